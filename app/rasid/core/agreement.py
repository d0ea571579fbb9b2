"""Measures of how far people agree, corrected for chance where the measure does so.

Nominal measures: Cohen, "A Coefficient of Agreement for Nominal Scales" (1960); Krippendorff,
"Computing Krippendorff's Alpha-Reliability" (2011). Unitised alpha: Krippendorff, *Content
Analysis* (2nd ed. 2004), chapter 11. Libraries that have them are under the GPL or need a JVM.
"""

import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
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
class Unitised:
    """Where several people find units of one category in a continuum: what alpha is made of.

    ``apart`` sums the squared distances between the sections of every two of them, in both
    directions; ``units`` and ``gaps`` count sections by their length, over all of them.
    """

    people: int
    length: int
    apart: int
    units: Counter[int]
    gaps: Counter[int]


def unitised(people: Sequence[Sequence[Stretch]], length: int) -> Unitised:
    """What people marked in one continuum; the units of one person do not overlap."""
    sections = [_sections(units, length) for units in people]
    every = [section for person in sections for section in person]
    return Unitised(
        people=len(people),
        length=length,
        apart=sum(_apart(one, two) for one, two in permutations(sections, 2)),
        units=Counter(section.length for section in every if section.is_unit),
        gaps=Counter(section.length for section in every if not section.is_unit),
    )


def alpha_unitised(categories: Iterable[Sequence[Unitised]]) -> float | Undefined:
    """Agreement on where units stand: 1 is perfect, 0 as by chance.

    For each category there are the continua it was looked for in, which count as one.
    """
    found = [disagreement_unitised(continua) for continua in categories]
    expected = sum(each[1] for each in found)
    if not expected:
        return Undefined.NOTHING_COMPARED
    return 1 - sum(each[0] for each in found) / expected


def disagreement_unitised(continua: Sequence[Unitised]) -> tuple[float, float]:
    """Observed and expected disagreement on the units of one category."""
    if not continua:
        return 0.0, 0.0
    people, length = continua[0].people, sum(each.length for each in continua)
    units, gaps = Counter[int](), Counter[int]()
    for each in continua:
        units.update(each.units)
        gaps.update(each.gaps)
    total = people * length
    ways = total * (total - 1) - sum(n * unit * (unit - 1) for unit, n in units.items())
    apart = sum(each.apart for each in continua) / (people * (people - 1) * length**2)
    if not units or not ways:
        return apart, 0.0
    return apart, 2 / length * _by_chance(units, gaps) / ways


@dataclass(frozen=True, slots=True)
class _Section:
    """A unit of one person, or a gap between units."""

    start: int
    length: int
    is_unit: bool

    @property
    def end(self) -> int:
        return self.start + self.length


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


def _apart(ours: Sequence[_Section], theirs: Sequence[_Section]) -> int:
    """The squared distances between sections that meet: only those can be apart."""
    apart, first = 0, 0
    for one in ours:
        while first < len(theirs) and theirs[first].end <= one.start:
            first += 1
        for two in theirs[first:]:
            if two.start >= one.end:
                break
            apart += _distance(one, two)
    return apart


def _distance(one: _Section, two: _Section) -> int:
    """Of units that meet, or of a unit inside a gap."""
    if one.is_unit and two.is_unit:
        return (one.start - two.start) ** 2 + (one.end - two.end) ** 2
    if one.is_unit and two.start <= one.start and one.end <= two.end:
        return one.length**2
    if two.is_unit and one.start <= two.start and two.end <= one.end:
        return two.length**2
    return 0


def _by_chance(units: Counter[int], gaps: Counter[int]) -> float:
    """How far apart the same units and gaps would be, laid anywhere."""
    longest_first = sorted(gaps, reverse=True)
    apart, wide, room, at = 0.0, 0, 0, 0
    for unit in sorted(units, reverse=True):
        while at < len(longest_first) and longest_first[at] >= unit:
            gap = longest_first[at]
            wide, room, at = wide + gaps[gap], room + gap * gaps[gap], at + 1
        meets = (units.total() - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        inside = unit**2 * (room - wide * (unit - 1))
        apart += units[unit] * (meets + inside)
    return apart


# --- how sure ---------------------------------------------------------------------------------

_DRAWS = 500
_TAIL = 0.025
_SEED = 20171103  # any fixed one: the same data always give the same interval


def measured(cases: Sequence[T], measure: Callable[[Sequence[T]], float | Undefined]) -> Measured:
    """A measure of cases, with the 95 % interval by bootstrap over them (percentile method)."""
    value = measure(cases)
    if isinstance(value, Undefined):
        return Measured(None, len(cases), undefined=value)
    if len(cases) < 2:  # one case says nothing of how others would fall out
        return Measured(value, len(cases))
    chance = random.Random(_SEED)  # no secret: an interval that can be repeated
    drawn = [measure(chance.choices(cases, k=len(cases))) for _ in range(_DRAWS)]
    values = sorted(each for each in drawn if not isinstance(each, Undefined))
    if not values:
        return Measured(value, len(cases))
    edge = int(len(values) * _TAIL)
    return Measured(value, len(cases), values[edge], values[-1 - edge])
