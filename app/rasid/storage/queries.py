"""Reports, spans and events as they stand now, for whoever shows them.

Over a connection that reads as somebody (``storage.blindness``), a report they read blind is as
they left it themselves.
"""

import json
import sqlite3
from collections.abc import Iterable

from rasid.core.identity import reports_of
from rasid.core.vocabulary import State
from rasid.errors import RasidError
from rasid.storage.blindness import hidden_from
from rasid.storage.comments import find_comments
from rasid.storage.links import links_of_report
from rasid.storage.numbering import event_numbers
from rasid.storage.opened import Opened, Stamp
from rasid.storage.project import Project
from rasid.storage.reports import get_report, get_text
from rasid.storage.rows import (
    EVENT_COLUMNS,
    SPAN_COLUMNS,
    EventRow,
    SpanRow,
    read_event_row,
    read_span_row,
)
from rasid.storage.seen import seen, seen_of
from rasid.storage.standing import proposals, spans_of_report
from rasid.storage.views import View, view_rows

__all__ = ["EventRow", "Opened", "SpanRow", "find_events", "get_event", "get_span", "open_report"]


def report_spans(db: sqlite3.Connection, report: str) -> tuple[SpanRow, ...]:
    """The spans of a report in the order of the text."""
    reader = hidden_from(db, report)
    if reader is not None:
        return view_rows(db, report, View(author=reader))[0]
    return tuple(spans_of_report(db, report))


def report_events(
    db: sqlite3.Connection, report: str, *, again: bool = True
) -> tuple[EventRow, ...]:
    """The events of a report in the order of the text; ``again`` is whether they will be read
    again soon, so that it pays to keep them.
    """
    reader = hidden_from(db, report)
    if reader is not None:
        return view_rows(db, report, View(author=reader))[1]
    query = f"SELECT {EVENT_COLUMNS} FROM event WHERE report = ? ORDER BY start, id"
    read = read_event_row if again else read_event_row.__wrapped__
    return tuple(read(row) for row in db.execute(query, (report,)))


def open_report(project: Project, report: str) -> Opened:
    """A report with its text, spans and events; RasidError where there is none of that id."""
    stamp = stamp_of(project.connection, report)
    events = report_events(project.connection, report)
    numbers = event_numbers(project.connection, report)
    if stamp.reader is not None:  # nothing is told of what others made
        there = {row.id for row in events}
        numbers = {id_: number for id_, number in numbers.items() if id_ in there}
    return Opened(
        report=get_report(project, report),
        text=get_text(project, report),
        spans=report_spans(project.connection, report),
        events=events,
        numbers=numbers,
        links=tuple(links_of_report(project, report)),
        comments=tuple(find_comments(project, report=report)),
        stamp=stamp,
    )


def stamp_of(db: sqlite3.Connection, report: str) -> Stamp:
    """How far the file has come, as far as it matters to a report."""
    (others,) = db.execute("PRAGMA data_version").fetchone()
    return Stamp(others, proposals(db, report).extraction, hidden_from(db, report))


def find_events(
    project: Project,
    report_id: str | None = None,
    states: Iterable[State] | None = None,
    ids: Iterable[str] | None = None,
) -> list[EventRow]:
    """The events of one report or of all, or those of these ids, in the order of reports and
    texts.
    """
    conditions, values = ["1"], []
    if report_id is not None:
        conditions.append("event.report = ?")
        values.append(report_id)
    if states is not None:
        wanted = sorted(state.value for state in states)
        conditions.append(f"event.state IN ({', '.join('?' * len(wanted))})")
        values += wanted
    if ids is not None:
        conditions.append("event.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps([*ids]))
    columns = ", ".join(f"event.{column.strip()}" for column in EVENT_COLUMNS.split(","))
    db = project.connection
    source = seen(db, "event") if report_id is None else seen_of(db, "event", report_id)
    rows = db.execute(
        f"""
        SELECT {columns} FROM {source} AS event JOIN report_state AS r ON r.report = event.report
        WHERE {" AND ".join(conditions)} ORDER BY r.seq, event.start, event.id
        """,
        values,
    )
    return [read_event_row(row) for row in rows]


def get_span(project: Project, id_: str) -> SpanRow:
    """One span; RasidError where there is none of that id."""
    db = project.connection
    row = db.execute(f"SELECT {SPAN_COLUMNS} FROM span WHERE id = ?", (id_,)).fetchone()
    if row is not None:
        found = read_span_row(row)
        if hidden_from(db, found.report) is None:
            return found
    may_hold = db.execute("SELECT id FROM report WHERE id >= ? AND id < ?", reports_of(id_))
    for (report,) in may_hold.fetchall():
        if hidden_from(db, report) is not None:
            for span in report_spans(db, report):
                if span.id == id_:
                    return span
            continue
        proposed = proposals(db, report)
        if id_ in proposed.spans:
            return SpanRow(span=proposed.spans[id_], report=report, extraction=proposed.extraction)
    raise RasidError("There is no span {id}. Open its report again.", id=id_)


def get_event(project: Project, id_: str) -> EventRow:
    """One event; RasidError where there is none of that id."""
    query = f"SELECT {EVENT_COLUMNS} FROM event WHERE id = ?"
    row = project.connection.execute(query, (id_,)).fetchone()
    if row is not None:
        found = read_event_row(row)
        if hidden_from(project.connection, found.report) is None:
            return found
        for event in report_events(project.connection, found.report):
            if event.id == id_:
                return event
    raise RasidError("There is no event {id}. Open its report again.", id=id_)
