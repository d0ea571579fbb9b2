"""Sends what was made here to the hub: as often as one likes, and whatever is there stays."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

import psycopg
from psycopg import Connection, errors, sql

from rasid.hub.joined import Kept, find_refused, refuse, sent_upto, set_sent
from rasid.storage.connection import transaction
from rasid.storage.project import Project
from rasid.storage.travelling import COLUMNS, Row, Travels, last_place, read_rows, row_name

_BATCH = 10_000
_FEW = 500  # of rows that are long
_MADE = (Travels.REPORT, Travels.EXTRACTION, Travels.REVISION)
_ROW_IS_AMISS = (errors.IntegrityError, errors.DataError, errors.InsufficientPrivilege)


class Refusal(StrEnum):
    """Why the hub does not take a row of this desk."""

    ROLE = "role"
    AUTHOR = "author"
    FORM = "form"
    PARENT = "parent"
    TIME = "time"


@dataclass(slots=True)
class Pushed:
    """How many rows of each kind the hub took that it did not have."""

    sent: dict[Travels, int] = field(default_factory=dict)


def push(project: Project, connection: Connection, author: str | None) -> Pushed:
    """Send what the hub lacks: decisions of ``author``, or, to its owner, everybody's.

    What has been sent is written down after the hub has it for good, so that a crash at any
    point sends again, which changes nothing. What the hub does not take is kept with the reason
    and tried again next time; so is what rests on it.
    """
    sender = _Sender(project.connection, connection, author)
    for kind in _MADE:
        sender.retry(kind)
        sender.send_new(kind)
    sender.send_all(Travels.KEY)
    sender.send_all(Travels.VOUCHING)
    sender.send_signatures()
    return Pushed(sender.sent)


def to_send(db: sqlite3.Connection, author: str) -> int:
    """How many decisions of somebody have not been sent yet."""
    query = "SELECT count(*) FROM revision WHERE seq > ? AND author = ?"
    (count,) = db.execute(query, (sent_upto(db, Travels.REVISION), author)).fetchone()
    return int(count)


def has_more(db: sqlite3.Connection, author: str) -> bool:
    """Whether there is anything to send that was not tried yet."""
    beyond = any(last_place(db, kind) > sent_upto(db, kind) for kind in _MADE)
    few = any(_count(db, k) != sent_upto(db, k) for k in (Travels.KEY, Travels.VOUCHING))
    return beyond or few or any(_unsent_signatures(db, author))


def _count(db: sqlite3.Connection, kind: Travels) -> int:
    (count,) = db.execute(f"SELECT count(*) FROM {kind}").fetchone()
    return int(count)


def _unsent_signatures(db: sqlite3.Connection, author: str | None) -> Iterator[tuple[str, int]]:
    """Keys with signatures beyond those that were sent, and up to where that was."""
    query = "SELECT id FROM key WHERE ? IS NULL OR person = ?"
    for (key,) in db.execute(query, (author, author)).fetchall():
        sent = sent_upto(db, f"{Travels.SIGNATURE} {key}")
        (last,) = db.execute("SELECT max(number) FROM signature WHERE key = ?", (key,)).fetchone()
        if last is not None and last > sent:
            yield key, sent


class _Sender:
    def __init__(self, db: sqlite3.Connection, hub: Connection, author: str | None) -> None:
        self.sent: dict[Travels, int] = {}
        self._db, self._hub, self._author = db, hub, author
        self._refused: dict[tuple[Travels, str], Refusal] = {
            (kept.kind, kept.id): Refusal(kept.reason) for kept in find_refused(db)
        }

    def send_new(self, kind: Travels) -> None:
        """What came into the file since the last time, batch by batch."""
        last = last_place(self._db, kind)
        rows = read_rows(self._db, kind, "seq > ? AND seq <= ?", (sent_upto(self._db, kind), last))
        size = _BATCH if kind is Travels.REVISION else _FEW
        while batch := list(islice(rows, size)):
            refused = self._send(kind, self._own(kind, [row for _, row in batch]))
            self._write_down(kind, batch[-1][0], refused)

    def retry(self, kind: Travels) -> None:
        """What the hub did not take before: the role, or what it rests on, may be another now."""
        ids = [id_ for refused_kind, id_ in self._refused if refused_kind is kind]
        if not ids:
            return
        for id_ in ids:
            del self._refused[kind, id_]
        name = "revision || ' ' || key" if kind is Travels.SIGNATURE else "id"
        wanted = f"{name} IN (SELECT value FROM json_each(?))"
        rows = [row for _, row in read_rows(self._db, kind, wanted, (json.dumps(ids),))]
        refused = self._send(kind, self._own(kind, rows))
        with transaction(self._db) as db:
            db.executemany(
                "DELETE FROM hub_refused WHERE kind = ? AND id = ?", [(kind, id_) for id_ in ids]
            )
            refuse(db, refused)

    def send_all(self, kind: Travels) -> None:
        """The few rows of a kind, where there are others than before."""
        count = _count(self._db, kind)
        if count == sent_upto(self._db, kind):
            return
        mine = {
            Travels.KEY: "? IS NULL OR person = ?",
            Travels.VOUCHING: "? IS NULL OR voucher IN (SELECT id FROM key WHERE person = ?)",
        }[kind]
        rows = [row for _, row in read_rows(self._db, kind, mine, (self._author, self._author))]
        self._write_down(kind, count, self._send(kind, rows))

    def send_signatures(self) -> None:
        """Those of each key beyond the last that was sent, but for those of refused decisions."""
        self.retry(Travels.SIGNATURE)
        for key, sent in [*_unsent_signatures(self._db, self._author)]:
            rows = read_rows(self._db, Travels.SIGNATURE, "key = ? AND number > ?", (key, sent))
            while batch := list(islice(rows, _BATCH)):
                refused = self._send(Travels.SIGNATURE, [row for _, row in batch])
                self._write_down(f"{Travels.SIGNATURE} {key}", batch[-1][0], refused)

    def _own(self, kind: Travels, rows: Sequence[Row]) -> list[Row]:
        """What one may send; of others' decisions, those the hub lacks are written down."""
        if kind is not Travels.REVISION or self._author is None:
            return list(rows)
        others = [row[0] for row in rows if row[5] != self._author]
        if others:
            lacking = self._hub.execute("SELECT * FROM rasid.lacks(%s)", (others,)).fetchall()
            for (id_,) in lacking:
                self._refused[kind, id_] = Refusal.AUTHOR
        return [row for row in rows if row[5] == self._author]

    def _send(self, kind: Travels, rows: Sequence[Row]) -> list[Kept]:
        """Send a batch; where a row of it is amiss, all but that one go."""
        before = set(self._refused)
        self._divide(kind, rows)
        return [
            Kept(refused, id_, reason.value)
            for (refused, id_), reason in self._refused.items()
            if (refused, id_) not in before or refused is kind
        ]

    def _divide(self, kind: Travels, rows: Sequence[Row]) -> None:
        sendable = [row for row in rows if not self._rests_on_refused(kind, row)]
        if not sendable:
            return
        try:
            with self._hub.transaction():
                self.sent[kind] = self.sent.get(kind, 0) + copy_rows(self._hub, kind, sendable)
        except _ROW_IS_AMISS as error:
            if len(sendable) == 1:
                self._refused[kind, row_name(kind, sendable[0])] = _why(error)
                return
            middle = len(sendable) // 2
            self._divide(kind, sendable[:middle])
            self._divide(kind, sendable[middle:])

    def _rests_on_refused(self, kind: Travels, row: Row) -> bool:
        if kind is Travels.SIGNATURE:
            return (Travels.REVISION, row[0]) in self._refused
        if kind is Travels.REVISION:
            rests = any((kind, parent) in self._refused for parent in row[4])
            rests = rests or (Travels.REPORT, row[3]) in self._refused
        else:
            rests = kind is Travels.EXTRACTION and (Travels.REPORT, row[1]) in self._refused
        if rests:
            self._refused[kind, row_name(kind, row)] = Refusal.PARENT
        return rests

    def _write_down(self, what: str, place: int, refused: Sequence[Kept]) -> None:
        with transaction(self._db) as db:
            refuse(db, refused)
            set_sent(db, what, place)


def _why(error: psycopg.Error) -> Refusal:
    if isinstance(error, errors.InsufficientPrivilege):
        return Refusal.ROLE
    return Refusal.TIME if isinstance(error, errors.DatetimeFieldOverflow) else Refusal.FORM


def copy_rows(hub: Connection, kind: Travels, rows: Sequence[Row]) -> int:
    """Put rows into a table of the hub by way of a temporary one; returns how many were new."""
    names = sql.SQL(", ").join(map(sql.Identifier, COLUMNS[kind]))
    table, staged = sql.Identifier("rasid", kind), sql.Identifier(f"staged_{kind}")
    hub.execute(
        sql.SQL(
            "CREATE TEMPORARY TABLE IF NOT EXISTS {staged} ON COMMIT DELETE ROWS"
            " AS SELECT {names} FROM {table} WITH NO DATA"
        ).format(staged=staged, names=names, table=table)
    )
    said = sql.SQL("COPY {staged} ({names}) FROM STDIN").format(staged=staged, names=names)
    with hub.cursor() as cursor, cursor.copy(said) as copy:
        for row in rows:
            copy.write_row(row)
    return hub.execute(
        sql.SQL(
            "INSERT INTO {table} ({names}) SELECT {names} FROM {staged} ON CONFLICT DO NOTHING"
        ).format(staged=staged, names=names, table=table)
    ).rowcount
