"""Flags what no event shows alone: tolls that may hold other dead, ground won and lost again."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from rasid.core.event import Casualty, Event
from rasid.core.vocabulary import Basis, CasualtyKind, EventFlag, EventType, Factuality

_ADDED = (Basis.INCREMENTAL, Basis.CUMULATIVE)
_GAINS = {
    EventType.TERRITORY_GAIN_STATE: EventType.TERRITORY_GAIN_NONSTATE,
    EventType.TERRITORY_GAIN_NONSTATE: EventType.TERRITORY_GAIN_STATE,
}
_DONE = (Factuality.ACTUAL, Factuality.BACKGROUND, Factuality.ONGOING)
_LOOK, _BATTLE = 50, 10


def flag_across(events: Sequence[Event]) -> Iterator[Event]:
    """The events with the flags they get beside each other (ruling 21)."""
    deaths = sorted(
        ((str(event.date.start), nth) for nth, event in enumerate(events)
         if event.date.start and _dead(event)),
    )  # fmt: skip
    won = {key for event in events for key in _ground(event, event.type)}
    for nth, event in enumerate(events):
        flags = list(event.flags)
        if _holds_others(nth, events, deaths):
            flags.append(EventFlag.OVERLAP_UNKNOWN)
        reverse = _GAINS.get(event.type)
        if reverse is not None and not won.isdisjoint(_ground(event, reverse)):
            flags.append(EventFlag.SAME_DAY_REVERSAL)
        yield event if len(flags) == len(event.flags) else replace(event, flags=tuple(flags))


def _dead(event: Event) -> list[Casualty]:
    """The facts of an event that add to the dead."""
    return [c for c in event.casualties if c.kind is CasualtyKind.KILLED and c.basis in _ADDED]


def _holds_others(nth: int, events: Sequence[Event], deaths: Sequence[tuple[str, int]]) -> bool:
    """Whether a toll over days may count the dead of other events of these days once more."""
    event = events[nth]
    tolls = [fact for fact in _dead(event) if fact.basis is Basis.CUMULATIVE]
    start, end = event.date.start, event.date.end
    if not tolls or start is None or end is None or start == end:
        return False
    if (date.fromisoformat(end) - date.fromisoformat(start)).days > _BATTLE:
        return False  # a tally kept for months is a statement of its own, which nobody adds
    low = bisect_left(deaths, (start, -1))
    high = bisect_right(deaths, (end, len(events)))
    others = (events[other] for _, other in deaths[low : min(high, low + _LOOK)] if other != nth)
    return any(_alike(toll, fact) for other in others for fact in _dead(other) for toll in tolls)


def _alike(one: Casualty, other: Casualty) -> bool:
    """Whether two counts may be of the same people."""
    return not (one.victims and other.victims) or not set(one.victims).isdisjoint(other.victims)


def _ground(event: Event, type_: EventType) -> set[tuple[str, str, EventType]]:
    """The places taken in an event of one day, as if it were of a type."""
    day = event.date.start
    if event.type not in _GAINS or event.factuality not in _DONE or day is None:
        return set()
    if day != event.date.end:
        return set()
    return {(place.id or place.name, day, type_) for place in event.places}
