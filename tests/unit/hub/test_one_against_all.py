"""No member, with plain psql, keeps all others from their work."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from psycopg import errors

from rasid.core.report import text_sha256
from rasid.errors import RasidError
from rasid.hub.connecting import connect
from rasid.hub.members import Member, invite, members
from rasid.hub.schema import make_hub
from rasid.hub.secrets import read_url
from rasid.storage.seal import seal
from tests.support.hub import TeamHub
from tests.support.postgres import Server
from tests.unit.hub.test_roles import REPORT, Psql, insert, quoted, revision


def test_no_lock_that_a_member_may_take_keeps_others_from_sending(
    psql: Psql, team_hub: TeamHub
) -> None:
    locks = ["SELECT pg_advisory_lock(5782376, 1)"]
    for table in ("hub", "project", "member", "revision", "reading"):
        for mode in ("ACCESS SHARE", "ROW EXCLUSIVE", "SHARE", "EXCLUSIVE", "ACCESS EXCLUSIVE"):
            locks.append(f"LOCK TABLE rasid.{table} IN {mode} MODE")
    locks.append("SELECT 1 FROM rasid.hub FOR KEY SHARE")
    with connect(read_url(team_hub.member_url("Omar", "reader"))) as reader:
        for lock in locks:
            with suppress(errors.InsufficientPrivilege):
                reader.execute("BEGIN")
                reader.execute(lock)
            sent = f"SET lock_timeout = '2s'; {insert(revision('Rim', text=lock))}"
            assert psql("annotator", sent).stderr == "", lock
            reader.execute("ROLLBACK")


def report_row(**others: str | int | None) -> str:
    """The statement that puts a report on a hub, with some of its values changed."""
    text = "مقتل «عنصر»\n‏واحد 😀"
    sha256 = text_sha256(text)
    id_, raw = "r-" + sha256[:16], b"\x00raw"
    values: dict[str, str | int | None] = {
        **{"id": id_, "sha256": sha256, "characters": len(text), "encoding": "utf-8"},
        **{"file": "a.txt", "title": 'ع\t"1"', "published": None},
        **{"published_basis": "unknown", "source": None, "url": None, "key": None, "near": None},
        "imported": "2026-01-01T00:00:00.000000Z",
    }
    values |= others
    sealed = {"hash": seal(*values.values(), raw)} | others
    values |= {**sealed, "text": text}
    said = [str(v) if isinstance(v, int) else quoted(v) for v in values.values()]
    return (
        f"INSERT INTO rasid.report ({', '.join(values)}, raw)"
        f" VALUES ({', '.join(said)}, '\\x{raw.hex()}') ON CONFLICT DO NOTHING"
    )


def test_a_report_that_is_not_what_its_hash_says_takes_nobodys_place(psql: Psql) -> None:
    assert "report_hash" in psql("annotator", report_row(hash="0" * 64)).stderr
    assert "check constraint" in psql("annotator", report_row(characters=3)).stderr
    for each in (report_row(), report_row(), report_row(published="2018-01-05")):
        assert psql("annotator", each).stderr == ""
    assert psql("reader", "SELECT count(*) FROM rasid.report").stdout.strip() == "2"


def test_an_extraction_that_is_not_what_its_hash_says_takes_nobodys_place(psql: Psql) -> None:
    def row(record: str, hash_: str | None = None) -> str:
        values = ("x-1", REPORT, "v1", "rules", "2026-01-01T00:00:00.000000Z", record)
        said = ", ".join(map(quoted, (*values, hash_ or seal(*values))))
        columns = "id, report, version, origin, created, record, hash"
        return f"INSERT INTO rasid.extraction ({columns}) VALUES ({said}) ON CONFLICT DO NOTHING"

    assert "extraction_hash" in psql("annotator", row("{}", "0" * 64)).stderr
    assert "check constraint" in psql("annotator", row("[]")).stderr
    for each in (row("{}"), row("{}"), row('{"a":"«\\"»"}')):
        assert psql("annotator", each).stderr == ""
    assert psql("reader", "SELECT count(*) FROM rasid.extraction").stdout.strip() == "2"


@pytest.mark.parametrize("power", ["SUPERUSER", "BYPASSRLS", "CREATEROLE", "IN ROLE {owner}"])
def test_a_login_that_no_rule_holds_for_becomes_no_member(
    server: Server, new_database: Callable[[], str], power: str
) -> None:
    name = new_database()
    server.sql(f"CREATE ROLE {name}_owner LOGIN CREATEROLE PASSWORD 'x'")
    server.sql(f"ALTER DATABASE {name} OWNER TO {name}_owner")
    server.sql(f"CREATE ROLE {name}_other LOGIN {power.format(owner=f'{name}_owner')}")
    server.sql(f"CREATE ROLE {name}_plain LOGIN")
    with connect(read_url(server.url(name, user=f"{name}_owner", password="x"))) as owner:
        make_hub(owner)
        for login in (f"{name}_other", f"{name}_owner"):
            with pytest.raises(RasidError, match="may do more on this server"):
                invite(owner, "Rim", "annotator", login=login)
        assert invite(owner, "Rim", "annotator", login=f"{name}_plain").password is None
    assert [m.name for m in members_of(server, name)] == ["Rim"]


def members_of(server: Server, database: str) -> list[Member]:
    with connect(read_url(server.url(database))) as owner:
        return members(owner)
