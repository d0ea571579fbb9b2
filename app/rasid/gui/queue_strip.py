"""The queue folded to a strip of states, for narrow windows."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.queue.panel import QueuePanel
from rasid.gui.queue.roles import QueueRole
from rasid.gui.queue.rows_view import RowsView
from rasid.storage.reports import ReportRow

WIDTH = 56  # pixels at 100 %
_HEIGHT = 44


class QueueStrip(RowsView):
    """The reports of a queue by the sign of their state; names are told by tips and readers.

    Signals:
        report_chosen: id of the report to lay on the desk.
    """

    report_chosen = Signal(str)  # report id

    def __init__(self, queue: QueuePanel, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setModel(queue.model)
        self.setSelectionModel(queue.view.selectionModel())
        self.setItemDelegate(_StripDelegate(appearance, self))
        self.setProperty("ground", "raised")
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        appearance.changed.connect(self._fit)
        self._fit()
        self._retranslate()

    def _choose(self, index: QModelIndex) -> None:
        report = index.data(QueueRole.ID)
        if report:
            self.report_chosen.emit(report)

    def _fit(self) -> None:
        self.setFixedWidth(self._appearance.px(WIDTH))
        self.set_row_height(self._appearance.px(_HEIGHT))
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Reports"))


class _StripDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: RowsView) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._appearance.px(WIDTH), self._appearance.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(QueueRole.REPORT)
        if not isinstance(row, ReportRow):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = theme.color("surface" if current else "raised")
        painter.fillRect(box, ground)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if current:
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            edge = box.right() - 3 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        side = px(ICON_SIZE)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(box.center())
        sign.moveTop(box.top() + px(6))
        draw_icon(painter, sign, state_icon(row.state), state_color(theme, row.state), ground)
        painter.setFont(self._appearance.font(11))
        painter.setPen(theme.color("text2"))
        words = box.adjusted(0, px(22), 0, -px(4))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, f"{row.decided}/{row.events}")
