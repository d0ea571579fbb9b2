"""Counts parties as what they were on the day of the event, not on that of the report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rasid.core.event import Event, Participant
from rasid.extraction.register import Register


def as_of_their_day(
    events: Iterable[Event], register: Register, published: str | None
) -> Iterator[Event]:
    """The events with the categories their parties had when they began; ISO days."""
    for event in events:
        day = event.date.start
        if day is None or day == published:
            yield event
            continue
        sides = [
            tuple(_on(day, each, register, published) for each in side)
            for side in (event.side_a, event.side_b)
        ]
        yield replace(event, side_a=sides[0], side_b=sides[1])


def _on(
    day: str, participant: Participant, register: Register, published: str | None
) -> Participant:
    """A party of another category than the register's was counted so for what it does here."""
    if participant.actor is None:
        return participant
    now = register.category(participant.actor, published)
    then = register.category(participant.actor, day)
    if then is None or then is now or participant.category is not now:
        return participant
    return replace(participant, category=then)
