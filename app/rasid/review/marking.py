"""Finds where the same words stand again, in a report or in the project, and marks them so."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import count
from typing import Self

from rasid.core.arabic import WORD
from rasid.core.identity import span_id
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import Label, ReportState, RevisionKind, State
from rasid.errors import RasidError
from rasid.extraction.clitics import Clitics, behind
from rasid.extraction.document import closed
from rasid.extraction.normalise import fold
from rasid.extraction.tokenise import PROCLITICS
from rasid.review.drafts import creation, draft
from rasid.review.following import Change, follow
from rasid.review.search import Line, line
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import Opened, SpanRow, open_report, report_spans
from rasid.storage.reports import ReportRow, get_report, get_text
from rasid.storage.search import Wanted, find_by_words


class Marked(Enum):
    """What is marked at an occurrence already."""

    NOTHING = auto()
    SAME = auto()  # with this label, just so
    OTHER = auto()  # with another label, just so
    ACROSS = auto()  # with this label, but other edges


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The words once more: code points ``[start, end)``, in context, and what is marked there.

    ``with_article`` says that the article makes the difference: «المدنيين» for «مدنيين».
    """

    start: int
    end: int
    line: Line
    marked: Marked
    span: SpanRow | None
    with_article: bool

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do: a person has said just that."""
        return (
            self.marked is Marked.SAME
            and self.span is not None
            and self.span.state is State.CONFIRMED
        )

    @property
    def is_rejected(self) -> bool:
        """Whether a person has said that just this is wrong here."""
        return self.span is not None and self.span.state is State.REJECTED

    @property
    def is_likely(self) -> bool:
        """Whether it is to be marked unless a person says otherwise: nobody has decided here."""
        proposed = self.span is None or self.span.state is State.PROPOSED
        return proposed and not self.with_article and self.marked is not Marked.ACROSS


@dataclass(frozen=True, slots=True)
class Found:
    """The occurrences in one report."""

    report: ReportRow
    occurrences: tuple[Occurrence, ...]

    @property
    def is_closed(self) -> bool:
        """Whether people are through with the report."""
        return self.report.finished or self.report.state is ReportState.VERIFIED


@dataclass(frozen=True, slots=True)
class Words:
    """The words to be found again, as people read them: without what is attached to them."""

    pattern: re.Pattern[str]
    wanted: Wanted
    bare: str

    @classmethod
    def of(cls, text: str, start: int, end: int, clitics: Clitics) -> Self:
        """Read the words at ``[start, end)`` of a text; RasidError where there are none."""
        parts = [part for part in re.split(r"[\s\"']+", fold(text[start:end]).text) if part]
        if not parts or not any(WORD.search(part) for part in parts):
            raise RasidError("There are no words to find again. Select some in the text.")
        head, *others = parts
        if head.startswith("ل") and text[:start].endswith("ل") and len(head) > len(_ARTICLE):
            head = "ا" + head  # «لتنظيم» of «للتنظيم»
        else:
            head = behind(head, clitics.proclitics(head))
        rest = "".join(f"[ \"']+{re.escape(part)}" for part in others)
        pattern = re.compile(f"{_NOT_INSIDE}(?:{_readings(head)}){rest}{_NOT_BEFORE_MORE}")
        bare = " ".join([head, *others])
        return cls(pattern, Wanted(words=tuple(WORD.findall(bare))), bare)

    def places(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Where the words stand in a stored text, and whether the article differs."""
        folded = fold(text)
        has_article = self.bare.startswith(_ARTICLE)
        for match in self.pattern.finditer(folded.text):
            group = match.lastgroup or ""
            start, end = folded.span(match.start(group), match.end())
            other = group == "other" or (group == "joined" and not has_article)
            yield start, closed(text, start, end), other


_ARTICLE = "ال"
_NOT_INSIDE, _NOT_BEFORE_MORE = r"(?<!\w)(?<!\d[.,،])", r"(?!\w)(?![.,،]\d)"
_BEFORE = "|".join(sorted(PROCLITICS - {"", "س", "وس", "فس"}, key=len, reverse=True))


def _readings(head: str) -> str:
    """A folded word with what may be attached, and with the article it has not or without it."""
    bare = head.removeprefix(_ARTICLE)
    bare = re.escape(bare if len(bare) > 1 else head)
    same, other = re.escape(head), bare if re.escape(head) != bare else _ARTICLE + bare
    return f"(?:{_BEFORE})?(?:(?P<same>{same})|(?P<other>{other}))|[وف]?ل(?P<joined>ل{bare})"


def find_in_report(opened: Opened, label: Label, words: Words) -> Found:
    """Where the words stand in a report, and what is marked there already."""
    places = words.places(opened.text)
    return _found(opened.report, opened.text, opened.spans, label, list(places))


def find_in_project(
    project: Project,
    label: Label,
    words: Words,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Found]:
    """The same in every report that has the words, newest first; the index must be up to date.

    ``progress`` is told how many of how many reports have been looked through.
    """
    reports = list(find_by_words(project, words.wanted))
    for nth, report in enumerate(reports, 1):
        if cancelled():
            return
        text = get_text(project, report)
        places = list(words.places(text))
        if places:
            spans = report_spans(project.connection, report)
            yield _found(get_report(project, report), text, spans, label, places)
        progress(nth, len(reports))


def _found(
    report: ReportRow,
    text: str,
    spans: Sequence[SpanRow],
    label: Label,
    places: Sequence[tuple[int, int, bool]],
) -> Found:
    occurrences = []
    for start, end, with_article in places:
        marked, span = _marked(spans, label, start, end)
        context = line(text, start, end)
        occurrences.append(Occurrence(start, end, context, marked, span, with_article))
    return Found(report, tuple(occurrences))


def _marked(
    spans: Sequence[SpanRow], label: Label, start: int, end: int
) -> tuple[Marked, SpanRow | None]:
    """What is marked at a place, that which says most of it first."""
    here = [row for row in spans if row.span.start < end and start < row.span.end]
    exact = [row for row in here if (row.span.start, row.span.end) == (start, end)]
    for row in exact:
        if row.span.label is label:
            return Marked.SAME, row
    standing = [row for row in here if row.state is not State.REJECTED]
    for row in standing:
        if row in exact:
            return Marked.OTHER, row
    across = (row for row in standing if row.span.label is label)
    found = next(across, None)
    return (Marked.ACROSS, found) if found else (Marked.NOTHING, None)


def mark_all(
    project: Project,
    label: Label,
    places: Mapping[str, Sequence[tuple[int, int]]],
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Mark places of reports, by report id, with one label as one step.

    What stands there already is taken for it: a span of the label is confirmed, one of another
    label gets this one, one with other edges these edges. RasidError where nothing is left to do.
    """
    drafts = [
        drafted
        for report, ranges in places.items()
        for drafted in _mark_report(project, open_report(project, report), label, ranges, reason)
    ]
    return write(project, author, drafts)


def _mark_report(
    project: Project,
    opened: Opened,
    label: Label,
    ranges: Sequence[tuple[int, int]],
    reason: Reason | None,
) -> Iterator[Draft]:
    changes = []
    taken = {row.id for row in opened.spans}
    for start, end in dict.fromkeys(ranges):
        marked, row = _marked(opened.spans, label, start, end)
        text = opened.text[start:end]
        if row is None:
            id_ = _fresh(opened.report.sha256, label, start, end, taken)
            span = Span(id=id_, label=label, start=start, end=end, text=text)
            yield creation(project, opened.report.id, span, reason)
        elif marked is not Marked.SAME:
            now = replace(row.span, label=label, start=start, end=end, text=text)
            changes.append(Change(was=row.span, now=now))
            yield draft(replace(row, span=now), RevisionKind.CORRECT, reason)
        elif row.state is not State.CONFIRMED:
            yield draft(row, RevisionKind.CONFIRM, reason)
    yield from follow(opened.events, changes, reason)


def _fresh(sha256: str, label: Label, start: int, end: int, taken: set[str]) -> str:
    names = (span_id(sha256, label, start, end, nth) for nth in count())
    id_ = next(name for name in names if name not in taken)
    taken.add(id_)
    return id_
