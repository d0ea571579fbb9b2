"""``rasid packet``: out and in again on the command line."""

import json
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.queries import get_event


def packet(*arguments: object) -> int:
    return run(["packet", *map(str, arguments)])


@pytest.mark.parametrize(("which", "code"), [("all", 0), ("place:سراقب", 0), ("دمشق", 1)])
def test_reports_are_chosen_as_in_the_search(
    project: Project, tmp_path: Path, which: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "rim.rasid"
    how = ("--as", "Lead", "--reports", which, "--for", "Rim", "--output", output)
    assert packet("make", project.path, *how) == code
    assert output.exists() == (code == 0)
    said = capsys.readouterr().err
    assert ("holds 1 reports for Rim" in said) == (code == 0)


def test_work_comes_back_and_says_what_is_decided_in_two_ways(
    project: Project, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, clash = tmp_path / "rim.rasid", record.events[0].id
    how = ("--as", "Lead", "--reports", "all", "--for", "Rim", "--output", output)
    assert packet("make", project.path, *how) == 0
    with Project.open(output) as taken:
        decisions.reject(taken, clash, author="Rim")
    decisions.confirm(project, clash, author="Sami")
    assert packet("merge", project.path, output, "--json") == 0
    (merged,) = json.loads(capsys.readouterr().out)
    assert merged["contested"] == [clash]
    assert get_event(project, clash).contested
    assert packet("merge", project.path, output) == 0
    assert "here already" in capsys.readouterr().err
