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


def test_a_cumulative_toll_replaces_the_earlier_one() -> None:
    tally = tally_dead([clash(*(dead(n, basis=Basis.CUMULATIVE) for n in (40, 52)))])
    assert tally.total == Bounds(52, 52, 52)
    assert [(o.casualty.count, o.why) for o in tally.left_out] == [(40, LeftOut.SUPERSEDED)]
