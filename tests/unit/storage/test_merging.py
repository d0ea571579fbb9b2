"""Uniting two files of a project is set union: no order, no repetition and no winner matters."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from rasid.core.record import Record
from rasid.core.vocabulary import Label, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.excerpt import write_excerpt
from rasid.storage.log import history, read_revisions
from rasid.storage.merging import Merged, merge
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import Incoming, add_reports, find_reports
from tests.support.acts import STEPS, Rows, act_or_be_refused, copied, rows

LAWS = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
Steps = list[tuple[str, str, int]]


@contextmanager
def desk(project: Project, name: str) -> Iterator[Project]:
    """The file as somebody took it away."""
    path = copied(project, name)
    with Project.open(path) as taken:
        yield taken
    path.unlink()


def log(project: Project) -> set[str]:
    return {revision.id for revision in read_revisions(project.connection)}


def state(project: Project) -> tuple[set[str], Rows]:
    return log(project), rows(project)


@LAWS
@given(here=STEPS, there=STEPS)
def test_merging_is_commutative(project: Project, report: str, here: Steps, there: Steps) -> None:
    with desk(project, "a") as a, desk(project, "b") as b:
        act_or_be_refused(a, report, here)
        act_or_be_refused(b, report, there)
        with desk(a, "ab") as ab, desk(b, "ba") as ba:
            merge(ab, b)
            merge(ba, a)
            assert state(ab) == state(ba)
            assert log(ab) == log(a) | log(b)
            assert list(check(ab)) == []


@LAWS
@given(first=STEPS, second=STEPS, third=STEPS)
def test_merging_is_associative(
    project: Project, report: str, first: Steps, second: Steps, third: Steps
) -> None:
    with desk(project, "a") as a, desk(project, "b") as b, desk(project, "c") as c:
        for each, steps in ((a, first), (b, second), (c, third)):
            act_or_be_refused(each, report, steps)
        with desk(a, "left") as left, desk(b, "right") as right, desk(a, "whole") as whole:
            merge(left, b)
            merge(left, c)
            merge(right, c)
            merge(whole, right)
            assert state(left) == state(whole)


@LAWS
@given(here=STEPS, there=STEPS)
def test_merging_again_changes_nothing(
    project: Project, report: str, here: Steps, there: Steps
) -> None:
    with desk(project, "a") as a, desk(project, "b") as b:
        act_or_be_refused(a, report, here)
        act_or_be_refused(b, report, there)
        merge(a, b)
        merged = state(a)
        assert not merge(a, b)
        with Project.open(a.path, read_only=True) as itself:
            assert not merge(a, itself)
        assert state(a) == merged


def test_two_decisions_stand_side_by_side_until_somebody_settles_them(
    project: Project, record: Record
) -> None:
    clash = record.events[0].id
    with desk(project, "packet") as packet:
        decisions.confirm(project, clash, author="سلمى")
        decisions.reject(packet, clash, author="كريم")
        merged = merge(project, packet)
        assert clash in merged.contested
        row = get_event(project, clash)
        assert (row.contested, row.state) == (True, State.REJECTED)  # the newest is shown
        with pytest.raises(RasidError, match="side by side"):
            decisions.verify(project, clash, author="ليلى")


def test_two_who_say_the_same_do_not_contest_and_are_followed_by_one(
    project: Project, record: Record
) -> None:
    clash = record.events[0].id
    with desk(project, "packet") as packet:
        decisions.confirm(project, clash, author="سلمى")
        decisions.confirm(packet, clash, author="كريم")
        assert merge(project, packet).contested == ()
        assert not get_event(project, clash).contested
        decisions.reject(project, clash, author="ليلى")
        assert len(history(project, clash)[-1].parents) == 2
        assert not get_event(project, clash).contested


def test_who_takes_back_their_own_leaves_what_the_other_said(
    project: Project, record: Record
) -> None:
    town = record.spans[2].id
    with desk(project, "packet") as packet:
        decisions.reject(project, town, author="سلمى")
        decisions.reject(packet, town, author="كريم")
        merge(project, packet)
        undo(project, author="سلمى")
        row = get_span(project, town)
        assert (row.state, row.author, row.contested) == (State.REJECTED, "كريم", False)


def test_new_reports_and_what_was_decided_there_come_along(project: Project) -> None:
    with desk(project, "packet") as packet:
        text = "قتل مدني برصاص مجهولين في بلدة نصيب بريف درعا الشرقي، يوم أمس"
        incoming = Incoming(text=text, raw=text.encode(), encoding="utf-8", file="new.txt")
        (added,) = add_reports(packet, [incoming])
        decisions.create_span(packet, added.report_id, Label.ACTOR, 4, 8, author="كريم")
        assert merge(project, packet) == Merged(reports=1, revisions=1)
    assert [row.file for row in find_reports(project)][-1] == "new.txt"
    assert open_report(project, added.report_id).spans[-1].author == "كريم"
    assert list(check(project)) == []


def test_another_project_is_refused(project: Project, tmp_path: Path) -> None:
    with (
        Project.create(tmp_path / "other.rasid") as other,
        pytest.raises(RasidError, match="belongs to another project"),
    ):
        merge(project, other)


TAMPERINGS = {
    "another author": "UPDATE revision SET author = 'غيره'",
    "another body": "UPDATE revision SET body = replace(body, 'rejected', 'confirmed')",
    "another text": "UPDATE report SET text = text || ' '",
    "another proposal": "UPDATE extraction SET version = 'x'",
    "a row dropped": "DELETE FROM revision WHERE seq = 1",
    "a parent dropped": "DELETE FROM revision_parent",
    "the newest dropped": "DELETE FROM revision WHERE seq = (SELECT max(seq) FROM revision)",
    "all proposals dropped": "DELETE FROM extraction",
}


@pytest.mark.parametrize("sql", TAMPERINGS.values(), ids=TAMPERINGS.keys())
def test_what_was_tampered_with_is_refused_and_nothing_changes(
    project: Project, record: Record, sql: str
) -> None:
    with desk(project, "packet") as packet:
        decisions.reject(packet, record.spans[0].id, author="كريم")
        decisions.confirm(packet, record.spans[0].id, author="كريم")
        db = packet.connection
        db.execute("PRAGMA foreign_keys = OFF")
        names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        triggers = [name for (name,) in db.execute(names).fetchall()]
        kept = db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for trigger in triggers:
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute("INSERT OR IGNORE INTO person VALUES ('غيره', '2020-01-01T00:00:00.000000Z')")
        db.execute(sql)
        gone = "DELETE FROM revision_parent WHERE child NOT IN (SELECT id FROM revision)"
        db.execute(gone)  # whoever cuts the end off leaves nothing that names it
        for (trigger_sql,) in kept:
            db.execute(trigger_sql)
        before = state(project)
        with pytest.raises(RasidError, match="damaged or was changed"):
            merge(project, packet)
        assert state(project) == before


def test_a_file_cut_short_is_refused(project: Project, tmp_path: Path) -> None:
    path = copied(project, "packet")
    cut = tmp_path / "cut.rasid"
    cut.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    before = state(project)
    with pytest.raises(RasidError), Project.open(cut, read_only=True) as packet:
        merge(project, packet)
    assert state(project) == before


# --- excerpts ---------------------------------------------------------------------------------


def test_an_excerpt_is_the_same_project_and_sound(
    project: Project, report: str, record: Record, tmp_path: Path
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    with write_excerpt(project, tmp_path / "part.rasid", reports=[report]) as part:
        assert part.info == project.info
        assert list(check(part)) == []
        assert open_report(part, report) == open_report(project, report)
        assert not merge(project, part)


@LAWS
@given(steps=STEPS)
def test_an_excerpt_of_everything_says_everything(
    project: Project, report: str, steps: Steps
) -> None:
    with desk(project, "a") as a:
        act_or_be_refused(a, report, steps)
        target = a.path.with_suffix(".part")
        target.unlink(missing_ok=True)
        with write_excerpt(a, target) as part:
            assert state(part) == state(a)
            assert list(check(part)) == []


def test_a_blind_excerpt_keeps_others_out(
    project: Project, report: str, record: Record, tmp_path: Path
) -> None:
    clash, strike = (event.id for event in record.events)
    decisions.confirm(project, clash, author="سلمى")
    decisions.reject(project, strike, author="كريم")
    decisions.correct_report(project, report, author="سلمى", finished=True)
    with write_excerpt(project, tmp_path / "blind.rasid", blind_for="كريم") as blind:
        assert get_event(blind, clash).state is State.PROPOSED
        assert get_event(blind, strike).state is State.REJECTED
        assert not open_report(blind, report).report.finished
        assert {revision.author for revision in read_revisions(blind.connection)} == {"كريم"}
        assert list(check(blind)) == []


def test_an_excerpt_of_the_past_is_what_was_then(
    project: Project, report: str, record: Record, tmp_path: Path
) -> None:
    first = decisions.confirm(project, record.events[0].id, author="سلمى").revisions[0]
    then = open_report(project, report)
    decisions.reject(project, record.events[0].id, author="كريم")
    with write_excerpt(project, tmp_path / "then.rasid", until=first.time) as past:
        assert open_report(past, report) == then
        assert list(check(past)) == []


def test_an_excerpt_of_nothing_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(RasidError, match="no report to take"):
        write_excerpt(project, tmp_path / "none.rasid", reports=["r-0000000000000000"])
    assert not (tmp_path / "none.rasid").exists()


def test_foreign_rows_of_a_file_without_the_log_are_not_read(tmp_path: Path) -> None:
    stranger = tmp_path / "x.rasid"
    with sqlite3.connect(stranger) as db:
        db.execute("CREATE TABLE t (a)")
    with pytest.raises(RasidError, match="not a Rasid project"):
        Project.open(stranger, read_only=True)
