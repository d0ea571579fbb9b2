"""`rasid sign` and `rasid check` say who signed what, and what was forged or taken out."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.hub.connecting import connect
from rasid.hub.joining import bring
from rasid.hub.secrets import read_url
from rasid.hub.signing import find_signer
from rasid.review.decisions import confirm
from rasid.storage.project import Project
from rasid.storage.queries import report_spans
from tests.support.hub import Desk, TeamHub

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def one(*arguments: str | Path) -> tuple[int, str, str]:
        code = run([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return one


def decide(project: Project, author: str) -> str:
    (report,) = project.connection.execute("SELECT id FROM report").fetchone()
    span = next(row.id for row in report_spans(project.connection, report) if row.head is None)
    return confirm(project, span, author=author).revisions[0].id


def drop(path: Path, revision: str, *, signature: bool = True) -> None:
    """As somebody would who has the file, SQLite, and time."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = triggers.fetchall()
        for name, _ in kept:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("DELETE FROM revision_parent WHERE child = ?", (revision,))
        db.execute("DELETE FROM revision WHERE id = ?", (revision,))
        if signature:
            db.execute("DELETE FROM signature WHERE revision = ?", (revision,))
        for _, sql in kept:
            db.execute(sql)


def test_it_is_turned_on_and_off_and_told_of(project: Project, said: Said) -> None:
    decide(project, "Layla")
    assert said("sign", project.path) == (0, "Unsigned: Layla 1.\n", "")
    code, _, told = said("sign", project.path, "on", "--as", "Layla")
    assert (code, told) == (
        0,
        "Decisions made in this file are signed from now on; 1 earlier one of Layla too.\n",
    )
    decide(project, "Layla")
    key = find_signer("Layla").key[:12]
    line = f"Layla: 2 decisions signed with key {key} (known first in that name); whole.\n"
    assert said("sign", project.path) == (0, line, "")
    assert said("sign", project.path, "off")[0] == 0
    decide(project, "Omar")
    assert said("sign", project.path)[1] == f"{line}Unsigned: Omar 1.\n"


@pytest.mark.parametrize("arguments", [["on"], ["--vouch", "ab"], ["on", "--vouch", "ab"]])
def test_who_signs_has_to_be_said(project: Project, said: Said, arguments: list[str]) -> None:
    assert said("sign", project.path, *arguments)[0] == 2


def test_check_says_which_chains_are_whole(project: Project, said: Said) -> None:
    said("sign", project.path, "on", "--as", "Layla")
    decide(project, "Layla")
    code, out, _ = said("check", project.path)
    assert code == 0
    assert "Layla: 1 decision signed with key" in out
    assert out.endswith("is sound.\n")


def test_check_finds_a_forged_author(project: Project, said: Said) -> None:
    said("sign", project.path, "on", "--as", "Layla")
    decide(project, "Layla")
    said("sign", project.path, "off")
    forged = decide(project, "Layla")
    code, out, _ = said("check", project.path)
    assert code == 1
    assert f"revision {forged[:12]}: is in the name of Layla, who signs" in out


def test_check_finds_what_was_taken_out(project: Project, said: Said) -> None:
    said("sign", project.path, "on", "--as", "Layla")
    ids = [decide(project, "Layla") for _ in range(3)]
    drop(project.path, ids[1])
    code, out, _ = said("check", project.path)
    assert code == 1
    assert f"revision {ids[2][:12]}: what Layla signed just before it is gone" in out
    assert "1 gap." in out


def test_signatures_nobody_can_verify_here_do_not_pass_in_silence(
    project: Project, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("sign", project.path, "on", "--as", "Layla")
    decide(project, "Layla")
    monkeypatch.setitem(sys.modules, "cryptography.exceptions", None)
    code, out, _ = said("check", project.path)
    assert code == 1
    assert "signatures: This needs cryptography, which is not installed." in out


def test_a_second_key_is_vouched_for_with_the_first(
    project: Project, said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "first"))
    said("sign", project.path, "on", "--as", "Layla")
    decide(project, "Layla")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "second"))
    decide(project, "Layla")
    key = find_signer("Layla").key
    code, out, _ = said("check", project.path)
    assert code == 1
    assert "(nobody vouches for it)" in out
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "first"))
    assert said("sign", project.path, "--vouch", key[:10], "--as", "Layla")[0] == 0
    code, out, _ = said("check", project.path)
    assert (code, "(vouched for by Layla)" in out) == (0, True)


@pytest.fixture
def desk(
    project: Project, team_hub: TeamHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Desk:
    """Rim, a lead, joined to a hub; PGPASSFILE has her password."""
    url = team_hub.member_url("Rim", "lead")
    kept = tmp_path / "pgpass"
    kept.write_text(f"*:*:*:*:{read_url(url).password}\n")
    kept.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(kept))
    return Desk(project.path, url)


def test_check_holds_a_file_against_its_hub(project: Project, desk: Desk, said: Said) -> None:
    *_, last = [decide(project, "Rim") for _ in range(3)]
    assert said("check", project.path, "--hub")[0] == 0  # what was not sent yet is not missed
    desk.sync()
    assert said("check", project.path, "--hub")[0] == 0
    drop(project.path, last)
    assert said("check", project.path)[0] == 1  # what stands rests on it
    assert said("check", project.path, "--rebuild")[0] == 0  # and now nothing here knows of it
    code, out, _ = said("check", project.path, "--hub")
    assert code == 1
    assert "later decisions signed by Rim are on the hub and not here: 1" in out
    assert said("sync", project.path, "--anew")[0] == 0
    assert said("check", project.path, "--hub")[0] == 0


def test_check_finds_what_the_hub_lost(
    project: Project, desk: Desk, team_hub: TeamHub, said: Said
) -> None:
    last = [decide(project, "Rim") for _ in range(3)][-1]
    desk.sync()
    team_hub.sql(
        "ALTER TABLE rasid.signature DISABLE TRIGGER ALL;"
        "ALTER TABLE rasid.revision DISABLE TRIGGER ALL;"
        f"DELETE FROM rasid.signature WHERE revision = '{last}';"
        f"DELETE FROM rasid.revision WHERE id = '{last}';"
        "ALTER TABLE rasid.signature ENABLE TRIGGER ALL;"
        "ALTER TABLE rasid.revision ENABLE TRIGGER ALL"
    )
    code, out, _ = said("check", project.path, "--hub")
    assert code == 1
    assert "later decisions signed by Rim are here and not on the hub: 1" in out
    assert said("sync", project.path, "--anew")[0] == 0
    assert said("check", project.path, "--hub")[0] == 0


def test_a_password_on_the_command_line_is_used_warned_of_and_never_shown_again(
    project: Project, team_hub: TeamHub, said: Said
) -> None:
    url = team_hub.member_url("Rim", "lead")
    password = read_url(url).password
    assert password is not None
    code, out, err = said("hub", "join", url, project.path)
    assert code == 0
    assert "Others on this machine can see a password on the command line." in err
    assert password not in out + err
    assert password.encode() not in project.path.read_bytes()
    code, out, err = said("hub", "join", url, project.path, "too much")
    assert (code, password in out + err) == (2, False)
    wrong = url.replace(password, f"{password}x")
    code, out, err = said("hub", "join", wrong, project.path)
    assert (code, password in out + err) == (1, False)
    assert "does not take this name and password" in err


def test_what_one_decided_before_there_was_a_key_is_signed_when_one_joins(
    project: Project, team_hub: TeamHub, said: Said, tmp_path: Path
) -> None:
    decide(project, "Layla")
    decide(project, "Omar")
    with connect(read_url(team_hub.owner_url)) as owner:
        bring(owner, project)
    Desk(tmp_path / "layla.rasid", team_hub.member_url("Layla", "annotator"))
    Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "lead"))
    code, out, _ = said("check", tmp_path / "rim.rasid")
    assert code == 0
    assert "Layla: 1 decision signed" in out
    assert "Unsigned: Omar 1." in out
