"""The table of a grid of events; rows as high as their words need."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.grid.delegate import GridDelegate
from rasid.gui.grid.model import GridModel, Role

_TITLE, _LEAST, _HEADER = 120, 150, 76  # pixels: field names, least of an event, of the header
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_WRAP = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
)


class GridHeader(QHeaderView):
    """Titles on two lines; that of the current column has the accent beneath it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self.setMinimumSectionSize(1)
        self.setFixedHeight(appearance.px(_HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One title."""
        painter.save()
        theme, px = self._appearance.theme, self._appearance.px
        painter.fillRect(rect, theme.color("raised"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = self.model()
        if model.rowCount() and section and model.index(0, section).data(Role.CURRENT):
            foot = QRect(rect.left(), rect.bottom() - 2, rect.width(), 3)
            painter.fillRect(foot, theme.color("accent"))
        painter.setPen(theme.color("text"))
        painter.setFont(self._appearance.font(12, weight=QFont.Weight.DemiBold))
        painter.setLayoutDirection(self.layoutDirection())
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        painter.drawText(rect.adjusted(px(10), 0, -px(10), -3), _WRAP, title)
        painter.restore()


class GridTable(QTableView):
    """Moves by rows; all other keys are for the sheet around it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.grid = GridModel(self)
        self._delegate = GridDelegate(appearance)
        self.setModel(self.grid)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(GridHeader(appearance))
        self.setAccessibleName(self.tr("Events side by side"))
        self.grid.modelReset.connect(self._fit)

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row current."""
        self.selectRow(max(0, min(row, self.grid.rowCount() - 1)))
        self.setCurrentIndex(self.grid.index(self.selectionModel().currentIndex().row(), 0))

    def bring_into_view(self, column: int) -> None:
        """Scroll so that a column is seen."""
        self.scrollTo(self.grid.index(max(0, self.row), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by rows."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns, px = self.grid.columnCount(), self._appearance.px
        if not columns:
            return
        spare = self.viewport().width() - px(_TITLE)
        each = max(px(_LEAST), spare // max(1, columns - 1))
        for column in range(columns):
            self.setColumnWidth(column, px(_TITLE) if column == 0 else each)
        for row in range(self.grid.rowCount()):
            heights = (
                self._delegate.height_of(self.grid.index(row, column), self.columnWidth(column))
                for column in range(columns)
            )
            self.setRowHeight(row, max(heights))
