"""Writes a folder whole or not at all: aside first, to the disk, then renamed into place."""

import errno
import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from rasid.errors import RasidError

MANIFEST = "manifest.json"
_SENTENCES = {
    errno.ENOSPC: "{path} could not be written: the disk is full; make room and export again.",
    errno.EDQUOT: "{path} could not be written: your share of the disk is used up; make room and "
    "export again.",
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS),
        "{path} could not be written: it may not be written; choose another folder.",
    ),
    **dict.fromkeys(
        (errno.ENOTDIR, errno.EEXIST),
        "{path} could not be written: a file stands in its way; choose another folder.",
    ),
    0: "{path} could not be written: {why}; choose another folder.",
}


class NewFile:
    """A file under way, hashed and counted as it is written; use it in ``with``."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._hash = hashlib.sha256()
        self._bytes = 0

    def write(self, text: str) -> int:
        """Append text in UTF-8; returns characters, as csv writers expect."""
        data = text.encode("utf-8")
        self._file.write(data)
        self._hash.update(data)
        self._bytes += len(data)
        return len(text)

    def finish(self, *, synced: bool = True) -> dict[str, object]:
        """Bring it to the disk; returns its hash and size for the manifest.

        One of very many files is not ``synced`` by itself: ``sync_files`` brings all there at once.
        """
        self._file.flush()
        if synced:
            os.fsync(self._file.fileno())
        return {"sha256": self._hash.hexdigest(), "bytes": self._bytes}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def file_facts(path: Path) -> dict[str, object]:
    """Bring a file to the disk that a library wrote; returns its hash and size."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return {"sha256": sha256, "bytes": file.tell()}


def sync_files(paths: Iterable[Path]) -> None:
    """Bring files to the disk that were written without, many times faster than one by one."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in paths:
        file_facts(path)


@contextmanager
def whole_folder(target: Path, *, replacing: bool = False) -> Iterator[Path]:
    """A folder to write into; it becomes ``target`` when the block ends without an error.

    RasidError where ``target`` is there already and not empty (with ``replacing`` an earlier
    export gives way, but no other file), and where the disk refuses.
    """
    aside = target.parent / f".{target.name}.{uuid.uuid4().hex[:8]}"
    try:
        _refuse_occupied(target, replacing=replacing)
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.mkdir()
        yield aside
        _sync(aside)
        _put_in_place(aside, target)
        _sync(target.parent)
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, _SENTENCES[0])
        raise RasidError(sentence, path=target, why=error.strerror) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse_occupied(target: Path, *, replacing: bool) -> None:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not replacing:
        raise RasidError(
            "{path} exists already. Choose another folder, or use --replace.", path=target
        )
    ours = _files_of_export(target)
    if ours is None:
        raise RasidError(
            "{path} is no export of Rasid, so it stays. Choose another folder.", path=target
        )
    for path in sorted(each for each in target.rglob("*") if not each.is_dir()):
        if (name := path.relative_to(target).as_posix()) not in ours:
            raise RasidError(
                "{path} holds {file}, which is no part of the export there, so it stays. Move the "
                "file away, or choose another folder.",
                path=target,
                file=name,
            )


def _files_of_export(folder: Path) -> Collection[str] | None:
    """The files an export says it is of; None for a folder that is none."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        return {*manifest["files"], MANIFEST}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _put_in_place(aside: Path, target: Path) -> None:
    if not target.exists():
        os.rename(aside, target)
        return
    old = aside.with_name(f"{aside.name}.old")
    os.rename(target, old)
    os.rename(aside, target)
    shutil.rmtree(old)


def _sync(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system knows such a thing."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
