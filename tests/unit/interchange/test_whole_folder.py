"""A folder appears whole or not at all."""

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.interchange.whole_folder import MANIFEST, NewFile, whole_folder


def fill(folder: Path, *others: str) -> dict[str, object]:
    """An export of some empty files."""
    for name in others:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    with NewFile(folder / MANIFEST) as file:
        file.write(json.dumps({"project": "قصف", "files": {name: {} for name in others}}))
        return file.finish()


def fill_and_fail(target: Path, error: Exception) -> None:
    with whole_folder(target) as aside:
        fill(aside)
        raise error


def test_a_file_is_hashed_as_it_is_written(tmp_path: Path) -> None:
    about = fill(tmp_path)
    raw = (tmp_path / MANIFEST).read_bytes()
    assert about == {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}


def test_the_folder_appears_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "out"
    with whole_folder(target) as aside:
        fill(aside)
        assert not target.exists()
    assert [path.name for path in target.iterdir()] == [MANIFEST]
    assert [path.name for path in target.parent.iterdir()] == ["out"]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        fill_and_fail(tmp_path / "out", ZeroDivisionError())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full; make room"),
        (errno.EROFS, "it may not be written; choose another folder"),
        (errno.EIO, "Input/output error; choose another folder"),
    ],
)
def test_what_the_disk_refuses_is_a_sentence(tmp_path: Path, number: int, why: str) -> None:
    with pytest.raises(RasidError, match=why):
        fill_and_fail(tmp_path / "out", OSError(number, os.strerror(number)))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with whole_folder(tmp_path / "out") as aside:
        fill(aside)
    assert (tmp_path / "out" / MANIFEST).exists()


@pytest.mark.parametrize("replacing", [False, True])
def test_what_is_not_ours_is_never_replaced(tmp_path: Path, replacing: bool) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "thesis.doc").write_text("mine")
    with (
        pytest.raises(RasidError, match="Choose another folder"),
        whole_folder(target, replacing=replacing),
    ):
        pytest.fail("the folder was taken")
    assert (target / "thesis.doc").read_text() == "mine"


def test_a_file_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    for target in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(RasidError, match="hoose another folder"), whole_folder(target):
            pytest.fail("the folder was taken")


def test_an_earlier_export_gives_way_only_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with whole_folder(target) as aside:
        fill(aside, "old", "brat/r-1.ann")
    with pytest.raises(RasidError, match="--replace"), whole_folder(target):
        pytest.fail("the folder was taken")
    with whole_folder(target, replacing=True) as aside:
        fill(aside)
    assert [path.name for path in target.iterdir()] == [MANIFEST]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["notes.txt", "brat/notes.txt", ".hidden"])
def test_a_file_that_came_to_an_export_stops_its_replacement(tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    with whole_folder(target) as aside:
        fill(aside, "old", "brat/r-1.ann")
    (target / name).write_text("mine")
    with (
        pytest.raises(RasidError, match=f"holds {name}.*Move the file away"),
        whole_folder(target, replacing=True),
    ):
        pytest.fail("the folder was taken")
    assert (target / name).read_text() == "mine"


@pytest.mark.parametrize("manifest", ["", "{", "[]", "{}", '{"files": 3}'])
def test_a_manifest_of_something_else_makes_no_export(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest)
    with (
        pytest.raises(RasidError, match="is no export of Rasid"),
        whole_folder(tmp_path, replacing=True),
    ):
        pytest.fail("the folder was taken")
