"""Joins a project to a hub, and puts a project's whole history on one."""

import sqlite3
from pathlib import Path

from psycopg import Connection

from rasid.errors import RasidError
from rasid.hub.faults import explaining
from rasid.hub.greeting import Greeting, greet, member_of
from rasid.hub.joined import Joined, keep_joined
from rasid.hub.pushing import push
from rasid.hub.secrets import HubUrl
from rasid.hub.signing import start_signing
from rasid.storage.connection import transaction
from rasid.storage.project import Project
from rasid.storage.projections import refresh_project
from rasid.storage.travelling import Travels

_PROJECT = ("id", "name", "created", "hash")


def join(connection: Connection, url: HubUrl, path: Path) -> Project:
    """Join a project file to a hub, as whoever connects; it is returned open.

    A file that is not there yet is made, as the hub's project with nothing in it. The first
    project that a lead joins with is the hub's from then on. RasidError where the hub is of
    another project, or has none yet and there is nothing to begin with.
    """
    with explaining():
        greeting = greet(connection)
        member, role = member_of(greeting)
        project = Project.open(path) if path.exists() else _create(path, greeting)
        try:
            _found(connection, project, greeting, role)
            joined = Joined(
                id=greeting.hub, url=url.stored, member=project.add_person(member), role=role
            )
            if joined.member != member:
                raise RasidError(
                    "{member} of the hub is {known} in this project. Ask who runs the hub to "
                    "invite you as {known}.",
                    member=member,
                    known=joined.member,
                )
            with transaction(project.connection) as db:
                keep_joined(db, joined)
            start_signing(project, member)
        except BaseException:
            project.close()
            raise
    return project


def bring(connection: Connection, project: Project) -> dict[Travels, int]:
    """Put all of a project on the hub, whoever decided it, as the hub's owner.

    This is how what was there before the hub, or came back in a packet, gets to it. Returns how
    many rows of each kind are new there.
    """
    with explaining():
        greeting = greet(connection)
        if greeting.member is not None:
            raise RasidError(
                "Only who runs the hub may bring in what others decided. Use the address the hub "
                "was made with."
            )
        _found(connection, project, greeting, "lead")
        return push(project, connection, None).sent


def _create(path: Path, greeting: Greeting) -> Project:
    known = greeting.project
    if known is None:
        raise RasidError(
            "This hub has no project yet. A lead joins it first, with the project it is for."
        )

    def fill(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO project VALUES (1, ?, ?, ?, ?)", [known[name] for name in _PROJECT])
        refresh_project(db)

    return Project.create(path, fill=fill)


def _found(connection: Connection, project: Project, greeting: Greeting, role: str) -> None:
    """Make sure the hub is of this project."""
    row = project.connection.execute("SELECT id, name, created, hash FROM project").fetchone()
    if greeting.project is not None:
        if greeting.project["id"] != row[0]:
            raise RasidError(
                "The hub is of another project, {name}. Nothing was changed.",
                name=greeting.project["name"],
            )
        return
    if role != "lead":
        raise RasidError(
            "This hub has no project yet. A lead joins it first, with the project it is for."
        )
    connection.execute(
        "INSERT INTO rasid.project (one, id, name, created, hash) VALUES (1, %s, %s, %s, %s)", row
    )
