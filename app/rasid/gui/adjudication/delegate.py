"""Paints a disagreement in the queue: what, on which fields, by whom, and how bad it is."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.adjudication.model import Role
from rasid.gui.appearance import Appearance

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _PADDING, _METER = 76, 14, 64  # pixels at 100 %
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DisagreementDelegate(QStyledItemDelegate):
    """The look of a row."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines."""
        return QSize(120, self._appearance.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("surface"))
            edge = box.right() - 2 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        inner = box.adjusted(px(_PADDING), px(8), -px(_PADDING), -px(8))
        third = inner.height() / 3
        lines = (
            (13, QFont.Weight.DemiBold, "text", Qt.ItemDataRole.DisplayRole),
            (12, QFont.Weight.Normal, "text2", Role.FIELDS),
            (12, QFont.Weight.Normal, "text2", Role.PEOPLE),
        )
        for nth, (size, weight, token, role) in enumerate(lines):
            font = self._appearance.font(size, weight=weight)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            room = inner.width() - (px(_METER) + px(8) if role == Role.PEOPLE else 0)
            words = str(index.data(role) or "")
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRectF(inner.left(), inner.top() + nth * third, inner.width(), third),
                _LEADING,
                shown,
            )
        self._meter(painter, inner, float(index.data(Role.WEIGHT) or 0.0), rtl=rtl)
        painter.restore()

    def _meter(self, painter: QPainter, inner: QRectF, weight: float, *, rtl: bool) -> None:
        """How bad it is beside the worst, as a bar at the trailing foot."""
        theme, width = self._appearance.theme, self._appearance.px(_METER)
        left = inner.left() if rtl else inner.right() - width
        track = QRectF(left, inner.bottom() - 8, width, 4)
        painter.fillRect(track, theme.color("sunken"))
        part = track.width() * weight
        filled = QRectF(track.right() - part if rtl else track.left(), track.top(), part, 4)
        painter.fillRect(filled, theme.color("bad"))
