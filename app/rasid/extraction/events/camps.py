"""Which parties fight on the same side, as far as their categories tell."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rasid.core.vocabulary import Category, EventType
from rasid.extraction.candidate import ActorReading
from rasid.extraction.events.skeleton import Mark

_REGIME = frozenset({Category.STATE_FORCES, Category.PRO_GOV_MILITIA, Category.FOREIGN_MILITIA})
_REGIME_STATES = ("russia", "iran")
_TURKEY = "turkey"
_COALITION = ("coalition", "united-states", "usa", "us-", "france", "britain", "israel")


UNARMED = (Category.CIVILIANS.value, Category.PROTESTERS.value, Category.ORGANISATION.value)
"""Camps of those who do not fight."""


def actor_reading(mark: Mark) -> ActorReading:
    """The reading of an ACTOR mark."""
    reading = mark.candidate.reading
    assert isinstance(reading, ActorReading)
    return reading


def camp(mark: Mark) -> str:
    """The name of the camp an actor fights in; its category where no camp is known."""
    reading = actor_reading(mark)
    return _camp(reading.category, reading.slug or "")


@lru_cache(maxsize=1024)
def _camp(category: Category, slug: str) -> str:
    if category in _REGIME:
        return "regime"
    if category is Category.FOREIGN_STATE:
        if slug.startswith(_REGIME_STATES):
            return "regime"
        if slug.startswith(_TURKEY):
            return Category.PRO_TURKEY.value
        if any(name in slug for name in _COALITION):
            return Category.KURDISH_LED.value
    return category.value


def split_by_camp(actors: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The first one's camp and the rest; where all are of one camp, the first and the rest."""
    if not actors:
        return [], []
    first = camp(actors[0])
    ours = [mark for mark in actors if camp(mark) == first]
    theirs = [mark for mark in actors if camp(mark) != first]
    return (ours, theirs) if theirs else (actors[:1], actors[1:])


def governmental(actors: Iterable[Mark]) -> bool:
    """Whether the first of the actors takes ground for the state."""
    first = next(iter(actors), None)
    if first is None:
        return False
    # a foreign state without a camp of its own here is at home in its own country's war
    return camp(first) in ("regime", Category.FOREIGN_STATE.value)


def gain_of(winners: Sequence[Mark]) -> EventType:
    """The type of ground won by these."""
    state = camp(winners[0]) == "regime"
    return EventType.TERRITORY_GAIN_STATE if state else EventType.TERRITORY_GAIN_NONSTATE
