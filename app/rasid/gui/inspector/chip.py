"""A chip: one value of an event, with the edge of its side or the sign of its precision."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rasid.core.vocabulary import Label, PlacePrecision
from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon
from rasid.gui.inspector.drawing import mirrored, paint_focus_ring, precision_icon

_RING = 3  # margin for the focus ring
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a chip shows. ``side`` is "a", "b" or "", ``spoken`` what a screen reader says."""

    text: str
    spoken: str
    hint: str = ""
    side: str = ""
    precision: PlacePrecision | None = None
    missing: bool = False
    strong: bool = False


class Chip(QAbstractButton):
    """A value as a button; long words wrap rather than lose their end."""

    def __init__(self, face: Face, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lit = False
        self.set_face(face)

    @property
    def face(self) -> Face:
        """What the chip shows."""
        return self._face

    def set_face(self, face: Face) -> None:
        """Show another value."""
        self._face = face
        self._one_line: QSize | None = None  # until it is asked for
        self.setAccessibleName(face.spoken)
        self.updateGeometry()
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Tint the chip: its words are current in the text, or it is open for editing."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    @property
    def lit(self) -> bool:
        """Whether the chip is tinted."""
        return self._lit

    def hasHeightForWidth(self) -> bool:
        """Yes: a narrow chip wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words at a width."""
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        inner = width - self._lead() - self._px(10) - 2 * _RING
        height = self._bounds(self._face.text, self._text_font(), inner)
        if self._face.hint:
            height += self._bounds(self._face.hint, self._hint_font(), inner)
        return max(self._px(26), height + self._px(8)) + 2 * _RING

    def sizeHint(self) -> QSize:
        """One line."""
        if self._one_line is None:
            width = self._lead() + self._advance(self._face.text, self._text_font()) + self._px(10)
            if self._face.hint:
                width += self._px(6) + self._advance(self._face.hint, self._hint_font())
            self._one_line = QSize(width + 2 * _RING, self._px(26) + 2 * _RING)
        return self._one_line

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel."""
        return QSize(self._px(64), self._px(26) + 2 * _RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, edge or sign, words, hint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
        self._paint_frame(painter, frame)
        self._paint_edge(painter, frame)
        self._paint_words(painter, frame)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), self._appearance)

    def _paint_frame(self, painter: QPainter, frame: QRect) -> None:
        theme = self._appearance.theme
        pen = QPen(theme.color("line2" if self._face.missing else "line"), 1)
        if self._face.missing:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = "accent_tint" if self._lit else "raised" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_edge(self, painter: QPainter, frame: QRect) -> None:
        theme = self._appearance.theme
        if self._face.precision is not None:
            size = self._px(ICON_SIZE)
            top = frame.top() + (self._px(26) - size) // 2
            box = mirrored(self, QRect(_RING + self._px(8), top, size, size))
            ink = theme.labels[Label.PLACE].ink
            name = precision_icon(self._face.precision)
            draw_icon(painter, QRectF(box), name, ink, theme.color("surface"))
        if self._face.side:
            for x, width in _EDGES[self._face.side]:
                bar = mirrored(self, QRect(frame.left() + x, frame.top(), width, frame.height()))
                painter.fillRect(bar, theme.side(self._face.side))

    def _paint_words(self, painter: QPainter, frame: QRect) -> None:
        face = self._face
        lead, trail = self._lead(), self._px(10)
        inner = QRect(frame.left() + lead, frame.top(), frame.width() - lead - trail, 0)
        color = self._appearance.theme.color("text3" if face.missing else "text")
        hint_color = self._appearance.theme.color("text2")
        if self.width() >= self.sizeHint().width():
            inner.setHeight(frame.height())
            self._draw(painter, inner, face.text, self._text_font(), color)
            skip = self._advance(face.text, self._text_font()) + self._px(6)
            inner.setLeft(inner.left() + skip)
            self._draw(painter, inner, face.hint, self._hint_font(), hint_color)
            return
        inner.moveTop(frame.top() + self._px(4))
        inner.setHeight(self._bounds(face.text, self._text_font(), inner.width()))
        self._draw(painter, inner, face.text, self._text_font(), color)
        inner.moveTop(inner.bottom() + 1)
        inner.setHeight(self._bounds(face.hint, self._hint_font(), inner.width()))
        self._draw(painter, inner, face.hint, self._hint_font(), hint_color)

    def _draw(self, painter: QPainter, box: QRect, text: str, font: QFont, color: QColor) -> None:
        if text:
            painter.setFont(font)
            painter.setPen(color)
            wraps = self.width() < self.sizeHint().width()
            break_ = _WRAP if wraps else Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | break_
            painter.drawText(mirrored(self, box), int(flags), text)

    def _lead(self) -> int:
        if self._face.precision is not None:
            return self._px(8 + ICON_SIZE + 5)
        return self._px(10)

    def _text_font(self) -> QFont:
        weight = QFont.Weight.DemiBold if self._face.strong else QFont.Weight.Normal
        return self._appearance.font(13, weight=weight)

    def _hint_font(self) -> QFont:
        return self._appearance.font(11)

    def _px(self, size: int) -> int:
        return self._appearance.px(size)

    @staticmethod
    def _advance(text: str, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(text) + 1

    @staticmethod
    def _bounds(text: str, font: QFont, width: int) -> int:
        if not text:
            return 0
        box = QRect(0, 0, max(width, 1), 10_000)
        return QFontMetrics(font).boundingRect(box, int(_WRAP), text).height()


# Leading edge of a side as (offset, width) in pixels: A one bar, B two.
_EDGES = {"a": ((0, 3),), "b": ((0, 1), (2, 2))}
