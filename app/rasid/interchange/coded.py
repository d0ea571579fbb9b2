"""Reads extracted and coded records to be compared; the text need not be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rasid.core.record import Record, decode
from rasid.core.report import Report
from rasid.errors import RasidError
from rasid.extraction.scoring.compare import Coded

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PartlyCoded(Report):
    """A report of which only the characters before ``until`` were coded."""

    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _CodedRecord(Record):
    report: _PartlyCoded
    until: int | None = None


def read_predictions(path: Path) -> Iterator[Record]:
    """The records of a JSON Lines file; RasidError names the line that is none."""
    for number, line in enumerate(_read(path).splitlines(), 1):
        if line.strip():
            yield _decode(line, Record, f"{path}:{number}")


def read_coded(folder: Path, names: str = "*") -> list[Coded]:
    """The coded records of a folder, one a ``.json`` file, by name; RasidError where none is."""
    paths = sorted(folder.glob(f"{names}.json"))
    if not paths:
        raise RasidError(
            "{path} holds no coded records; name a folder of .json files.", path=folder
        )
    return [_coded(path) for path in paths]


def _coded(path: Path) -> Coded:
    record = _decode(_read(path), _CodedRecord, str(path))
    return Coded(path.stem, record, record.report.until or record.until)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RasidError(
            "{path} could not be read ({why}); check the name.", path=path, why=error.strerror
        ) from error


def _decode(data: bytes, type_: type[R], where: str) -> R:
    try:
        return decode(data, type_)
    except RasidError as error:
        raise RasidError("{where}: {why}", where=where, why=error) from error
