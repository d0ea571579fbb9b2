"""Which reports, and in what order: a question to the queue as one piece of SQL."""

import sqlite3
from array import array
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Literal

from rasid.core.arabic import fold
from rasid.core.vocabulary import ReportState
from rasid.storage.project import Project
from rasid.storage.seen import seen

Order = Literal[
    "added", "published", "title", "state", "assigned", "waiting", "source", "confidence"
]


class Waiting(StrEnum):
    """What a report may wait for: any open comment, an answer, leave to be exported."""

    COMMENT = "comment"
    QUESTION = "question"
    EXPORT = "export"


NOBODY = ""
"""Stands for the person a report is given to where it is given to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportQuery:
    """Which reports, and in what order; what is empty or None does not matter.

    All words of ``text`` must stand in title or file name, those of ``source`` in the source, read
    as people read Arabic (hamza, ta marbuta, vowel marks do not matter). ``assigned`` are names,
    or their beginnings, of which one must have the report. ``since`` and ``until`` are ISO days of
    publication, both included; ``least`` and ``most`` bound the confidence.
    """

    text: str = ""
    states: frozenset[ReportState] = frozenset()
    assigned: frozenset[str] = frozenset()
    waiting: frozenset[Waiting] = frozenset()
    source: str = ""
    since: str | None = None
    until: str | None = None
    least: float | None = None
    most: float | None = None
    order: Order = "added"
    descending: bool = False


EVERYTHING = ReportQuery()
"""All reports, as they came."""

_ORDER = {
    "added": "seq {way}",
    "published": "published {way} NULLS LAST, seq {way}",
    "title": "folded {way}, seq",
    "state": "CASE state WHEN 'flagged' THEN 0 WHEN 'new' THEN 1 WHEN 'proposed' THEN 2"
    " WHEN 'in_review' THEN 3 WHEN 'confirmed' THEN 4 ELSE 5 END {way}, seq",
    "assigned": "assigned = '[]', assigned {way}, seq",
    "waiting": "stops {way}, questions {way}, comments {way}, seq",
    "source": "source {way} NULLS LAST, seq {way}",
    "confidence": "confidence {way} NULLS LAST, seq {way}",
}
_WAITS = {Waiting.COMMENT: "comments", Waiting.QUESTION: "questions", Waiting.EXPORT: "stops"}


def condition(db: sqlite3.Connection, query: ReportQuery) -> tuple[str, list[object]]:
    """A query as an SQL condition over ``report_state``, with its values."""
    clauses, values = ["1"], list[object]()
    if query.states:
        clauses.append(f"state IN ({_marks(len(query.states))})")
        values += sorted(state.value for state in query.states)
    clauses += [f"{_WAITS[each]} > 0" for each in sorted(query.waiting)]
    bounds = (
        ("published >= ?", query.since),
        ("published <= ?", query.until),
        ("confidence >= ?", query.least),
        ("confidence <= ?", query.most),
    )
    for clause, bound in bounds:
        if bound is not None:
            clauses.append(clause)
            values.append(bound)
    for has, more in (_assigned(db, query), _source(db, query)):
        clauses.append(has)
        values += more
    for word in fold(query.text).split():  # last: it reads the titles
        clauses.append("instr(folded, ?)")
        values.append(word)
    return " AND ".join(clauses), values


def _assigned(db: sqlite3.Connection, query: ReportQuery) -> tuple[str, list[object]]:
    if not query.assigned:
        return "1", []
    wanted = [fold(name) for name in query.assigned if name != NOBODY]
    everybody = [name for (name,) in db.execute("SELECT DISTINCT person FROM assignment")]
    people: list[object] = [
        name for name in everybody if any(fold(name).startswith(each) for each in wanted)
    ]
    given = f"seq IN (SELECT report FROM assignment WHERE person IN ({_marks(len(people))}))"
    return (f"({given} OR assigned = '[]')" if NOBODY in query.assigned else given), people


def _source(db: sqlite3.Connection, query: ReportQuery) -> tuple[str, list[object]]:
    words = fold(query.source).split()
    if not words:
        return "1", []
    found: list[object] = [
        source for source in sources(db) if all(word in fold(source) for word in words)
    ]
    return f"source IN ({_marks(len(found))})", found


def sources(db: sqlite3.Connection) -> list[str]:
    """The sources reports come from, each once; the index is skipped through, not read."""
    rows = db.execute(
        """
        WITH RECURSIVE each (source) AS (
            SELECT min(source) FROM report_state
            UNION ALL
            SELECT (SELECT min(source) FROM report_state AS s WHERE s.source > each.source)
            FROM each WHERE each.source IS NOT NULL
        )
        SELECT source FROM each WHERE source IS NOT NULL
        """
    )
    return [source for (source,) in rows]


def list_reports(
    project: Project, query: ReportQuery, limit: int | None = None, offset: int = 0
) -> "array[int]":
    """The places of the reports a query finds, in order: ``seq``, by which they are read."""
    where, values = condition(project.connection, query)
    order = _ORDER[query.order].format(way="DESC" if query.descending else "ASC")
    source = seen(project.connection, "report_state")
    rows = project.connection.execute(
        f"SELECT seq FROM {source} AS report_state WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return array("q", chain.from_iterable(rows))


def place_of(project: Project, report: str) -> int | None:
    """The ``seq`` of a report; None where there is none of that id."""
    row = project.connection.execute(
        "SELECT seq FROM report_state WHERE report = ?", (report,)
    ).fetchone()
    return int(row[0]) if row else None


def years(db: sqlite3.Connection) -> list[str]:
    """The years reports were published in, the last first."""
    rows = db.execute(
        "SELECT DISTINCT substr(published, 1, 4) FROM report_state WHERE published IS NOT NULL"
        " ORDER BY 1 DESC"
    )
    return [year for (year,) in rows]


def _marks(count: int) -> str:
    return ", ".join("?" * count)
