import os
import shutil
from pathlib import Path

import pytest

from rasid.extraction import cache
from rasid.extraction.document import Document
from rasid.extraction.resources import Resources


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    own = tmp_path / "cache"
    monkeypatch.setattr(cache, "_folder", lambda: own)
    return own


@pytest.fixture
def read_from_files(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The folders ``Resources.load`` was asked for."""
    asked: list[Path | None] = []
    load = Resources.load

    def noting(own: Path | None = None) -> Resources:
        asked.append(own)
        return load(own)

    monkeypatch.setattr(Resources, "load", noting)
    return asked


@pytest.mark.usefixtures("folder")
def test_the_files_are_read_once(read_from_files: list[Path | None]) -> None:
    first, second = cache.load_resources(), cache.load_resources()
    assert read_from_files == [None]
    assert first.digest == second.digest


@pytest.mark.usefixtures("folder")
def test_what_is_cached_matches_like_what_is_read() -> None:
    cache.load_resources()
    hits = cache.load_resources().finder.find(Document.of("انسحبت قوات النظام من بلدة حضر"))
    assert hits.best("actors", 1) is not None
    assert hits.best("triggers", 0) is not None


@pytest.mark.usefixtures("folder")
def test_a_changed_resource_makes_it_anew(
    read_from_files: list[Path | None], tmp_path: Path
) -> None:
    own = tmp_path / "own"
    lexicon = own / "lexicons" / "weapons.tsv"
    lexicon.parent.mkdir(parents=True)
    for form in ("منجنيق", "منجنيقين"):
        lexicon.write_text(f"form\tkind\tmeans\n{form}\tcatapult\n", encoding="utf-8")
        found = cache.load_resources(own).finder.find(Document.of(form)).best("weapons", 0)
        assert found is not None
        assert found.entry.values["kind"] == "catapult"
    assert read_from_files == [own, own]


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 400])
def test_a_damaged_cache_is_made_anew(
    folder: Path, read_from_files: list[Path | None], damage: bytes
) -> None:
    cache.load_resources()
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    cache.load_resources()
    assert read_from_files == [None, None]
    cache.load_resources()
    assert read_from_files == [None, None]


def test_a_folder_that_cannot_be_written_does_no_harm(
    folder: Path, read_from_files: list[Path | None]
) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder should be")
    assert cache.load_resources().digest == cache.load_resources().digest
    assert read_from_files == [None, None]


def test_old_caches_go(folder: Path) -> None:
    folder.mkdir()
    for nth in range(9):
        (folder / f"resources-{nth}.pickle").write_bytes(b"old")
    cache.load_resources()
    assert len(list(folder.iterdir())) == 4
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_folder_others_may_write_to_is_not_read_from(
    folder: Path, read_from_files: list[Path | None]
) -> None:
    cache.load_resources()
    folder.chmod(0o777)
    cache.load_resources()
    assert read_from_files == [None, None]
    folder.chmod(0o700)
    cache.load_resources()
    assert read_from_files == [None, None]
