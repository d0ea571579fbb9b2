"""Which lines of the page look different after a key, so that only they are painted again."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.marks import Badge, Mark
from rasid.gui.report.painting import Emphasis
from rasid.gui.report.paper import Paper

Range = tuple[int, int]
Looks = frozenset[tuple[int, int, object]]
"""How each thing in sight is painted, after where it stands in UTF-16."""

_ABOVE, _BELOW = 2.0, 1.3  # of the size of type, from a baseline: all that belongs to a line
_BADGE = 14  # pixels of a number above it


def looks_of(
    marks: Iterable[Mark],
    badges: Iterable[Badge],
    evidence: Iterable[Range],
    flash: Iterable[Range],
    emphasis: Emphasis,
) -> Looks:
    """How the marks, numbers and stretches in sight are painted."""
    focused, selected, hovered = emphasis.focused, emphasis.selected, emphasis.hovered
    return frozenset(
        [
            *(
                (mark.start, mark.end, (mark, id_ in focused, id_ == selected, id_ == hovered))
                for mark in marks
                for id_ in (mark.span_id,)
            ),
            *((b.start, b.end, (b.number, b.event_id == emphasis.event_id)) for b in badges),
            *((start, end, "evidence") for start, end in evidence),
            *((start, end, "flash") for start, end in flash),
        ]
    )


def within(
    marks: Sequence[Mark], region: QRegion, geometry: TextGeometry, size: float, scroll: int
) -> list[Mark]:
    """The marks that may reach into a region of the viewport."""
    rects: Iterable[QRect] = region  # type: ignore[assignment]  # the stubs lack its iterator
    bands = [
        (rect.top() + scroll - _BELOW * size, rect.bottom() + scroll + _ABOVE * size + _BADGE)
        for rect in rects
    ]
    return [
        mark
        for mark in marks
        if any(
            top <= segment.baseline <= bottom
            for segment in geometry.segments(mark.start, mark.end)
            for top, bottom in bands
        )
    ]


class Repainting:
    """Has a page painted again: all that is in sight, or only what looks different from before."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._looks: Looks = frozenset()
        self._place: object = None  # on the page, where things looked so; None: other things do too

    def all(self) -> None:
        """Paint all that is in sight again."""
        self._place = None
        self._paper.viewport().update()

    def changes(self, looks: Looks, size: float) -> None:
        """Paint the lines again in which something looks different; ``size`` is that of type."""
        place, before = self._paper.place_on_page(), self._looks
        self._looks = looks
        if place != self._place:
            self._place = place
            self._paper.viewport().update()
        elif before != looks:
            self._paper.viewport().update(self._lines(before ^ looks, size))

    def _lines(self, looks: Looks, size: float) -> QRegion:
        """The whole lines, in pixels of the viewport, that these stand in."""
        geometry = self._paper.geometry_of_text
        scroll, width = self._paper.verticalScrollBar().value(), self._paper.viewport().width()
        places = {(start, end) for start, end, *_ in looks}
        lines = {segment.baseline for place in places for segment in geometry.segments(*place)}
        region = QRegion()
        for line in lines:
            top = int(line - _ABOVE * size) - _BADGE - scroll
            bottom = int(line + _BELOW * size) + 1 - scroll
            region += QRect(0, top, width, bottom - top)
        return region
