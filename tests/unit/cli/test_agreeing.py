"""``rasid agree``: agreement on the terminal and for programs."""

import json
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.reports import find_reports


def rasid(*arguments: object) -> int:
    return run([*map(str, arguments)])


def test_a_share_is_given_out_blind_and_what_comes_back_is_measured(
    project: Project, report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.path
    assert rasid("agree", path) == 0
    assert "No report was finished by two people" in capsys.readouterr().err
    given = ("--double", 15, "--to", "Rim", "--to", "Sami")
    assert rasid("assign", path, "--as", "Lead", *given) == 0
    assert [row.assigned for row in find_reports(project)] == [("Rim", "Sami")]
    for name in ("Rim", "Sami"):
        packet = tmp_path / f"{name}.rasid"
        made = ("--as", "Lead", "--for", name, "--output", packet)
        assert rasid("packet", "make", path, *made) == 0
        with Project.open(packet) as taken:
            decisions.confirm_all(taken, report, author=name)
            decisions.correct_report(taken, report, author=name, finished=True)
        assert rasid("packet", "merge", path, packet) == 0
    capsys.readouterr()
    assert rasid("agree", path, "--by", "people", "--bidi", "off") == 0
    said = capsys.readouterr().out
    assert "Rim × Sami · 1 reading\n" in said
    assert "not defined: everybody always said the same one thing" in said
    assert rasid("agree", path, "--json") == 0
    (whole,) = json.loads(capsys.readouterr().out)
    figures = {(f["about"], f["measure"]): f["measured"]["value"] for f in whole["figures"]}
    assert figures["events", "f1"] == 1
    assert figures["ACTOR", "alpha_unitised"] == 1


@pytest.mark.parametrize("share", ["0", "101", "x"])
def test_a_share_is_a_part_of_a_hundred(project: Project, share: str) -> None:
    given = ("--as", "Lead", "--double", share, "--to", "Rim", "--to", "Sami")
    assert rasid("assign", project.path, *given) == 2
    assert [row.assigned for row in find_reports(project)] == [()]
