"""Searches a project as a reviewer asks: words, "exact phrases", -without, and ``field:value``.

Fields, in English or Arabic: ``label`` وسم, ``actor`` جهة, ``place`` مكان, ``type`` نوع, ``date``
تاريخ, ``state`` حالة, ``reviewer`` مراجع. A date is a year, a month, a day, or two of them with
``..`` between. What belongs to an event must hold of one and the same event.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from rasid.core.arabic import fold
from rasid.core.event import Event, Participant
from rasid.core.vocabulary import EventType, Label, ReportState, State
from rasid.errors import RasidError
from rasid.review.terms import Listed, Spoken, called, days, listed, members, read_terms
from rasid.storage.project import Project
from rasid.storage.queries import Opened, SpanRow, open_report
from rasid.storage.reports import ReportRow, get_text
from rasid.storage.search import Wanted, find_by_words, holds_phrases, index_words, occurrences

_FIELDS = {
    "label": "label",
    "وسم": "label",
    "actor": "actor",
    "جهة": "actor",
    "place": "place",
    "مكان": "place",
    "type": "type",
    "نوع": "type",
    "date": "date",
    "تاريخ": "date",
    "state": "state",
    "حالة": "state",
    "reviewer": "reviewer",
    "مراجع": "reviewer",
}
_AROUND = 45  # letters of context on either side of a hit


@dataclass(frozen=True, slots=True)
class Question:
    """A search, understood. ``actor`` and ``place`` are folded; its labels must cover a hit."""

    wanted: Wanted = field(default_factory=Wanted)
    actor: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One hit in its context; ``start`` and ``end`` are its code points in the text."""

    start: int
    end: int
    before: str
    hit: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found, and its lines; none where only its events were asked for."""

    report: ReportRow
    lines: tuple[Line, ...]


def read_question(asked: str, spoken: Spoken = MappingProxyType({})) -> Question:
    """Understand a search; RasidError naming a field value that means nothing."""
    question = Question()
    for term in read_terms(asked, _FIELDS):
        if term.field:
            for value in called(term.value, spoken.get(term.field, {})):
                question = _READERS[term.field](question, value)
            continue
        wanted = question.wanted
        if term.without:
            wanted = replace(wanted, without=(*wanted.without, term.value))
        elif term.quoted:
            wanted = replace(wanted, phrases=(*wanted.phrases, term.value))
        else:
            wanted = replace(wanted, words=(*wanted.words, term.value))
        question = replace(question, wanted=wanted)
    if question == Question():
        raise RasidError("There is nothing to search for. Write a word, or a field and a value.")
    if replace(question, wanted=replace(question.wanted, without=())) == Question():
        raise RasidError(
            "A search cannot only leave out. Write before it what is to be found: "
            "a word, or a field and a value."
        )
    return question


def search(
    project: Project,
    question: Question,
    *,
    after: str = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Hit]:
    """The reports that answer a question, newest first, found as they are taken.

    ``after`` is the last report of an earlier search that is to be gone on with.
    """
    wanted = question.wanted
    if wanted.reviewer is not None:  # people are found by any spelling they are known by
        wanted = replace(wanted, reviewer=project.known_as(wanted.reviewer))
    question = replace(question, wanted=wanted)
    for report in find_by_words(project, wanted, after):
        if cancelled():
            return
        if not holds_phrases(get_text(project, report), wanted):
            continue
        opened = open_report(project, report)
        if not _event_fits(opened, question):
            continue
        places = _places(opened, question)
        if places or not (
            question.wanted.labels or question.wanted.words or question.wanted.phrases
        ):
            lines = tuple(line(opened.text, start, end) for start, end in places)
            yield Hit(opened.report, lines)


def reports_found(project: Project, asked: str) -> list[str]:
    """The ids of the reports that what was typed finds, with new reports taken into the index."""
    question = read_question(asked)
    index_words(project)
    return [hit.report.id for hit in search(project, question)]


def line(text: str, start: int, end: int) -> Line:
    """The words around ``[start, end)``, cut between words and on one line."""
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return Line(
        start, end, *(" ".join(part.split("\n")) for part in (before, text[start:end], after))
    )


def _places(opened: Opened, question: Question) -> list[tuple[int, int]]:
    """Where the hits stand: words of the question, in spans of its labels, or those spans."""
    asked = question.wanted.words or question.wanted.phrases
    found = _joined(opened.text, occurrences(opened.text, question.wanted)) if asked else []
    if not question.wanted.labels:
        return found
    spans = [
        (row.span.start, row.span.end)
        for row in opened.spans
        if row.span.label in question.wanted.labels and row.state is not State.REJECTED
    ]
    if not asked:
        return spans
    return [(start, end) for start, end in found if any(a <= start and end <= b for a, b in spans)]


def _joined(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Words that stand side by side are one place, as are those that overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _event_fits(opened: Opened, question: Question) -> bool:
    """Whether one event fulfils all that is said of events; what SQL cannot see is seen here."""
    if question.actor is None and question.place is None:
        return True
    spans = {row.id: row for row in opened.spans}
    wanted = question.wanted
    return any(
        _names(row.event, question, spans)
        and (not wanted.types or row.event.type in wanted.types)
        and (not wanted.states or row.state in wanted.states)
        and (wanted.reviewer is None or row.author == wanted.reviewer)
        and (wanted.since is None or (row.event.date.end or "") >= wanted.since)
        and (wanted.until is None or (row.event.date.start or "~") <= wanted.until)
        for row in opened.events
    )


def _names(event: Event, question: Question, spans: dict[str, SpanRow]) -> bool:
    def words(span: str | None) -> str:
        return fold(spans[span].span.text) if span in spans else ""

    def is_actor(one: Participant) -> bool:
        actor = question.actor or ""
        names = (one.actor or "", fold(one.name or ""), words(one.span))
        return any(actor in name for name in names)

    sides = (*event.side_a, *event.side_b)
    place = question.place or ""
    return (question.actor is None or any(map(is_actor, sides))) and (
        question.place is None
        or any(place == each.id or place in fold(each.name) for each in event.places)
    )


# --- fields -----------------------------------------------------------------------------------


def _label(question: Question, value: str) -> Question:
    labels = members(Label, value)
    if not labels:
        raise RasidError(
            "“{value}” is no label. Write one of: {known}.", value=value, known=listed(Label)
        )
    wanted = replace(question.wanted, labels=question.wanted.labels | labels)
    return replace(question, wanted=wanted)


def _type(question: Question, value: str) -> Question:
    types = members(EventType, value)
    if not types:
        raise RasidError(
            "“{value}” is no event type. Write one of: {known}.",
            value=value,
            known=listed(EventType),
        )
    wanted = replace(question.wanted, types=question.wanted.types | types)
    return replace(question, wanted=wanted)


class _AnyState(StrEnum):
    """States of events, and those only reports have."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"
    REJECTED = "rejected"
    NEW = "new"
    IN_REVIEW = "in_review"
    FLAGGED = "flagged"


_ONLY_OF_REPORTS = (_AnyState.NEW, _AnyState.IN_REVIEW, _AnyState.FLAGGED)


def _state(question: Question, value: str) -> Question:
    wanted, states = question.wanted, members(_AnyState, value)
    if not states:
        raise RasidError(
            "“{value}” is no state. Write one of: {known}.",
            value=value,
            known=Listed([*State, *map(ReportState, _ONLY_OF_REPORTS)]),
        )
    for state in states:
        if state in _ONLY_OF_REPORTS:
            report_states = wanted.report_states | {ReportState(state)}
            wanted = replace(wanted, report_states=report_states)
        else:
            wanted = replace(wanted, states=wanted.states | {State(state)})
    return replace(question, wanted=wanted)


def _reviewer(question: Question, value: str) -> Question:
    return replace(question, wanted=replace(question.wanted, reviewer=" ".join(value.split())))


def _actor(question: Question, value: str) -> Question:
    wanted = replace(question.wanted, named=(*question.wanted.named, value))
    return replace(question, actor=fold(value), wanted=wanted)


def _place(question: Question, value: str) -> Question:
    wanted = replace(question.wanted, placed=(*question.wanted.placed, value))
    return replace(question, place=fold(value), wanted=wanted)


def _date(question: Question, value: str) -> Question:
    since, until = days(value)
    return replace(question, wanted=replace(question.wanted, since=since, until=until))


_READERS: dict[str, Callable[[Question, str], Question]] = {
    "label": _label,
    "type": _type,
    "state": _state,
    "reviewer": _reviewer,
    "actor": _actor,
    "place": _place,
    "date": _date,
}
