"""What the window queries: views of extractions and revisions, rebuilt from them at any time.

Every row here can be computed from ``report``, ``extraction`` and ``revision`` alone. Writing
refreshes the rows of the subjects it touched; ``rebuild`` computes all of them again.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rasid.core.arabic import fold
from rasid.core.body import (
    PROJECT,
    ProjectBody,
    ReportBody,
    is_undecided,
    read_event,
    read_span,
)
from rasid.core.event import Event
from rasid.core.record import Record, decode, encode, from_builtins
from rasid.core.span import Span
from rasid.core.vocabulary import PublishedBasis, ReportState, State, Verification


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands for a subject: the body of its newest head, and whether there are others."""

    subject: str
    body: Mapping[str, Any]
    author: str
    time: str
    head: str
    contested: bool


SpanPlace = tuple[str, int, int]
"""Label, start and end: two spans of one place say the same."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The candidates of one extraction by id."""

    extraction: str
    spans: Mapping[str, Span]
    events: Mapping[str, Event]
    by_place: Mapping[SpanPlace, str]
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN


NO_PROPOSALS = Proposals("", {}, {}, {})

_HEADS = """
    SELECT subject, body, author, time, id FROM revision AS r
    WHERE {condition} AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = r.id)
    ORDER BY subject, time DESC, id DESC
"""


def decisions(db: sqlite3.Connection, condition: str, values: Iterable[str]) -> list[Decision]:
    """What stands for each subject whose revisions fulfil an SQL condition."""
    standing: dict[str, Decision] = {}
    for subject, body, author, time, id_ in db.execute(
        _HEADS.format(condition=condition), tuple(values)
    ):
        first = standing.get(subject)
        if first is None:
            standing[subject] = Decision(subject, json.loads(body), author, time, id_, False)
        else:
            standing[subject] = replace(first, contested=True)
    return list(standing.values())


def decision(db: sqlite3.Connection, subject: str) -> Decision | None:
    """What stands for one subject, or None where nobody has decided anything."""
    found = decisions(db, "subject = ?", (subject,))
    return found[0] if found else None


@lru_cache(maxsize=32)
def _read_proposals(extraction: str, record: str) -> Proposals:
    read = decode(record, Record)
    return Proposals(
        extraction,
        {span.id: span for span in read.spans},
        {event.id: event for event in read.events},
        {(span.label.value, span.start, span.end): span.id for span in read.spans},
        read.report.published,
        read.report.published_basis,
    )


def proposals(db: sqlite3.Connection, report: str) -> Proposals:
    """The latest proposals for a report."""
    row = db.execute(
        "SELECT id, record FROM extraction WHERE report = ? ORDER BY seq DESC LIMIT 1", (report,)
    ).fetchone()
    return _read_proposals(*row) if row else NO_PROPOSALS


# --- rows, computed -------------------------------------------------------------------------


def _standing(said: Decision | None) -> tuple[object, ...]:
    """Author, time, head and contested of a row; a decision taken back leaves only its trace."""
    if said is None:
        return (None, None, None, 0)
    if is_undecided(said.body):
        return (None, None, said.head, int(said.contested))
    return (said.author, said.time, said.head, int(said.contested))


def span_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> tuple[object, ...] | None:
    """The row of a span in column order, or None where there is no such span any more."""
    candidate = proposed.spans.get(subject)
    state, edited, span = State.PROPOSED, False, candidate
    if said is not None and not is_undecided(said.body):
        body, span = read_span(subject, said.body)
        state = body.state
        edited = candidate is not None and span != replace(candidate, rule=None, confidence=None)
    if span is None:
        return None
    return (
        *(subject, report, span.label.value, span.start, span.end, span.text, span.link),
        *(candidate and candidate.rule, candidate and candidate.confidence, state.value),
        *(int(edited), proposed.extraction if candidate else None, *_standing(said)),
    )


def event_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> tuple[object, ...] | None:
    """The row of an event in column order, or None where there is no such event any more."""
    candidate = proposed.events.get(subject)
    state, edited, event = State.PROPOSED, False, candidate
    if said is not None and not is_undecided(said.body):
        body = read_event(said.body)
        state, event = body.state, body.event
        edited = candidate is not None and event != replace(candidate, rule=None, confidence=None)
    if event is None:
        return None
    return (
        *(subject, report, event.anchor, event.type.value, event.factuality.value),
        *(event.date.start, event.date.end),
        encode(replace(event, rule=None, confidence=None)),
        *(candidate and candidate.rule, candidate and candidate.confidence, state.value),
        *(int(edited), proposed.extraction if candidate else None, *_standing(said)),
    )


_SPAN_MARKS = ", ".join("?" * 16)
_EVENT_MARKS = ", ".join("?" * 17)


def _insert_spans(db: sqlite3.Connection, rows: Iterable[tuple[object, ...] | None]) -> None:
    kept = (row for row in rows if row is not None)
    db.executemany(f"INSERT OR REPLACE INTO span VALUES ({_SPAN_MARKS})", kept)


def _insert_events(db: sqlite3.Connection, rows: Iterable[tuple[object, ...] | None]) -> None:
    kept = (row for row in rows if row is not None)
    db.executemany(f"INSERT OR REPLACE INTO event VALUES ({_EVENT_MARKS})", kept)


# --- refreshing -----------------------------------------------------------------------------


def refresh_subjects(db: sqlite3.Connection, report: str | None, subjects: Iterable[str]) -> None:
    """Bring the rows of these subjects of one report, and the report's own, up to the log."""
    if report is None:
        refresh_project(db)
        return
    proposed = proposals(db, report)
    for subject in subjects:
        said = decision(db, subject)
        if subject.startswith("s-"):
            _refresh_span(db, report, subject, proposed, said)
        elif subject.startswith("e-"):
            db.execute("DELETE FROM event WHERE id = ?", (subject,))
            _insert_events(db, [event_row(report, subject, proposed, said)])
    refresh_report_state(db, report)


def _refresh_span(
    db: sqlite3.Connection, report: str, subject: str, proposed: Proposals, said: Decision | None
) -> None:
    """One span, and the proposals at the places it left and came to.

    A proposal is not shown where people have already decided on a span that says the same.
    """
    old = db.execute('SELECT label, start, "end" FROM span WHERE id = ?', (subject,)).fetchone()
    row = span_row(report, subject, proposed, said)
    db.execute("DELETE FROM span WHERE id = ?", (subject,))
    _insert_spans(db, [row])
    for place in {old, row and row[2:5]}:
        twin = proposed.by_place.get(place)
        if twin is None or twin == subject or decision(db, twin) is not None:
            continue
        decided = db.execute(
            """
            SELECT 1 FROM span WHERE report = ? AND label = ? AND start = ? AND "end" = ?
                AND state <> 'proposed'
            """,
            (report, *place),
        ).fetchone()
        db.execute("DELETE FROM span WHERE id = ?", (twin,))
        if not decided:
            _insert_spans(db, [span_row(report, twin, proposed, None)])


def refresh_report(db: sqlite3.Connection, report: str) -> None:
    """Compute all rows of one report again."""
    proposed = proposals(db, report)
    said = {each.subject: each for each in decisions(db, "report = ?", (report,))}
    db.execute("DELETE FROM span WHERE report = ?", (report,))
    db.execute("DELETE FROM event WHERE report = ?", (report,))
    decided = [
        row
        for subject, each in said.items()
        if subject.startswith("s-")
        and (row := span_row(report, subject, proposed, each)) is not None
    ]
    taken = {row[2:5] for row in decided if row[9] != State.PROPOSED.value}
    _insert_spans(db, decided)
    _insert_spans(
        db,
        (
            span_row(report, id_, proposed, None)
            for place, id_ in proposed.by_place.items()
            if id_ not in said and place not in taken
        ),
    )
    events = dict.fromkeys((*proposed.events, *(s for s in said if s.startswith("e-"))))
    _insert_events(db, (event_row(report, e, proposed, said.get(e)) for e in events))
    refresh_report_state(db, report)


def refresh_report_state(db: sqlite3.Connection, report: str) -> None:
    """Compute the queue's row of one report again, from its other rows."""
    said = decision(db, report)
    title, published, basis, source, url, file, seq = db.execute(
        "SELECT title, published, published_basis, source, url, file, seq FROM report WHERE id = ?",
        (report,),
    ).fetchone()
    flag, finished = None, False
    proposed = proposals(db, report)
    if published is None and proposed.published is not None:
        published, basis = proposed.published, proposed.published_basis.value
    if said is not None and not is_undecided(said.body):
        body = from_builtins(said.body, ReportBody)
        title, published, basis = body.title, body.published, body.published_basis.value
        source, url, flag, finished = body.source, body.url, body.flag, body.finished
    counts = _counts(db, report, bool(proposed.extraction))
    state = _report_state(flag, finished, counts)
    db.execute(
        f"INSERT OR REPLACE INTO report_state VALUES ({', '.join('?' * 16)})",
        (
            *(report, seq, title, folded_title(title, file), published, basis, source, url, flag),
            *(int(finished), state.value, counts.spans, counts.events, counts.decided),
            *(said and said.head, int(said.contested) if said else 0),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    extracted: bool
    spans: int
    spans_decided: int
    events: int
    decided: int
    confirmed: int
    verified: int


def _counts(db: sqlite3.Connection, report: str, extracted: bool) -> _Counts:
    spans, spans_decided = db.execute(
        "SELECT count(*), total(state <> 'proposed') FROM span WHERE report = ?", (report,)
    ).fetchone()
    by_state = dict(
        db.execute("SELECT state, count(*) FROM event WHERE report = ? GROUP BY state", (report,))
    )
    events = sum(by_state.values())
    return _Counts(
        extracted=extracted,
        spans=spans,
        spans_decided=int(spans_decided),
        events=events,
        decided=events - by_state.get("proposed", 0),
        confirmed=by_state.get("confirmed", 0),
        verified=by_state.get("verified", 0),
    )


def _report_state(flag: str | None, finished: bool, counts: _Counts) -> ReportState:
    """Where a report stands; a flag outranks everything until it is answered."""
    if flag:
        return ReportState.FLAGGED
    all_decided = counts.events > 0 and counts.decided == counts.events
    if all_decided or (finished and counts.decided == counts.events):
        only_verified = counts.verified > 0 and counts.confirmed == 0
        return ReportState.VERIFIED if only_verified else ReportState.CONFIRMED
    if counts.decided or counts.spans_decided:
        return ReportState.IN_REVIEW
    return ReportState.PROPOSED if counts.extracted else ReportState.NEW


def refresh_project(db: sqlite3.Connection) -> None:
    """Bring what holds for the whole project up to the log."""
    said = decision(db, PROJECT)
    (name,) = db.execute("SELECT name FROM project").fetchone()
    verification = Verification.SECOND_PERSON
    if said is not None and not is_undecided(said.body):
        body = from_builtins(said.body, ProjectBody)
        name, verification = body.name, body.verification
    db.execute(
        "INSERT OR REPLACE INTO project_state VALUES (1, ?, ?, ?, ?)",
        (name, verification.value, said and said.head, int(said.contested) if said else 0),
    )


def folded_title(title: str, file: str) -> str:
    """What the queue's filter looks in."""
    return fold(f"{title} {file}")


PROJECTIONS = ("project_state", "report_state", "span", "event")


def rebuild(db: sqlite3.Connection) -> None:
    """Compute every projection again from what came in and what was decided."""
    for table in PROJECTIONS:
        db.execute(f"DELETE FROM {table}")
    refresh_project(db)
    reports = db.execute("SELECT id FROM report ORDER BY seq").fetchall()
    for (report,) in reports:
        refresh_report(db, report)
