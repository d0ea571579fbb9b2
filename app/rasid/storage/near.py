"""Finds reports that are nearly equal to one already in the project.

Such reports are one long paragraph chained with commas, and an edited copy keeps most of its
clauses word for word. Two reports are nearly equal when they share four fifths of their clauses.
"""

import re
import sqlite3
import zlib
from collections import Counter

_CLAUSE_END = re.compile(r"[،,.\n؛;:]+")
_MIN_WORDS = 3
_KEPT = 6
_MOST_COMPARED = 8
NEARLY_EQUAL = 0.8


def clause_hashes(text: str) -> frozenset[int]:
    """A hash for each clause of at least three words; spaces and repetitions do not matter."""
    hashes = set()
    for clause in _CLAUSE_END.split(text):
        words = clause.split()
        if len(words) >= _MIN_WORDS:
            hashes.add(zlib.crc32(" ".join(words).encode("utf-8", "surrogatepass")))
    return frozenset(hashes)


def fingerprint(hashes: frozenset[int]) -> list[int]:
    """The least hashes: two sets that mostly agree nearly always have some of these in common."""
    return sorted(hashes)[:_KEPT]


def find_near(db: sqlite3.Connection, hashes: frozenset[int]) -> str | None:
    """Id of the report most like one with these clauses, if any is nearly equal."""
    least = fingerprint(hashes)
    if not least:
        return None
    marks = ", ".join("?" * len(least))
    rows = db.execute(f"SELECT report FROM fingerprint WHERE hash IN ({marks})", least)
    shared = Counter(report for (report,) in rows)
    best, most = None, NEARLY_EQUAL
    for report, _ in shared.most_common(_MOST_COMPARED):
        (text,) = db.execute("SELECT text FROM report WHERE id = ?", (report,)).fetchone()
        other = clause_hashes(text)
        alike = len(hashes & other) / len(hashes | other)
        if alike >= most:
            best, most = report, alike
    return best


def remember(db: sqlite3.Connection, report: str, hashes: frozenset[int]) -> None:
    """Let later reports find this one."""
    rows = [(value, report) for value in fingerprint(hashes)]
    db.executemany("INSERT OR IGNORE INTO fingerprint VALUES (?, ?)", rows)
