"""The rows of the comments of a report, computed from the log."""

import sqlite3

from rasid.core.body import ReportBody, is_undecided
from rasid.core.comment import CommentBody, CommentKind, old_question
from rasid.core.record import from_builtins
from rasid.storage.standing import Decision, decisions

_INSERT = f"INSERT INTO comment VALUES ({', '.join('?' * 15)})"
_FIRST = "SELECT author, time FROM revision WHERE subject = ? ORDER BY time, id LIMIT 1"


def refresh_comments(db: sqlite3.Connection, report: str, said: Decision | None) -> None:
    """Compute the comments of a report again; ``said`` is the decision on the report itself.

    A question that an older revision keeps with the report is one of them, until it is changed.
    """
    db.execute("DELETE FROM comment WHERE report = ?", (report,))
    standing = decisions(db, "report = ? AND subject GLOB 'm-*'", (report,))
    rows = {each.subject: _row(db, each) for each in standing if not is_undecided(each.body)}
    if old_question(report) not in rows:
        heads = {each.subject: each.head for each in standing}
        rows |= _old_question(report, said, heads.get(old_question(report)))
    db.executemany(_INSERT, rows.values())


def _row(db: sqlite3.Connection, said: Decision) -> tuple[object, ...]:
    body = from_builtins(said.body, CommentBody)
    author, time = db.execute(_FIRST, (said.subject,)).fetchone()
    changed = (said.author, said.time, said.head, int(said.contested))
    return (said.subject, *_values(body), author, time, *changed)


def _values(body: CommentBody) -> tuple[object, ...]:
    return (
        *(body.report, body.about, body.field, body.kind.value, body.text),
        *(int(body.stops_export), int(body.resolved), body.replies_to),
    )


def _old_question(
    report: str, said: Decision | None, head: str | None
) -> dict[str, tuple[object, ...]]:
    """The row by its id, or nothing; ``head`` is of what was decided on it and taken back."""
    if said is None or is_undecided(said.body):
        return {}
    flag = from_builtins(said.body, ReportBody).flag
    if not flag:
        return {}
    body = CommentBody(report=report, about=report, kind=CommentKind.QUESTION, text=flag)
    wrote = (said.author, said.time)
    id_ = old_question(report)
    return {id_: (id_, *_values(body), *wrote, *wrote, head, 0)}
