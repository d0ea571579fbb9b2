"""The extractor runs over many reports in their order, whoever does the work."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.core.vocabulary import PublishedBasis
from rasid.extraction.extractor import Extractor
from rasid.interchange import extracting
from rasid.interchange.extracting import extract_paths, extract_project, extract_texts
from rasid.interchange.importing import Progress, import_paths
from rasid.interchange.reading import ImportOptions
from rasid.interchange.sources import Remark
from rasid.storage.extractions import ToExtract, stored_records
from rasid.storage.project import Project
from rasid.storage.queries import find_events


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def texts(count: int) -> list[ToExtract]:
    return [
        ToExtract(
            report=f"r-{n}",
            file=f"{n}.txt",
            text=f"قصفت طائرات حربية بلدة خان شيخون، ما أدى لمقتل {n + 2} مدنيين",
            title="قصف",
            published="2017-11-03",
            published_basis=PublishedBasis.METADATA,
        )
        for n in range(count)
    ]


def test_processes_give_the_same_records_in_the_same_order(extractor: Extractor) -> None:
    alone = list(extract_texts(texts(70), extractor, jobs=1))
    together = list(extract_texts(texts(70), extractor, jobs=2))
    assert [record.report.file for record in alone] == [f"{n}.txt" for n in range(70)]
    assert together == alone


def test_only_a_window_of_the_input_is_held(extractor: Extractor) -> None:
    drawn = 0

    def counted() -> object:
        nonlocal drawn
        for text in texts(400):
            drawn += 1
            yield text

    records = extract_texts(counted(), extractor, jobs=1)  # type: ignore[arg-type]
    next(records)
    assert drawn == 1
    records.close()
    drawn = 0
    records = extract_texts(counted(), extractor, jobs=2)  # type: ignore[arg-type]
    next(records)
    assert drawn == 4 * 16
    records.close()


def test_many_reports_are_shared_out_by_themselves(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared: list[int] = []

    def processes(texts: Iterator[ToExtract], _: Extractor, jobs: int) -> Iterator[object]:
        shared.append(jobs)
        yield from texts

    monkeypatch.setattr(extracting, "_in_processes", processes)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    assert len(list(extract_texts(texts(63), extractor))) == 63
    assert shared == []
    assert len(list(extract_texts(texts(65), extractor))) == 65
    assert shared == [3]


def test_texts_are_extracted_with_what_their_files_say(tmp_path: Path) -> None:
    rows = [{"text": texts(1)[0].text, "title": "عنوان", "date": "3/11/2017"}, {"text": ""}]
    path = tmp_path / "t.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    told: list[Remark] = []
    (record,) = extract_paths([path], ImportOptions(), tell=told.append)
    assert (record.report.title, record.report.published) == ("عنوان", "2017-11-03")
    assert record.report.published_basis is PublishedBasis.METADATA
    assert [remark.lost for remark in told] == [False, True]


def test_a_project_is_read_once_and_says_how_far_it_is(empty: Project, seeds: list[Path]) -> None:
    import_paths(empty, [seeds[0].parent])
    seen: list[Progress] = []
    assert extract_project(empty, progress=seen.append) == 5
    assert [(each.done, each.total) for each in seen] == [(n, 5) for n in range(1, 6)]
    assert find_events(empty)
    assert [record.report.file for record in stored_records(empty)] == [s.name for s in seeds]
    assert extract_project(empty) == 0


def test_cancelling_keeps_what_was_read(empty: Project, seeds: list[Path]) -> None:
    import_paths(empty, [seeds[0].parent])
    seen: list[Progress] = []
    assert extract_project(empty, progress=seen.append, cancelled=lambda: len(seen) == 2) == 2
    assert extract_project(empty) == 3
