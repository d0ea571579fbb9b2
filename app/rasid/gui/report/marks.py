"""What is to be marked in the text: spans with their lanes, badges, evidence."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from operator import is_

from rasid.core.event import Event, Range, spans_of
from rasid.core.offsets import Utf16Map
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.storage.queries import EventRow, Opened, SpanRow

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


@dataclass(frozen=True, slots=True)
class Page:
    """All marks of one report, in the order of the text."""

    marks: tuple[Mark, ...] = ()
    badges: tuple[Badge, ...] = ()
    evidence: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    spans_of_event: Mapping[str, frozenset[str]] = field(default_factory=dict)


def claim_of(state: State) -> Claim:
    """A state as far as the page shows it; the list of spans tells the rest."""
    if state is State.REJECTED:
        return Claim.REJECTED
    return Claim.PROPOSED if state is State.PROPOSED else Claim.DECIDED


def lanes_of(spans: Iterable[Span]) -> dict[str, int]:
    """The lane of each span: the highest that is free where it starts; long spans come first."""
    ends: list[int] = []
    lanes: dict[str, int] = {}
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.id)):
        lane = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(span.end)
        else:
            ends[lane] = span.end
        lanes[span.id] = lane
    return lanes


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
    shown = [row for row in spans if row.span.label in labels and row.span.label in PAINTED]
    shown = [row for row in shown if rejected or row.state is not State.REJECTED]
    lanes = lanes_of(row.span for row in shown)
    marks = [
        Mark(
            row.span.id,
            row.span.label,
            text_map.to_utf16(row.span.start),
            text_map.to_utf16(row.span.end),
            lanes[row.span.id],
            claim_of(row.state),
        )
        for row in shown
    ]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    live = [row.event for row in numbered(events)]
    triggers = triggers_of(shown)
    return Page(
        tuple(marks),
        tuple(_badges(live, numbers, text_map)),
        {event.id: _ranges(event.evidence, text_map) for event in live},
        {event.id: fields_of(event, triggers) for event in live},
    )


def redecided(
    page: Page, was: Opened, now: Opened, *, labels: Collection[Label], rejected: bool
) -> Page | None:
    """The marks of a report after a decision that neither moved, hid nor showed any.

    None where it did, or where an event is another now: then the page has to be made anew. Rows
    that are as they were are the same objects (``storage.rows``), so that few are looked at.
    """
    if len(was.spans) != len(now.spans) or not same_rows(was.events, now.events):
        return None
    if was.numbers != now.numbers:
        return None
    changed: dict[str, SpanRow] = {}
    for old, new in zip(was.spans, now.spans, strict=True):
        if old is new:
            continue
        hidden = not rejected and State.REJECTED in (old.state, new.state)
        if hidden or _place(old) != _place(new) or not _stays_in(labels, old, new):
            return None
        changed[new.id] = new
    return replace(
        page,
        marks=tuple(
            mark if row is None else replace(mark, label=row.span.label, claim=claim_of(row.state))
            for mark in page.marks
            for row in (changed.get(mark.span_id),)
        ),
    )


def _place(row: SpanRow) -> tuple[str, int, int]:
    return row.id, row.span.start, row.span.end


def _stays_in(labels: Collection[Label], old: SpanRow, new: SpanRow) -> bool:
    """Whether a span has kept its label, or got one of the same layers; triggers make badges."""
    if old.span.label is new.span.label:
        return True
    usual = (set(labels) & PAINTED) - {Label.TRIGGER}
    return {old.span.label, new.span.label} <= usual


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


def _badges(
    events: Iterable[Event], numbers: Mapping[str, int], text_map: Utf16Map
) -> Iterable[Badge]:
    for event in events:
        if event.trigger is not None:
            start, end = (
                text_map.to_utf16(event.trigger.start),
                text_map.to_utf16(event.trigger.end),
            )
            yield Badge(event.id, numbers[event.id], start, end)


def _ranges(evidence: Iterable[Range], text_map: Utf16Map) -> tuple[tuple[int, int], ...]:
    return tuple((text_map.to_utf16(e.start), text_map.to_utf16(e.end)) for e in evidence)
