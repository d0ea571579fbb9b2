"""People of a hub who come with plain psql."""

import subprocess

import pytest

from tests.support.hub import TeamHub
from tests.support.postgres import Server
from tests.unit.hub.test_roles import PEOPLE, Psql


@pytest.fixture
def psql(team_hub: TeamHub, server: Server) -> Psql:
    """Runs a statement as the member of a role, with its password and plain psql."""
    urls = {role: team_hub.member_url(name, role) for role, name in PEOPLE.items()}

    def run(role: str, statement: str) -> subprocess.CompletedProcess[str]:
        return server.psql(["-c", statement], urls.get(role, team_hub.owner_url))

    return run
