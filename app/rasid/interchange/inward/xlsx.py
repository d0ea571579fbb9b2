"""Reads the sheets of an XLSX workbook row by row, a report a row, columns as in CSV."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from rasid.errors import RasidError
from rasid.interchange.columns import header_names
from rasid.interchange.decoding import UndecodableError
from rasid.interchange.inward.archives import open_archive, refuse_entities
from rasid.interchange.inward.understood import understood
from rasid.interchange.rows import Row, too_long
from rasid.interchange.sources import MAX_REPORT_BYTES, Remark, Source

_MAX_ROWS = 1_048_576
_AT_ONCE = 200  # rows; each is at most some megabytes
_MAX_BYTES = 64 << 20


def read_workbook(source: Source) -> Iterator[tuple[str, Iterator[Row | Remark]]]:
    """The sheets that hold anything, each with its name and the rows below its header.

    UndecodableError where the file is no workbook, or made to do harm. A formula counts as what
    it came to when the workbook was saved.
    """
    if source.size > _MAX_BYTES:
        raise UndecodableError("is larger than {most} MB; save it as CSV", most=_MAX_BYTES >> 20)
    with open_archive(source.path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                with understood("XLSX"), archive.open(name) as member:
                    refuse_entities(member)
    workbook = _open(source.path)
    try:
        for sheet in workbook.worksheets:
            yield sheet.title, _rows(sheet, source)
    finally:
        workbook.close()


def _open(path: Path) -> Any:
    from openpyxl import load_workbook  # 0.2 s, and most files are no workbooks

    with understood("XLSX"):
        return load_workbook(path, read_only=True, data_only=True, keep_links=False)


def _rows(sheet: Any, source: Source) -> Iterator[Row | Remark]:
    header: list[str] | None = None
    for number, written in _filled(sheet):
        where = f"{source.name}:{sheet.title}!{number}"
        if sum(map(len, written)) > MAX_REPORT_BYTES:
            yield Remark(where, too_long())
            continue
        if header is None:
            header = header_names(written)
            if header is not None:
                continue
            header = [str(column) for column in range(1, len(written) + 1)]
        if len(written) > len(header):
            what = RasidError(
                "has {cells} cells below {columns} column names",
                cells=len(written),
                columns=len(header),
            )
            yield Remark(where, what)
            continue
        yield Row(where, dict(zip(header, written, strict=False)), "utf-8")


def _filled(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, by number, up to their last cell that does."""
    sheet.reset_dimensions()  # which many programs get wrong
    cells = iter(sheet.iter_rows(max_row=_MAX_ROWS, values_only=True))
    number = 0
    while True:
        with understood("XLSX"):
            some = list(islice(cells, _AT_ONCE))
        if not some:
            return
        for values in some:
            number += 1
            written = [_written(value) for value in values]
            while written and not written[-1].strip():
                written.pop()
            if written:
                yield number, written


def _written(value: object) -> str:
    """A cell as text: days in ISO, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
