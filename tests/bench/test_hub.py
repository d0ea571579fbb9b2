"""Work through a hub: sent, against COPY of the same bytes; pulled, against bare inserts."""

import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from rasid.hub.connecting import connect
from rasid.hub.greeting import greet
from rasid.hub.joined import set_pulled, set_sent
from rasid.hub.joining import join
from rasid.hub.pushing import push
from rasid.hub.secrets import HubUrl, read_url
from rasid.hub.syncing import Synced, sync
from rasid.review.decisions import confirm_all
from rasid.storage.connection import transaction
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from rasid.storage.travelling import COLUMNS, Row, Travels, last_place, read_rows
from tests.bench.conftest import Measure
from tests.support.hub import TeamHub
from tests.support.postgres import Server

ROUNDS = 3
BATCH = 2_000
DESKS, REPORTS_EACH = 20, 5
PUSH, PULL = "send 12 signed decisions a report", "pull 12 signed decisions a report"
NOTHING, TWENTY = "synchronise with nothing new", "20 desks synchronise 60 decisions each at once"
DECISIONS = (Travels.REVISION, Travels.SIGNATURE)
Desk = tuple[Project, psycopg.Connection]


@pytest.fixture(scope="module")
def careful() -> Iterator[Server]:
    """A server that keeps what was committed through a crash."""
    with tempfile.TemporaryDirectory(prefix="rasid-pg-", ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder), careful=True)
        server.start()
        try:
            yield server
        finally:
            server.stop()


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    """What is to be closed when a test is done."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture(scope="module")
def decided(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything is confirmed by one person."""
    path = Path(shutil.copy(imported, tmp_path_factory.mktemp("decided") / "decided.rasid"))
    with Project.open(path) as project:
        for report in find_reports(project):
            confirm_all(project, report.id, author="Lina")
    return path


class Team:
    """A hub whose reports and proposals every desk has already."""

    def __init__(self, server: Server, folder: Path, opened: ExitStack) -> None:
        self.hub = TeamHub(server, server.create_database())
        self._folder, self._opened = folder, opened
        self.urls: dict[Path, HubUrl] = {}

    def desk(self, name: str, source: Path) -> Desk:
        """Somebody's copy of a file, joined."""
        path = self._folder / f"{uuid.uuid4().hex}.rasid"
        shutil.copy(source, path)
        url = self.urls[path] = self.url(name)
        connection = self._opened.enter_context(connect(url))
        project = self._opened.enter_context(join(connection, url, path))
        last = greet(connection).last
        with transaction(project.connection) as db:
            for kind in (Travels.REPORT, Travels.EXTRACTION):
                set_sent(db, kind, last_place(db, kind))
                set_pulled(db, kind, last[kind])
        return project, connection

    def url(self, name: str) -> HubUrl:
        """How somebody connects who is invited now."""
        return read_url(self.hub.member_url(name, "lead"))


def rows_of(project: Project) -> dict[Travels, list[Row]]:
    return {kind: [row for _, row in read_rows(project.connection, kind)] for kind in DECISIONS}


# --- sending --------------------------------------------------------------------------------


def test_push(
    ours: Measure, careful: Server, decided: Path, tmp_path: Path, opened: ExitStack
) -> None:
    def joined() -> tuple[Project, psycopg.Connection, str]:
        return (*Team(careful, tmp_path, opened).desk("Lina", decided), "Lina")

    def send(project: Project, connection: psycopg.Connection, author: str) -> None:
        sent = push(project, connection, author).sent
        assert sent[Travels.REVISION] == sent[Travels.SIGNATURE] >= 12_000

    ours(PUSH, send, joined, ROUNDS)


def test_push_floor(
    floor: Measure, careful: Server, decided: Path, tmp_path: Path, opened: ExitStack
) -> None:
    """COPY of the bytes as they go over the wire, into bare tables with the same unique names."""
    project, _ = Team(careful, tmp_path, opened).desk("Lina", decided)
    lines = {kind: list(map(_line, rows)) for kind, rows in rows_of(project).items()}

    def empty() -> tuple[psycopg.Connection]:
        url = careful.url(careful.create_database())
        bare = opened.enter_context(psycopg.connect(url, autocommit=True))
        for kind in DECISIONS:
            columns = ", ".join(f"{name} text" for name in COLUMNS[kind])
            unique = "id" if kind is Travels.REVISION else "revision, key"
            bare.execute(f"CREATE TABLE {kind} ({columns}, UNIQUE ({unique}))")
        return (bare,)

    def copy(bare: psycopg.Connection) -> None:
        for kind, written in lines.items():
            with bare.cursor().copy(f"COPY {kind} FROM STDIN") as copying:
                for at in range(0, len(written), BATCH):
                    copying.write(b"".join(written[at : at + BATCH]))

    floor(PUSH, copy, empty, ROUNDS)


def _line(row: Row) -> bytes:
    values = ("{" + ",".join(each) + "}" if isinstance(each, list) else each for each in row)
    plain = (r"\N" if each is None else str(each).replace("\\", r"\\") for each in values)
    return ("\t".join(plain).replace("\n", r"\n") + "\n").encode()


# --- pulling --------------------------------------------------------------------------------


@pytest.fixture
def full(careful: Server, decided: Path, tmp_path: Path, opened: ExitStack) -> Team:
    """A hub with all decisions on it."""
    team = Team(careful, tmp_path, opened)
    project, connection = team.desk("Lina", decided)
    push(project, connection, "Lina")
    return team


def test_pull(ours: Measure, full: Team, imported: Path) -> None:
    def take_in(project: Project, connection: psycopg.Connection) -> None:
        assert sync(project, connection).received >= 12_000

    ours(PULL, take_in, lambda: full.desk(uuid.uuid4().hex, imported), ROUNDS)


def test_pull_floor(
    floor: Measure,
    careful: Server,
    decided: Path,
    imported: Path,
    tmp_path: Path,
    opened: ExitStack,
) -> None:
    """Bare inserts of the same rows into the same tables of the same file, in as many commits."""
    project, _ = Team(careful, tmp_path, opened).desk("Lina", decided)
    rows = rows_of(project)

    def untouched() -> tuple[sqlite3.Connection]:
        path = tmp_path / f"{uuid.uuid4().hex}.rasid"
        bare = sqlite3.connect(shutil.copy(imported, path), isolation_level=None)
        opened.callback(bare.close)
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("PRAGMA cache_size = -65536")
        bare.execute("INSERT INTO person VALUES ('Lina', '2026')")
        return (bare,)

    def insert(bare: sqlite3.Connection) -> None:
        for kind, values in rows.items():
            for at in range(0, len(values), BATCH):
                bare.execute("BEGIN IMMEDIATE")
                _insert(bare, kind, values[at : at + BATCH])
                bare.execute("COMMIT")

    floor(PULL, insert, untouched, ROUNDS)


def _insert(bare: sqlite3.Connection, kind: Travels, rows: list[Row]) -> None:
    if kind is Travels.SIGNATURE:
        bare.executemany("INSERT INTO signature VALUES (?, ?, ?, ?, ?)", rows)
        return
    bare.executemany(
        "INSERT INTO revision (id, subject, kind, report, author, time, reason, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(*row[:4], *row[5:]) for row in rows],
    )
    parents = [(parent, row[0]) for row in rows for parent in row[4]]
    bare.executemany("INSERT INTO revision_parent VALUES (?, ?)", parents)


# --- nothing, and many at once --------------------------------------------------------------


def test_nothing_new(ours: Measure, full: Team, imported: Path) -> None:
    desk = full.desk("Rim", imported)
    sync(*desk)
    ours(NOTHING, sync, lambda: desk, 50)


def test_nothing_new_floor(floor: Measure, full: Team) -> None:
    """One question and its answer."""
    with connect(full.url("Sami")) as connection:
        floor(NOTHING, lambda: connection.execute("SELECT 1").fetchone(), tuple, 50)


def test_twenty_desks_at_once(
    ours: Measure, careful: Server, imported: Path, tmp_path: Path, opened: ExitStack
) -> None:
    def deciding() -> tuple[list[tuple[Path, HubUrl]]]:
        team, desks = Team(careful, tmp_path, opened), []
        for number in range(DESKS):
            name = f"Desk {number}"
            project, _ = team.desk(name, imported)
            mine = find_reports(project, limit=REPORTS_EACH, offset=REPORTS_EACH * number)
            for report in mine:
                confirm_all(project, report.id, author=name)
            desks.append((project.path, team.urls[project.path]))
        return (desks,)

    def all_at_once(desks: list[tuple[Path, HubUrl]]) -> None:
        with ThreadPoolExecutor(DESKS) as pool:
            done = list(pool.map(_round, desks))
        assert [each.sent for each in done] == [12 * REPORTS_EACH] * DESKS

    ours(TWENTY, all_at_once, deciding, ROUNDS)


def _round(desk: tuple[Path, HubUrl]) -> Synced:
    path, url = desk
    with Project.open(path) as project, connect(url) as connection:
        return sync(project, connection)
