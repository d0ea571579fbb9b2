"""A line to type a name into, with the names that come near it below."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_SHOWN = 8


class NameLine(QLineEdit):
    """Whoever holds it finds the names; Down shows them, also before anything is typed.

    Signals:
        chosen: the place in the list of the name that was taken.
        asked: the list is wanted, and what was typed has not changed.
    """

    chosen = Signal(int)
    asked = Signal()

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self._names = QStringListModel(self)
        self._list = QCompleter(self._names, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_SHOWN)
        self.setCompleter(self._list)
        activated = self._list.activated[QModelIndex]  # type: ignore[index]
        activated.connect(self._on_activated, Qt.ConnectionType.QueuedConnection)

    def offer(self, names: Sequence[str]) -> None:
        """List these names."""
        self._names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list where it is shut."""
        popup = self._list.popup()
        if event.key() == Qt.Key.Key_Down and not (popup and popup.isVisible()):
            self.show_list()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An empty line shows at once what is likely."""
        super().focusInEvent(event)
        if not self.text() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.asked.emit()

    def show_list(self) -> None:
        """Show the names, those that are likely where nothing was typed."""
        self.asked.emit()
        if self._names.rowCount():
            self._list.complete()

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
