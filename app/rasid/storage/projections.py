"""What the window queries: views of extractions and revisions, rebuilt from them at any time.

Every row here can be computed from ``report``, ``extraction`` and ``revision`` alone. Writing
refreshes the rows of the subjects it touched; ``rebuild`` computes all of them again.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, groupby

from rasid.core.body import (
    PROJECT,
    LinkBody,
    ProjectBody,
    evidence_seen,
    is_undecided,
    read_event,
)
from rasid.core.comment import is_comment
from rasid.core.event import Event
from rasid.core.record import decode, from_builtins
from rasid.core.vocabulary import State, Verification
from rasid.storage.comment_rows import refresh_comments
from rasid.storage.report_state import (
    refresh_report_states,
)
from rasid.storage.rows import INSERT_EVENT, INSERT_SPAN, event_values, span_values
from rasid.storage.standing import (
    Decision,
    Proposals,
    decision,
    decisions,
    decisions_on,
    event_row,
    proposals,
    span_row,
    spans_of_report,
)


def refresh_subjects(db: sqlite3.Connection, report: str | None, subjects: Sequence[str]) -> None:
    """Bring the rows of these subjects of one report, and the report's own, up to the log."""
    if report is None:
        _refresh_general(db, subjects)
        return
    standing = [*decisions_on(db, subjects), *decisions_on(db, [report])]
    _refresh_in_reports(db, {report: subjects}, {each.subject: each for each in standing})


def refresh_touched(
    db: sqlite3.Connection,
    touched: Mapping[str | None, Iterable[str]],
    proposed: Collection[str] = (),
) -> None:
    """The same for subjects of many reports, with one question for all; None: of no report.

    Of the reports that have new proposals every row is computed again.
    """
    if None in touched:
        _refresh_general(db, [*touched[None]])
    for report in proposed:
        refresh_report(db, report)
    rest = {
        report: list(subjects)
        for report, subjects in touched.items()
        if report is not None and report not in proposed
    }
    asked = [*rest, *chain.from_iterable(rest.values())]
    said = {each.subject: each for each in decisions_on(db, asked)}
    _refresh_in_reports(db, rest, said)


def _refresh_general(db: sqlite3.Connection, subjects: Collection[str]) -> None:
    if PROJECT in subjects:
        refresh_project(db)
        for (changed,) in db.execute(_VERIFIED_ALONE).fetchall():
            refresh_report(db, changed)


def _refresh_in_reports(
    db: sqlite3.Connection, touched: Mapping[str, Sequence[str]], said: Mapping[str, Decision]
) -> None:
    """``said`` holds what stands for the subjects in these reports and for the reports."""
    proposed = {report: proposals(db, report) for report in touched}
    spans, events, links = list[_Written](), list[_Written](), list[_Written]()
    for report, subjects in touched.items():
        for subject in subjects:
            standing = said.get(subject)
            if subject.startswith("s-"):
                span = span_row(report, subject, proposed[report], standing)
                spans.append((subject, span_values(span) if span else None))
            elif subject.startswith("e-"):
                event = event_row(report, subject, proposed[report], standing)
                events.append((subject, event_values(event) if event else None))
            elif subject.startswith("l-"):
                links.append((subject, _link_values(subject, standing)))
    _write(db, "span", INSERT_SPAN, spans)
    _write(db, "event", INSERT_EVENT, events)
    _write(db, "link", _INSERT_LINK, links)
    for report, subjects in touched.items():
        if report in subjects or any(map(is_comment, subjects)):
            refresh_comments(db, report, said.get(report))
    _settle_verified(db, touched)
    refresh_report_states(db, proposed, said)


_Written = tuple[str, tuple[object, ...] | None]
"""An id, and its row; None where there is no such thing any more."""


def _write(db: sqlite3.Connection, table: str, insert: str, rows: Sequence[_Written]) -> None:
    if rows:
        db.executemany(f"DELETE FROM {table} WHERE id = ?", [(id_,) for id_, _ in rows])
        db.executemany(insert, [values for _, values in rows if values is not None])


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
    if said:
        refresh_comments(db, report, said.get(report))
    if any(row.state is State.VERIFIED for row in events):
        _settle_verified(db, [report])
    refresh_report_states(db, {report: proposed}, said)


_SAID_VERIFIED = """
    SELECT event.report, event.id, event.event, event.state, revision.body
    FROM event JOIN revision ON revision.id = event.head
    WHERE event.report IN (SELECT value FROM json_each(?))
        AND revision.kind IN ('verify', 'undo', 'redo')
        AND json_extract(revision.body, '$.state') = 'verified'
    ORDER BY event.report
"""
_VERIFIED_ALONE = """
    SELECT DISTINCT event.report FROM event JOIN revision ON revision.id = event.head
    WHERE revision.kind IN ('verify', 'undo', 'redo')
        AND json_extract(revision.body, '$.verified.alone')
"""


def _settle_verified(db: sqlite3.Connection, reports: Iterable[str]) -> None:
    """Events said to be verified are so while their evidence is what the verifier saw, and, where
    one person did both, while the project lets one person do both. Else they are confirmed.
    """
    said = db.execute(_SAID_VERIFIED, (json.dumps([*reports]),)).fetchall()
    if not said:
        return
    (policy,) = db.execute("SELECT verification FROM project_state").fetchone()
    for report, group in groupby(said, lambda row: row[0]):
        spans = [(row.span, row.state) for row in spans_of_report(db, report)]
        for _, id_, encoded, state, body in group:
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


PROJECTIONS = ("project_state", "report_state", "assignment", "span", "event", "link", "comment")


def rebuild(db: sqlite3.Connection) -> None:
    """Compute every projection again from what came in and what was decided."""
    for table in PROJECTIONS:
        db.execute(f"DELETE FROM {table}")
    refresh_project(db)
    reports = db.execute("SELECT id FROM report ORDER BY seq").fetchall()
    for (report,) in reports:
        refresh_report(db, report)
