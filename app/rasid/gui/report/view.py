"""The report on the page: its marks painted under and over the text, clicks and drags."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rasid.core.vocabulary import Label, State
from rasid.gui.appearance import Appearance
from rasid.gui.report.edges import Edge, nearest_word
from rasid.gui.report.found import Found
from rasid.gui.report.handles import Drag, grabbed, handles, nearest_edge, paint_handles
from rasid.gui.report.letters import Letters
from rasid.gui.report.looks import Repainting, looks_of, within
from rasid.gui.report.marks import PAINTED, Badge, Claim, Mark, Page, page_of
from rasid.gui.report.painting import TINT_BELOW, Emphasis, PagePainter
from rasid.gui.report.paper import Paper
from rasid.gui.report.remarking import remarked
from rasid.gui.report.text import headline_block
from rasid.gui.report.tooltip import describe
from rasid.gui.session import Session
from rasid.storage.queries import Opened

_REACH = 6  # letters around the caret Qt finds
_BADGE_TYPE = 10  # pixels; the badge keeps its size, as the text is scaled apart


class ReportView(Paper):
    """Shows the report on the desk.

    Signals:
        span_clicked: id of the span that was clicked.
        event_clicked: id of the event whose number was clicked.
        selection_changed: start and end of the selected text in code points; equal for none.
        edges_dragged: a span was given other edges with the mouse, in code points.
    """

    span_clicked = Signal(str)  # span id
    event_clicked = Signal(str)  # event id
    selection_changed = Signal(int, int)  # start, end
    edges_dragged = Signal(str, int, int)  # span id, start, end

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._session = session
        self._page = Page()
        self._marked: Opened | None = None  # the report as it is marked
        self._labels, self._rejected = frozenset(PAINTED), False
        self.found = Found(session, self)
        self.letters = Letters(self)
        self._only_event = True
        self._hovered = ""
        self._drag: Drag | None = None
        self._near_handle = False
        self._place: int | None = None  # code point that was clicked in the selected span
        self._flash: tuple[tuple[int, int], ...] = ()
        self._repainting = Repainting(self)
        session.report_opened.connect(self._on_report_opened)
        session.decisions_written.connect(self._on_decisions_written)
        session.focus.event_changed.connect(self._on_event_changed)
        session.focus.span_changed.connect(self._on_span_changed)
        self.found.changed.connect(self._repainting.all)
        self.letters.changed.connect(self._repainting.all)
        session.report_opened.connect(self.letters.close)
        session.decisions_written.connect(self.letters.close)
        session.focus.event_changed.connect(self.letters.close)
        self.selectionChanged.connect(self._on_selection_changed)
        self._retranslate()

    # What is shown

    @property
    def page(self) -> Page:
        """The marks as painted, offsets in UTF-16."""
        return self._page

    def set_layers(self, labels: frozenset[Label], *, rejected: bool) -> None:
        """Show only these labels; ``rejected`` shows refused spans too."""
        self._labels, self._rejected = labels, rejected
        self._mark()

    def set_focus_on_event(self, only: bool) -> None:
        """Tint the fields of the current event only, or all spans."""
        self._only_event = only
        self._repainting.all()

    def place(self) -> int:
        """The code point that was clicked inside the selected span, -1 for none."""
        return -1 if self._place is None else self._place

    def marks_near(self, label: Label, place: int) -> list[Mark]:
        """The spans of a label one can see, the nearest to a code point of the text first."""
        at, page, bar = self._map.to_utf16(place), self.page_painter(), self.verticalScrollBar()
        sight = QRectF(self.viewport().rect()).translated(0, bar.value())
        seen = [
            mark
            for mark in self._marks(self.visible_range())
            if mark.label is label
            and mark.claim is not Claim.REJECTED
            and any(
                sight.intersects(page.tint_box(segment))
                for segment in page.geometry.segments(mark.start, mark.end)
            )
        ]
        return sorted(seen, key=lambda mark: abs(mark.start - at))

    def show_evidence(self, ranges: list[tuple[int, int]]) -> None:
        """Select the first of ``ranges`` (code points) for the eye and bring it into sight."""
        self._flash = tuple((self._map.to_utf16(a), self._map.to_utf16(b)) for a, b in ranges)
        if self._flash:
            self.bring_into_sight(*self._flash[0])
        self._repainting.all()

    # Following the session

    def _on_report_opened(self) -> None:
        opened = self._session.opened
        self._flash, self._hovered = (), ""
        self._drag, self._place = None, None
        self.show_text(opened.text if opened else "", self._residue_now())
        self._mark()

    def _on_decisions_written(self) -> None:
        self._let_go()
        was, now = self._marked, self._session.opened
        if was is None or now is None:
            self._mark()
        elif was is not now:
            self._page = remarked(
                self._page, self._map, was, now, labels=self._labels, rejected=self._rejected
            )
            self._marked = now
            self._repaint_changes()
            self.show_residue(self._residue_now())

    def _let_go(self) -> None:
        """Of an edge that is on its way, and of the place that was clicked in a span."""
        if self._drag is not None or self._place is not None:
            self._drag, self._place = None, None
            self._repainting.all()

    def _on_event_changed(self, event_id: str) -> None:
        self._flash, self._hovered = (), ""  # until the mouse is moved again
        evidence = self._page.evidence.get(event_id)
        badge = next((b for b in self._page.badges if b.event_id == event_id), None)
        if badge is not None:
            self.bring_into_sight(badge.start, badge.end)
        elif evidence:
            self.bring_into_sight(*evidence[0])
        self._repaint_changes()

    def _on_span_changed(self, span_id: str) -> None:
        self._let_go()
        self._flash = ()
        row = self._session.span_row(span_id) if span_id else None
        if row is not None:
            start, end = self._map.to_utf16(row.span.start), self._map.to_utf16(row.span.end)
            cursor = self.textCursor()
            cursor.setPosition(start)  # so that Shift with an arrow selects from here
            self.setTextCursor(cursor)
            self.bring_into_sight(start, end)
        self._repaint_changes()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(*self.selection())

    def _residue_now(self) -> list[tuple[int, int]]:
        opened = self._session.opened
        return [
            (row.span.start, row.span.end)
            for row in (opened.spans if opened else ())
            if row.span.label is Label.BOILERPLATE and row.state is not State.REJECTED
        ]

    def _mark(self) -> None:
        self._marked = opened = self._session.opened
        self._page = page_of(
            self._map,
            opened.spans if opened else (),
            opened.events if opened else (),
            numbers=opened.numbers if opened else {},
            labels=self._labels,
            rejected=self._rejected,
        )
        self._repainting.all()

    # Painting

    def _repaint_changes(self) -> None:
        visible, emphasis = self.visible_range(), self._emphasis()
        looks = looks_of(
            self._marks(visible),
            self._visible_badges(visible),
            self._evidence(emphasis, visible),
            self._flash,
            emphasis,
        )
        self._repainting.changes(looks, self._appearance.report_size)

    def paintEvent(self, event: QPaintEvent) -> None:
        page, emphasis, visible = self.page_painter(), self._emphasis(), self.visible_range()
        scroll = self.verticalScrollBar().value()
        marks = within(self._marks(visible), event.region(), self._geometry, page.size, scroll)
        painter = self._open_painter()
        page.under(painter, marks, emphasis)
        page.flash(painter, self._flash)
        self.found.paint(painter, page, visible)
        painter.end()
        super().paintEvent(event)
        painter = self._open_painter()
        margin = self.document().rootFrame().frameFormat().rightMargin()
        page.over(painter, marks, emphasis, end=margin)
        page.badges(painter, self._visible_badges(visible), emphasis)
        right = self.viewport().width() - margin
        page.gutter(painter, self._evidence(emphasis, visible), right)
        page.rule(painter, headline_block(self.document(), self._text))
        self._paint_editing(painter, page, marks)
        arabic = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.letters.paint(painter, page, arabic=arabic)
        painter.end()

    def _open_painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def page_painter(self) -> PagePainter:
        """What paints the marks, and knows where they stand."""
        font = self._appearance.font()
        font.setPixelSize(_BADGE_TYPE)
        theme, size = self._appearance.theme, self._appearance.report_size
        return PagePainter(self._geometry, theme, size, font)

    def _emphasis(self) -> Emphasis:
        focus = self._session.focus
        fields = self._page.spans_of_event.get(focus.event_id, frozenset())
        every = fields if self._only_event else frozenset(m.span_id for m in self._page.marks)
        return Emphasis(every, focus.span_id, self._hovered, focus.event_id)

    def _evidence(self, emphasis: Emphasis, visible: tuple[int, int]) -> list[tuple[int, int]]:
        """The stretches in sight that the current event rests on."""
        evidence = self._page.evidence.get(emphasis.event_id, ())
        return [each for each in evidence if each[0] < visible[1] and each[1] > visible[0]]

    def _marks(self, visible: tuple[int, int]) -> Sequence[Mark]:
        """The marks in sight, that of a dragged edge as it would be."""
        drag = self._drag
        if drag is None:
            return self._page.marks_in(*visible)
        start, end = map(self._map.to_utf16, drag.now)
        moved = (
            replace(mark, start=start, end=end) if mark.span_id == drag.span_id else mark
            for mark in self._page.marks
        )
        return [mark for mark in moved if _meets(mark, visible)]

    def _paint_editing(self, painter: QPainter, page: PagePainter, marks: list[Mark]) -> None:
        """The handles under the mouse, and the place a click has chosen inside the span."""
        mark = next((m for m in marks if m.span_id == self._session.focus.span_id), None)
        if mark is None:
            return
        ink = page.theme.labels[mark.label].ink
        if self._drag or self._near_handle or self._hovered == mark.span_id:
            paint_handles(painter, handles(page, mark), ink, page.theme.color("paper"))
        if self._place is not None:
            page.joint(painter, self._map.to_utf16(self._place), mark.end, ink)

    # The mouse

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark at a point of the viewport; of several the shortest."""
        return self.page_painter().mark_at(self._spot(point), self._marks(self.visible_range()))

    def badge_at(self, point: QPointF) -> Badge | None:
        """The number of an event at a point of the viewport."""
        boxes = self.page_painter().badge_boxes(self._visible_badges(self.visible_range()))
        spot = self._spot(point)
        return next((badge for badge, box in boxes if box.contains(spot)), None)

    def _spot(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self.verticalScrollBar().value())

    def _visible_badges(self, visible: tuple[int, int]) -> list[Badge]:
        return [badge for badge in self._page.badges if _meets(badge, visible)]

    def _grab(self, point: QPointF) -> Drag | None:
        """What pressing the mouse there would take hold of."""
        row = self._session.span_row(self._session.focus.span_id)
        mark = next((m for m in self._page.marks if row and m.span_id == row.id), None)
        if row is None or mark is None:
            return None
        boxes, spot = handles(self.page_painter(), mark), self._spot(point)
        edge = grabbed(boxes, spot)
        if edge is None:
            return None
        lift = spot.y() - boxes[edge].top() + TINT_BELOW * self._appearance.report_size
        place = (row.span.start, row.span.end)
        return Drag(row.id, edge, place, place, lift)

    def _edge_at(self, point: QPointF, edge: Edge) -> int:
        """The code point whose edge is nearest to a point of the viewport."""
        near = self.cursorForPosition(point.toPoint())
        block, at = near.block(), near.position()
        first = max(block.position(), at - _REACH)
        last = min(block.position() + block.length() - 1, at + _REACH)
        place = nearest_edge(self._geometry, self._spot(point), range(first, last + 1), edge)
        return self._map.to_code_point(at if place < 0 else place)

    @property
    def dragged(self) -> Drag | None:
        """The edge that is on its way."""
        return self._drag

    def cancel_drag(self) -> bool:
        """Leave a dragged edge where it was; False where none is being dragged."""
        had, self._drag = self._drag is not None, None
        self._repainting.all()
        return had

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = self._grab(event.position())
        if self._drag is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._drag is not None:
            words = event.position() - QPointF(0, self._drag.lift)
            self._drag = self._drag.to(self._text, self._edge_at(words, self._drag.edge))
            self._repainting.all()
            return
        super().mouseMoveEvent(event)
        mark = self.mark_at(event.position())
        hovered = mark.span_id if mark else ""
        near = self._grab(event.position()) is not None
        if (hovered, near) != (self._hovered, self._near_handle):
            self._hovered, self._near_handle = hovered, near
            shape = Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self._repainting.all()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            drag, self._drag = self._drag, None
            if drag.now != drag.was:
                self.edges_dragged.emit(drag.span_id, *drag.now)
            self._repainting.all()
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            badge = self.badge_at(event.position())
            mark = self.mark_at(event.position())
            if badge is not None:
                self.event_clicked.emit(badge.event_id)
            elif mark is not None:
                if mark.span_id == self._session.focus.span_id:
                    self._choose_place(mark, event.position())
                self.span_clicked.emit(mark.span_id)

    def _choose_place(self, mark: Mark, point: QPointF) -> None:
        """A click between two words of the selected span says where it may be parted."""
        place = nearest_word(self._text, self._edge_at(point, Edge.START))
        inside = mark.start < self._map.to_utf16(place) < mark.end
        self._place = place if inside else None
        self._repainting.all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered, self._near_handle = "", False
        self._repainting.all()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            row, opened = self._session.span_row(mark.span_id if mark else ""), self._session.opened
            said = describe(row, opened.events) if row and opened else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the report"))


def _meets(mark: Mark | Badge, visible: tuple[int, int]) -> bool:
    return mark.start < visible[1] and mark.end > visible[0]
