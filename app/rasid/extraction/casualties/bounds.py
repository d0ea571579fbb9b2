"""Low, best and high of a count as the codebook bounds it (§4)."""

from rasid.core.vocabulary import Qualifier

Bounds = tuple[int | None, int | None, int | None]
_ROUND = {Qualifier.TENS: 20, Qualifier.HUNDREDS: 200, Qualifier.THOUSANDS: 2000}


def bounds(qualifier: Qualifier, count: int | None) -> Bounds:
    """The table of the codebook; a range is bounded by what the reading says, not here."""
    if qualifier is Qualifier.UNCONFIRMED:
        return 0, None, None
    if qualifier in _ROUND:
        return _ROUND[qualifier], None, None
    if count is None:
        return None, None, None
    return {
        Qualifier.EXACT: (count, count, count),
        Qualifier.AT_LEAST: (count, count, None),
        Qualifier.MORE_THAN: (count + 1, count + 1, None),
        Qualifier.ABOUT: (None, count, None),
        Qualifier.AT_MOST: (None, count, count),
    }.get(qualifier, (None, None, None))
