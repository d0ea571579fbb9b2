"""Paints the cells of a grid of events: differing rows marked, what is taken framed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.grid.model import Role

Index = QModelIndex | QPersistentModelIndex
_EDGE, _SIGN, _LEAST = 10, 8, 36  # pixels: beside the words, of the sign, height of a row
_WRAP = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
)


class GridDelegate(QStyledItemDelegate):
    """Cells of a grid; the row in focus is tinted, its field has the accent edge."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

    def height_of(self, index: Index, width: int) -> int:
        """Pixels a cell of that width needs."""
        px = self._appearance.px
        box = QRect(0, 0, max(1, width - 2 * px(_EDGE) - px(_SIGN)), 10_000)
        metrics = QFontMetrics(self._font(index))
        height = metrics.boundingRect(box, _WRAP, str(index.data() or "")).height()
        return max(px(_LEAST), height + px(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width of the column."""
        return QSize(option.rect.width(), self.height_of(index, option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, rect = self._appearance.theme, self._appearance.px, option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_title = index.column() == 0
        ground = "raised" if is_title else "accent_tint" if index.data(Role.RESULT) else "surface"
        painter.fillRect(rect, theme.color("accent_tint" if selected else ground))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        outer = rect.left() if rtl else rect.right()
        painter.drawLine(outer, rect.top(), outer, rect.bottom())
        if selected and is_title:
            edge = QRect(rect.right() - 2 if rtl else rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(edge, theme.color("accent"))
        if index.data(Role.ADOPTED):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        inner = rect.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        if is_title and index.data(Role.DIFFERS):
            inner = self._paint_sign(painter, inner, rtl=rtl)
        strong = is_title or index.data(Role.RESULT) or index.data(Role.DIFFERS)
        painter.setPen(theme.color("text" if strong else "text2"))
        painter.setFont(self._font(index))
        painter.setLayoutDirection(option.direction)
        painter.drawText(inner, _WRAP, str(index.data() or ""))
        painter.restore()

    def _paint_sign(self, painter: QPainter, inner: QRect, *, rtl: bool) -> QRect:
        """A lozenge before the name of a field on which the events differ."""
        size = self._appearance.px(_SIGN)
        left = inner.right() - size if rtl else inner.left()
        box = QRectF(left, inner.center().y() - size / 2, size, size)
        middle = box.center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.theme.color("warn"))
        corners = [(middle.x(), box.top()), (box.right(), middle.y())]
        corners += [(middle.x(), box.bottom()), (box.left(), middle.y())]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        room = size + self._appearance.px(6)
        return inner.adjusted(0, 0, -room, 0) if rtl else inner.adjusted(room, 0, 0, 0)

    def _font(self, index: Index) -> QFont:
        strong = index.column() == 0 or bool(index.data(Role.RESULT))
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return self._appearance.font(13, weight=weight)
