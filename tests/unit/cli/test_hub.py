"""``rasid hub`` and ``rasid sync``, from an empty database to two desks that say the same."""

import json
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.hub.watching import watch
from rasid.review import decisions
from rasid.storage.project import Project
from tests.support.acts import rows
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server

Said = pytest.CaptureFixture[str]


def said(capsys: Said, *arguments: object) -> tuple[str, str]:
    """What a command prints and says; it has to end well."""
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert (code, err.startswith("rasid:")) == (0, False), err
    return out, err


@pytest.fixture
def invited(
    database: str, project: Project, capsys: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> dict[str, str]:
    """The addresses of a lead and an annotator; their passwords are in PGPASSFILE."""
    passwords = tmp_path / "pgpass"
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    _, err = said(capsys, "hub", "init", database, project.path)
    assert "New on the hub: 1 report, 1 extraction." in err
    urls, lines = {}, []
    for name, role in (("Lina", "lead"), ("Rim", "annotator")):
        out, _ = said(capsys, "hub", "invite", database, name, "--role", role)
        urls[name], password = out.split()
        assert password not in urls[name]
        lines.append(f"*:*:*:{urlsplit(urls[name]).username}:{password}\n")
    passwords.write_text("".join(lines), "utf-8")
    passwords.chmod(0o600)
    return urls


def test_two_desks_meet(
    invited: dict[str, str], project: Project, record: Record, tmp_path: Path, capsys: Said
) -> None:
    there = tmp_path / "there.rasid"
    _, err = said(capsys, "hub", "join", invited["Lina"], project.path)
    assert "has joined as Lina, lead." in err
    _, err = said(capsys, "hub", "join", invited["Rim"], there)
    assert "received 0; 1 new report." in err
    decisions.reject(project, record.spans[0].id, author="Lina")
    with Project.open(there) as other:
        decisions.confirm(other, record.spans[0].id, author="Rim")
    assert "Sent 1 decision, received 0." in said(capsys, "sync", project.path)[1]
    _, err = said(capsys, "sync", there)
    assert "Sent 1 decision, received 1; decided in two ways now: 1." in err
    (synced,) = json.loads(said(capsys, "sync", project.path, "--json")[0])
    assert (synced["received"], synced["contested"]) == (1, [record.spans[0].id])
    with Project.open(there) as other:
        assert rows(other) == rows(project)
    out, _ = said(capsys, "hub", "status", there)
    assert ": Rim, annotator; synchronised 20" in out
    assert out.rstrip().endswith("to send: 0")


def test_what_did_not_get_through_is_listed_with_why(
    invited: dict[str, str], record: Record, tmp_path: Path, capsys: Said
) -> None:
    there = tmp_path / "there.rasid"
    said(capsys, "hub", "join", invited["Rim"], there)
    with Project.open(there) as other:
        other.connection.execute("UPDATE hub SET role = 'lead'")  # as it may have been before
        decisions.set_verification(other, "one_person", author="Rim")
        decisions.reject(other, record.spans[0].id, author="Sami")
    _, err = said(capsys, "sync", there)
    assert "not taken by the hub: 2 (see `rasid hub status`)" in err
    out, _ = said(capsys, "hub", "status", there)
    assert "your role may not do this" in out
    assert "it is another person's" in out
    (status,) = json.loads(said(capsys, "hub", "status", there, "--json")[0])
    assert {each["reason"] for each in status["refused"]} == {"role", "author"}


def test_the_owner_lists_changes_and_lets_go_members(
    invited: dict[str, str], database: str, capsys: Said
) -> None:
    assert set(invited) == {"Lina", "Rim"}
    said(capsys, "hub", "member", database, "Rim", "--role", "reviewer")
    said(capsys, "hub", "member", database, "Lina", "--gone")
    out, _ = said(capsys, "hub", "members", database)
    assert "Rim: reviewer (" in out
    assert "Lina: lead, gone (" in out
    assert "up to date" in said(capsys, "hub", "upgrade", database)[1]
    out, _ = said(capsys, "hub", "members", database, "--json")
    assert [each["name"] for each in json.loads(out)] == ["Lina", "Rim"]


def test_a_packet_that_came_back_is_brought_by_the_owner(
    invited: dict[str, str], database: str, project: Project, record: Record, capsys: Said
) -> None:
    said(capsys, "hub", "join", invited["Lina"], project.path)
    decisions.reject(project, record.spans[0].id, author="Omar")
    assert "New on the hub: 1 revision" in said(capsys, "hub", "bring", database, project.path)[1]
    assert "New on the hub: nothing." in said(capsys, "hub", "bring", database, project.path)[1]


def test_a_project_without_a_hub_says_how_to_join_one(empty: Project, capsys: Said) -> None:
    assert run(["sync", str(empty.path)]) == 1
    assert "has not joined a hub. Join one with `rasid hub join`" in capsys.readouterr().err


def test_watching_brings_in_what_others_send_until_it_is_stopped(
    team_hub: TeamHub, project: Project, record: Record, tmp_path: Path
) -> None:
    lead = Desk(project.path, team_hub.member_url("Lina", "lead"))
    rim = Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "annotator"))
    came, stop = threading.Event(), threading.Event()

    def keep() -> None:
        with Project.open(rim.path) as there:
            url = rim.url
            watch(
                there,
                lambda told: came.set() if getattr(told, "received", 0) else None,
                stop.is_set,
                ask=lambda _: url.password,
            )

    watching = threading.Thread(target=keep)
    watching.start()
    decisions.reject(project, record.spans[0].id, author="Lina")
    lead.sync()
    assert came.wait(20)
    stop.set()
    watching.join(20)
    assert not watching.is_alive()


def test_a_hub_moves_to_another_server_with_pg_dump(
    team_hub: TeamHub,
    server: Server,
    server_of_own: Server,
    project: Project,
    record: Record,
    tmp_path: Path,
) -> None:
    url = team_hub.member_url("Lina", "lead")
    lead = Desk(project.path, url)
    decisions.reject(project, record.spans[0].id, author="Lina")
    lead.sync()
    server_of_own.start()
    new = server_of_own.create_database()
    file = tmp_path / "dump.sql"
    file.write_text(server.dump(team_hub.name), "utf-8")
    server_of_own.psql(["-v", "ON_ERROR_STOP=0", "-f", str(file)], server_of_own.url(new))
    moved = Desk(
        tmp_path / "new.rasid",
        server_of_own.url(new, user=lead.url.user, password=lead.url.password),
    )
    with Project.open(moved.path) as there:
        assert rows(there) == rows(project)
    assert (
        "permission denied"
        in server_of_own.psql(
            ["-c", "DELETE FROM rasid.revision"],
            server_of_own.url(new, user=lead.url.user, password=lead.url.password),
        ).stderr
    )
