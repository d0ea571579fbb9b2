"""Finds the files to import below the paths a user gave, and tells their forms apart."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rasid.errors import RasidError


class Form(StrEnum):
    """What a file holds: one report, a table of them, or JSON objects."""

    TEXT = "text"
    PAGE = "page"
    TABLE = "table"
    WORKBOOK = "workbook"
    JSON_LINES = "json_lines"
    JSON = "json"


_FORMS = {
    ".txt": Form.TEXT,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".xlsx": Form.WORKBOOK,
    ".xlsm": Form.WORKBOOK,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".json": Form.JSON,
}
_EXPORT = frozenset({"manifest.json", "records.jsonl"})  # our own: the rest says the same again
MAX_REPORT_BYTES = 8 << 20
MAX_JSON_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``name`` is how messages and reports call it, ``size`` is in bytes."""

    path: Path
    name: str
    form: Form
    size: int


@dataclass(frozen=True, slots=True)
class Remark:
    """One line to the user about a file or a row; ``lost`` when it was not read for it."""

    where: str
    what: RasidError  # the rest of "FILE …", as a refusal that stops nothing
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def find_sources(
    paths: Iterable[Path], endings: Collection[str] = _FORMS
) -> Iterator[Source | Remark]:
    """The files of the paths in a fixed order; a remark for each that cannot be one.

    Folders are searched to the bottom for the known ``endings``; hidden files and links to
    folders are passed by. A file named by the user is read whatever its ending, as one report's
    text.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, endings)
        else:
            yield _source(path, path.name)


def _readable(name: str) -> str:
    """A file name with what is no UTF-8 in it replaced, so that it can be stored and printed."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _in_folder(folder: Path, endings: Collection[str]) -> Iterator[Source | Remark]:
    unreadable: list[OSError] = []
    for here, below, names in os.walk(folder, onerror=unreadable.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if endings is _FORMS and _EXPORT.issubset(names):
            names = ["records.jsonl"]
            below.clear()
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix.lower() in endings and not name.startswith("."):
                yield _source(path, path.relative_to(folder).as_posix())
    for error in unreadable:
        yield Remark(
            _readable(str(error.filename)),
            RasidError("could not be opened ({why})", why=error.strerror),
        )


def _source(path: Path, name: str) -> Source | Remark:
    try:
        status = path.stat()
    except OSError as error:
        return Remark(
            _readable(str(path)), RasidError("could not be opened ({why})", why=error.strerror)
        )
    if not stat.S_ISREG(status.st_mode):
        return Remark(_readable(str(path)), RasidError("is no file"))
    form = _FORMS.get(path.suffix.lower(), Form.TEXT)
    return Source(path, _readable(name), form, status.st_size)
