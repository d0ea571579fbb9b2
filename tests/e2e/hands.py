"""Hands at the keyboard of the real window, which count what they do."""

from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from rasid.gui.keys import KEYS, Command
from rasid.gui.main_window import MainWindow
from rasid.storage.queries import EventRow, Opened

_NUMBERS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Down": Qt.Key.Key_Down,
    "Del": Qt.Key.Key_Delete,
}
_SIGNS = {"Enter": "\r", "Esc": "\x1b", "Tab": "\t", "Space": " ", "Del": "\x7f", "Down": ""}


class Hands:
    """Presses keys; ``pressed`` counts them by what they were for."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.pressed: Counter[str] = Counter()
        self.purpose = ""

    @property
    def opened(self) -> Opened:
        opened = self.window.session.opened
        assert opened is not None
        return opened

    def event(self) -> EventRow:
        """The event that is the focus."""
        row = self.window.session.event_row(self.window.session.focus.event_id)
        assert row is not None
        return row

    def command(self, command: Command) -> None:
        """The key a command has."""
        key = KEYS.first_key(command)
        held = Qt.KeyboardModifier.ControlModifier if key.control else None
        self.key(key.name, held)

    def key(self, name: str, held: Qt.KeyboardModifier | None = None) -> None:
        """One key by its name or sign, to whatever has the focus."""
        self.pressed[self.purpose] += 1
        sign = _SIGNS.get(name, "" if held else name.lower())
        number = _NUMBERS.get(name) or ord(name)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target: QWidget = (
                QApplication.activePopupWidget() or QApplication.focusWidget() or self.window.report
            )
            modifiers = held or Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(target, QKeyEvent(kind, number, modifiers, sign))
        QApplication.processEvents()
