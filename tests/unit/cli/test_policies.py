"""Policies and masks on the command line: made, used, weighed, exported with."""

import csv
import json
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.policy import READY, policy_values
from rasid.core.record import Record
from rasid.review import decisions
from rasid.storage.project import Project


@pytest.fixture
def path(project: Project, record: Record) -> str:
    """A project with a confirmed clash of 4 dead."""
    decisions.confirm(project, record.events[0].id, author="سلمى")
    return str(project.path)


def test_a_policy_is_made_used_shown_and_exported_with(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make = ["policy", "make", path, "ours", "--from", "acled-like", "--set", "tens=plural"]
    assert run([*make, "--as", "Lead"]) == 0
    assert run(["policy", "use", path, "ours", "--as", "Lead"]) == 0
    assert run(["policy", "list", path]) == 0
    listed = capsys.readouterr().out
    assert "in force" in next(line for line in listed.splitlines() if line.startswith("ours"))
    assert run(["policy", "show", path, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown == policy_values(READY["acled-like"]) | {"name": "ours", "tens": "plural"}
    assert run(["policy", "show", path, "ours", "--history"]) == 0
    assert "Lead" in capsys.readouterr().out
    out = tmp_path / "out"
    assert run(["export", path, "--output", str(out), "--force", "-q"]) == 0
    assert json.loads((out / "policy.json").read_bytes()) == shown
    file = str(out / "policy.json")
    again = ["export", path, "--output", str(tmp_path / "again"), "--policy", file, "--force"]
    assert run([*again, "-q"]) == 0
    assert (tmp_path / "again" / "manifest.json").read_bytes() == (
        out / "manifest.json"
    ).read_bytes()
    assert run(["policy", "use", path, "codebook", "--as", "Lead"]) == 0
    assert run(["policy", "withdraw", path, "ours", "--as", "Lead"]) == 0
    assert run(["policy", "show", path, "ours"]) == 1
    assert "no policy ours" in capsys.readouterr().err


def test_each_choice_is_told_with_its_effect(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "effect", path, "--json"]) == 0
    effects = json.loads(capsys.readouterr().out)
    assert {each["choice"] for each in effects} == set(READY["codebook"].choices())
    assert all(each["dead"] == {"low": 4, "best": 4, "high": 4} for each in effects)
    assert run(["policy", "effect", path, "acled-like", "--set", "tens=left_out"]) == 0
    assert "are left out" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["make", "ours", "--set", "tens"], 2, "write CHOICE=VALUE"),
        (["make", "ours", "--set", "tens=eleven"], 1, "tens cannot be eleven"),
        (["make", "ours", "--set", "ten=one"], 1, "no choice ten"),
        (["make", "codebook"], 1, "stays as it is"),
        (["use", "theirs"], 1, "no policy theirs"),
        (["withdraw", "codebook"], 1, "cannot be withdrawn"),
    ],
)
def test_what_does_not_fit_is_said(
    path: str,
    arguments: list[str],
    code: int,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command, *rest = arguments
    assert run(["policy", command, path, *rest, "--as", "Lead"]) == code
    assert message in capsys.readouterr().err


def test_people_are_marked_listed_masked_and_unmarked(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    masked = ["export", path, "--masked", "--force", "-q", "--format", "csv", "--output"]
    assert run([*masked, str(tmp_path / "none")]) == 1
    assert "Nobody is marked" in capsys.readouterr().err
    add = ["mask", "add", path, "طائرات حربية", "--also", "الفصائل", "--as", "Lead"]
    assert run(add) == 0  # any words will do to see them go
    assert run(["mask", "list", path, "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["name"], told["spellings"]) == ("طائرات حربية", ["الفصائل"])
    assert run([*masked, str(tmp_path / "out")]) == 0
    with (tmp_path / "out" / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        text = str(list(csv.DictReader(file)))
    assert "الفصائل" not in text
    assert told["pseudonym"] in text
    assert run(["mask", "remove", path, "طائرات حربية", "--as", "Lead"]) == 0
    assert run(["mask", "list", path]) == 0
    assert "طائرات" not in capsys.readouterr().out
