"""What stands in the way of an export; each line leads to the place to mend it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rasid.gui.export.words import obstacle_sentence
from rasid.interchange.obstacles import Obstacle

MOST = 500  # lines; whoever has more mends these first


class _Lines(QListWidget):
    """Keeps Enter to itself: the dialog would take it for its own button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the current line."""
        current = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.itemActivated.emit(current)
            return
        super().keyPressEvent(event)


class GateList(QWidget):
    """A line for each obstacle.

    Signals:
        chosen: the obstacle to go to.
    """

    chosen = Signal(object)  # Obstacle

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count: int | None = None
        self._found: list[Obstacle] = []
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.list = _Lines()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("What stops the export"))
        self.list.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.says)
        column.addWidget(self.list, 1)
        self.tell(None, {})

    def tell(self, found: Sequence[Obstacle] | None, names: Mapping[str, str]) -> None:
        """Show obstacles, with what their reports and events are called; None while they are
        looked for.
        """
        self.list.clear()
        self._found = list(found or ())
        self.count = None if found is None else len(found)
        if found is None:
            self.says.setText(self.tr("The events are being checked…"))
            return
        self.says.setText(
            self.tr("%n thing(s) stop the export. Enter leads to each.", "", len(found))
            if found
            else self.tr("Nothing stops the export.")
        )
        for each in self._found[:MOST]:
            about, report = names.get(each.about, ""), names.get(each.report, "")
            lines = dict.fromkeys((about, obstacle_sentence(each), report))
            item = QListWidgetItem("\n".join(filter(None, lines)))
            item.setToolTip(obstacle_sentence(each))
            self.list.addItem(item)
        if self._found:
            self.list.setCurrentRow(0)

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._found[self.list.row(item)])
