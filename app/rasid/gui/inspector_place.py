"""The place of the inspector, which is made only once the report has been painted."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_AFTER = 10  # milliseconds, in which the window comes onto the screen


class InspectorPlace(QWidget):
    """An empty panel until something is put into it.

    Signals:
        painted: it has come into sight for the first time, and the report beside it.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._was_painted = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def put(self, part: QWidget) -> None:
        """Fill the place."""
        self._column.addWidget(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The first moment without anything left to paint, and a little more.
            QTimer.singleShot(0, self, partial(QTimer.singleShot, _AFTER, self, self.painted.emit))
