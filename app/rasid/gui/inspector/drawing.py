"""What the panel's painted parts share: focus ring, mirroring, words cut only where they may."""

import re

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import PlacePrecision, State
from rasid.gui import words
from rasid.gui.appearance import Appearance

_DIGIT = re.compile(r"\d")
_PRECISION_ICONS = {
    PlacePrecision.EXACT: "exact",
    PlacePrecision.NEAR: "near",
    PlacePrecision.BETWEEN: "between",
}


def isolated(text: str) -> str:
    """Words of the report inside a line of the interface, kept in their own order of reading."""
    return f"\u2067{text}\u2069" if text else ""


def in_own_direction(text: str) -> str:
    """What a person typed, kept in the direction of its first letter."""
    return f"\u2068{text}\u2069" if text else ""


def cut_at_word(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many whole words as fit, then "…"; text with a number is never cut.

    A hedge parted from its number would say something else than the report does.
    """
    if metrics.horizontalAdvance(text) <= width or _DIGIT.search(text):
        return text
    kept = text.split(" ")
    while len(kept) > 1 and metrics.horizontalAdvance(" ".join(kept) + "…") > width:
        kept.pop()
    return " ".join(kept) + "…"


def state_word(state: State, *, edited: bool) -> str:
    """The word for a state; confirmed with changes is called corrected."""
    return words.corrected() if edited and state is State.CONFIRMED else words.word(state)


def precision_icon(precision: PlacePrecision) -> str:
    """The name of the icon for how closely a place is known."""
    return _PRECISION_ICONS.get(precision, "area")


def paint_focus_ring(painter: QPainter, box: QRectF, appearance: Appearance) -> None:
    """The 2-px ring just inside ``box``, which leaves it a margin of 2 px to what it rings."""
    painter.setPen(QPen(appearance.theme.color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


def mirrored(widget: QWidget, rect: QRect) -> QRect:
    """A rectangle thought left to right, where the widget's direction has it."""
    if not widget.isRightToLeft():
        return rect
    left = widget.width() - rect.left() - rect.width()
    return QRect(left, rect.top(), rect.width(), rect.height())
