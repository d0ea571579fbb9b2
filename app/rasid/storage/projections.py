"""What the window queries: views of extractions and revisions, rebuilt from them at any time.

Every row here can be computed from ``report``, ``extraction`` and ``revision`` alone. Writing
refreshes the rows of the subjects it touched; ``rebuild`` computes all of them again.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rasid.core.arabic import fold
from rasid.core.body import (
    PROJECT,
    LinkBody,
    ProjectBody,
    ReportBody,
    evidence_seen,
    is_undecided,
    read_event,
    read_span,
)
from rasid.core.event import Event
from rasid.core.record import Record, decode, from_builtins
from rasid.core.span import Span
from rasid.core.vocabulary import PublishedBasis, ReportState, State, Verification
from rasid.storage.rows import (
    INSERT_EVENT,
    INSERT_SPAN,
    SPAN_COLUMNS,
    EventRow,
    SpanRow,
    event_values,
    read_span_row,
    span_values,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands for a subject: the body of its newest head, and whether there are others."""

    subject: str
    body: Mapping[str, Any]
    author: str
    time: str
    head: str
    contested: bool


@dataclass(frozen=True, slots=True)
class Proposals:
    """The candidates of one extraction by id."""

    extraction: str
    spans: Mapping[str, Span]
    events: Mapping[str, Event]
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN


NO_PROPOSALS = Proposals("", {}, {})

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


def _decisions_on(db: sqlite3.Connection, subjects: Sequence[str]) -> list[Decision]:
    if len(subjects) == 1:  # the usual case, and five times as fast
        return decisions(db, "subject = ?", subjects)
    condition = "subject IN (SELECT value FROM json_each(?))"
    return decisions(db, condition, [json.dumps(subjects)])


def decision(db: sqlite3.Connection, subject: str) -> Decision | None:
    """What stands for one subject, or None where nobody has decided anything."""
    found = decisions(db, "subject = ?", (subject,))
    return found[0] if found else None


@lru_cache(maxsize=32)
def _read_proposals(extraction: str, record: str) -> Proposals:
    return proposals_of(extraction, decode(record, Record))


def proposals_of(extraction: str, read: Record) -> Proposals:
    """The candidates of a record by id."""
    return Proposals(
        extraction,
        {span.id: span for span in read.spans},
        {event.id: event for event in read.events},
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


def _standing(proposed: Proposals, said: Decision | None, is_candidate: bool) -> dict[str, Any]:
    standing: dict[str, Any] = {"extraction": proposed.extraction if is_candidate else None}
    if said is not None:
        standing |= {"head": said.head, "contested": said.contested}
        if not is_undecided(said.body):
            standing |= {"author": said.author, "time": said.time}
    return standing


def span_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> SpanRow | None:
    """A span as it stands, or None where there is no such span any more."""
    candidate = proposed.spans.get(subject)
    standing = _standing(proposed, said, candidate is not None)
    if said is None or is_undecided(said.body):
        return SpanRow(span=candidate, report=report, **standing) if candidate else None
    body, span = read_span(subject, said.body)
    if candidate:
        span = replace(span, rule=candidate.rule, confidence=candidate.confidence)
    edited = candidate is not None and span != candidate
    return SpanRow(span=span, report=report, state=body.state, edited=edited, **standing)


def event_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> EventRow | None:
    """An event as it stands, or None where there is no such event any more."""
    candidate = proposed.events.get(subject)
    standing = _standing(proposed, said, candidate is not None)
    if said is None or is_undecided(said.body):
        return EventRow(event=candidate, report=report, **standing) if candidate else None
    body = read_event(said.body)
    event = body.event
    if candidate:
        event = replace(event, rule=candidate.rule, confidence=candidate.confidence)
    edited = candidate is not None and event != candidate
    return EventRow(event=event, report=report, state=body.state, edited=edited, **standing)


DecidedSpan = tuple[str, str, int, int, str]
"""Id, label, start, end and state of a span that somebody decided on."""


def untouched(proposed: Proposals, decided: Sequence[DecidedSpan]) -> list[Span]:
    """The proposed spans nobody decided on, but for those that say the same as a decided one."""
    if not decided:
        return list(proposed.spans.values())
    known = {row[0] for row in decided}
    taken = {row[1:4] for row in decided if row[4] != State.PROPOSED.value}
    return [
        span
        for span in proposed.spans.values()
        if span.id not in known and (span.label.value, span.start, span.end) not in taken
    ]


def spans_of_report(db: sqlite3.Connection, report: str) -> list[SpanRow]:
    """The spans of a report, decided on or proposed, in the order of the text."""
    query = f"SELECT {SPAN_COLUMNS} FROM span WHERE report = ?"
    rows = [read_span_row(row) for row in db.execute(query, (report,))]
    proposed = proposals(db, report)
    rows += [
        SpanRow(span=span, report=report, extraction=proposed.extraction)
        for span in untouched(proposed, [decided_span(row) for row in rows])
    ]
    return sorted(rows, key=lambda row: (row.span.start, row.span.end, row.span.label, row.id))


def decided_span(row: SpanRow) -> DecidedSpan:
    """What matters of a row to tell which proposals it answers."""
    return (row.id, row.span.label.value, row.span.start, row.span.end, row.state.value)


# --- refreshing -----------------------------------------------------------------------------


def refresh_subjects(db: sqlite3.Connection, report: str | None, subjects: Sequence[str]) -> None:
    """Bring the rows of these subjects of one report, and the report's own, up to the log."""
    if report is None:
        refresh_project(db)
        for (changed,) in db.execute(_VERIFIED_ALONE).fetchall():
            refresh_report(db, changed)
        return
    proposed = proposals(db, report)
    standing = [*_decisions_on(db, subjects), *_decisions_on(db, [report])]
    said = {each.subject: each for each in standing}
    ids = [(subject,) for subject in subjects]
    spans = [span_row(report, s, proposed, said.get(s)) for s in subjects if s.startswith("s-")]
    events = [event_row(report, s, proposed, said.get(s)) for s in subjects if s.startswith("e-")]
    if spans:
        db.executemany("DELETE FROM span WHERE id = ?", ids)
        db.executemany(INSERT_SPAN, [span_values(row) for row in spans if row])
    if events:
        db.executemany("DELETE FROM event WHERE id = ?", ids)
        db.executemany(INSERT_EVENT, [event_values(row) for row in events if row])
    links = [_link_values(s, said.get(s)) for s in subjects if s.startswith("l-")]
    if links:
        db.executemany("DELETE FROM link WHERE id = ?", ids)
        db.executemany(_INSERT_LINK, [values for values in links if values])
    _settle_verified(db, report)
    _refresh_report_state(db, report, proposed, said.get(report))


def refresh_report(db: sqlite3.Connection, report: str, proposed: Proposals | None = None) -> None:
    """Compute all rows of one report again; ``proposed`` saves reading its latest proposals."""
    if proposed is None:
        proposed = proposals(db, report)
    said = {each.subject: each for each in decisions(db, "report = ?", (report,))}
    spans = [
        row
        for subject in said
        if subject.startswith("s-")
        and (row := span_row(report, subject, proposed, said[subject])) is not None
    ]
    events = [
        event
        for subject in dict.fromkeys((*proposed.events, *(s for s in said if s.startswith("e-"))))
        if (event := event_row(report, subject, proposed, said.get(subject))) is not None
    ]
    db.execute("DELETE FROM span WHERE report = ?", (report,))
    db.execute("DELETE FROM event WHERE report = ?", (report,))
    db.executemany(INSERT_SPAN, map(span_values, spans))
    db.executemany(INSERT_EVENT, map(event_values, events))
    _refresh_links(db, report, said)
    counts = Counter(row.state.value for row in events)
    if counts[State.VERIFIED.value]:
        _settle_verified(db, report)
        counts = _event_counts(db, report)
    decided = [decided_span(row) for row in spans]
    came = came_in(db, report)
    _write_report_state(db, report, came, proposed, said.get(report), decided, counts)


_SAID_VERIFIED = """
    SELECT event.id, event.event, event.state, revision.body
    FROM event JOIN revision ON revision.id = event.head
    WHERE event.report = ? AND revision.kind IN ('verify', 'undo', 'redo')
        AND json_extract(revision.body, '$.state') = 'verified'
"""
_VERIFIED_ALONE = """
    SELECT DISTINCT event.report FROM event JOIN revision ON revision.id = event.head
    WHERE revision.kind IN ('verify', 'undo', 'redo')
        AND json_extract(revision.body, '$.verified.alone')
"""


def _settle_verified(db: sqlite3.Connection, report: str) -> None:
    """Events said to be verified are so while their evidence is what the verifier saw, and, where
    one person did both, while the project lets one person do both. Else they are confirmed.
    """
    said = db.execute(_SAID_VERIFIED, (report,)).fetchall()
    if not said:
        return
    spans = [(row.span, row.state) for row in spans_of_report(db, report)]
    (policy,) = db.execute("SELECT verification FROM project_state").fetchone()
    for id_, encoded, state, body in said:
        verified = read_event(json.loads(body)).verified
        holds = verified is None or (
            verified.evidence == evidence_seen(decode(encoded, Event), spans)
            and (not verified.alone or policy == Verification.ONE_PERSON.value)
        )
        settled = (State.VERIFIED if holds else State.CONFIRMED).value
        if settled != state:
            db.execute("UPDATE event SET state = ? WHERE id = ?", (settled, id_))


_INSERT_LINK = f"INSERT INTO link VALUES ({', '.join('?' * 10)})"


def _refresh_links(db: sqlite3.Connection, report: str, said: Mapping[str, Decision]) -> None:
    links = [_link_values(subject, said[subject]) for subject in said if subject.startswith("l-")]
    db.execute("DELETE FROM link WHERE report = ?", (report,))
    db.executemany(_INSERT_LINK, [values for values in links if values])


def _link_values(subject: str, said: Decision | None) -> tuple[object, ...] | None:
    """The row of a link, or None where it was taken back."""
    if said is None or is_undecided(said.body):
        return None
    body = from_builtins(said.body, LinkBody)
    return (
        *(subject, body.report, body.source, body.relation.value, body.target, body.state.value),
        *(said.author, said.time, said.head, int(said.contested)),
    )


@dataclass(frozen=True, slots=True)
class CameIn:
    """What a report said of itself when it was imported."""

    seq: int
    file: str
    title: str
    published: str | None
    published_basis: str
    source: str | None
    url: str | None


def came_in(db: sqlite3.Connection, report: str) -> CameIn:
    """What a report in the project said of itself when it was imported."""
    row = db.execute(
        "SELECT seq, file, title, published, published_basis, source, url FROM report WHERE id = ?",
        (report,),
    ).fetchone()
    return CameIn(*row)


def write_new_report_state(db: sqlite3.Connection, report: str, came: CameIn) -> None:
    """The queue's row of a report that has just come in."""
    _write_report_state(db, report, came, NO_PROPOSALS, None, [], Counter())


def _refresh_report_state(
    db: sqlite3.Connection, report: str, proposed: Proposals, said: Decision | None
) -> None:
    rows = db.execute(
        'SELECT id, label, start, "end", state FROM span WHERE report = ?', (report,)
    ).fetchall()
    counts = _event_counts(db, report)
    _write_report_state(db, report, came_in(db, report), proposed, said, rows, counts)


def _event_counts(db: sqlite3.Connection, report: str) -> Counter[str]:
    counted = db.execute(
        "SELECT state, count(*) FROM event WHERE report = ? GROUP BY state", (report,)
    )
    return Counter(dict(counted.fetchall()))


def _write_report_state(
    db: sqlite3.Connection,
    report: str,
    came: CameIn,
    proposed: Proposals,
    said: Decision | None,
    decided: Sequence[DecidedSpan],
    counts: Counter[str],
) -> None:
    """``decided`` are the spans somebody decided on, ``counts`` the events by state."""
    published, basis = came.published, came.published_basis
    if published is None and proposed.published is not None:
        published, basis = proposed.published, proposed.published_basis.value
    title, source, url, flag, finished = came.title, came.source, came.url, None, False
    if said is not None and not is_undecided(said.body):
        body = from_builtins(said.body, ReportBody)
        title, published, basis = body.title, body.published, body.published_basis.value
        source, url, flag, finished = body.source, body.url, body.flag, body.finished
    begun = any(row[4] != State.PROPOSED.value for row in decided)
    state = _report_state(flag, finished, bool(proposed.extraction), begun, counts)
    shown = len(decided) + len(untouched(proposed, decided))
    events = counts.total()
    known = (
        *(came.seq, report, title, folded_title(title, came.file), published, basis),
        *(source, url, flag, int(finished), state.value),
    )
    counted = (
        *(shown, events, events - counts["proposed"]),
        *(said and said.head, int(said.contested) if said else 0),
    )
    before = db.execute("SELECT * FROM report_state WHERE seq = ?", (came.seq,)).fetchone()
    if before == (*known, *counted):
        return
    if before is not None and before[: len(known)] == known:
        db.execute(  # touches no index: most decisions change no more than a count
            "UPDATE report_state SET spans = ?, events = ?, decided = ?, head = ?, contested = ?"
            " WHERE seq = ?",
            (*counted, came.seq),
        )
        return
    db.execute(
        f"INSERT OR REPLACE INTO report_state VALUES ({', '.join('?' * 16)})", (*known, *counted)
    )


def _report_state(
    flag: str | None, finished: bool, extracted: bool, begun: bool, counts: Counter[str]
) -> ReportState:
    """Where a report stands; a flag outranks everything until it is answered."""
    if flag:
        return ReportState.FLAGGED
    if not counts["proposed"] and (counts or finished):
        only_verified = counts["verified"] and not counts["confirmed"]
        return ReportState.VERIFIED if only_verified else ReportState.CONFIRMED
    if counts.total() > counts["proposed"] or begun:
        return ReportState.IN_REVIEW
    return ReportState.PROPOSED if extracted else ReportState.NEW


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


_LONGEST_TITLE = 300  # a post without line breaks is all title


def folded_title(title: str, file: str) -> str:
    """What the queue's filter looks in."""
    return fold(f"{title[:_LONGEST_TITLE]} {file}")


PROJECTIONS = ("project_state", "report_state", "span", "event", "link")


def rebuild(db: sqlite3.Connection) -> None:
    """Compute every projection again from what came in and what was decided."""
    for table in PROJECTIONS:
        db.execute(f"DELETE FROM {table}")
    refresh_project(db)
    reports = db.execute("SELECT id FROM report ORDER BY seq").fetchall()
    for (report,) in reports:
        refresh_report(db, report)
