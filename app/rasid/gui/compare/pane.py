"""One side of a comparison: the text with the spans of that side, and what only it has framed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import Label, State
from rasid.gui.appearance import Appearance
from rasid.gui.compare.frames import FRAMES, Frame
from rasid.gui.report.marks import PAINTED, Page, page_of
from rasid.gui.report.painting import Emphasis, PagePainter
from rasid.gui.report.paper import Paper
from rasid.storage.queries import Opened

_BADGE_TYPE = 10  # pixels, as in the report
_RADIUS = 3.0  # pixels
Stretch = tuple[int, int]


class Pane(Paper):
    """Shows a state of a report; ``side`` is 0 for the first of the two, 1 for the second."""

    def __init__(self, side: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._frame = FRAMES[side]
        self._page = Page()
        self._changed: list[Stretch] = []
        self._emphasis = Emphasis()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._retranslate()

    @property
    def page(self) -> Page:
        """The marks as painted, offsets in UTF-16."""
        return self._page

    @property
    def changed(self) -> Sequence[Stretch]:
        """What is framed as standing on this side only, in UTF-16."""
        return self._changed

    def show_side(self, opened: Opened | None, text: str, changed: Sequence[Stretch]) -> None:
        """Lay the state out, ``changed`` framed (code points); None for a side without the report.

        The text stays where it was scrolled to where it is the same.
        """
        spans = opened.spans if opened else ()
        residue = [
            (row.span.start, row.span.end)
            for row in spans
            if row.span.label is Label.BOILERPLATE and row.state is not State.REJECTED
        ]
        if text != self._text:
            self.show_text(text, residue)
        else:
            self.show_residue(residue)
        events = opened.events if opened else ()
        numbers = {row.id: number for number, row in enumerate(events, 1)}
        self._page = page_of(
            self._map,
            spans,
            events,
            numbers=numbers | dict(opened.numbers if opened else {}),
            labels=PAINTED,
            rejected=False,
        )
        self._changed = [(self._map.to_utf16(a), self._map.to_utf16(b)) for a, b in changed]
        self.viewport().update()

    def point_at(self, spans: frozenset[str], event: str, place: Stretch | None) -> None:
        """Let some spans and an event stand out; ``place`` is brought into sight."""
        first = next((mark.span_id for mark in self._page.marks if mark.span_id in spans), "")
        self._emphasis = Emphasis(spans, first, "", event)
        if place is not None:
            self.bring_into_sight(self._map.to_utf16(place[0]), self._map.to_utf16(place[1]))
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        page, visible = self._painter(), self.visible_range()
        marks = [m for m in self._page.marks if m.start < visible[1] and m.end > visible[0]]
        painter = self._begin()
        page.under(painter, marks, self._emphasis)
        self._paint_changes(painter, page, filled=True)
        painter.end()
        super().paintEvent(event)
        painter = self._begin()
        margin = self.document().rootFrame().frameFormat().rightMargin()
        page.over(painter, marks, self._emphasis, end=margin)
        badges = [b for b in self._page.badges if b.start < visible[1] and b.end > visible[0]]
        page.badges(painter, badges, self._emphasis)
        self._paint_changes(painter, page, filled=False)
        painter.end()

    def _begin(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def _painter(self) -> PagePainter:
        font = self._appearance.font()
        font.setPixelSize(_BADGE_TYPE)
        look = self._appearance
        return PagePainter(self._geometry, look.theme, look.report_size, font)

    def _paint_changes(self, painter: QPainter, page: PagePainter, *, filled: bool) -> None:
        """The tint goes under the letters, the frame over them."""
        frame: Frame = self._frame
        for start, end in self._changed:
            for segment in page.geometry.segments(start, end):
                box = page.tint_box(segment).adjusted(0.5, 0.5, -0.5, -0.5)
                if filled:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(page.theme.color(frame.tint))
                else:
                    painter.setPen(QPen(page.theme.color(frame.ink), 1.5, frame.style))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the report"))


def scroll_together(one: Pane, other: Pane) -> None:
    """Keep two panes of one text at the same place."""
    bars = one.verticalScrollBar(), other.verticalScrollBar()
    bars[0].valueChanged.connect(lambda value: _follow(value, bars[0].maximum(), other))
    bars[1].valueChanged.connect(lambda value: _follow(value, bars[1].maximum(), one))


def _follow(value: int, most: int, other: Pane) -> None:
    bar = other.verticalScrollBar()
    wanted = value if bar.maximum() == most else round(value * bar.maximum() / max(1, most))
    if abs(bar.value() - wanted) > 1:  # else rounding would send the two back and forth
        bar.setValue(wanted)
