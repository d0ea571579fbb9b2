"""Draws words, grounds and patterns of a figure on a screen, a page or a vector drawing alike."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)

from rasid.gui.appearance import Appearance
from rasid.gui.theme import Theme

_LTR, _RTL, _END = "\u2066", "\u2067", "\u2069"
_PATTERNS = {
    "hatched": Qt.BrushStyle.BDiagPattern,
    "dotted": Qt.BrushStyle.Dense6Pattern,
    "crossed": Qt.BrushStyle.DiagCrossPattern,
}


class Pen:
    """A painter with the theme, the type and the direction of reading.

    With ``outlines`` letters are drawn as shapes, so that a picture reads alike where none of our
    faces is installed.
    """

    def __init__(
        self, painter: QPainter, appearance: Appearance, *, rtl: bool, outlines: bool = False
    ) -> None:
        self.painter = painter
        self.appearance = appearance
        self.rtl = rtl
        self._outlines = outlines
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Boxes are mirrored by hand: neither maps nor numbers turn with the interface.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self.appearance.theme

    def px(self, size: float) -> int:
        """A length at the present scale."""
        return self.appearance.px(size)

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return self.theme.color(token)

    def mirrored(self, box: QRectF, within: QRectF) -> QRectF:
        """A box thought left to right, where the direction of reading has it."""
        if not self.rtl:
            return box
        return QRectF(
            within.left() + within.right() - box.right(), box.top(), box.width(), box.height()
        )

    def font(self, size: int, *, bold: bool = False) -> QFont:
        """The interface face; ``size`` in pixels at 100 %."""
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        return self.appearance.font(size, weight=weight)

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """How wide a text is."""
        return QFontMetricsF(self.font(size, bold=bold)).horizontalAdvance(text)

    def text(
        self,
        box: QRectF,
        text: str,
        *,
        size: int = 12,
        token: str = "text",
        color: QColor | None = None,
        bold: bool = False,
        align: str = "leading",
    ) -> None:
        """Words in the middle of a box's height; cut with "…" where it is too narrow for them."""
        font = self.font(size, bold=bold)
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(text) > box.width() + 1:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        said = f"{_RTL if self.rtl else _LTR}{text}{_END}"  # signs at the edges fall as they read
        wide = metrics.horizontalAdvance(said)
        left = {"centre": box.center().x() - wide / 2, "left": box.left()}.get(align)
        if left is None:
            at_right = (align == "leading") is self.rtl
            left = box.right() - wide if at_right else box.left()
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        ink = color or self.color(token)
        if self._outlines:
            path = QPainterPath()
            path.addText(QPointF(left, base), font, said)
            self.painter.fillPath(path, ink)
            return
        self.painter.setFont(font)
        self.painter.setPen(ink)
        self.painter.drawText(QPointF(left, base), said)

    def line(self, start: QPointF, end: QPointF, token: str = "line", width: float = 1) -> None:
        """A straight line."""
        self.painter.setPen(QPen(self.color(token), width))
        self.painter.drawLine(start, end)

    def fill(self, box: QRectF, color: QColor, pattern: str = "") -> None:
        """A box in a colour; patterned ones are told apart without it."""
        if pattern == "open":
            self.painter.setPen(QPen(color, 1.5))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRect(box.adjusted(0.75, 0.75, -0.75, -0.75))
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        self.painter.drawRect(box)
        if pattern:
            self.painter.setBrush(QBrush(self.color("surface"), _PATTERNS[pattern]))
            self.painter.drawRect(box)

    def pale(self, color: QColor) -> QColor:
        """The same colour, as it is for what is less sure."""
        ground = self.color("surface")

        def mixed(one: int, other: int) -> int:
            return round(0.28 * one + 0.72 * other)

        return QColor(
            mixed(color.red(), ground.red()),
            mixed(color.green(), ground.green()),
            mixed(color.blue(), ground.blue()),
        )
