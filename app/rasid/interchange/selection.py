"""Chooses what of a report goes out: what people stand behind, with the evidence that holds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, spans_of
from rasid.core.vocabulary import Include, Label, State
from rasid.storage.queries import EventRow, Opened, SpanRow

__all__ = ["STATES", "Include", "Selected", "select", "supported"]

Value = TypeVar("Value", Participant, Place, EventDate, Casualty)


STATES = {
    Include.CONFIRMED: frozenset({State.CONFIRMED, State.VERIFIED}),
    Include.VERIFIED: frozenset({State.VERIFIED}),
}


@dataclass(frozen=True, slots=True)
class Selected:
    """The part of a report that goes out; ``held_back`` are its other events, each with why."""

    opened: Opened
    spans: tuple[SpanRow, ...]
    events: tuple[EventRow, ...]
    held_back: tuple[tuple[EventRow, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say of this report, not even that it holds no event."""
        return not (self.spans or self.events or self.opened.report.finished)


def select(opened: Opened, include: Include) -> Selected:
    """What goes out of a report.

    Never a proposed or rejected event or span, and none that two people have decided differently.
    ``verified`` takes only those confirmed spans that a verified event rests on.
    """
    confirmed = {
        row.id: row for row in opened.spans if row.state is State.CONFIRMED and not row.contested
    }
    events, held_back = list[EventRow](), list[tuple[EventRow, str]]()
    for row in opened.events:
        if row.state in STATES[include] and not row.contested:
            events.append(replace(row, event=supported(row.event, confirmed)))
        else:
            held_back.append((row, "contested" if row.contested else row.state.value))
    spans = tuple(confirmed.values())
    if include is Include.VERIFIED:
        rests_on = {span for row in events for span in spans_of(row.event)}
        triggers = {row.event.trigger for row in events}
        spans = tuple(s for s in spans if s.id in rests_on or _place(s) in triggers)
    return Selected(opened, spans, tuple(events), tuple(held_back))


def _place(row: SpanRow) -> Range | None:
    span = row.span
    return Range(span.start, span.end) if span.label is Label.TRIGGER else None


def supported(event: Event, confirmed: Mapping[str, SpanRow]) -> Event:
    """The event without its references to spans nobody stands behind.

    What such a span was evidence for stays, marked as inferred; a weapon is nothing but its span
    and goes with it.
    """
    lost = {span for span in spans_of(event) if span not in confirmed}
    if not lost:
        return event
    inferred = dict(event.inferred)

    def rested(name: str, values: tuple[Value, ...]) -> tuple[Value, ...]:
        if any(value.span in lost for value in values):
            inferred.setdefault(name, "its evidence was not confirmed")
        return tuple(replace(v, span=None) if v.span in lost else v for v in values)

    weapons = tuple(weapon for weapon in event.weapons if weapon.span not in lost)
    if weapons != event.weapons:
        inferred.setdefault("weapons", "a weapon was left out: its evidence was not confirmed")
    return replace(
        event,
        side_a=rested("side_a", event.side_a),
        side_b=rested("side_b", event.side_b),
        places=rested("places", event.places),
        date=rested("date", (event.date,))[0],
        weapons=weapons,
        casualties=rested("casualties", event.casualties),
        inferred=inferred,
    )
