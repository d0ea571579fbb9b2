"""Paints an entry of the history: who, what, when, from what to what, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.inspector.history_model import Change, Entry, Role

Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap
_PAD, _GAP, _DISC = 12, 5, 26  # pixels at 100 %
_ARROWS = {False: "→", True: "←"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a box of an entry, thought from left to right; ``frame`` is "", "old" or "new"."""

    box: QRect
    text: str
    font: QFont
    ink: QColor
    frame: str = ""


class HistoryDelegate(QStyledItemDelegate):
    """Entries as high as their words need."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Height of all pieces at the width of the list."""
        width = self._view.viewport().width()
        pieces = self._pieces(index.data(Role.ENTRY), width)
        bottom = max(piece.box.bottom() for piece in pieces)
        return QSize(width, max(bottom, self._px(_PAD + _DISC)) + self._px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One entry."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        rect = option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("accent_tint" if selected else "raised"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        entry: Entry = index.data(Role.ENTRY)
        painter.setLayoutDirection(option.direction)
        self._paint_disc(painter, self._place(self._disc(), rect, rtl=rtl), entry)
        for piece in self._pieces(entry, rect.width()):
            self._paint_piece(painter, self._place(piece.box, rect, rtl=rtl), piece)
        painter.restore()

    def _pieces(self, entry: Entry, width: int) -> list[Piece]:
        left = self._px(_PAD + _DISC + 8)
        room = max(40, width - left - self._px(_PAD))
        strong = self._appearance.font(13, weight=QFont.Weight.DemiBold)
        small = self._appearance.font(12)
        head = f"{in_own_direction(entry.who)} · {entry.what}"
        pieces = [self._line(QRect(left, self._px(_PAD), room, 0), head, strong, "text")]
        if entry.when:
            pieces.append(self._below(pieces, left, room, entry.when, small, "text3"))
        for change in entry.changes:
            pieces.append(self._below(pieces, left, room, change.name, small, "text2"))
            pieces += self._change(change, left, pieces[-1].box.bottom() + 2, room)
        for text, token in ((entry.reason, "accent"), (entry.comment, "text")):
            if text:
                pieces.append(self._below(pieces, left, room, text, small, token))
        return pieces

    def _change(self, change: Change, left: int, top: int, room: int) -> list[Piece]:
        """Old value, arrow, new value: in one line where they fit, else under one another."""
        font = self._appearance.font(12)
        metrics = QFontMetrics(font)
        inset = self._px(6)
        pieces: list[Piece] = []
        x, line = left, 0
        for text, frame in ((change.before, "old"), ("→", ""), (change.after, "new")):
            if not text or (not frame and not (change.before and change.after)):
                continue
            wanted = metrics.horizontalAdvance(text) + 2 * inset + 2 if frame else self._px(18)
            width = min(wanted, room)
            if x > left and x + width > left + room:
                x, top = left, top + line + 2
                line = 0
            box = QRect(0, 0, width - 2 * inset if frame else width, 10_000)
            height = metrics.boundingRect(box, int(_WRAP), text).height() + self._px(4)
            ink = self._appearance.theme.color("text" if frame else "text2")
            pieces.append(Piece(QRect(x, top, width, height), text, font, ink, frame))
            x, line = x + width + self._px(4), max(line, height)
        return pieces

    def _below(
        self, pieces: list[Piece], left: int, room: int, text: str, font: QFont, token: str
    ) -> Piece:
        top = pieces[-1].box.bottom() + self._px(_GAP)
        return self._line(QRect(left, top, room, 0), text, font, token)

    def _line(self, box: QRect, text: str, font: QFont, token: str) -> Piece:
        bounds = QRect(0, 0, box.width(), 10_000)
        height = QFontMetrics(font).boundingRect(bounds, int(_WRAP), text).height()
        box.setHeight(height)
        return Piece(box, text, font, self._appearance.theme.color(token))

    def _paint_piece(self, painter: QPainter, box: QRect, piece: Piece) -> None:
        theme = self._appearance.theme
        inset = 0
        if piece.frame:
            old = piece.frame == "old"
            pen = QPen(theme.color("bad" if old else "ok"), 1)
            pen.setStyle(Qt.PenStyle.DashLine if old else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(theme.color("bad_tint" if old else "ok_tint"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            inset = self._px(6)
        painter.setFont(piece.font)
        painter.setPen(piece.ink)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        text = _ARROWS[rtl] if piece.text == "→" else piece.text
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | _WRAP
        painter.drawText(box.adjusted(inset, 0, -inset, 0), int(flags), text)

    def _paint_disc(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        """The first letter of who did it in a ring; the machine has a square."""
        theme = self._appearance.theme
        painter.setPen(QPen(theme.color("line2"), 1.5))
        painter.setBrush(theme.color("surface"))
        frame = QRectF(box).adjusted(1, 1, -1, -1)
        if entry.machine:
            painter.drawRoundedRect(frame, 4, 4)
        else:
            painter.drawEllipse(frame)
        painter.setFont(self._appearance.font(12, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.color("text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), entry.who[:1])

    def _disc(self) -> QRect:
        size = self._px(_DISC)
        return QRect(self._px(_PAD), self._px(_PAD), size, size)

    @staticmethod
    def _place(box: QRect, rect: QRect, *, rtl: bool) -> QRect:
        """A box of an entry on the list."""
        left = rect.width() - box.left() - box.width() if rtl else box.left()
        return QRect(rect.left() + left, rect.top() + box.top(), box.width(), box.height())

    def _px(self, size: int) -> int:
        return self._appearance.px(size)
