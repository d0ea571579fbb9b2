"""Paints one report of the queue: two lines of title, state, what is done, date."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.queue.roles import QueueRole
from rasid.gui.words import word
from rasid.storage.reports import ReportRow

_HEIGHT, _PADDING, _LINES = 84, 14, 2  # pixels at 100 %
_ELLIPSIS = "…"
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QueueDelegate(QStyledItemDelegate):
    """The look of a row; the title runs right to left in either language."""

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
        row = index.data(QueueRole.REPORT)
        if not isinstance(row, ReportRow):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("surface" if current else "raised")
        painter.fillRect(box, ground)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if current:
            edge = box.right() - 3 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        inner = box.adjusted(px(_PADDING), px(8), -px(_PADDING), -px(10))
        self._title(painter, inner, row, current=current)
        self._foot(painter, inner, row, rtl=rtl, current=current)
        painter.restore()

    def _title(self, painter: QPainter, box: QRectF, row: ReportRow, *, current: bool) -> None:
        weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
        font = self._appearance.font(weight=weight)
        painter.setPen(self._appearance.theme.color("text"))
        layout = two_lines(row.title or row.file, font, box.width())
        layout.draw(painter, box.topLeft())

    def _foot(
        self, painter: QPainter, box: QRectF, row: ReportRow, *, rtl: bool, current: bool
    ) -> None:
        theme, px = self._appearance.theme, self._appearance.px
        foot = QRectF(box.left(), box.bottom() - px(18), box.width(), px(18))
        side = px(ICON_SIZE)
        sign = QRectF(foot.left(), foot.center().y() - side / 2, side, side)
        past = side + px(6)
        words = foot.adjusted(past, 0, 0, 0)
        if rtl:
            sign.moveRight(foot.right())
            words = foot.adjusted(0, 0, -past, 0)
        color = state_color(theme, row.state)
        ground = theme.color("surface" if current else "raised")
        draw_icon(painter, sign, state_icon(row.state), color, ground)
        painter.setFont(self._appearance.font(12))
        painter.setPen(color)
        painter.drawText(words, _LEADING, word(row.state))
        painter.setPen(theme.color("text2"))
        date = row.published or self.tr("no date")
        painter.drawText(foot, _TRAILING, date)
        gap = QFontMetricsF(painter.font()).horizontalAdvance(date) + px(12)
        count = foot.adjusted(gap, 0, 0, 0) if rtl else foot.adjusted(0, 0, -gap, 0)
        painter.drawText(count, _TRAILING, f"{row.decided}/{row.events}")


def two_lines(title: str, font: QFont, width: float) -> QTextLayout:
    """A title broken into at most two lines, cut at a word with an ellipsis, right to left."""
    return _broken(_cut(title, font.toString(), width), font, width)[0]


@lru_cache(maxsize=1024)
def _cut(title: str, font: str, width: float) -> str:
    """As many words of a title as fit; remembered, since rows are painted again and again."""
    face = QFont()
    face.fromString(font)
    words = title.split()
    said = " ".join(words)
    while not _broken(said, face, width)[1] and len(words) > 1:
        words.pop()
        said = " ".join(words) + _ELLIPSIS
    return said


def _broken(text: str, font: QFont, width: float) -> tuple[QTextLayout, bool]:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    height = QFontMetricsF(font).height() * 1.12
    shown = 0
    for number in range(_LINES):
        line: QTextLine = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown >= len(text.encode("utf-16-le")) // 2
