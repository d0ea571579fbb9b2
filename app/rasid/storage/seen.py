"""The tables as the reader of a connection may see them: the one rule for reports read blind."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from rasid.core.vocabulary import State
from rasid.storage.blindness import all_hidden, has_finished, hidden_from, reader_of
from rasid.storage.connection import ProjectConnection
from rasid.storage.report_state import state_of
from rasid.storage.rows import (
    EVENT_COLUMNS,
    SPAN_COLUMNS,
    EventRow,
    SpanRow,
    event_values,
    span_values,
)
from rasid.storage.viewing import View, view_rows

Table = Literal["report_state", "event", "span", "comment", "link"]

_OWN = "finished, state, confidence, comments, questions, stops, spans, events, decided, contested"
_HIDDEN = "(SELECT report FROM own_work)"
_READER = "(SELECT reader FROM own_work LIMIT 1)"
_STATE_COLUMNS = (
    "seq, report, title, folded, published, published_basis, source, url, {0}finished, assigned,"
    " blind, {0}state, {0}confidence, {0}comments, {0}questions, {0}stops, {0}spans, {0}events,"
    " {0}decided, head, {0}contested"
)
_SET_UP = (
    "CREATE TEMP TABLE IF NOT EXISTS own_work"
    " (report TEXT PRIMARY KEY, reader TEXT, stamp TEXT) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS own_event AS SELECT * FROM main.event WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS own_span AS SELECT * FROM main.span WHERE 0",
    f"CREATE TEMP TABLE IF NOT EXISTS own_state (own TEXT PRIMARY KEY, {_OWN}) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS temp.own_event_report ON own_event (report)",
    "CREATE INDEX IF NOT EXISTS temp.own_span_report ON own_span (report)",
    *(
        f"CREATE TEMP VIEW IF NOT EXISTS seen_{table} AS"
        f" SELECT * FROM main.{table} WHERE report NOT IN {_HIDDEN}"
        f" UNION ALL SELECT * FROM own_{table}"
        for table in ("event", "span")
    ),
    "CREATE TEMP VIEW IF NOT EXISTS seen_report_state AS"
    f" SELECT {_STATE_COLUMNS.format('')} FROM main.report_state WHERE report NOT IN {_HIDDEN}"
    f" UNION ALL SELECT {_STATE_COLUMNS.format('own_state.')}"
    " FROM own_state JOIN main.report_state ON report = own",
    "CREATE TEMP VIEW IF NOT EXISTS seen_comment AS SELECT * FROM main.comment"
    f" WHERE report NOT IN {_HIDDEN} OR author = {_READER}",
    "CREATE TEMP VIEW IF NOT EXISTS seen_link AS SELECT * FROM main.link"
    f" WHERE author = {_READER} OR report NOT IN {_HIDDEN} AND NOT EXISTS"
    f" (SELECT 1 FROM main.event WHERE id = target AND report IN {_HIDDEN})",
)
"""Temporary, of one connection: nothing of it reaches the file."""


def seen(db: sqlite3.Connection, table: Table) -> str:
    """What to read instead of a table: the table, or a view of it without the work of others in
    reports that the reader of this connection reads blind.

    The view has the columns of the table; ask for its name anew for every query.
    """
    reader = reader_of(db)
    if reader is None or not _hides(db, reader):
        return table
    return f"seen_{table}"


def seen_of(db: sqlite3.Connection, table: Table, report: str) -> str:
    """The same where only one report is asked for: it costs less where nothing is hidden in it."""
    return seen(db, table) if hidden_from(db, report) is not None else table


def _hides(db: sqlite3.Connection, reader: str) -> bool:
    """Whether anything is hidden; if so, the views are up to date afterwards."""
    assert isinstance(db, ProjectConnection), "nobody reads over another connection"
    if db.hides is not None and db.hides[0] == _written(db, reader):
        return db.hides[1]
    hidden = all_hidden(db, reader)
    if hidden:
        for statement in _SET_UP:
            db.execute(statement)
        _bring_up_to_date(db, reader, hidden)
    # What was seen within a transaction may be taken back with it.
    db.hides = None if db.in_transaction else (_written(db, reader), bool(hidden))
    return bool(hidden)


def _written(db: sqlite3.Connection, reader: str) -> tuple[str, int, int]:
    """Another value after every write, here or over another connection."""
    (version,) = db.execute("PRAGMA data_version").fetchone()
    return reader, db.total_changes, version


def _bring_up_to_date(db: sqlite3.Connection, reader: str, hidden: Iterable[str]) -> None:
    known = {report: (who, stamp) for report, who, stamp in db.execute("SELECT * FROM own_work")}
    now = {report: (reader, _stamp(db, reader, report)) for report in hidden}
    for report in known.keys() - now.keys():
        _forget(db, report)
    for report, work in now.items():
        if known.get(report) != work:
            _forget(db, report)
            _take(db, report, reader)
            db.execute("INSERT INTO own_work VALUES (?, ?, ?)", (report, *work))


def _stamp(db: sqlite3.Connection, reader: str, report: str) -> str:
    """Changes whenever what the reader sees of a report does."""
    row = db.execute(
        """
        SELECT (SELECT max(seq) FROM revision WHERE report = :report AND author = :reader),
            (SELECT max(seq) FROM extraction WHERE report = :report)
        """,
        {"report": report, "reader": reader},
    ).fetchone()
    return "{}/{}".format(*row)


def _forget(db: sqlite3.Connection, report: str) -> None:
    for table, column in (
        ("own_event", "report"),
        ("own_span", "report"),
        ("own_state", "own"),
        ("own_work", "report"),
    ):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (report,))


def _take(db: sqlite3.Connection, report: str, reader: str) -> None:
    spans, events = view_rows(db, report, View(author=reader))
    for table, columns, rows in (
        ("own_span", SPAN_COLUMNS, [span_values(row) for row in spans]),
        ("own_event", EVENT_COLUMNS, [event_values(row) for row in events]),
    ):
        for values in rows:
            marks = ", ".join("?" * len(values))
            db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
    state = own_state(db, report, reader, spans, events)
    db.execute(f"INSERT INTO own_state VALUES ({', '.join('?' * 11)})", (report, *state))


def own_state(
    db: sqlite3.Connection,
    report: str,
    reader: str,
    spans: Iterable[SpanRow],
    events: Iterable[EventRow],
) -> tuple[object, ...]:
    """What the queue says of a report as one of its blind readers left it, as ``_OWN`` has it."""
    spans, events = tuple(spans), tuple(events)
    comments, questions, stops = db.execute(
        """
        SELECT count(*), total(kind = 'question'), total(stops_export) FROM comment
        WHERE report = ? AND author = ? AND NOT resolved AND replies_to IS NULL
        """,
        (report, reader),
    ).fetchone()
    waiting = (comments, int(questions), int(stops))
    counts = Counter(row.state.value for row in events)
    finished = has_finished(db, report, reader)
    extracted = (
        db.execute("SELECT 1 FROM extraction WHERE report = ? LIMIT 1", (report,)).fetchone()
        is not None
    )
    begun = any(row.state is not State.PROPOSED for row in spans)
    state = state_of(waiting, finished, extracted, begun, counts)
    sure = [
        row.event.confidence
        for row in events
        if row.state is not State.REJECTED and row.event.confidence is not None
    ]
    decided = len(events) - counts[State.PROPOSED.value]
    return (
        *(int(finished), state.value, min(sure, default=None), *waiting),
        *(len(spans), len(events), decided, 0),
    )
