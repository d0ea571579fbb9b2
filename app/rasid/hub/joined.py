"""What a project file keeps of the hub it joined: where it is, and how far each side has come."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rasid.errors import RasidError
from rasid.storage.soundness import Amiss
from rasid.storage.travelling import Row, Travels


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The hub a project belongs to, without any password, and who one is there.

    ``last`` and ``last_id`` are the newest decision the hub had when it was asked last, ``synced``
    when that was (UTC).
    """

    id: str
    url: str
    member: str
    role: str
    last: int = 0
    last_id: str | None = None
    synced: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that did not get through: ``reason`` is a word of ``Amiss`` or ``Refusal``."""

    kind: Travels
    id: str
    reason: str


def find_joined(db: sqlite3.Connection) -> Joined | None:
    """The hub of a project; None where it joined none."""
    row = db.execute("SELECT id, url, member, role, last, last_id, synced FROM hub").fetchone()
    if row is None:
        return None
    id_, url, member, role, last, last_id, synced = row
    return Joined(
        id=id_, url=url, member=member, role=role, last=last, last_id=last_id, synced=synced
    )


def get_joined(db: sqlite3.Connection) -> Joined:
    """The hub of a project; RasidError where it joined none."""
    joined = find_joined(db)
    if joined is None:
        raise RasidError("This project has not joined a hub. Join one with `rasid hub join`.")
    return joined


def keep_joined(db: sqlite3.Connection, joined: Joined) -> None:
    """Write down the hub of a project; where it is another one, everything begins anew."""
    before = find_joined(db)
    if before is None or before.id != joined.id:
        begin_anew(db)
        for table in ("hub_held", "hub_refused", "hub_withheld"):
            db.execute(f"DELETE FROM {table}")
    db.execute(
        "INSERT OR REPLACE INTO hub (one, id, url, member, role, last, last_id, synced)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(joined.id, joined.url, joined.member, joined.role),
            *(joined.last, joined.last_id, joined.synced),
        ),
    )


# --- how far each side has come -------------------------------------------------------------


def begin_anew(db: sqlite3.Connection) -> None:
    """Send and pull everything again: what is there already changes nothing."""
    db.execute("DELETE FROM hub_cursor")


def sent_upto(db: sqlite3.Connection, what: str) -> int:
    """The place in this file up to which rows were sent."""
    return _cursor(db, what)[0]


def pulled_upto(db: sqlite3.Connection, what: str) -> int:
    """The place on the hub up to which rows were pulled."""
    return _cursor(db, what)[1]


def _cursor(db: sqlite3.Connection, what: str) -> tuple[int, int]:
    row = db.execute("SELECT sent, pulled FROM hub_cursor WHERE kind = ?", (what,)).fetchone()
    return (row[0], row[1]) if row else (0, 0)


def set_sent(db: sqlite3.Connection, what: str, place: int) -> None:
    """Rows up to this place in this file are on the hub, or refused."""
    db.execute(
        "INSERT INTO hub_cursor VALUES (?, ?, 0) ON CONFLICT DO UPDATE SET sent = excluded.sent",
        (what, place),
    )


def set_pulled(db: sqlite3.Connection, what: str, place: int) -> None:
    """Rows up to this place on the hub are here, held, or withheld."""
    db.execute(
        "INSERT INTO hub_cursor VALUES (?, 0, ?)"
        " ON CONFLICT DO UPDATE SET pulled = excluded.pulled",
        (what, place),
    )


# --- what did not get through ---------------------------------------------------------------


def find_held(db: sqlite3.Connection) -> list[Kept]:
    """What came from the hub and is not taken in."""
    rows = db.execute("SELECT kind, id, reason FROM hub_held ORDER BY kind, id")
    return [Kept(Travels(kind), id_, reason) for kind, id_, reason in rows]


def find_refused(db: sqlite3.Connection) -> list[Kept]:
    """What was made here and the hub does not take."""
    rows = db.execute("SELECT kind, id, reason FROM hub_refused ORDER BY kind, id")
    return [Kept(Travels(kind), id_, reason) for kind, id_, reason in rows]


def refuse(db: sqlite3.Connection, refused: Iterable[Kept]) -> None:
    """Write down what the hub does not take."""
    rows = [(kept.id, kept.kind.value, kept.reason) for kept in refused]
    db.executemany("INSERT OR REPLACE INTO hub_refused VALUES (?, ?, ?)", rows)


def hold(
    db: sqlite3.Connection, held: Iterable[tuple[Travels, str, Amiss, Row]], *, clear: bool = False
) -> None:
    """Keep rows apart as they came; ``clear`` forgets those that were held before."""
    if clear:
        db.execute("DELETE FROM hub_held")
    db.executemany(
        "INSERT OR REPLACE INTO hub_held (kind, id, state, reason, content) VALUES (?, ?, ?, ?, ?)",
        [
            (
                *(kind.value, name, "orphan" if amiss.waits else "quarantined", amiss.value),
                json.dumps(row, ensure_ascii=False, default=_bytes),
            )
            for kind, name, amiss, row in held
        ],
    )


def held_rows(db: sqlite3.Connection) -> dict[Travels, list[Row]]:
    """The rows that are held, as they came."""
    found: dict[Travels, list[Row]] = {}
    for kind, content in db.execute("SELECT kind, content FROM hub_held"):
        row = tuple(json.loads(content, object_hook=_read_bytes))
        found.setdefault(Travels(kind), []).append(row)
    return found


def _bytes(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(f"{type(value)} is no value of a row")
    return {"hex": value.hex()}


def _read_bytes(value: dict[str, Any]) -> bytes:
    return bytes.fromhex(value["hex"])


def withheld(db: sqlite3.Connection) -> set[str]:
    """Reports read blind, of which the hub keeps the work of others back."""
    return {report for (report,) in db.execute("SELECT report FROM hub_withheld")}


def set_withheld(db: sqlite3.Connection, reports: Iterable[str]) -> None:
    """Write down which reports those are now."""
    db.execute("DELETE FROM hub_withheld")
    db.executemany("INSERT INTO hub_withheld VALUES (?)", [(report,) for report in reports])
