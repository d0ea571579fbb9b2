"""Paints what was found: the report's title, date and state, then its lines right to left."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.context_line import draw_context, fitting
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.search.roles import SearchRole
from rasid.gui.words import word
from rasid.review.search import Hit, Line
from rasid.storage.reports import ReportRow

_REPORT, _LINE, _PADDING = 56, 52, 16  # pixels at 100 %
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SearchDelegate(QStyledItemDelegate):
    """The look of a row; what is the report's runs right to left in either language."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = _LINE if index.data(SearchRole.LINE) else _REPORT
        return QSize(120, self._appearance.px(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit, line = index.data(SearchRole.HIT), index.data(SearchRole.LINE)
        if not isinstance(hit, Hit):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(box, theme.color("accent_tint"))
            edge = box.right() - 2 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        elif line is None and index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        inner = box.adjusted(px(_PADDING), px(6), -px(_PADDING), -px(4))
        if isinstance(line, Line):
            draw_context(painter, inner, line, self._appearance, current=current)
        else:
            self._report(painter, inner, hit, current=current, rtl=rtl)
        painter.restore()

    def _report(
        self, painter: QPainter, box: QRectF, hit: Hit, *, current: bool, rtl: bool
    ) -> None:
        font = self._appearance.font(weight=QFont.Weight.DemiBold)
        painter.setPen(self._appearance.theme.color("text"))
        title = hit.report.title or hit.report.file
        layout = fitting(title, "", font, box.width(), lines=1)
        layout.draw(painter, box.topLeft())
        foot = QRectF(box.left(), box.bottom() - self._appearance.px(20), box.width(), 0)
        foot.setBottom(box.bottom())
        self._state(painter, foot, hit.report, current=current, rtl=rtl)
        painter.setPen(self._appearance.theme.color("text2"))
        count = f" · {len(hit.lines):,}×" if len(hit.lines) > 1 else ""
        date = hit.report.published or self.tr("no date")
        painter.drawText(foot, _TRAILING, date + count)

    def _state(
        self, painter: QPainter, foot: QRectF, report: ReportRow, *, current: bool, rtl: bool
    ) -> None:
        theme, px = self._appearance.theme, self._appearance.px
        side = px(ICON_SIZE)
        sign = QRectF(foot.left(), foot.center().y() - side / 2, side, side)
        words = foot.adjusted(side + px(6), 0, 0, 0)
        if rtl:
            sign.moveRight(foot.right())
            words = foot.adjusted(0, 0, -side - px(6), 0)
        color = state_color(theme, report.state)
        ground = theme.color("accent_tint" if current else "raised")
        draw_icon(painter, sign, state_icon(report.state), color, ground)
        painter.setFont(self._appearance.font(12))
        painter.setPen(color)
        painter.drawText(words, _LEADING, word(report.state))
