"""Pages of the log, newest first, of a subject, a report or the project, and what is broken."""

import json
import sqlite3
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import Any

from rasid.core.revision import Revision, is_intact
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.storage.blindness import is_hidden, under_way
from rasid.storage.connection import ProjectConnection
from rasid.storage.log import read_revisions
from rasid.storage.project import Project

PAGE = 50
"""How many entries are read at once."""

Place = tuple[str, str]
"""Where an entry stands in time: its instant and its id."""


class Flaw(StrEnum):
    """What is wrong with an entry of the log."""

    UNREADABLE = "unreadable"
    CHANGED = "changed"  # it no longer says what its id says it said
    PARENT_GONE = "parent_gone"  # what it was made in sight of is not there
    GAP = "gap"  # the one that arrived before it is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is told of: a ``subject`` of a report, all in a ``report``, or everything (neither).

    With an event comes what was said about it and its links, with a span what was said about it.
    """

    report: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which entries are wanted; ``since`` and ``until`` are instants and count themselves."""

    author: str | None = None
    kind: RevisionKind | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """An entry of the log; ``revision`` is None where it cannot be read."""

    id: str
    author: str
    time: str
    revision: Revision | None
    flaw: Flaw | None = None

    @property
    def place(self) -> Place:
        """Where it stands in time."""
        return (self.time, self.id)


def read_page(
    project: Project,
    scope: Scope,
    wish: Wish | None = None,
    *,
    before: Place | None = None,
    limit: int = PAGE,
) -> list[Logged]:
    """The newest entries before a place, at most ``limit``; a shorter page is the last.

    In a report somebody reads blind, they are told only of what they did themselves.
    """
    wish = wish or Wish()
    db = project.connection
    hidden = _hidden(db, scope)
    if scope.subject is None and scope.report is None:
        authors = [project.known_as(wish.author)] if wish.author else project.people()
        found = [
            _places(db, "author = ?", (name,), wish, before, limit, hidden) for name in authors
        ]
        places = list(islice(merge(*found, reverse=True), limit))  # as the index of steps goes
    else:
        condition, values = _condition(scope)
        if wish.author:
            condition, values = f"({condition}) AND author = ?", (*values, wish.author)
        places = _places(db, condition, values, wish, before, limit, hidden)
    return _logged(db, places)


def _hidden(db: sqlite3.Connection, scope: Scope) -> tuple[str, list[str]]:
    """Who reads over this connection, and the reports that keep others' work from them."""
    reader = (db.reader if isinstance(db, ProjectConnection) else None) or ""
    if not reader:
        return reader, []
    reports = [scope.report] if scope.report else under_way(db)
    return reader, [report for report in reports if is_hidden(db, report, reader)]


def _condition(scope: Scope) -> tuple[str, tuple[str, ...]]:
    subject, report = scope.subject, scope.report
    if subject is None:
        return "report = ?", (report or "",)
    said = "SELECT id FROM comment WHERE report = ? AND about = ?"
    linked = "SELECT id FROM link WHERE source = ? OR target = ?"
    values: tuple[str, ...] = (subject,)
    condition = "subject = ?"
    if report is not None and subject[:2] in ("s-", "e-"):
        condition, values = f"{condition} OR subject IN ({said})", (*values, report, subject)
    if subject.startswith("e-"):
        condition, values = f"{condition} OR subject IN ({linked})", (*values, subject, subject)
    return condition, values


def _places(
    db: sqlite3.Connection,
    condition: str,
    values: Sequence[str],
    wish: Wish,
    before: Place | None,
    limit: int,
    hidden: tuple[str, list[str]],
) -> list[tuple[str, str, int]]:
    """Time, id and row of the newest entries that fulfil a condition."""
    limits: tuple[tuple[str, str | None], ...] = (
        ("kind = ?", wish.kind),
        ("time >= ?", wish.since),
        ("time <= ?", wish.until),
    )
    conditions = [f"({condition})", *(words for words, value in limits if value)]
    bound: list[Any] = [*values, *(value for _, value in limits if value)]
    reader, reports = hidden
    if reports:
        conditions.append(
            "(author = ? OR report IS NULL OR report NOT IN (SELECT value FROM json_each(?)))"
        )
        bound += [reader, json.dumps(reports)]
    if before is not None:
        conditions.append("time <= ? AND (time, id) < (?, ?)")
        bound += [before[0], *before]
    query = f"SELECT time, id, seq FROM revision WHERE {' AND '.join(conditions)}"
    rows = db.execute(f"{query} ORDER BY time DESC, id DESC LIMIT ?", (*bound, limit))
    return rows.fetchall()


def _logged(db: sqlite3.Connection, places: Sequence[tuple[str, str, int]]) -> list[Logged]:
    """The entries of a page, with what is wrong with each."""
    rows = json.dumps([seq for _, _, seq in places])
    revisions = {revision.id: revision for revision in _readable(db, places, rows)}
    parents = {parent for revision in revisions.values() for parent in revision.parents}
    known = _there(db, parents)
    facts = db.execute(
        """
        SELECT id, author, seq > 1 AND NOT EXISTS (
            SELECT 1 FROM revision AS earlier WHERE earlier.seq = revision.seq - 1
        ) FROM revision WHERE seq IN (SELECT value FROM json_each(?))
        """,
        (rows,),
    )
    told = {id_: (author, bool(alone)) for id_, author, alone in facts}
    return [
        Logged(
            id=id_,
            author=told[id_][0],
            time=time,
            revision=revisions.get(id_),
            flaw=_flaw(revisions.get(id_), known, alone=told[id_][1]),
        )
        for time, id_, _ in places
    ]


def _readable(
    db: sqlite3.Connection, places: Sequence[tuple[str, str, int]], rows: str
) -> Iterable[Revision]:
    try:
        return list(read_revisions(db, "seq IN (SELECT value FROM json_each(?))", (rows,)))
    except (RasidError, ValueError):  # one that is damaged hides no other
        return [found for _, _, seq in places for found in _readable_one(db, seq)]


def _readable_one(db: sqlite3.Connection, seq: int) -> Iterable[Revision]:
    try:
        return list(read_revisions(db, "seq = ?", (seq,)))
    except (RasidError, ValueError):
        return ()


def _there(db: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    query = "SELECT id FROM revision WHERE id IN (SELECT value FROM json_each(?))"
    return {id_ for (id_,) in db.execute(query, (json.dumps(list(ids)),))}


def _flaw(revision: Revision | None, known: Container[str], *, alone: bool) -> Flaw | None:
    if revision is None:
        return Flaw.UNREADABLE
    if not is_intact(revision):
        return Flaw.CHANGED
    if not all(parent in known for parent in revision.parents):
        return Flaw.PARENT_GONE
    return Flaw.GAP if alone else None


def bodies_of(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What revisions of these ids said; those that are not there or cannot be read are left out."""
    query = "SELECT id, body FROM revision WHERE id IN (SELECT value FROM json_each(?))"
    return dict(_bodies(db.execute(query, (json.dumps(list(ids)),))))


def _bodies(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for id_, body in rows:
        try:
            yield id_, json.loads(body)
        except ValueError:
            continue
