"""The casualty table of a card: as high as its rows, columns as wide as their words allow."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from rasid.core.event import Event
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.casualty_delegate import PADDING, CasualtyDelegate
from rasid.gui.inspector.casualty_model import NUMBERS, CasualtyModel, Column
from rasid.gui.inspector.desk import Desk

_FIXED = (*NUMBERS, Column.SIDE)
_HEADER, _USUAL = 24, 340  # pixels


class CasualtyHeader(QHeaderView):
    """Names of the columns, small and without frames."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(appearance.px(_HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One name."""
        painter.save()
        theme = self._appearance.theme
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.color("text3"))
        painter.setFont(self._appearance.font(11))
        painter.setLayoutDirection(self.layoutDirection())
        centred = section in _FIXED
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        pad = self._appearance.px(PADDING)
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        box = rect.adjusted(pad, 0, -pad, 0)
        painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()


class CasualtyTable(QTableView):
    """Facts as rows; the current row's words are shown in the text.

    Signals:
        casualty_activated: Enter or a double click on a fact.
        removal_requested: Delete was pressed on a fact.
    """

    casualty_activated = Signal(str)  # casualty id
    removal_requested = Signal(str)  # casualty id

    def __init__(self, event: Event, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = CasualtyModel(event, desk, self)
        self._known: dict[int, list[int]] = {}  # heights of the rows by width
        self._needs: tuple[list[int], list[int]] | None = None  # widths: one line, longest word
        self._delegate = CasualtyDelegate(desk.appearance)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Casualties"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(CasualtyHeader(desk.appearance))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_activated)

    @property
    def facts(self) -> CasualtyModel:
        """The rows."""
        return self._model

    def set_event(self, event: Event) -> None:
        """Show an event's facts after a change."""
        current = self.current_casualty()
        self._model.set_event(event)
        self._known.clear()
        self._needs = None
        self._fit(self.viewport().width())
        self.updateGeometry()
        self.select_casualty(current or "")

    def current_casualty(self) -> str | None:
        """Id of the current fact."""
        rows = self.selectionModel().selectedRows()
        return self._model.casualty(rows[0].row()).id if rows else None

    def select_casualty(self, casualty_id: str) -> None:
        """Make a fact current, or none where it is not here."""
        row = self._model.row_of(casualty_id)
        if row < 0:
            self.clearSelection()
        else:
            self._select(row)

    def select_span(self, span_id: str) -> bool:
        """Make the fact current that rests on a span; False where none does."""
        for row in range(self._model.rowCount()):
            if span_id and self._model.casualty(row).span == span_id:
                self._select(row)
                return True
        self.clearSelection()
        return False

    def hasHeightForWidth(self) -> bool:
        """Yes: words wrap in a narrow panel."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width."""
        return sum(self._heights(width)) + self._desk.appearance.px(_HEADER) + 2

    def sizeHint(self) -> QSize:
        """For a panel of middling width; the layout asks again for its own."""
        width = self._desk.appearance.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel."""
        return QSize(0, self._desk.appearance.px(_HEADER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a fact; letters are commands of the window, not a search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.current_casualty():
            self.removal_requested.emit(self.current_casualty())
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
            self._on_clicked(self.currentIndex())
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is current as soon as the table is reached by keyboard."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            self._select(0)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._desk.show_span(self._model.casualty(index.row()).span)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.casualty_activated.emit(self._model.casualty(index.row()).id)

    def _select(self, row: int) -> None:
        # selectRow() looks for a column at the edge, and in a mirrored table finds none.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self._model.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def _heights(self, width: int) -> list[int]:
        """Heights of the rows at a width; a layout asks many times for the same."""
        if width not in self._known:
            widths = self._widths(width)
            self._known[width] = [
                max(
                    self._delegate.height_of(self._model.index(row, column), widths[column])
                    for column in Column
                )
                for row in range(self._model.rowCount())
            ]
        return self._known[width]

    def _widths(self, available: int) -> list[int]:
        """Numbers and side get what they need; the worded columns share the rest, words whole."""
        if self._needs is None:
            needs = [self._need(column) for column in Column]
            self._needs = needs, [self._longest_word(column) for column in Column]
        widths, least = list(self._needs[0]), self._needs[1]
        worded = [column for column in Column if column not in _FIXED]
        spare = available - sum(widths[column] for column in _FIXED)
        spare -= sum(min(widths[column], least[column]) for column in worded)
        for column in (Column.BASIS, Column.WRITTEN, Column.KIND):
            base = min(widths[column], least[column])
            more = max(0, min(widths[column] - base, spare))
            widths[column] = base + more
            spare -= more
        widths[Column.WRITTEN] += max(0, spare)
        return widths

    def _longest_word(self, column: Column) -> int:
        rows = range(self._model.rowCount())
        words = (self._delegate.word_width_of(self._model.index(row, column)) for row in rows)
        return max(words, default=0)

    def _need(self, column: Column) -> int:
        rows = range(self._model.rowCount())
        cells = [self._delegate.width_of(self._model.index(row, column)) for row in rows]
        title = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        metrics = QFontMetrics(self._desk.appearance.font(11))
        return max(
            [metrics.horizontalAdvance(title) + 2 * self._desk.appearance.px(PADDING), *cells]
        )

    def _fit(self, width: int) -> None:
        for column, wide in zip(Column, self._widths(width), strict=True):
            self.setColumnWidth(column, wide)
        for row, high in enumerate(self._heights(width)):
            self.setRowHeight(row, high)


_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
