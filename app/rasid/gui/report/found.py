"""The words a search has led to, framed on the page until Esc."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from rasid.core.offsets import Utf16Map
from rasid.gui.report.painting import PagePainter
from rasid.gui.session import Session

_RADIUS = 3.0  # pixels
_RESTING, _CURRENT = 1.0, 2.0  # pixels


class Found(QObject):
    """Which words of the report on the desk were found, and which of them one is at.

    Signals:
        changed: other words are framed, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ranges: list[tuple[int, int]] = []
        self._current = (0, 0)
        session.report_opened.connect(self.clear)

    @property
    def ranges(self) -> Sequence[tuple[int, int]]:
        """The framed words in UTF-16."""
        return self._ranges

    @property
    def current(self) -> tuple[int, int]:
        """The words one is at, in UTF-16; 0, 0 for none."""
        return self._current

    def show(self, ranges: Sequence[tuple[int, int]], current: tuple[int, int]) -> None:
        """Frame words, given as code points of the text on the desk; ``current`` stands out."""
        opened = self._session.opened
        places = Utf16Map.of(opened.text if opened else "")
        self._ranges = [(places.to_utf16(a), places.to_utf16(b)) for a, b in ranges]
        self._current = (places.to_utf16(current[0]), places.to_utf16(current[1]))
        self.changed.emit()

    def clear(self) -> bool:
        """Frame nothing; False where nothing was framed."""
        had = bool(self._ranges)
        self._ranges, self._current = [], (0, 0)
        if had:
            self.changed.emit()
        return had

    def paint(self, painter: QPainter, page: PagePainter, visible: tuple[int, int]) -> None:
        """Draw the frames of what is in sight, before the text."""
        accent, tint = page.theme.color("focus"), page.theme.color("accent_tint")
        for found in self._ranges:
            if found[0] >= visible[1] or found[1] <= visible[0]:
                continue
            is_current = found == self._current
            painter.setBrush(tint if is_current else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, _CURRENT if is_current else _RESTING))
            for segment in page.geometry.segments(*found):
                box = page.tint_box(segment).adjusted(-1, 0, 1, 0)
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
