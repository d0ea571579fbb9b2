"""``rasid compare``: two states of a project on the terminal and for programs."""

import json

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.review import decisions
from rasid.storage.project import Project


@pytest.fixture
def worked(project: Project, record: Record) -> Project:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="Rim")
    decisions.reject(project, strike.id, author="Rim")
    return project


def compare(*arguments: object) -> int:
    return run(["compare", *map(str, arguments)])


def test_what_people_changed_is_told_with_the_totals(
    worked: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(f"{worked.path}@machine", worked.path, "--bidi", "off") == 0
    said = capsys.readouterr().out
    assert "AIR_STRIKE" in said
    assert "rejected" in said
    assert "CLASH" not in said  # confirmed as it was proposed
    assert "dead: 4 (4–4) → 4 (4–4)" in said


def test_programs_get_both_sides_whole(
    worked: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(f"{worked.path}@machine", f"{worked.path}@by:Rim", "--json") == 0
    (report,) = json.loads(capsys.readouterr().out)
    (event,) = report["events"]
    assert event["left"]["event"]["id"] == record.events[1].id
    assert event["right"] is None
    assert report["dead"]["left"]["total"]["best"] == 4


def test_equal_states_have_no_differences(
    worked: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(worked.path, worked.path) == 0
    assert capsys.readouterr().err == "No differences.\n"
