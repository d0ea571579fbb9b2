"""What changed from one release to the next is told event by event, and the sums agree with it."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.policy import CODEBOOK, READY
from rasid.core.record import Record
from rasid.core.tally import Bounds
from rasid.core.vocabulary import Qualifier, Relation
from rasid.errors import RasidError
from rasid.interchange.formats.names import Format
from rasid.interchange.release_folder import ReleaseFolder, open_release
from rasid.publishing.publish import publish
from rasid.publishing.release_notes import notes, write_notes
from rasid.publishing.releases import What, changes, refuse_strangers, totals
from rasid.review import decisions
from rasid.review.links import link
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import find_events, get_event
from rasid.storage.reports import add_reports
from tests.unit.conftest import TEXT, incoming, sample_record

Release = Callable[[str], ReleaseFolder]


@pytest.fixture
def release(confirmed: Project, tmp_path: Path) -> Release:
    """Exports the project as it stands under a name."""

    def made(name: str) -> ReleaseFolder:
        publish(confirmed, tmp_path / name, formats=[Format.JSONL, Format.CSV])
        return open_release(tmp_path / name)

    return made


def another_report(project: Project) -> str:
    """A further report, all confirmed; returns its clash with four dead."""
    text = f"{TEXT} وأفاد المرصد"
    (added,) = add_reports(project, [incoming(text, file="b.txt")])
    save_extractions(project, [(added.report_id, sample_record(text))], version="test-1")
    decisions.confirm_all(project, added.report_id, author="ريم")
    return find_events(project, added.report_id)[0].id


def reworded(project: Project, event: str) -> None:
    found = get_event(project, event).event
    (four,) = found.casualties
    seven = replace(four, count=7, low=7, best=7, high=7)
    decisions.correct_event(project, replace(found, casualties=(seven,)), author="ريم")


def test_nothing_has_changed_from_a_release_to_itself(release: Release) -> None:
    one = release("one")
    assert list(changes(one, release("two"))) == []
    assert "No event was added" in notes(one, release("three"), [], "en")


def test_events_come_go_and_change(confirmed: Project, record: Record, release: Release) -> None:
    clash, strike = (event.id for event in record.events)
    one = release("one")
    decisions.reject(confirmed, strike, author="ريم")
    reworded(confirmed, clash)
    added = another_report(confirmed)
    found = {change.told.id: change for change in changes(one, release("two"))}
    assert found[strike].what is What.WITHDRAWN
    assert found[added].what is What.ADDED
    assert found[added].after == Bounds(4, 4, 4)
    assert found[clash].what is What.CHANGED
    values = {(d.part, d.before, d.after) for d in found[clash].differences}
    assert values == {(name, 4, 7) for name in ("count", "low", "best", "high")}


def test_words_that_were_moved_are_a_change(
    confirmed: Project, record: Record, release: Release
) -> None:
    one = release("one")
    place = record.events[0].places[0].span
    span = next(each for each in record.spans if each.id == place)
    decisions.correct_span(confirmed, span.id, author="ريم", start=span.start + 5, end=span.end)
    (change,) = changes(one, release("two"))
    assert change.what is What.CHANGED
    assert {difference.field for difference in change.differences} == {"places"}


def test_a_link_moves_dead_without_changing_the_event(
    confirmed: Project, record: Record, release: Release
) -> None:
    later = another_report(confirmed)
    reworded(confirmed, later)
    one = release("one")
    link(confirmed, later, Relation.UPDATES, record.events[0].id, author="ريم")
    (change,) = changes(one, release("two"))
    assert (change.what, change.told.id) == (What.ELSEWHERE, record.events[0].id)
    assert (change.before, change.after) == (Bounds(4, 4, 4), Bounds())


def test_another_policy_is_told_as_the_reason(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    found = get_event(confirmed, record.events[0].id).event
    (four,) = found.casualties
    more = replace(four, qualifier=Qualifier.MORE_THAN, count=4, low=5, best=5, high=None)
    decisions.correct_event(confirmed, replace(found, casualties=(more,)), author="ريم")
    releases = []
    for policy in (CODEBOOK, READY["conservative"]):
        publish(confirmed, tmp_path / policy.name, policy=policy)
        releases.append(open_release(tmp_path / policy.name))
    (change,) = changes(*releases)
    assert (change.what, change.before.best, change.after.best) == (What.POLICY, 5, 4)


def test_changes_add_up_to_the_difference_of_the_totals(
    confirmed: Project, record: Record, release: Release
) -> None:
    one = release("one")
    decisions.reject(confirmed, record.events[1].id, author="ريم")
    reworded(confirmed, another_report(confirmed))
    two = release("two")
    found = list(changes(one, two))
    moved = sum(change.after.best - change.before.best for change in found)
    _, _, before, after = next(iter(totals(one, two)))
    assert moved == (after["best"] or 0) - (before["best"] or 0) == 7


def test_they_are_written_in_words_and_tables(
    confirmed: Project, record: Record, release: Release, tmp_path: Path
) -> None:
    one = release("one")
    reworded(confirmed, record.events[0].id)
    two = release("two")
    sums = write_notes(tmp_path / "notes", one, two)
    assert sums[What.CHANGED].events == 1
    with (tmp_path / "notes" / "changes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["field"], row["part"], row["before"], row["after"]) for row in rows} == {
        ("casualties", name, "4", "7") for name in ("count", "low", "best", "high")
    }
    with (tmp_path / "notes" / "totals.csv").open(encoding="utf-8-sig", newline="") as file:
        total = next(iter(csv.DictReader(file)))
    assert (total["before_best"], total["after_best"]) == ("4", "7")
    for language, word in (("en", "Casualties"), ("ar", "الخسائر")):
        text = (tmp_path / "notes" / f"changes.{language}.md").read_text("utf-8")
        assert word in text
        assert "4 → 7" in text
        assert record.events[0].id in text


@pytest.mark.parametrize("name", ["records.jsonl", "events.csv", "policy.json"])
def test_a_folder_that_was_touched_is_refused(release: Release, tmp_path: Path, name: str) -> None:
    release("one")
    with (tmp_path / "one" / name).open("a", encoding="utf-8") as file:
        file.write(" ")
    with pytest.raises(RasidError, match=f"{name} is not as the manifest of"):
        open_release(tmp_path / "one")
    (tmp_path / "one" / name).unlink()
    with pytest.raises(RasidError, match=f"{name} is not as the manifest of"):
        open_release(tmp_path / "one")


def test_what_is_no_export_is_refused(confirmed: Project, release: Release, tmp_path: Path) -> None:
    with pytest.raises(RasidError, match="no export of Rasid"):
        open_release(tmp_path / "nowhere")
    release("one")
    manifest = tmp_path / "one" / "manifest.json"
    older = json.loads(manifest.read_bytes()) | {"format": "rasid-export/1"}
    manifest.write_text(json.dumps(older), "utf-8")
    with pytest.raises(RasidError, match="another version of Rasid"):
        open_release(tmp_path / "one")
    publish(confirmed, tmp_path / "tables", formats=[Format.CSV])
    with pytest.raises(RasidError, match=r"no records\.jsonl"):
        open_release(tmp_path / "tables")


def test_releases_of_two_projects_are_not_compared(release: Release, tmp_path: Path) -> None:
    with Project.create(tmp_path / "other.rasid", name="other") as other:
        publish(other, tmp_path / "other")
    with pytest.raises(RasidError, match="different projects"):
        refuse_strangers(release("one"), open_release(tmp_path / "other"))


def test_the_command_prints_or_writes_them(
    confirmed: Project,
    record: Record,
    release: Release,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    one = release("one")
    decisions.reject(confirmed, record.events[0].id, author="ريم")
    two, out = release("two"), str(tmp_path / "notes")
    folders = [str(one.path), str(two.path)]
    assert run(["releases", *folders, "--bidi", "off"]) == 0
    assert "## Withdrawn" in capsys.readouterr().out
    assert run(["releases", *folders, "--output", out]) == 0
    assert "withdrawn 1 event" in capsys.readouterr().err
    assert run(["releases", *folders, "--output", out]) == 1
    assert "exists already" in capsys.readouterr().err
