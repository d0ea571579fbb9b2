"""Writes what a file says of a report as decisions of the person who made the file."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from rasid.core.body import content
from rasid.core.record import Record
from rasid.core.vocabulary import RevisionKind, State
from rasid.errors import RasidError
from rasid.review.drafts import draft
from rasid.review.validity import refuse_impossible
from rasid.storage.log import Draft, write
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, SpanRow, open_report
from rasid.storage.standing import own_decision


def take_in(
    project: Project, report: str, record: Record, seen: Mapping[str, str], *, author: str
) -> tuple[int, list[tuple[str, RasidError]]]:
    """Confirm, correct or make all that a record holds, as one step of ``author``.

    It was decided in sight of the revisions ``seen`` names by subject, and of nothing else: where
    others decided otherwise since, both stand side by side as a disagreement. What the author
    said already, and what was seen and left as it is, is not said again. Returns how many
    decisions were written, and why an event was not, by its id.
    """
    opened = open_report(project, report)
    rows: dict[str, SpanRow | EventRow] = {row.id: row for row in opened.spans}
    rows |= {row.id: row for row in opened.events}
    spans = tuple(SpanRow(report=report, span=span) for span in record.spans)
    events = tuple(EventRow(report=report, event=event) for event in record.events)
    new = replace(opened, spans=(*opened.spans, *spans), events=(*opened.events, *events))
    refused: list[tuple[str, RasidError]] = []
    wanted: list[SpanRow | EventRow] = [*spans]
    for row in events:
        try:
            refuse_impossible(row.event, new)
            wanted.append(row)
        except RasidError as error:
            refused.append((row.id, error))
    db, name = project.connection, project.known_as(author)
    drafts = [
        drafted
        for row in wanted
        if (drafted := _drafted(db, row, rows.get(row.id), seen.get(row.id), name)) is not None
    ]
    if drafts:
        write(project, author, drafts, apart=True)
    return len(drafts), refused


def _drafted(
    db: sqlite3.Connection,
    said: SpanRow | EventRow,
    stands: SpanRow | EventRow | None,
    seen: str | None,
    author: str,
) -> Draft | None:
    """The decision that says so; None where it is no news."""
    own = own_decision(db, said.id, author)
    head = own.head if own else seen if seen and _is_of(db, seen, said.id) else None
    known = replace(said, head=head, extraction=stands.extraction if stands else None)
    decided = draft(known, RevisionKind.CONFIRM)
    if own is not None and content(own.body) == content(decided.body):
        return None
    if stands is None:
        return replace(decided, kind=RevisionKind.CREATE)
    same = content(draft(stands, RevisionKind.CONFIRM).body) == content(decided.body)
    settled = stands.head is not None and stands.head == head
    if same and (settled or stands.state is State.VERIFIED) and stands.state is not State.REJECTED:
        return None
    return decided if same else replace(decided, kind=RevisionKind.CORRECT)


def _is_of(db: sqlite3.Connection, revision: str, subject: str) -> bool:
    """Whether a revision is known here as one on this subject."""
    query = "SELECT 1 FROM revision WHERE id = ? AND subject = ?"
    return db.execute(query, (revision, subject)).fetchone() is not None
