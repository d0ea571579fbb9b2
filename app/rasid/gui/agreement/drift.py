"""Agreement week by week, drawn simply: a point with its interval for each week."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rasid.core.agreement import Measured
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.describe import ltr

_HEIGHT, _EDGE, _FOOT = 150, 36, 24  # pixels at 100 %
_MOST = 26  # weeks


@dataclass(frozen=True, slots=True)
class Week:
    """One week, such as 2026-W47, and what was measured in it."""

    name: str
    measured: Measured


class Drift(QWidget):
    """From 0 to 1; time runs in the direction of reading. The values are in the name, too."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._weeks: Sequence[Week] = ()
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Flat and wide."""
        return QSize(320, self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No lower than it is drawn."""
        return QSize(160, self._appearance.px(_HEIGHT))

    def show_weeks(self, weeks: Sequence[Week], name: str) -> None:
        """Draw the last half year of these; ``name`` says what is drawn."""
        self._weeks = weeks[-_MOST:]
        said = (
            f"{week.name}: {week.measured.value:.2f}"
            for week in self._weeks
            if week.measured.value is not None
        )
        self.setAccessibleName(", ".join((name, *said)))
        self.update()

    def points(self) -> list[tuple[str, QPointF]]:
        """Where the weeks stand that have a value."""
        box = self._box()
        return [
            (week.name, QPointF(self._x(nth, box), self._y(week.measured.value, box)))
            for nth, week in enumerate(self._weeks)
            if week.measured.value is not None
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axis, intervals, line, points, weeks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, box = self._appearance.theme, self._appearance.px, self._box()
        painter.setFont(self._appearance.font(11))
        for value in (0.0, 0.5, 1.0):
            y = self._y(value, box)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
            painter.setPen(theme.color("text2"))
            edge = QRectF(0, y - px(8), px(_EDGE) - 6, px(16))
            if self.isRightToLeft():
                edge.moveRight(self.width())
            painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, f"{value:.1f}")
        painter.setPen(QPen(theme.color("line2"), 2))
        for nth, week in enumerate(self._weeks):
            low, high = week.measured.low, week.measured.high
            if low is not None and high is not None:
                x = self._x(nth, box)
                painter.drawLine(QLineF(x, self._y(low, box), x, self._y(high, box)))
        points = [point for _, point in self.points()]
        painter.setPen(QPen(theme.color("accent"), 2))
        for one, two in pairwise(points):
            painter.drawLine(one, two)
        painter.setBrush(theme.color("accent"))
        for point in points:
            painter.drawEllipse(point, 3.5, 3.5)
        self._names(painter, box)

    def _names(self, painter: QPainter, box: QRectF) -> None:
        """As many weeks by name as there is room for."""
        px, step = self._appearance.px, 1
        while len(self._weeks) > step * max(1.0, box.width() // px(76)):
            step += 1
        painter.setPen(self._appearance.theme.color("text2"))
        for nth, week in enumerate(self._weeks):
            if nth % step == 0:
                x = self._x(nth, box)
                foot = QRectF(x - px(38), box.bottom() + 4, px(76), px(18))
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, ltr(week.name))

    def _box(self) -> QRectF:
        px = self._appearance.px
        whole = QRectF(self.rect())
        edge = px(_EDGE)
        if self.isRightToLeft():
            return whole.adjusted(8, px(10), -edge, -px(_FOOT))
        return whole.adjusted(edge, px(10), -8, -px(_FOOT))

    def _x(self, nth: int, box: QRectF) -> float:
        part = (nth + 0.5) / max(1, len(self._weeks))
        return (
            box.right() - part * box.width()
            if self.isRightToLeft()
            else (box.left() + part * box.width())
        )

    @staticmethod
    def _y(value: float, box: QRectF) -> float:
        return box.bottom() - max(0.0, min(1.0, value)) * box.height()
