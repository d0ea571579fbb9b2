"""Unites two files of one project: what is in either is in both, and nobody wins in silence.

Reports, extractions and revisions are sets, named by their content, so merging is set union: in
any order and any number of times it comes to the same. Two decisions on one subject made without
sight of one another both stay, as heads of a fork, until somebody settles them.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from rasid.errors import RasidError
from rasid.storage.check import check_ends, check_sources
from rasid.storage.connection import snapshot, transaction
from rasid.storage.first_import import replace_later, send_again
from rasid.storage.near import clause_hashes, remember
from rasid.storage.project import Project
from rasid.storage.projections import refresh_touched
from rasid.storage.report_state import came_in, write_new_report_state
from rasid.storage.signatures import copy_signatures
from rasid.storage.travelling import Travels, read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came in that was not here: how many of each, and which subjects are contested now."""

    reports: int = 0
    extractions: int = 0
    revisions: int = 0
    contested: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.reports or self.extractions or self.revisions)


def merge(project: Project, other: Project) -> Merged:
    """Take in all that another file of the same project has more; whole or not at all.

    RasidError, with nothing changed, where the other file is of another project, was cut short
    or was changed behind Rasid's back.
    """
    _refuse_stranger(project, other)
    with snapshot(other.connection):
        # what is computed of the log is computed anew here
        for finding in chain(check_sources(other), check_ends(other)):
            raise RasidError(
                "{file} is damaged or was changed: {where} {what}. Nothing was taken from it; "
                "ask for it again.",
                file=other.path.name,
                where=finding.where,
                what=finding.what,
            )
        with transaction(project.connection) as db:
            return _unite(db, other.connection)


def _refuse_stranger(project: Project, other: Project) -> None:
    if other.info.id != project.info.id:
        raise RasidError(
            "{file} belongs to another project. Nothing was changed.", file=other.path.name
        )


def _unite(db: sqlite3.Connection, other: sqlite3.Connection) -> Merged:
    people = other.execute("SELECT name, joined FROM person")
    db.executemany("INSERT OR IGNORE INTO person VALUES (?, ?)", people)
    new_reports = _missing(db, other, "report")
    for id_ in new_reports:
        _add_report(db, other, id_)
    extractions = _missing(db, other, "extraction")
    proposed = {_insert(db, other, "extraction", id_)["report"] for id_ in extractions}
    proposed |= _take_earlier(db, other)
    revisions = _missing(db, other, "revision")
    touched = _copy_revisions(db, other, revisions)
    copy_signatures(db, other)
    subjects = [*chain.from_iterable(touched.values())]
    before = contested(db, subjects)
    refresh_touched(db, touched, proposed)
    return Merged(
        reports=len(new_reports),
        extractions=len(extractions),
        revisions=len(revisions),
        contested=tuple(id_ for id_ in contested(db, subjects) if id_ not in before),
    )


def _missing(db: sqlite3.Connection, other: sqlite3.Connection, table: str) -> list[str]:
    """Ids of rows of the other file that are not here, in its order."""
    here = {id_ for (id_,) in db.execute(f"SELECT id FROM {table}")}
    there = other.execute(f"SELECT id FROM {table} ORDER BY seq")
    return [id_ for (id_,) in there if id_ not in here]


def _take_earlier(db: sqlite3.Connection, other: sqlite3.Connection) -> set[str]:
    """Reports and extractions of both files stand as the earlier one has them; in which reports."""
    changed = set()
    for kind, report in ((Travels.REPORT, "id"), (Travels.EXTRACTION, "report")):
        here = set(db.execute(f"SELECT id, hash FROM {kind}"))
        there = other.execute(f"SELECT id, hash, {report} FROM {kind}").fetchall()
        for id_, hash_, about in there:
            if (id_, hash_) in here:
                continue
            ((_, row),) = read_rows(other, kind, "id = ?", (id_,))
            if replace_later(db, kind, row):
                changed.add(about)
                send_again(db, kind, id_)
    return changed


def _insert(
    db: sqlite3.Connection, other: sqlite3.Connection, table: str, id_: str
) -> dict[str, Any]:
    """Copy a row as it is, under a place of its own here."""
    rows = other.execute(f"SELECT * FROM {table} WHERE id = ?", (id_,))
    row = dict(zip((column[0] for column in rows.description), rows.fetchone(), strict=True))
    del row["seq"]
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    return row


def _add_report(db: sqlite3.Connection, other: sqlite3.Connection, id_: str) -> None:
    row = _insert(db, other, "report", id_)
    came = came_in(db, id_)
    write_new_report_state(db, id_, came)
    remember(db, came.seq, clause_hashes(str(row["text"])))


def _copy_revisions(
    db: sqlite3.Connection, other: sqlite3.Connection, ids: Iterable[str]
) -> dict[str | None, dict[str, None]]:
    """Copy revisions as they are, in the order of the other file; returns the subjects they are
    about, by report.

    They were found intact and in canonical form before.
    """
    new = set(ids)
    columns = "id, subject, kind, report, author, time, reason, body"
    rows = other.execute(f"SELECT {columns} FROM revision ORDER BY seq")
    taken = [row for row in rows if row[0] in new]
    db.executemany(f"INSERT INTO revision ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", taken)
    parents = other.execute("SELECT parent, child FROM revision_parent")
    insert = "INSERT INTO revision_parent (parent, child) VALUES (?, ?)"
    db.executemany(insert, [pair for pair in parents if pair[1] in new])
    touched: dict[str | None, dict[str, None]] = {}
    for row in taken:
        touched.setdefault(row[3], {})[row[1]] = None
    return touched


_CONTESTED = """
    WITH asked (id) AS (SELECT value FROM json_each(?))
    SELECT id FROM event JOIN asked USING (id) WHERE contested
    UNION ALL SELECT id FROM span JOIN asked USING (id) WHERE contested
    UNION ALL SELECT report FROM report_state JOIN asked ON report = asked.id WHERE contested
    UNION ALL SELECT id FROM link JOIN asked USING (id) WHERE contested
    UNION ALL SELECT 'project' FROM project_state, asked WHERE contested AND id = 'project'
"""


def contested(db: sqlite3.Connection, subjects: Iterable[str]) -> list[str]:
    """What of these people decided differently without sight of one another."""
    asked = json.dumps([*subjects])
    return [subject for (subject,) in db.execute(_CONTESTED, (asked,))]
