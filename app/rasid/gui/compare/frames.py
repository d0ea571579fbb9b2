"""How what only one side has is framed: place and style tell, not the colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens of the theme and the style of the line."""

    ink: str
    tint: str
    style: Qt.PenStyle


FRAMES = (
    Frame("bad", "bad_tint", Qt.PenStyle.DashLine),
    Frame("ok", "ok_tint", Qt.PenStyle.SolidLine),
)
"""Of the first side, then of the second."""
