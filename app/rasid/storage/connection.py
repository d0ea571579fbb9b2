"""Opens a project file as SQLite the way every part of Rasid must, and writes in one lane."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rasid.errors import RasidError

APPLICATION_ID = 0x52415344  # "RASD", in the file header, tells a project from any other database
_BUSY_MS = 5000
_CHECKPOINT_PAGES = 8192  # 32 MiB: an import rewrites the same index pages often
_CACHE_KIB = 64 * 1024  # rows come in by text id, all over their indexes


class ProjectConnection(sqlite3.Connection):
    """A connection that says what SQLite says of the world in a sentence about ``path``."""

    path: Path
    read_only: bool = False
    reader: str | None = None  # whose own work a report shows that they read blind
    hides: tuple[tuple[str, int, int], bool] | None = None  # whether it does; see storage.seen

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """As in sqlite3; RasidError for a full disk, a lock, a damaged file."""
        try:
            return super().execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise explained(error, self.path) from error

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        """As in sqlite3; RasidError for a full disk, a lock, a damaged file."""
        try:
            return super().executemany(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise explained(error, self.path) from error


def connect(
    path: Path, *, read_only: bool = False, called: Path | None = None
) -> ProjectConnection:
    """A connection with foreign keys, WAL, FULL sync and recursive triggers.

    It belongs to the thread that opened it. Statements run as written: nothing begins or commits
    a transaction but ``transaction``. ``called`` is what the user knows the file as.
    """
    shown = called or path
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?{_how(path, read_only=read_only)}",
            uri=True,
            isolation_level=None,
            factory=ProjectConnection,
        )
    except sqlite3.DatabaseError as error:
        raise explained(error, shown) from error
    connection.path = shown
    try:
        _set_up(connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: ProjectConnection, *, read_only: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")


def _how(path: Path, *, read_only: bool) -> str:
    """A project on a medium that nobody can write to is read as it is: SQLite could not make the
    files beside it by which readers and writers of a WAL database tell one another.
    """
    if not read_only:
        return "mode=rw"
    beside = path.with_name(f"{path.name}-wal")
    settled = not beside.exists() or beside.stat().st_size == 0
    fixed = not os.access(path, os.W_OK) and not os.access(path.parent, os.W_OK) and settled
    return "mode=ro&immutable=1" if fixed else "mode=ro"


_PAST = 1  # the user_version of a file that holds a past state


def is_past(connection: sqlite3.Connection) -> bool:
    """Whether a file holds a project as it once was, to be read and not to be decided in."""
    return bool(connection.execute("PRAGMA user_version").fetchone()[0] == _PAST)


def mark_past(connection: sqlite3.Connection) -> None:
    """Let a file be read from now on, wherever it is opened."""
    connection.execute(f"PRAGMA user_version = {_PAST}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Everything inside is written whole or not at all.

    BEGIN IMMEDIATE, since a deferred one that reads first fails at once beside another writer.
    RasidError where the project was opened for reading only.
    """
    if isinstance(connection, ProjectConnection) and connection.read_only:
        raise RasidError(
            "{file} is open for reading only, and nothing is decided in it. "
            "Go back to the project as it stands now.",
            file=connection.path.name,
        )
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside reads one and the same state, whatever others write meanwhile; within
    another it is the state of that one.
    """
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def read_through(connection: sqlite3.Connection) -> Iterator[None]:
    """Inside, pages that were read are hardly kept: all of the file is read, and each part once."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB // 8}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


_SENTENCES = (
    (
        ("locked", "busy"),
        "{file} is being written by another program. Nothing was saved; try again.",
    ),
    (
        ("full",),
        "{file} could not be written: the disk is full. Nothing was saved; make room and try "
        "again.",
    ),
    (
        ("readonly", "read-only"),
        "{file} may not be written. Nothing was saved; check the rights on the file and its "
        "folder.",
    ),
    (
        ("unable to open",),
        "{file} could not be opened. Check that it exists and may be read.",
    ),
    (
        ("not a database", "malformed", "encrypted"),
        "{file} is not a Rasid project, or is damaged. Open a copy or an earlier backup.",
    ),
    (
        ("no such table",),
        "{file} lacks a part of it. Open an earlier backup; `rasid check` says what is gone.",
    ),
    (
        ("disk i/o",),
        "{file} could not be written: the disk failed. Nothing was saved; check the disk.",
    ),
)
"""What stands in SQLite's own message, and what is said of it, in the order they are tried."""


def explained(error: sqlite3.DatabaseError, path: Path) -> RasidError:
    """What SQLite says of the world, as a sentence; other errors of its are ours and go through."""
    said = str(error).lower()
    for signs, sentence in _SENTENCES:
        if any(sign in said for sign in signs):
            return RasidError(sentence, file=path.name)
    raise error
