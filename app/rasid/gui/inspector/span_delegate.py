"""Paints a span as a row: letter and lane of its label, its words, state, rule, confidence."""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.core.vocabulary import State
from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.inspector.drawing import isolated, state_word
from rasid.gui.inspector.span_model import Role
from rasid.gui.lane import LANES, paint_lane
from rasid.gui.words import letter, word
from rasid.storage.queries import SpanRow

Index = QModelIndex | QPersistentModelIndex
_PAD, _BADGE, _ABOVE, _LINE = 12, 20, 6, 18  # pixels at 100 %
_WRAP = Qt.TextFlag.TextWordWrap


class SpanDelegate(QStyledItemDelegate):
    """Rows as high as their words: nothing is cut."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Height of the words at the width of the list, and of the line beneath."""
        width = self._view.viewport().width()
        row: SpanRow = index.data(Role.ROW)
        height = self._words_height(row, width) + self._px(_ABOVE + _LINE + 2 + _ABOVE)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One span."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        rect = option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(option.direction)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("accent_tint" if selected else "raised"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        row: SpanRow = index.data(Role.ROW)
        badge = QRect(self._px(_PAD), self._px(_ABOVE), self._px(_BADGE), self._px(_BADGE))
        self._paint_label(painter, _placed(badge, rect, rtl=rtl), row)
        words = self._words_box(row, rect.width())
        ink = theme.color("text3" if row.state is State.REJECTED else "text")
        self._draw(
            painter, _placed(words, rect, rtl=rtl), isolated(row.span.text), self._font(), ink
        )
        self._paint_below(painter, rect, words, index, rtl=rtl)
        painter.restore()

    def _paint_label(self, painter: QPainter, box: QRect, row: SpanRow) -> None:
        colors = self._appearance.theme.labels[row.span.label]
        if colors.tint is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.tint)
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colors.ink)
        painter.setFont(self._appearance.font(12, weight=QFont.Weight.Bold))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter(row.span.label))
        lane = LANES.get(row.span.label)
        if lane is not None:
            y = box.bottom() + self._px(6)
            paint_lane(
                painter, lane, colors.ink, QLineF(box.left(), y, box.right(), y), thickness=3
            )

    def _paint_below(
        self,
        painter: QPainter,
        rect: QRect,
        words: QRect,
        index: Index,
        *,
        rtl: bool,
    ) -> None:
        """State, label, events, comments, rule and confidence."""
        row: SpanRow = index.data(Role.ROW)
        theme = self._appearance.theme
        ink = state_color(theme, row.state)
        size = self._px(ICON_SIZE)
        top = words.bottom() + self._px(1)
        sign = QRect(words.left(), top + (self._px(_LINE) - size) // 2, size, size)
        name = state_icon(row.state, edited=row.edited)
        draw_icon(painter, QRectF(_placed(sign, rect, rtl=rtl)), name, ink, theme.color("raised"))
        x = words.left() + size + self._px(5)
        font = self._appearance.font(12)
        for text, color in self._below(index, ink):
            width = QFontMetrics(font).horizontalAdvance(text) + 1
            if x + width > rect.width() - self._px(_PAD):
                break
            box = QRect(x, top, width, self._px(_LINE))
            self._draw(painter, _placed(box, rect, rtl=rtl), text, font, color)
            x += width + self._px(8)

    def _below(self, index: Index, ink: QColor) -> list[tuple[str, QColor]]:
        row, events = index.data(Role.ROW), index.data(Role.EVENTS)
        quiet, faint = (self._appearance.theme.color(token) for token in ("text2", "text3"))
        texts = [(state_word(row.state, edited=row.edited), ink), (word(row.span.label), quiet)]
        if events:
            numbers = " ".join(map(str, events))
            texts.append((self.tr("event %1").replace("%1", numbers), quiet))
        if comments := index.data(Role.COMMENTS):
            said = self.tr("%n comment(s)", "", comments)
            texts.append((said, self._appearance.theme.color("warn")))
        if row.contested:
            texts.append((self.tr("disputed"), self._appearance.theme.color("warn")))
        if row.span.confidence is not None:
            texts.append((f"{row.span.confidence:.2f}", faint))
        if row.span.rule:
            texts.append((f"\u2066{row.span.rule}\u2069", faint))
        return texts

    def _words_box(self, row: SpanRow, width: int) -> QRect:
        left = self._px(_PAD + _BADGE + 8)
        room = max(1, width - left - self._px(_PAD))
        return QRect(left, self._px(_ABOVE), room, self._words_height(row, width))

    def _words_height(self, row: SpanRow, width: int) -> int:
        room = max(1, width - self._px(2 * _PAD + _BADGE + 8))
        metrics = QFontMetrics(self._font())
        box = QRect(0, 0, room, 10_000)
        return metrics.boundingRect(box, int(_WRAP), isolated(row.span.text)).height()

    @staticmethod
    def _draw(painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | _WRAP
        painter.drawText(box, int(flags), text)

    def _font(self) -> QFont:
        return self._appearance.font(13)

    def _px(self, size: int) -> int:
        return self._appearance.px(size)


def _placed(box: QRect, rect: QRect, *, rtl: bool) -> QRect:
    """A box thought left to right within a row, on the list."""
    left = rect.width() - box.left() - box.width() if rtl else box.left()
    return QRect(rect.left() + left, rect.top() + box.top(), box.width(), box.height())
