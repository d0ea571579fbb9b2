"""Paints one comment of the list: kind, author and day, two lines of its words, its report."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.comments.model import Role
from rasid.gui.comments.signs import comment_icon
from rasid.gui.comments.thread import about_word, heading
from rasid.gui.context_line import fitting
from rasid.gui.icons import ICON_SIZE, draw_icon
from rasid.gui.inspector.drawing import cut_at_word, in_own_direction
from rasid.gui.queue.delegate import two_lines
from rasid.storage.comments import CommentRow

_HEIGHT, _PADDING = 96, 16  # pixels at 100 %
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CommentDelegate(QStyledItemDelegate):
    """The look of a row; what was written runs in its own direction."""

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
        row = index.data(Role.ROW)
        if not isinstance(row, CommentRow):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("accent_tint" if current else "raised")
        painter.fillRect(box, ground)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        inner = box.adjusted(px(_PADDING), px(6), -px(_PADDING), -px(6))
        name, token = comment_icon(row)
        side = px(ICON_SIZE)
        head = QRectF(inner.left(), inner.top(), inner.width(), px(20))
        sign = QRectF(head.left(), head.center().y() - side / 2, side, side)
        words = head.adjusted(side + px(6), 0, 0, 0)
        if rtl:
            sign.moveRight(head.right())
            words = head.adjusted(0, 0, -side - px(6), 0)
        draw_icon(painter, sign, name, theme.color(token), ground)
        self._line(painter, words, heading(row), self._appearance.font(12), token)
        layout = two_lines(in_own_direction(row.text), self._appearance.font(), inner.width())
        painter.setPen(theme.color("text"))
        layout.draw(painter, inner.topLeft() + (head.bottomLeft() - head.topLeft()))
        foot = QRectF(inner.left(), inner.bottom() - px(18), inner.width(), px(18))
        font = self._appearance.font(12)
        where = f"{about_word(row)} · " if row.about != row.report else ""
        painter.setPen(theme.color("text2"))
        title = fitting(f"{where}{index.data(Role.TITLE)}", where, font, foot.width(), lines=1)
        title.draw(painter, foot.topLeft())
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._appearance.theme.color(token))
        painter.drawText(box, _LEADING, cut_at_word(text, QFontMetrics(font), int(box.width())))
