"""Sums of the dead that say how wide they are and what they leave out.

No sum is ever taken over claims that restate, contain or supersede one another
(ARCHITECTURE decision 4, codebook §4).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from rasid.core.bounds import Bounds, Given, as_bounds, given_bounds
from rasid.core.cells import cells, main_places
from rasid.core.event import Casualty, Event, EventDate, Participant, Place
from rasid.core.policy import CODEBOOK, Hezbollah, Policy, Tens, Unconfirmed
from rasid.core.vocabulary import Basis, CasualtyKind, Category, EventType, Factuality, Qualifier

__all__ = ["Bounds", "LeftOut", "Omission", "Tally", "add_up", "bounds", "tally_dead"]


_NONE = Bounds()


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
    POLICY = "policy"


SEVERAL = "several"
"""The key of ``Tally.by_governorate`` for dead whose places lie in more than one."""

UNKNOWN = ""
"""The key of a sum for dead of whom the text does not say it."""


@dataclass(frozen=True, slots=True)
class Omission:
    """One fact that was not added, why, and to which sums it would have gone."""

    event: str
    casualty: Casualty
    why: LeftOut
    month: str = UNKNOWN
    governorate: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class Tally:
    """The dead of some events, in all and by parts that add up to it, and what is not in it.

    The key of ``by_victims`` joins categories with "+" where one count covers several. That of
    ``by_month`` is "2017-11", or "2017-10/2017-11" where a toll reaches over months and is not
    spread; that of ``by_governorate`` is what the given function says, or ``SEVERAL``. All are
    ``UNKNOWN`` where the text does not say. ``added`` is what each fact adds, by its id, in the
    tally of one event; a tally over several has none of it.
    """

    total: Bounds = _NONE
    by_victims: dict[str, Bounds] = field(default_factory=dict)
    left_out: tuple[Omission, ...] = ()
    by_month: dict[str, Bounds] = field(default_factory=dict)
    by_governorate: dict[str, Bounds] = field(default_factory=dict)
    added: dict[str, Bounds] = field(default_factory=dict)

    def __add__(self, other: "Tally") -> "Tally":
        return add_up((self, other))


Governorate = Callable[[Place], str]
"""Says in which governorate a place lies; "" where that is unknown."""

_NOT_HAPPENED = (Factuality.PLANNED, Factuality.NEGATED)
_BY_BASIS = {
    Basis.SUBSET: LeftOut.SUBSET,
    Basis.RESTATEMENT: LeftOut.RESTATEMENT,
    Basis.CONFLICTING: LeftOut.CONFLICTING,
}
_UNCONFIRMED = "unconfirmed"
OF_DEAD = (CasualtyKind.KILLED, CasualtyKind.KILLED_OR_WOUNDED)
"""The kinds of facts a sum of dead looks at."""
HEZBOLLAH = "hezbollah"
"""The register's name for the Lebanese party."""


def victims_key(casualty: Casualty) -> str:
    """The categories of the victims of a fact, as the record has them, joined."""
    return "+".join(sorted(casualty.victims))


def why_left_out(event: Event, casualty: Casualty, policy: Policy = CODEBOOK) -> LeftOut | None:
    """Why a fact about the dead enters no sum, or None where it does."""
    if casualty.kind is CasualtyKind.KILLED_OR_WOUNDED:
        return _BY_BASIS.get(casualty.basis, LeftOut.MIXED)
    if casualty.basis in _BY_BASIS and not _is_dead_of_mixed(event, casualty):
        return _BY_BASIS[casualty.basis]
    if event.factuality in _NOT_HAPPENED:
        return LeftOut.NOT_HAPPENED
    if event.type is EventType.OTHER:
        return LeftOut.NOT_VIOLENCE
    if policy.unconfirmed is Unconfirmed.LEFT_OUT and is_unconfirmed(event, casualty):
        return LeftOut.UNCONFIRMED
    low, best, _ = said_of_dead(event, casualty, policy)
    if low is None and best is None:
        round_ = casualty.qualifier in _ROUND and policy.tens is Tens.LEFT_OUT
        return LeftOut.POLICY if round_ else LeftOut.NO_NUMBER
    return None


def said_of_dead(event: Event, casualty: Casualty, policy: Policy = CODEBOOK) -> Given:
    """What an event says by a fact about the dead: of no fewer than the largest part it names.

    «قتلى بينهم 5 أطفال» are 5 at least. A part that is more than its whole can be changes nothing:
    one of the two is wrong, and a check says so.
    """
    low, best, high = given_bounds(casualty, policy)
    told = [given_bounds(part, policy) for part in _parts(event, casualty)]
    least = max((part[0] or part[1] or 0 for part in told), default=0)
    if least <= (low or 0) or (high is not None and least > high):
        return low, best, high
    return least, best if best is None else max(best, least), high


def _parts(event: Event, whole: Casualty) -> list[Casualty]:
    """The dead an event names as part of a fact of its own, without what nobody confirmed."""
    return [
        fact
        for fact in event.casualties
        if fact.subset_of == whole.id
        and fact.basis is Basis.SUBSET
        and fact.kind is CasualtyKind.KILLED
        and fact.qualifier is not Qualifier.UNCONFIRMED
    ]


def _is_dead_of_mixed(event: Event, part: Casualty) -> bool:
    """Whether a part is the dead of a count of dead and wounded, which is in no sum itself.

    «70 بين قتيل وجريح بينهم 20 قتيلاً»: of several such parts, which may overlap, the greatest.
    """
    if part.basis is not Basis.SUBSET or part.kind is not CasualtyKind.KILLED:
        return False
    for whole in event.casualties:
        if whole.id == part.subset_of and whole.kind is CasualtyKind.KILLED_OR_WOUNDED:
            greatest = max(_parts(event, whole), key=_size, default=None)
            return whole.basis not in _BY_BASIS and greatest is not None and greatest.id == part.id
    return False


def _size(fact: Casualty) -> int:
    """By which two counts of the same people compare; -1 without a number."""
    if fact.best is not None:
        return fact.best
    return -1 if fact.low is None else fact.low


_ROUND = (Qualifier.TENS, Qualifier.HUNDREDS, Qualifier.THOUSANDS)


def is_unconfirmed(event: Event, casualty: Casualty) -> bool:
    """Whether nobody has confirmed a fact, or the event it is of."""
    return _UNCONFIRMED in (event.factuality.value, casualty.qualifier.value)


def adds_no_dead(event: Event, policy: Policy = CODEBOOK) -> bool:
    """Whether an event by itself adds nothing to a sum of dead."""
    return tally_dead([event], policy=policy).total == Bounds()


def bounds(casualty: Casualty) -> Bounds:
    """What one fact says, as the codebook counts it."""
    return as_bounds((casualty.low, casualty.best, casualty.high), CODEBOOK)


def facts_of_dead(
    event: Event, linked: Mapping[str, LeftOut], policy: Policy = CODEBOOK
) -> Iterator[tuple[Casualty, Bounds | LeftOut]]:
    """Every fact about the dead of an event, once: what it adds to a sum, or why it does not.

    Of cumulative tolls for the same victims in the same event the greatest replaces the others:
    reports begin with the newest or end with it, but the dead never become fewer. Across events
    that is for a link to say (``rasid.core.link.left_out_by``).
    """
    facts = [
        (fact, why_left_out(event, fact, policy) or linked.get(event.id))
        for fact in event.casualties
        if fact.kind in OF_DEAD
    ]
    latest: dict[str, Casualty] = {}
    for fact, why in facts:
        if fact.basis is Basis.CUMULATIVE and why is None and _size(fact) >= 0:
            known = latest.get(victims_key(fact), fact)
            latest[victims_key(fact)] = max(fact, known, key=_size)
    for fact, why in facts:
        if why is not None:
            yield fact, why
        elif fact.basis is Basis.CUMULATIVE and latest.get(victims_key(fact), fact) is not fact:
            yield fact, LeftOut.SUPERSEDED
        else:
            yield fact, _added(event, fact, policy)


def _added(event: Event, fact: Casualty, policy: Policy) -> Bounds:
    dead = as_bounds(said_of_dead(event, fact, policy), policy)
    if not is_unconfirmed(event, fact):
        return dead
    return Bounds(0, 0 if policy.unconfirmed is Unconfirmed.HIGH_ONLY else dead.best, dead.high)


def tally_dead(
    events: Iterable[Event],
    linked: Mapping[str, LeftOut] | None = None,
    policy: Policy = CODEBOOK,
    governorate: Governorate = lambda _: UNKNOWN,
) -> Tally:
    """The dead of events under a policy. ``linked`` says which another one counts for, and why."""
    told = linked or {}
    tallies = [
        _tally(event, told, policy, governorate)
        for event in events
        if any(fact.kind in OF_DEAD for fact in event.casualties)
    ]
    return tallies[0] if len(tallies) == 1 else add_up(tallies)


def add_up(tallies: Iterable[Tally]) -> Tally:
    """One tally over several of different events."""
    total, left_out = Bounds(), list[Omission]()
    by_victims, by_month = dict[str, Bounds](), dict[str, Bounds]()
    by_governorate = dict[str, Bounds]()
    for tally in tallies:
        total += tally.total
        _add(by_victims, tally.by_victims.items())
        _add(by_month, tally.by_month.items())
        _add(by_governorate, tally.by_governorate.items())
        left_out += tally.left_out
    return Tally(total, by_victims, tuple(left_out), by_month, by_governorate)


def _add(sums: dict[str, Bounds], more: Iterable[tuple[str, Bounds]]) -> None:
    for key, dead in more:
        known = sums.get(key)
        sums[key] = dead if known is None else known + dead


def _tally(
    event: Event, linked: Mapping[str, LeftOut], policy: Policy, governorate: Governorate
) -> Tally:
    total, by_victims, left_out = Bounds(), dict[str, Bounds](), list[Omission]()
    added: dict[str, Bounds] = {}
    for fact, dead in facts_of_dead(event, linked, policy):
        if isinstance(dead, LeftOut):
            where = governorate_key(main_places(event), governorate)
            left_out.append(Omission(event.id, fact, dead, month_key(event.date), where))
            continue
        total += dead
        added[fact.id] = dead
        _add(by_victims, [("+".join(sorted(victims_of(event, fact, policy))), dead)])
    if not by_victims:
        return Tally(left_out=tuple(left_out))
    by_month, by_governorate = dict[str, Bounds](), dict[str, Bounds]()
    for cell in cells(event, total, policy):
        _add(by_month, [(month_key(cell.date), cell.dead)])
        _add(by_governorate, [(governorate_key(cell.places, governorate), cell.dead)])
    return Tally(total, by_victims, tuple(left_out), by_month, by_governorate, added)


def month_key(told: EventDate) -> str:
    """The month of a time, or the first and last month where it reaches over several."""
    first, last = (told.start or "")[:7], (told.end or told.start or "")[:7]
    return first if first == last else f"{first}/{last}"


def governorate_key(places: Iterable[Place], governorate: Governorate) -> str:
    """The governorate of places, ``SEVERAL`` where they lie in more than one."""
    found = {governorate(place) for place in places} - {UNKNOWN}
    return SEVERAL if len(found) > 1 else next(iter(found), UNKNOWN)


def victims_of(event: Event, fact: Casualty, policy: Policy) -> tuple[Category, ...]:
    """The categories of the victims under a policy.

    Where the only foreign militia of an event is Hezbollah, its foreign dead are Hezbollah's.
    """
    if Category.FOREIGN_MILITIA not in fact.victims:
        return fact.victims
    militias = [
        party
        for party in (*event.side_a, *event.side_b)
        if party.category is Category.FOREIGN_MILITIA
    ]
    if not militias or any(party.actor != HEZBOLLAH for party in militias):
        return fact.victims
    category = category_of(militias[0], policy)
    return tuple(
        dict.fromkeys(
            category if victims is Category.FOREIGN_MILITIA else victims for victims in fact.victims
        )
    )


def as_coded(event: Event, policy: Policy) -> Event:
    """An event with the categories of its parties and victims under a policy."""
    if policy.hezbollah is Hezbollah.FOREIGN:
        return event
    return replace(
        event,
        side_a=tuple(replace(party, category=category_of(party, policy)) for party in event.side_a),
        side_b=tuple(replace(party, category=category_of(party, policy)) for party in event.side_b),
        casualties=tuple(
            replace(fact, victims=victims_of(event, fact, policy)) for fact in event.casualties
        ),
    )


def category_of(party: Participant, policy: Policy) -> Category:
    """The category of a party under a policy."""
    if party.actor == HEZBOLLAH and policy.hezbollah is Hezbollah.PRO_GOVERNMENT:
        return Category.PRO_GOV_MILITIA
    return party.category
