"""``rasid history --blame``, ``rasid overruled`` and ``rasid excerpt`` on the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import EventType, State
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.queries import get_event


@pytest.fixture
def changed(project: Project, record: Record) -> Project:
    """An event confirmed by one and changed by another."""
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    siege = replace(clash, type=EventType.SIEGE)
    reason = Reason(code="text_misread", comment="حصار")
    decisions.correct_event(project, siege, author="كريم", reason=reason)
    return project


def test_blame_names_who_gave_each_value(
    changed: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    clash = record.events[0].id
    assert run(["history", str(changed.path), clash, "--blame", "--json"]) == 0
    values = {(v["field"], v["part"]): v for v in json.loads(capsys.readouterr().out)}
    kind = values["type", None]
    assert (kind["value"], kind["before"], kind["who"]) == ("SIEGE", "CLASH", "كريم")
    assert kind["why"] == "text_misread: حصار"
    assert values["state", None]["who"] == "سلمى"
    best = values["casualties", "best"]
    assert (best["value"], best["who"], best["why"]) == (4, "rules", "test.clash")
    assert run(["history", str(changed.path), clash, "--blame"]) == 0
    assert "text_misread: حصار" in capsys.readouterr().out


def test_blame_is_of_things_that_have_values(
    changed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["history", str(changed.path), "project", "--blame"]) == 1
    assert "no span and no event" in capsys.readouterr().err


def test_overruled_lists_what_others_changed_and_why(
    changed: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["overruled", str(changed.path), "--as", "سلمى"]) == 0
    out, err = capsys.readouterr()
    assert "type: CLASH → SIEGE" in out
    assert "text_misread: حصار" in out
    assert "1 decision of" in err
    assert run(["overruled", str(changed.path), "--as", "سلمى", "--json"]) == 0
    [found] = json.loads(capsys.readouterr().out)
    assert (found["subject"], found["answered"]) == (record.events[0].id, False)
    assert run(["overruled", str(changed.path), "--as", "كريم"]) == 0
    assert "0 decisions" in capsys.readouterr().err


def test_an_excerpt_is_the_project_as_it_was_and_takes_no_decision(
    changed: Project, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clash, output = record.events[0].id, tmp_path / "then.rasid"
    first = changed.connection.execute("SELECT id FROM revision ORDER BY seq").fetchone()[0]
    how = ("--until", f"revision:{first[:12]}", "--output", str(output))
    assert run(["excerpt", str(changed.path), *how]) == 0
    assert "1 report and 2 events" in capsys.readouterr().err
    with Project.open(output) as past:
        assert get_event(past, clash).event.type is EventType.CLASH
        assert get_event(past, clash).state is State.CONFIRMED
    assert run(["decide", str(output), "reject", clash, "--as", "سلمى"]) == 1
    assert "open for reading only" in capsys.readouterr().err


@pytest.mark.parametrize("when", ["now", "machine", "gestern", "2001-01-01"])
def test_what_is_no_moment_is_refused(
    changed: Project, tmp_path: Path, when: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "then.rasid"
    assert run(["excerpt", str(changed.path), "--until", when, "--output", str(output)]) == 1
    assert capsys.readouterr().err.startswith("rasid: ")
    assert not output.exists()
