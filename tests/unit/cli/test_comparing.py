"""``rasid compare``: two states of a project on the terminal and for programs."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Factuality
from rasid.review import decisions
from rasid.review.page_words import PageWords
from rasid.storage.extractions import save_extractions
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
    assert capsys.readouterr().err.startswith("No differences.\n")


def test_equal_states_have_one_hash(worked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(f"{worked.path}@now", f"{worked.path}@by:Rim") == 0
    one, two = capsys.readouterr().err.splitlines()[1:]
    assert one.split()[0] == two.split()[0]
    assert len(one.split()[0]) == 16


def test_an_upgrade_is_held_against_people(
    worked: Project, record: Record, report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    clash, strike = record.events
    newer = (replace(clash, factuality=Factuality.ONGOING), replace(strike, note="x"))
    save_extractions(worked, [(report, replace(record, events=newer))], version="test-2")
    sides = (f"{worked.path}@rules:test-1", f"{worked.path}@rules:test-2", "--against", "now")
    assert compare(*sides, "--bidi", "off") == 0
    said = capsys.readouterr().out
    assert "factuality" in said
    assert "older rules" in said
    assert compare(*sides, "--json") == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert [each["values"] for each in told["older"] if each["subject"] == clash.id] == [
        [{"field": "factuality", "value": "actual"}]
    ]


def test_one_page_is_written_in_either_language(
    worked: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    for language in ("ar", "en"):
        arguments = (f"{worked.path}@machine", worked.path, "--html", page)
        assert compare(*arguments, "--language", language) == 0
        written = page.read_text("utf-8")
        assert f'lang="{language}"' in written
        assert PageWords(arabic=language == "ar").word(EventType.AIR_STRIKE) in written
        assert "قصفت" in written
    assert capsys.readouterr().out == ""


def test_a_page_says_that_nothing_differs(worked: Project, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert compare(worked.path, worked.path, "--html", page, "--language", "en") == 0
    assert "No differences" in page.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_said(
    worked: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "nowhere" / "page.html"
    assert compare(worked.path, worked.path, "--html", page) == 1
    assert "could not be written" in capsys.readouterr().err


def test_the_ledger_counts_each_rule(worked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ledger", str(worked.path)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["test-1", "test.clash", "CLASH", "1", "0", "0", "0", "0"] in lines
    assert ["test-1", "test.strike", "AIR_STRIKE", "0", "0", "1", "0", "0"] in lines
    assert run(["ledger", str(worked.path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["proposes"]: each["accepted"] for each in told}["CLASH"] == 1
