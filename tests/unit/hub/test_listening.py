"""A desk hears of others' decisions within seconds, and of who is where, in a thread of its own."""

import time
from collections.abc import Callable, Iterator

import pytest

from rasid.errors import RasidError
from rasid.hub.connecting import OfflineError, PasswordError, connect
from rasid.hub.listening import Ears, Listener
from rasid.hub.presence import be_at, who_is_where
from rasid.hub.secrets import read_url
from rasid.review.decisions import confirm_all
from rasid.storage.project import Project
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server

SECONDS = 20


class Heard:
    """What a listener was told."""

    def __init__(self) -> None:
        self.changes = 0
        self.present: dict[str, str] = {}
        self.away: list[RasidError] = []

    def ears(self) -> Ears:
        return Ears(changed=self._change, present=self._see, away=self.away.append)

    def _change(self) -> None:
        self.changes += 1

    def _see(self, present: dict[str, str]) -> None:
        self.present = present


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


Listen = Callable[[str], tuple[Listener, Heard]]


@pytest.fixture
def listen() -> Iterator[Listen]:
    started: list[Listener] = []

    def begin(url: str) -> tuple[Listener, Heard]:
        heard = Heard()
        started.append(Listener(read_url(url), heard.ears()))
        started[-1].start()
        return started[-1], heard

    yield begin
    for listener in started:
        listener.stop()
    for listener in started:
        listener.join(SECONDS)
        assert not listener.is_alive()


def test_a_decision_is_heard_of_by_the_others(
    team_hub: TeamHub, listen: Listen, project: Project, report: str
) -> None:
    lead = Desk(project.path, team_hub.member_url("Rim", "lead"))
    _, heard = listen(team_hub.member_url("Omar", "annotator"))
    until(lambda: heard.changes)  # what came while nobody listened
    before = heard.changes
    confirm_all(project, report, author="Rim")
    assert heard.changes == before
    lead.sync()
    until(lambda: heard.changes > before)


def test_who_opens_a_report_is_seen_until_they_leave(team_hub: TeamHub, listen: Listen) -> None:
    rim, _ = listen(team_hub.member_url("Rim", "lead"))
    _, omar = listen(team_hub.member_url("Omar", "annotator"))
    rim.stand_at("r-0123456789abcdef")
    until(lambda: omar.present == {"Rim": "r-0123456789abcdef"})
    rim.stand_at("r-fedcba9876543210")
    until(lambda: omar.present == {"Rim": "r-fedcba9876543210"})
    rim.stop()
    until(lambda: omar.present == {})


def test_a_desk_that_fell_silent_is_forgotten(team_hub: TeamHub) -> None:
    with (
        connect(read_url(team_hub.member_url("Rim", "lead"))) as rim,
        connect(read_url(team_hub.member_url("Omar", "reader"))) as omar,
    ):
        be_at(rim, "r-0123456789abcdef")
        be_at(omar, "r-0123456789abcdef")
        assert who_is_where(omar) == {"Rim": "r-0123456789abcdef"}
        team_hub.sql("UPDATE rasid.presence SET at = at - interval '5 minutes'")
        assert who_is_where(omar) == {}
        be_at(rim, None)
        assert who_is_where(omar) == {}


def test_a_listener_comes_back_after_the_server_was_away(
    server_of_own: Server, listen: Listen
) -> None:
    server_of_own.start()
    hub = TeamHub(server_of_own, server_of_own.create_database())
    _, heard = listen(hub.member_url("Rim", "lead"))
    until(lambda: heard.changes)
    server_of_own.kill()
    until(lambda: heard.away)
    assert isinstance(heard.away[0], OfflineError)
    before = heard.changes
    server_of_own.start()
    until(lambda: heard.changes > before)


def test_a_listener_whose_password_is_refused_asks_no_more(
    team_hub: TeamHub, listen: Listen
) -> None:
    url = team_hub.member_url("Rim", "lead")
    password = read_url(url).password
    assert password is not None
    listener, heard = listen(url.replace(password, "wrong"))
    until(lambda: not listener.is_alive())
    assert [type(error) for error in heard.away] == [PasswordError]
