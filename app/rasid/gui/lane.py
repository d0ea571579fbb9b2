"""The pattern each label is underlined with, so that colour never speaks alone."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rasid.core.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Lane:
    """Dash and gap lengths in pixels (empty for solid), lines, and how thick against others."""

    dashes: tuple[float, ...] = ()
    double: bool = False
    weight: float = 1.0


LANES: dict[Label, Lane] = {
    Label.ACTOR: Lane(),
    Label.PLACE: Lane(dashes=(7, 3)),
    Label.TIME: Lane(dashes=(1.6, 2.6)),
    Label.CASUALTY: Lane(double=True),
    Label.WEAPON: Lane(dashes=(8, 2.5, 2, 2.5)),
    Label.TRIGGER: Lane(weight=1.25),
    Label.ATTRIBUTION: Lane(dashes=(3, 5)),
}
"""The lane of every label; BOILERPLATE has none, its text is grey."""


def paint_lane(
    painter: QPainter, lane: Lane, color: QColor, line: QLineF, *, thickness: float
) -> None:
    """Draw one lane along a horizontal line; ``thickness`` in pixels."""
    width = thickness * lane.weight
    if lane.double:
        pen = QPen(color, max(1.0, width / 2.4))
        painter.setPen(pen)
        offset = width / 2
        painter.drawLine(line.translated(0, -offset))
        painter.drawLine(line.translated(0, offset))
        return
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if lane.dashes:
        pen.setDashPattern([length / width for length in lane.dashes])
    painter.setPen(pen)
    painter.drawLine(line)
