"""The revision log: the one function that writes a decision, and what was decided before."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from rasid.core.body import content, is_undecided
from rasid.core.record import from_builtins
from rasid.core.revision import Reason, Revision, canonical_json, make_revision
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.storage.blindness import hidden_from, is_hidden
from rasid.storage.connection import transaction
from rasid.storage.hub_role import refuse_beyond_role
from rasid.storage.project import Project, latest_instant, now, written
from rasid.storage.projections import refresh_subjects
from rasid.storage.signatures import sign_written
from rasid.storage.standing import own_decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A decision about to be written.

    ``seen`` is the revision the decider had before their eyes (None: none yet). Where somebody
    has decided since, the write is refused. ``settles`` names further heads it joins.
    """

    subject: str
    kind: RevisionKind
    report: str | None
    body: Mapping[str, Any]
    seen: str | None
    reason: Reason | None = None
    settles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a write changed: its revisions, in order, and the reports they are about."""

    revisions: tuple[Revision, ...]

    @property
    def subject(self) -> str:
        """What the act was about first of all."""
        return self.revisions[0].subject

    @property
    def reports(self) -> frozenset[str]:
        """The reports whose rows may have changed."""
        return frozenset(r.body["report"] for r in self.revisions if "report" in r.body)


def write(
    project: Project, author: str, drafts: Sequence[Draft], *, apart: bool = False
) -> Outcome:
    """Append one step to the log and refresh what it touches, whole or not at all.

    ``apart`` says that it was decided in sight of what each draft names and of nothing else, as
    in a file of another tool: what others decided since stands beside it, as after a merge.
    The only way a decision comes into a project. RasidError where there is nothing to write, or
    where somebody else has decided one of the subjects in the meantime.
    """
    if not drafts:
        raise RasidError("There is nothing to decide here. Choose a span or an event.")
    name = project.add_person(author)
    with transaction(project.connection) as db:
        refuse_beyond_role(db, name, [(draft.subject, draft.kind) for draft in drafts])
        time = _next_instant(db)
        standing = (
            {draft.subject: [draft.seen] if draft.seen else [] for draft in drafts}
            if apart
            else _heads(db, [draft.subject for draft in drafts])
        )
        hidden = {
            report: is_hidden(db, report, name) for report in {d.report for d in drafts} if report
        }
        seen = [
            _unseen(db, name, draft, standing) if hidden.get(draft.report or "") else draft
            for draft in drafts
        ]
        revisions = tuple(_revise(db, name, time, draft, standing) for draft in seen)
        insert_revisions(db, revisions)
        sign_written(db, name, revisions)
        touched: dict[str | None, dict[str, None]] = {}
        for draft in drafts:  # a ruling that is taken back leaves two heads of one subject
            touched.setdefault(draft.report, {})[draft.subject] = None
        for nth, (report, subjects) in enumerate(touched.items()):
            project.watch(nth, len(touched))
            refresh_subjects(db, report, [*subjects])
    return Outcome(revisions)


_OF_READERS = ("s-", "e-", "l-")


def _unseen(
    db: sqlite3.Connection, reader: str, draft: Draft, standing: dict[str, list[str]]
) -> Draft:
    """A decision of somebody who reads blind: it is made in sight of their own ones alone."""
    if draft.subject[:2] not in _OF_READERS:
        return draft
    said = own_decision(db, draft.subject, reader)
    standing[draft.subject] = [said.head] if said else []
    return draft if said and draft.seen == said.head else replace(draft, seen=None)


def _revise(
    db: sqlite3.Connection,
    author: str,
    time: str,
    draft: Draft,
    standing: Mapping[str, Sequence[str]],
) -> Revision:
    heads = standing.get(draft.subject, ())
    if heads and draft.seen not in heads:
        newest = get_revision(db, heads[0])
        raise RasidError(
            "{author} decided this at {time} UTC, after you opened it. "
            "Look at the new state and decide again.",
            author=newest.author,
            time=newest.time[11:16],
        )
    if len(heads) > 1:
        _refuse_contested(db, author, draft, heads)
    return make_revision(
        subject=draft.subject,
        kind=draft.kind,
        parents={
            *draft.settles,
            *([draft.seen] if draft.seen else []),
            *_agreeing(db, draft, heads),
        },
        author=author,
        time=time,
        reason=draft.reason,
        body=draft.body,
    )


def _refuse_contested(
    db: sqlite3.Connection, author: str, draft: Draft, heads: Sequence[str]
) -> None:
    """Nobody wins in silence: of what is contested, one goes on with one's own, or settles all."""
    left = [get_revision(db, head) for head in heads if head not in draft.settles]
    deciding = [head for head in left if not is_undecided(head.body)]
    if len({content(head.body) for head in deciding}) < 2:
        return
    if any(head.id == draft.seen and head.author == author for head in left):
        return
    raise RasidError(
        "{authors} decided this in different ways. Settle it among the disagreements first.",
        authors=", ".join(sorted({head.author for head in deciding})),
    )


def _agreeing(db: sqlite3.Connection, draft: Draft, heads: Sequence[str]) -> Iterable[str]:
    """Heads that say what the one seen says, so that the decider had seen them too.

    Who takes a step of their own back leaves alone what others said alike.
    """
    if len(heads) < 2 or draft.seen is None or draft.kind in (RevisionKind.UNDO, RevisionKind.REDO):
        return ()
    said = {head: content(get_revision(db, head).body) for head in heads}
    return [head for head in heads if said[head] == said[draft.seen]]


def insert_revisions(db: sqlite3.Connection, revisions: Sequence[Revision]) -> None:
    """Put revisions into the log as they are; one that is there already changes nothing."""
    db.executemany(
        """
        INSERT INTO revision (id, subject, kind, report, author, time, reason, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        map(_values, revisions),
    )
    db.executemany(
        "INSERT INTO revision_parent (parent, child) VALUES (?, ?)",
        [(parent, revision.id) for revision in revisions for parent in revision.parents],
    )


def _values(revision: Revision) -> tuple[object, ...]:
    reason = revision.reason and canonical_json(
        {"code": revision.reason.code, "comment": revision.reason.comment}
    )
    return (
        *(revision.id, revision.subject, revision.kind.value, revision.body.get("report")),
        *(revision.author, revision.time, reason, canonical_json(revision.body)),
    )


def _next_instant(db: sqlite3.Connection) -> str:
    """Now, or just after the newest revision where the clock went back: steps never share one.

    What was decided under a clock that ran far ahead is no reason to date this wrongly, too.
    """
    instant = now()
    (newest,) = db.execute(  # person by person, as the index goes
        "SELECT max((SELECT max(time) FROM revision WHERE author = name AND time < ?)) FROM person",
        (latest_instant(),),
    ).fetchone()
    if newest is None or newest < instant:
        return instant
    return written(datetime.fromisoformat(newest) + timedelta(microseconds=1))


def _heads(db: sqlite3.Connection, subjects: Sequence[str]) -> dict[str, list[str]]:
    """Ids of the revisions of each subject that nobody decided after, newest first."""
    rows = db.execute(
        """
        SELECT subject, id FROM revision AS r
        WHERE subject IN (SELECT value FROM json_each(?))
            AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = r.id)
        ORDER BY time DESC, id DESC
        """,
        (json.dumps(subjects),),
    )
    heads: dict[str, list[str]] = {}
    for subject, id_ in rows:
        heads.setdefault(subject, []).append(id_)
    return heads


# --- reading --------------------------------------------------------------------------------

_REVISION = """
    SELECT id, subject, kind, author, time, reason, body,
        (SELECT json_group_array(parent) FROM revision_parent WHERE child = revision.id)
    FROM revision
"""


def _revision(row: tuple[Any, ...]) -> Revision:
    id_, subject, kind, author, time, reason, body, parents = row
    return Revision(
        id=id_,
        subject=subject,
        kind=RevisionKind(kind),
        parents=tuple(sorted(json.loads(parents))),
        author=author,
        time=time,
        reason=from_builtins(json.loads(reason), Reason) if reason else None,
        body=json.loads(body),
    )


def read_revisions(
    db: sqlite3.Connection, condition: str = "1", values: Iterable[object] = ()
) -> Iterable[Revision]:
    """The revisions that fulfil an SQL condition, in the order they arrived here."""
    query = f"{_REVISION} WHERE {condition} ORDER BY seq"
    return (_revision(row) for row in db.execute(query, tuple(values)))


def get_revision(db: sqlite3.Connection, id_: str) -> Revision:
    """One revision by its id or the beginning of it; RasidError where there is not one such."""
    rows = db.execute(f"{_REVISION} WHERE id >= ? AND id < ? LIMIT 2", (id_, id_ + "g")).fetchall()
    if not rows:
        raise RasidError("There is no revision {id}. Take the id from the history.", id=id_)
    if len(rows) > 1:
        raise RasidError(
            "There is more than one revision {id}. Take the id from the history.", id=id_
        )
    return _revision(rows[0])


def history(project: Project, subject: str) -> list[Revision]:
    """All revisions of one subject, oldest first."""
    found = read_revisions(project.connection, "subject = ?", (subject,))
    return sorted(found, key=lambda revision: (revision.time, revision.id))


def report_history(project: Project, report: str) -> list[Revision]:
    """All revisions of a report and of what is in it, oldest first.

    To somebody who reads it blind, these are their own.
    """
    reader = hidden_from(project.connection, report)
    found = read_revisions(
        project.connection, "report = ? AND (? IS NULL OR author = ?)", (report, reader, reader)
    )
    return sorted(found, key=lambda revision: (revision.time, revision.id))


def project_history(project: Project) -> list[Revision]:
    """All revisions of a project, oldest first."""
    found = read_revisions(project.connection)
    return sorted(found, key=lambda revision: (revision.time, revision.id))
