"""The handles below the brackets of the selected span, and what dragging one of them means."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from rasid.gui.report.edges import Edge, beside_number, trimmed, whole_letter
from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.marks import Mark
from rasid.gui.report.painting import PagePainter

SIZE = 8.0  # pixels
_REACH = 8.0  # pixels around a handle that still mean it
_GAP = 1.0  # pixels below the bracket
_OTHER_LINE = 10  # how much farther a pixel down is than one along the line


@dataclass(frozen=True, slots=True)
class Drag:
    """An edge on its way: the span as it was and as it would be, in code points.

    ``lift`` is how far above the mouse the words are, in pixels.
    """

    span_id: str
    edge: Edge
    was: tuple[int, int]
    now: tuple[int, int]
    lift: float

    def to(self, text: str, place: int) -> "Drag":
        """The edge at a place of the text, between letters and beside numbers; a span keeps at
        least one letter.
        """
        start, end = self.was
        place = beside_number(text, whole_letter(text, place), self.edge)
        if self.edge is Edge.START:
            start = place if place < end else self.now[0]
        else:
            end = place if place > start else self.now[1]
        return replace(self, now=trimmed(text, start, end))


def handles(page: PagePainter, mark: Mark) -> dict[Edge, QRectF]:
    """Where the handles of a span stand, in document pixels."""
    boxes: dict[Edge, QRectF] = {}
    for segment in page.geometry.segments(mark.start, mark.end):
        top = page.tint_box(segment).bottom() + _GAP
        if segment.opens:
            boxes[Edge.START] = QRectF(segment.right - SIZE / 2, top, SIZE, SIZE)
        if segment.closes:
            boxes[Edge.END] = QRectF(segment.left - SIZE / 2, top, SIZE, SIZE)
    return boxes


def grabbed(boxes: Mapping[Edge, QRectF], spot: QPointF) -> Edge | None:
    """The handle the mouse is on, or near enough to; of two the nearer."""
    near = {
        edge: (box.center() - spot).manhattanLength()
        for edge, box in boxes.items()
        if box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(spot)
    }
    return min(near, key=lambda edge: near[edge], default=None)


def paint_handles(
    painter: QPainter, boxes: Mapping[Edge, QRectF], ink: QColor, ground: QColor
) -> None:
    """Small squares in the ink of the label."""
    painter.setPen(QPen(ground, 1))
    painter.setBrush(ink)
    for box in boxes.values():
        painter.drawRoundedRect(box, 2, 2)


def nearest_edge(geometry: TextGeometry, spot: QPointF, places: Iterable[int], edge: Edge) -> int:
    """Of places of one text (UTF-16) the one whose edge stands nearest to a spot of its line.

    The caret Qt finds for a point may be a letter off where letters are narrow.
    """
    best, least = -1, math.inf
    for place in places:
        letter = (place, place + 1) if edge is Edge.START else (place - 1, place)
        for segment in geometry.segments(*letter)[:1]:
            x = segment.right if edge is Edge.START else segment.left
            far = abs(x - spot.x()) + _OTHER_LINE * abs(segment.baseline - spot.y())
            if far < least:
                best, least = place, far
    return best
