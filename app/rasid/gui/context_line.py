"""Draws words of a report in their context: right to left, the words told apart, never cut."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from rasid.gui.appearance import Appearance
from rasid.review.search import Line

_ELLIPSIS = "…"
_LINES = 2


def draw_context(
    painter: QPainter, box: QRectF, line: Line, appearance: Appearance, *, current: bool
) -> None:
    """Two lines of text with the words in bold; ``current`` is how the ground is tinted."""
    theme, font = appearance.theme, appearance.font()
    lead = line.before + line.hit
    found = QTextLayout.FormatRange()
    found.start = _utf16(line.before)
    found.length = _utf16(line.hit)
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold.value)
    style.setForeground(QBrush(theme.color("text")))
    style.setBackground(QBrush(theme.color("surface" if current else "accent_tint")))
    found.format = style
    layout = fitting(lead + line.after, lead, font, box.width(), lines=_LINES, formats=[found])
    painter.setPen(theme.color("text" if current else "text2"))
    layout.draw(painter, box.topLeft())


def fitting(
    text: str,
    lead: str,
    font: QFont,
    width: float,
    *,
    lines: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> QTextLayout:
    """A text in so many lines, right to left, cut at a word behind ``lead`` where it is longer."""
    said = text
    layout, fits = _broken(said, font, width, lines, formats)
    while not fits and " " in said[len(lead) :].rstrip(_ELLIPSIS):
        said = said.rstrip(_ELLIPSIS).rpartition(" ")[0] + _ELLIPSIS
        layout, fits = _broken(said, font, width, lines, formats)
    return layout


def _broken(
    text: str, font: QFont, width: float, lines: int, formats: Sequence[QTextLayout.FormatRange]
) -> tuple[QTextLayout, bool]:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight)  # a layout mirrors nothing
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    height = QFontMetricsF(font).height() * 1.12
    shown = 0
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown >= _utf16(text)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
