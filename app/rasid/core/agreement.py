"""Measures of how far people agree, corrected for chance where the measure does so.

Nominal measures: Cohen, "A Coefficient of Agreement for Nominal Scales" (1960); Krippendorff,
"Computing Krippendorff's Alpha-Reliability" (2011). Unitised alpha: Krippendorff, *Content
Analysis* (2nd ed. 2004), chapter 11. Libraries that have them are under the GPL or need a JVM.
"""

import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from typing import TypeVar

T = TypeVar("T")


class Undefined(StrEnum):
    """Why a measure has no value."""

    NOTHING_COMPARED = "nothing_compared"
    ONE_CATEGORY = "one_category"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with its 95 % interval, from ``cases`` compared; or why there is none."""

    value: float | None
    cases: int
    low: float | None = None
    high: float | None = None
    undefined: Undefined | None = None


Pair = tuple[Hashable, Hashable]
"""What each of two people said of one thing."""


def observed(pairs: Sequence[Pair]) -> float | Undefined:
    """The share of the things of which both said the same."""
    if not pairs:
        return Undefined.NOTHING_COMPARED
    return sum(one == two for one, two in pairs) / len(pairs)


def cohen_kappa(pairs: Sequence[Pair]) -> float | Undefined:
    """Agreement of two people beyond what their own habits would bring about by chance."""
    if not pairs:
        return Undefined.NOTHING_COMPARED
    ours, theirs = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    chance = sum(ours[said] * theirs[said] for said in ours) / len(pairs) ** 2
    if chance == 1:  # both always said one and the same thing: there was nothing to tell apart
        return Undefined.ONE_CATEGORY
    agreed = sum(one == two for one, two in pairs) / len(pairs)
    return (agreed - chance) / (1 - chance)


def alpha_nominal(units: Iterable[Sequence[Hashable]]) -> float | Undefined:
    """Agreement of any number of people; a unit holds what those who judged it said of it."""
    coincidences: Counter[Pair] = Counter()
    weights: dict[Pair, float] = {}
    for said in units:
        if len(said) < 2:
            continue
        for pair in permutations(said, 2):
            coincidences[pair] += 1
            weights[pair] = weights.get(pair, 0.0) + 1 / (len(said) - 1)
    if not weights:
        return Undefined.NOTHING_COMPARED
    totals: dict[Hashable, float] = {}
    for (one, _), weight in weights.items():
        totals[one] = totals.get(one, 0.0) + weight
    if len(totals) == 1:
        return Undefined.ONE_CATEGORY
    n = sum(totals.values())
    apart = sum(weight for (one, two), weight in weights.items() if one != two)
    chance = (n**2 - sum(total**2 for total in totals.values())) / (n - 1)
    return 1 - apart / chance


# --- spans ------------------------------------------------------------------------------------

Stretch = tuple[int, int]
"""Code points ``[start, end)`` of one continuum."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A unit of one person, or a gap between units."""

    start: int
    length: int
    is_unit: bool


def alpha_unitised(
    people: Sequence[Mapping[str, Sequence[Stretch]]], length: int
) -> float | Undefined:
    """Agreement on where units of each category stand in a continuum of ``length``.

    Each of the people maps categories to units that do not overlap. 1 is perfect, 0 as by chance.
    """
    categories = {category for person in people for category in person}
    disagreements = [
        disagreement_unitised([person.get(category, ()) for person in people], length)
        for category in sorted(categories)
    ]
    expected = sum(each[1] for each in disagreements)
    if not expected:
        return Undefined.NOTHING_COMPARED
    return 1 - sum(each[0] for each in disagreements) / expected


def disagreement_unitised(people: Sequence[Sequence[Stretch]], length: int) -> tuple[float, float]:
    """Observed and expected disagreement on the units of one category."""
    sections = [_sections(units, length) for units in people]
    return _observed_apart(sections, length), _expected_apart(sections, length)


def _sections(units: Sequence[Stretch], length: int) -> list[_Section]:
    found, at = list[_Section](), 0
    for start, end in sorted(units):
        if start > at:
            found.append(_Section(at, start - at, False))
        found.append(_Section(start, end - start, True))
        at = end
    if at < length:
        found.append(_Section(at, length - at, False))
    return found


def _observed_apart(people: Sequence[Sequence[_Section]], length: int) -> float:
    apart = sum(
        _apart(one, two)
        for ours, theirs in permutations(people, 2)
        for one in ours
        for two in theirs
    )
    return apart / (len(people) * (len(people) - 1) * length**2)


def _apart(one: _Section, two: _Section) -> int:
    """The squared distance of two sections: of units that meet, or of a unit inside a gap."""
    offset = one.start - two.start
    if one.is_unit and two.is_unit:
        if not -one.length < offset < two.length:
            return 0
        ends = offset + one.length - two.length
        return offset**2 + ends**2
    if one.is_unit and not two.is_unit and two.length - one.length >= offset >= 0:
        return one.length**2
    if two.is_unit and not one.is_unit and two.length - one.length <= offset <= 0:
        return two.length**2
    return 0


def _expected_apart(people: Sequence[Sequence[_Section]], length: int) -> float:
    """What chance would bring about: the same units and gaps, laid anywhere."""
    units = [section.length for person in people for section in person if section.is_unit]
    gaps = [section.length for person in people for section in person if not section.is_unit]
    total = len(people) * length
    ways = total * (total - 1) - sum(unit * (unit - 1) for unit in units)
    if not units or not ways:
        return 0.0
    apart = 0.0
    for unit in units:
        meets = (len(units) - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        inside = unit**2 * sum(gap - unit + 1 for gap in gaps if gap >= unit)
        apart += meets + inside
    return 2 / length * apart / ways


# --- how sure ---------------------------------------------------------------------------------

_DRAWS = 500
_TAIL = 0.025
_SEED = 20171103  # any fixed one: the same data always give the same interval


def measured(cases: Sequence[T], measure: Callable[[Sequence[T]], float | Undefined]) -> Measured:
    """A measure of cases, with the 95 % interval by bootstrap over them (percentile method)."""
    value = measure(cases)
    if isinstance(value, Undefined):
        return Measured(None, len(cases), undefined=value)
    chance = random.Random(_SEED)  # no secret: an interval that can be repeated
    drawn = [measure(chance.choices(cases, k=len(cases))) for _ in range(_DRAWS)]
    values = sorted(each for each in drawn if not isinstance(each, Undefined))
    if not values:
        return Measured(value, len(cases))
    edge = int(len(values) * _TAIL)
    return Measured(value, len(cases), values[edge], values[-1 - edge])
