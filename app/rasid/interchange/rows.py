"""What a table or a file of JSON objects gives: rows of named values, and records of our own."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from rasid.core.record import Record
from rasid.interchange.decoding import UndecodableError, detect_encoding, stream_codec
from rasid.interchange.sources import MAX_REPORT_BYTES, Source

_HEAD = 1 << 20


@dataclass(frozen=True, slots=True)
class Row:
    """One report as a table gives it. ``where`` is file and line, for messages."""

    where: str
    values: Mapping[str, str]
    encoding: str


@dataclass(frozen=True, slots=True)
class Coded:
    """One record of the codebook's form; ``text`` is None where only the coding was sent."""

    where: str
    record: Record
    text: str | None


def open_text(source: Source, encoding: str | None) -> TextIO:
    """A stream of characters, line ends untouched; UndecodableError where its head is no text.

    Later bytes that do not fit raise UnicodeDecodeError when they are reached.
    """
    file = source.path.open("rb")
    try:
        head = file.read(_HEAD)
        name = stream_codec(encoding or detect_encoding(head), head)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return io.TextIOWrapper(file, name, newline="")


def bounded_lines(stream: TextIO, limit: int = MAX_REPORT_BYTES) -> Iterator[str | None]:
    """The lines of a stream, None for one longer than ``limit``, which is never held whole."""
    while line := stream.readline(limit):
        if len(line) < limit or line[-1] in "\r\n":
            yield line
            continue
        while (rest := stream.readline(limit)) and len(rest) == limit and rest[-1] not in "\r\n":
            pass
        yield None


def too_long() -> UndecodableError:
    """For a row that no report could fill."""
    return UndecodableError(
        "is longer than {most} MB, which no report is", most=MAX_REPORT_BYTES >> 20
    )
