"""Territory taken and lost again on one day, and withdrawals under fire."""

from collections.abc import Mapping, Sequence

from rasid.core.cells import main_places
from rasid.core.event import Event
from rasid.core.vocabulary import Category, DatePrecision, EventFlag, EventType

GAINS = frozenset({EventType.TERRITORY_GAIN_STATE, EventType.TERRITORY_GAIN_NONSTATE})
UNARMED = frozenset({Category.CIVILIANS, Category.PROTESTERS, Category.ORGANISATION})


def is_under_fire(event: Event) -> bool:
    """Whether a withdrawal names an armed party that pressed, on the other side."""
    return event.type is EventType.WITHDRAWAL and any(
        party.category not in UNARMED for party in event.side_b
    )


def exchanges(events: Sequence[Event]) -> Mapping[str, str]:
    """The gains of one report in which a place changed hands and back on one day.

    Each with the event that stands for all of its exchange: the first of them. A gain that a coder
    flagged as reversed on its day is one even where the report tells no other.
    """
    by_scene: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        scene = _scene(event)
        if scene is not None:
            by_scene.setdefault(scene, []).append(event)
    found: dict[str, str] = {}
    for gains in by_scene.values():
        reversed_ = any(EventFlag.SAME_DAY_REVERSAL in event.flags for event in gains)
        if reversed_ or len({_winner(event) for event in gains}) > 1:
            found |= {event.id: gains[0].id for event in gains}
    return found


def _scene(event: Event) -> tuple[str, str] | None:
    """The day and place of a gain; None where the text fixes not both."""
    places = main_places(event)
    told = event.date
    if event.type not in GAINS or not places or told.start is None:
        return None
    if told.precision is not DatePrecision.DAY or told.end not in (None, told.start):
        return None
    return told.start, "|".join(sorted(place.id or place.name for place in places))


def _winner(event: Event) -> tuple[str, ...]:
    """Who gained: a party that is not known by name, by its category."""
    who = sorted({party.actor or party.category.value for party in event.side_a})
    return (event.type.value, *who)
