"""Finds words that are marked in different ways, or marked here and not there, over a project.

Only what people have confirmed counts, and only in reports somebody has begun: proposals are the
machine's, and it is at one with itself.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import ahocorasick

from rasid.core.identity import words_id
from rasid.core.vocabulary import Label, ReportState, RevisionKind, State
from rasid.errors import RasidError
from rasid.extraction.clitics import Clitics
from rasid.extraction.normalise import fold
from rasid.review.marking import Found, Words, find_in_project
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import report_spans
from rasid.storage.report_query import ReportQuery
from rasid.storage.reports import find_reports, get_text
from rasid.storage.rows import SpanRow
from rasid.storage.search import index_words
from rasid.storage.standing import decision, decisions

_BEGUN = frozenset(ReportState) - {ReportState.NEW, ReportState.PROPOSED}
_SHORTEST = 3  # letters of words that are worth looking for where they are not marked
_COUNTED = frozenset(Label) - {Label.BOILERPLATE}

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Usage:
    """How some words are marked: how often with each label, and how often not at all.

    ``words`` is how they are written most often, ``bare`` how they are found.
    """

    words: str
    bare: str
    labels: Counter[Label] = field(default_factory=Counter)
    unmarked: int = 0

    @property
    def counts(self) -> list[tuple[Label, int]]:
        """The labels they bear and how often, the most frequent first, then as in the codebook."""
        order = list(Label)
        return sorted(self.labels.items(), key=lambda each: (-each[1], order.index(each[0])))

    @property
    def usual(self) -> Label:
        """The label they bear most often."""
        return self.counts[0][0]

    @property
    def marked(self) -> int:
        """How often they are marked at all."""
        return self.labels.total()

    @property
    def doubtful(self) -> float:
        """How many of the places are likely to be wrong: those with another label than usual, and
        of those not marked as great a part as is marked elsewhere.
        """
        others = self.marked - self.labels[self.usual]
        return others + self.unmarked * self.marked / (self.marked + self.unmarked)


def find_inconsistent(
    project: Project,
    clitics: Clitics,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Usage]:
    """Words used in different ways, the most doubtful first; those left as they are stay out.

    ``progress`` is told how many of how many steps are done: each report is read twice.
    """
    reports = [row.id for row in find_reports(project, ReportQuery(states=_BEGUN))]
    total = 2 * len(reports)
    usages, readings = dict[str, Usage](), _Readings(clitics)
    surfaces = dict[str, Counter[str]]()
    for nth, report in enumerate(reports, 1):
        if cancelled():
            return []
        for row in report_spans(project.connection, report):
            if row.state is State.CONFIRMED and row.span.label in _COUNTED:
                words = readings.of(row.span.text)
                if words is not None:
                    usage = usages.setdefault(words.bare, Usage(row.span.text, words.bare))
                    usage.labels[row.span.label] += 1
                    surfaces.setdefault(words.bare, Counter())[row.span.text] += 1
        progress(nth, total)
    looked_for = _Automaton(usages, readings)
    for nth, report in enumerate(reports, len(reports) + 1):
        if cancelled():
            return []
        text, spans = get_text(project, report), report_spans(project.connection, report)
        for bare in looked_for.unmarked(text, spans):
            usages[bare].unmarked += 1
        progress(nth, total)
    for bare, written in surfaces.items():
        usages[bare].words = written.most_common(1)[0][0]
    left = _left(project)
    found = [
        usage
        for usage in usages.values()
        if (len(usage.labels) > 1 or usage.unmarked)
        and not set(usage.labels) <= left.get(words_id(usage.bare), frozenset())
    ]
    return sorted(found, key=lambda usage: (-usage.doubtful, usage.bare))


class _Readings:
    """The words of spans as they are found again; each spelling is read once."""

    def __init__(self, clitics: Clitics) -> None:
        self._clitics = clitics
        self._known: dict[str, Words | None] = {}
        self.by_bare: dict[str, Words] = {}

    def of(self, text: str) -> Words | None:
        """The words of a span; None where it holds none."""
        if text not in self._known:
            try:
                words = Words.of(text, 0, len(text), self._clitics)
                self._known[text] = self.by_bare.setdefault(words.bare, words)
            except RasidError:
                self._known[text] = None
        return self._known[text]


class _Automaton:
    """Finds all words at once, then looks closely at those that may stand in a text."""

    def __init__(self, usages: Mapping[str, Usage], readings: _Readings) -> None:
        self._readings = readings
        self._terms = ahocorasick.Automaton()
        for bare in usages:
            if len(bare) >= _SHORTEST:
                head = bare.partition(" ")[0].removeprefix("ال")
                self._terms.add_word(head, [*self._terms.get(head, []), bare])
        self._terms.make_automaton()

    def unmarked(self, text: str, spans: Sequence[SpanRow]) -> Iterator[str]:
        """The words that stand in a text and are not marked there, once for each place.

        A place where a span stands, or where a person rejected one, is settled.
        """
        if not len(self._terms):
            return
        candidates = {bare for _, bares in self._terms.iter(fold(text).text) for bare in bares}
        taken = [(row.span.start, row.span.end) for row in spans]
        for bare in sorted(candidates):
            for start, end, other in self._readings.by_bare[bare].places(text):
                if not other and not any(a < end and start < b for a, b in taken):
                    yield bare


def places_of(
    project: Project,
    usage: Usage,
    label: Label,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Found]:
    """Every place of some words in the reports that are looked at, against one label.

    The words as they stand, not with an article more or less: these count as other words.
    """
    index_words(project, cancelled=cancelled)
    known = Clitics(heads=frozenset(usage.bare.split()[:1]))  # nothing is attached to it
    words = Words.of(usage.bare, 0, len(usage.bare), known)
    for found in find_in_project(project, label, words, progress=progress, cancelled=cancelled):
        places = tuple(each for each in found.occurrences if not each.with_article)
        if found.report.state in _BEGUN and places:
            yield replace(found, occurrences=places)


# --- what is left as it is --------------------------------------------------------------------


def leave(project: Project, usage: Usage, *, author: str) -> Outcome:
    """Say that words are rightly marked as they are, with each of these labels or not at all."""
    subject = words_id(usage.bare)
    said = decision(project.connection, subject)
    body = {
        "state": State.CONFIRMED.value,
        "words": usage.bare,
        "labels": sorted(label.value for label in usage.labels),
    }
    drafted = Draft(
        subject=subject,
        kind=RevisionKind.CONFIRM,
        report=None,
        body=body,
        seen=said.head if said else None,
    )
    return write(project, author, [drafted])


def _left(project: Project) -> dict[str, frozenset[Label]]:
    """The labels with which words are left as they are, by the subject of that decision."""
    said = decisions(project.connection, "subject >= 'w-' AND subject < 'w.'", ())
    return {
        each.subject: frozenset(map(Label, each.body.get("labels", ())))
        for each in said
        if each.body.get("state") == State.CONFIRMED.value
    }
