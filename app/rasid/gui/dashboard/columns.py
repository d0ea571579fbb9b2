"""Columns over time: sums with their bounds side by side, or counts on top of one another."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from rasid.core.bounds import Bounds
from rasid.gui.dashboard.figure import Amount, Ink, Mark, Placed, rectangle
from rasid.gui.dashboard.pen import Pen

_EDGE, _FOOT, _HEAD, _LABEL = 44, 22, 8, 58  # pixels at 100 %
_GAP = 6  # pixels between the numbers of the axis and its lines
_LINES = 4
_ARROW = 14  # pixels an open end reaches beyond its best


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of column: its name in the legend, and how it is drawn."""

    name: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Columns:
    """For each period a column of each series; time runs in the direction of reading.

    ``stacked`` puts them on top of one another. Otherwise a column is solid to low, pale to best
    with a cap, has a whisker to high, and a dashed arrow where the end is open.
    """

    title: str
    periods: tuple[str, ...]
    series: tuple[Series, ...]
    amounts: tuple[tuple[Amount | None, ...], ...]  # by period, then by series
    empty: str
    stacked: bool = False

    @property
    def marks(self) -> Sequence[Mark]:
        """Period by period."""
        return [each.mark for column in self.amounts for each in column if each is not None]

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """Legend, axis, columns, periods."""
        head = self._legend(pen, box)
        top = _nice(self._highest())
        edge = max(pen.px(_EDGE), pen.width(f"{top:,}", 11) + pen.px(_GAP) + 2)
        room = pen.mirrored(box.adjusted(edge, head, 0, -pen.px(_FOOT)), box)
        self._axis(pen, box, room, top, edge)
        if not self.periods:
            pen.text(room, self.empty, token="text2", align="centre")
            return []
        placed: list[Placed] = []
        wide = room.width() / len(self.periods)
        for nth, column in enumerate(self.amounts):
            slot = QRectF(room.left() + nth * wide, room.top(), wide, room.height())
            slot = pen.mirrored(slot, room)
            placed += (
                self._stack(pen, slot, column, top)
                if self.stacked
                else self._side_by_side(pen, slot, column, top)
            )
        self._names(pen, room, wide)
        return placed

    def _highest(self) -> int:
        if self.stacked:
            sums = [sum(each.bounds.best for each in row if each) for row in self.amounts]
            return max(sums, default=0)
        each = [amount.bounds for row in self.amounts for amount in row if amount]
        return max((max(b.best, b.high or 0) for b in each), default=0)

    def _legend(self, pen: Pen, box: QRectF) -> float:
        """What is what, in as many lines as that takes; how high they are."""
        size, tall, at, top = pen.px(11), pen.px(18), box.left(), box.top()
        for each in self.series:
            words = pen.width(each.name, 11) + 2
            if at + size + words > box.right() and at > box.left():
                at, top = box.left(), top + tall
            sign = QRectF(at, top + (tall - size) / 2, size, size)
            pen.fill(pen.mirrored(sign, box), pen.color(each.ink.token), each.ink.pattern)
            name = QRectF(at + size + pen.px(5), top, words, tall)
            pen.text(pen.mirrored(name, box), each.name, size=11, token="text2")
            at = name.right() + pen.px(14)
        return top + tall + pen.px(_HEAD) - box.top()

    def _axis(self, pen: Pen, box: QRectF, room: QRectF, top: int, wide: float) -> None:
        for nth in range(_LINES + 1):
            y = room.bottom() - room.height() * nth / _LINES
            pen.line(QPointF(room.left(), y), QPointF(room.right(), y))
            edge = QRectF(box.left(), y - pen.px(8), wide - pen.px(_GAP), pen.px(16))
            said = f"{top * nth // _LINES:,}"
            pen.text(pen.mirrored(edge, box), said, size=11, token="text2", align="trailing")

    def _names(self, pen: Pen, room: QRectF, wide: float) -> None:
        step = max(1, math.ceil(pen.px(_LABEL) / wide))
        for nth in range(0, len(self.periods), step):
            middle = room.left() + (nth + 0.5) * wide
            half = wide * step / 2
            foot = QRectF(middle - half, room.bottom() + 3, 2 * half, pen.px(16))
            name = self.periods[nth]
            pen.text(pen.mirrored(foot, room), name, size=11, token="text2", align="centre")

    def _stack(
        self, pen: Pen, slot: QRectF, column: Sequence[Amount | None], top: int
    ) -> list[Placed]:
        placed, at = [], slot.bottom()
        inset = min(pen.px(6), slot.width() * 0.12)
        for series, amount in zip(self.series, column, strict=True):
            if amount is None:
                continue
            tall = slot.height() * amount.bounds.best / top
            part = QRectF(slot.left() + inset, at - tall, slot.width() - 2 * inset, tall)
            pen.fill(part, pen.color(series.ink.token), series.ink.pattern)
            placed.append(Placed(amount.mark, rectangle(part)))
            at -= tall
        return placed

    def _side_by_side(
        self, pen: Pen, slot: QRectF, column: Sequence[Amount | None], top: int
    ) -> list[Placed]:
        placed, inset = [], slot.width() * 0.1
        wide = min((slot.width() - 2 * inset) / len(self.series), pen.px(26))
        inset = (slot.width() - wide * len(self.series)) / 2
        for nth, (series, amount) in enumerate(zip(self.series, column, strict=True)):
            if amount is None:
                continue
            bar = QRectF(slot.left() + inset + nth * wide, slot.top(), wide * 0.86, slot.height())
            bar = pen.mirrored(bar, slot)
            placed.append(Placed(amount.mark, _bar(pen, bar, amount.bounds, series.ink, top)))
        return placed


def _bar(pen: Pen, box: QRectF, bounds: Bounds, ink: Ink, top: int) -> QPainterPath:
    """Solid to low, pale to best, a whisker to high, or an arrow where that is open."""
    color = pen.color(ink.token)

    def y(value: int) -> float:
        return box.bottom() - box.height() * value / top

    low, best = y(bounds.low), y(bounds.best)
    solid = QRectF(QPointF(box.left(), low), QPointF(box.right(), box.bottom()))
    pale = QRectF(QPointF(box.left(), best), QPointF(box.right(), low))
    if pale.height() > 0:
        pen.fill(pale, pen.pale(color))
    if solid.height() > 0:
        pen.fill(solid, color, ink.pattern)
    pen.painter.setPen(QPen(color, 1.5))
    pen.painter.drawLine(QLineF(box.left(), best, box.right(), best))
    middle = box.center().x()
    reach = best - pen.px(_ARROW) if bounds.high is None else y(bounds.high)
    if bounds.high is None:
        _arrow(pen, QPointF(middle, best), QPointF(middle, reach), color)
    elif bounds.high > bounds.best:
        half = box.width() / 4
        pen.painter.drawLine(QLineF(middle, best, middle, reach))
        pen.painter.drawLine(QLineF(middle - half, reach, middle + half, reach))
    least = min(reach, best, box.bottom() - pen.px(8))  # so that nought can be pointed at
    return rectangle(QRectF(QPointF(box.left(), least), box.bottomRight()))


def _arrow(pen: Pen, start: QPointF, end: QPointF, color: QColor) -> None:
    pen.painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
    pen.painter.drawLine(QLineF(start, end))
    pen.painter.setPen(QPen(color, 1.5))
    wing = pen.px(3)
    pen.painter.drawPolyline(
        QPolygonF([end + QPointF(-wing, wing), end, end + QPointF(wing, wing)])
    )


def _nice(value: int) -> int:
    """The top of an axis: at least the value, and four steps of a round number."""
    step = max(1, math.ceil(value / _LINES))
    power: int = 10 ** (len(str(step)) - 1)
    rounds = (round_ * power for round_ in (1, 2, 3, 4, 5, 6, 8, 10))
    return _LINES * next(each for each in rounds if each >= step)
