"""Brings a project file to the present schema: numbered SQL files, applied by sqlite-utils.

As the registry is called ``migrations.py``, `sqlite-utils migrate FILE app/rasid/storage --list`
works as an operator's tool too. It is imported only where a file needs migrating: sqlite-utils
costs a fifth of a second.
"""

from pathlib import Path

from sqlite_utils import Database, Migrations

from rasid.storage.schema import migration_files

migrations = Migrations("rasid")


def _register(path: Path) -> None:
    @migrations(name=path.stem)
    def run(db: Database) -> None:
        db.executescript(path.read_text(encoding="utf-8"))


for _path in migration_files():
    _register(_path)
