"""An export of many reports takes hardly more memory than one of few."""

import tracemalloc
from pathlib import Path

import pytest

from rasid.interchange.exporting import export_project
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import import_paths
from rasid.review.decisions import confirm_all
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from tests.bench import corpus

FEW, MANY = 30, 130
_OF_A_REPORT = 6_000  # bytes: its row and that of its extraction; its record alone is 11,000


def peak(folder: Path, count: int) -> int:
    """The most bytes held at once while so many reports are exported."""
    folder.mkdir()
    lines = folder / "records.jsonl"
    samples = (corpus.sample(number, spans=20) for number in range(count))
    lines.write_text("".join(corpus.as_line(each) + "\n" for each in samples), "utf-8")
    with Project.create(folder / "p.rasid", name="p") as project:
        import_paths(project, [lines])
        for report in find_reports(project):
            confirm_all(project, report.id, author="ريم")
        tracemalloc.start()
        try:
            formats = [Format.JSONL, Format.CSV]
            export_project(project, folder / "out", formats=formats)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is kept for good, such as the gazetteer, is read before anything is measured."""
    peak(tmp_path_factory.mktemp("warm") / "warm", 2)


def test_memory_does_not_grow_with_the_reports(tmp_path: Path) -> None:
    few, many = peak(tmp_path / "few", FEW), peak(tmp_path / "many", MANY)
    assert (many - few) / (MANY - FEW) < _OF_A_REPORT
