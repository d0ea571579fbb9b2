"""Reports, spans and events as they stand now, for whoever shows them."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rasid.core.identity import reports_of
from rasid.core.vocabulary import State
from rasid.errors import RasidError
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.links import LinkRow, links_of_report
from rasid.storage.numbering import event_numbers
from rasid.storage.project import Project
from rasid.storage.reports import ReportRow, get_report, get_text
from rasid.storage.rows import (
    EVENT_COLUMNS,
    SPAN_COLUMNS,
    EventRow,
    SpanRow,
    read_event_row,
    read_span_row,
)
from rasid.storage.standing import proposals, spans_of_report

__all__ = ["EventRow", "Opened", "SpanRow", "find_events", "get_event", "get_span", "open_report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """All the window needs of one report; spans and events in the order of the text.

    ``numbers`` has the number of each event, by id; ``links`` are those its events are part of,
    ``comments`` are on anything in it, the oldest first.
    """

    report: ReportRow
    text: str
    spans: tuple[SpanRow, ...]
    events: tuple[EventRow, ...]
    numbers: Mapping[str, int] = field(default_factory=dict)
    links: tuple[LinkRow, ...] = ()
    comments: tuple[CommentRow, ...] = ()


def report_spans(db: sqlite3.Connection, report: str) -> tuple[SpanRow, ...]:
    """The spans of a report in the order of the text."""
    return tuple(spans_of_report(db, report))


def report_events(db: sqlite3.Connection, report: str) -> tuple[EventRow, ...]:
    """The events of a report in the order of the text."""
    query = f"SELECT {EVENT_COLUMNS} FROM event WHERE report = ? ORDER BY start, id"
    return tuple(read_event_row(row) for row in db.execute(query, (report,)))


def open_report(project: Project, report: str) -> Opened:
    """A report with its text, spans and events; RasidError where there is none of that id."""
    return Opened(
        report=get_report(project, report),
        text=get_text(project, report),
        spans=report_spans(project.connection, report),
        events=report_events(project.connection, report),
        numbers=event_numbers(project.connection, report),
        links=tuple(links_of_report(project, report)),
        comments=tuple(find_comments(project, report=report)),
    )


def find_events(
    project: Project,
    report_id: str | None = None,
    states: Iterable[State] | None = None,
) -> list[EventRow]:
    """The events of one report or of all, in the order of reports and texts."""
    conditions, values = ["1"], []
    if report_id is not None:
        conditions.append("event.report = ?")
        values.append(report_id)
    if states is not None:
        wanted = sorted(state.value for state in states)
        conditions.append(f"event.state IN ({', '.join('?' * len(wanted))})")
        values += wanted
    columns = ", ".join(f"event.{column.strip()}" for column in EVENT_COLUMNS.split(","))
    rows = project.connection.execute(
        f"""
        SELECT {columns} FROM event JOIN report_state AS r ON r.report = event.report
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
        return read_span_row(row)
    may_hold = db.execute("SELECT id FROM report WHERE id >= ? AND id < ?", reports_of(id_))
    for (report,) in may_hold.fetchall():
        proposed = proposals(db, report)
        if id_ in proposed.spans:
            return SpanRow(span=proposed.spans[id_], report=report, extraction=proposed.extraction)
    raise RasidError("There is no span {id}. Open its report again.", id=id_)


def get_event(project: Project, id_: str) -> EventRow:
    """One event; RasidError where there is none of that id."""
    query = f"SELECT {EVENT_COLUMNS} FROM event WHERE id = ?"
    row = project.connection.execute(query, (id_,)).fetchone()
    if row is None:
        raise RasidError("There is no event {id}. Open its report again.", id=id_)
    return read_event_row(row)
