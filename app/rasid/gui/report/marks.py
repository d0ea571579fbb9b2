"""What is to be marked in the text: spans with their lanes, badges, evidence."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate
from operator import is_

from rasid.core.event import Event, Range, spans_of
from rasid.core.offsets import Utf16Map
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.storage.queries import EventRow, SpanRow

MOST_LANES = 3
"""Lanes painted under a line; what lies deeper is counted at the line's end."""


class Claim(Enum):
    """How a span is told apart from the others."""

    PROPOSED = auto()
    DECIDED = auto()
    REJECTED = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A span on the page. Offsets are UTF-16 positions; ``lane`` counts from 0."""

    span_id: str
    label: Label
    start: int
    end: int
    lane: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of an event above its trigger. Offsets are UTF-16 positions."""

    event_id: str
    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """All marks of one report, in the order of the text."""

    marks: tuple[Mark, ...] = ()
    badges: tuple[Badge, ...] = ()
    evidence: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    spans_of_event: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def marks_in(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that meet a stretch of the text, in UTF-16."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self.marks, end, key=lambda mark: mark.start)
        return tuple(mark for mark in self.marks[first:last] if mark.end > start)

    def marks_round(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that meet a stretch, with all that overlap them directly or through others."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self.marks, end, key=lambda mark: mark.start)
        while 0 < first < len(self.marks) and self._reach[first - 1] > self.marks[first].start:
            first -= 1
        while 0 < last < len(self.marks) and self._reach[last - 1] > self.marks[last].start:
            last += 1
        return self.marks[first:last]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the marks up to each one go."""
        return list(accumulate((mark.end for mark in self.marks), max))


def claim_of(state: State) -> Claim:
    """A state as far as the page shows it; the list of spans tells the rest."""
    if state is State.REJECTED:
        return Claim.REJECTED
    return Claim.PROPOSED if state is State.PROPOSED else Claim.DECIDED


def lanes_of(spans: Iterable[Span]) -> dict[str, int]:
    """The lane of each span by its id, see ``lanes_at``."""
    return lanes_at((span.id, span.start, span.end) for span in spans)


def lanes_at(places: Iterable[tuple[str, int, int]]) -> dict[str, int]:
    """The lane of each of these (id, start, end): the highest that is free where it starts; long
    ones come first.
    """
    ends: list[int] = []
    lanes: dict[str, int] = {}
    for id_, start, stop in sorted(places, key=lambda place: (place[1], -place[2], place[0])):
        lane = next((i for i, end in enumerate(ends) if end <= start), len(ends))
        if lane == len(ends):
            ends.append(stop)
        else:
            ends[lane] = stop
        lanes[id_] = lane
    return lanes


def is_shown(row: SpanRow, labels: Collection[Label], *, rejected: bool) -> bool:
    """Whether a span is marked; ``labels`` are those shown, ``rejected`` shows refused ones."""
    label = row.span.label
    return label in labels and label in PAINTED and (rejected or row.state is not State.REJECTED)


def mark_of(row: SpanRow, text_map: Utf16Map, lane: int = 0) -> Mark:
    """The mark of a span."""
    start, end = text_map.to_utf16(row.span.start), text_map.to_utf16(row.span.end)
    return Mark(row.span.id, row.span.label, start, end, lane, claim_of(row.state))


def page_of(
    text_map: Utf16Map,
    spans: Iterable[SpanRow],
    events: Iterable[EventRow],
    *,
    numbers: Mapping[str, int],
    labels: Collection[Label],
    rejected: bool,
) -> Page:
    """The marks of a report; ``labels`` are those shown, ``rejected`` shows what was refused.

    ``numbers`` are those of the events, as ``Opened.numbers``.
    """
    shown = [row for row in spans if is_shown(row, labels, rejected=rejected)]
    lanes = lanes_of(row.span for row in shown)
    marks = [mark_of(row, text_map, lanes[row.span.id]) for row in shown]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    live = [row.event for row in numbered(events)]
    triggers = triggers_of(shown)
    return Page(
        tuple(marks),
        tuple(badges_of(live, numbers, text_map)),
        {event.id: ranges_of(event.evidence, text_map) for event in live},
        {event.id: fields_of(event, triggers) for event in live},
    )


def same_rows(some: Sequence[EventRow], others: Sequence[EventRow]) -> bool:
    """Whether these are the very same rows."""
    return len(some) == len(others) and all(map(is_, some, others))


PAINTED = frozenset(Label) - {Label.BOILERPLATE}
"""Labels with a lane; page residue is grey text instead."""


def numbered(events: Iterable[EventRow]) -> list[EventRow]:
    """The events that bear their number in the text: those that stand, in its order."""
    standing = (row for row in events if row.state is not State.REJECTED)
    return sorted(standing, key=lambda row: (row.event.anchor, row.event.id))


def triggers_of(spans: Iterable[SpanRow]) -> dict[tuple[int, int], list[str]]:
    """Ids of the spans that mark a trigger, by where they stand in code points."""
    triggers: dict[tuple[int, int], list[str]] = {}
    for row in spans:
        if row.span.label is Label.TRIGGER:
            triggers.setdefault((row.span.start, row.span.end), []).append(row.span.id)
    return triggers


def fields_of(event: Event, triggers: Mapping[tuple[int, int], Iterable[str]]) -> frozenset[str]:
    """The spans an event rests on, with that of its trigger."""
    trigger = event.trigger
    same = triggers.get((trigger.start, trigger.end), ()) if trigger is not None else ()
    return frozenset(spans_of(event)).union(same)


def badges_of(
    events: Iterable[Event], numbers: Mapping[str, int], text_map: Utf16Map
) -> Iterable[Badge]:
    """The numbers of events over their triggers."""
    for event in events:
        if event.trigger is not None:
            start, end = (
                text_map.to_utf16(event.trigger.start),
                text_map.to_utf16(event.trigger.end),
            )
            yield Badge(event.id, numbers[event.id], start, end)


def ranges_of(evidence: Iterable[Range], text_map: Utf16Map) -> tuple[tuple[int, int], ...]:
    """Stretches of the text in UTF-16."""
    return tuple((text_map.to_utf16(e.start), text_map.to_utf16(e.end)) for e in evidence)
