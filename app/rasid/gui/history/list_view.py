"""The list of entries: newest first, more on scroll, runs unfolded by key or click."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from rasid.gui.history.delegate import HistoryDelegate
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.model import HistoryModel, Row


class HistoryList(QListView):
    """Entries under one another; Space, → and ← fold and unfold runs."""

    def __init__(self, desk: Elsewhere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = HistoryModel(desk, self)
        self._delegate = HistoryDelegate(desk.appearance, self)
        self.setModel(self.entries)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("History"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda index: self._unfold(index.row()))

    def current(self) -> Row | None:
        """The entry or run one is at."""
        rows = self.selectionModel().selectedRows()
        return self.entries.row(rows[0].row()) if rows else None

    def select(self, row: int) -> None:
        """Go to a row, or the nearest one there is."""
        last = self.entries.rowCount() - 1
        index = self.entries.index(min(max(row, 0), last))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go so many entries on; older ones are read when the end is near."""
        row = self.currentIndex().row() + by
        while row >= self.entries.rowCount() and self.entries.canFetchMore(self.rootIndex()):
            self.entries.fetchMore(self.rootIndex())
        self.select(row)

    def toggle(self) -> bool:
        """Fold or unfold the run one is at; False where there is none."""
        row, at = self.current(), self.currentIndex().row()
        if row is None or not self.entries.toggle(at):
            return False
        moment = row.moment
        revision = moment.revision.id if moment.revision else ""
        self.select(max(self.entries.place_of(revision), 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right) and self.toggle():
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Entries wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _unfold(self, row: int) -> None:
        at = self.entries.row(row)
        if at is not None and len(at.moments) > 1:
            self.toggle()
