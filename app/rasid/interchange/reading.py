"""Reads files, tables and records into reports ready to be added to a project, or extracted."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TypeVar

from rasid.core.record import Record
from rasid.core.report import PAGE, canonical_text
from rasid.core.vocabulary import PublishedBasis
from rasid.errors import RasidError
from rasid.interchange.columns import Columns, guess_columns
from rasid.interchange.decoding import UndecodableError, check_text, decode
from rasid.interchange.delimited import read_table
from rasid.interchange.inward.xlsx import read_workbook
from rasid.interchange.json_objects import read_json, read_json_lines
from rasid.interchange.published import read_published
from rasid.interchange.rows import Coded, Row
from rasid.interchange.sources import MAX_REPORT_BYTES, Form, Remark, Source
from rasid.storage.reports import Incoming

T = TypeVar("T")
_SAMPLE_ROWS = 50
_EXPORTED = frozenset({"report", "sha256", "event", "revision"})
NO_COLUMNS = Columns()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to read what is imported; None and empty mean "find out".

    ``published`` (an ISO day) and ``source`` hold for every report that does not say its own.
    """

    encoding: str | None = None
    columns: Columns = NO_COLUMNS
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A report read from a file, with the proposals that came with it."""

    incoming: Incoming
    record: Record | None = None


def read_source(source: Source, options: ImportOptions) -> Iterator[Read | Coded | Remark]:
    """The reports of one file; a remark for whatever in it is none.

    A record that came without its text is given as it is: the project may have the text.
    """
    return readable(source, lambda: _read(source, options))


def _read(source: Source, options: ImportOptions) -> Iterator[Read | Coded | Remark]:
    match source.form:
        case Form.TEXT:
            yield _read_text(source, options)
        case Form.PAGE:
            yield _read_page(source, options)
        case Form.WORKBOOK:
            yield from _from_workbook(source, options)
        case Form.TABLE:
            yield from _from_rows(read_table(source, options.encoding), source, options)
        case Form.JSON_LINES:
            yield from _from_rows(read_json_lines(source, options.encoding), source, options)
        case Form.JSON:
            yield from _from_rows(read_json(source, options.encoding), source, options)


def readable(source: Source, read: Callable[[], Iterator[T]]) -> Iterator[T | Remark]:
    """What is read of a file; a remark where it cannot be, or stops making sense."""
    try:
        yield from read()
    except RasidError as error:
        yield Remark(source.name, error)
    except UnicodeDecodeError as error:
        what = RasidError(
            "is not {encoding} to its end; name its encoding with --encoding",
            encoding=error.encoding,
        )
        yield Remark(source.name, what)
    except OSError as error:
        yield Remark(source.name, RasidError("could not be read ({why})", why=error.strerror))


def _bytes(source: Source) -> bytes:
    """The bytes of a file that holds one report."""
    if source.size > MAX_REPORT_BYTES:
        raise UndecodableError(
            "is {size} MB, larger than a report can be ({most} MB)",
            size=source.size >> 20,
            most=MAX_REPORT_BYTES >> 20,
        )
    return source.path.read_bytes()


def _read_page(source: Source, options: ImportOptions) -> Read:
    # The parser takes a moment to load: not before there is a page.
    from rasid.interchange.inward.html import read_page

    raw = _bytes(source)
    page = read_page(raw, options.encoding)
    text = canonical_text(page.text)
    check_text(text)
    published = page.published or options.published
    return Read(
        Incoming(
            text=text,
            raw=raw,
            encoding=f"{PAGE}{page.encoding}",
            file=source.name,
            title=page.title,
            published=published,
            published_basis=_basis(published),
            source=page.source or options.source,
            url=page.url,
        )
    )


def _from_workbook(source: Source, options: ImportOptions) -> Iterator[Read | Coded | Remark]:
    """The sheets one after another; one without reports costs a remark."""
    for name, rows in read_workbook(source):
        try:
            yield from _from_rows(rows, replace(source, name=f"{source.name}:{name}"), options)
        except RasidError as error:
            yield Remark(f"{source.name}:{name}", error)


def _read_text(source: Source, options: ImportOptions) -> Read:
    raw = _bytes(source)
    decoded = decode(raw, options.encoding)
    return Read(
        Incoming(
            text=decoded.text,
            raw=raw,
            encoding=decoded.encoding,
            file=source.name,
            source=options.source,
            published=options.published,
            published_basis=_basis(options.published),
        )
    )


def _basis(published: str | None) -> PublishedBasis:
    return PublishedBasis.METADATA if published else PublishedBasis.UNKNOWN


def _from_rows(
    items: Iterator[Row | Coded | Remark], source: Source, options: ImportOptions
) -> Iterator[Read | Coded | Remark]:
    head = list(islice(items, _SAMPLE_ROWS))
    rows = [item.values for item in head if isinstance(item, Row)]
    columns = options.columns
    if rows and rows[0].keys() >= _EXPORTED:
        raise UndecodableError("is a table of an export; import its records.jsonl")
    if rows:
        columns = guess_columns(rows, options.columns)
        if columns != options.columns:
            what = RasidError("columns {columns} (guessed)", columns=str(columns))
            yield Remark(source.name, what, lost=False)
    for item in chain(head, items):
        if isinstance(item, Row):
            yield from _from_row(item, columns, options)
        elif isinstance(item, Coded) and item.text is not None:
            yield from _from_record(item, item.text)
        else:
            yield item


def _from_row(row: Row, columns: Columns, options: ImportOptions) -> Iterator[Read | Remark]:
    def cell(column: str | None) -> str | None:
        return (row.values.get(column, "").strip() or None) if column else None

    written = row.values.get(columns.text or "", "")
    text = canonical_text(written)
    try:
        check_text(text)
    except UndecodableError as error:
        yield Remark(row.where, RasidError("its text {why}", why=error))
        return
    published = options.published
    if (given := cell(columns.published)) is not None:
        published = yield from _date_or_remark(given, row.where)
    raw, encoding = _cell_bytes(written, row.encoding)
    yield Read(
        Incoming(
            text=text,
            raw=raw,
            encoding=encoding,
            file=row.where,
            title=cell(columns.title),
            published=published,
            published_basis=_basis(published),
            source=cell(columns.source) or options.source,
            url=cell(columns.url),
            key=cell(columns.key),
        )
    )


def _date_or_remark(given: str, where: str) -> Generator[Remark, None, str | None]:
    """A publication date as an ISO day; a remark and no date where it is none."""
    try:
        return read_published(given)
    except RasidError as error:
        yield Remark(where, error, lost=False)
        return None


def _cell_bytes(written: str, encoding: str) -> tuple[bytes, str]:
    """The bytes of one cell in the encoding of its file, which JSON escapes may go beyond."""
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        return written.encode(name), name
    except UnicodeEncodeError:
        return written.encode("utf-8"), "utf-8"


def _from_record(coded: Coded, written: str) -> Iterator[Read | Remark]:
    report = coded.record.report
    text = canonical_text(written)
    try:
        check_text(text)
    except UndecodableError as error:
        yield Remark(coded.where, RasidError("its text {why}", why=error))
        return
    published = report.published
    if published is not None:
        published = yield from _date_or_remark(published, coded.where)
    incoming = Incoming(
        text=text,
        raw=written.encode("utf-8"),
        encoding="utf-8",
        file=report.file or coded.where,
        title=report.title or None,
        published=published,
        published_basis=report.published_basis if published else PublishedBasis.UNKNOWN,
        source=report.source,
        url=report.url,
    )
    yield Read(incoming, coded.record)
