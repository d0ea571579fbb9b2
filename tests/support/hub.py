"""A hub on the tests' server, and people who come to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rasid.hub.connecting import connect
from rasid.hub.joining import join
from rasid.hub.members import invite
from rasid.hub.schema import make_hub
from rasid.hub.secrets import read_url
from rasid.hub.syncing import Synced, sync
from rasid.storage.project import Project
from tests.support.postgres import Server


class TeamHub:
    """One hub, in a database of its own."""

    def __init__(self, server: Server, name: str) -> None:
        self._server, self.name = server, name
        with connect(read_url(self.owner_url)) as owner:
            make_hub(owner)

    @property
    def owner_url(self) -> str:
        """How whoever runs it connects."""
        return self._server.url(self.name)

    def member_url(self, name: str, role: str) -> str:
        """Make a member, and say how they connect: the password is in it."""
        with connect(read_url(self.owner_url)) as owner:
            invited = invite(owner, name, role)
        return self._server.url(self.name, user=invited.login, password=invited.password)

    def sql(self, statement: str) -> str:
        """Whatever the owner asks of the database."""
        return self._server.sql(statement, database=self.name)


class Desk:
    """Somebody's project file and how they come to the hub."""

    def __init__(self, path: Path, url: str) -> None:
        self.path, self.url = path, read_url(url)
        with connect(self.url) as connection:
            join(connection, self.url, path).close()
        self.sync()

    def sync(self) -> Synced:
        """One round."""
        with Project.open(self.path) as project, connect(self.url) as connection:
            return sync(project, connection)


@pytest.fixture
def team_hub(server: Server, new_database: Callable[[], str]) -> TeamHub:
    """A hub without members."""
    return TeamHub(server, new_database())
