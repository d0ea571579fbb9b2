"""``rasid explain`` for a file and for a report of a project."""

import json
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.storage.project import Project

TEXT = "قصفت قوات النظام بلدة كفرنبل بريف إدلب الجنوبي"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_is_explained(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(file), "5", "16", "--bidi", "off"]) == 0
    out = capsys.readouterr().out
    assert "register" in out
    assert "stands" in out


def test_json_holds_offsets_and_rules(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(file), "5", "16", "--json"]) == 0
    actor = json.loads(capsys.readouterr().out)[0]
    assert TEXT[actor["start"] : actor["end"]] == actor["text"] == "قوات النظام"
    assert actor["beaten_by"] is None


def test_a_report_of_a_project_is_explained(
    project: Project, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", str(project.path), report, "0", "40", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["5"], 2),
        (["5", "x"], 2),
        (["r-1", "5", "9"], 2),
        (["5", "9999"], 1),
    ],
)
def test_wrong_positions_are_refused_in_one_sentence(
    file: Path, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", str(file), *arguments]) == code
    assert capsys.readouterr().err


def test_a_project_needs_the_report(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(project.path), "0", "4"]) == 2
    assert "name the report" in capsys.readouterr().err


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(tmp_path / "none.txt"), "0", "4"]) == 1
    assert "could not be read" in capsys.readouterr().err
