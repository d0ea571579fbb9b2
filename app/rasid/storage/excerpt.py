"""A part of a project as a project file of its own: some reports, with some of the decisions."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from rasid.errors import RasidError
from rasid.storage.connection import mark_past, snapshot
from rasid.storage.frozen import Frozen
from rasid.storage.near import rebuild_fingerprints
from rasid.storage.project import Project
from rasid.storage.projections import rebuild
from rasid.storage.search import index_words
from rasid.storage.signatures import copy_signatures, is_part, set_desk, signs


def write_excerpt(
    project: Project,
    path: Path | str,
    *,
    reports: Iterable[str] | None = None,
    until: str | None = None,
    blind_for: str | None = None,
    blind: Iterable[str] | None = None,
) -> Project:
    """A new project file that is the same project, with less in it; it is returned open.

    ``reports`` are the ids to take, all where None. ``until`` leaves out what came or was decided
    after that instant. ``blind_for`` leaves out what others than this person decided in the
    ``blind`` reports (all where None), but for what their own decisions were made in sight of.

    RasidError where the file exists or cannot be made, or where no report would be in it.
    """
    db = project.connection
    with snapshot(db):
        chosen = _reports(db, reports, until)
        if not chosen:
            raise RasidError("There is no report to take. Choose other reports.")
        reader = blind_for and project.known_as(blind_for)
        revisions = _revisions(db, chosen, until, reader, chosen if blind is None else [*blind])
        latest = dict.fromkeys(chosen, until)
        return Project.create(
            path, fill=lambda new: _fill(new, db, latest, revisions, _NOT_AFTER_INSTANT)
        )


def write_frozen(project: Project, path: Path | str, frozen: Frozen) -> Project:
    """A new project file that is exactly what is frozen, with its history; it is returned open.

    RasidError where the file exists or cannot be made, or where no report would be in it.
    """
    db = project.connection
    with snapshot(db):
        chosen = [id_ for id_ in _reports(db, None, None) if id_ in frozen.reports]
        if not chosen:
            raise RasidError("There is no report to take. Choose other reports.")
        heads = json.dumps([*frozen.heads()])
        revisions = [id_ for (id_,) in db.execute(_BEHIND, (heads,))]
        latest = {id_: frozen.reports[id_].extraction for id_ in chosen}
        return Project.create(
            path, fill=lambda new: _fill(new, db, latest, revisions, _NOT_AFTER_LATEST)
        )


def write_past(project: Project, path: Path | str, moment: str | Frozen) -> Project:
    """A project file that is the project as it was at an instant, or exactly what is frozen; it is
    returned open.

    It can be searched, compared and exported like any other, and nothing can be decided in it.
    RasidError where the file exists or cannot be made, or where there was no report yet.
    """
    with (
        write_excerpt(project, path, until=moment)
        if isinstance(moment, str)
        else write_frozen(project, path, moment)
    ) as past:
        try:
            index_words(past)  # who searches it could not do so later
            mark_past(past.connection)
        except BaseException:
            Path(path).unlink()
            raise
    return Project.open(path)


def _reports(db: sqlite3.Connection, wanted: Iterable[str] | None, until: str | None) -> list[str]:
    """Ids in the order of the project, with those they are nearly equal to."""
    rows = db.execute(
        "SELECT id, near FROM report WHERE ? IS NULL OR imported <= ? ORDER BY seq", (until, until)
    ).fetchall()
    near = dict(rows)
    if wanted is None:
        return list(near)
    taken: set[str] = set()
    for report in wanted:
        following: str | None = report
        while following is not None and following in near and following not in taken:
            taken.add(following)
            following = near[following]
    return [report for report in near if report in taken]


_SEEN = """
    WITH RECURSIVE
    taken (report) AS (SELECT value FROM json_each(:reports)),
    within (digits) AS (SELECT substr(report, 3, 8) FROM taken),
    seen (id) AS (
        SELECT id FROM revision
        WHERE (report IS NULL OR report IN (SELECT report FROM taken))
            AND (subject NOT GLOB 'l-*'
                OR substr(json_extract(body, '$.target'), 3, 8) IN (SELECT digits FROM within))
            AND (:until IS NULL OR time <= :until)
            AND (:author IS NULL OR author = :author OR report IS NULL
                OR report NOT IN (SELECT value FROM json_each(:blind))
                OR (subject GLOB 'r-*' AND json_extract(body, '$.finished') = 0))
        UNION
        SELECT parent FROM revision_parent JOIN seen ON seen.id = child
    )
    SELECT id FROM revision WHERE id IN (SELECT id FROM seen) ORDER BY seq
"""


def _revisions(
    db: sqlite3.Connection,
    reports: list[str],
    until: str | None,
    author: str | None,
    blind: list[str],
) -> list[str]:
    """Ids in the order they arrived, with all they were made in sight of.

    A link goes only where both its events do. A blind reader is told who reads a report, not who
    is through with it.
    """
    values = {
        "reports": json.dumps(reports),
        "until": until,
        "author": author,
        "blind": json.dumps(blind),
    }
    return [id_ for (id_,) in db.execute(_SEEN, values)]


_BEHIND = """
    WITH RECURSIVE seen (id) AS (
        SELECT value FROM json_each(?)
        UNION
        SELECT parent FROM revision_parent JOIN seen ON seen.id = child
    )
    SELECT id FROM revision WHERE id IN (SELECT id FROM seen) ORDER BY seq
"""
"""Revisions with all they were made in sight of, in the order they arrived."""

_NOT_AFTER_INSTANT = "SELECT * FROM extraction WHERE report = ?1 AND (?2 IS NULL OR created <= ?2)"
_NOT_AFTER_LATEST = """
    SELECT * FROM extraction WHERE report = ?
        AND (created, id) <= (SELECT created, id FROM extraction WHERE id = ?)
"""


def _fill(
    new: sqlite3.Connection,
    db: sqlite3.Connection,
    reports: Mapping[str, str | None],
    revisions: list[str],
    extractions: str,
) -> None:
    """Copy rows as they are: their seals and hashes hold where they go.

    ``extractions`` is what to ask for those of a report, by its id and the value it has.
    """
    _copy(new, "project", db.execute("SELECT * FROM project"))
    _copy(new, "person", db.execute("SELECT * FROM person ORDER BY joined, name"))
    for report, last in reports.items():
        _copy(new, "report", db.execute("SELECT * FROM report WHERE id = ?", (report,)))
        _copy(new, "extraction", db.execute(f"{extractions} ORDER BY seq", (report, last)))
    for id_ in revisions:
        _copy(new, "revision", db.execute("SELECT * FROM revision WHERE id = ?", (id_,)))
        parents = db.execute("SELECT parent, child FROM revision_parent WHERE child = ?", (id_,))
        new.executemany("INSERT INTO revision_parent VALUES (?, ?)", parents)
    copy_signatures(new, db)
    (all_of_it,) = db.execute("SELECT count(*) FROM revision").fetchone()
    set_desk(new, signing=signs(db), part=is_part(db) or len(revisions) < all_of_it)
    rebuild(new)
    rebuild_fingerprints(new)


def _copy(new: sqlite3.Connection, table: str, rows: sqlite3.Cursor) -> None:
    """Insert rows under the names of their columns; each file counts ``seq`` by itself."""
    names = [column[0] for column in rows.description]
    kept = [at for at, name in enumerate(names) if name != "seq"]
    columns = ", ".join(names[at] for at in kept)
    marks = ", ".join("?" * len(kept))
    new.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        ([row[at] for at in kept] for row in rows),
    )
