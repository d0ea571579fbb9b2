"""The hub in a PostgreSQL database: made and brought up to date from the numbered SQL of db/hub."""

import uuid
from collections.abc import Sequence
from pathlib import Path

from psycopg import Connection, sql

from rasid.errors import RasidError
from rasid.hub.faults import explaining
from rasid.paths import bundled

ROLES = ("reader", "annotator", "reviewer", "lead")
"""What a member may be: each may do what the one before it may."""

_OLDEST = 14_00_00


def hub_migrations() -> list[Path]:
    """The numbered SQL files of db/hub, in order."""
    return sorted((bundled("db") / "hub").glob("*.sql"))


def role_name(hub: str, role: str) -> str:
    """The PostgreSQL role of a hub's members; two hubs of one server have roles of their own."""
    return f"rasid_{hub[:8]}_{role}"


def make_hub(connection: Connection) -> str:
    """Make a hub in a database, as its owner; returns the hub's id.

    RasidError where there is one, where the database cannot hold one, or where whoever connects
    may not make roles.
    """
    with explaining(), connection.transaction():
        _refuse_unfit(connection)
        if applied(connection):
            raise RasidError(
                "There is a hub in this database already. Join it with `rasid hub join`."
            )
        hub = uuid.uuid4().hex
        _apply(connection, hub, hub_migrations())
        connection.execute("INSERT INTO rasid.hub (one, id) VALUES (1, %s)", (hub,))
    return hub


def upgrade_hub(connection: Connection) -> list[str]:
    """Apply what this Rasid knows and the hub has not seen yet, as its owner; returns the names."""
    with explaining(), connection.transaction():
        done = applied(connection)
        if not done:
            raise RasidError(
                "There is no hub in this database. Make one with `rasid hub init`, or check the "
                "address."
            )
        refuse_other_version(done, older_too=False)
        missing = [path for path in hub_migrations() if path.stem not in done]
        row = connection.execute("SELECT id FROM rasid.hub").fetchone()
        assert row is not None, "a hub has an id from the first"
        _apply(connection, row[0], missing)
    return [path.stem for path in missing]


def applied(connection: Connection) -> list[str]:
    """The names of the migrations a hub has seen; none where there is no hub."""
    row = connection.execute("SELECT to_regclass('rasid.migration')").fetchone()
    if row is None or row[0] is None:
        return []
    rows = connection.execute("SELECT name FROM rasid.migration ORDER BY name")
    return [name for (name,) in rows]


def refuse_other_version(done: Sequence[str], *, older_too: bool = True) -> None:
    """RasidError where a hub is of another version than this Rasid."""
    known = [path.stem for path in hub_migrations()]
    if set(done) - set(known):
        raise RasidError(
            "The hub is of a newer Rasid. Update Rasid to synchronise; until then work goes on "
            "here."
        )
    if older_too and set(known) - set(done):
        raise RasidError(
            "The hub is of an older Rasid. Ask who runs it to run `rasid hub upgrade`; until then "
            "work goes on here."
        )


def _refuse_unfit(connection: Connection) -> None:
    if connection.info.server_version < _OLDEST:
        raise RasidError("A hub needs PostgreSQL 14 or newer. Choose another server.")
    row = connection.execute("SHOW server_encoding").fetchone()
    if row is None or row[0] != "UTF8":
        raise RasidError(
            "A hub needs a database in UTF-8. Make one with: createdb --encoding=UTF8 "
            "--template=template0 NAME"
        )


def _apply(connection: Connection, hub: str, paths: Sequence[Path]) -> None:
    names = {role: sql.Identifier(role_name(hub, role)) for role in ROLES}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        # the files are ours, so that what stands in them may run as it is
        connection.execute(sql.SQL(text).format(**names))
        connection.execute("INSERT INTO rasid.migration (name) VALUES (%s)", (path.stem,))
