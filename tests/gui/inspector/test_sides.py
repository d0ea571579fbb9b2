"""Casualties belong to a side only where the report's victims stand on it alone."""

from dataclasses import replace

import pytest

from rasid.core.event import Casualty, Event, Participant
from rasid.core.tally import Bounds
from rasid.core.vocabulary import Basis, CasualtyKind, Category, EventType
from rasid.gui.inspector.sides import dead_of, side_of

STATE, MILITIA, REBEL = Category.STATE_FORCES, Category.PRO_GOV_MILITIA, Category.REBEL
EVENT = Event(
    id="e-1",
    type=EventType.CLASH,
    side_a=(Participant(category=STATE), Participant(category=MILITIA)),
    side_b=(Participant(category=REBEL),),
)


def killed(*victims: Category, n: int = 1, high: int | None = None, **more: object) -> Casualty:
    said: dict[str, object] = {"low": n, "best": n, "high": high, "victims": victims, **more}
    return Casualty(id=f"c-{n}", kind=CasualtyKind.KILLED, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("victims", "side"),
    [
        ((STATE,), "a"),
        ((STATE, MILITIA), "a"),
        ((STATE, Category.FOREIGN_MILITIA), "a"),
        ((REBEL,), "b"),
        ((STATE, REBEL), None),
        ((Category.CIVILIANS,), None),
        ((STATE, Category.CIVILIANS), None),
        ((), None),
    ],
)
def test_the_side_of_a_fact(victims: tuple[Category, ...], side: str | None) -> None:
    assert side_of(EVENT, killed(*victims)) == side


def test_the_dead_by_side_add_up_to_the_whole() -> None:
    facts = (
        killed(STATE, n=18),
        killed(REBEL, n=7, high=7),
        killed(Category.CIVILIANS, n=3, high=3),
        killed(REBEL, n=2, high=2, basis=Basis.SUBSET),
    )
    dead = dead_of(replace(EVENT, casualties=facts))
    assert dead is not None
    assert dead.side_a == Bounds(18, 18, None)
    assert dead.side_b == Bounds(7, 7, 7)
    assert dead.others == {"CIVILIANS": Bounds(3, 3, 3)}
    assert dead.whole.total == Bounds(28, 28, None)
    assert [omission.casualty.id for omission in dead.whole.left_out] == ["c-2"]


def test_wounded_alone_are_no_dead() -> None:
    wounded = replace(killed(STATE, n=5), kind=CasualtyKind.WOUNDED)
    assert dead_of(replace(EVENT, casualties=(wounded,))) is None
