"""The schema a project file has: which migrations make it, and what they come to."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rasid.paths import bundled


def migration_files() -> list[Path]:
    """The numbered SQL files of db/migrations, in order."""
    return sorted((bundled("db") / "migrations").glob("*.sql"))


def known_migrations() -> list[str]:
    """The names under which this Rasid records the migrations it brings, in order."""
    return [path.stem for path in migration_files()]


def applied_migrations(connection: sqlite3.Connection) -> list[str]:
    """The names a file says were applied to it, in order; none for an empty file."""
    exists = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"
    if not connection.execute(exists).fetchone():
        return []
    query = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'rasid' ORDER BY rowid"
    return [name for (name,) in connection.execute(query)]


def expected_objects() -> dict[str, str]:
    """The SQL of every table, index and trigger a file must have, by name."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for path in migration_files():
            fresh.executescript(path.read_text(encoding="utf-8"))
        return objects(fresh)


def objects(connection: sqlite3.Connection) -> dict[str, str]:
    """The SQL of every table, index, view and trigger of a file, by name: tables first."""
    query = """
        SELECT name, sql FROM sqlite_master
        WHERE sql IS NOT NULL
            AND NOT EXISTS (  -- pragma_table_list knows them, and works out every view for that
                SELECT 1 FROM sqlite_master AS virtual
                JOIN (VALUES ('data'), ('idx'), ('content'), ('docsize'), ('config')) AS shadow
                WHERE virtual.sql LIKE 'CREATE VIRTUAL TABLE%'
                    AND sqlite_master.name = virtual.name || '_' || shadow.column1
            )
            AND tbl_name NOT LIKE '\\_sqlite\\_%' ESCAPE '\\'
            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END,
            name
    """
    return dict(connection.execute(query).fetchall())


def schema_sql(connection: sqlite3.Connection) -> str:
    """All tables, indexes and triggers of a file as one piece of SQL: db/schema.sql."""
    return "\n\n".join(f"{sql};" for sql in objects(connection).values()) + "\n"
