"""Rows are numbered in the order they can be seen, so that no cursor ever passes one over."""

import threading

import psycopg
import pytest

from rasid.hub.connecting import connect
from rasid.hub.secrets import read_url
from tests.support.hub import TeamHub
from tests.unit.hub.test_roles import insert, revision


@pytest.fixture
def writers(team_hub: TeamHub) -> tuple[psycopg.Connection, psycopg.Connection]:
    """Two people with a connection each."""
    first, second = (
        connect(read_url(team_hub.member_url(name, "annotator"))) for name in ("Rim", "Sami")
    )
    return first, second


def places(connection: psycopg.Connection, after: int = 0) -> list[tuple[int, str]]:
    query = "SELECT seq, author FROM rasid.revision WHERE seq > %s ORDER BY seq"
    return connection.execute(query, (after,)).fetchall()


def test_who_pulls_between_two_writers_never_misses_the_one_committed_late(
    writers: tuple[psycopg.Connection, psycopg.Connection], team_hub: TeamHub
) -> None:
    first, second = writers
    reader = connect(read_url(team_hub.owner_url))
    waiting = threading.Thread(target=lambda: second.execute(insert(revision("Sami"))))
    with first.transaction():
        first.execute(insert(revision("Rim")))  # has its number, and is not committed
        waiting.start()
        waiting.join(0.5)
        assert waiting.is_alive()  # the second has no number before the first can be seen
        assert places(reader) == []
    waiting.join(10)
    assert not waiting.is_alive()
    found = places(reader)
    assert [author for _, author in found] == ["Rim", "Sami"]
    assert places(reader, after=found[0][0]) == found[1:]
    for connection in (first, second, reader):
        connection.close()


def test_without_the_queue_a_late_row_would_be_passed_over(
    writers: tuple[psycopg.Connection, psycopg.Connection], team_hub: TeamHub
) -> None:
    """What the trigger is for: this fails to be so wherever it is there."""
    first, second = writers
    reader = connect(read_url(team_hub.owner_url))
    reader.execute("ALTER TABLE rasid.revision DISABLE TRIGGER one_at_a_time")
    with first.transaction():
        first.execute(insert(revision("Rim")))
        second.execute(insert(revision("Sami")))
        cursor = places(reader)[-1][0]
    assert [author for _, author in places(reader, after=cursor)] == []
    assert len(places(reader)) == 2
    for connection in (first, second, reader):
        connection.close()


def test_a_writer_who_died_holds_nobody_up(
    writers: tuple[psycopg.Connection, psycopg.Connection],
) -> None:
    first, second = writers
    first.execute("BEGIN")
    first.execute(insert(revision("Rim")))
    first.close()
    assert second.execute("SHOW lock_timeout").fetchone() == ("30s",)
    second.execute(insert(revision("Sami")))
    assert [author for _, author in places(second)] == ["Sami"]
    second.close()
