"""Every format that goes out, against the records that lose nothing."""

import shutil
from collections.abc import Iterator
from itertools import count as numbers
from pathlib import Path

import pytest

from rasid.interchange.exporting import export_project
from rasid.interchange.formats.names import Format
from rasid.review.decisions import confirm_all
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from tests.bench.conftest import Measure

ROUNDS = 3
OTHERS = [format_ for format_ in Format if format_ not in (Format.JSONL, Format.PDF)]
"""But for pages on paper, which are for some hundreds of reports (docs/data.md)."""


@pytest.fixture(scope="module")
def confirmed(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The project with everything in it confirmed."""
    path = shutil.copy(imported, tmp_path_factory.mktemp("formats") / "bench.rasid")
    with Project.open(path) as project:
        for report in find_reports(project):
            confirm_all(project, report.id, author="سلمى")
        yield project


def _export(project: Project, folder: Path, format_: Format) -> None:
    export_project(project, folder, formats=[format_])


@pytest.mark.parametrize("format_", OTHERS)
def test_export_of_a_format(
    ours: Measure, confirmed: Project, tmp_path: Path, format_: Format
) -> None:
    names = numbers()
    ours(
        f"export {format_.value}, against records",
        _export,
        lambda: (confirmed, tmp_path / str(next(names)), format_),
        ROUNDS,
    )


@pytest.mark.parametrize("format_", OTHERS)
def test_export_of_records_beside_it(
    floor: Measure, confirmed: Project, tmp_path: Path, format_: Format
) -> None:
    names = numbers()
    floor(
        f"export {format_.value}, against records",
        _export,
        lambda: (confirmed, tmp_path / str(next(names)), Format.JSONL),
        ROUNDS,
    )
