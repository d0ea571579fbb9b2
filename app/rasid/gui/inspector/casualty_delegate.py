"""Paints a casualty fact: its side in colour, what is not counted muted, a part on its elbow."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.casualty_model import NUMBERS, Column, Role

Index = QModelIndex | QPersistentModelIndex
PADDING = 3  # pixels at either edge of a cell
_ELBOW = 12  # pixels a part stands in
_BEFORE_NUMBER = re.compile(r" (?=\d)")
_WRAP = Qt.TextFlag.TextWordWrap
_STRONG = (*NUMBERS, Column.KIND)


class CasualtyDelegate(QStyledItemDelegate):
    """Cells of the casualty table."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetrics]] = {}

    def width_of(self, index: Index) -> int:
        """Pixels a cell needs to stay on one line."""
        text = _text(index)
        width = self._metrics(index).horizontalAdvance(text) + 1
        return width + 2 * self._px(PADDING) + self._indent(index)

    def word_width_of(self, index: Index) -> int:
        """Pixels a cell needs for its words to stay whole."""
        metrics = self._metrics(index)
        words = _text(index).split(" ")
        width = max(metrics.horizontalAdvance(word) for word in words) + 1
        return width + 2 * self._px(PADDING) + self._indent(index)

    def height_of(self, index: Index, width: int) -> int:
        """Pixels a cell of that width needs."""
        inner = max(1, width - 2 * self._px(PADDING) - self._indent(index))
        box = QRect(0, 0, inner, 10_000)
        text = _text(index)
        height = self._metrics(index).boundingRect(box, int(_WRAP), text).height()
        return max(self._px(26), height + self._px(8))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(self.width_of(index), self._px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painter.save()
        theme = self._appearance.theme
        rect, rtl = option.rect, option.direction is Qt.LayoutDirection.RightToLeft
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        tint = theme.labels[Label.CASUALTY].tint
        if current and tint is not None:
            painter.fillRect(rect, tint)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        indent = self._indent(index)
        if indent:
            self._paint_elbow(painter, rect, rtl=rtl)
        pad = self._px(PADDING)
        inner = (
            rect.adjusted(pad, 0, -pad - indent, 0)
            if rtl
            else rect.adjusted(pad + indent, 0, -pad, 0)
        )
        painter.setFont(self._font(index))
        painter.setPen(self._ink(index, current=current))
        centred = index.column() in (*NUMBERS, Column.SIDE)
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(option.direction)
        flags = int(align | Qt.AlignmentFlag.AlignVCenter | _WRAP)
        painter.drawText(inner, flags, _text(index))
        painter.restore()

    def _paint_elbow(self, painter: QPainter, rect: QRect, *, rtl: bool) -> None:
        painter.setPen(self._appearance.theme.color("line2"))
        x = rect.right() - self._px(PADDING) - 3 if rtl else rect.left() + self._px(PADDING) + 3
        foot = rect.center().y()
        reach = self._px(_ELBOW - 5) * (-1 if rtl else 1)
        painter.drawLine(QPoint(x, rect.top()), QPoint(x, foot))
        painter.drawLine(QPoint(x, foot), QPoint(x + reach, foot))

    def _indent(self, index: Index) -> int:
        is_part = index.column() == Column.KIND and bool(index.data(Role.PART))
        return self._px(_ELBOW) if is_part else 0

    def _ink(self, index: Index, *, current: bool) -> QColor:
        theme = self._appearance.theme
        side = index.data(Role.SIDE)
        if index.column() == Column.SIDE and side:
            return theme.side(side)
        return theme.color("text" if current or index.data(Role.COUNTED) else "text3")

    def _font(self, index: Index) -> QFont:
        return self._face(index)[0]

    def _metrics(self, index: Index) -> QFontMetrics:
        return self._face(index)[1]

    def _face(self, index: Index) -> tuple[QFont, QFontMetrics]:
        column = index.column()
        size = 13 if column in NUMBERS else 12
        bold = column == Column.SIDE or (column in _STRONG and bool(index.data(Role.COUNTED)))
        if (size, bold) not in self._fonts:
            weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
            font = self._appearance.font(size, weight=weight)
            self._fonts[size, bold] = font, QFontMetrics(font)
        return self._fonts[size, bold]

    def _px(self, size: int) -> int:
        return self._appearance.px(size)


def _text(index: Index) -> str:
    """The words of a cell; a number stays on the line of the word before it."""
    return _BEFORE_NUMBER.sub("\u00a0", str(index.data() or ""))
