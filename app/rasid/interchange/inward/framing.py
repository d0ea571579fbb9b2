"""Makes an event of the arms another tool gives it, keeping of it what no arm tells."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Weapon
from rasid.core.identity import casualty_id
from rasid.core.span import Span
from rasid.core.vocabulary import CasualtyKind, Category
from rasid.extraction.lexicon import line_form
from rasid.extraction.register import Register
from rasid.interchange.formats.frames import arms

FIELDS = {
    "side_a": "side_a",
    "side_b": "side_b",
    "place": "places",
    "weapon": "weapons",
    "casualty": "casualties",
}
"""The field of an event that holds the spans of a role."""
_NUMBER = re.compile(r"\d+")
_MOST_DIGITS = 9
Seats = Sequence[tuple[str, Span]]


def field_of(role: str) -> str:
    """The role that an arm fills: what befell people is told by one of casualties."""
    return "casualty" if role in set(CasualtyKind) else role


def completed(event: Event, seats: Seats, spans: Mapping[str, Span]) -> Seats:
    """The seats a file tells, and those of the event it is silent on.

    It is silent on a role it gives nobody, or only such as have it already: it may not hold the
    others. A span it gives another role than it has leaves the one it had. ``spans`` are by id.
    """
    told = {(field_of(role), span.id) for role, span in seats}
    had = set(arms(event))
    moved = {span for _, span in told - had}
    spoken = {role for role, _ in told - had}
    silent = [
        (role, spans[span])
        for role, span in arms(event)
        if (role, span) not in told and role not in spoken and span not in moved and span in spans
    ]
    return [*seats, *silent]


def reseated(event: Event, seats: Seats, sha256: str, register: Callable[[], Register]) -> Event:
    """The event with these spans in these roles, and no others.

    Values on spans that stay are kept as they are, and those on no span. New values say no more
    than the words do: who the register knows by them, and the number that stands in them.
    ``sha256`` is that of the report.
    """
    told = {(field_of(role), span.id) for role, span in seats}
    if told == set(arms(event)):
        return event
    made: dict[str, Any] = {}
    for role, field in FIELDS.items():
        members = getattr(event, field)
        kept = [each for each in members if each.span is None or (role, each.span) in told]
        there = {each.span for each in members}
        new = {span.id: (way, span) for way, span in seats if field_of(way) == role}
        kept += [
            _value(way, span, sha256, register)
            for id_, (way, span) in new.items()
            if id_ not in there
        ]
        made[field] = tuple(kept)
    left = {fact.id for fact in made["casualties"]}
    made["casualties"] = tuple(
        fact if fact.subset_of in left else replace(fact, subset_of=None)
        for fact in made["casualties"]
    )
    return replace(event, **made, date=_date(event.date, seats))


def _date(date: EventDate, seats: Seats) -> EventDate:
    given = [span.id for role, span in seats if role == "date"]
    if date.span in given or (date.span is None and not given):
        return date
    return EventDate(span=given[0]) if given else EventDate()


def _value(
    role: str, span: Span, sha256: str, register: Callable[[], Register]
) -> Participant | Place | Weapon | Casualty:
    if role in ("side_a", "side_b"):
        return _participant(span, register())
    if role == "place":
        return Place(name=span.text, span=span.id)
    if role == "weapon":
        return Weapon(span=span.id)
    return Casualty(
        id=casualty_id(sha256, role, span.start, span.end),
        kind=CasualtyKind(role),
        count=_count(span.text),
        span=span.id,
    )


def _participant(span: Span, register: Register) -> Participant:
    """A party by the register, whose name alone stays where it knows none."""
    rows = register.get(span.link) if span.link else ()
    actor = rows[-1] if rows else register.known_as(line_form(span.text), None)
    if actor is None:
        return Participant(category=Category.UNIDENTIFIED, name=span.text, span=span.id)
    return Participant(category=actor.category, actor=actor.slug, span=span.id)


def _count(words: str) -> int | None:
    """The one number in digits that stands in some words."""
    found = _NUMBER.findall(words)
    return int(found[0]) if len(found) == 1 and len(found[0]) <= _MOST_DIGITS else None


def resting_on(event: Event, known: Container[str]) -> Event:
    """The event without the spans that are not there; its values stay, but for weapons."""

    def bared(value: Any) -> Any:
        gone = value.span is not None and value.span not in known
        return replace(value, span=None) if gone else value

    return replace(
        event,
        side_a=tuple(map(bared, event.side_a)),
        side_b=tuple(map(bared, event.side_b)),
        places=tuple(map(bared, event.places)),
        date=bared(event.date),
        weapons=tuple(each for each in event.weapons if each.span in known),
        casualties=tuple(map(bared, event.casualties)),
    )
