"""The schema a project file has: which migrations make it, and what they come to."""

import sqlite3
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


def schema_sql(connection: sqlite3.Connection) -> str:
    """All tables, indexes and triggers of a file as SQL, by kind and name: db/schema.sql."""
    query = """
        SELECT sql FROM sqlite_master
        WHERE sql IS NOT NULL
            AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
            AND name NOT LIKE '\\_sqlite\\_%' ESCAPE '\\'
            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END,
            name
    """
    return "\n\n".join(f"{sql};" for (sql,) in connection.execute(query)) + "\n"
