"""Reports, spans and events as they stand now, for whoever shows them."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from rasid.core.event import Event
from rasid.core.record import decode
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.errors import RasidError
from rasid.storage.project import Project
from rasid.storage.reports import ReportRow, get_report, get_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a span or event stands. ``edited``: a person changed what was proposed.

    ``author`` and ``time`` are of the last decision, ``head`` its revision; ``contested`` says
    that there are others beside it. ``extraction`` proposed it, or is None where a person made it.
    """

    report: str
    state: State
    edited: bool
    extraction: str | None
    author: str | None
    time: str | None
    head: str | None
    contested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRow(Standing):
    """A span as it stands."""

    span: Span

    @property
    def id(self) -> str:
        """The subject of its revisions."""
        return self.span.id


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Standing):
    """An event as it stands."""

    event: Event

    @property
    def id(self) -> str:
        """The subject of its revisions."""
        return self.event.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """All the window needs of one report; spans and events in the order of the text."""

    report: ReportRow
    text: str
    spans: tuple[SpanRow, ...]
    events: tuple[EventRow, ...]


_SPAN = """
    SELECT id, report, label, start, "end", text, link, rule, confidence, state, edited,
        extraction, author, time, head, contested
    FROM span
"""
_EVENT = """
    SELECT event, rule, confidence, report, state, edited, extraction, author, time, head, contested
    FROM event
"""


def _span_row(row: tuple[Any, ...]) -> SpanRow:
    id_, report, label, start, end, text, link, rule, confidence, *standing = row
    span = Span(
        id=id_,
        label=Label(label),
        start=start,
        end=end,
        text=text,
        link=link,
        rule=rule,
        confidence=confidence,
    )
    return SpanRow(span=span, report=report, **_standing(standing))


def _event_row(row: tuple[Any, ...]) -> EventRow:
    event, rule, confidence, report, *standing = row
    decoded = replace(decode(event, Event), rule=rule, confidence=confidence)
    return EventRow(event=decoded, report=report, **_standing(standing))


def _standing(values: Iterable[Any]) -> dict[str, Any]:
    state, edited, extraction, author, time, head, contested = values
    return {
        "state": State(state),
        "edited": bool(edited),
        "extraction": extraction,
        "author": author,
        "time": time,
        "head": head,
        "contested": bool(contested),
    }


def report_spans(db: sqlite3.Connection, report: str) -> tuple[SpanRow, ...]:
    """The spans of a report in the order of the text."""
    rows = db.execute(f'{_SPAN} WHERE report = ? ORDER BY start, "end", label, id', (report,))
    return tuple(_span_row(row) for row in rows)


def report_events(db: sqlite3.Connection, report: str) -> tuple[EventRow, ...]:
    """The events of a report in the order of the text."""
    rows = db.execute(f"{_EVENT} WHERE report = ? ORDER BY start, id", (report,))
    return tuple(_event_row(row) for row in rows)


def open_report(project: Project, report: str) -> Opened:
    """A report with its text, spans and events; RasidError where there is none of that id."""
    return Opened(
        report=get_report(project, report),
        text=get_text(project, report),
        spans=report_spans(project.connection, report),
        events=report_events(project.connection, report),
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
    rows = project.connection.execute(
        f"""
        SELECT event, rule, confidence, event.report, event.state, edited, extraction, author,
            time, event.head, event.contested
        FROM event JOIN report_state AS r ON r.report = event.report
        WHERE {" AND ".join(conditions)} ORDER BY r.seq, event.start, event.id
        """,
        values,
    )
    return [_event_row(row) for row in rows]


def get_span(project: Project, id_: str) -> SpanRow:
    """One span; RasidError where there is none of that id."""
    row = project.connection.execute(f"{_SPAN} WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise RasidError(f"There is no span {id_}. Open its report again.")
    return _span_row(row)


def get_event(project: Project, id_: str) -> EventRow:
    """One event; RasidError where there is none of that id."""
    row = project.connection.execute(f"{_EVENT} WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise RasidError(f"There is no event {id_}. Open its report again.")
    return _event_row(row)
