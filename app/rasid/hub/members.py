"""Who may connect to a hub and as what: PostgreSQL roles, one login for each person."""

import secrets
from dataclasses import dataclass

from psycopg import Connection, errors, sql

from rasid.core.arabic import fold
from rasid.errors import RasidError
from rasid.hub.faults import explaining
from rasid.hub.schema import ROLES, role_name
from rasid.storage.project import written_name

_LONGEST_LOGIN = 63  # bytes, as PostgreSQL cuts names
_PATIENCE = {"idle_in_transaction_session_timeout": "60s", "lock_timeout": "30s"}
"""So that nobody who fell silent holds the others up, and nobody waits for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person on a hub; ``gone`` ones may not connect any more, what they decided stays."""

    name: str
    login: str
    role: str
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """How somebody connects: ``password`` is None where the login was there before."""

    login: str
    password: str | None


def members(connection: Connection) -> list[Member]:
    """All who ever were members, in the order they joined; for the hub's owner."""
    with explaining():
        rows = connection.execute(
            "SELECT name, login, role, gone IS NOT NULL FROM rasid.member ORDER BY joined, name"
        ).fetchall()
    return [Member(name=row[0], login=row[1], role=row[2], gone=row[3]) for row in rows]


def invite(connection: Connection, name: str, role: str, *, login: str | None = None) -> Invitation:
    """Make somebody a member, as the hub's owner; their name is the one they decide under.

    A login that is not there yet is made, with a password that is told this once and never
    again. RasidError where the name or the login belongs to a member already.
    """
    clean = written_name(name)
    _refuse_role(role)
    with explaining(), connection.transaction():
        hub = _hub(connection)
        known = members(connection)
        if any(fold(member.name) == fold(clean) for member in known):
            raise RasidError("{name} is a member already. Choose another name.", name=clean)
        wanted = login or f"rasid_{hub[:8]}_{len(known) + 1}"
        if any(member.login == wanted for member in known):
            raise RasidError("{login} is another member's. Choose another login.", login=wanted)
        password = _make_login(connection, wanted)
        _grant(connection, hub, wanted, role)
        connection.execute(
            "INSERT INTO rasid.member (name, login, role) VALUES (%s, %s, %s)",
            (clean, wanted, role),
        )
    return Invitation(login=wanted, password=password)


def set_role(connection: Connection, name: str, role: str) -> None:
    """Make a member something else, as the hub's owner; also one who was gone."""
    _refuse_role(role)
    with explaining(), connection.transaction():
        hub, member = _hub(connection), _get(connection, name)
        _revoke(connection, hub, member)
        _grant(connection, hub, member.login, role)
        connection.execute(
            "UPDATE rasid.member SET role = %s, gone = NULL WHERE name = %s",
            (role, member.name),
        )


def remove(connection: Connection, name: str) -> None:
    """Let somebody connect no more, as the hub's owner; what they decided stays."""
    with explaining(), connection.transaction():
        hub, member = _hub(connection), _get(connection, name)
        _revoke(connection, hub, member)
        connection.execute("UPDATE rasid.member SET gone = now() WHERE name = %s", (member.name,))
        connection.execute("DELETE FROM rasid.presence WHERE member = %s", (member.name,))


def _refuse_role(role: str) -> None:
    if role not in ROLES:
        raise RasidError(
            "{role} is no role. Choose one of: {roles}.", role=role, roles=", ".join(ROLES)
        )


def _hub(connection: Connection) -> str:
    row = connection.execute("SELECT id FROM rasid.hub").fetchone()
    assert row is not None, "a hub has an id from the first"
    return str(row[0])


def _get(connection: Connection, name: str) -> Member:
    for member in members(connection):
        if member.name == written_name(name):
            return member
    raise RasidError("{name} is no member of this hub. `rasid hub members` lists them.", name=name)


def _make_login(connection: Connection, login: str) -> str | None:
    """A new login and its password; None where there is such a login already.

    The server is told only what it needs to check the password, so that no log of its has it.
    """
    if len(login.encode()) > _LONGEST_LOGIN or "\0" in login or not login.strip():
        raise RasidError("{login} cannot be a login. Choose another one.", login=login)
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone():
        return None
    password = secrets.token_urlsafe(18)
    verifier = connection.pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(
            sql.Identifier(login), sql.Literal(verifier)
        )
    )
    for setting, value in _PATIENCE.items():
        connection.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(
                sql.Identifier(login), sql.Identifier(setting), sql.Literal(value)
            )
        )
    return password


def _grant(connection: Connection, hub: str, login: str, role: str) -> None:
    _refuse_above_rules(connection, login)
    names = (sql.Identifier(role_name(hub, role)), sql.Identifier(login))
    try:
        connection.execute(sql.SQL("GRANT {} TO {}").format(*names))
        connection.execute(
            sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(
                sql.Identifier(connection.info.dbname), sql.Identifier(login)
            )
        )
    except errors.InsufficientPrivilege as error:
        raise RasidError(
            "Only who runs the hub may do this. Use the address it was made with."
        ) from error


def _refuse_above_rules(connection: Connection, login: str) -> None:
    """Row-level security does not hold for such a login, nor for who can become one."""
    row = connection.execute(
        """
        SELECT pg_has_role(r.oid, nspowner, 'MEMBER') OR rolbypassrls OR rolcreaterole
        FROM pg_roles AS r, pg_namespace WHERE rolname = %s AND nspname = 'rasid'
        """,
        (login,),
    ).fetchone()
    if row is not None and row[0]:
        raise RasidError(
            "{login} may do more on this server than a member may, so that no rule of the hub "
            "would hold. Invite them with a login of its own.",
            login=login,
        )


def _revoke(connection: Connection, hub: str, member: Member) -> None:
    names = (sql.Identifier(role_name(hub, member.role)), sql.Identifier(member.login))
    connection.execute(sql.SQL("REVOKE {} FROM {}").format(*names))
