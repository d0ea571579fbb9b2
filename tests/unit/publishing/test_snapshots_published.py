"""A snapshot gives the same folder at any time and on any desk that has its revisions."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.revision import Revision
from rasid.core.vocabulary import Include, Label, RevisionKind, State
from rasid.errors import RasidError
from rasid.interchange.formats.names import Format
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.comparing import Side, compare
from rasid.review.sides import read_side
from rasid.review.snapshots import find_snapshots, get_snapshot, make_snapshot, revisions_of
from rasid.storage.check import check
from rasid.storage.extractions import save_extractions
from rasid.storage.log import Draft, read_revisions, write
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import add_reports
from tests.support.acts import STEPS, act_or_be_refused, copied
from tests.unit.conftest import TEXT, incoming, sample_record

FORMATS = (Format.JSONL, Format.CSV, Format.ACLED, Format.GEOJSON, Format.WEB_ANNOTATION)
Steps = list[tuple[str, str, int]]


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of all files of a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def published(project: Project, snapshot: str) -> dict[str, bytes]:
    """What a snapshot gives now."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        publish(project, out, formats=FORMATS, snapshot=snapshot, force=True)
        return contents(out)


@contextmanager
def desk(project: Project, name: str) -> Iterator[Project]:
    """The file as somebody took it away."""
    path = copied(project, name)
    with Project.open(path) as taken:
        yield taken
    path.unlink()


def log(project: Project) -> list[Revision]:
    return list(read_revisions(project.connection))


def keep(project: Project, name: str = "Q4", include: Include = Include.CONFIRMED) -> None:
    make_snapshot(project, name, author="Lead", include=include)


@settings(
    max_examples=10,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(before=STEPS, here=STEPS, there=STEPS)
def test_later_decisions_and_merges_of_older_ones_change_nothing(
    project: Project, report: str, before: Steps, here: Steps, there: Steps
) -> None:
    with desk(project, "a") as a, desk(project, "b") as b:
        act_or_be_refused(b, report, there)  # before the snapshot is made, and merged after it
        act_or_be_refused(a, report, before)
        keep(a)
        first, then = published(a, "Q4"), read_side(a, "snapshot:Q4")
        assert list(compare(then, Side(name="now", project=a))) == []
        with desk(a, "kept") as kept:
            act_or_be_refused(a, report, here)
            merge(a, b)
            assert published(a, "Q4") == first
            as_it_was = Side(name="kept", project=kept)
            assert list(compare(read_side(a, "snapshot:Q4"), as_it_was)) == []
            assert list(check(a)) == []


def test_another_desk_that_has_the_revisions_gives_the_same_bytes(
    confirmed: Project,
) -> None:
    with desk(confirmed, "b") as other:
        keep(confirmed)
        first = published(confirmed, "Q4")
        with pytest.raises(RasidError, match="There is no snapshot Q4"):
            published(other, "Q4")
        merge(other, confirmed)
        assert published(other, "Q4") == first


def test_a_report_that_came_later_is_not_in_it(confirmed: Project, tmp_path: Path) -> None:
    keep(confirmed)
    first = published(confirmed, "Q4")
    text = f"{TEXT} وأفاد المرصد"
    (added,) = add_reports(confirmed, [incoming(text, file="b.txt")])
    save_extractions(confirmed, [(added.report_id, sample_record(text))], version="test-1")
    decisions.confirm_all(confirmed, added.report_id, author="ريم")
    assert published(confirmed, "Q4") == first
    assert publish(confirmed, tmp_path / "now", force=True).counts["reports"] == 2


def test_newer_proposals_comments_and_settings_change_nothing(
    confirmed: Project, report: str, record: Record
) -> None:
    add_comment(confirmed, record.events[0].id, "العدد؟", author="ريم")
    keep(confirmed)
    first = published(confirmed, "Q4")
    add_comment(confirmed, record.events[0].id, "أكيد", author="ريم", stops_export=True)
    fewer = replace(record, events=record.events[:1])
    save_extractions(confirmed, [(report, fewer)], version="test-2")
    decisions.correct_report(confirmed, report, author="ريم", published="2019-06-01")
    decisions.set_verification(confirmed, "one_person", author="ريم")
    assert published(confirmed, "Q4") == first


def test_it_holds_only_the_reports_asked_for(confirmed: Project) -> None:
    text = f"{TEXT} وأفاد المرصد"
    (added,) = add_reports(confirmed, [incoming(text, file="b.txt")])
    save_extractions(confirmed, [(added.report_id, sample_record(text))], version="test-1")
    decisions.confirm_all(confirmed, added.report_id, author="ريم")
    make_snapshot(
        confirmed, "one", author="Lead", include=Include.CONFIRMED, reports=[added.report_id]
    )
    lines = published(confirmed, "one")["records.jsonl"].decode("utf-8").splitlines()
    assert [json.loads(line)["report"]["id"] for line in lines] == [added.report_id]
    assert get_snapshot(confirmed, "one").reports == 1


def test_one_of_verified_events_leaves_the_others(confirmed: Project, record: Record) -> None:
    clash, strike = (event.id for event in record.events)
    decisions.verify(confirmed, clash, author="عمر")
    keep(confirmed, include=Include.VERIFIED)
    decisions.verify(confirmed, strike, author="عمر")
    (line,) = published(confirmed, "Q4")["records.jsonl"].decode("utf-8").splitlines()
    assert [event["id"] for event in json.loads(line)["events"]] == [clash]


def test_the_manifest_names_it(confirmed: Project) -> None:
    keep(confirmed)
    kept = get_snapshot(confirmed, "Q4")
    manifest = json.loads(published(confirmed, "Q4")["manifest.json"])
    assert manifest["release"]["snapshot"] == "Q4"
    assert manifest["release"]["hash"] == kept.hash
    heads = {each.id for each in revisions_of(confirmed, kept)}
    assert set(manifest["revisions"]) <= heads


def test_a_file_without_all_of_it_says_so(confirmed: Project, record: Record) -> None:
    with desk(confirmed, "b") as other:
        decisions.correct_event(confirmed, replace(record.events[0], note="ملاحظة"), author="ريم")
        keep(confirmed)
        lacking = [
            Draft(subject=r.subject, kind=r.kind, report=None, body=r.body, seen=None)
            for r in log(confirmed)
            if r.subject.startswith("n-")
        ]
        write(other, "Lead", lacking)
        with pytest.raises(RasidError, match="1 decisions of the snapshot are not in this file"):
            published(other, "Q4")


def test_one_of_an_older_rasid_is_the_instant_it_kept(confirmed: Project, record: Record) -> None:
    clash = record.events[0].id
    decisions.verify(confirmed, clash, author="عمر")
    body = {"name": "old", "until": log(confirmed)[-1].time}
    drafted = Draft(subject="n-0", kind=RevisionKind.CREATE, report=None, body=body, seen=None)
    write(confirmed, "Lead", [drafted])
    decisions.reject(confirmed, clash, author="ريم")
    (old,) = find_snapshots(confirmed)
    assert (old.name, old.hash) == ("old", "")
    (changed,) = compare(read_side(confirmed, "snapshot:old"), Side(name="now", project=confirmed))
    assert [pair.left.state for pair in changed.differing_events if pair.left] == [State.VERIFIED]
    assert clash in published(confirmed, "old")["events.csv"].decode("utf-8")


def test_other_word_lists_than_then_are_refused_until_they_are_back(
    confirmed: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = str(confirmed.path), str(tmp_path / "out")
    make = ["snapshot", "make", path, "Q4", "--as", "Lead"]
    export = ["export", path, "--snapshot", "Q4", "--output", out]
    assert run(make) == 0
    own = confirmed.path.with_suffix(".resources") / "gazetteer"
    own.mkdir(parents=True)
    shutil.copy(Path("resources/gazetteer/administrative.tsv"), own / "own.tsv")
    assert run(export) == 1
    assert "others than when the snapshot Q4 was made" in capsys.readouterr().err
    shutil.rmtree(own.parent)
    assert run(export) == 0


def test_what_it_holds_is_listed(
    confirmed: Project, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(confirmed)
    clash = record.events[0].id
    head = get_event(confirmed, clash).head
    decisions.reject(confirmed, clash, author="ريم")
    assert run(["snapshot", "show", str(confirmed.path), "Q4"]) == 0
    (line,) = [one for one in capsys.readouterr().out.splitlines() if clash in one]
    assert line.split()[-1] == head


def test_the_past_opened_by_its_name_is_exactly_it(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    with desk(confirmed, "b") as other:
        start = TEXT.index("أطراف")
        early = decisions.create_span(other, report, Label.PLACE, start, start + 5, author="عمر")
        keep(confirmed)
        merge(confirmed, other)
    then = tmp_path / "then.rasid"
    assert (
        run(["excerpt", str(confirmed.path), "--until", "snapshot:Q4", "--output", str(then)]) == 0
    )
    with Project.open(then, read_only=True) as past:
        assert not any(r.subject == early.subject for r in log(past))
