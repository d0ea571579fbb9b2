"""Synchronising again and again goes on when the hub takes in what it did not take before."""

import pytest

from rasid.core.record import Record
from rasid.errors import RasidError
from rasid.hub import watching
from rasid.hub.syncing import Synced
from rasid.review import decisions
from rasid.storage.project import Project
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server


def test_a_hub_that_is_read_only_for_a_while_does_not_end_it(
    server: Server,
    team_hub: TeamHub,
    project: Project,
    record: Record,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk(project.path, team_hub.member_url("Lina", "lead"))
    monkeypatch.setattr(watching, "_AGAIN", 0.2)
    monkeypatch.setattr(watching, "joined_url", lambda _: desk.url)
    decisions.reject(project, record.spans[0].id, author="Lina")
    setting = f"ALTER DATABASE {team_hub.name} "
    server.sql(f"{setting} SET default_transaction_read_only = on")
    told: list[Synced | RasidError] = []

    def tell(said: Synced | RasidError) -> None:
        told.append(said)
        if isinstance(said, RasidError):
            server.sql(f"{setting} RESET default_transaction_read_only")

    def is_sent_or_in_vain() -> bool:
        return len(told) > 5 or any(isinstance(said, Synced) and said.sent for said in told)

    watching.watch(project, tell, is_sent_or_in_vain)
    assert "it is read-only" in str(told[0])
    assert isinstance(told[-1], Synced)
    assert told[-1].sent == 1
