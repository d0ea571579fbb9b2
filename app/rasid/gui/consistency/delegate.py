"""Paints words that are marked in different ways: the words, and how often they are what."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.consistency.model import Role
from rasid.gui.context_line import fitting
from rasid.review.consistency import Usage

_HEIGHT, _PADDING = 52, 16  # pixels at 100 %
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class UsageDelegate(QStyledItemDelegate):
    """The look of a row; the words run right to left in either language."""

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
        usage = index.data(Role.USAGE)
        if not isinstance(usage, Usage):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_tint"))
            edge = box.right() - 2 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        inner = box.adjusted(px(_PADDING), px(5), -px(_PADDING), -px(5))
        painter.setPen(theme.color("text"))
        font = self._appearance.font(weight=QFont.Weight.DemiBold)
        fitting(usage.words, "", font, inner.width(), lines=1).draw(painter, inner.topLeft())
        small = self._appearance.font(12)
        painter.setFont(small)
        painter.setPen(theme.color("text2"))
        tall = QFontMetricsF(small).height()
        foot = QRectF(inner.left(), inner.bottom() - tall, inner.width(), tall)
        painter.drawText(foot, _LEADING, index.data(Role.TOLD))
        painter.restore()
