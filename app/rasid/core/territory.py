"""Territory taken and lost again on one day, and withdrawals under fire."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
    scenes = list[_Scene]()
    for event in events:
        day, places = _day_of(event), {place.id or place.name for place in main_places(event)}
        if event.type not in GAINS or day is None or not places:
            continue
        met = [scene for scene in scenes if scene.day == day and scene.places & places]
        joined = _Scene(day, places.union(*(scene.places for scene in met)))
        joined.gains = [gain for scene in met for gain in scene.gains] + [event]
        scenes = [*(scene for scene in scenes if scene not in met), joined]
    return {
        event.id: min(scene.gains, key=events.index).id
        for scene in scenes
        if scene.is_exchange
        for event in scene.gains
    }


@dataclass(slots=True, eq=False)
class _Scene:
    """Gains of one day at places that touch one another."""

    day: str
    places: set[str]
    gains: list[Event] = field(default_factory=list)

    @property
    def is_exchange(self) -> bool:
        flagged = any(EventFlag.SAME_DAY_REVERSAL in event.flags for event in self.gains)
        return flagged or len({_winner(event) for event in self.gains}) > 1


def _day_of(event: Event) -> str | None:
    told = event.date
    one = told.precision is DatePrecision.DAY and told.end in (None, told.start)
    return told.start if one else None


def _winner(event: Event) -> tuple[str, ...]:
    """Who gained: a party that is not known by name, by its category."""
    who = sorted({party.actor or party.category.value for party in event.side_a})
    return (event.type.value, *who)
