"""Brings a project file to the present schema: numbered SQL files, applied by sqlite-utils.

As the registry is called ``migrations.py``, `sqlite-utils migrate FILE app/rasid/storage --list`
works as an operator's tool too. It is imported only where a file needs migrating: sqlite-utils
costs a fifth of a second.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from rasid.storage.schema import migration_files

migrations = Migrations("rasid")


def _register(path: Path) -> None:
    @migrations(name=path.stem)
    def run(db: Database) -> None:
        for statement in _statements(path.read_text(encoding="utf-8")):
            db.execute(statement)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each of which ends at the end of a line.

    sqlite-utils' own ``executescript`` looks for their ends letter by letter, which takes a
    quarter of a second for our views; that of sqlite3 would commit first.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


for _path in migration_files():
    _register(_path)
