"""Nothing goes out that a check stops, unless somebody insists, and then it is written down."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rasid.cli.program import run
from rasid.core.event import Event
from rasid.core.record import Record
from rasid.core.vocabulary import Factuality, Include
from rasid.errors import RasidError
from rasid.interchange.obstacles import Obstacle, Why
from rasid.publishing.gate import find_obstacles
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project


def manifest(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "manifest.json").read_bytes())
    return read


def planned(event: Event) -> Event:
    """An event that has not happened, and yet has dead: a check stops it."""
    return replace(event, factuality=Factuality.PLANNED)


def bare(event: Event) -> Event:
    """A place nobody points to."""
    return replace(event, places=(replace(event.places[0], span=None),))


def reasoned(event: Event) -> Event:
    """A place nobody points to, with the reason why it is known."""
    return replace(bare(event), inferred={"places": "the headline names it"})


@pytest.mark.parametrize(
    ("changed", "why", "field"),
    [
        (planned, Why.CHECK, "factuality"),
        (bare, Why.NO_EVIDENCE, "places"),
    ],
)
def test_an_event_that_does_not_hold_stops_the_export(
    confirmed: Project,
    record: Record,
    tmp_path: Path,
    changed: Callable[[Event], Event],
    why: Why,
    field: str,
) -> None:
    decisions.correct_event(confirmed, changed(record.events[0]), author="ريم")
    (found,) = find_obstacles(confirmed)
    assert (found.why, found.about, found.field) == (why, record.events[0].id, field)
    with pytest.raises(RasidError, match="stand: 1, the first in"):
        publish(confirmed, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    publish(confirmed, tmp_path / "out", force=True)
    (named,) = manifest(tmp_path / "out")["forced"]
    assert (named["about"], named["field"], named["why"]) == (found.about, field, why)


def test_a_stated_reason_lets_a_field_through(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    decisions.correct_event(confirmed, reasoned(record.events[0]), author="ريم")
    assert list(find_obstacles(confirmed)) == []
    publish(confirmed, tmp_path / "out")
    assert manifest(tmp_path / "out")["forced"] == []


def test_what_stays_behind_stops_nothing(confirmed: Project, record: Record) -> None:
    decisions.correct_event(confirmed, planned(record.events[0]), author="ريم")
    assert [each.why for each in find_obstacles(confirmed)] == [Why.CHECK]
    assert list(find_obstacles(confirmed, include=Include.VERIFIED)) == []
    decisions.reject(confirmed, record.events[0].id, author="ريم")
    assert list(find_obstacles(confirmed)) == []


def test_a_release_needs_every_event_verified(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    clash, strike = (event.id for event in record.events)
    decisions.verify(confirmed, clash, author="عمر")
    make_snapshot(confirmed, "Q4", author="Lead", include=Include.CONFIRMED)
    (found,) = find_obstacles(confirmed, snapshot="Q4")
    assert (found.why, found.about) == (Why.UNVERIFIED, strike)
    with pytest.raises(RasidError, match=f"the first in {strike}"):
        publish(confirmed, tmp_path / "release", snapshot="Q4")
    decisions.verify(confirmed, strike, author="عمر")
    make_snapshot(confirmed, "Q4b", author="Lead", include=Include.CONFIRMED)
    publish(confirmed, tmp_path / "release", snapshot="Q4b")
    assert manifest(tmp_path / "release")["release"] is not None
    publish(confirmed, tmp_path / "plain")
    assert manifest(tmp_path / "plain")["release"] is None


def test_open_comments_are_among_them(confirmed: Project, record: Record) -> None:
    strike = record.events[1].id
    add_comment(confirmed, strike, "من قصف؟", author="ريم", field="side_a", stops_export=True)
    (found,) = find_obstacles(confirmed)
    assert (found.why, found.about, found.field) == (Why.COMMENT, strike, "side_a")
    assert "من قصف؟" in found.said


def test_the_command_lists_them_and_how_to_get_there(
    confirmed: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path, clash = str(confirmed.path), record.events[0].id
    assert run(["gate", path]) == 0
    decisions.correct_event(confirmed, planned(record.events[0]), author="ريم")
    assert run(["gate", path]) == 1
    told = capsys.readouterr()
    assert "factuality" in told.out
    assert f"rasid show {path} {clash}" in told.err
    assert run(["gate", path, "--json"]) == 1
    (read,) = json.loads(capsys.readouterr().out)
    assert Obstacle(**{**read, "why": Why(read["why"])}).about == clash


def test_the_data_sheet_of_a_forced_export_claims_no_evidence_it_lacks(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    event = record.events[0]
    for name, change in (("whole", reasoned), ("forced", bare)):
        decisions.correct_event(confirmed, change(event), author="ريم")
        publish(confirmed, tmp_path / name, force=True)
    lacks = {"en": "but for 1 that went out with neither", "ar": "وعدده 1"}
    for language, words in lacks.items():
        sheets = {
            name: (tmp_path / name / f"data-sheet.{language}.md").read_text("utf-8")
            for name in ("whole", "forced")
        }
        assert {name: words in sheet for name, sheet in sheets.items()} == {
            "whole": False, "forced": True,
        }  # fmt: skip
