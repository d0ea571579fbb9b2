"""Whatever dies in the middle, all desks come to the same, and nothing that was decided is lost."""

import random
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from rasid.core.identity import report_id
from rasid.core.report import text_sha256
from rasid.errors import RasidError
from rasid.review.decisions import confirm_all
from rasid.storage.check import check
from rasid.storage.extractions import save_extractions
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.support.acts import NAMES, Rows, act, rows
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server
from tests.unit.conftest import TEXT, incoming, sample_record

PEOPLE = ("Lina", "Rim", "Sami")
REPORTS = 25
_SYNC = """
import sys
from pathlib import Path
from rasid.hub.connecting import connect
from rasid.hub.secrets import read_url
from rasid.hub.syncing import sync
from rasid.storage.project import Project
with Project.open(Path(sys.argv[1])) as project, connect(read_url(sys.argv[2])) as connection:
    print("begins", flush=True)
    sync(project, connection)
"""


def fill(path: Path) -> list[str]:
    """A project of some reports, with proposals for each."""
    texts = [f"{TEXT} رقم {number}" for number in range(REPORTS)]
    reports = [report_id(text_sha256(text)) for text in texts]
    with Project.create(path, name="فريق") as project:
        list(add_reports(project, [incoming(text, f"{n}.txt") for n, text in enumerate(texts)]))
        records = zip(reports, map(sample_record, texts), strict=True)
        save_extractions(project, records, version="test-1")
    return reports


class Team:
    """Three desks of one hub, and all that anybody was told is decided."""

    def __init__(self, server: Server, folder: Path, draw: random.Random) -> None:
        self.server, self.draw = server, draw
        self.hub = TeamHub(server, server.create_database())
        self.reports = fill(folder / "Lina.rasid")
        self.urls = {name: self.hub.member_url(name, "lead") for name in PEOPLE}
        self.desks = {name: Desk(folder / f"{name}.rasid", url) for name, url in self.urls.items()}
        self.decided: set[str] = set()

    def work(self, name: str) -> None:
        """A few random acts of one person, offline."""
        with Project.open(self.desks[name].path) as project:
            for _ in range(self.draw.randint(1, 6)):
                report = self.draw.choice(self.reports)
                try:
                    if self.draw.random() < 0.3:
                        confirm_all(project, report, author=name)
                    else:
                        chosen = self.draw.choice(NAMES)
                        act(project, report, chosen, name, self.draw.randrange(60))
                except RasidError:
                    continue  # the rules refuse it
            self.decided |= {each.id for each in read_revisions(project.connection)}

    def sync(self, name: str) -> None:
        """A whole round; where the server is away, work goes on."""
        try:
            self.desks[name].sync()
        except RasidError:
            assert not self.server.runs

    def sync_and_kill(self, name: str) -> int:
        """A round that is killed somewhere; returns the exit code."""
        running = self._begin(name)
        time.sleep(self.draw.random() * 0.1)  # a round takes longer
        running.kill()
        running.communicate(timeout=60)
        return running.returncode

    def sync_and_kill_the_server(self, name: str) -> None:
        """A round in which the server dies somewhere, and comes back."""
        running = self._begin(name)
        time.sleep(self.draw.random() * 0.25)
        self.server.kill()
        _, said = running.communicate(timeout=60)
        assert "Traceback" not in said or "OfflineError" in said, said
        self.server.start()

    def _begin(self, name: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", _SYNC, str(self.desks[name].path), self.urls[name]]
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert running.stdout is not None
        running.stdout.readline()
        return running

    def meet(self) -> None:
        """Everybody synchronises until there is nothing new for anybody."""
        for _ in range(2):
            for name in PEOPLE:
                self.desks[name].sync()

    def state(self, name: str) -> tuple[set[str], Rows]:
        with Project.open(self.desks[name].path, read_only=True) as project:
            assert list(check(project)) == []
            return {each.id for each in read_revisions(project.connection)}, rows(project)


@pytest.mark.parametrize("seed", [1, 2])
def test_all_desks_come_to_the_same_whatever_is_killed(
    server_of_own: Server, tmp_path: Path, seed: int
) -> None:
    server_of_own.start()
    team = Team(server_of_own, tmp_path, random.Random(seed))
    killed = 0
    for _ in range(14):
        name = team.draw.choice(PEOPLE)
        team.work(name)
        match team.draw.choice(["sync", "kill", "kill", "server", "rest"]):
            case "sync":
                team.sync(name)
            case "kill":
                killed += team.sync_and_kill(name) != 0
            case "server":
                team.sync_and_kill_the_server(name)
            case _:
                pass
    assert killed > 0
    team.meet()
    first = team.state(PEOPLE[0])
    assert team.decided <= first[0]
    assert [team.state(name) == first for name in PEOPLE[1:]] == [True, True]
    assert int(team.hub.sql("SELECT count(*) FROM rasid.revision")) == len(first[0])


def test_what_the_hub_acknowledged_survives_a_power_cut(
    server_of_own: Server, tmp_path: Path
) -> None:
    server_of_own.start()
    team = Team(server_of_own, tmp_path, random.Random(7))
    team.work("Rim")
    sent = team.desks["Rim"].sync().sent
    server_of_own.kill()
    server_of_own.start()
    assert int(team.hub.sql("SELECT count(*) FROM rasid.revision")) == sent
    assert team.desks["Rim"].sync().sent == 0


def test_twenty_desks_at_once_all_get_through(server_of_own: Server, tmp_path: Path) -> None:
    server_of_own.start("max_connections=60")
    team = Team(server_of_own, tmp_path, random.Random(3))
    desks = []
    for number in range(20):
        name = f"Desk {number}"
        desk = Desk(tmp_path / f"{number}.rasid", team.hub.member_url(name, "annotator"))
        with Project.open(desk.path) as project:
            confirm_all(project, team.reports[number], author=name)
        desks.append((name, desk))
    running = []
    for name, desk in desks:
        team.urls[name] = _with_password(desk)
        team.desks[name] = desk
        running.append(team._begin(name))
    for each in running:
        _, said = each.communicate(timeout=120)
        assert (each.returncode, said) == (0, "")
    with psycopg.connect(team.hub.owner_url) as owner:
        found = owner.execute("SELECT DISTINCT author FROM rasid.revision").fetchall()
    assert {author for (author,) in found} == {f"Desk {number}" for number in range(20)}


def _with_password(desk: Desk) -> str:
    assert desk.url.password is not None
    return desk.url.stored.replace("@", f":{desk.url.password}@", 1)
