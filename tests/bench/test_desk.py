"""What one person waits for at the desk: opening a project, filtering, deciding."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.interchange.importing import import_paths
from rasid.review.decisions import confirm
from rasid.storage.project import Project
from rasid.storage.queries import find_events, open_report
from rasid.storage.report_query import ReportQuery
from rasid.storage.reports import find_reports
from tests.bench import floors
from tests.bench.conftest import Measure

ROUNDS = 200
PAGE = 100
WORDS = "سراقب 77"


def test_filter(ours: Measure, project: Project) -> None:
    query = ReportQuery(text=WORDS)
    ours("filter the list", find_reports, lambda: (project, query, PAGE), ROUNDS)


def test_filter_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor("filter the list", floors.filter_titles, lambda: (bare, WORDS, PAGE), ROUNDS)


def _events(project: Project) -> Iterator[str]:
    return (row.event.id for row in find_events(project))


def test_confirm_a_span(ours: Measure, project: Project) -> None:
    reports = (report.id for report in find_reports(project, limit=ROUNDS + PAGE))
    spans = (open_report(project, report).spans[-1].span.id for report in reports)
    ours("confirm a span", _confirm, lambda: (project, next(spans)), ROUNDS)


def test_confirm_a_span_floor(floor: Measure, project: Project, bare: sqlite3.Connection) -> None:
    rows = _decided(project, 1)
    floor("confirm a span", floors.decide, lambda: (bare, rows), ROUNDS)


def test_confirm_an_event(ours: Measure, project: Project) -> None:
    events = _events(project)
    ours("confirm an event with its 5 spans", _confirm, lambda: (project, next(events)), ROUNDS)


def test_confirm_an_event_floor(floor: Measure, project: Project, bare: sqlite3.Connection) -> None:
    rows = _decided(project, 6)
    floor("confirm an event with its 5 spans", floors.decide, lambda: (bare, rows), ROUNDS)


def _confirm(project: Project, subject: str) -> None:
    confirm(project, subject, author="سلمى")


def _decided(project: Project, count: int) -> list[tuple[str, str]]:
    """What confirming an event writes into the log, to write the same bytes again."""
    revisions = confirm(project, next(_events(project)), author="سلمى").revisions
    assert len(revisions) == 6
    return [(each.subject, json.dumps(dict(each.body))) for each in revisions[-count:]]


@pytest.fixture
def small(lines: Path, tmp_path: Path) -> Path:
    """A project of the first hundred of the same reports."""
    few = tmp_path / "few.jsonl"
    with lines.open("rb") as all_lines:
        few.write_bytes(b"".join(line for line, _ in zip(all_lines, range(100), strict=False)))
    with Project.create(tmp_path / "small.rasid", name="small") as project:
        import_paths(project, [few])
    return tmp_path / "small.rasid"


def _open_project(path: Path) -> None:
    """What the window needs before it shows something: the first page and the first report."""
    with Project.open(path) as project:
        first = find_reports(project, limit=PAGE)[0]
        open_report(project, first.id)


def test_open_a_project(ours: Measure, imported: Path, tmp_path: Path) -> None:
    path = shutil.copy(imported, tmp_path / "large.rasid")
    ours("open a project, against one of 100 reports", _open_project, lambda: (path,), ROUNDS)


def test_open_a_project_floor(floor: Measure, small: Path) -> None:
    floor("open a project, against one of 100 reports", _open_project, lambda: (small,), ROUNDS)
