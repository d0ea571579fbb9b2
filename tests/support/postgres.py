"""A real PostgreSQL for the tests of the hub: in a temporary folder, gone when they are done."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import pytest

OWNER = "postgres"
"""The superuser of the servers here, who needs no password; everybody else does."""

_HBA = f"local all {OWNER} trust\nlocal all all scram-sha-256\n"
_HBA_TLS = f"hostssl all {OWNER} 127.0.0.1/32 trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
_WITHOUT_CARE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
_SECONDS_TO_START = 30


class NoServerError(Exception):
    """PostgreSQL's programs are not here, or do not run; the message says what to do."""


class Server:
    """One PostgreSQL with its data in ``folder``, reached through a socket in that folder."""

    def __init__(self, folder: Path, *, careful: bool = False) -> None:
        """An empty data folder is made; ``careful`` keeps what was committed through a crash."""
        self.folder = folder
        self._data = folder / "data"
        self._settings = [] if careful else list(_WITHOUT_CARE)
        self._process: subprocess.Popen[bytes] | None = None
        self.port: int | None = None
        own = _other_user()
        if own is not None:
            os.chown(folder, own.pw_uid, own.pw_gid)
        how = ["-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        made = subprocess.run(
            [*_as_user(own), _program("initdb"), "-D", self._data, *how],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode != 0:
            raise NoServerError(f"PostgreSQL's initdb failed here: {made.stderr.strip()}")
        (self._data / "pg_hba.conf").write_text(_HBA, "utf-8")

    def start(self, *settings: str) -> None:
        """Start, with further ``name=value`` settings, and wait until it answers."""
        chosen = [f"unix_socket_directories={self.folder}", "listen_addresses=", *self._settings]
        options = [part for setting in [*chosen, *settings] for part in ("-c", setting)]
        program = [*_as_user(_other_user(), dies=True), _program("postgres")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*program, "-D", self._data, *options],
                cwd=self.folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait()

    def start_with_tls(self, certificate: Path, key: Path, port: int) -> None:
        """Start listening on 127.0.0.1 too, to those who come by TLS."""
        own = _other_user()
        for source, name in ((certificate, "server.crt"), (key, "server.key")):
            kept = self._data / name
            shutil.copyfile(source, kept)
            kept.chmod(0o600)
            if own is not None:
                os.chown(kept, own.pw_uid, own.pw_gid)
        (self._data / "pg_hba.conf").write_text(_HBA + _HBA_TLS, "utf-8")
        self.port = port
        self.start("ssl=on", "listen_addresses=127.0.0.1", f"port={port}")

    def _wait(self) -> None:
        assert self._process is not None
        until = time.monotonic() + _SECONDS_TO_START
        while self._process.poll() is None and time.monotonic() < until:
            if self._ask("SELECT 1", check=False).returncode == 0:
                return
            time.sleep(0.02)
        self.stop()
        said = (self.folder / "log").read_text("utf-8")[-500:]
        raise NoServerError(f"PostgreSQL did not start: {said}")

    def stop(self) -> None:
        """Stop at once, as an operator would; nothing where it does not run."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """End it as a power cut would: every process of it, without a word."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        pid = self._process.pid
        listed = Path(f"/proc/{pid}/task/{pid}/children")  # each leads a process group of its own
        of_it = listed.read_text().split() if how == signal.SIGKILL else []
        self._process.send_signal(how)
        for child in map(int, of_it):
            with suppress(ProcessLookupError):
                os.kill(child, how)
        self._process.wait(timeout=_SECONDS_TO_START)
        self._process = None

    @property
    def runs(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def sql(self, statements: str, *, database: str = OWNER) -> str:
        """Run statements as the superuser through psql; returns what it prints, bare."""
        return self._ask(statements, database=database, check=True).stdout.strip()

    def _ask(
        self, statements: str, *, check: bool, database: str = OWNER
    ) -> subprocess.CompletedProcess[str]:
        return self.psql(["-c", statements], self.url(database), check=check)

    def psql(
        self, arguments: Sequence[str], url: str, *, check: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """Plain psql at a URL: whatever it may do, anybody may who has that password."""
        quiet = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        return subprocess.run(
            [_program("psql"), *quiet, "-d", url, *arguments],
            capture_output=True,
            text=True,
            check=check,
            timeout=60,
        )

    def dump(self, database: str) -> str:
        """The roles of the server and a database of it, as statements for another server."""
        roles = [_program("pg_dumpall"), "--roles-only", "-d", self.url()]
        whole = [_program("pg_dump"), "-d", self.url(database)]
        return "".join(
            subprocess.run(each, capture_output=True, text=True, check=True).stdout
            for each in (roles, whole)
        )

    def url(self, database: str = OWNER, *, user: str = OWNER, password: str | None = None) -> str:
        """How a database of it is reached over the socket."""
        who = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
        port = f"&port={self.port}" if self.port else ""
        return f"postgresql://{who}@/{database}?host={quote(str(self.folder), safe='')}{port}"

    def create_database(self, *, template: str = "template1") -> str:
        """A new database that begins as a copy of another one; returns its name."""
        name = f"t{uuid.uuid4().hex[:12]}"
        self.sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop_database(self, name: str) -> None:
        """Drop a database, whoever is connected; nothing where the server does not run."""
        if self.runs:
            self.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _program(name: str) -> str:
    """A program of PostgreSQL: where the distribution puts it, else on the PATH."""
    versions = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    newest = sorted(versions, key=lambda path: float(path.parents[1].name))
    found = str(newest[-1]) if newest else shutil.which(name)
    if found is None:
        raise NoServerError(
            f"PostgreSQL's {name} is not here, and the tests of the hub need a server. "
            "Install it, as in: sudo apt-get install postgresql"
        )
    return found


def _other_user() -> pwd.struct_passwd | None:
    """Whom the server runs as: PostgreSQL refuses root; None is the one who runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def _as_user(user: pwd.struct_passwd | None, *, dies: bool = False) -> list[str]:
    """What goes before a command: its user, and that it ends when whoever runs the tests does."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        if user is not None:
            raise NoServerError("setpriv is not here. Install it: sudo apt-get install util-linux")
        return []
    as_whom = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"] if user else []
    return [setpriv, *as_whom, *(["--pdeathsig=QUIT"] if dies else []), "--"]


@contextmanager
def _server(*, careful: bool) -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="rasid-pg-", ignore_cleanup_errors=True) as folder:
        try:
            server = Server(Path(folder), careful=careful)
            if not careful:
                server.start()
        except NoServerError as error:
            pytest.fail(str(error), pytrace=False)
        try:
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server all tests share; it forgets what it wrote when the machine stops."""
    with _server(careful=False) as shared:
        yield shared


@pytest.fixture
def server_of_own() -> Iterator[Server]:
    """A server for one test, not started yet, which may be stopped and killed."""
    with _server(careful=True) as own:
        yield own


@pytest.fixture
def new_database(server: Server) -> Iterator[Callable[..., str]]:
    """Makes databases of the shared server, as its ``create_database``; dropped after the test."""
    made: list[str] = []

    def create(*, template: str = "template1") -> str:
        made.append(server.create_database(template=template))
        return made[-1]

    yield create
    for name in made:
        server.drop_database(name)


@pytest.fixture
def database(server: Server, new_database: Callable[..., str]) -> str:
    """The URL of a fresh empty database, as its owner."""
    return server.url(new_database())
