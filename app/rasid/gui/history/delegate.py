"""Paints an entry of the history: who, what, when, from what to what, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.history.entries import Change, Entry
from rasid.gui.history.model import Role
from rasid.gui.inspector.drawing import in_own_direction

Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap
_PAD, _GAP, _DISC = 12, 5, 26  # pixels at 100 %
_ARROWS = {False: "→", True: "←"}
_KEPT = 400  # entries whose layout is remembered


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a box of an entry, thought from left to right.

    ``frame`` is "", "old", "new" or "pill"; ``trailing`` words stand at the far end of their box.
    """

    box: QRect
    text: str
    font: QFont
    ink: QColor
    frame: str = ""
    trailing: bool = False


_FRAMES = {
    "old": ("bad", "bad_tint", Qt.PenStyle.DashLine),
    "new": ("ok", "ok_tint", Qt.PenStyle.SolidLine),
    "pill": ("line2", "surface", Qt.PenStyle.SolidLine),
}


def _width(text: str, font: QFont) -> int:
    """Pixels in which words stand in one line: their bounds too, which may pass their advance."""
    metrics = QFontMetrics(font)
    return max(metrics.horizontalAdvance(text), metrics.boundingRect(text).width()) + 4


class HistoryDelegate(QStyledItemDelegate):
    """Entries as high as their words need."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._known: dict[tuple[Entry, int], list[Piece]] = {}
        appearance.changed.connect(self._known.clear)

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
        entry: Entry = index.data(Role.ENTRY)
        ground = "accent_tint" if selected else "bad_tint" if entry.flaw else "raised"
        painter.fillRect(rect, theme.color(ground))
        painter.setLayoutDirection(option.direction)
        disc = self._place(self._disc(), rect, rtl=rtl)
        first, last = index.row() == 0, index.row() + 1 == index.model().rowCount()
        thread = (
            disc.center().y() if first else rect.top(),
            disc.center().y() if last else rect.bottom(),
        )
        self._paint_line(painter, rect, disc, thread)
        self._paint_disc(painter, disc, entry, selected=selected)
        for piece in self._pieces(entry, rect.width()):
            self._paint_piece(painter, self._place(piece.box, rect, rtl=rtl), piece)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    # Layout

    def _pieces(self, entry: Entry, width: int) -> list[Piece]:
        known = self._known.get((entry, width))
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[entry, width] = self._laid_out(entry, width)
        return known

    def _laid_out(self, entry: Entry, width: int) -> list[Piece]:
        left = self._px(_PAD + _DISC + 8)
        room = max(40, width - left - self._px(_PAD))
        small = self._appearance.font(12)
        pieces = self._head(entry, left, room)
        if entry.flaw:
            strong = self._appearance.font(12, weight=QFont.Weight.DemiBold)
            pieces.append(self._below(pieces, left, room, entry.flaw, strong, "bad"))
        if entry.about:
            pieces.append(self._below(pieces, left, room, entry.about, small, "text"))
        for change in entry.changes:
            pieces.append(self._below(pieces, left, room, change.name, small, "text2"))
            pieces += self._change(change, left, pieces[-1].box.bottom() + 2, room)
        pieces += self._why(entry, pieces, left, room)
        return pieces

    def _head(self, entry: Entry, left: int, room: int) -> list[Piece]:
        """Who and what in one line with when at its end; under one another where it is narrow."""
        strong = self._appearance.font(13, weight=QFont.Weight.DemiBold)
        plain, small = self._appearance.font(12), self._appearance.font(12)
        top, gap = self._px(_PAD), self._px(8)
        who = in_own_direction(entry.who)
        name, when, deed = (
            _width(words, font)
            for words, font in ((who, strong), (entry.when, small), (entry.what, plain))
        )
        if name + deed + when + 2 * gap <= room:
            first = self._line(QRect(left, top, name, 0), who, strong, "text")
            height = first.box.height()
            boxes = (
                QRect(left + name + gap, top, deed, height),
                QRect(left + room - when, top, when, height),
            )
            ink = self._appearance.theme.color
            return [
                first,
                Piece(boxes[0], entry.what, plain, ink("text2")),
                Piece(boxes[1], entry.when, small, ink("text3"), trailing=True),
            ]
        said = f"{who} · {entry.what}" if entry.what else who
        pieces = [self._line(QRect(left, top, room, 0), said, strong, "text")]
        if entry.when:
            pieces.append(self._below(pieces, left, room, entry.when, small, "text3"))
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
            wanted = _width(text, font) + 2 * inset if frame else self._px(18)
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

    def _why(self, entry: Entry, pieces: list[Piece], left: int, room: int) -> list[Piece]:
        """The reason as a pill, then the comment: beside it where it fits, else below."""
        font = self._appearance.font(12)
        why: list[Piece] = []
        if entry.reason:
            inset = self._px(8)
            width = min(_width(entry.reason, font) + 2 * inset, room)
            inner = self._below(pieces, left, width - 2 * inset, entry.reason, font, "text2")
            box = QRect(left, inner.box.top(), width, inner.box.height() + self._px(2))
            why.append(Piece(box, entry.reason, font, inner.ink, "pill"))
        if entry.comment:
            x = why[0].box.right() + self._px(8) if why else left
            needed = _width(entry.comment, font)
            if why and x + needed <= left + room:
                box = QRect(x, why[0].box.top(), needed, why[0].box.height())
                ink = self._appearance.theme.color("text2")
                why.append(Piece(box, entry.comment, font, ink))
            else:
                told = [*pieces, *why]
                why.append(self._below(told, left, room, entry.comment, font, "text2"))
        return why

    def _below(
        self, pieces: list[Piece], left: int, room: int, text: str, font: QFont, token: str
    ) -> Piece:
        top = max(piece.box.bottom() for piece in pieces) + self._px(_GAP)
        return self._line(QRect(left, top, room, 0), text, font, token)

    def _line(self, box: QRect, text: str, font: QFont, token: str) -> Piece:
        bounds = QRect(0, 0, box.width(), 10_000)
        height = QFontMetrics(font).boundingRect(bounds, int(_WRAP), text).height()
        box.setHeight(height)
        return Piece(box, text, font, self._appearance.theme.color(token))

    # Painting

    def _paint_piece(self, painter: QPainter, box: QRect, piece: Piece) -> None:
        theme = self._appearance.theme
        inset = 0
        if piece.frame:
            token, ground, style = _FRAMES[piece.frame]
            pen = QPen(theme.color(token), 1)
            pen.setStyle(style)
            painter.setPen(pen)
            painter.setBrush(theme.color(ground))
            radius = box.height() / 2 if piece.frame == "pill" else 3
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            inset = self._px(8 if piece.frame == "pill" else 6)
        painter.setFont(piece.font)
        painter.setPen(piece.ink)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        text = _ARROWS[rtl] if piece.text == "→" else piece.text
        side = Qt.AlignmentFlag.AlignTrailing if piece.trailing else Qt.AlignmentFlag.AlignLeading
        flags = Qt.AlignmentFlag.AlignVCenter | side | _WRAP
        painter.drawText(box.adjusted(inset, 0, -inset, 0), int(flags), text)

    def _paint_line(
        self, painter: QPainter, rect: QRect, disc: QRect, thread: tuple[int, int]
    ) -> None:
        """The thread entries hang on, from top to bottom, and the line between two of them."""
        theme = self._appearance.theme
        painter.setPen(QPen(theme.color("line"), 2))
        middle = disc.center().x()
        painter.drawLine(middle, thread[0], middle, thread[1])
        painter.setPen(theme.color("line"))
        away = self._px(_PAD + _DISC + 8)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (
            (rect.left(), rect.right() - away) if rtl else (rect.left() + away, rect.right())
        )
        painter.drawLine(left, rect.bottom(), right, rect.bottom())

    def _paint_disc(self, painter: QPainter, box: QRect, entry: Entry, *, selected: bool) -> None:
        """The first letter of who did it in a ring; the machine has a square, a run a number."""
        theme = self._appearance.theme
        ink, ground = ("on_accent", "accent") if selected else ("text2", "surface")
        rim = "bad" if entry.flaw else "accent" if selected else "line2"
        painter.setPen(QPen(theme.color(rim), 1.5))
        painter.setBrush(theme.color(ground))
        frame = QRectF(box).adjusted(1, 1, -1, -1)
        if entry.machine:
            painter.drawRoundedRect(frame, 4, 4)
        else:
            painter.drawEllipse(frame)
        sign = "!" if entry.flaw else str(entry.folded) if entry.folded else entry.who[:1]
        painter.setFont(self._appearance.font(12, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.color(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)

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
