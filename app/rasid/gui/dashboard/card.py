"""A figure in its frame, under its title; drawn, or as a table that says the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.agreement.model import Row, Table
from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.figure import Figure
from rasid.gui.dashboard.figure_view import FigureView

_PADDING = 12  # pixels at 100 %


class Card(QFrame):
    """Shows one figure.

    Signals:
        chosen: a mark is to be opened.
    """

    chosen = Signal(object)  # Mark

    def __init__(self, appearance: Appearance, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._title = QLabel()
        self._title.setProperty("type", "panel")
        self.view = FigureView(appearance, height)
        self.table = table_of_words()
        self._rows = Table(self.table)
        self.table.setModel(self._rows)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.table)
        self.figure: Figure | None = None
        px = appearance.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_PADDING), px(8), px(_PADDING), px(8))
        column.setSpacing(px(4))
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        self.view.chosen.connect(self.chosen)
        self.table.activated.connect(lambda index: self._open(index.row()))

    def show_figure(self, figure: Figure) -> None:
        """Show a figure, in both forms."""
        self.figure = figure
        self._title.setText(figure.title)
        self.view.show_figure(figure)
        self.table.setAccessibleName(figure.title)
        rows = [Row((mark.name, mark.value, f"{len(mark.subjects):,}")) for mark in figure.marks]
        self._rows.show((self.tr("What"), self.tr("Value"), self.tr("Opens")), rows)
        widen(self.table, 0)

    def set_tables(self, on: bool) -> None:
        """Show tables in the place of drawings, or the drawings again."""
        focused = self.view.hasFocus() or self.table.hasFocus()
        shown: QWidget = self.table if on else self.view
        self._stack.setCurrentWidget(shown)
        if focused:
            shown.setFocus()

    def _open(self, place: int) -> None:
        if self.figure is not None and 0 <= place < len(self.figure.marks):
            mark = self.figure.marks[place]
            if mark.subjects:
                self.chosen.emit(mark)


def table_of_words() -> QTableView:
    """A table to read and to choose rows from."""
    view = QTableView()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.verticalHeader().hide()
    return view


def widen(view: QTableView, column: int) -> None:
    """Give a column all the room the others leave."""
    head = view.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
