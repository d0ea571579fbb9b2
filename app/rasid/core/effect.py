"""What each choice of a policy does to the sums: every alternative beside the one that is made."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rasid.core.bounds import Bounds
from rasid.core.cells import is_summary, is_toll_over_days, main_places
from rasid.core.event import Casualty, Event
from rasid.core.policy import CHOICES, Policy
from rasid.core.tally import (
    HEZBOLLAH,
    OF_DEAD,
    Governorate,
    LeftOut,
    Tally,
    is_unconfirmed,
    tally_dead,
)
from rasid.core.territory import exchanges, is_under_fire
from rasid.core.vocabulary import Qualifier


@dataclass(frozen=True, slots=True)
class Effect:
    """One way to make one choice, all others left as they are.

    ``dead`` is the total under it, ``events`` the number of events it tells otherwise than the
    choice that is made, ``moved`` the dead (best) it puts under another month, governorate or
    party while the total stays.
    """

    choice: str
    value: str
    chosen: bool
    dead: Bounds
    events: int
    moved: int


def effects(
    reports: Iterable[Sequence[Event]],
    linked: Callable[[Policy], Mapping[str, LeftOut]],
    policy: Policy,
    governorate: Governorate,
) -> list[Effect]:
    """Every alternative of every choice, in the order of the policy, over the events of reports.

    ``linked`` says which events another one counts for under a policy: one that adds no dead
    counts for nobody. Only the events that a choice can touch are summed again for it.
    """
    whole, left_out = _Sum(), linked(policy)
    other = {
        name: {
            value.value: _way(name, policy.choose(name, value.value), left_out, linked)
            for value in values
            if value is not getattr(policy, name)
        }
        for name, values in CHOICES.items()
    }
    for events in reports:
        exchanged = exchanges(events)
        for event in events:
            made = tally_dead([event], left_out, policy, governorate)
            whole.add(made)
            touched = _touched(event, exchanged)
            for name, ways in other.items():
                row, sums = touched.get(name, (False, False))
                for way in ways.values():
                    way.weigh(event, made, governorate, row=row, sums=sums)
    return [*_told(policy, whole, other)]


def _touched(event: Event, exchanged: Mapping[str, str]) -> dict[str, tuple[bool, bool]]:
    """The choices that can touch an event: whether in its rows, and whether in its sums."""
    facts = [fact for fact in event.casualties if fact.kind in OF_DEAD]
    touched = {"exchange": (True, False)} if event.id in exchanged else {}
    touched |= {name: (True, bool(facts)) for name, tells in _TELLS.items() if tells(event)}
    touched |= {
        name: (False, True)
        for name, counts in _COUNTS.items()
        if any(counts(event, fact) for fact in facts)
    }
    return touched


def _told(
    policy: Policy, whole: "_Sum", other: Mapping[str, Mapping[str, "_Way"]]
) -> Iterator[Effect]:
    for name, values in CHOICES.items():
        for value in values:
            chosen = value is getattr(policy, name)
            change = _Sum() if chosen else other[name][value.value].change
            yield Effect(
                name, value.value, chosen, whole.with_(change), change.events, change.moved
            )


@dataclass(slots=True)
class _Way:
    """Another way to make one choice: what counts for what under it, and what it changes."""

    policy: Policy
    linked: Mapping[str, LeftOut]
    otherwise: frozenset[str]
    change: "_Sum"

    def weigh(
        self, event: Event, made: Tally, governorate: Governorate, *, row: bool, sums: bool
    ) -> None:
        """Add what it changes in an event; ``row`` and ``sums`` say where the choice touches it."""
        if sums or event.id in self.otherwise:
            now = tally_dead([event], self.linked, self.policy, governorate)
            self.change.change(made, now, row=row)
        elif row:
            self.change.change(made, made, row=row)


def _way(
    name: str,
    policy: Policy,
    left_out: Mapping[str, LeftOut],
    linked: Callable[[Policy], Mapping[str, LeftOut]],
) -> _Way:
    """Only choices of numbers change which events another one counts for."""
    under = linked(policy) if name in _COUNTS else left_out
    otherwise = {event for event, _ in left_out.items() ^ under.items()}
    return _Way(policy, under, frozenset(otherwise), _Sum())


@dataclass(slots=True)
class _Sum:
    """Dead added up, or the difference that a choice makes to them."""

    low: int = 0
    best: int = 0
    high: int = 0
    open: int = 0  # how many have no upper end
    events: int = 0
    moved: int = 0

    def add(self, tally: Tally, times: int = 1) -> None:
        self.low += times * tally.total.low
        self.best += times * tally.total.best
        self.high += times * (tally.total.high or 0)
        self.open += times * (tally.total.high is None)

    def change(self, before: Tally, after: Tally, *, row: bool) -> None:
        """Another tally of one event; ``row`` says that it is told otherwise in any case."""
        self.add(before, -1)
        self.add(after)
        moved = _moved(before, after)
        self.moved += moved
        self.events += row or before.total != after.total or moved > 0

    def with_(self, change: "_Sum") -> Bounds:
        high = None if self.open + change.open else self.high + change.high
        return Bounds(self.low + change.low, self.best + change.best, high)


def _moved(before: Tally, after: Tally) -> int:
    if before.total.best != after.total.best:
        return 0
    return max(
        sum(max(0, dead.best - was.get(key, _NONE).best) for key, dead in now.items())
        for was, now in (
            (before.by_victims, after.by_victims),
            (before.by_month, after.by_month),
            (before.by_governorate, after.by_governorate),
        )
    )


_NONE = Bounds()


def _hedged(*qualifiers: Qualifier) -> Callable[[Event, Casualty], bool]:
    return lambda _, fact: fact.qualifier in qualifiers


_COUNTS: Mapping[str, Callable[[Event, Casualty], bool]] = {
    "more_than": _hedged(Qualifier.MORE_THAN),
    "about": _hedged(Qualifier.ABOUT),
    "ranges": _hedged(Qualifier.RANGE),
    "tens": _hedged(Qualifier.TENS, Qualifier.HUNDREDS, Qualifier.THOUSANDS),
    "unnumbered": _hedged(Qualifier.UNSPECIFIED),
    "unconfirmed": is_unconfirmed,
    "open_high": lambda _, __: True,
}
"""Which facts a choice of numbers can touch."""

_TELLS: Mapping[str, Callable[[Event], bool]] = {
    "places": lambda event: len(main_places(event)) > 1,
    "tolls": is_toll_over_days,
    "summaries": is_summary,
    "withdrawal": is_under_fire,
    "hezbollah": lambda event: any(
        party.actor == HEZBOLLAH for party in (*event.side_a, *event.side_b)
    ),
}
"""Which events a choice of rows tells otherwise."""
