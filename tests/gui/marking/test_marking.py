"""Marking all the same, on the window: looked at, ticked and marked by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from rasid.core.vocabulary import Label, State
from rasid.gui.main_window import MainWindow
from rasid.gui.marking.marking import MarkSame
from rasid.gui.marking.model import Role
from rasid.review.decisions import correct_report
from rasid.review.marking import Marked
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from tests.gui.conftest import SECOND, Press, make_project
from tests.unit.conftest import TEXT, sample_record

REGIME = "قوات النظام"


def current(window: MainWindow, quote: str) -> None:
    """Make the first span with such words current."""
    opened = window.session.opened
    assert opened is not None
    window.commands.select_span(next(r.id for r in opened.spans if r.span.text == quote))


def marking(window: MainWindow) -> MarkSame:
    return window.marking


def spans(window: MainWindow, text: str, label: Label) -> list[tuple[str, State]]:
    project = window.session.project
    assert project is not None
    query = "SELECT id FROM report WHERE text = ?"
    (report,) = project.connection.execute(query, (text,)).fetchone()
    rows = open_report(project, report).spans
    return [(row.span.text, row.state) for row in rows if row.span.label is label]


@pytest.mark.parametrize("sign", ["m", "ة"])
def test_one_key_lists_the_places_in_the_report(
    window: MainWindow, press: Press, sign: str
) -> None:
    current(window, REGIME)
    press(window.report, sign)
    sheet = marking(window).sheet
    assert sheet.isVisible()
    rows = [sheet.model.index(n).data(Role.ROW) for n in range(sheet.model.rowCount())]
    assert [row.occurrence.marked for row in rows] == [Marked.SAME, Marked.NOTHING]
    assert sheet.model.count == 2
    assert window.report.found.current != (0, 0)
    assert QApplication.focusWidget() is sheet.view


def test_space_ticks_enter_marks_and_undo_takes_it_back(window: MainWindow, press: Press) -> None:
    current(window, REGIME)
    press(window.report, "m")
    view = marking(window).sheet.view
    press(view, " ", Qt.Key.Key_Space)
    assert marking(window).sheet.model.count == 1
    press(view, "", Qt.Key.Key_Return)
    assert not marking(window).sheet.isVisible()
    assert spans(window, TEXT, Label.ACTOR).count((REGIME, State.CONFIRMED)) == 1
    assert "1" in window.toast.words()
    press(window.report, "u")
    assert (REGIME, State.CONFIRMED) not in spans(window, TEXT, Label.ACTOR)


def test_the_same_key_looks_through_the_project_and_marks_there(
    window: MainWindow, press: Press
) -> None:
    current(window, REGIME)
    press(window.report, "m")
    press(marking(window).sheet.view, "m")
    model = marking(window).sheet.model
    heads = [model.index(n).data(Role.ROW) for n in range(model.rowCount())]
    assert sum(row.occurrence is None for row in heads) == 2
    assert model.count == 3
    press(marking(window).sheet.view, "", Qt.Key.Key_Return)
    assert spans(window, SECOND, Label.ACTOR) == [(REGIME, State.CONFIRMED)]
    assert [s for _, s in spans(window, TEXT, Label.ACTOR)].count(State.CONFIRMED) == 2
    opened = window.session.opened
    assert opened is not None
    assert opened.report.title.startswith("اشتباكات")  # the desk stays as it was
    press(window.report, "u")
    assert spans(window, SECOND, Label.ACTOR) == []
    assert window.session.project is not None
    assert list(check(window.session.project)) == []


def test_places_of_a_finished_report_are_told_apart_and_not_ticked(
    window: MainWindow, press: Press
) -> None:
    project = window.session.project
    assert project is not None
    query = "SELECT id FROM report WHERE text = ?"
    (report,) = project.connection.execute(query, (SECOND,)).fetchone()
    window.session.write(lambda p, author: correct_report(p, report, author=author, finished=True))
    current(window, REGIME)
    press(window.report, "m")
    press(marking(window).sheet.view, "m")
    model = marking(window).sheet.model
    assert model.count == 2
    words = [model.index(n).data() for n in range(model.rowCount())]
    assert sum("Finished report" in said for said in words) == 1


def test_control_a_ticks_all_and_none(window: MainWindow, press: Press) -> None:
    current(window, REGIME)
    press(window.report, "m")
    sheet = marking(window).sheet
    for count in (0, 2):
        press(sheet.view, "", Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert sheet.model.count == count
    press(sheet.view, "", Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.mark.isEnabled()
    press(sheet.view, "", Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_selected_words_without_a_label_ask_for_one(window: MainWindow, press: Press) -> None:
    cursor = window.report.textCursor()
    start = TEXT.index("عناصر")
    cursor.setPosition(start)
    cursor.setPosition(start + 5, cursor.MoveMode.KeepAnchor)
    window.session.focus.set_span("")
    window.report.setTextCursor(cursor)
    press(window.report, "m")
    sheet = marking(window).sheet
    assert sheet.model.rowCount() == 0
    assert "1 to 8" in sheet.status.text()
    press(sheet.view, "5")
    assert sheet.label.value() is Label.WEAPON
    assert sheet.model.count == 1


def test_escape_puts_the_sheet_and_the_frames_away(window: MainWindow, press: Press) -> None:
    current(window, REGIME)
    press(window.report, "m")
    assert not window.bar.isEnabled()
    press(marking(window).sheet.view, "", Qt.Key.Key_Escape)
    assert not marking(window).sheet.isVisible()
    assert window.bar.isEnabled()
    assert window.report.found.ranges == []
    assert QApplication.focusWidget() is window.report


def test_nothing_selected_is_said(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "m")
    assert not marking(window).sheet.isVisible()


def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(
    window: MainWindow, press: Press
) -> None:
    current(window, REGIME)
    press(window.report, "m")
    view = marking(window).sheet.view
    box = view.visualRect(view.model().index(1))
    for spot, count in ((QPoint(20, 17), 1), (QPoint(150, 17), 1)):
        place = box.topLeft() + spot
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            event = QMouseEvent(
                kind,
                place.toPointF(),
                view.viewport().mapToGlobal(place).toPointF(),
                button,
                button,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(view.viewport(), event)
        assert marking(window).sheet.model.count == count


def test_what_is_decided_already_has_no_box(window: MainWindow, press: Press) -> None:
    current(window, REGIME)
    press(window.report, "a")
    current(window, REGIME)
    press(window.report, "m")
    model = marking(window).sheet.model
    first = model.index(0)
    assert first.data(Qt.ItemDataRole.CheckStateRole) is None
    assert "Confirmed" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.count == 1


def test_many_reports_are_marked_as_one_step(
    window: MainWindow, press: Press, tmp_path: Path
) -> None:
    path = tmp_path / "many.rasid"
    more = [f"خبر {nth}\n\nتقدمت قوات النظام {nth} كم" for nth in range(40)]
    make_project(path, [TEXT, *more], [sample_record()])
    assert window.projects.open_path(path)
    current(window, REGIME)
    press(window.report, "m")
    press(marking(window).sheet.view, "m")
    assert marking(window).sheet.model.places == 42
    press(marking(window).sheet.view, "", Qt.Key.Key_Return)
    with Project.open(path, read_only=True) as project:
        steps = project.connection.execute("SELECT DISTINCT author, time FROM revision").fetchall()
        assert len(steps) == 1
