"""The window and its hub: joined once, decisions go and come by themselves, nobody is disturbed."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.hub.dialogs import JoinDialog, PasswordDialog
from rasid.gui.hub.status import Phase
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import SerialLane
from rasid.hub.connecting import connect
from rasid.hub.joining import bring
from rasid.hub.members import set_role
from rasid.hub.presence import be_at
from rasid.hub.secrets import read_url
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import find_reports
from tests.support.hub import Desk, TeamHub
from tests.support.postgres import Server
from tests.unit.conftest import sample_record

CLASH, STRIKE = sample_record().events
MILLISECONDS = 20_000


@pytest.fixture
def joined(window: MainWindow, team_hub: TeamHub) -> MainWindow:
    """The window's project is the hub's, and its reviewer the lead سلمى."""
    project = window.session.project
    assert project is not None
    window.hub.join_at(project.path, team_hub.member_url("سلمى", "lead"), "")
    return window


@pytest.fixture
def other(joined: MainWindow, team_hub: TeamHub, qtbot: QtBot, tmp_path: Path) -> Desk:
    """عمر at another desk, with all of it."""
    qtbot.waitUntil(lambda: phase(joined) is Phase.RESTING, timeout=MILLISECONDS)
    qtbot.waitUntil(
        lambda: team_hub.sql("SELECT count(*) FROM rasid.report") == "2", timeout=MILLISECONDS
    )
    return Desk(tmp_path / "other.rasid", team_hub.member_url("عمر", "annotator"))


def phase(window: MainWindow) -> Phase | None:
    status = window.hub.link.status
    return status.phase if status else None


def wait(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=MILLISECONDS)


def decide(desk: Desk, act: Callable[[Project], object]) -> None:
    with Project.open(desk.path) as project:
        act(project)
    desk.sync()


def test_without_a_hub_nothing_is_said(window: MainWindow) -> None:
    assert window.hub.link.status is None
    assert not window.hub.notice.isVisible()
    assert not window.hub.presence.isVisible()


def test_joining_signs_and_works_under_the_hubs_name(
    window: MainWindow, team_hub: TeamHub, qtbot: QtBot
) -> None:
    window.session.set_reviewer("somebody")
    project = window.session.project
    assert project is not None
    url = team_hub.member_url("Rim", "lead")
    window.hub.join_at(project.path, url, "")
    assert window.session.reviewer == window.settings.reviewer == "Rim"
    wait(qtbot, lambda: window.hub.notice.text() == "synced just now")
    password = read_url(url).password
    assert password is not None
    assert password.encode() not in project.path.read_bytes()
    assert password not in window.hub.link.address


def test_a_hub_that_is_none_is_one_sentence(window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    window.hub.join_at(project.path, "https://hub.org", "")
    assert "no address of a hub" in window.banner.words()
    assert window.hub.link.status is None


@pytest.mark.usefixtures("other")
def test_a_new_project_is_made_from_the_hubs(
    joined: MainWindow, team_hub: TeamHub, tmp_path: Path
) -> None:
    joined.session.close()
    joined.hub.join_at(tmp_path / "new.rasid", team_hub.member_url("Rim", "reviewer"), "")
    assert joined.session.project is not None
    assert joined.session.project.path == tmp_path / "new.rasid"
    assert joined.session.reviewer == "Rim"


def test_a_decision_is_sent_soon_after_it_was_made(
    joined: MainWindow, team_hub: TeamHub, qtbot: QtBot
) -> None:
    wait(qtbot, lambda: phase(joined) is Phase.RESTING)
    joined.session.write(
        lambda project, author: decisions.confirm(project, CLASH.id, author=author)
    )
    assert joined.hub.notice.text().endswith("7 to send")  # the event with its words
    count = f"SELECT count(*) FROM rasid.revision WHERE subject = '{CLASH.id}'"
    wait(qtbot, lambda: team_hub.sql(count) == "1")
    wait(qtbot, lambda: joined.hub.notice.text() == "synced just now")
    assert team_hub.sql("SELECT count(*) FROM rasid.signature") != "0"


def test_anothers_decision_comes_in_by_itself(
    joined: MainWindow, other: Desk, qtbot: QtBot
) -> None:
    decide(other, lambda project: decisions.confirm(project, CLASH.id, author="عمر"))
    wait(qtbot, lambda: (row := joined.session.event_row(CLASH.id)) and row.state == "confirmed")


@pytest.mark.parametrize("theirs", [CLASH.id, STRIKE.id], ids=["another event", "the same event"])
def test_what_is_being_typed_stays(
    joined: MainWindow, other: Desk, qtbot: QtBot, theirs: str
) -> None:
    events = joined.inspector.events
    joined.session.focus.set_event(STRIKE.id)
    events.edit()
    form = events.form
    assert form is not None
    form.note.setPlainText("لم يكتمل")
    decide(other, lambda project: decisions.confirm(project, theirs, author="عمر"))
    wait(qtbot, lambda: (row := joined.session.event_row(theirs)) and row.state == "confirmed")
    assert events.form is form
    assert form.note.toPlainText() == "لم يكتمل"
    assert joined.session.focus.event_id == STRIKE.id
    events.save()
    row = joined.session.event_row(STRIKE.id)
    assert row is not None
    saved = row.event.note == "لم يكتمل"
    assert saved is (theirs == CLASH.id)
    if not saved:  # it is refused, as they decided while it was typed, and nothing is lost
        assert "عمر" in joined.banner.words()
        assert form.note.toPlainText() == "لم يكتمل"


def test_two_decisions_on_one_event_meet_in_adjudication(
    joined: MainWindow, other: Desk, qtbot: QtBot
) -> None:
    joined.hub.link._soon.setInterval(10**6)
    joined.session.write(lambda project, author: decisions.reject(project, CLASH.id, author=author))
    decide(other, lambda project: decisions.confirm(project, CLASH.id, author="عمر"))
    wait(qtbot, lambda: (row := joined.session.event_row(CLASH.id)) and row.contested)
    wait(qtbot, lambda: joined.toast.words() == "Decided in two ways now: 1 thing.")


def test_who_has_the_report_open_is_named(
    joined: MainWindow, team_hub: TeamHub, qtbot: QtBot
) -> None:
    opened = joined.session.opened
    assert opened is not None
    with connect(read_url(team_hub.member_url("Omar", "reader"))) as omar:
        be_at(omar, opened.report.id)
        wait(qtbot, lambda: joined.hub.presence.text() == "1 also here: \u2068Omar\u2069")
        assert joined.hub.presence.isVisible()
        be_at(omar, "r-0123456789abcdef")
        wait(qtbot, lambda: not joined.hub.presence.isVisible())
        mine = f"SELECT report FROM rasid.presence WHERE member = '{joined.session.reviewer}'"
        assert team_hub.sql(mine) == opened.report.id


def test_a_wrong_password_is_asked_for_when_somebody_asks(
    joined: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait(qtbot, lambda: phase(joined) is Phase.RESTING)
    right = joined.hub.link._passwords.pop(joined.hub.link.address)
    url = joined.hub.link.address
    project = joined.session.project
    assert project is not None
    path = project.path
    joined.session.close()
    assert joined.projects.open_path(path)  # nothing on this machine keeps the password
    assert joined.hub.link.address == url
    wait(qtbot, lambda: phase(joined) is Phase.REFUSED)
    assert joined.banner.words() == ""
    asked: list[str] = []

    def answer(dialog: PasswordDialog) -> QDialog.DialogCode:
        asked.append(url)
        dialog.password.setText(str(right))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PasswordDialog, "exec", answer)
    joined.menus.actions["synchronise"].trigger()
    wait(qtbot, lambda: phase(joined) is Phase.RESTING)
    assert asked == [url]


def test_offline_is_said_and_work_goes_on(joined: MainWindow, qtbot: QtBot) -> None:
    wait(qtbot, lambda: phase(joined) is Phase.RESTING)
    project = joined.session.project
    assert project is not None
    joined.hub.link.close()
    db = project.connection
    db.execute("UPDATE hub SET url = 'postgresql://x@/y?host=%2Fnowhere'")
    joined.session.write(
        lambda project, author: decisions.confirm(project, CLASH.id, author=author)
    )
    joined.menus.actions["synchronise"].trigger()
    assert phase(joined) is Phase.OFFLINE
    assert joined.hub.notice.text() == "offline, 7 to send"
    assert "is sent later" in joined.banner.words()
    assert len(list(read_revisions(db, "subject = ?", (CLASH.id,)))) == 1


def test_the_menu_asks_which_hub_where_none_was_joined(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def refuse(dialog: JoinDialog) -> QDialog.DialogCode:
        asked.append(dialog.accepts.isEnabled())
        dialog.address.setText("postgresql:///x")
        asked.append(dialog.accepts.isEnabled())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(JoinDialog, "exec", refuse)
    window.menus.actions["synchronise"].trigger()
    assert asked == [False, True]


def test_an_annotators_queue_holds_theirs(
    window: MainWindow, team_hub: TeamHub, qtbot: QtBot, tmp_path: Path
) -> None:
    project = window.session.project
    assert project is not None
    Desk(project.path, team_hub.member_url("Rim", "lead"))
    first = find_reports(project)[0].id
    assign(project, [first], ["عمر"], author="Rim")
    window.session.close()
    with Project.open(tmp_path / "work.rasid") as lead, connect(read_url(team_hub.owner_url)) as it:
        bring(it, lead)
    window.hub.join_at(tmp_path / "own.rasid", team_hub.member_url("عمر", "annotator"), "")
    wait(qtbot, lambda: window.queue.model.rowCount() == 1)
    assert window.queue.filter.text() == "assigned:me"
    window.queue.set_filter("")
    assert window.queue.model.rowCount() == 2


def test_without_the_library_the_project_opens_and_says_what_to_install(
    joined: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = joined.session.project
    assert project is not None
    path = project.path
    monkeypatch.setitem(sys.modules, "psycopg", None)
    joined.session.close()
    assert joined.projects.open_path(path)
    assert phase(joined) is Phase.REFUSED
    assert joined.banner.words() == ""
    joined.session.write(
        lambda project, author: decisions.confirm(project, CLASH.id, author=author)
    )
    joined.menus.actions["synchronise"].trigger()
    assert "pip install 'rasid[hub]'" in joined.banner.words()


def test_what_ones_role_may_not_do_is_set_apart_and_the_rest_goes_on(
    joined: MainWindow, other: Desk, team_hub: TeamHub, qtbot: QtBot, tmp_path: Path
) -> None:
    own = tmp_path / "third.rasid"
    joined.hub.join_at(own, team_hub.member_url("سامي", "reviewer"), "")
    wait(qtbot, joined.queue.model.rowCount)
    joined.queue.choose_first()
    decide(other, lambda project: decisions.confirm(project, CLASH.id, author="عمر"))
    wait(qtbot, lambda: (row := joined.session.event_row(CLASH.id)) and row.state == "confirmed")
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "سامي", "annotator")  # which the desk does not know yet
    joined.session.write(lambda project, author: decisions.verify(project, CLASH.id, author=author))
    joined.session.write(
        lambda project, author: decisions.reject(project, STRIKE.id, author=author)
    )
    wait(qtbot, lambda: joined.hub.notice.text() == "synced just now, 1 set apart")
    assert "1 set apart: your role may not do this" in joined.hub.notice.toolTip()
    sent = f"SELECT count(*) FROM rasid.revision WHERE subject = '{STRIKE.id}'"
    assert team_hub.sql(sent) == "1"


def test_with_the_windows_own_threads_it_goes_on_through_a_server_that_dies(
    qtbot: QtBot, settings: Settings, project_path: Path, server_of_own: Server, tmp_path: Path
) -> None:
    server_of_own.start()
    hub = TeamHub(server_of_own, server_of_own.create_database())
    app = QApplication.instance()
    window = make_window(settings, SerialLane(app))
    window.show()
    window.projects.open_path(project_path)
    wait(qtbot, lambda: window.session.opened)
    window.hub.join_at(project_path, hub.member_url("سلمى", "lead"), "")
    wait(qtbot, lambda: window.hub.notice.text() == "synced just now")
    other = Desk(tmp_path / "other.rasid", hub.member_url("عمر", "annotator"))
    server_of_own.kill()
    window.session.write(
        lambda project, author: decisions.confirm(project, CLASH.id, author=author)
    )
    wait(qtbot, lambda: window.hub.notice.text() == "offline, 7 to send")
    server_of_own.start()
    wait(qtbot, lambda: window.hub.notice.text() == "synced just now")
    decide(other, lambda project: decisions.confirm(project, STRIKE.id, author="عمر"))
    wait(qtbot, lambda: (row := window.session.event_row(STRIKE.id)) and row.state == "confirmed")
    with Project.open(other.path) as project:
        assert get_event(project, CLASH.id).state == "confirmed"
    window.close()
    assert not any(thread.name == "rasid-hub" for thread in threading.enumerate())
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
