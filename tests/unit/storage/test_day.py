"""What one person decided since a moment."""

from pathlib import Path

import pytest

from rasid.review.decisions import confirm, reject
from rasid.review.undo import undo
from rasid.storage.day import Decided, decided_since
from rasid.storage.project import Project, now
from rasid.storage.queries import find_events, open_report
from tests.gui.conftest import make_project
from tests.unit.conftest import TEXT, sample_record

LONG_AGO = "2000-01-01T00:00:00.000000Z"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT], [sample_record()])
    return Project.open(path)


def report(project: Project) -> str:
    return str(project.connection.execute("SELECT id FROM report").fetchone()[0])


def test_decisions_count_once_a_subject_and_only_ones_own(project: Project) -> None:
    first, second = (row.id for row in find_events(project, report(project)))
    span = open_report(project, report(project)).spans[0].id
    assert decided_since(project, "سلمى", LONG_AGO) == Decided(0, 0, 0)
    confirm(project, span, author="سلمى")
    reject(project, span, author="سلمى")
    assert decided_since(project, "سلمى", LONG_AGO) == Decided(reports=1, events=0, spans=1)
    reject(project, first, author="سلمى")
    assert decided_since(project, "سلمى", LONG_AGO) == Decided(reports=1, events=1, spans=1)
    reject(project, second, author="عمر")
    assert decided_since(project, "عمر", LONG_AGO) == Decided(reports=1, events=1, spans=0)
    assert decided_since(project, "نور", LONG_AGO) == Decided(0, 0, 0)


def test_what_was_undone_or_decided_before_does_not_count(project: Project) -> None:
    first, second = (row.id for row in find_events(project, report(project)))
    confirm(project, first, author="سلمى")
    since = now()
    assert decided_since(project, "سلمى", since) == Decided(0, 0, 0)
    confirm(project, second, author="سلمى")
    assert decided_since(project, "سلمى", since).events == 1
    undo(project, author="سلمى")
    assert decided_since(project, "سلمى", since).events == 0


def test_it_is_found_by_an_index(project: Project) -> None:
    plan = project.connection.execute(
        "EXPLAIN QUERY PLAN SELECT seq FROM revision WHERE author = 'x' AND time >= 'y'"
    ).fetchall()
    assert any("revision_step" in str(tuple(row)) for row in plan)
