"""Merging many decisions, against reading the same rows."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from itertools import count as numbers
from pathlib import Path

import pytest

from rasid.review.decisions import confirm_all
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from tests.bench.conftest import Measure

ROUNDS = 3
WORK = "merge 12 decisions a report"


@pytest.fixture(scope="module")
def packet(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it comes back: everything confirmed, twelve revisions a report."""
    path = Path(shutil.copy(imported, tmp_path_factory.mktemp("packet") / "packet.rasid"))
    with Project.open(path) as project:
        for report in find_reports(project):
            confirm_all(project, report.id, author="reviewer")
    return path


@pytest.fixture
def untouched(imported: Path, tmp_path: Path) -> Iterator[Callable[[], tuple[Project]]]:
    """The project as it stayed at home, a fresh copy for each round."""
    names, opened = numbers(), list[Project]()

    def copy() -> tuple[Project]:
        opened.append(Project.open(shutil.copy(imported, tmp_path / f"{next(names)}.rasid")))
        return (opened[-1],)

    yield copy
    for project in opened:
        project.close()


def test_merge(ours: Measure, packet: Path, untouched: Callable[[], tuple[Project]]) -> None:
    def take_in(project: Project) -> None:
        with Project.open(packet, read_only=True) as other:
            assert merge(project, other).revisions >= 12

    ours(WORK, take_in, untouched, ROUNDS)


def test_merge_floor(floor: Measure, packet: Path) -> None:
    def read() -> None:
        db = sqlite3.connect(packet)
        rows = db.execute("SELECT * FROM revision").fetchall()
        db.execute("SELECT * FROM revision_parent").fetchall()
        db.close()
        assert len(rows) >= 12

    floor(WORK, read, tuple, ROUNDS)
