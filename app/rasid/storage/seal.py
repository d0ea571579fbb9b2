"""A hash over all of a row that came in from outside, so that a change of any value shows."""

import hashlib
import sqlite3
from collections.abc import Iterator

from rasid.core.revision import canonical_json

_REPORT = (
    "id, sha256, characters, encoding, file, title, published, published_basis, source, url, key,"
    " near, imported, raw"
)
_EXTRACTION = "id, report, version, origin, created, record"
_PROJECT = "id, name, created"


def seal(*values: str | int | bytes | None) -> str:
    """Hex SHA-256 of the values in order; bytes count by their own hash."""
    plain = [
        hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value for value in values
    ]
    return hashlib.sha256(canonical_json(plain).encode("utf-8")).hexdigest()


def broken_seals(db: sqlite3.Connection) -> Iterator[str]:
    """Ids of the project, the reports and the extractions that are not as they came in."""
    for table, columns in (("project", _PROJECT), ("report", _REPORT), ("extraction", _EXTRACTION)):
        for hash_, *values in db.execute(f"SELECT hash, {columns} FROM {table}"):
            if seal(*values) != hash_:
                yield str(values[0])
