"""Paints one entry: its name, its name in the other language, its key or why it does nothing."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.keycap import caps_width, draw_caps
from rasid.gui.palette.entries import Entry
from rasid.gui.palette.model import PaletteRole

_HEIGHT, _PADDING, _GAP = 36, 14, 8  # pixels at 100 %
# A painter in a right-to-left widget takes left for the leading side.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaletteDelegate(QStyledItemDelegate):
    """The look of a row."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, self._appearance.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(PaletteRole.ENTRY)
        if not isinstance(entry, Entry):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(box, theme.color("accent_tint"))
        inner = box.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        name, other = entry.name.shown()
        font = self._appearance.font(
            weight=QFont.Weight.DemiBold if current else QFont.Weight.Normal
        )
        painter.setFont(font)
        painter.setPen(theme.color("text2" if entry.why_not else "text"))
        painter.drawText(inner, _LEADING, name)
        past = QFontMetricsF(font).horizontalAdvance(name) + px(_GAP)
        rest = inner.adjusted(0, 0, -past, 0) if rtl else inner.adjusted(past, 0, 0, 0)
        painter.setFont(self._appearance.font(12))
        painter.setPen(theme.color("text2"))
        painter.drawText(rest, _LEADING, other)
        if entry.why_not:
            painter.drawText(inner, _TRAILING, entry.why_not)
        elif entry.caps:
            width = caps_width(self._appearance, entry.caps)
            left = inner.left() if rtl else inner.right() - width
            color = theme.color("text2")
            draw_caps(painter, self._appearance, entry.caps, left, box.center().y(), color)
        painter.restore()
