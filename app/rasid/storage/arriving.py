"""Takes in rows that came from another desk, each by itself, and keeps apart what is not sound.

Whatever arrives is checked as if nobody had looked at it before. A row that does not say what its
id or its hash says it said is kept with the reason, one that rests on what is not here yet waits
for it, and everything else goes on.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rasid.storage.first_import import replace_later
from rasid.storage.near import clause_hashes, remember
from rasid.storage.report_state import came_in, write_new_report_state
from rasid.storage.soundness import (
    Amiss,
    extraction_fault,
    is_misplaced,
    report_fault,
    revision_fault,
)
from rasid.storage.travelling import COLUMNS, Row, Travels, row_name


@dataclass(slots=True)
class Arrived:
    """What became of rows: how many were ``taken`` that were not here, and which are ``held``.

    ``touched`` are the subjects something new was said of, by report (None: none in particular).
    ``proposed`` are the reports that have new proposals or came in earlier than was known here.
    """

    taken: Counter[Travels] = field(default_factory=Counter)
    held: dict[tuple[Travels, str], tuple[Amiss, Row]] = field(default_factory=dict)
    touched: dict[str | None, dict[str, None]] = field(default_factory=dict)
    proposed: set[str] = field(default_factory=set)

    def add(self, other: "Arrived") -> None:
        """What became of further rows."""
        self.taken += other.taken
        self.held |= other.held
        self.proposed |= other.proposed
        for report, subjects in other.touched.items():
            self.touched.setdefault(report, {}).update(subjects)


def take_in(db: sqlite3.Connection, kind: Travels, rows: Sequence[Row], arrived: Arrived) -> None:
    """Put the sound ones of these rows into the file, in the caller's transaction.

    What follows from them is not computed: see ``rasid.storage.projections.refresh_touched``.
    """
    fresh = _unknown(db, kind, rows)
    match kind:
        case Travels.REVISION:
            taken = _take_revisions(db, fresh, arrived)
        case Travels.SIGNATURE:
            taken = _take_each(db, kind, _of_revisions(db, fresh, arrived), arrived)
        case _:
            taken = _take_each(db, kind, fresh, arrived)
    if kind is Travels.REPORT:
        for row in taken:
            _begin_report(db, row)
    if kind is Travels.EXTRACTION:
        arrived.proposed.update(row[1] for row in taken)
    if kind in _REPORT_AT:
        _take_earlier(db, kind, rows, arrived)
    arrived.taken[kind] += len(taken)


def _unknown(db: sqlite3.Connection, kind: Travels, rows: Sequence[Row]) -> list[Row]:
    """Those that are not in the file yet, each once."""
    first = COLUMNS[kind][0]
    both = f"{first}, {COLUMNS[kind][1]}"
    query = f"SELECT {both} FROM {kind} WHERE {first} IN (SELECT value FROM json_each(?))"
    ids = json.dumps([row[0] for row in rows])
    known = {row_name(kind, row) for row in db.execute(query, (ids,))}
    by_name = {row_name(kind, row): row for row in rows}
    return [row for name, row in by_name.items() if name not in known]


_REPORT_AT = {Travels.REPORT: 0, Travels.EXTRACTION: 1}


def _take_earlier(
    db: sqlite3.Connection, kind: Travels, rows: Sequence[Row], arrived: Arrived
) -> None:
    """Reports and extractions that are here in the words of another desk: the earlier ones stand.

    Of one that waits for what it rests on, or is not sound, the other row of its id knows nothing.
    """
    at = COLUMNS[kind].index("hash")
    query = f"SELECT id, hash FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
    here = dict(db.execute(query, (json.dumps([row[0] for row in rows]),)))
    for row in rows:
        if here.get(row[0], row[at]) == row[at]:
            continue
        amiss = _FAULTS[kind](db, row)
        if amiss is not None:
            arrived.held[kind, f"{row[0]} {row[at]}"] = (amiss, row)
        elif replace_later(db, kind, row):
            arrived.proposed.add(row[_REPORT_AT[kind]])


# --- reports, extractions, signatures -------------------------------------------------------


def _take_each(
    db: sqlite3.Connection, kind: Travels, rows: Sequence[Row], arrived: Arrived
) -> list[Row]:
    fault = _FAULTS.get(kind)
    if fault is None and _insert(db, kind, rows):
        return list(rows)
    taken = []
    for row in rows:  # one may rest on the one before, or the table not take it
        amiss = fault(db, row) if fault else None
        if amiss is None and not _insert(db, kind, [row]):
            amiss = Amiss.FORM
        if amiss is None:
            taken.append(row)
        else:
            arrived.held[kind, row_name(kind, row)] = (amiss, row)
    return taken


def _insert(db: sqlite3.Connection, kind: Travels, rows: Sequence[Row]) -> bool:
    """Insert all of them, or none where the table does not take one of their values."""
    columns = ", ".join(f'"{name}"' for name in COLUMNS[kind])
    insert = f"INSERT INTO {kind} ({columns}) VALUES ({', '.join('?' * len(COLUMNS[kind]))})"
    db.execute("SAVEPOINT arriving")
    try:
        db.executemany(insert, rows)
    except sqlite3.IntegrityError:
        db.execute("ROLLBACK TO arriving")
        return False
    finally:
        db.execute("RELEASE arriving")
    return True


def _of_revisions(db: sqlite3.Connection, rows: Iterable[Row], arrived: Arrived) -> list[Row]:
    """Signatures of what is here; whether they are right is for `rasid check` to say."""
    asked = list(rows)
    here = _here(db, {row[0] for row in asked})
    for row in asked:
        if row[0] not in here:
            name = row_name(Travels.SIGNATURE, row)
            arrived.held[Travels.SIGNATURE, name] = (Amiss.REVISION, row)
    return [row for row in asked if row[0] in here]


def _here(db: sqlite3.Connection, revisions: Iterable[str]) -> set[str]:
    query = "SELECT id FROM revision WHERE id IN (SELECT value FROM json_each(?))"
    return {id_ for (id_,) in db.execute(query, (json.dumps([*revisions]),))}


def _report(db: sqlite3.Connection, row: Row) -> Amiss | None:
    near = row[COLUMNS[Travels.REPORT].index("near")]
    return report_fault(row) or (Amiss.REPORT if near and not _text(db, near) else None)


def _extraction(db: sqlite3.Connection, row: Row) -> Amiss | None:
    text = _text(db, row[1])
    return Amiss.REPORT if text is None else extraction_fault(row, text)


_FAULTS: dict[Travels, Callable[[sqlite3.Connection, Row], Amiss | None]] = {
    Travels.REPORT: _report,
    Travels.EXTRACTION: _extraction,
}


def _text(db: sqlite3.Connection, report: str) -> str | None:
    row = db.execute("SELECT text FROM report WHERE id = ?", (report,)).fetchone()
    return str(row[0]) if row else None


def _begin_report(db: sqlite3.Connection, row: Row) -> None:
    came = came_in(db, row[0])
    write_new_report_state(db, row[0], came)
    remember(db, came.seq, clause_hashes(row[-1]))


# --- revisions ------------------------------------------------------------------------------


def _take_revisions(db: sqlite3.Connection, rows: Sequence[Row], arrived: Arrived) -> list[Row]:
    sound: list[Row] = []
    texts = _texts(db, {row[3] for row in rows})
    for row in rows:
        amiss, body = revision_fault(row)
        if amiss is None and row[3] is not None:
            amiss = _misplaced(row[1], body, texts.get(row[3]))
        if amiss is None:
            sound.append(row)
        else:
            arrived.held[Travels.REVISION, row[0]] = (amiss, row)
    taken, orphans = _rested(db, sound)
    for row in orphans:
        arrived.held[Travels.REVISION, row[0]] = (Amiss.PARENT, row)
    _insert_revisions(db, taken)
    for row in taken:
        arrived.touched.setdefault(row[3], {})[row[1]] = None
    return taken


def _texts(db: sqlite3.Connection, reports: set[str | None]) -> dict[str, str]:
    query = "SELECT id, text FROM report WHERE id IN (SELECT value FROM json_each(?))"
    return dict(db.execute(query, (json.dumps([*filter(None, reports)]),)))


def _misplaced(subject: str, body: Mapping[str, Any], text: str | None) -> Amiss | None:
    if text is None:
        return Amiss.REPORT
    return Amiss.PLACE if is_misplaced(subject, body, text) else None


def _rested(db: sqlite3.Connection, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Those whose parents are here or among them, parents first; and those that are orphans."""
    named = {parent for row in rows for parent in row[4]}
    here = _here(db, named)
    taken: list[Row] = []
    waiting = list(rows)
    while waiting:
        left = []
        for row in waiting:
            if here.issuperset(row[4]):
                here.add(row[0])
                taken.append(row)
            else:
                left.append(row)
        if len(left) == len(waiting):
            break
        waiting = left
    return taken, waiting


def _insert_revisions(db: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """As they are, in this order; their authors become known here."""
    joined: dict[str, str] = {}
    for row in rows:
        joined[row[5]] = min(row[6], joined.get(row[5], row[6]))
    db.executemany("INSERT OR IGNORE INTO person VALUES (?, ?)", joined.items())
    db.executemany(
        """
        INSERT INTO revision (id, subject, kind, report, author, time, reason, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [(*row[:4], *row[5:]) for row in rows],
    )
    db.executemany(
        "INSERT INTO revision_parent (parent, child) VALUES (?, ?)",
        [(parent, row[0]) for row in rows for parent in row[4]],
    )
