"""Splitting and copying events, so that no dead are lost or counted twice.

A casualty fact is in one event at a time and keeps its id wherever it goes.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from rasid.core.event import Casualty, Event, Place, Range, Weapon
from rasid.core.tally import victims_key
from rasid.core.vocabulary import Basis

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What of an event goes into the new one when it is split.

    ``casualties`` are ids of facts; the trigger of the new event is ``trigger``. An event that is
    given no place keeps the places of the first, as it keeps sides and date; evidence that is
    given away whole stays with both.
    """

    evidence: tuple[Range, ...] = ()
    trigger: Range | None = None
    places: tuple[Place, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    casualties: frozenset[str] = frozenset()


def go_together(event: Event, chosen: Collection[str]) -> frozenset[str]:
    """The facts that go where the chosen ones go.

    Parts go with their whole and a whole with its parts. Running totals of the same victims
    replace one another only within one event, so they stay in one.
    """
    facts, reached = event.casualties, set(chosen) & {fact.id for fact in event.casualties}
    while True:
        more = {
            other.id
            for fact in facts
            if fact.id in reached
            for other in facts
            if other.id not in reached and _bound(fact, other)
        }
        if not more:
            return frozenset(reached)
        reached |= more


def _bound(one: Casualty, other: Casualty) -> bool:
    if one.id == other.subset_of or other.id == one.subset_of:
        return True
    running = one.basis is Basis.CUMULATIVE and other.basis is Basis.CUMULATIVE
    return running and one.kind is other.kind and victims_key(one) == victims_key(other)


def split(event: Event, share: Share) -> tuple[Event, Event]:
    """The event without the share, and the new one, which has no id yet."""
    gone = go_together(event, share.casualties)
    first = replace(
        event,
        trigger=None if event.trigger == share.trigger else event.trigger,
        evidence=_without(event.evidence, share.evidence) or event.evidence,
        places=_without(event.places, share.places) or event.places,
        weapons=_without(event.weapons, share.weapons),
        casualties=tuple(fact for fact in event.casualties if fact.id not in gone),
    )
    second = replace(
        event,
        id="",
        trigger=share.trigger,
        evidence=share.evidence,
        places=share.places or event.places,
        weapons=share.weapons,
        casualties=tuple(fact for fact in event.casualties if fact.id in gone),
        note=None,
        rule=None,
        confidence=None,
    )
    return with_reasons(first), with_reasons(second)


def copied(event: Event) -> Event:
    """The event once more, without an id and without its dead: each is counted in one event."""
    copy = replace(event, id="", casualties=(), note=None, rule=None, confidence=None)
    return with_reasons(copy)


def _without(values: Iterable[T], gone: Collection[T]) -> tuple[T, ...]:
    return tuple(value for value in values if value not in gone)


def with_reasons(event: Event) -> Event:
    """Without the reasons for what the event does not say any more."""
    said: Mapping[str, object] = {
        "side_a": event.side_a,
        "side_b": event.side_b,
        "places": event.places,
        "date": event.date.start or event.date.end,
        "casualties": event.casualties,
    }
    kept = {field: why for field, why in event.inferred.items() if said.get(field, True)}
    return replace(event, inferred=kept)
