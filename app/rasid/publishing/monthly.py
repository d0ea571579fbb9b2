"""What an event adds to the dead by victims and by month at once, so that both add up."""

from collections.abc import Iterable, Iterator, Sequence
from operator import add

from rasid.core.bounds import Bounds
from rasid.core.cells import cells
from rasid.core.event import Event
from rasid.core.policy import Policy
from rasid.core.tally import month_key


def by_month(
    event: Event, counted: Iterable[tuple[str, Bounds]], policy: Policy
) -> Iterator[tuple[str, str, Bounds]]:
    """The victims, month and share of every sum of victims that an event adds.

    The shares of a month have as their best what the event as a whole has there, as its rows do:
    each sum gets what the whole grows by with it. The shares of a sum add up to it.
    """
    whole, before = Bounds(), dict[str, Bounds]()
    for victims, says in counted:
        whole += _closed(says)
        after = _months(event, whole, policy)
        shares = _shares(
            _closed(says), [*after.values()], [before.get(at, Bounds()) for at in after]
        )
        for month, share in zip(after, shares, strict=True):
            if share != Bounds() or len(after) == 1:
                high = None if says.high is None else share.high
                yield victims, month, Bounds(share.low, share.best, high)
        before = after


def _closed(dead: Bounds) -> Bounds:
    return Bounds(dead.low, dead.best, _high(dead))


def _high(dead: Bounds) -> int:
    return dead.best if dead.high is None else dead.high


def _months(event: Event, dead: Bounds, policy: Policy) -> dict[str, Bounds]:
    found: dict[str, Bounds] = {}
    for cell in cells(event, dead, policy):
        month = month_key(cell.date)
        found[month] = found.get(month, Bounds()) + cell.dead
    return found


def _shares(says: Bounds, after: Sequence[Bounds], before: Sequence[Bounds]) -> list[Bounds]:
    """What each month grew by, with low and high moved to where best has room for them."""
    pairs = [*zip(after, before, strict=True)]
    best = [now.best - was.best for now, was in pairs]
    low = _fitted([now.low - was.low for now, was in pairs], best, says.low)
    grown = [_high(now) - _high(was) for now, was in pairs]
    above = _high(says) - says.best
    more = _fitted(
        [high - at for high, at in zip(grown, best, strict=True)], [above] * len(best), above
    )
    return [Bounds(*three) for three in zip(low, best, map(add, best, more), strict=True)]


def _fitted(wanted: Sequence[int], room: Sequence[int], whole: int) -> list[int]:
    """Numbers near those wanted, none below nought or beyond its room, that add up to the whole."""
    found = [min(max(number, 0), most) for number, most in zip(wanted, room, strict=True)]
    missing = whole - sum(found)
    for nth, most in enumerate(room):
        step = min(max(missing, -found[nth]), most - found[nth])
        found[nth] += step
        missing -= step
    return found
