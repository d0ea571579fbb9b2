"""Paints marks under and over the text: tints, lanes, frames, brackets, badges, gutter bars."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF, QTextBlock

from rasid.gui.lane import LANES, paint_lane
from rasid.gui.report.geometry import Segment, TextGeometry
from rasid.gui.report.marks import MOST_LANES, Badge, Claim, Mark
from rasid.gui.theme import Theme

# In units of the size of type, from the baseline.
TINT_ABOVE, TINT_BELOW = 0.92, 0.44
LANE_BELOW = 0.58
BADGE_ABOVE = 0.78
_RULE_BELOW = 1.4  # from the headline's last baseline
# In pixels.
LANE_STEP = 6.0
_LANE_REJECTED = 1.25
_RADIUS = 3.0
_BADGE_WIDTH, _BADGE_WIDE, _BADGE_HEIGHT, _BADGE_PAST = 14.0, 19.0, 13.0, 7.0
_BRACKET_ARM = 5.0
_GUTTER_WIDTH, _GUTTER_GAP = 3.0, 16.0
_TRAILING = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What stands out: span ids of the current event, the selected span, the hovered one."""

    focused: frozenset[str] = frozenset()
    selected: str = ""
    hovered: str = ""
    event_id: str = ""


@dataclass(slots=True)
class PagePainter:
    """Paints the marks it is given; all coordinates are those of the document."""

    geometry: TextGeometry
    theme: Theme
    size: float
    font: QFont

    def tint_box(self, segment: Segment) -> QRectF:
        """The tinted rectangle of a segment; also what a click must meet."""
        return segment.box(TINT_ABOVE * self.size, TINT_BELOW * self.size)

    def mark_at(self, spot: QPointF, marks: Iterable[Mark]) -> Mark | None:
        """The mark whose words are at a spot; of several the shortest."""
        met = (
            mark
            for mark in marks
            if any(
                self.tint_box(segment).contains(spot)
                for segment in self.geometry.segments(mark.start, mark.end)
            )
        )
        return min(met, key=lambda mark: mark.end - mark.start, default=None)

    def under(self, painter: QPainter, marks: Iterable[Mark], emphasis: Emphasis) -> None:
        """Tints, painted before the text so that no letter is shaped anew."""
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in marks:
            tint = self.theme.labels[mark.label].tint
            stands_out = mark.span_id in emphasis.focused or mark.span_id == emphasis.selected
            if tint is None or not stands_out or mark.claim is Claim.REJECTED:
                continue
            painter.setBrush(tint)
            for segment in self.geometry.segments(mark.start, mark.end):
                painter.drawRoundedRect(self.tint_box(segment), _RADIUS, _RADIUS)

    def flash(self, painter: QPainter, ranges: Iterable[tuple[int, int]]) -> None:
        """The evidence of a field someone asked for, framed in the colour of focus."""
        painter.setBrush(self.theme.color("accent_tint"))
        painter.setPen(QPen(self.theme.color("focus"), 1))
        for start, end in ranges:
            for segment in self.geometry.segments(start, end):
                painter.drawRoundedRect(self.tint_box(segment), _RADIUS, _RADIUS)

    def over(
        self, painter: QPainter, marks: Sequence[Mark], emphasis: Emphasis, end: float
    ) -> None:
        """Lanes, frames and brackets, painted over the text; ``end`` is where lines end."""
        for mark in marks:
            segments = self.geometry.segments(mark.start, mark.end)
            if mark.claim is Claim.REJECTED:
                self._rejected(painter, segments)
                continue
            focused = mark.span_id in emphasis.focused
            if mark.lane < MOST_LANES:
                self._lane(painter, mark, segments, focused=focused)
            proposed = mark.claim is Claim.PROPOSED
            if focused and (proposed or self.theme.high_contrast):
                self._frame(painter, mark, segments, dashed=proposed)
            if mark.span_id in (emphasis.selected, emphasis.hovered):
                self._brackets(painter, self.theme.labels[mark.label].ink, segments)
        self._too_deep(painter, [mark for mark in marks if mark.lane >= MOST_LANES], end)

    def badges(self, painter: QPainter, badges: Iterable[Badge], emphasis: Emphasis) -> None:
        """The numbers of events above their triggers."""
        for badge, box in self.badge_boxes(badges):
            self._badge(painter, box, badge, current=badge.event_id == emphasis.event_id)

    def badge_boxes(self, badges: Iterable[Badge]) -> list[tuple[Badge, QRectF]]:
        """Where the numbers stand; several on one word stand side by side."""
        boxes: list[tuple[Badge, QRectF]] = []
        taken: dict[tuple[float, float], float] = {}
        for badge in badges:
            segments = self.geometry.segments(badge.start, badge.end)
            if not segments:
                continue
            place = (segments[0].right, segments[0].baseline)
            width = _BADGE_WIDTH if badge.number < 10 else _BADGE_WIDE
            right = taken.get(place, place[0] + _BADGE_PAST)
            taken[place] = right - width - 2
            top = place[1] - BADGE_ABOVE * self.size - _BADGE_HEIGHT
            boxes.append((badge, QRectF(right - width, top, width, _BADGE_HEIGHT)))
        return boxes

    def gutter(self, painter: QPainter, evidence: Iterable[tuple[int, int]], margin: float) -> None:
        """A bar beside the lines that are evidence; ``margin`` is the text's leading edge."""
        lines = sorted({s.baseline for e in evidence for s in self.geometry.segments(*e)})
        up, down = 1.28 * self.size, 0.62 * self.size
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("accent"))
        left = margin + _GUTTER_GAP
        for top, bottom in _runs([(line - up, line + down) for line in lines], gap=up):
            painter.drawRect(QRectF(left, top, _GUTTER_WIDTH, bottom - top))

    def rule(self, painter: QPainter, title: QTextBlock) -> None:
        """A line under the headline, where the report has one."""
        if not title.isValid():
            return
        layout = title.layout()
        last = layout.lineAt(layout.lineCount() - 1)
        y = layout.position().y() + last.y() + last.ascent() + _RULE_BELOW * self.size
        box = self.geometry.box_of(title)
        line = self.theme.color("line")
        painter.fillRect(QRectF(box.left(), round(y), box.width(), 1), line)

    def joint(self, painter: QPainter, place: int, end: int, ink: QColor) -> None:
        """A bar between two letters inside a span, where it is to be parted."""
        for segment in self.geometry.segments(place, end)[:1]:
            box = self.tint_box(segment)
            painter.fillRect(QRectF(segment.right - 0.75, box.top(), 1.5, box.height()), ink)

    def _lane(
        self, painter: QPainter, mark: Mark, segments: Iterable[Segment], *, focused: bool
    ) -> None:
        color = QColor(self.theme.labels[mark.label].ink)
        if not focused:
            color.setAlphaF(self.theme.lanes.opacity)
        for segment in segments:
            y = segment.baseline + LANE_BELOW * self.size + mark.lane * LANE_STEP
            # Lanes run with the text: a dash pattern begins where the words begin.
            line = QLineF(segment.right - 1, y, segment.left + 1, y)
            thickness = self.theme.lanes.focused if focused else self.theme.lanes.resting
            paint_lane(painter, LANES[mark.label], color, line, thickness=thickness)

    def _rejected(self, painter: QPainter, segments: Sequence[Segment]) -> None:
        painter.setPen(QPen(self.theme.color("bad"), _LANE_REJECTED))
        for segment in segments:
            y = segment.baseline + LANE_BELOW * self.size
            painter.drawLine(QLineF(segment.right, y, segment.left, y))
            if segment.closes:
                x, arm = segment.left, 3.0
                painter.drawLine(QLineF(x - arm, y - arm, x + arm, y + arm))
                painter.drawLine(QLineF(x - arm, y + arm, x + arm, y - arm))

    def _frame(
        self, painter: QPainter, mark: Mark, segments: Iterable[Segment], *, dashed: bool
    ) -> None:
        pen = QPen(self.theme.labels[mark.label].ink, 1)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for segment in segments:
            box = self.tint_box(segment).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _brackets(self, painter: QPainter, ink: QColor, segments: Iterable[Segment]) -> None:
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for segment in segments:
            box = self.tint_box(segment)
            if segment.opens:
                painter.drawPolyline(_bracket(box.right(), box, -_BRACKET_ARM))
            if segment.closes:
                painter.drawPolyline(_bracket(box.left(), box, _BRACKET_ARM))

    def _badge(self, painter: QPainter, box: QRectF, badge: Badge, *, current: bool) -> None:
        accent, ground = self.theme.color("accent"), self.theme.color("paper")
        painter.setPen(QPen(accent if current else self.theme.color("line2"), 1))
        painter.setBrush(accent if current else ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(self.theme.color("on_accent" if current else "text2"))
        painter.setFont(self.font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(badge.number))

    def _too_deep(self, painter: QPainter, marks: Iterable[Mark], end: float) -> None:
        """Count past the end of a line what overlaps there beyond the lanes."""
        segments = (s for mark in marks for s in self.geometry.segments(mark.start, mark.end))
        counts = Counter(segment.baseline for segment in segments)
        painter.setPen(self.theme.color("text2"))
        painter.setFont(self.font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else +2 would read 2+
        for baseline, count in counts.items():
            box = QRectF(end - 40, baseline - self.size, 34, self.size * 1.3)
            painter.drawText(box, _TRAILING, f"+{count}")


def _bracket(x: float, box: QRectF, arm: float) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x + arm, box.top()),
            QPointF(x, box.top()),
            QPointF(x, box.bottom()),
            QPointF(x + arm, box.bottom()),
        ]
    )


def _runs(pieces: Iterable[tuple[float, float]], *, gap: float) -> list[tuple[float, float]]:
    """Ascending pieces no further apart than ``gap`` as one."""
    runs: list[tuple[float, float]] = []
    for top, bottom in pieces:
        if runs and top - runs[-1][1] < gap:
            runs[-1] = (runs[-1][0], bottom)
        else:
            runs.append((top, bottom))
    return runs
