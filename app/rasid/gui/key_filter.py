"""Lets single keys work everywhere in the window but where one types."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from rasid.gui.keys import EVERYWHERE, ROLE_COMMANDS, Command, command_of

# Keys a focused list, scrolled page or button needs for itself.
_OF_LISTS = {
    Command.NEXT_CANDIDATE,
    Command.PREVIOUS_CANDIDATE,
    Command.NEXT_REPORT,
    Command.PREVIOUS_REPORT,
    Command.ACCEPT_EVENT,
}
_OF_BUTTONS = {Command.ACCEPT_EVENT, Command.SKIP}
_WITH_A_FORM = frozenset((*ROLE_COMMANDS, Command.SWAP_SIDES))
# What goes elsewhere decides nothing; the form is kept as a draft where it is gone from.
_BESIDE_A_FORM = frozenset(
    (
        Command.NEXT_CANDIDATE,
        Command.PREVIOUS_CANDIDATE,
        Command.NEXT_EVENT,
        Command.PREVIOUS_EVENT,
        Command.NEXT_REPORT,
        Command.PREVIOUS_REPORT,
        Command.LEAVE,
    )
)
_NAMED_KEYS = 0x01000000  # Qt's number for keys that type no sign


class KeyFilter(QObject):
    """Hands keys to ``run``; the application must have it as an event filter.

    Signals:
        kept_back: a key was pressed beside an open form that can only wait for its end.
    """

    kept_back = Signal()

    def __init__(self, window: QWidget, run: Callable[[Command], None]) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._form: QWidget | None = None
        self._admits: Callable[[Command], bool] = lambda _command: True
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def set_form(self, form: QWidget | None) -> None:
        """While a form is open, keys only give it words of the text, swap its sides, or, with the
        focus outside it, go elsewhere.
        """
        self._form = form

    @property
    def form_open(self) -> bool:
        """Whether keys belong to a form."""
        return self._form is not None

    def limit(self, admits: Callable[[Command], bool]) -> None:
        """Leave keys to the focused widget whose commands are not admitted at the moment."""
        self._admits = admits

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        command = command_of(event)
        if command is None:
            return False
        if not self.may_run(command):
            return self._beside_form(watched, command)
        if command not in EVERYWHERE and not _free(watched, event, command):
            return False
        self._run(command)
        return True

    def may_run(self, command: Command) -> bool:
        """Whether a command is kept back neither by an open form nor by what is shown."""
        if not self._admits(command):
            return False
        return self._form is None or command in _WITH_A_FORM or command in EVERYWHERE

    def _beside_form(self, watched: QWidget, command: Command) -> bool:
        """Carry out a key that was pressed elsewhere while a form is open, or have it said why not;
        True where it was taken.
        """
        form = self._form
        if form is None or types(watched) or watched is form or form.isAncestorOf(watched):
            return False
        if not self._admits(command):
            return False
        if command in _BESIDE_A_FORM:
            self._run(command)
        else:
            self.kept_back.emit()
        return True


def types(widget: QWidget) -> bool:
    """Whether keys pressed in a widget are meant as text."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox)


def _free(widget: QWidget, event: QKeyEvent, command: Command) -> bool:
    """Whether the focused widget leaves this key to the window."""
    if types(widget):
        return command is Command.LEAVE
    named = event.key() >= _NAMED_KEYS or event.text() == " "
    if isinstance(widget, QAbstractItemView) and command is Command.ACCEPT_PARAGRAPH:
        return False  # Ctrl+A chooses all that is listed
    if isinstance(widget, QAbstractItemView | QScrollArea):
        return not (named and command in _OF_LISTS)
    if isinstance(widget, QAbstractButton):
        return not (named and command in _OF_BUTTONS)
    return True
