"""Which spans and events of two states of a report answer one another, and how they differ."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from rasid.core.body import event_body, span_body
from rasid.core.event import Event, Range
from rasid.core.vocabulary import State
from rasid.extraction.scoring.pairing import likeness, pair_up, same_place
from rasid.review.differences import Difference, differences
from rasid.storage.queries import EventRow, SpanRow

Row = TypeVar("Row", SpanRow, EventRow)


class PairedBy(StrEnum):
    """Why two things are taken for the same, the surest first."""

    IDENTITY = "identity"
    PLACE = "place"
    TRIGGER = "trigger"
    EVIDENCE = "evidence"
    OVERLAP = "overlap"
    ALONE = "alone"


Tests = Sequence[tuple[PairedBy, Callable[[Row, Row], float]]]
"""Ways to tell what answers what where the ids do not, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanPair:
    """A span on both sides, or on one; a rejected one is on neither."""

    left: SpanRow | None
    right: SpanRow | None
    paired_by: PairedBy
    changes: tuple[Difference, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(row.span.start for row in (self.left, self.right) if row)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPair:
    """An event on both sides, or on one; a rejected one is on neither.

    ``rejected`` is the row of the side that rejected it, where the other has it.
    """

    left: EventRow | None
    right: EventRow | None
    paired_by: PairedBy
    changes: tuple[Difference, ...]
    rejected: EventRow | None = None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(row.event.anchor for row in (self.left, self.right) if row)


# --- spans ------------------------------------------------------------------------------------


def span_pairs(left: Sequence[SpanRow], right: Sequence[SpanRow]) -> list[SpanPair]:
    pairs = [
        SpanPair(
            left=one,
            right=two,
            paired_by=paired_by,
            changes=() if _same_span(one, two) else differences(_span_said(one), _span_said(two)),
        )
        for one, two, paired_by in _paired(left, right, _SPANS_ALIKE)
    ]
    return sorted(pairs, key=lambda pair: pair.start)


def _span_said(row: SpanRow | None) -> Mapping[str, Any] | None:
    """What is said, whatever state it is in."""
    return None if row is None else span_body(row.report, row.span, State.CONFIRMED, None)


def _same_span(one: SpanRow | None, two: SpanRow | None) -> bool:
    """Whether both say the same at first sight, as nearly all do."""
    if one is None or two is None:
        return False
    return (one.span.label, one.span.start, one.span.end, one.span.link) == (
        *(two.span.label, two.span.start, two.span.end, two.span.link),
    )


def _same_edges(one: SpanRow, two: SpanRow) -> float:
    return float(_edges(one) == _edges(two) and one.span.label is two.span.label)


def _overlap(one: SpanRow, two: SpanRow) -> float:
    """The same words marked as different things answer one another too."""
    if one.span.label is not two.span.label and _edges(one) != _edges(two):
        return 0.0
    return likeness(_edges(one), _edges(two))


def _edges(row: SpanRow) -> Range:
    return Range(row.span.start, row.span.end)


_SPANS_ALIKE: Tests[SpanRow] = (
    (PairedBy.PLACE, _same_edges),
    (PairedBy.OVERLAP, _overlap),
)


# --- events -----------------------------------------------------------------------------------


def same_words(spans: Iterable[SpanPair]) -> dict[str, str]:
    """What the left side calls spans of the right one that mark the same words alike."""
    return {
        pair.right.id: pair.left.id
        for pair in spans
        if pair.paired_by is PairedBy.PLACE and pair.left and pair.right
    }


def event_pairs(
    left: Sequence[EventRow], right: Sequence[EventRow], names: Mapping[str, str]
) -> list[EventPair]:
    """``names`` are those of the left side for spans of the right: what an event rests on is the
    same where the words are, whoever marked them first.
    """
    rejected = {row.id: row for row in (*left, *right) if row.state is State.REJECTED}
    pairs = [
        EventPair(
            left=one,
            right=two,
            paired_by=paired_by,
            changes=()
            if _same_event(one, two)
            else differences(event_said(one), event_said(two, names)),
            rejected=next(
                (rejected[row.id] for row in (one, two) if row and row.id in rejected), None
            ),
        )
        for one, two, paired_by in _paired(left, right, _EVENTS_ALIKE)
    ]
    return sorted(pairs, key=lambda pair: pair.start)


def _same_event(one: EventRow | None, two: EventRow | None) -> bool:
    """Whether both say the same at first sight; other ids or another order may hide that."""
    if one is None or two is None or one.id != two.id:
        return False
    return one.event == replace(two.event, rule=one.event.rule, confidence=one.event.confidence)


def event_said(
    row: EventRow | None, names: Mapping[str, str] | None = None
) -> Mapping[str, Any] | None:
    """What is said, whatever state it is in."""
    if row is None:
        return None
    event = resting_on(row.event, names) if names else row.event
    return event_body(row.report, event, State.CONFIRMED, None)


def resting_on(event: Event, names: Mapping[str, str]) -> Event:
    """An event that calls the spans it rests on by other names."""

    def name(span: str | None) -> str | None:
        return names.get(span, span) if span else span

    return replace(
        event,
        side_a=tuple(replace(each, span=name(each.span)) for each in event.side_a),
        side_b=tuple(replace(each, span=name(each.span)) for each in event.side_b),
        places=tuple(replace(each, span=name(each.span)) for each in event.places),
        date=replace(event.date, span=name(event.date.span)),
        weapons=tuple(
            replace(each, span=names.get(each.span, each.span)) for each in event.weapons
        ),
        casualties=tuple(replace(each, span=name(each.span)) for each in event.casualties),
    )


_SAME_TRIGGER = 3.0  # as ``same_place`` has it
_SAME_TYPE = 0.5


def _one_trigger(one: EventRow, two: EventRow) -> float:
    told = same_place(one.event, two.event)
    return told + _SAME_TYPE * _one_type(one, two) if told >= _SAME_TRIGGER else 0.0


def _one_telling(one: EventRow, two: EventRow) -> float:
    if not _one_type(one, two):
        return 0.0
    return max(same_place(one.event, two.event), same_place(two.event, one.event))


def _one_type(one: EventRow, two: EventRow) -> bool:
    return one.event.type is two.event.type


_EVENTS_ALIKE: Tests[EventRow] = (
    (PairedBy.TRIGGER, _one_trigger),
    (PairedBy.EVIDENCE, _one_telling),
)


# --- both -------------------------------------------------------------------------------------


def _paired(
    left: Sequence[Row], right: Sequence[Row], tests: Tests[Row]
) -> Iterator[tuple[Row | None, Row | None, PairedBy]]:
    """What answers what, and what stands alone; rejected ones are on neither side."""
    ours = [row for row in left if row.state is not State.REJECTED]
    theirs = [row for row in right if row.state is not State.REJECTED]
    known = {row.id: row for row in theirs}
    both = {row.id for row in ours}.intersection(known)
    for row in ours:
        if row.id in both:
            yield row, known[row.id], PairedBy.IDENTITY
    ours = [row for row in ours if row.id not in both]
    theirs = [row for row in theirs if row.id not in both]
    for paired_by, alike in tests:
        pairs = pair_up(ours, theirs, alike)
        for one, two in pairs:
            yield ours[one], theirs[two], paired_by
        taken, answered = {one for one, _ in pairs}, {two for _, two in pairs}
        ours = [row for at, row in enumerate(ours) if at not in taken]
        theirs = [row for at, row in enumerate(theirs) if at not in answered]
    for row in ours:
        yield row, None, PairedBy.ALONE
    for row in theirs:
        yield None, row, PairedBy.ALONE
