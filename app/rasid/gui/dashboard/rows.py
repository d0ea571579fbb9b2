"""Figures of rows: shares as bars, parts of a whole, and plain numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from rasid.gui.dashboard.figure import Ink, Mark, Placed, rectangle
from rasid.gui.dashboard.pen import Pen

_ROW, _LEAST_ROW = 27, 19  # pixels at 100 %
_PLAIN = Ink("accent")


@dataclass(frozen=True, slots=True)
class Row:
    """A mark with its share of the whole, 0 to 1; None where only the number counts."""

    mark: Mark
    share: float | None = None
    ink: Ink = field(default=_PLAIN)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is told by rows, and the sentence where there are none."""

    title: str
    rows: tuple[Row, ...]
    empty: str

    @property
    def marks(self) -> Sequence[Mark]:
        """From above."""
        return [row.mark for row in self.rows]


@dataclass(frozen=True, slots=True)
class Rows(_Listed):
    """A row each: name, bar, value; bars grow in the direction of reading."""

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """As many rows as there is room for."""
        if not self.rows:
            pen.text(box, self.empty, token="text2", align="centre")
            return []
        tall = max(pen.px(_LEAST_ROW), min(pen.px(_ROW), box.height() / len(self.rows)))
        placed = []
        for nth, row in enumerate(self.rows):
            line = QRectF(box.left(), box.top() + nth * tall, box.width(), tall)
            if line.bottom() > box.bottom() + 1:
                break
            self._row(pen, line, row)
            placed.append(Placed(row.mark, rectangle(line)))
        return placed

    def _row(self, pen: Pen, line: QRectF, row: Row) -> None:
        value = max(pen.px(44), *(pen.width(each.mark.value, 12, bold=True) for each in self.rows))
        names = line.width() - value - pen.px(8)
        if row.share is not None:
            names *= 0.5
            room = QRectF(
                line.left() + names + pen.px(6),
                line.center().y() - pen.px(5),
                line.width() - names - value - pen.px(14),
                pen.px(10),
            )
            pen.fill(pen.mirrored(room, line), pen.color("raised"))
            bar = QRectF(room.topLeft(), room.size())
            bar.setWidth(room.width() * row.share)
            pen.fill(pen.mirrored(bar, line), pen.color(row.ink.token), row.ink.pattern)
        else:
            pen.line(line.bottomLeft(), line.bottomRight())
        name = QRectF(line.left(), line.top(), names, line.height())
        pen.text(pen.mirrored(name, line), row.mark.name)
        last = QRectF(line.right() - value, line.top(), value, line.height())
        pen.text(pen.mirrored(last, line), row.mark.value, bold=True, align="trailing")


@dataclass(frozen=True, slots=True)
class Parts(_Listed):
    """One bar cut into the parts of a whole, and a row for each beneath it."""

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """The bar, then the rows with a sign of how they are drawn in it."""
        if not self.rows:
            pen.text(box, self.empty, token="text2", align="centre")
            return []
        bar = QRectF(box.left(), box.top(), box.width(), pen.px(14))
        at = bar.left()
        for row in self.rows:
            part = QRectF(at, bar.top(), max(2.0, bar.width() * (row.share or 0) - 2), bar.height())
            pen.fill(pen.mirrored(part, bar), pen.color(row.ink.token), row.ink.pattern)
            at += bar.width() * (row.share or 0)
        rest = box.adjusted(0, pen.px(22), 0, 0)
        tall = max(pen.px(_LEAST_ROW), min(pen.px(_ROW), rest.height() / len(self.rows)))
        placed = []
        for nth, row in enumerate(self.rows):
            line = QRectF(rest.left(), rest.top() + nth * tall, rest.width(), tall)
            side = pen.px(11)
            sign = QRectF(line.left(), line.center().y() - side / 2, side, side)
            pen.fill(pen.mirrored(sign, line), pen.color(row.ink.token), row.ink.pattern)
            name = line.adjusted(side + pen.px(8), 0, -pen.px(60), 0)
            pen.text(pen.mirrored(name, line), row.mark.name)
            last = QRectF(line.right() - pen.px(60), line.top(), pen.px(60), line.height())
            pen.text(pen.mirrored(last, line), row.mark.value, bold=True, align="trailing")
            placed.append(Placed(row.mark, rectangle(line)))
        return placed


@dataclass(frozen=True, slots=True)
class Number:
    """One number, large, and what it means beneath it."""

    title: str
    mark: Mark
    beneath: str

    @property
    def marks(self) -> Sequence[Mark]:
        """The one."""
        return [self.mark]

    def draw(self, pen: Pen, box: QRectF) -> list[Placed]:
        """The number, and a line of words."""
        large = QRectF(box.left(), box.top(), box.width(), pen.px(34))
        pen.text(large, self.mark.value, size=26, bold=True)
        small = QRectF(QPointF(box.left(), large.bottom()), QPointF(box.right(), box.bottom()))
        small.setHeight(pen.px(18))
        pen.text(small, self.beneath, token="text2")
        return [Placed(self.mark, rectangle(box))]
