"""Who may not see whose work: reports that are read blind, until all their readers are through."""

import sqlite3

from rasid.storage.connection import ProjectConnection

_HIDDEN = """
    SELECT 1 FROM report_state AS r
    WHERE r.report = :report AND r.blind
        AND EXISTS (SELECT 1 FROM assignment WHERE report = r.seq AND person = :reader)
        AND EXISTS (
            SELECT 1 FROM assignment AS a WHERE a.report = r.seq AND NOT EXISTS (
                SELECT 1 FROM revision
                WHERE subject = :report AND author = a.person
                    AND json_extract(body, '$.finished')
            )
        )
"""

_UNDER_WAY = """
    SELECT r.report FROM report_state AS r
    WHERE r.blind AND EXISTS (
        SELECT 1 FROM assignment AS a WHERE a.report = r.seq AND NOT EXISTS (
            SELECT 1 FROM revision
            WHERE subject = r.report AND author = a.person AND json_extract(body, '$.finished')
        )
    )
"""


def is_hidden(db: sqlite3.Connection, report: str, reader: str) -> bool:
    """Whether a report keeps the work of others from one of its readers.

    It does where it is read blind and one of its readers is not through with it.
    """
    values = {"report": report, "reader": reader}
    return db.execute(_HIDDEN, values).fetchone() is not None


def has_finished(db: sqlite3.Connection, report: str, reader: str) -> bool:
    """Whether somebody has been through with a report."""
    query = """
        SELECT 1 FROM revision
        WHERE subject = ? AND author = ? AND json_extract(body, '$.finished')
    """
    return db.execute(query, (report, reader)).fetchone() is not None


def under_way(db: sqlite3.Connection) -> set[str]:
    """The reports that are being read blind."""
    return {report for (report,) in db.execute(_UNDER_WAY)}


_ALL_HIDDEN = """
    SELECT r.report FROM assignment AS mine JOIN report_state AS r ON r.seq = mine.report
    WHERE mine.person = ? AND r.blind AND EXISTS (
        SELECT 1 FROM assignment AS a WHERE a.report = r.seq AND NOT EXISTS (
            SELECT 1 FROM revision
            WHERE subject = r.report AND author = a.person AND json_extract(body, '$.finished')
        )
    )
"""


def all_hidden(db: sqlite3.Connection, reader: str) -> list[str]:
    """The reports that keep the work of others from one of their readers."""
    return [report for (report,) in db.execute(_ALL_HIDDEN, (reader,))]


def reader_of(db: sqlite3.Connection) -> str | None:
    """The person this connection reads for; None where it shows everything."""
    return db.reader if isinstance(db, ProjectConnection) else None


def reads_as(db: sqlite3.Connection, reader: str | None) -> None:
    """From now on, show blind reports over this connection as this person left them."""
    if isinstance(db, ProjectConnection):
        db.reader = reader


def hidden_from(db: sqlite3.Connection, report: str) -> str | None:
    """The person that this connection reads a report for, where it hides others from them."""
    reader = reader_of(db)
    return reader if reader is not None and is_hidden(db, report, reader) else None
