"""Sums of the dead add what may be added, and name what they leave out."""

import pytest

from rasid.core.event import Casualty, Event
from rasid.core.tally import Bounds, LeftOut, tally_dead
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    EventType,
    Factuality,
    Qualifier,
)

STATE = (Category.STATE_FORCES,)
REBEL = (Category.REBEL,)


def dead(number: int | None, **changes: object) -> Casualty:
    values: dict[str, object] = {
        "id": f"c-{number}",
        "kind": CasualtyKind.KILLED,
        "count": number,
        "qualifier": Qualifier.EXACT,
        "low": number,
        "best": number,
        "high": number,
        "victims": STATE,
    }
    return Casualty(**(values | changes))  # type: ignore[arg-type]


def clash(*casualties: Casualty, **changes: object) -> Event:
    values: dict[str, object] = {"id": "e-1", "type": EventType.CLASH, "casualties": casualties}
    return Event(**(values | changes))  # type: ignore[arg-type]


def test_increments_of_different_victims_are_added_and_told_apart() -> None:
    tally = tally_dead([clash(dead(3), dead(4, victims=REBEL)), clash(dead(2), id="e-2")])
    assert tally.total == Bounds(9, 9, 9)
    assert tally.by_victims == {"STATE_FORCES": Bounds(5, 5, 5), "REBEL": Bounds(4, 4, 4)}
    assert tally.left_out == ()


def test_an_open_end_stays_open() -> None:
    more_than_17 = dead(17, low=18, best=18, high=None)
    assert tally_dead([clash(more_than_17, dead(2))]).total == Bounds(20, 20, None)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"basis": Basis.SUBSET}, LeftOut.SUBSET),
        ({"basis": Basis.RESTATEMENT}, LeftOut.RESTATEMENT),
        ({"basis": Basis.CONFLICTING}, LeftOut.CONFLICTING),
        ({"kind": CasualtyKind.KILLED_OR_WOUNDED}, LeftOut.MIXED),
        ({"qualifier": Qualifier.UNCONFIRMED}, LeftOut.UNCONFIRMED),
        ({"low": None, "best": None, "high": None}, LeftOut.NO_NUMBER),
    ],
)
def test_what_may_not_be_added_is_left_out_with_the_reason(
    changes: dict[str, object], why: LeftOut
) -> None:
    tally = tally_dead([clash(dead(5, **changes))])
    assert tally.total == Bounds()
    assert [omission.why for omission in tally.left_out] == [why]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"factuality": Factuality.PLANNED}, LeftOut.NOT_HAPPENED),
        ({"factuality": Factuality.NEGATED}, LeftOut.NOT_HAPPENED),
        ({"factuality": Factuality.UNCONFIRMED}, LeftOut.UNCONFIRMED),
        ({"type": EventType.OTHER}, LeftOut.NOT_VIOLENCE),
    ],
)
def test_the_event_decides_too(changes: dict[str, object], why: LeftOut) -> None:
    tally = tally_dead([clash(dead(5), **changes)])
    assert tally.total == Bounds()
    assert [omission.why for omission in tally.left_out] == [why]


def test_wounded_and_captured_are_never_dead() -> None:
    tally = tally_dead([clash(dead(5, kind=CasualtyKind.WOUNDED))])
    assert (tally.total, tally.left_out) == (Bounds(), ())


@pytest.mark.parametrize("numbers", [(40, 52), (52, 40), (52, 40, 52)])
def test_the_greatest_cumulative_toll_replaces_the_others(numbers: tuple[int, ...]) -> None:
    """«ارتفع إلى 52 … بعد أن كانت الحصيلة 40» tells the newest first."""
    facts = [dead(n, id=f"c-{nth}", basis=Basis.CUMULATIVE) for nth, n in enumerate(numbers)]
    tally = tally_dead([clash(*facts)])
    assert tally.total == Bounds(52, 52, 52)
    assert {o.why for o in tally.left_out} == {LeftOut.SUPERSEDED}
    assert len(tally.left_out) == len(numbers) - 1


def test_cumulative_tolls_of_different_victims_do_not_replace_one_another() -> None:
    tolls = (dead(52, basis=Basis.CUMULATIVE), dead(40, basis=Basis.CUMULATIVE, victims=REBEL))
    assert tally_dead([clash(*tolls)]).total == Bounds(92, 92, 92)


def part(number: int | None, of: str = "c-whole", **changes: object) -> Casualty:
    return dead(number, basis=Basis.SUBSET, subset_of=of, **changes)


def whole(low: int | None, best: int | None, high: int | None, **changes: object) -> Casualty:
    return dead(best, id="c-whole", low=low, best=best, high=high, **changes)


@pytest.mark.parametrize(
    ("said", "parts", "total"),
    [
        ((None, None, None), (5,), Bounds(5, 5, None)),  # «قتلى بينهم 5 أطفال»
        ((None, None, None), (5, 3), Bounds(5, 5, None)),  # which may be the same people
        ((20, None, None), (25,), Bounds(25, 25, None)),  # «عشرات بينهم 25 طفلاً»
        ((20, None, None), (5,), Bounds(20, 20, None)),
        ((None, 50, None), (45,), Bounds(45, 50, None)),  # «نحو 50 بينهم 45 مدنياً»
        ((18, 18, None), (30,), Bounds(30, 30, None)),
        ((12, 12, 12), (5,), Bounds(12, 12, 12)),
        ((12, 12, 12), (15,), Bounds(12, 12, 12)),  # one of them is wrong
    ],
)
def test_a_whole_is_no_fewer_than_its_largest_part(
    said: tuple[int | None, ...], parts: tuple[int, ...], total: Bounds
) -> None:
    tally = tally_dead([clash(whole(*said), *map(part, parts))])
    assert tally.total == total
    assert [o.why for o in tally.left_out] == [LeftOut.SUBSET] * len(parts)


@pytest.mark.parametrize(
    "other",
    [
        part(5, of="c-elsewhere"),
        part(5, kind=CasualtyKind.WOUNDED),
        part(5, qualifier=Qualifier.UNCONFIRMED),
        part(None),
    ],
)
def test_what_is_no_confirmed_dead_part_of_it_adds_nothing_to_a_whole(other: Casualty) -> None:
    tally = tally_dead([clash(whole(None, None, None), other)])
    assert tally.total == Bounds()
    assert tally.left_out[0].why is LeftOut.NO_NUMBER


def mixed(number: int, **changes: object) -> Casualty:
    return whole(number, number, number, kind=CasualtyKind.KILLED_OR_WOUNDED, **changes)


def test_the_dead_of_a_mixed_count_count() -> None:
    """«70 بين قتيل وجريح بينهم 20 قتيلاً، بينهم 5 أطفال»"""
    tally = tally_dead([clash(mixed(70), part(5), part(20), part(4, of="c-20"))])
    assert tally.total == Bounds(20, 20, 20)
    assert [(o.casualty.count, o.why) for o in tally.left_out] == [
        (70, LeftOut.MIXED), (5, LeftOut.SUBSET), (4, LeftOut.SUBSET),
    ]  # fmt: skip


@pytest.mark.parametrize("basis", [Basis.RESTATEMENT, Basis.CONFLICTING, Basis.SUBSET])
def test_the_dead_of_a_mixed_count_told_again_do_not_count(basis: Basis) -> None:
    tally = tally_dead([clash(mixed(70, basis=basis), part(20))])
    assert tally.total == Bounds()
    assert [o.why.value for o in tally.left_out] == [basis.value, "subset"]


def test_parts_of_what_is_in_no_sum_for_another_reason_stay_out() -> None:
    for changes in ({"basis": Basis.RESTATEMENT}, {"qualifier": Qualifier.UNCONFIRMED}):
        tally = tally_dead([clash(whole(None, None, None, **changes), part(5))])
        assert tally.total == Bounds(), changes


def test_a_link_leaves_the_dead_of_a_mixed_count_out_too() -> None:
    tally = tally_dead([clash(mixed(70), part(20))], {"e-1": LeftOut.SAME_AS})
    assert [o.why for o in tally.left_out] == [LeftOut.MIXED, LeftOut.SAME_AS]
