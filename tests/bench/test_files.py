"""Import and export of whole data sets."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from itertools import count as numbers
from pathlib import Path

import pytest

from rasid.interchange.exporting import export_project
from rasid.interchange.formats.registry import Format
from rasid.interchange.importing import import_paths
from rasid.review.decisions import confirm_all
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from tests.bench import floors
from tests.bench.conftest import Measure

ROUNDS = 3


def _import(project: Project, source: Path) -> None:
    assert import_paths(project, [source]).new > 0
    project.close()


def _empty_projects(folder: Path, source: Path) -> Callable[[], tuple[Project, Path]]:
    names = numbers()
    return lambda: (Project.create(folder / f"{next(names)}.rasid", name="bench"), source)


def _empty_databases(folder: Path, source: Path) -> Callable[[], tuple[sqlite3.Connection, Path]]:
    names = numbers()
    return lambda: (floors.make(folder / f"{next(names)}.db"), source)


def test_import_of_records(ours: Measure, lines: Path, tmp_path: Path) -> None:
    ours("import records of 10 spans", _import, _empty_projects(tmp_path, lines), ROUNDS)


def test_import_of_records_floor(floor: Measure, lines: Path, tmp_path: Path) -> None:
    made = _empty_databases(tmp_path, lines)
    floor("import records of 10 spans", floors.import_lines, made, ROUNDS)


def test_import_of_texts(ours: Measure, texts: Path, tmp_path: Path) -> None:
    ours("import texts", _import, _empty_projects(tmp_path, texts), ROUNDS)


def test_import_of_texts_floor(floor: Measure, texts: Path, tmp_path: Path) -> None:
    floor("import texts", floors.import_texts, _empty_databases(tmp_path, texts), ROUNDS)


@pytest.fixture(scope="module")
def confirmed(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The project with everything in it confirmed: twelve revisions a report."""
    path = shutil.copy(imported, tmp_path_factory.mktemp("confirmed") / "bench.rasid")
    with Project.open(path) as project:
        for report in find_reports(project):
            confirm_all(project, report.id, author="سلمى")
        yield project


def _export(project: Project, folder: Path) -> None:
    export_project(project, folder, formats=[Format.JSONL])


def test_export(ours: Measure, confirmed: Project, tmp_path: Path) -> None:
    names = numbers()
    ours(
        "export records of 10 spans",
        _export,
        lambda: (confirmed, tmp_path / str(next(names))),
        ROUNDS,
    )


def test_export_floor(floor: Measure, bare: sqlite3.Connection, tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    floor("export records of 10 spans", floors.export_lines, lambda: (bare, target), ROUNDS)
