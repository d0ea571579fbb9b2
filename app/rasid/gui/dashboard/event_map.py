"""Events on the governorates, or on one's own outline, by how closely their place is known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from rasid.core.vocabulary import PlacePrecision
from rasid.gui.dashboard.figure import Mark, Placed, rectangle
from rasid.gui.dashboard.outline import Ring
from rasid.gui.dashboard.pen import Pen
from rasid.gui.governorates import Governorate, Projection, governorates

SIGNS = {
    PlacePrecision.EXACT: "disc",
    PlacePrecision.NEAR: "ring",
    PlacePrecision.BETWEEN: "ring",
    PlacePrecision.AREA: "square",
    PlacePrecision.ADMIN2: "square",
}
"""How a place is drawn that is closer than its governorate."""
_SIDE, _LARGEST, _LEGEND, _LINE = 5, 20, 20, 18  # pixels at 100 %
_VEIL = 170  # of 255: how little of the map is seen behind a name


@dataclass(frozen=True, slots=True)
class Point:
    """Events at one place, known alike; degrees."""

    mark: Mark
    lat: float
    lon: float
    sign: str


@dataclass(frozen=True, slots=True)
class EventMap:
    """Governorates tinted by their events, and signs where the place is known more closely.

    North is up in either language. What lies in none of the fourteen, or is not known as closely as
    a governorate, is listed beneath.
    """

    title: str
    by_governorate: dict[str, Mark]
    points: tuple[Point, ...]
    beneath: tuple[Mark, ...]
    signs: tuple[tuple[str, str], ...]
    """Sign and word, for the legend."""
    outline: tuple[Ring, ...] = field(default=())

    @property
    def marks(self) -> Sequence[Mark]:
        """Governorates by the number of their events, what is beneath, then places."""
        whole = sorted(self.by_governorate.values(), key=lambda mark: -len(mark.subjects))
        return [*whole, *self.beneath, *(point.mark for point in self.points)]

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """Ground, names with numbers, signs, and the lines beneath."""
        self._legend(pen, box)
        beneath = pen.px(_LINE) * len(self.beneath)
        edge = max(pen.width(f"{self._name(pen, each)} 000", 11) for each in governorates())
        room = box.adjusted(0, pen.px(_LEGEND), 0, -beneath)
        projection = Projection(room, left=edge, right=pen.px(8))
        placed = self._ground(pen, projection)
        placed += self._beneath(pen, box, beneath)
        pen.painter.save()
        pen.painter.setClipRect(room)
        placed += self._signs(pen, projection)
        pen.painter.restore()
        if not self.outline:
            for each in governorates():
                self._number(pen, each, projection, room)
        return placed

    def _legend(self, pen: Pen, box: QRectF) -> None:
        at, side = box.left(), pen.px(9)
        for sign, name in self.signs:
            spot = QRectF(at, box.top() + (pen.px(16) - side) / 2, side, side)
            _sign(pen, pen.mirrored(spot, box), sign)
            wide = pen.width(name, 11) + 2
            words = QRectF(spot.right() + pen.px(5), box.top(), wide, pen.px(16))
            pen.text(pen.mirrored(words, box), name, size=11, token="text2")
            at = words.right() + pen.px(12)

    def _ground(self, pen: Pen, projection: Projection) -> list[Placed]:
        placed = []
        most = max((len(mark.subjects) for mark in self.by_governorate.values()), default=0)
        for each in governorates():
            path = QPainterPath()
            path.addPolygon(projection.polygon(each.ring))
            path.closeSubpath()
            mark = self.by_governorate.get(each.id)
            if not self.outline:
                pen.painter.setPen(QPen(pen.color("surface"), 1.5))
                pen.painter.setBrush(_tint(pen, len(mark.subjects) if mark else 0, most))
                pen.painter.drawPath(path)
            if mark is not None:
                placed.append(Placed(mark, path))
        pen.painter.setPen(QPen(pen.color("line2"), 1))
        pen.painter.setBrush(pen.color("sunken"))
        for ring in self.outline:
            pen.painter.drawPolygon(projection.polygon(ring))
        placed.sort(key=lambda each: -len(each.mark.subjects))
        return placed

    def _number(self, pen: Pen, each: Governorate, projection: Projection, room: QRectF) -> None:
        """Its name and how many events, inside or beyond the border."""
        mark, at = self.by_governorate.get(each.id), projection.point(*each.name_at)
        count = len(mark.subjects) if mark else 0
        name = self._name(pen, each)
        if each.outside:
            words = f"{name} {count}"
            wide = pen.width(words, 11) + 2
            left = at.x() - wide if each.outside == "left" else at.x()
            left = max(room.left(), min(room.right() - wide, left))
            spot = QRectF(left, at.y() - pen.px(8), wide, pen.px(16))
            edge = spot.right() + 2 if each.outside == "left" else spot.left() - 2
            start, end = QPointF(edge, at.y()), projection.point(*each.line_from)
            pen.line(start, end, "line2")
            pen.text(spot, words, size=11, token="text2", align="centre")
            return
        ground = pen.color("surface")
        ground.setAlpha(_VEIL)  # so that it reads on any tint and over any sign
        for nth, words in enumerate((name, str(count))):
            wide = pen.width(words, 11, bold=nth == 1) + 4
            top = at.y() + (nth - 1) * pen.px(14)
            spot = QRectF(at.x() - wide / 2, top, wide, pen.px(14))
            pen.fill(spot, ground)
            pen.text(spot, words, size=11, bold=nth == 1, align="centre")

    def _signs(self, pen: Pen, projection: Projection) -> list[Placed]:
        """The most events first, so that the few stand on the many."""
        placed = []
        for point in sorted(self.points, key=lambda each: -len(each.mark.subjects)):
            side = pen.px(min(_LARGEST, _SIDE * math.sqrt(len(point.mark.subjects))))
            middle = projection.point(point.lon, point.lat)
            spot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            _sign(pen, spot, point.sign)
            placed.append(Placed(point.mark, rectangle(spot)))
        return placed

    def _beneath(self, pen: Pen, box: QRectF, tall: float) -> list[Placed]:
        placed = []
        for nth, mark in enumerate(self.beneath):
            top = box.bottom() - tall + nth * pen.px(_LINE)
            line = QRectF(box.left(), top, box.width(), pen.px(_LINE))
            pen.text(line, f"{mark.name} {mark.value}", token="text2", align="centre")
            placed.append(Placed(mark, rectangle(line)))
        return placed

    @staticmethod
    def _name(pen: Pen, each: Governorate) -> str:
        return each.name_ar if pen.rtl else each.name_en


def _tint(pen: Pen, count: int, most: int) -> QColor:
    """From the ground to the accent, by the share of the most."""
    if not count:
        return pen.color("sunken")
    pale, full = pen.pale(pen.color("accent")), pen.color("accent")
    share = count / most

    def mixed(one: int, other: int) -> int:
        return round(one + (other - one) * share)

    return QColor(
        mixed(pale.red(), full.red()),
        mixed(pale.green(), full.green()),
        mixed(pale.blue(), full.blue()),
    )


def _sign(pen: Pen, spot: QRectF, sign: str) -> None:
    """A disc, a ring or a dashed square, with an edge that shows on any ground."""
    ink, ground = pen.color("warn"), pen.color("surface")
    painter = pen.painter
    painter.setBrush(ink if sign == "disc" else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ground, 2.6))
    for _ in range(2):
        if sign == "square":
            painter.drawRect(spot)
        else:
            painter.drawEllipse(spot)
        style = Qt.PenStyle.DashLine if sign == "square" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 1.4, style))
