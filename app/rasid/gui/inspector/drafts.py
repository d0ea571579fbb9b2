"""Edits of an event as pure steps: words of the text become a party, place, date, count …"""

from dataclasses import replace
from enum import StrEnum

from rasid.core.event import Casualty, Event, Participant, Place, Range, Weapon
from rasid.core.span import Span
from rasid.core.vocabulary import CasualtyKind, Category, Label
from rasid.gui.inspector.register import Register


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


def participant_from(span: Span, register: Register) -> Participant:
    """The party some words name; one the register does not know keeps its words."""
    actor = register.get(span.link) or register.named(span.text)
    if actor is None:
        return Participant(category=Category.UNIDENTIFIED, name=span.text, span=span.id)
    return Participant(category=actor.category, actor=actor.slug, span=span.id)


def place_from(span: Span) -> Place:
    """The place some words name."""
    return Place(name=span.text, span=span.id, id=span.link)


def casualty_from(span: Span, event: Event) -> Casualty:
    """An empty fact on some words; count and kind are for a person to say."""
    return Casualty(id=fresh_casualty_id(span.id, event), kind=CasualtyKind.KILLED, span=span.id)


def fresh_casualty_id(seed: str, event: Event) -> str:
    """An id no fact of the event has, made from a span's."""
    taken = {casualty.id for casualty in event.casualties}
    base = f"c-{seed.partition('-')[2] or seed}"
    if base not in taken:
        return base
    return next(name for nth in range(1, len(taken) + 2) if (name := f"{base}-{nth}") not in taken)


def with_part(event: Event, part: Part, span: Span, register: Register) -> Event:
    """The event with one more value that rests on a span; one that does so already is kept."""
    where = Range(span.start, span.end)
    match part:
        case Part.SIDE_A:
            return replace(event, side_a=_with_party(event.side_a, span, register))
        case Part.SIDE_B:
            return replace(event, side_b=_with_party(event.side_b, span, register))
        case Part.PLACE:
            if any(place.span == span.id for place in event.places):
                return event
            return replace(event, places=(*event.places, place_from(span)))
        case Part.DATE:
            return replace(event, date=replace(event.date, span=span.id))
        case Part.WEAPON:
            if any(weapon.span == span.id for weapon in event.weapons):
                return event
            return replace(event, weapons=(*event.weapons, Weapon(span=span.id)))
        case Part.CASUALTY:
            if any(casualty.span == span.id for casualty in event.casualties):
                return event
            return replace(event, casualties=(*event.casualties, casualty_from(span, event)))
        case Part.TRIGGER:
            return replace(event, trigger=where)
        case Part.EVIDENCE:
            return with_evidence(event, where)


def _with_party(
    side: tuple[Participant, ...], span: Span, register: Register
) -> tuple[Participant, ...]:
    if any(member.span == span.id for member in side):
        return side
    return (*side, participant_from(span, register))


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
