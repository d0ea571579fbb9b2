"""Brings in what others sent to the hub, batch by batch, each whole with what follows from it."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from psycopg import Connection, sql

from rasid.errors import RasidError
from rasid.hub.greeting import Greeting
from rasid.hub.joined import (
    held_rows,
    hold,
    pulled_upto,
    sent_upto,
    set_pulled,
    set_sent,
    set_withheld,
    withheld,
)
from rasid.storage.arriving import Arrived, take_in
from rasid.storage.connection import transaction
from rasid.storage.merging import contested
from rasid.storage.project import Project
from rasid.storage.projections import refresh_touched
from rasid.storage.soundness import Amiss
from rasid.storage.travelling import COLUMNS, Row, Travels, last_place, row_name

_BATCH = 2_000
_FEW = 100  # of rows that are long


@dataclass(slots=True)
class Pulled:
    """How many rows of each kind are new here, in which reports, and what is contested now."""

    taken: dict[Travels, int] = field(default_factory=dict)
    reports: set[str] = field(default_factory=set)
    contested: set[str] = field(default_factory=set)


def pull(project: Project, connection: Connection, greeting: Greeting) -> Pulled:
    """Take in what the hub has up to what it greeted with, in one and the same state of the hub.

    Each batch is written together with how far it came, so that a crash at any point goes on
    from there and nothing is passed over.
    """
    puller = _Puller(project, connection)
    for kind in Travels:
        puller.pull(kind, greeting.last[kind])
    puller.open_reports(greeting.withheld)
    puller.retry_held()
    return puller.pulled


class _Puller:
    def __init__(self, project: Project, hub: Connection) -> None:
        self.pulled = Pulled()
        self._db, self._hub = project.connection, hub

    def pull(self, kind: Travels, last: int) -> None:
        """The rows of a kind beyond those pulled before."""
        at = pulled_upto(self._db, kind)
        if at >= last:
            return
        batch = _FEW if kind in (Travels.REPORT, Travels.EXTRACTION) else _BATCH
        # one question for all batches: asked batch by batch, the hub may look at all of them each
        with self._hub.cursor(name=f"pull_{kind}") as cursor:
            cursor.execute(self._query(kind, "seq > %s AND seq <= %s ORDER BY seq"), (at, last))
            while at < last:
                rows = cursor.fetchmany(batch)
                at = rows[-1][0] if len(rows) == batch else last
                self._take_in({kind: [row[1:] for row in rows]}, (kind, at))

    def open_reports(self, now: frozenset[str]) -> None:
        """Reports of which the hub keeps nothing back any more are pulled from the beginning."""
        before = withheld(self._db)
        if before == now:
            return
        opened = [*(before - now)]
        aims = [report[:10] for report in opened]  # as events' ids begin, and so links' ends
        theirs = "report = ANY(%s) OR aims_at = ANY(%s)"
        of_them = f"revision IN (SELECT id FROM rasid.revision WHERE {theirs})"
        rows = {
            Travels.REVISION: self._ask(Travels.REVISION, f"{theirs} ORDER BY seq", opened, aims),
            Travels.SIGNATURE: self._ask(Travels.SIGNATURE, of_them, opened, aims),
        }
        self._take_in(rows)
        with transaction(self._db) as db:
            set_withheld(db, now)

    def retry_held(self) -> None:
        """What waits, or was not understood before, once more where anything came in."""
        if any(self.pulled.taken.values()) and (waiting := held_rows(self._db)):
            self._take_in({kind: waiting.get(kind, []) for kind in Travels}, again=True)

    def _ask(self, kind: Travels, condition: str, *values: object) -> list[Row]:
        found = self._hub.execute(self._query(kind, condition), values)
        return [row[1:] for row in found]

    def _query(self, kind: Travels, condition: str) -> sql.Composed:
        names = sql.SQL(", ").join(map(sql.Identifier, COLUMNS[kind]))
        query = sql.SQL("SELECT seq, {names} FROM {table} WHERE ").format(
            names=names, table=sql.Identifier("rasid", kind)
        )
        return query + sql.SQL(condition)

    def _take_in(
        self,
        rows: Mapping[Travels, Sequence[Row]],
        upto: tuple[Travels, int] | None = None,
        *,
        again: bool = False,
    ) -> None:
        arrived = Arrived()
        with transaction(self._db) as db:
            before = {kind: last_place(self._db, kind) for kind in _COUNTED if kind in rows}
            self._divide(
                [(kind, row) for kind, of_kind in rows.items() for row in of_kind], arrived
            )
            hold(db, _held(arrived), clear=again)
            for kind, last in before.items():
                if sent_upto(db, kind) == last:  # nothing of our own to send lies between
                    set_sent(db, kind, last_place(db, kind))
            if upto is not None:
                set_pulled(db, *upto)
        self._count(arrived)

    def _divide(self, rows: Sequence[tuple[Travels, Row]], arrived: Arrived) -> None:
        """Take in rows with what follows from them; where that cannot be, all but the one at fault.

        A decision may fit in its form, and no table of what stands take what it comes to.
        """
        tried = Arrived()
        self._db.execute("SAVEPOINT tried")
        try:
            for kind, of_kind in groupby(rows, itemgetter(0)):
                take_in(self._db, kind, [row for _, row in of_kind], tried)
            refresh_touched(self._db, tried.touched, tried.proposed)
        except _COMES_TO_NOTHING:
            self._db.execute("ROLLBACK TO tried")
            if len(rows) == 1:
                ((kind, row),) = rows
                arrived.held[kind, row_name(kind, row)] = (Amiss.FORM, row)
                return
            middle = len(rows) // 2
            self._divide(rows[:middle], arrived)
            self._divide(rows[middle:], arrived)
        else:
            arrived.add(tried)
        finally:
            self._db.execute("RELEASE tried")

    def _count(self, arrived: Arrived) -> None:
        for kind, count in arrived.taken.items():
            self.pulled.taken[kind] = self.pulled.taken.get(kind, 0) + count
        self.pulled.reports |= arrived.proposed | {r for r in arrived.touched if r is not None}
        subjects = [subject for found in arrived.touched.values() for subject in found]
        self.pulled.contested.update(contested(self._db, subjects))


_COMES_TO_NOTHING = (sqlite3.IntegrityError, OverflowError, RasidError)
_COUNTED = (Travels.REPORT, Travels.EXTRACTION, Travels.REVISION)


def _held(arrived: Arrived) -> Iterable[tuple[Travels, str, Amiss, Row]]:
    for (kind, name), (amiss, row) in arrived.held.items():
        yield kind, name, amiss, row
