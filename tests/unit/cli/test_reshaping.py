"""``rasid split``, ``rasid merge`` and ``rasid copy`` do what the window does."""

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import EventType, State
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, open_report
from tests.unit.conftest import TEXT


def rows(project: Project, report: str) -> list[EventRow]:
    return [row for row in open_report(project, report).events if row.state is not State.REJECTED]


def dead(project: Project, report: str) -> int:
    return tally_dead(row.event for row in rows(project, report)).total.best


def test_what_rests_on_the_words_goes_into_an_event_of_its_own(
    project: Project, record: Record, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    clash = record.events[0].id
    start = TEXT.index("ما أدى لمقتل")
    end = TEXT.index("، كما قصفت")
    asked = ["split", str(project.path), clash, "--as", "ريم", "--type", "SHELLING"]
    assert run([*asked, "--from", str(start), str(end)]) == 0
    assert "made" in capsys.readouterr().err
    [new] = [row.event for row in rows(project, report) if row.event.type is EventType.SHELLING]
    assert len(new.casualties) == 1
    assert dead(project, report) == 4


def test_two_events_become_one(
    project: Project, record: Record, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    clash, strike = (event.id for event in record.events)
    assert run(["merge", str(project.path), clash, strike, "--as", "ريم"]) == 0
    assert [row.id for row in rows(project, report)] == [clash]
    assert run(["merge", str(project.path), clash, strike, "--as", "ريم"]) == 1
    assert "is rejected" in capsys.readouterr().err


def test_a_copy_leaves_the_dead_where_they_are(
    project: Project, record: Record, report: str
) -> None:
    assert run(["copy", str(project.path), record.events[0].id, "--as", "ريم"]) == 0
    assert len(rows(project, report)) == 3
    assert dead(project, report) == 4
