"""Low, best and high of a count: as the codebook bounds it (§4), and as a policy reads it."""

from dataclasses import dataclass

from rasid.core.event import Casualty
from rasid.core.policy import CODEBOOK, About, MoreThan, OpenHigh, Policy, Ranges, Tens, Unnumbered
from rasid.core.vocabulary import Qualifier

Given = tuple[int | None, int | None, int | None]
"""Low, best and high as a fact gives them; None where it does not say."""

_ROUND = {Qualifier.TENS: 10, Qualifier.HUNDREDS: 100, Qualifier.THOUSANDS: 1000}
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, best and high; ``high`` is None where the end is open."""

    low: int = 0
    best: int = 0
    high: int | None = 0

    def __add__(self, other: "Bounds") -> "Bounds":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, self.best + other.best, high)


def codebook_bounds(qualifier: Qualifier, count: int | None) -> Given:
    """The table of the codebook; a range is bounded by what the reading says, not here."""
    if qualifier is Qualifier.UNCONFIRMED:
        return 0, None, None
    if qualifier in _ROUND:
        return 2 * _ROUND[qualifier], None, None
    if count is None:
        return None, None, None
    return {
        Qualifier.EXACT: (count, count, count),
        Qualifier.AT_LEAST: (count, count, None),
        Qualifier.MORE_THAN: (count + 1, count + 1, None),
        Qualifier.ABOUT: (None, count, None),
        Qualifier.AT_MOST: (None, count, count),
    }.get(qualifier, (None, None, None))


def given_bounds(fact: Casualty, policy: Policy) -> Given:
    """What a fact says under a policy: its own bounds where a person gave it any others."""
    given = (fact.low, fact.best, fact.high)
    if policy is CODEBOOK:
        return given
    if fact.qualifier is Qualifier.RANGE:
        return _range(given, policy)
    if given != codebook_bounds(fact.qualifier, fact.count):
        return given
    return _reread(fact.qualifier, fact.count, given, policy)


def _range(given: Given, policy: Policy) -> Given:
    low, best, high = given
    if policy.ranges is Ranges.MIDDLE or low is None or high is None or best != (low + high) // 2:
        return given
    return low, low, high


def _reread(qualifier: Qualifier, count: int | None, given: Given, policy: Policy) -> Given:
    if qualifier in _ROUND:
        return {
            Tens.PLURAL: given,
            Tens.ONE: (_ROUND[qualifier], _ROUND[qualifier], None),
            Tens.LEFT_OUT: (None, None, None),
        }[policy.tens]
    if count is None:
        three = qualifier is Qualifier.UNSPECIFIED and policy.unnumbered is Unnumbered.THREE
        return (_SEVERAL, _SEVERAL, None) if three else given
    if qualifier is Qualifier.UNCONFIRMED:
        return 0, count, count
    if qualifier is Qualifier.MORE_THAN and policy.more_than is MoreThan.N:
        return count, count, None
    if qualifier is Qualifier.ABOUT and policy.about is not About.UNBOUNDED:
        tenth = -(-count // 10) if policy.about is About.TEN_PERCENT else 0
        return count - tenth, count, count + tenth
    return given


def as_bounds(given: Given, policy: Policy) -> Bounds:
    """What bounds add to a sum; where no best is given the low stands for it."""
    low, best, high = given
    best = best if best is not None else low or 0
    low = min(low or 0, best)
    if high is None:
        return Bounds(low, best, best if policy.open_high is OpenHigh.BEST else None)
    return Bounds(low, best, max(best, high))


def divide(whole: Bounds, parts: int) -> tuple[Bounds, ...]:
    """Equal shares of whole people, what is left over to the first; they add up to the whole."""
    return tuple(
        Bounds(
            _share(whole.low, parts, nth),
            _share(whole.best, parts, nth),
            None if whole.high is None else _share(whole.high, parts, nth),
        )
        for nth in range(parts)
    )


def _share(number: int, parts: int, nth: int) -> int:
    return number // parts + (nth < number % parts)
