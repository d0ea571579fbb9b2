"""Sums of the dead that say how wide they are and what they leave out.

No sum is ever taken over claims that restate, contain or supersede one another
(ARCHITECTURE decision 4, codebook §4).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rasid.core.event import Casualty, Event
from rasid.core.vocabulary import Basis, CasualtyKind, EventType, Factuality, Qualifier


class LeftOut(StrEnum):
    """Why a fact did not enter a sum."""

    SUBSET = "subset"
    RESTATEMENT = "restatement"
    CONFLICTING = "conflicting"
    SUPERSEDED = "superseded"
    MIXED = "mixed"
    UNCONFIRMED = "unconfirmed"
    NO_NUMBER = "no_number"
    NOT_HAPPENED = "not_happened"
    NOT_VIOLENCE = "not_violence"
    SAME_AS = "same_as"
    UPDATED = "updated"
    PART_OF = "part_of"
    NEAR_REPORT = "near_report"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, best and high; ``high`` is None where the end is open."""

    low: int = 0
    best: int = 0
    high: int | None = 0

    def __add__(self, other: "Bounds") -> "Bounds":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, self.best + other.best, high)


@dataclass(frozen=True, slots=True)
class Omission:
    """One fact that was not added, and why."""

    event: str
    casualty: Casualty
    why: LeftOut


@dataclass(frozen=True, slots=True)
class Tally:
    """The dead of some events: in all, by the categories of the victims, and what is not in it.

    The key of ``by_victims`` joins categories with "+" where one count covers several, and is
    empty where the text names no victims.
    """

    total: Bounds = Bounds()
    by_victims: dict[str, Bounds] = field(default_factory=dict)
    left_out: tuple[Omission, ...] = ()


_NOT_HAPPENED = (Factuality.PLANNED, Factuality.NEGATED)
_BY_BASIS = {
    Basis.SUBSET: LeftOut.SUBSET,
    Basis.RESTATEMENT: LeftOut.RESTATEMENT,
    Basis.CONFLICTING: LeftOut.CONFLICTING,
}


def victims_key(casualty: Casualty) -> str:
    """The key of a fact in ``Tally.by_victims``."""
    return "+".join(sorted(casualty.victims))


def bounds(casualty: Casualty) -> Bounds:
    """What one counted fact adds; where no best is given the low stands for it."""
    low = casualty.low or 0
    best = casualty.best if casualty.best is not None else low
    return Bounds(low if casualty.low is not None else 0, best, casualty.high)


def why_left_out(event: Event, casualty: Casualty) -> LeftOut | None:
    """Why a fact about the dead enters no sum, or None where it does."""
    if casualty.kind is CasualtyKind.KILLED_OR_WOUNDED:
        return _BY_BASIS.get(casualty.basis, LeftOut.MIXED)
    if casualty.basis in _BY_BASIS:
        return _BY_BASIS[casualty.basis]
    if event.factuality in _NOT_HAPPENED:
        return LeftOut.NOT_HAPPENED
    if event.type is EventType.OTHER:
        return LeftOut.NOT_VIOLENCE
    if event.factuality is Factuality.UNCONFIRMED or casualty.qualifier is Qualifier.UNCONFIRMED:
        return LeftOut.UNCONFIRMED
    if casualty.best is None and casualty.low is None:
        return LeftOut.NO_NUMBER
    return None


def adds_no_dead(event: Event) -> bool:
    """Whether an event by itself adds nothing to a sum of dead."""
    return tally_dead([event]).total == Bounds()


def tally_dead(events: Iterable[Event], linked: Mapping[str, LeftOut] | None = None) -> Tally:
    """The dead of events. ``linked`` says which of them another one counts for, and why.

    A cumulative toll replaces an earlier cumulative one for the same victims in the same event;
    across events that is for a link to say (``rasid.core.link.left_out_by``).
    """
    linked = linked or {}
    total, by_victims, left_out = Bounds(), dict[str, Bounds](), list[Omission]()
    for event in events:
        latest: dict[str, Casualty] = {}
        for casualty in event.casualties:
            if casualty.kind not in (CasualtyKind.KILLED, CasualtyKind.KILLED_OR_WOUNDED):
                continue
            why = why_left_out(event, casualty) or linked.get(event.id)
            if why is not None:
                left_out.append(Omission(event.id, casualty, why))
                continue
            key = victims_key(casualty)
            if casualty.basis is Basis.CUMULATIVE:
                earlier = latest.get(key)
                if earlier is not None:
                    left_out.append(Omission(event.id, earlier, LeftOut.SUPERSEDED))
                latest[key] = casualty
                continue
            total += bounds(casualty)
            by_victims[key] = by_victims.get(key, Bounds()) + bounds(casualty)
        for key, casualty in latest.items():
            total += bounds(casualty)
            by_victims[key] = by_victims.get(key, Bounds()) + bounds(casualty)
    return Tally(total, by_victims, tuple(left_out))
