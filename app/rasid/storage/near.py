"""Finds reports that are nearly equal to one already in the project.

Such reports are one long paragraph chained with commas, and an edited copy keeps most of its
clauses word for word. Two reports are nearly equal when they share four fifths of their clauses.
"""

import re
import sqlite3
import zlib

_CLAUSE_END = re.compile("[،؛,.\n;:]")
_MIN_GAPS = 2
_KEPT = 6
_MOST_COMPARED = 8
NEARLY_EQUAL = 0.8


def clause_hashes(text: str) -> frozenset[int]:
    """A hash for each clause of at least three words."""
    clauses = (clause.strip() for clause in _CLAUSE_END.split(text))
    return frozenset(
        zlib.crc32(clause.encode("utf-8", "surrogatepass"))
        for clause in clauses
        if clause.count(" ") >= _MIN_GAPS
    )


def fingerprint(hashes: frozenset[int]) -> list[int]:
    """The least hashes: two sets that mostly agree nearly always have some of these in common."""
    return sorted(hashes)[:_KEPT]


def find_near(db: sqlite3.Connection, hashes: frozenset[int]) -> str | None:
    """Id of the report most like one with these clauses, if any is nearly equal."""
    least = fingerprint(hashes)
    if not least:
        return None
    marks = ", ".join("?" * len(least))
    # A clause or two in common are stock phrases. Reports that share four fifths of all their
    # clauses share less than half of the least hashes once in a hundred times.
    enough = (len(least) + 1) // 2
    rows = db.execute(
        f"""
        SELECT report FROM fingerprint WHERE hash IN ({marks})
        GROUP BY report HAVING count(*) >= ? ORDER BY count(*) DESC LIMIT {_MOST_COMPARED}
        """,
        (*least, enough),
    ).fetchall()
    best, most = None, NEARLY_EQUAL
    for (report,) in rows:
        id_, text = db.execute("SELECT id, text FROM report WHERE seq = ?", (report,)).fetchone()
        other = clause_hashes(text)
        alike = len(hashes & other) / len(hashes | other)
        if alike >= most:
            best, most = id_, alike
    return best


def remember(db: sqlite3.Connection, seq: int, hashes: frozenset[int]) -> None:
    """Let later reports find this one, by its place in the project."""
    rows = [(value, seq) for value in fingerprint(hashes)]
    db.executemany("INSERT OR IGNORE INTO fingerprint VALUES (?, ?)", rows)


def rebuild_fingerprints(db: sqlite3.Connection) -> None:
    """Compute again by what all reports find one another."""
    db.execute("DELETE FROM fingerprint")
    for seq, text in db.execute("SELECT seq, text FROM report").fetchall():
        remember(db, seq, clause_hashes(text))
