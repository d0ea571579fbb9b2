"""Reports in the project: added once, never changed, found by what people say of them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rasid.core.identity import report_id
from rasid.core.report import headline, text_sha256
from rasid.core.vocabulary import PublishedBasis, ReportState
from rasid.errors import RasidError
from rasid.storage.connection import transaction
from rasid.storage.near import clause_hashes, find_near, remember
from rasid.storage.project import Project, now
from rasid.storage.report_query import EVERYTHING, ReportQuery, condition, list_reports
from rasid.storage.report_state import CameIn, write_new_report_state
from rasid.storage.seal import seal
from rasid.storage.seen import seen, seen_of

_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A report on its way in: the canonical text and the bytes it was decoded from.

    ``published`` is an ISO day, ``key`` the id it has where it comes from.
    """

    text: str
    raw: bytes
    encoding: str
    file: str
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    source: str | None = None
    url: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an incoming report. ``near`` is a report it is nearly equal to."""

    incoming: Incoming
    report_id: str
    is_new: bool
    near: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report as the queue shows it; ``decided`` of ``events`` are no longer proposals.

    ``assigned`` are the people it is given to. ``confidence`` is that of the event the rules were
    least sure of. Of the open ``comments`` some are ``questions``, some stop the export.
    """

    id: str
    file: str
    sha256: str
    characters: int
    encoding: str
    near: str | None
    title: str
    published: str | None
    published_basis: PublishedBasis
    source: str | None
    url: str | None
    finished: bool
    assigned: tuple[str, ...]
    blind: bool
    state: ReportState
    confidence: float | None
    comments: int
    questions: int
    stops: int
    spans: int
    events: int
    decided: int
    head: str | None
    contested: bool


def add_reports(project: Project, incoming: Iterable[Incoming]) -> Iterator[Added]:
    """Add reports, some hundred in a transaction, and tell of each once it is on the disk.

    A text that is there already is not added again. Stop at any time: what was told is kept.
    """
    arriving = iter(incoming)
    while batch := list(islice(arriving, _BATCH)):
        with transaction(project.connection) as db:
            added = [_add(db, one) for one in batch]
        yield from added


def _add(db: sqlite3.Connection, one: Incoming) -> Added:
    sha256 = text_sha256(one.text)
    id_ = report_id(sha256)
    known = db.execute("SELECT near FROM report WHERE sha256 = ?", (sha256,)).fetchone()
    if known:
        return Added(one, id_, False, known[0])
    hashes = clause_hashes(one.text)
    near = find_near(db, hashes)
    raw = None if one.raw == one.text.encode("utf-8") else one.raw
    title = one.title or headline(one.text)
    values = (
        *(id_, sha256, len(one.text), one.encoding, one.file, title, one.published),
        *(one.published_basis.value, one.source, one.url, one.key, near, now()),
    )
    cursor = db.execute(
        """
        INSERT INTO report (id, sha256, characters, encoding, file, title, published,
            published_basis, source, url, key, near, imported, hash, text, raw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (*values, seal(*values, raw), one.text, raw),
    )
    came = CameIn(
        seq=cursor.lastrowid or 0,
        file=one.file,
        title=title,
        published=one.published,
        published_basis=one.published_basis.value,
        source=one.source,
        url=one.url,
    )
    write_new_report_state(db, id_, came)
    remember(db, came.seq, hashes)
    return Added(one, id_, True, near)


_COLUMNS = """
    report.id, file, sha256, characters, encoding, near, report_state.title,
    report_state.published, report_state.published_basis, report_state.source, report_state.url,
    finished, assigned, blind, state, confidence, comments, questions, stops, spans, events,
    decided, head, contested
"""


def _row(values: tuple[Any, ...]) -> ReportRow:
    names = ReportRow.__slots__
    row = dict(zip(names, values, strict=True))
    row["published_basis"] = PublishedBasis(row["published_basis"])
    row["state"] = ReportState(row["state"])
    row["assigned"] = tuple(json.loads(row["assigned"]))
    for name in ("finished", "blind", "contested"):
        row[name] = bool(row[name])
    return ReportRow(**row)


def find_reports(
    project: Project, query: ReportQuery = EVERYTHING, limit: int | None = None, offset: int = 0
) -> list[ReportRow]:
    """The reports a query finds, a page of them where ``limit`` says so."""
    return read_reports(project, list_reports(project, query, limit, offset))


def read_reports(project: Project, places: Sequence[int]) -> list[ReportRow]:
    """The reports of these places (``seq``), in this order; those that are gone are left out."""
    rows = project.connection.execute(
        f"""
        SELECT {_COLUMNS} FROM json_each(?) AS wanted
        JOIN {seen(project.connection, "report_state")} AS report_state
            ON report_state.seq = wanted.value
        JOIN report ON report.seq = report_state.seq ORDER BY wanted.key
        """,
        (json.dumps(list(places)),),
    )
    return [_row(row) for row in rows]


def count_reports(project: Project, query: ReportQuery = EVERYTHING) -> dict[ReportState, int]:
    """How many reports a query finds in each state; states without any are left out."""
    where, values = condition(project.connection, query)
    rows = project.connection.execute(
        f"SELECT state, count(*) FROM {seen(project.connection, 'report_state')} AS report_state"
        f" WHERE {where} GROUP BY state",
        values,
    )
    return {ReportState(state): count for state, count in rows}


def get_report(project: Project, report: str) -> ReportRow:
    """One report; RasidError where there is none of that id."""
    row = project.connection.execute(
        f"""
        SELECT {_COLUMNS} FROM {seen_of(project.connection, "report_state", report)} AS report_state
        JOIN report ON report.seq = report_state.seq WHERE report.id = ?
        """,
        (report,),
    ).fetchone()
    if row is None:
        raise RasidError(
            "There is no report {report} in {file}. List the reports.",
            report=report,
            file=project.path.name,
        )
    return _row(row)


def get_text(project: Project, report: str) -> str:
    """The canonical text of a report."""
    return str(_content(project, report)[0])


def get_raw(project: Project, report: str) -> bytes:
    """The bytes a report came from."""
    text, raw = _content(project, report)
    return text.encode("utf-8") if raw is None else raw


def _content(project: Project, report: str) -> tuple[str, bytes | None]:
    row = project.connection.execute(
        "SELECT text, raw FROM report WHERE id = ?", (report,)
    ).fetchone()
    if row is None:
        raise RasidError(
            "There is no report {report} in {file}. List the reports.",
            report=report,
            file=project.path.name,
        )
    text, raw = row
    return text, raw
