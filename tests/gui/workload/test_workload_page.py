"""Leads give out reports by filter and workload, and take back what lies idle, from one page."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.packets.dialogs import DoubleCodingDialog
from rasid.gui.workload.page import WorkloadPage
from rasid.review.assigning import assign
from rasid.review.decisions import correct_report
from rasid.storage.project import Project
from rasid.storage.reports import find_reports
from tests.gui.conftest import SECOND, make_project
from tests.unit.conftest import TEXT, sample_record

Flag = QItemSelectionModel.SelectionFlag
THIRD = "هدوء في درعا\n\nيسود الهدوء مدينة درعا"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Three reports: عمر has one, is through with another, and nobody has the third."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND, THIRD], [sample_record()])
    with Project.open(path) as project:
        first, second, _ = (row.id for row in find_reports(project))
        assign(project, [first, second], ["عمر"], author="القائد")
        correct_report(project, second, author="عمر", finished=True)
    return path


@pytest.fixture
def page(window: MainWindow) -> WorkloadPage:
    """The page, opened from its menu."""
    window.menus.actions["workload"].trigger()
    assert window.modes.mode is Mode.WORKLOAD
    return window.teamwork.workload


def bare(text: str) -> str:
    """Without the signs that keep a name in its own direction."""
    return "".join(sign for sign in text if sign not in "\u2067\u2068\u2069")


def cells(page: WorkloadPage) -> list[tuple[str, ...]]:
    model = page.reports.model()
    return [
        tuple(bare(str(model.index(row, column).data())) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def tick(page: WorkloadPage, *names: str) -> None:
    for place in range(page.people.count()):
        item = page.people.item(place)
        ticked = item.data(Qt.ItemDataRole.UserRole) in names
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def assigned(window: MainWindow) -> list[tuple[str, ...]]:
    project = window.session.project
    assert project is not None
    return [row.assigned for row in find_reports(project)]


def test_it_shows_reports_in_their_order_and_people_by_name(page: WorkloadPage) -> None:
    assert [(row[0], *row[2:]) for row in cells(page)] == [
        ("اشتباكات في ريف إدلب", "عمر", "0 days"),
        ("قصف على ريف حلب", "عمر ✓", ""),
        ("هدوء في درعا", "", ""),
    ]
    people = [bare(page.people.item(place).text()) for place in range(page.people.count())]
    assert people == ["القائد: 0 waiting, 0 finished", "عمر: 1 waiting, 1 finished"]
    assert page._far.text() == "1 report finished of 3, 2 given out"
    assert not page.share.isEnabled()


def test_reports_nobody_has_go_to_who_has_least(window: MainWindow, page: WorkloadPage) -> None:
    page.name.setText("ريم")
    page.name.returnPressed.emit()
    tick(page, "عمر", "ريم")
    page.share.click()
    assert window.toast.words() == "1 report given out."
    assert assigned(window) == [("عمر",), ("عمر",), ("ريم",)]
    assert cells(page)[2][2] == "ريم"
    page.share.click()
    assert "Somebody has each" in window.banner.words()


def test_only_what_the_filter_lists_is_given_out(window: MainWindow, page: WorkloadPage) -> None:
    page.filter.setText("إدلب")
    page.filter.editingFinished.emit()
    assert len(cells(page)) == 1
    tick(page, "القائد")
    page.share.click()
    assert assigned(window)[2] == ()
    page.filter.setText("assigned:none")
    page.filter.editingFinished.emit()
    assert [row[0] for row in cells(page)] == ["هدوء في درعا"]
    page.filter.setText("state:nonsense")
    page.filter.editingFinished.emit()
    assert "nonsense" in page._far.text()


def test_a_share_of_what_is_listed_is_drawn_for_two_blind(
    window: MainWindow, page: WorkloadPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: DoubleCodingDialog) -> QDialog.DialogCode:
        dialog.more.setText("ريم، سامي")
        dialog.share.setValue(100)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(DoubleCodingDialog, "exec", accept)
    page.filter.setText("assigned:none")
    page.filter.editingFinished.emit()
    page.draw.click()
    assert assigned(window) == [("عمر",), ("عمر",), ("ريم", "سامي")]
    page.filter.setText("")
    page.filter.editingFinished.emit()
    assert cells(page)[2][2] == "ريم, سامي (blind)"


def test_what_lies_idle_comes_back(
    window: MainWindow, page: WorkloadPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.days.setValue(20)
    page.take_back.click()
    assert "Nobody has these" in window.banner.words()
    later = datetime.now(UTC) + timedelta(days=30)
    monkeypatch.setattr("rasid.gui.workload.overview.days_ago", lambda days: log_time(later, days))
    page.take_back.click()
    assert window.toast.words() == "1 report taken back."
    assert assigned(window) == [(), ("عمر",), ()]


def log_time(instant: datetime, days: int) -> str:
    then = instant - timedelta(days=days)
    return then.isoformat(timespec="microseconds").replace("+00:00", "Z")


def test_a_report_is_opened_from_its_row(
    qtbot: QtBot, window: MainWindow, page: WorkloadPage
) -> None:
    page.reports.activated.emit(page.reports.model().index(2, 0))
    assert window.modes.mode is Mode.WORKLOAD  # the key that chose it is not one for the review
    qtbot.waitUntil(lambda: window.modes.mode is Mode.REVIEW)
    assert window.session.opened is not None
    assert window.session.opened.report.title == "هدوء في درعا"


def test_giving_out_can_be_undone(window: MainWindow, page: WorkloadPage) -> None:
    tick(page, "عمر")
    page.share.click()
    assert window.session.undo() is not None
    assert assigned(window)[2] == ()
    assert cells(page)[2][2] == ""


def test_what_is_chosen_stays_so_when_others_decide(window: MainWindow, page: WorkloadPage) -> None:
    page.reports.selectAll()
    page.reports.selectionModel().select(
        page.reports.model().index(0, 0), Flag.Deselect | Flag.Rows
    )
    chosen = page.listed()
    assert len(chosen) == 2
    window.work.reports_changed.emit()
    assert page.listed() == chosen
