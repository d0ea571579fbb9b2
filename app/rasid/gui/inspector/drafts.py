"""Edits of an event as pure steps: a value more, evidence more, the sides exchanged."""

from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from rasid.core.event import Event, EventDate, Range
from rasid.core.vocabulary import Label


class Part(StrEnum):
    """What selected words can be to an event."""

    SIDE_A = "side_a"
    SIDE_B = "side_b"
    PLACE = "place"
    DATE = "date"
    CASUALTY = "casualty"
    WEAPON = "weapon"
    TRIGGER = "trigger"
    EVIDENCE = "evidence"


LABELS: dict[Part, Label] = {
    Part.SIDE_A: Label.ACTOR,
    Part.SIDE_B: Label.ACTOR,
    Part.PLACE: Label.PLACE,
    Part.DATE: Label.TIME,
    Part.CASUALTY: Label.CASUALTY,
    Part.WEAPON: Label.WEAPON,
    Part.TRIGGER: Label.TRIGGER,
}
"""The label of the span behind a part; EVIDENCE is a range without one."""


FIELDS: dict[Part, str] = {
    Part.SIDE_A: "side_a",
    Part.SIDE_B: "side_b",
    Part.PLACE: "places",
    Part.WEAPON: "weapons",
    Part.CASUALTY: "casualties",
}
"""The field of the event that holds the values of a part."""


def carried_over(edited: Event, begun: Event, now: Event) -> Event:
    """``now`` with what was changed from ``begun`` to ``edited``, field by field."""
    changes = {
        field.name: getattr(edited, field.name)
        for field in fields(Event)
        if getattr(edited, field.name) != getattr(begun, field.name)
    }
    return replace(now, **changes)


def fresh_casualty_id(seed: str, event: Event) -> str:
    """An id no fact of the event has, made from a span's."""
    taken = {casualty.id for casualty in event.casualties}
    base = f"c-{seed.partition('-')[2] or seed}"
    if base not in taken:
        return base
    return next(name for nth in range(1, len(taken) + 2) if (name := f"{base}-{nth}") not in taken)


def with_value(event: Event, part: Part, value: Any) -> Event:
    """The event with one more value of a part; one on the same span is kept as it is."""
    if part is Part.DATE:
        return replace(event, date=value)
    field = FIELDS[part]
    members: tuple[Any, ...] = getattr(event, field)
    if any(member.span == value.span for member in members):
        return event
    changed: dict[str, Any] = {field: (*members, value)}
    return replace(event, **changed)


def without_member(event: Event, field: str, index: int) -> Event:
    """The event without one value of a field; a date or phase is cleared as a whole."""
    if field == "date":
        return replace(event, date=EventDate())
    if field == "phase":
        return replace(event, phase=None)
    members: tuple[Any, ...] = getattr(event, field)
    changed: dict[str, Any] = {field: (*members[:index], *members[index + 1 :])}
    return replace(event, **changed)


def has_span(event: Event, part: Part, span_id: str) -> bool:
    """Whether a span is a value of a part."""
    if part is Part.DATE:
        return event.date.span == span_id
    members = getattr(event, FIELDS[part]) if part in FIELDS else ()
    return any(member.span == span_id for member in members)


def without_span(event: Event, part: Part, span_id: str) -> Event:
    """The event without the values of a part that rest on a span; facts within them stand alone."""
    if part is Part.DATE:
        return replace(event, date=EventDate())
    members: tuple[Any, ...] = getattr(event, FIELDS[part])
    kept = tuple(member for member in members if member.span != span_id)
    if part is Part.CASUALTY:
        gone = {member.id for member in members} - {member.id for member in kept}
        kept = tuple(
            replace(fact, subset_of=None) if fact.subset_of in gone else fact for fact in kept
        )
    changed: dict[str, Any] = {FIELDS[part]: kept}
    return replace(event, **changed)


def with_evidence(event: Event, where: Range) -> Event:
    """The event with one more stretch of the text behind it, in the order of the text."""
    if where in event.evidence:
        return event
    ranges = sorted((*event.evidence, where), key=lambda r: (r.start, r.end))
    return replace(event, evidence=tuple(ranges))


def swapped(event: Event) -> Event:
    """The event with its sides exchanged, and the reasons given for them too."""
    other = {"side_a": "side_b", "side_b": "side_a"}
    inferred = {other.get(field, field): why for field, why in event.inferred.items()}
    return replace(event, side_a=event.side_b, side_b=event.side_a, inferred=inferred)


def without_evidence(event: Event) -> list[str]:
    """Fields that say something no words of the text stand behind, in the order of the codebook."""
    lacking = {
        "side_a": any(member.span is None for member in event.side_a),
        "side_b": any(member.span is None for member in event.side_b),
        "places": any(place.span is None for place in event.places),
        "date": event.date.span is None and (event.date.start or event.date.end) is not None,
        "casualties": any(casualty.span is None for casualty in event.casualties),
    }
    return [field for field, lacks in lacking.items() if lacks]
