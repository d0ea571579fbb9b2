"""Every control has a name a screen reader can say, in either language and on every page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from rasid.gui.announcer import Announcer
from rasid.gui.inspector.spans_page import SpanList
from rasid.gui.key_list import KeyList
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.pauses import PausePage
from rasid.gui.welcome import WelcomeDialog
from rasid.gui.work_log import WorkLogDialog
from tests.gui.conftest import Press

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
# What a control is made of inside, named by the control.
PARTS = ("qt_spinbox_lineedit", "ScrollLeftButton", "ScrollRightButton", "qt_toolbar_ext_button")


def controls(root: QWidget) -> Iterator[QWidget]:
    """What one can use, at present seen."""
    for widget in (root, *root.findChildren(QWidget)):
        inner = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit)
        inner = inner or isinstance(widget, QHeaderView)
        inner = inner or type(widget).__name__ == "QComboBoxPrivateContainer"
        if widget.objectName() in PARTS or inner or not widget.isVisible():
            continue
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if isinstance(widget, INTERACTIVE) or (focusable and widget.focusProxy() is None):
            yield widget


def name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    said = interface.text(QAccessible.Text.Name) if interface else ""
    return said.replace("&", "").strip()


def nameless(root: QWidget) -> list[str]:
    QApplication.processEvents()
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls(root)
        if not name(widget) and type(widget).__name__ not in ("MainWindow", "QScrollArea")
    ]


def open_form(window: MainWindow) -> None:
    window.inspector.edit_current()


PLACES: dict[str, Callable[[MainWindow], object]] = {
    "review": lambda _window: None,
    "form": open_form,
    "reading": lambda window: window.modes.toggle(Mode.READING),
    "focus": lambda window: window.modes.toggle(Mode.FOCUS),
    "codebook": lambda window: window.codebook.toggle(),
    "why": lambda window: window.inspector.explain(),
    "palette": lambda window: window.command_palette.start(),
    "search": lambda window: window.search.start(),
    "narrow": lambda window: window.resize(1000, 700),
    "start": lambda window: window.session.close(),
    "tour": lambda window: window.tour.start(),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("place", list(PLACES))
def test_no_control_of_the_window_is_nameless(
    window: MainWindow, qtbot: QtBot, place: str, language: Language
) -> None:
    window.translation.use(language)
    PLACES[place](window)
    qtbot.wait(30)
    assert list(controls(window))
    assert nameless(window) == []


@pytest.mark.parametrize("tab", range(4))
def test_no_control_of_the_inspector_is_nameless(
    window: MainWindow, qtbot: QtBot, tab: int
) -> None:
    window.inspector.tabs.setCurrentIndex(tab)
    qtbot.wait(10)
    assert nameless(window.inspector) == []


def test_no_control_of_a_dialog_is_nameless(window: MainWindow, qtbot: QtBot) -> None:
    dialogs = (
        KeyList(window.appearance, window.menus, window.settings, window),
        WelcomeDialog("", window),
        WorkLogDialog(window.work.log, window),
        PausePage(window.appearance, window),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.close()


def test_a_nameless_control_would_be_found(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    QLineEdit(room)
    room.show()
    assert nameless(room) == ["QLineEdit in QWidget"]


def test_controls_have_roles(window: MainWindow) -> None:
    none = (QAccessible.Role.NoRole, QAccessible.Role.Client)
    roleless = [
        type(widget).__name__
        for widget in controls(window)
        if isinstance(widget, INTERACTIVE)
        and QAccessible.queryAccessibleInterface(widget).role() in none
    ]
    assert roleless == []


def test_the_list_of_spans_says_what_the_painted_lanes_say(window: MainWindow) -> None:
    announcer = Announcer(window.session, window.report)
    window.inspector.tabs.setCurrentIndex(1)
    model = window.inspector.spans.findChild(SpanList).model()
    said = {
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    }
    for mark in window.report.page.marks:
        row = window.session.span_row(mark.span_id)
        assert row is not None
        words = announcer.span_words(mark.span_id)
        spoken = [line for line in said if line and row.span.text in line]
        assert spoken, row.span.text
        for part in words.split(", ")[1:3]:
            assert any(part.lower() in line.lower() for line in spoken), (part, spoken)


def test_the_queue_and_its_strip_say_title_and_state(window: MainWindow, press: Press) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    for view in (window.queue.view, window.strip):
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            said = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
            said = said or model.data(index, Qt.ItemDataRole.DisplayRole)
            assert said
            assert len(str(said)) > 12


def test_hit_areas_are_large_enough(window: MainWindow) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    small = [
        (type(widget).__name__, widget.accessibleName(), widget.width(), widget.height())
        for widget in controls(window)
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < 24
    ]
    assert small == []
    for button in (window.bar.accept, window.bar.reject, window.bar.skip, window.bar.undo):
        assert button.height() >= 40
