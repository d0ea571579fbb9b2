"""Of nearly equal reports only what is told twice is counted once."""

from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.event import Casualty, Event, Place, Range
from rasid.core.vocabulary import CasualtyKind, EventType, Include, Relation
from rasid.interchange.linked import find_linked
from rasid.interchange.selection import STATES
from rasid.review import decisions, links
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.unit.conftest import incoming

CLAUSES = "، ".join(f"قصفت طائرات حربية بلدة رقمها {n} بريف إدلب" for n in range(20))
TOLD = STATES[Include.CONFIRMED]


def strike(place: Place | None, dead: int = 1, **said: int | None) -> Event:
    bounds = {"low": dead, "best": dead, "high": dead} | said
    fact = Casualty(id="", kind=CasualtyKind.KILLED, count=dead, **bounds)  # type: ignore[arg-type]
    places = (place,) if place else ()
    return Event(id="", type=EventType.AIR_STRIKE, places=places, casualties=(fact,))


SARAQIB = Place(name="سراقب", id="sy.saraqib")
JISR = Place(name="جسر الشغور")


@pytest.fixture
def near(tmp_path: Path) -> Project:
    project = Project.create(tmp_path / "p.rasid", name="p")
    texts = [f"{CLAUSES}، وانتهى", f"{CLAUSES}، ثم انتهى"]
    list(add_reports(project, [incoming(text, file=f"{n}.txt") for n, text in enumerate(texts)]))
    return project


def tell(project: Project, file: str, *events: Event) -> list[str]:
    (report,) = project.connection.execute("SELECT id FROM report WHERE file = ?", (file,))
    placed = [
        replace(event, trigger=Range(nth * 9, nth * 9 + 4), evidence=(Range(nth * 9, nth * 9 + 8),))
        for nth, event in enumerate(events)
    ]
    made = [decisions.create_event(project, report[0], each, author="ريم") for each in placed]
    return [outcome.subject for outcome in made]


@pytest.mark.parametrize(
    ("before", "again", "left_out"),
    [
        ([strike(SARAQIB)], [strike(SARAQIB)], [0]),
        ([strike(SARAQIB)], [strike(SARAQIB), strike(JISR)], [0]),
        ([strike(SARAQIB), strike(JISR)], [strike(JISR), strike(SARAQIB)], [0, 1]),
        ([strike(SARAQIB)], [strike(JISR)], []),
        ([strike(SARAQIB)], [strike(SARAQIB, 2)], []),
        ([strike(None)], [strike(None)], [0]),
    ],
)
def test_an_event_told_again_stands_back_and_one_of_another_place_counts(
    near: Project, before: list[Event], again: list[Event], left_out: list[int]
) -> None:
    tell(near, "0.txt", *before)
    events = tell(near, "1.txt", *again)
    assert set(find_linked(near, TOLD).left_out) == {events[nth] for nth in left_out}


def test_what_is_told_once_before_is_told_again_once(near: Project) -> None:
    tell(near, "0.txt", strike(SARAQIB))
    events = tell(near, "1.txt", strike(SARAQIB), strike(SARAQIB))
    assert len(find_linked(near, TOLD).left_out) == 1
    assert set(find_linked(near, TOLD).left_out) < set(events)


def test_what_a_link_has_settled_is_repeated_by_nothing_else(near: Project) -> None:
    (former,) = tell(near, "0.txt", strike(SARAQIB))
    same, other = tell(near, "1.txt", strike(SARAQIB), strike(SARAQIB))
    links.link(near, same, Relation.UPDATES, former, author="ريم")
    assert set(find_linked(near, TOLD).left_out) == {former}
    assert other not in find_linked(near, TOLD).left_out
