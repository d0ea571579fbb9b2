"""What the operators' page says of a backup works, for an owner who is no superuser."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.hub.connecting import connect
from rasid.hub.joining import bring
from rasid.hub.members import invite
from rasid.hub.schema import make_hub
from rasid.hub.secrets import read_url
from rasid.hub.syncing import sync
from rasid.review import decisions
from rasid.storage.project import Project
from tests.support.hub import Desk
from tests.support.postgres import Server, _program


def run(program: str, *arguments: str | Path) -> str:
    done = subprocess.run([_program(program), *arguments], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def name(server: Server) -> Iterator[str]:
    """A database of somebody who may make roles, and no more."""
    made = server.create_database()
    server.sql(f"CREATE ROLE {made}_owner LOGIN CREATEROLE PASSWORD 'x'")
    server.sql(f"ALTER DATABASE {made} OWNER TO {made}_owner")
    yield made
    server.drop_database(made)


def test_a_hub_moves_to_another_server_whatever_its_members_left_in_the_database(
    server: Server,
    server_of_own: Server,
    name: str,
    project: Project,
    record: Record,
    tmp_path: Path,
) -> None:
    old = server.url(name, user=f"{name}_owner", password="x")
    with connect(read_url(old)) as owner:
        make_hub(owner)
        bring(owner, project)
        invited = invite(owner, "Lina", "lead")
    url = server.url(name, user=invited.login, password=invited.password)
    lead = Desk(project.path, url)
    with connect(lead.url) as member:
        member.execute("SELECT lo_create(0)")  # whoever connects to a database may

    roles, whole = tmp_path / "roles.sql", tmp_path / "team.dump"
    roles.write_text(run("psql", "-X", "-At", "-d", old, "-c", "SELECT rasid.roles()"), "utf-8")
    run("pg_dump", "-Fc", "--schema=rasid", "-d", old, "-f", whole)

    server_of_own.start()
    server_of_own.sql("CREATE ROLE another LOGIN CREATEROLE PASSWORD 'y'")
    server_of_own.sql("CREATE DATABASE team OWNER another")
    new = server_of_own.url("team", user="another", password="y")
    run("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", new, "-f", roles)
    run("pg_restore", "--no-owner", "--exit-on-error", "-d", new, whole)
    server_of_own.psql(["-c", f"ALTER ROLE {invited.login} PASSWORD 'z'"], new, check=True)

    moved = Desk(lead.path, server_of_own.url("team", user=invited.login, password="z"))
    with Project.open(moved.path) as here, connect(moved.url) as hub:
        decisions.reject(here, record.spans[0].id, author="Lina")
        assert sync(here, hub).sent == 1
        assert hub.execute("SHOW lock_timeout").fetchone() == ("30s",)
