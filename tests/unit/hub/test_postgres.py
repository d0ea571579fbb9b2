"""The PostgreSQL of the tests itself: real, careful where asked, and gone afterwards."""

import pytest

from tests.support import postgres
from tests.support.postgres import NoServerError, Server


def test_a_database_is_fresh_and_a_copy_of_its_template(server: Server, new_database) -> None:
    first = new_database()
    server.sql("CREATE TABLE here (n int); INSERT INTO here VALUES (7)", database=first)
    assert server.sql("SELECT n FROM here", database=new_database(template=first)) == "7"
    empty = "SELECT count(*) FROM pg_tables WHERE tablename = 'here'"
    assert server.sql(empty, database=new_database()) == "0"


def test_only_its_owner_comes_in_without_a_password(server: Server, database: str) -> None:
    server.sql("DROP ROLE IF EXISTS somebody; CREATE ROLE somebody LOGIN PASSWORD 'a b@c'")
    name = database.split("?")[0].rsplit("/", 1)[1]
    without = server.psql(["-w", "-c", "SELECT 1"], server.url(name, user="somebody"))
    assert without.returncode == 2
    given = server.url(name, user="somebody", password="a b@c")
    assert server.psql(["-c", "SELECT session_user"], given).stdout == "somebody\n"
    assert server.sql("SHOW listen_addresses") == ""


def test_what_was_committed_outlives_a_kill(server_of_own: Server) -> None:
    server_of_own.start()
    server_of_own.sql("CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)")
    server_of_own.kill()
    assert not server_of_own.runs
    server_of_own.start()
    assert server_of_own.sql("SELECT n FROM kept") == "1"


def test_a_machine_without_postgresql_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setattr(postgres.Path, "glob", lambda *_: iter(()))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoServerError, match="apt-get install postgresql"):
        postgres._program("initdb")
