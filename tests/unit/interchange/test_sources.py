"""Files are found below the paths in one order, whatever lies between them."""

import os
from pathlib import Path

import pytest

from rasid.interchange.sources import Form, Remark, Source, find_sources


def names(paths: list[Path]) -> list[str]:
    return [found.name for found in find_sources(paths) if isinstance(found, Source)]


def test_folders_are_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.CSV", "a/y.jsonl", "a/b/c.json", "a/b.tsv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names([tmp_path]) == ["b.txt", "a/b.tsv", "a/y.jsonl", "a/z.CSV", "a/b/c.json"]


def test_hidden_and_other_files_of_a_folder_are_passed_by(tmp_path: Path) -> None:
    for name in ("a.txt", ".hidden.txt", "picture.png", ".git/config.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names([tmp_path]) == ["a.txt"]


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_text("قصف")
    assert list(find_sources([path])) == [Source(path, "report.doc", Form.TEXT, 6)]


def test_a_missing_path_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    first, second = find_sources([tmp_path / "missing", tmp_path / "a.txt"])
    assert isinstance(first, Remark)
    assert first.lost
    assert "missing: could not be opened" in str(first)
    assert isinstance(second, Source)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = find_sources([tmp_path])
    assert isinstance(found, Remark)
    assert "is no file" in str(found)


@pytest.mark.skipif(os.name != "posix", reason="names are Unicode here")
def test_a_name_that_is_no_utf_8_can_still_be_stored(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xda\xd5\xdd.txt"))
    path.write_text("قصف")
    assert names([tmp_path]) == ["\ufffd\ufffd\ufffd.txt"]


def test_of_an_export_only_the_records_are_read(tmp_path: Path) -> None:
    for name in ("records.jsonl", "events.csv", "casualties.csv", "manifest.json"):
        (tmp_path / name).touch()
    assert names([tmp_path]) == ["records.jsonl"]
