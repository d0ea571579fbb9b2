"""Paints one report of the queue: two lines of title, state, what is done, date."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.context_line import fitting
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.queue.roles import QueueRole
from rasid.gui.words import word
from rasid.storage.reports import ReportRow

_HEIGHT, _PADDING, _LINES = 84, 14, 2  # pixels at 100 %
_GAP, _LEAST = 10, 24  # pixels between what stands in the foot; the least room for a name
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QueueDelegate(QStyledItemDelegate):
    """The look of a row; the title runs right to left in either language."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @property
    def height(self) -> int:
        """Of a row, in pixels."""
        return self._appearance.px(_HEIGHT)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, self.height)

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
        font = self._appearance.font(12)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(words, _LEADING, word(row.state))
        metrics = QFontMetricsF(font)
        left = words.width() - metrics.horizontalAdvance(word(row.state)) - px(_GAP)
        left -= self._end(painter, foot, row, ground, rtl=rtl)
        self._people(painter, words, row, left, rtl=rtl)

    def _end(
        self, painter: QPainter, foot: QRectF, row: ReportRow, ground: QColor, *, rtl: bool
    ) -> float:
        """What waits, what is done and the date, from the trailing edge; the room it takes."""
        theme, px = self._appearance.theme, self._appearance.px
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("text2"))
        taken = 0.0
        for text in (row.published or self.tr("no date"), f"{row.decided}/{row.events}"):
            box = foot.adjusted(taken, 0, 0, 0) if rtl else foot.adjusted(0, 0, -taken, 0)
            painter.drawText(box, _TRAILING, text)
            taken += metrics.horizontalAdvance(text) + px(_GAP)
        if row.comments:
            side = px(ICON_SIZE)
            name = "stop" if row.stops else "question" if row.questions else "comment"
            at = foot.left() + taken if rtl else foot.right() - taken - side
            sign = QRectF(at, foot.center().y() - side / 2, side, side)
            draw_icon(painter, sign, name, theme.color("bad" if row.stops else "warn"), ground)
            taken += side + px(_GAP)
        return taken

    def _people(
        self, painter: QPainter, box: QRectF, row: ReportRow, room: float, *, rtl: bool
    ) -> None:
        """To whom it is given, behind the state, where there is room for it."""
        if not row.assigned or room <= self._appearance.px(_LEAST):
            return
        state = QFontMetricsF(painter.font()).horizontalAdvance(word(row.state))
        before = state + self._appearance.px(_GAP)
        names = "، ".join(row.assigned) if rtl else ", ".join(row.assigned)
        shown = QFontMetricsF(painter.font()).elidedText(names, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._appearance.theme.color("text2"))
        shifted = box.adjusted(0, 0, -before, 0) if rtl else box.adjusted(before, 0, 0, 0)
        painter.drawText(shifted, _LEADING, shown)


def two_lines(title: str, font: QFont, width: float) -> QTextLayout:
    """A title broken into at most two lines, cut at a word with an ellipsis, right to left."""
    shown = in_own_direction(_cut(title, font.toString(), width))
    return fitting(shown, "", font, width, lines=_LINES)


@lru_cache(maxsize=1024)
def _cut(title: str, font: str, width: float) -> str:
    """As many words of a title as fit; remembered, since rows are painted again and again."""
    face = QFont()
    face.fromString(font)
    return fitting(" ".join(title.split()), "", face, width, lines=_LINES).text()
