"""Of two imports of one text, or two makings of one extraction, the earlier one stands."""

import sqlite3

from rasid.storage.travelling import COLUMNS, Row, Travels

_WHEN = {Travels.REPORT: "imported", Travels.EXTRACTION: "created"}


def replace_later(db: sqlite3.Connection, kind: Travels, row: Row) -> bool:
    """Put a report or an extraction in the place of the one of its id that came in later.

    Returns whether there is such a one; where both came at one instant, the hash decides. The row
    is sound, and what follows from it is for the caller to compute.
    """
    columns = COLUMNS[kind]
    said = dict(zip(columns, row, strict=True))
    values = ", ".join(f'"{name}" = ?' for name in columns)
    when = _WHEN[kind]
    replaced = db.execute(
        f"UPDATE {kind} SET {values} WHERE id = ? AND ({when}, hash) > (?, ?)",
        (*row, said["id"], said[when], said["hash"]),
    )
    return replaced.rowcount > 0


def send_again(db: sqlite3.Connection, kind: Travels, id_: str) -> None:
    """Let the hub, if there is one, have a row that took the place of one it was sent."""
    db.execute(
        f"UPDATE hub_cursor SET sent = min(sent, (SELECT seq - 1 FROM {kind} WHERE id = ?))"
        " WHERE kind = ?",
        (id_, kind.value),
    )
