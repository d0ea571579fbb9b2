"""Which side of an event its casualties belong to, and the dead of each side."""

from dataclasses import dataclass, replace

from rasid.core.event import Casualty, Event, Participant
from rasid.core.tally import Bounds, Tally, tally_dead
from rasid.core.vocabulary import CasualtyKind, Category


def side_of(event: Event, casualty: Casualty) -> str | None:
    """Side "a" or "b" where the victims' categories stand on it alone, else None."""
    victims = set(casualty.victims)
    side_a, side_b = _categories(event.side_a), _categories(event.side_b)
    on_a, on_b = victims & side_a, victims & side_b
    if Category.CIVILIANS in victims - side_a - side_b or bool(on_a) == bool(on_b):
        return None
    return "a" if on_a else "b"


def _categories(side: tuple[Participant, ...]) -> set[Category]:
    return {participant.category for participant in side}


@dataclass(frozen=True, slots=True)
class Dead:
    """The dead of one event: in all, of each side, of others by category, and what is left out.

    ``others`` has the keys of ``Tally.by_victims``.
    """

    whole: Tally
    side_a: Bounds | None
    side_b: Bounds | None
    others: dict[str, Bounds]


def dead_of(event: Event) -> Dead | None:
    """The dead of an event by side, or None where it has no fact about dead."""
    if not any(casualty.kind in _DEAD for casualty in event.casualties):
        return None
    by_side: dict[str | None, list[Casualty]] = {}
    for casualty in event.casualties:
        by_side.setdefault(side_of(event, casualty), []).append(casualty)
    tallies = {
        side: tally_dead([replace(event, casualties=tuple(casualties))])
        for side, casualties in by_side.items()
    }
    sums = {side: tally.total for side, tally in tallies.items() if tally.by_victims}
    rest = tallies[None].by_victims if None in tallies else {}
    return Dead(tally_dead([event]), sums.get("a"), sums.get("b"), rest)


_DEAD = (CasualtyKind.KILLED, CasualtyKind.KILLED_OR_WOUNDED)
