"""Import and export of whole data sets."""

import sqlite3
from collections.abc import Callable
from itertools import count as numbers
from pathlib import Path

from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
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


def test_export_floor(floor: Measure, bare: sqlite3.Connection, tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    floor("export records", floors.export_lines, lambda: (bare, target), ROUNDS)
