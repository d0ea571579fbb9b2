"""The field a comment is typed into: Enter saves, Shift and Enter begin a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rasid.gui.appearance import Appearance

_TALL = 72  # pixels at 100 %


class CommentEntry(QPlainTextEdit):
    """A few lines of text.

    Signals:
        submitted: what was typed is to be saved.
    """

    submitted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setTabChangesFocus(True)
        appearance.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(self._appearance.px(_TALL))
