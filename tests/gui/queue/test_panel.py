"""The queue is filtered by typing and by menu, sorted, kept by name, and given to people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from rasid.core.comment import CommentKind
from rasid.core.vocabulary import ReportState
from rasid.gui.main_window import MainWindow
from rasid.gui.queue.assign_dialog import AssignDialog
from rasid.gui.queue.filter_menu import has, term, toggled
from rasid.gui.queue.roles import QueueRole
from rasid.gui.queue.saved import SavedFilter, SavedFilters
from rasid.gui.settings import Settings
from rasid.review.comments import add_comment
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier


def listed(window: MainWindow) -> list[str]:
    model = window.queue.model
    return [model.index(n).data(QueueRole.REPORT).file for n in range(model.rowCount())]


def ids(window: MainWindow) -> list[str]:
    model = window.queue.model
    return [model.index(n).data(QueueRole.ID) for n in range(model.rowCount())]


def choose(menu: QMenu, *names: str) -> None:
    """What a click through a menu does."""
    *outer, last = names
    for name in outer:
        found = next(action for action in menu.actions() if action.text() == name)
        inner = found.menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if action.text() == last).trigger()


def test_people_and_what_waits_are_asked_for_by_typing(window: MainWindow, qtbot: QtBot) -> None:
    first, second = ids(window)
    window.queue.give([first], ["كريم"])
    window.session.write(
        lambda p, author: add_comment(p, second, "؟", author=author, kind=CommentKind.QUESTION)
    )
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.queue.filter.hasFocus()
    for typed, found in (
        ("assigned:كريم", ["0.txt"]),
        ("مكلف:بلا", ["1.txt"]),
        ("waits:question", ["1.txt"]),
        ("مكلف:كريم ينتظر:سؤال", []),
    ):
        window.queue.filter.setText(typed)
        qtbot.waitUntil(lambda wanted=found: listed(window) == wanted)  # type: ignore[misc]


def test_a_filter_that_means_nothing_says_so_and_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.queue.set_filter("date:2018")
    before = listed(window)
    window.queue.filter.setText("date:غد")
    qtbot.waitUntil(lambda: window.queue._refused.isVisible())
    assert "is no date" in window.queue._refused.text()
    assert listed(window) == before
    window.queue.set_filter("")
    assert not window.queue._refused.isVisible()


def test_the_menu_writes_what_one_would_type(window: MainWindow) -> None:
    first, _ = ids(window)
    window.queue.give([first], ["سلمى"])
    menu = window.queue.filters
    menu.fill()
    choose(menu, "Given to", "Me")
    assert window.queue.filter.text() == "assigned:me"
    assert listed(window) == ["0.txt"]
    menu.fill()
    choose(menu, "Waits for", "An answer")
    assert window.queue.filter.text() == "assigned:me waits:question"
    assert listed(window) == []
    menu.fill()
    choose(menu, "Waits for", "An answer")
    assert listed(window) == ["0.txt"]
    menu.fill()
    choose(menu, "Clear the filter")
    assert listed(window) == ["0.txt", "1.txt"]


def test_terms_of_several_words_are_quoted_and_found_again() -> None:
    wanted = term("source", "المرصد السوري")
    text = toggled("حلب", wanted)
    assert text == 'حلب source:"المرصد السوري"'
    assert has(text, wanted)
    assert toggled(text, wanted) == "حلب"


def test_a_filter_is_kept_by_name_and_used_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    window.queue.set_filter("ادلب")
    window.queue.order.choose(("title", False))
    monkeypatch.setattr(
        "rasid.gui.queue.filter_menu.QInputDialog.getText", lambda *_: (" إدلب ", True)
    )
    window.queue.filters.fill()
    choose(window.queue.filters, "Save this filter…")
    window.queue.order.choose(("added", False))
    window.queue.set_filter("")
    assert len(listed(window)) == 2
    window.queue.filters.fill()
    choose(window.queue.filters, "إدلب")
    assert window.queue.filter.text() == "ادلب"
    assert window.queue.order.chosen == ("title", False)
    assert listed(window) == ["0.txt"]
    kept = SavedFilters(settings)
    assert kept.names() == ["إدلب"]
    window.queue.filters.fill()
    choose(window.queue.filters, "Forget", "إدلب")
    assert kept.names() == []


def test_saved_states_come_back_and_what_cannot_be_read_is_none(settings: Settings) -> None:
    saved = SavedFilters(settings)
    new = SavedFilter(text="", states=(ReportState.NEW,), order="published", descending=True)
    saved.keep("جديد", new)
    assert SavedFilters(settings).get("جديد") == new
    settings.saved_filters = '{"x": {"order": "by weight"}}'
    assert saved.names() == []


def test_the_list_goes_in_the_order_chosen(window: MainWindow) -> None:
    choose(window.queue.order, "Last imported first")
    assert listed(window) == ["1.txt", "0.txt"]
    _, first = ids(window)
    window.session.write(lambda p, author: add_comment(p, first, "؟", author=author))
    choose(window.queue.order, "What waits first")
    assert listed(window) == ["0.txt", "1.txt"]


def test_chosen_reports_are_given_in_one_step_and_taken_back(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: AssignDialog) -> QDialog.DialogCode:
        dialog.name.setText("كريم")
        dialog.name.setFocus()
        dialog.people.item(0).setCheckState(Qt.CheckState.Checked) if dialog.people.count() else 0
        dialog.blind.setChecked(dialog.blind.isEnabled())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(AssignDialog, "exec", fill)
    window.queue.view.setFocus()
    press(window.queue.view, "a", held=CONTROL)
    press(window.queue.view, "p", held=CONTROL)
    rows = [window.queue.model.report(n) for n in range(2)]
    assert [row.assigned for row in rows if row] == [("كريم",), ("كريم",)]
    press(window.report, "u")
    assert [row.assigned for n in range(2) if (row := window.queue.model.report(n))] == [(), ()]


@pytest.mark.usefixtures("qapp")
def test_blind_needs_two_people(qtbot: QtBot, press: Press) -> None:
    dialog = AssignDialog(["سلمى", "كريم"], ["سلمى"], 2)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.blind.isEnabled()
    dialog.people.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.blind.isEnabled()
    dialog.blind.setChecked(True)
    dialog.people.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.blind.isChecked()
    dialog.name.setFocus()
    for sign in "ليلى":
        press(dialog.name, sign)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter adds the name first
    assert dialog.chosen() == ["سلمى", "ليلى"]


def test_a_click_with_shift_chooses_and_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    view = window.queue.view
    box = view.visualRect(window.queue.model.index(1))
    opened = window.session.opened
    with qtbot.assertNotEmitted(window.queue.report_chosen):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            box.center(),
        )
        QApplication.processEvents()
    assert window.session.opened is opened


def test_a_report_gone_from_the_filter_is_still_on_the_desk(window: MainWindow) -> None:
    assert window.session.opened is not None
    window.queue.set_filter("ريف حلب")
    assert listed(window) == ["1.txt"]
    assert window.session.opened is not None
    assert window.session.opened.report.file == "0.txt"
    assert not window.queue.view.selectionModel().hasSelection()
