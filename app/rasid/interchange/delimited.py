"""Reads CSV and TSV files row by row, whatever their delimiter."""

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from rasid.errors import RasidError
from rasid.interchange.columns import header_names
from rasid.interchange.decoding import UndecodableError
from rasid.interchange.rows import Row, bounded_lines, open_text, too_long
from rasid.interchange.sources import MAX_REPORT_BYTES, Remark, Source

_DELIMITERS = ",;\t|"
_HEAD = 1 << 16
_SAMPLE_ROWS = 20


def read_table(source: Source, encoding: str | None) -> Iterator[Row | Remark]:
    """The rows below the header, in order; a remark for each that does not fit it.

    Columns of a table without a header are called 1, 2, 3 and so on. UndecodableError where the
    file is no text, UnicodeDecodeError where it stops being any.
    """
    csv.field_size_limit(MAX_REPORT_BYTES)
    with open_text(source, encoding) as stream:
        tab = source.path.suffix.lower() == ".tsv"
        delimiter = "\t" if tab else _guess_delimiter(stream)
        header: list[str] | None = None
        for line, cells in _numbered(stream, delimiter, source):
            where = f"{source.name}:{line}"
            if isinstance(cells, Remark):
                yield cells
                continue
            if header is None:
                header = header_names(cells)
                if header is not None:
                    continue
                header = [str(number) for number in range(1, len(cells) + 1)]
            if len(cells) > len(header):
                what = RasidError(
                    "has {cells} cells below {columns} column names",
                    cells=len(cells),
                    columns=len(header),
                )
                yield Remark(where, what)
                continue
            yield Row(where, dict(zip(header, cells, strict=False)), stream.encoding)


def _numbered(
    stream: TextIO, delimiter: str, source: Source
) -> Iterator[tuple[int, list[str] | Remark]]:
    """Filled rows with the line each begins at; a broken one as a remark."""
    reader = csv.reader(_held_lines(stream), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            what = RasidError("is no row of a table ({why})", why=str(error))
            yield line, Remark(f"{source.name}:{line}", what)
            continue
        if any(cell.strip() for cell in cells):
            yield line, cells


def _held_lines(stream: TextIO) -> Iterator[str]:
    for line in bounded_lines(stream):
        if line is None:
            raise too_long()
        if "\0" in line:
            raise UndecodableError("is not text")
        yield line


def _guess_delimiter(stream: TextIO) -> str:
    """The delimiter that cuts most of the first rows into equally many columns, and the most."""
    try:
        head = stream.read(_HEAD)
    except UnicodeDecodeError:
        raise UndecodableError(
            "is not {encoding}; name its encoding with --encoding", encoding=stream.encoding
        ) from None
    stream.seek(0)
    lines = head.splitlines(keepends=True)
    whole = lines[:-1] if len(head) == _HEAD else lines

    def columns(delimiter: str) -> int:
        try:
            reader = csv.reader(whole, delimiter=delimiter)
            widths = Counter(len(row) for row in islice(reader, _SAMPLE_ROWS) if row)
        except csv.Error:
            return 0
        width, rows = max(widths.items(), key=lambda each: each[1], default=(0, 0))
        return width if width > 1 and rows > widths.total() / 2 else 0

    return max(_DELIMITERS, key=columns)
