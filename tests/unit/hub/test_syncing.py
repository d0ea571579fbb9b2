"""One round with the hub: what comes through, what waits, what is refused, and in which words."""

import json
import shutil
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import Label, RevisionKind
from rasid.errors import RasidError
from rasid.hub.connecting import OfflineError, connect
from rasid.hub.joined import find_held, find_refused, withheld
from rasid.hub.joining import bring
from rasid.hub.members import invite, remove, set_role
from rasid.hub.schema import hub_migrations, make_hub, upgrade_hub
from rasid.hub.secrets import read_url
from rasid.hub.syncing import get_standing
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.storage.check import check
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from tests.support.acts import rows
from tests.support.cutting import CuttableWay
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server
from tests.unit.hub.test_roles import insert, revision


@pytest.fixture
def lead(team_hub: TeamHub, project: Project) -> Desk:
    """The lead's desk, whose project the hub is of."""
    return Desk(project.path, team_hub.member_url("Lina", "lead"))


@pytest.fixture
def rim(team_hub: TeamHub, lead: Desk, tmp_path: Path) -> Desk:
    """An annotator's desk, made from the hub."""
    assert lead.path.exists()
    return Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "annotator"))


@pytest.fixture
def sami(team_hub: TeamHub, lead: Desk, tmp_path: Path) -> Desk:
    """A reviewer's desk, made from the hub."""
    assert lead.path.exists()
    return Desk(tmp_path / "sami.rasid", team_hub.member_url("Sami", "reviewer"))


def log(desk: Desk) -> set[str]:
    with Project.open(desk.path, read_only=True) as project:
        return {revision.id for revision in read_revisions(project.connection)}


def everything(desk: Desk) -> object:
    with Project.open(desk.path, read_only=True) as project:
        assert list(check(project)) == []
        return log(desk), rows(project)


def reject(desk: Desk, span: str, author: str) -> None:
    with Project.open(desk.path) as project:
        decisions.reject(project, span, author=author)


# --- what comes through ---------------------------------------------------------------------


def test_a_desk_made_from_the_hub_is_the_same_project(lead: Desk, rim: Desk) -> None:
    assert everything(rim) == everything(lead)
    with Project.open(rim.path) as here, Project.open(lead.path) as there:
        assert here.info == there.info
        assert list(here.connection.execute("SELECT * FROM report")) == list(
            there.connection.execute("SELECT * FROM report")
        )


def test_decisions_go_both_ways_and_again_nothing(lead: Desk, rim: Desk, record: Record) -> None:
    reject(lead, record.spans[0].id, "Lina")
    reject(rim, record.spans[1].id, "Rim")
    assert (lead.sync().sent, lead.sync().sent) == (1, 0)
    synced = rim.sync()
    assert (synced.sent, synced.received) == (1, 1)
    assert lead.sync().received == 1
    assert everything(lead) == everything(rim)
    assert not lead.sync()
    assert not rim.sync()


def test_two_decisions_on_one_span_are_a_disagreement_on_both_desks(
    lead: Desk, rim: Desk, record: Record
) -> None:
    span = record.spans[0].id
    reject(lead, span, "Lina")
    with Project.open(rim.path) as project:
        decisions.correct_span(project, span, author="Rim", label=Label.PLACE)
    lead.sync()
    assert rim.sync().contested == (span,)
    assert lead.sync().contested == (span,)
    assert everything(lead) == everything(rim)


def test_sending_everything_again_changes_nothing(lead: Desk, rim: Desk, record: Record) -> None:
    reject(rim, record.spans[0].id, "Rim")
    rim.sync()
    lead.sync()
    before = everything(rim)
    with Project.open(rim.path) as project:
        project.connection.execute("DELETE FROM hub_cursor")
    synced = rim.sync()
    assert (synced.sent, synced.received, everything(rim)) == (0, 0, before)


def test_a_hub_put_back_to_a_backup_gets_back_what_it_lost(
    team_hub: TeamHub, lead: Desk, rim: Desk, record: Record
) -> None:
    reject(rim, record.spans[0].id, "Rim")
    rim.sync()
    team_hub.sql("ALTER TABLE rasid.revision DISABLE TRIGGER never_changed")
    team_hub.sql("DELETE FROM rasid.revision")
    reject(lead, record.spans[1].id, "Lina")
    lead.sync()
    assert rim.sync().sent == 1
    lead.sync()
    assert everything(lead) == everything(rim)


def test_a_reader_takes_in_and_sends_nothing(
    team_hub: TeamHub, lead: Desk, tmp_path: Path, record: Record
) -> None:
    nour = Desk(tmp_path / "nour.rasid", team_hub.member_url("Nour", "reader"))
    reject(lead, record.spans[0].id, "Lina")
    lead.sync()
    with pytest.raises(RasidError, match="as a reader"):  # it would be lost in silence
        reject(nour, record.spans[1].id, "Nour")
    synced = nour.sync()
    assert (synced.sent, synced.received) == (0, 1)


# --- blind ----------------------------------------------------------------------------------


def finish(desk: Desk, report: str, author: str) -> None:
    with Project.open(desk.path) as project:
        decisions.correct_report(project, report, author=author, finished=True)


def test_what_others_decided_on_a_blind_report_is_not_on_the_machine_until_all_are_through(
    lead: Desk, rim: Desk, sami: Desk, record: Record, report: str
) -> None:
    with Project.open(lead.path) as project:
        assign(project, [report], ["Rim", "Sami"], author="Lina", blind=True)
    lead.sync()
    for desk, name in ((rim, "Rim"), (sami, "Sami")):
        desk.sync()
        reject(desk, record.spans[0].id, name)
        finished = name == "Rim"
        if finished:
            finish(desk, report, name)
        desk.sync()
    assert b"Sami" not in _spans_bytes(rim)
    assert not rim.sync()
    assert _authors(rim) == {"Rim"}
    assert _authors(sami) == {"Sami"}
    with Project.open(rim.path) as project:
        assert withheld(project.connection) == {report}
    finish(sami, report, "Sami")
    sami.sync()
    rim.sync()
    sami.sync()
    lead.sync()
    assert _authors(rim) == _authors(sami) == {"Rim", "Sami"}
    assert everything(rim) == everything(sami) == everything(lead)


def _authors(desk: Desk) -> set[str]:
    with Project.open(desk.path, read_only=True) as project:
        query = "SELECT DISTINCT author FROM revision WHERE subject GLOB 's-*'"
        return {author for (author,) in project.connection.execute(query)}


def _spans_bytes(desk: Desk) -> bytes:
    with Project.open(desk.path, read_only=True) as project:
        found = project.connection.execute(
            "SELECT group_concat(author || body) FROM revision WHERE subject GLOB 's-*'"
        ).fetchone()
    return str(found).encode()


# --- what does not come through -------------------------------------------------------------


def test_a_damaged_row_is_kept_apart_and_everything_else_goes_on(
    team_hub: TeamHub, lead: Desk, rim: Desk, record: Record
) -> None:
    team_hub.sql("ALTER TABLE rasid.revision DROP CONSTRAINT revision_id")
    team_hub.sql(insert(revision("Lina"), id="f" * 64))
    reject(lead, record.spans[0].id, "Lina")
    lead.sync()
    synced = rim.sync()
    assert (synced.received, synced.quarantined) == (1, 1)
    with Project.open(rim.path) as project:
        assert [(kept.id, kept.reason) for kept in find_held(project.connection)] == [
            ("f" * 64, "hash")
        ]
        assert list(check(project)) == []


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (revision("Lina", subject="w-0123456789abcdef", state="proposed"), "report"),
        (revision("Lina", subject="project", name=7), "form"),
        (revision("Lina", RevisionKind.CREATE, subject="g-0123456789abcdef", field=1), "form"),
    ],
)
def test_a_row_that_does_not_fit_or_lacks_its_report_says_so(
    team_hub: TeamHub, rim: Desk, said: object, reason: str
) -> None:
    team_hub.sql(insert(said))  # type: ignore[arg-type]
    rim.sync()
    with Project.open(rim.path) as project:
        assert [kept.reason for kept in find_held(project.connection)] == [reason]


def test_a_changed_report_and_a_changed_proposal_are_kept_apart(
    team_hub: TeamHub, lead: Desk, tmp_path: Path
) -> None:
    assert lead.path.exists()
    team_hub.sql("ALTER TABLE rasid.report DISABLE TRIGGER never_changed")
    team_hub.sql("ALTER TABLE rasid.extraction DISABLE TRIGGER never_changed")
    team_hub.sql("ALTER TABLE rasid.report DROP CONSTRAINT report_hash")
    team_hub.sql("UPDATE rasid.report SET title = 'another'")
    rim = Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "annotator"))
    with Project.open(rim.path) as project:
        assert {kept.kind: kept.reason for kept in find_held(project.connection)} == {
            "report": "hash",
            "extraction": "report",
        }
        assert get_standing(project).quarantined == 1


def test_an_orphan_waits_for_its_parent_and_is_taken_in_then(
    team_hub: TeamHub, lead: Desk, rim: Desk, record: Record
) -> None:
    reject(lead, record.spans[0].id, "Lina")
    with Project.open(lead.path) as project:
        decisions.confirm(project, record.spans[0].id, author="Lina")
        first, second = read_revisions(project.connection, "subject = ?", (record.spans[0].id,))
    team_hub.sql(insert(second, parents="{" + first.id + "}"))
    assert rim.sync().waiting == 1
    lead.sync()
    synced = rim.sync()
    assert (synced.received, synced.waiting) == (2, 0)
    assert everything(rim) == everything(lead)


def believe_to_be(project: Project, role: str) -> None:
    """Let the desk take another role for its own, until it asks the hub."""
    project.connection.execute("UPDATE hub SET role = ?", (role,))


def test_what_a_role_may_not_do_is_kept_here_with_the_reason_and_goes_when_it_may(
    team_hub: TeamHub, lead: Desk, rim: Desk, record: Record
) -> None:
    event, span = record.events[0].id, record.spans[-1].id
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "Rim", "lead")
        rim.sync()
        set_role(owner, "Rim", "annotator")  # which her desk does not know yet
    with Project.open(rim.path) as project:
        believe_to_be(project, "lead")  # the role was another one when this was decided
        decisions.set_verification(project, "one_person", author="Rim")
        decisions.confirm(project, event, author="Rim")
        decisions.verify(project, event, author="Rim")
        decisions.reject(project, event, author="Rim")  # rests on the verification
    reject(rim, span, "Rim")
    rim.sync()
    with Project.open(rim.path) as project:
        assert sorted(kept.reason for kept in find_refused(project.connection)) == [
            "parent",
            "role",
            "role",
        ]
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "Rim", "lead")
    assert rim.sync().refused == 0
    lead.sync()
    assert everything(lead) == everything(rim)


def test_what_another_decided_here_is_sent_by_them_or_brought_by_the_owner(
    team_hub: TeamHub, lead: Desk, record: Record
) -> None:
    reject(lead, record.spans[0].id, "Omar")  # came back in a packet, say
    assert (lead.sync().sent, lead.sync().refused) == (0, 1)
    with Project.open(lead.path) as project:
        assert [kept.reason for kept in find_refused(project.connection)] == ["author"]
        with connect(lead.url) as member, pytest.raises(RasidError, match="Only who runs the hub"):
            bring(member, project)
        with connect(read_url(team_hub.owner_url)) as owner:
            assert bring(owner, project)["revision"] == 1
    reject(lead, record.spans[1].id, "Lina")
    assert lead.sync().refused == 0


# --- the hub cannot, or does not want to ----------------------------------------------------


def test_a_read_only_hub_is_said_and_work_goes_on(
    server: Server, team_hub: TeamHub, rim: Desk, record: Record
) -> None:
    server.sql(f"ALTER DATABASE {team_hub.name} SET default_transaction_read_only = on")
    reject(rim, record.spans[0].id, "Rim")
    with pytest.raises(RasidError, match=r"it is read-only\. Your work is kept here"):
        rim.sync()
    server.sql(f"ALTER DATABASE {team_hub.name} RESET default_transaction_read_only")
    assert rim.sync().sent == 1


def test_a_full_disk_of_the_hub_is_said_and_work_goes_on(
    team_hub: TeamHub, rim: Desk, record: Record
) -> None:
    team_hub.sql(
        "CREATE FUNCTION public.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
        " 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;"
        "CREATE TRIGGER full_disk BEFORE INSERT ON rasid.revision EXECUTE FUNCTION public.full()"
    )
    reject(rim, record.spans[0].id, "Rim")
    with pytest.raises(RasidError, match="The hub is full"):
        rim.sync()
    with Project.open(rim.path) as project:
        assert get_standing(project).to_send == 1
        assert find_refused(project.connection) == []
    team_hub.sql("DROP TRIGGER full_disk ON rasid.revision")
    assert rim.sync().sent == 1


@pytest.mark.parametrize("days", [365, -365])
def test_a_clock_that_is_a_year_wrong_is_said_and_nothing_is_sent(
    rim: Desk, record: Record, days: int
) -> None:
    reject(rim, record.spans[0].id, "Rim")
    shifted = time.time() + days * 86400
    where = "ahead of" if days > 0 else "behind"
    with (
        patch("rasid.hub.greeting.time.time", return_value=shifted),
        pytest.raises(RasidError, match=f"8760 hours {where} the hub's"),
    ):
        rim.sync()
    assert rim.sync().sent == 1


def test_a_newer_hub_is_said_and_an_older_one_too(
    team_hub: TeamHub, rim: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    team_hub.sql("INSERT INTO rasid.migration (name) VALUES ('9999_future')")
    with pytest.raises(RasidError, match=r"of a newer Rasid\. Update Rasid"):
        rim.sync()
    team_hub.sql("DELETE FROM rasid.migration WHERE name = '9999_future'")
    newer = tmp_path / "0002_more.sql"
    newer.write_text("CREATE TABLE rasid.more (a int); GRANT SELECT ON rasid.more TO {reader};")
    with_more = [*hub_migrations(), newer]
    monkeypatch.setattr("rasid.hub.schema.hub_migrations", lambda: with_more)
    with pytest.raises(RasidError, match="of an older Rasid"):
        rim.sync()
    with connect(read_url(team_hub.owner_url)) as owner:
        assert upgrade_hub(owner) == ["0002_more"]
        assert upgrade_hub(owner) == []
    assert not rim.sync()


def test_a_database_without_a_hub_and_one_with_one_already_are_said(
    database: str, team_hub: TeamHub
) -> None:
    with connect(read_url(database)) as owner:
        with pytest.raises(RasidError, match="no hub in this database"):
            upgrade_hub(owner)
        make_hub(owner)
        with pytest.raises(RasidError, match="a hub in this database already"):
            make_hub(owner)
    with connect(read_url(team_hub.owner_url)) as owner, pytest.raises(RasidError, match="a hub"):
        make_hub(owner)


def test_who_is_gone_or_no_member_is_told(team_hub: TeamHub, rim: Desk, project: Project) -> None:
    with connect(read_url(team_hub.owner_url)) as owner:
        remove(owner, "Rim")
        with pytest.raises(RasidError, match="is a member already"):
            invite(owner, "Rim", "annotator")
    with pytest.raises(RasidError):
        rim.sync()
    with pytest.raises(RasidError, match="no member of this hub"):
        Desk(project.path, team_hub.owner_url)
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "Rim", "annotator")
    assert not rim.sync()


def test_a_hub_of_another_project_is_refused(team_hub: TeamHub, lead: Desk, tmp_path: Path) -> None:
    assert lead.path.exists()
    with Project.create(tmp_path / "other.rasid") as other:
        path = other.path
    url = team_hub.member_url("Rim", "annotator")
    with pytest.raises(RasidError, match="of another project"):
        Desk(path, url)


def test_a_network_that_breaks_off_anywhere_loses_and_doubles_nothing(
    server: Server, lead: Desk, rim: Desk, record: Record, tmp_path: Path
) -> None:
    folder = tmp_path / "way"
    folder.mkdir()
    way = CuttableWay(server.folder, folder)
    straight = rim.url
    through = replace(straight, parameters={**straight.parameters, "host": str(folder)})
    with Project.open(rim.path) as project:
        for span in record.spans:
            decisions.reject(project, span.id, author="Rim")
    rim.url = through
    broken = 0
    for bytes_through in range(0, 12_000, 400):
        way.left = bytes_through
        try:
            rim.sync()
        except OfflineError:
            broken += 1
    way.left = None
    assert broken > 5
    rim.sync()
    rim.url = straight
    lead.sync()
    assert everything(lead) == everything(rim)
    assert len(log(lead)) == len(record.spans)
    way.close()


def test_a_copy_of_the_file_goes_on_where_the_file_was(
    rim: Desk, lead: Desk, record: Record, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(rim.path, tmp_path / "copy.rasid"))
    reject(rim, record.spans[0].id, "Rim")
    rim.sync()
    rim.path = copy  # the machine was lost, and yesterday's backup is there
    assert rim.sync().received == 1
    lead.sync()
    assert everything(lead) == everything(rim)


def test_the_password_is_nowhere_in_the_project(rim: Desk) -> None:
    assert rim.url.password
    with Project.open(rim.path) as project:
        project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert "password" not in json.dumps(str(get_standing(project)))
    assert rim.url.password.encode() not in rim.path.read_bytes()


def test_whoever_runs_a_hub_need_not_be_a_superuser(
    server: Server, project: Project, record: Record, tmp_path: Path
) -> None:
    name = server.create_database()
    server.sql(f"CREATE ROLE {name}_owner LOGIN CREATEROLE PASSWORD 'x'")
    server.sql(f"ALTER DATABASE {name} OWNER TO {name}_owner")
    owner = read_url(server.url(name, user=f"{name}_owner", password="x"))
    with connect(owner) as connection:
        make_hub(connection)
        invited = invite(connection, "Lina", "lead")
        bring(connection, project)
        upgrade_hub(connection)
    url = server.url(name, user=invited.login, password=invited.password)
    lead = Desk(project.path, url)
    reject(lead, record.spans[0].id, "Lina")
    assert lead.sync().sent == 1
    again = Desk(tmp_path / "again.rasid", url)
    assert everything(again) == everything(lead)
    server.drop_database(name)
