"""What a figure of the dashboard is: marks that stand for events, however they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from rasid.core.bounds import Bounds
from rasid.gui.dashboard.pen import Pen


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn: what it is of, what it says, and the events or reports it stands for."""

    name: str
    value: str
    subjects: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """It in a line, for tooltips and screen readers."""
        return f"{self.name}: {self.value}"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mark was drawn."""

    mark: Mark
    shape: QPainterPath


class Figure(Protocol):
    """Draws itself into any box of any painter, and says where its marks are."""

    @property
    def title(self) -> str:
        """What it shows."""

    @property
    def marks(self) -> Sequence[Mark]:
        """All marks in the order of reading."""

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """Draw; the marks that were drawn, in the order in which keys go through them."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour token of the theme and a pattern, told apart without colour too."""

    token: str
    pattern: str = ""  # "", "hatched", "dotted", "crossed" or "open"


@dataclass(frozen=True, slots=True)
class Amount:
    """A mark with a number, or the bounds of one."""

    mark: Mark
    bounds: Bounds


def rectangle(box: QRectF) -> QPainterPath:
    """A box as a shape."""
    path = QPainterPath()
    path.addRect(box)
    return path
