"""What travels between the desks of a team: which rows, in which columns, and in what order.

A row is a tuple of values under the names in ``COLUMNS``. The parents of a revision are a list
among them; elsewhere the columns are those of the tables.
"""

import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

Row = tuple[Any, ...]


class Travels(StrEnum):
    """The kinds of rows that travel; each rests only on its own and those before it."""

    REPORT = "report"
    EXTRACTION = "extraction"
    REVISION = "revision"
    KEY = "key"
    VOUCHING = "vouching"
    SIGNATURE = "signature"


COLUMNS: dict[Travels, tuple[str, ...]] = {
    Travels.REPORT: (
        *("id", "sha256", "characters", "encoding", "file", "title", "published"),
        *("published_basis", "source", "url", "key", "near", "imported", "raw", "hash", "text"),
    ),
    Travels.EXTRACTION: ("id", "report", "version", "origin", "created", "record", "hash"),
    Travels.REVISION: (
        *("id", "subject", "kind", "report", "parents", "author", "time", "reason", "body"),
    ),
    Travels.KEY: ("id", "person", "created", "signature"),
    Travels.VOUCHING: ("key", "voucher", "signature"),
    Travels.SIGNATURE: ("revision", "key", "number", "previous", "signature"),
}

_NAMES = {Travels.VOUCHING: 2, Travels.SIGNATURE: 2}


def row_name(kind: Travels, row: Row) -> str:
    """What a row is told from others of its kind by: the first column, or the first two."""
    return " ".join(map(str, row[: _NAMES.get(kind, 1)]))


_PARENTS = "(SELECT group_concat(parent, ' ') FROM revision_parent WHERE child = revision.id)"


def read_rows(
    db: sqlite3.Connection, kind: Travels, condition: str = "1", values: Row = ()
) -> Iterator[tuple[int, Row]]:
    """The rows of a kind that fulfil an SQL condition, each with its place in this file, in order.

    The place of a signature is its number; vouchings have none and come with 0. Revisions come in
    the order they arrived, so that whatever one was made in sight of stands before it.
    """
    place = {Travels.SIGNATURE: "number", Travels.VOUCHING: "key"}.get(kind, "seq")
    columns = ", ".join(_PARENTS if name == "parents" else f'"{name}"' for name in COLUMNS[kind])
    query = f"SELECT {place}, {columns} FROM {kind} WHERE {condition} ORDER BY {place}"
    for at, *row in db.execute(query, values):
        if kind is Travels.REVISION:
            row[4] = sorted((row[4] or "").split())
        yield at if kind is not Travels.VOUCHING else 0, tuple(row)


def last_place(db: sqlite3.Connection, kind: Travels) -> int:
    """The place of the newest report, extraction or revision in this file; 0 for none."""
    (last,) = db.execute(f"SELECT coalesce(max(seq), 0) FROM {kind}").fetchone()
    return int(last)
