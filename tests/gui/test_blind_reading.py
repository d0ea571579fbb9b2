"""A report that is read blind says so, and shows nobody else's work until both are through."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rasid.core.vocabulary import ReportState, State
from rasid.gui.main_window import MainWindow
from rasid.gui.queue.roles import QueueRole
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.review.comments import add_comment
from rasid.storage.blindness import reads_as
from rasid.storage.project import Project
from tests.gui.conftest import SECOND, Press, make_project
from tests.unit.conftest import TEXT, sample_record

CONTROL = Qt.KeyboardModifier.ControlModifier
CLASH, STRIKE = sample_record().events


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Karim is through with the first report; Salma reads it now."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND], [sample_record()])
    with Project.open(path) as project:
        (report,) = project.connection.execute("SELECT id FROM report ORDER BY seq").fetchone()
        assign(project, [report], ["كريم", "سلمى"], author="القائد", blind=True)
        reads_as(project.connection, "كريم")
        decisions.reject(project, CLASH.id, author="كريم")
        decisions.confirm(project, STRIKE.id, author="كريم")
        add_comment(project, CLASH.id, "ليس اشتباكاً", author="كريم")
        decisions.correct_report(project, report, author="كريم", finished=True)
    return path


def test_the_window_says_so_and_hides_the_other_until_both_finished(
    window: MainWindow, press: Press
) -> None:
    session = window.session
    assert window.blind_notice.isVisible()
    assert "blind" in window.blind_notice.text()
    clash = session.event_row(CLASH.id)
    assert clash is not None
    assert clash.state is State.PROPOSED
    assert session.opened is not None
    assert session.opened.comments == ()
    row = window.queue.model.index(0).data(QueueRole.REPORT)
    assert (row.state, row.decided, row.comments) == (ReportState.PROPOSED, 0, 0)
    session.focus.set_event(CLASH.id)
    press(window.report, key=Qt.Key.Key_Return)  # accept what Karim rejected, unseen
    mine = session.event_row(CLASH.id)
    assert mine is not None
    assert (mine.state, mine.author, mine.contested) == (State.CONFIRMED, "سلمى", False)
    report = session.opened.report.id
    press(window.report, key=Qt.Key.Key_Return, held=CONTROL)  # finished; the next one is open
    session.open_report(report)
    assert not window.blind_notice.isVisible()
    both = session.event_row(CLASH.id)
    assert both is not None
    assert both.contested
    assert session.opened.comments


def test_a_third_person_sees_everything(window: MainWindow) -> None:
    window.session.set_reviewer("ليلى")
    assert not window.blind_notice.isVisible()
    row = window.session.event_row(CLASH.id)
    assert row is not None
    assert row.state is State.REJECTED
