"""``rasid import --format``: what other tools made, with a table of what was left out."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.vocabulary import State
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports

TEXT = "قصفت طائرات حربية بلدة سراقب"
LINES = ("T1\tLocation 18 28\tبلدة سراقب", "T2\tGroup 0 3\tطائرات حربية", "T3\tX 0 4\tقصفت")


@pytest.fixture
def brat(tmp_path: Path) -> Path:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.ann").write_text("\n".join(LINES), "utf-8")
    (tmp_path / "names.tsv").write_text("Location\tPLACE\nGroup\tACTOR\n", "utf-8")
    return folder


Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs ``rasid import``; gives the exit code and what was said, on one line."""

    def bring(*arguments: object) -> tuple[int, str]:
        code = run(["import", *map(str, arguments)])
        return code, " ".join(capsys.readouterr().err.split())

    return bring


def test_annotations_become_the_decisions_of_whom_they_are_of(
    say: Say, tmp_path: Path, brat: Path
) -> None:
    path, table = tmp_path / "p.rasid", tmp_path / "told.csv"
    code, said = say(
        *(path, brat, "--format", "brat", "--labels", tmp_path / "names.tsv"),
        *("--as", "ريم", "--report", table),
    )
    assert code == 0
    assert "1 new, 2 decisions, 1 annotations put where their words are, 1 left out." in said
    with Project.open(path) as project:
        spans = open_report(project, find_reports(project)[0].id).spans
        assert {(row.author, row.state) for row in spans} == {("ريم", State.CONFIRMED)}
        assert {row.span.text for row in spans} == {"بلدة سراقب", "طائرات حربية"}
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["where"], row["left_out"]) for row in rows] == [
        ("a.ann: T2", "no"),
        ("a.ann", "yes"),
    ]


def test_without_a_name_they_are_proposals(say: Say, tmp_path: Path, brat: Path) -> None:
    code, said = say(tmp_path / "p.rasid", brat, "--format", "brat")
    assert code == 0
    assert "1 new, 1 with proposals, 3 left out." in said
    assert "“Location” is no label of Rasid" in said


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--as", "ريم"), "name their --format"),
        (("--format", "brat", "--text-column", "x"), "not for --format"),
        (("--format", "brat", "--labels", "none.tsv"), "could not be read"),
        (("--format", "acled"), "is not one of"),
        (("--format", "brat", "--as", " "), "A reviewer needs a name."),
    ],
)
def test_what_does_not_go_together_is_refused(
    say: Say, tmp_path: Path, brat: Path, more: tuple[str, ...], told: str
) -> None:
    code, said = say(tmp_path / "p.rasid", brat, *more)
    assert code != 0
    assert told in said
    assert not (tmp_path / "p.rasid").exists()


def test_a_table_is_never_written_over(say: Say, tmp_path: Path, brat: Path) -> None:
    table = tmp_path / "told.csv"
    table.write_text("mine", "utf-8")
    code, _ = say(tmp_path / "p.rasid", brat, "--format", "brat", "--report", table)
    assert code == 1
    assert table.read_text("utf-8") == "mine"
    assert not (tmp_path / "p.rasid").exists()
