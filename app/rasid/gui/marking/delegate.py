"""Paints a place to tick: its box, the words in their sentence, what is marked there already."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.core.vocabulary import State
from rasid.gui.appearance import Appearance
from rasid.gui.context_line import draw_context, fitting
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.marking.model import MarkingModel, Role, Row
from rasid.gui.marking.words import closed_words, marked_words
from rasid.gui.words import word
from rasid.review.marking import Found, Occurrence

Index = QModelIndex | QPersistentModelIndex
_REPORT, _PLACE, _PADDING, _BOX = 54, 72, 12, 18  # pixels at 100 %
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MarkingDelegate(QStyledItemDelegate):
    """The look of a row; what is the report's runs right to left in either language."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(Role.ROW)
        height = _PLACE if isinstance(row, Row) and row.occurrence else _REPORT
        return QSize(120, self._appearance.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
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
        elif index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        self._tick(painter, option, index)
        side = px(_BOX + 2 * _PADDING)
        before, after = (px(_PADDING), side) if rtl else (side, px(_PADDING))
        inner = box.adjusted(before, px(6), -after, -px(4))
        if row.occurrence is None:
            self._report(painter, inner, row.found)
        else:
            self._place(painter, inner, row.occurrence, current=current, rtl=rtl)
        painter.restore()

    def _box_of(self, option: QStyleOptionViewItem) -> QRectF:
        px, box = self._appearance.px, QRectF(option.rect)
        side, padding = px(_BOX), px(_PADDING)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        left = box.right() - padding - side if rtl else box.left() + padding
        return QRectF(left, box.top() + px(8), side, side)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, place = index.data(Qt.ItemDataRole.CheckStateRole), self._box_of(option)
        if state is None:
            side = self._appearance.px(ICON_SIZE)
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(place.center())
            theme = self._appearance.theme
            draw_icon(painter, sign, "confirmed", theme.color("ok"), theme.color("raised"))
            return
        paint_tick(painter, place, Qt.CheckState(state), self._appearance)

    def _report(self, painter: QPainter, box: QRectF, found: Found) -> None:
        report, theme = found.report, self._appearance.theme
        font = self._appearance.font(weight=QFont.Weight.DemiBold)
        painter.setPen(theme.color("text"))
        fitting(report.title or report.file, "", font, box.width(), lines=1).draw(
            painter, box.topLeft()
        )
        foot = QRectF(box.left(), box.bottom() - self._appearance.px(20), box.width(), 0)
        foot.setBottom(box.bottom())
        painter.setFont(self._appearance.font(12))
        closed = closed_words(found)
        painter.setPen(theme.color("warn") if closed else state_color(theme, report.state))
        painter.drawText(foot, _LEADING, closed or word(report.state))
        painter.setPen(theme.color("text2"))
        date = report.published or self.tr("no date")
        painter.drawText(foot, _TRAILING, f"{date} · {len(found.occurrences):,}×")

    def _place(
        self, painter: QPainter, box: QRectF, occurrence: Occurrence, *, current: bool, rtl: bool
    ) -> None:
        px, theme = self._appearance.px, self._appearance.theme
        draw_context(painter, box, occurrence.line, self._appearance, current=current)
        foot = QRectF(box.left(), box.bottom() - px(18), box.width(), px(18))
        span = occurrence.span
        if span is not None:
            side = px(ICON_SIZE)
            left = foot.right() - side if rtl else foot.left()
            sign = QRectF(left, foot.center().y() - side / 2, side, side)
            ground = theme.color("accent_tint" if current else "raised")
            color = state_color(theme, span.state)
            draw_icon(painter, sign, state_icon(span.state, edited=span.edited), color, ground)
            by = side + px(5)
            foot = foot.adjusted(0, 0, -by, 0) if rtl else foot.adjusted(by, 0, 0, 0)
        rejected = span is not None and span.state is State.REJECTED
        painter.setFont(self._appearance.font(12))
        painter.setPen(theme.color("bad" if rejected else "text2"))
        painter.drawText(foot, _LEADING, marked_words(occurrence))

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on the box ticks it; one on the words only makes the place current."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and isinstance(model, MarkingModel):
            reach = self._box_of(option).adjusted(-8, -8, 8, 8)
            if reach.contains(event.position()):
                model.toggle(index.row())
                return True
        return False


_TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3))
_DASH = ((0.26, 0.5), (0.74, 0.5))


def paint_tick(
    painter: QPainter, box: QRectF, state: Qt.CheckState, appearance: Appearance
) -> None:
    """A box to tick, as plain on dark ground as on light."""
    theme = appearance.theme
    empty = state == Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.color("line2" if empty else "accent"), 1.5))
    painter.setBrush(theme.color("surface" if empty else "accent"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    if empty:
        return
    sign = _TICK if state == Qt.CheckState.Checked else _DASH
    points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in sign]
    painter.setPen(QPen(theme.color("on_accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
