"""A project: one SQLite file with reports, proposals, decisions and their whole history."""

import os
import sqlite3
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from rasid.core.arabic import fold
from rasid.core.vocabulary import Verification
from rasid.errors import RasidError
from rasid.storage.connection import (
    APPLICATION_ID,
    ProjectConnection,
    connect,
    is_past,
    transaction,
)
from rasid.storage.projections import refresh_project
from rasid.storage.schema import applied_migrations, known_migrations
from rasid.storage.seal import seal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectInfo:
    """Who a project is and what holds in it."""

    id: str
    name: str
    verification: Verification
    created: str


_LONGEST_NAME = 80


def written_name(name: str) -> str:
    """A name as it is stored: one spelling of each letter, single blanks, no invisible signs."""
    plain = unicodedata.normalize("NFKC", name)
    seen = "".join(char for char in plain if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    clean = " ".join(seen.split())
    if not any(char.isalnum() for char in clean):
        raise RasidError("A reviewer needs a name. Write one, so that decisions can be told.")
    if len(clean) > _LONGEST_NAME:
        raise RasidError(
            "A name has at most {most} letters. Write a shorter one.", most=_LONGEST_NAME
        )
    return clean


CLOCKS_APART = timedelta(hours=1)
"""As far as the clocks of a team may differ: what is dated later was dated by a wrong one."""


def now() -> str:
    """UTC, ISO with microseconds and a Z: the one form of time in a project."""
    return written(datetime.now(UTC))


def latest_instant() -> str:
    """The latest that a clock which is right may say somewhere now."""
    return written(datetime.now(UTC) + CLOCKS_APART)


def written(instant: datetime) -> str:
    """An instant of UTC as a project keeps it."""
    return instant.isoformat(timespec="microseconds").replace("+00:00", "Z")


Watch: TypeAlias = Callable[[int, int], None]
"""Told how far a step is (done, total); what it raises takes the whole step back."""


def _unwatched(_done: int, _total: int) -> None:
    pass


class Project:
    """An open project file. Belongs to the thread that opened it; use it in ``with``.

    ``watch`` is told while a step of many decisions is written.
    """

    watch: Watch = staticmethod(_unwatched)

    def __init__(self, path: Path, connection: ProjectConnection) -> None:
        self.path = path
        self.connection: sqlite3.Connection = connection
        self.read_only = connection.read_only

    @classmethod
    def create(
        cls,
        path: Path | str,
        *,
        name: str | None = None,
        fill: Callable[[sqlite3.Connection], None] | None = None,
    ) -> Self:
        """A new project; RasidError where the file exists or cannot be made.

        It is built aside and renamed, so that there is never half a project. ``fill`` puts in
        what it begins with, its identity first; by default it is an empty one of its own.
        """
        target = Path(path)
        if target.exists():
            raise RasidError(
                "{file} exists already. Open it, or choose another name.", file=target.name
            )
        aside = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
        try:
            aside.touch(exist_ok=False)
            _initialise(aside, target, fill or _identity(name or target.stem))
            os.rename(aside, target)
        except OSError as error:
            raise RasidError(
                "{path} could not be made: {why}. Choose a folder you may write to.",
                path=target,
                why=error.strerror,
            ) from error
        finally:
            for leftover in (aside, *(aside.with_name(aside.name + end) for end in _SIDE_FILES)):
                leftover.unlink(missing_ok=True)
        return cls.open(target)

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False, reader: str | None = None) -> Self:
        """An existing project, brought to the present schema; RasidError where it cannot be.

        A file that holds a past state is read, whatever it is opened for. To a ``reader`` the
        reports they read blind are shown so.
        """
        target = Path(path)
        if not target.is_file():
            raise RasidError(
                "There is no project {path}. Check the name, or import into it.", path=target
            )
        _refuse_stranger(target)
        connection = connect(target, read_only=read_only)
        try:
            _refuse_newer(connection, target)
            if applied_migrations(connection) != known_migrations():
                _migrate(connection, target, read_only=read_only)
            connection.read_only = read_only or is_past(connection)
        except BaseException:
            connection.close()
            raise
        opened = cls(target, connection)
        if reader is not None and reader.strip():
            connection.reader = opened.known_as(reader)
        return opened

    @property
    def info(self) -> ProjectInfo:
        """Id, name, creation and who may verify, as of now."""
        id_, created = self.connection.execute("SELECT id, created FROM project").fetchone()
        name, verification = self.connection.execute(
            "SELECT name, verification FROM project_state"
        ).fetchone()
        return ProjectInfo(
            id=id_, name=name, verification=Verification(verification), created=created
        )

    def people(self) -> list[str]:
        """Names of all who have worked in the project, in the order they joined."""
        rows = self.connection.execute("SELECT name FROM person ORDER BY joined, name")
        return [name for (name,) in rows]

    def known_as(self, name: str) -> str:
        """The name somebody is known by here: the first spelling of it, of those people read
        alike (hamza, case, vowel marks, invisible signs), so that nobody is two people.

        RasidError for a name that is empty, too long, or cannot be written down.
        """
        clean = written_name(name)
        if self.connection.execute("SELECT 1 FROM person WHERE name = ?", (clean,)).fetchone():
            return clean
        alike = (known for known in self.people() if fold(known) == fold(clean))
        return next(alike, clean)

    def add_person(self, name: str) -> str:
        """Make sure a person is known; returns the name they are known by."""
        known = self.known_as(name)
        if known not in self.people():
            with transaction(self.connection) as db:
                db.execute("INSERT OR IGNORE INTO person VALUES (?, ?)", (known, now()))
        return known

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


_SIDE_FILES = ("-wal", "-shm", "-journal")


def _identity(name: str) -> Callable[[sqlite3.Connection], None]:
    def fill(db: sqlite3.Connection) -> None:
        values = (f"p-{uuid.uuid4().hex}", name, now())
        db.execute("INSERT INTO project VALUES (1, ?, ?, ?, ?)", (*values, seal(*values)))
        refresh_project(db)

    return fill


def _initialise(path: Path, target: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    connection = connect(path, called=target)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection, path, read_only=False)
        with transaction(connection) as db:
            fill(db)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _migrate(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    if read_only:
        raise RasidError(
            "{file} was made by an older Rasid and is open for reading only. "
            "Open it once for writing, so that it can be brought up to date.",
            file=path.name,
        )
    from sqlite_utils import Database  # costs 0.2 s: only a file that needs migrating pays it

    from rasid.storage.migrations import migrations

    with transaction(connection):  # so that two programs opening an old file do not both migrate it
        migrations.apply(Database(connection))


def _refuse_stranger(path: Path) -> None:
    """Look at the header by hand: opening a foreign database with WAL would change it."""
    with path.open("rb") as file:
        header = file.read(72)
    is_sqlite = header.startswith(b"SQLite format 3\0") and len(header) == 72
    if not is_sqlite or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RasidError(
            "{file} is not a Rasid project. Import it into a project, or open another file.",
            file=path.name,
        )


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    unknown = set(applied_migrations(connection)) - set(known_migrations())
    if unknown:
        raise RasidError(
            "{file} was written by a newer Rasid. Update Rasid to open it; it is unchanged.",
            file=path.name,
        )
