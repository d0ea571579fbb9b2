"""``rasid comment``, ``rasid comments`` and ``rasid assign`` do what the window does."""

import json

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.storage.comments import find_comments
from rasid.storage.project import Project
from rasid.storage.reports import get_report


def test_a_question_is_asked_listed_and_answered(
    project: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path, event = str(project.path), record.events[0].id
    asked = ["comment", path, event, "كم القتلى؟", "--as", "ريم", "--field", "casualties"]
    assert run([*asked, "--question", "--stop-export"]) == 0
    (row,) = find_comments(project)
    assert (row.field, row.stops_export, row.author) == ("casualties", True, "ريم")
    capsys.readouterr()
    assert run(["comments", path, "--open", "--json"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == [row.id]
    assert run(["comment", path, row.id, "أربعة", "--as", "عمر", "--resolve"]) == 0
    assert find_comments(project, only_open=True) == []
    assert run(["comment", path, row.id, "--as", "عمر", "--reopen"]) == 0
    assert [each.id for each in find_comments(project, only_open=True)] == [row.id]
    assert run(["comments", path]) == 0
    assert "reply" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["e-00000000000000000000", "؟", "--resolve"], "id of one"),
        (["m-00000000000000000000", "؟", "--question"], "id of one"),
        (["e-00000000000000000000"], "Say something"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(
    project: Project, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert run(["comment", str(project.path), *options, "--as", "ريم"]) == 2
    assert said in capsys.readouterr().err
    assert find_comments(project) == []


def test_the_export_refuses_and_is_forced(
    project: Project, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(project.path)
    assert run(["comment", path, report, "انتظروا", "--as", "ريم", "--stop-export"]) == 0
    out = str(project.path.with_name("out"))
    assert run(["export", path, "--output", out]) == 1
    assert "Open comments stop the export: 1" in capsys.readouterr().err
    assert run(["export", path, "--output", out, "--force"]) == 0
    assert "although comments stop it: 1" in capsys.readouterr().err


def test_reports_are_given_by_id_and_by_filter(project: Project, report: str) -> None:
    path = str(project.path)
    assert run(["assign", path, report, "--as", "ريم", "--to", "عمر"]) == 0
    assert get_report(project, report).assigned == ("عمر",)
    wanted = ["--find", "assigned:عمر", "--to", "عمر", "--to", "سلمى", "--blind"]
    assert run(["assign", path, "--as", "ريم", *wanted]) == 0
    row = get_report(project, report)
    assert (row.assigned, row.blind) == (("عمر", "سلمى"), True)
    assert run(["assign", path, report, "--as", "ريم", "--nobody"]) == 0
    assert get_report(project, report).assigned == ()


@pytest.mark.parametrize(
    "options", [[], ["--to", "عمر"], ["--find", "x"], ["--nobody", "--to", "x"]]
)
def test_an_assignment_needs_reports_and_people(project: Project, options: list[str]) -> None:
    assert run(["assign", str(project.path), "--as", "ريم", *options]) == 2
