"""Two snapshots of a project of 10,000 reports, compared.

In every tenth report the later one has a decision the earlier has not. The floor reads the same
rows of both files with bare sqlite3: what stands in each report, and, of the reports that differ,
text, proposals and decisions.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.vocabulary import Factuality, RevisionKind
from rasid.interchange.importing import import_paths
from rasid.review.comparing import Side, compare
from rasid.review.drafts import draft
from rasid.storage.log import write
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from tests.bench import corpus
from tests.bench.conftest import Measure

REPORTS, EVERY = 10_000, 10
ROUNDS = 3
COMPARE = "compare two snapshots of 10,000 reports, 1,000 of which differ"


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A project of reports of a sentence, and the same with decisions in every tenth."""
    folder = tmp_path_factory.mktemp("snapshots")
    earlier, later, lines = folder / "earlier.rasid", folder / "later.rasid", folder / "r.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number in range(REPORTS):
            file.write(corpus.as_line(corpus.sample(number, spans=5)) + "\n")
    with Project.create(earlier) as project:
        import_paths(project, [lines])
        project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(earlier, later)
    with Project.open(later) as project:
        rows = find_events(project)[::EVERY]
        changed = (replace(r, event=replace(r.event, factuality=Factuality.ONGOING)) for r in rows)
        write(project, "سلمى", [draft(row, RevisionKind.CORRECT) for row in changed])
        project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return earlier, later


@pytest.fixture
def sides(snapshots: tuple[Path, Path]) -> Iterator[tuple[Side, Side]]:
    with Project.open(snapshots[0]) as one, Project.open(snapshots[1]) as two:
        yield Side(name="earlier", project=one), Side(name="later", project=two)


def _compare(one: Side, two: Side) -> None:
    assert sum(1 for _ in compare(one, two)) == REPORTS // EVERY


def test_compare(ours: Measure, sides: tuple[Side, Side]) -> None:
    ours(COMPARE, _compare, lambda: sides, ROUNDS)


_STANDING = """
    SELECT report, id FROM revision AS r WHERE report IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = r.id)
"""


def _read(paths: tuple[Path, Path]) -> None:
    dbs = [sqlite3.connect(f"file:{path}?mode=ro", uri=True) for path in paths]
    said = []
    for db in dbs:
        standing = dict(db.execute("SELECT report, id FROM extraction ORDER BY created, id"))
        for report, id_ in db.execute(_STANDING):
            standing[report] += id_
        said.append(standing)
    differing = [report for report, id_ in said[1].items() if said[0].get(report) != id_]
    assert len(differing) == REPORTS // EVERY
    for db in dbs:
        for report in differing:
            db.execute("SELECT * FROM report_state WHERE report = ?", (report,)).fetchone()
            db.execute("SELECT text FROM report WHERE id = ?", (report,)).fetchone()
            db.execute("SELECT record FROM extraction WHERE report = ?", (report,)).fetchall()
            db.execute("SELECT * FROM revision WHERE report = ?", (report,)).fetchall()
        db.close()


def test_compare_floor(floor: Measure, snapshots: tuple[Path, Path]) -> None:
    floor(COMPARE, _read, lambda: (snapshots,), ROUNDS)
