"""Dead that two reports may both tell of are named, and only they."""

from dataclasses import replace

import pytest

from rasid.core.event import Event, EventDate, Place
from rasid.core.tally import Bounds, Tally
from rasid.core.vocabulary import EventType
from rasid.interchange.doubts import Doubt, Doubts
from rasid.storage.rows import EventRow
from tests.unit.conftest import sample_record

CLASH = replace(
    sample_record().events[0],
    date=EventDate(start="2019-05-01"),
    places=(Place(name="سراقب", id="sy.idlib.saraqib"), Place(name="ريف إدلب")),
)
FOUR = Tally(Bounds(4, 4, 4))


def told(event: Event, report: str = "r-2") -> EventRow:
    return EventRow(event=replace(event, id=f"e-{report}"), report=report)


def reasons(*rows: EventRow, tally: Tally = FOUR, linked: tuple[str, ...] = ()) -> set[Doubt]:
    doubts = Doubts(linked)
    for row in rows:
        doubts.add(row, None, tally)
    return {each.why for each in doubts.found()}


def seven(event: Event) -> Event:
    (four,) = event.casualties
    return replace(event, casualties=(replace(four, low=7, best=7, high=7),))


FIRST = told(CLASH, "r-1")


@pytest.mark.parametrize(
    "again",
    [
        CLASH,
        replace(CLASH, date=EventDate(start="2019-05-02")),
        replace(CLASH, date=EventDate(start="2019-04-30")),
        replace(CLASH, places=(Place(name="غيرها", id="sy.idlib.saraqib"),)),
        replace(CLASH, places=(Place(name="ريف ادلب"),)),
        replace(CLASH, side_a=(), note="برواية أخرى"),
    ],
)
def test_as_many_dead_in_the_same_place_within_a_day_are_in_doubt(again: Event) -> None:
    doubts = Doubts()
    for row in (FIRST, told(again)):
        doubts.add(row, None, FOUR)
    (found,) = doubts.found()
    assert found.why is Doubt.SAME_DEAD
    assert {found.event, found.other} == {"e-r-1", "e-r-2"}
    assert found.dead == Bounds(4, 4, 4)


@pytest.mark.parametrize(
    "other",
    [
        seven(CLASH),
        replace(CLASH, date=EventDate(start="2019-05-03")),
        replace(CLASH, date=EventDate()),
        replace(CLASH, places=(Place(name="مورك", id="sy.hama.murak"),)),
        replace(CLASH, type=EventType.SHELLING),
    ],
)
def test_others_are_not(other: Event) -> None:
    assert reasons(FIRST, told(other)) == set()


def test_what_people_have_linked_is_settled() -> None:
    assert reasons(FIRST, told(CLASH), linked=("e-r-1", "e-r-2")) == set()


def test_who_adds_no_dead_doubts_nothing() -> None:
    assert reasons(FIRST, told(CLASH), tally=Tally()) == set()
