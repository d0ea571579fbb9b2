"""The report on the page: frozen text, marks painted under and over it, clicks and selections."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from rasid.core.offsets import Utf16Map
from rasid.core.vocabulary import Label, State
from rasid.gui.appearance import Appearance
from rasid.gui.report.found import Found
from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.marks import PAINTED, Badge, Mark, Page, page_of
from rasid.gui.report.painting import Emphasis, PagePainter
from rasid.gui.report.text import (
    displayed,
    headline_block,
    lay_out,
    residue_blocks,
    residue_format,
    set_margin,
    text_option,
)
from rasid.gui.report.tooltip import describe
from rasid.gui.session import Session

_WIDEST = 760 / 19.5  # of the size of type: about a hundred letters
_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard
_RULE_BELOW = 1.4  # of the size of type, from the headline's last baseline
_BADGE_TYPE = 10  # pixels; the badge keeps its size, as the text is scaled apart
_MARGIN = 44  # pixels beside the text


class ReportView(QTextEdit):
    """Shows the report on the desk.

    Signals:
        span_clicked: id of the span that was clicked.
        event_clicked: id of the event whose number was clicked.
        selection_changed: start and end of the selected text in code points; equal for none.
    """

    span_clicked = Signal(str)  # span id
    event_clicked = Signal(str)  # event id
    selection_changed = Signal(int, int)  # start, end

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self._text = ""
        self._map = Utf16Map.of("")
        self._page = Page()
        self._labels, self._rejected = frozenset(PAINTED), False
        self.found = Found(session, self)
        self._only_event = True
        self._hovered = ""
        self._laid_out: list[tuple[int, int]] = []  # page residue, as last set
        self._flash: tuple[tuple[int, int], ...] = ()
        self._geometry = TextGeometry(self.document())
        self._set_up()
        self._connect()
        self._retranslate()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(_BY_MOUSE)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the text is not laid out anew when it turns out to be long.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("ground", "paper")
        self.viewport().setMouseTracking(True)
        self.document().setUndoRedoEnabled(False)
        self.document().setDefaultTextOption(text_option())
        self._use_report_font()

    def _connect(self) -> None:
        self._session.report_opened.connect(self._on_report_opened)
        self._session.decisions_written.connect(self._on_decisions_written)
        self._session.focus.event_changed.connect(self._on_event_changed)
        self._session.focus.span_changed.connect(self._on_span_changed)
        self._appearance.changed.connect(self._on_appearance_changed)
        self.found.changed.connect(self.viewport().update)
        self.document().documentLayout().documentSizeChanged.connect(self._geometry.forget)
        self.selectionChanged.connect(self._on_selection_changed)

    # What is shown

    @property
    def page(self) -> Page:
        """The marks as painted, offsets in UTF-16."""
        return self._page

    @property
    def geometry_of_text(self) -> TextGeometry:
        """Where stretches of the text stand."""
        return self._geometry

    def set_layers(self, labels: frozenset[Label], *, rejected: bool) -> None:
        """Show only these labels; ``rejected`` shows refused spans too."""
        self._labels, self._rejected = labels, rejected
        self._mark()

    def set_focus_on_event(self, only: bool) -> None:
        """Tint the fields of the current event only, or all spans."""
        self._only_event = only
        self.viewport().update()

    def selection(self) -> tuple[int, int]:
        """Start and end of the selected text in code points."""
        cursor = self.textCursor()
        return (
            self._map.to_code_point(cursor.selectionStart()),
            self._map.to_code_point(cursor.selectionEnd()),
        )

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def show_evidence(self, ranges: list[tuple[int, int]]) -> None:
        """Select the first of ``ranges`` (code points) for the eye and bring it into sight."""
        self._flash = tuple((self._map.to_utf16(a), self._map.to_utf16(b)) for a, b in ranges)
        if self._flash:
            self.bring_into_sight(*self._flash[0])
        self.viewport().update()

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll so that ``[start, end)`` (UTF-16) stands clear of the edges."""
        segments = self._geometry.segments(start, end)
        if not segments:
            return
        size, bar = self._appearance.report_size, self.verticalScrollBar()
        top, bottom = segments[0].baseline - 2 * size, segments[-1].baseline + 2 * size
        height = self.viewport().height()
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(round((top + bottom) / 2 - height * 0.42))

    # Following the session

    def _on_report_opened(self) -> None:
        opened = self._session.opened
        self._text = opened.text if opened else ""
        self._map = Utf16Map.of(self._text)
        self._flash, self._hovered = (), ""
        self.setPlainText(displayed(self._text))
        self._lay_out()
        self._mark()
        self.verticalScrollBar().setValue(0)

    def _on_decisions_written(self) -> None:
        self._mark()
        if self._laid_out != self._residue():
            self._lay_out()

    def _on_event_changed(self, event_id: str) -> None:
        self._flash, self._hovered = (), ""  # until the mouse is moved again
        evidence = self._page.evidence.get(event_id)
        badge = next((b for b in self._page.badges if b.event_id == event_id), None)
        if badge is not None:
            self.bring_into_sight(badge.start, badge.end)
        elif evidence:
            self.bring_into_sight(*evidence[0])
        self.viewport().update()

    def _on_span_changed(self, span_id: str) -> None:
        self._flash = ()
        row = self._session.span_row(span_id) if span_id else None
        if row is not None:
            start, end = self._map.to_utf16(row.span.start), self._map.to_utf16(row.span.end)
            cursor = self.textCursor()
            cursor.setPosition(start)  # so that Shift with an arrow selects from here
            self.setTextCursor(cursor)
            self.bring_into_sight(start, end)
        self.viewport().update()

    def _on_appearance_changed(self) -> None:
        self._lay_out()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(*self.selection())

    # Layout

    def _residue(self) -> list[tuple[int, int]]:
        opened = self._session.opened
        return [
            (self._map.to_utf16(row.span.start), self._map.to_utf16(row.span.end))
            for row in (opened.spans if opened else ())
            if row.span.label is Label.BOILERPLATE and row.state is not State.REJECTED
        ]

    def _lay_out(self) -> None:
        self._use_report_font()
        residue = self._laid_out = self._residue()
        lay_out(
            self.document(),
            self._text,
            residue,
            self._appearance,
            self._margin(),
        )
        whole = {block.blockNumber() for block in residue_blocks(self.document(), residue)}
        self.setExtraSelections(
            [
                self._residue_selection(start, end)
                for start, end in residue
                if self.document().findBlock(start).blockNumber() not in whole
            ]
        )
        self._geometry.forget()

    def _residue_selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = residue_format(self._appearance.theme)
        return selection

    def _mark(self) -> None:
        opened = self._session.opened
        self._page = page_of(
            self._map,
            opened.spans if opened else (),
            opened.events if opened else (),
            numbers=opened.numbers if opened else {},
            labels=self._labels,
            rejected=self._rejected,
        )
        self.viewport().update()

    def _use_report_font(self) -> None:
        """Qt gives the document the font of the interface whenever that is set anew."""
        font = self._appearance.report_font()
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)
            self._geometry.forget()

    def _margin(self) -> float:
        """What is left beside the widest column that reads well."""
        width = self.viewport().width()
        column = min(_WIDEST * self._appearance.report_size, width - 2 * _MARGIN)
        return max(_MARGIN, (width - column) / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_margin(self.document(), self._margin())
        self._geometry.forget()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._painter()
        emphasis = self._emphasis()
        visible = self._visible_range()
        marks = [mark for mark in self._page.marks if _meets(mark, visible)]
        painter = self._open_painter()
        page.under(painter, marks, emphasis)
        page.flash(painter, self._flash)
        self.found.paint(painter, page, visible)
        painter.end()
        super().paintEvent(event)
        painter = self._open_painter()
        margin = self.document().rootFrame().frameFormat().rightMargin()
        page.over(painter, marks, emphasis, end=margin)
        page.badges(painter, self._visible_badges(), emphasis)
        evidence = self._page.evidence.get(emphasis.event_id, ())
        right = self.viewport().width() - margin
        page.gutter(
            painter, [e for e in evidence if e[0] < visible[1] and e[1] > visible[0]], right
        )
        self._paint_rule(painter)
        painter.end()

    def _open_painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def _painter(self) -> PagePainter:
        font = self._appearance.font()
        font.setPixelSize(_BADGE_TYPE)
        theme, size = self._appearance.theme, self._appearance.report_size
        return PagePainter(self._geometry, theme, size, font)

    def _emphasis(self) -> Emphasis:
        focus = self._session.focus
        fields = self._page.spans_of_event.get(focus.event_id, frozenset())
        every = frozenset(mark.span_id for mark in self._page.marks)
        return Emphasis(
            fields if self._only_event else every,
            focus.span_id,
            self._hovered,
            focus.event_id,
        )

    def _visible_range(self) -> tuple[int, int]:
        corner = self.viewport().rect()
        first = self.cursorForPosition(corner.topRight()).block().position()
        last = self.cursorForPosition(corner.bottomLeft()).block()
        return first, last.position() + last.length()

    def _paint_rule(self, painter: QPainter) -> None:
        title = headline_block(self.document(), self._text)
        if not title.isValid():
            return
        size = self._appearance.report_size
        box = self.document().documentLayout().blockBoundingRect(title)
        last = title.layout().lineAt(title.layout().lineCount() - 1)
        y = title.layout().position().y() + last.y() + last.ascent() + _RULE_BELOW * size
        line = self._appearance.theme.color("line")
        painter.fillRect(QRectF(box.left(), round(y), box.width(), 1), line)

    # The mouse, and the keys that select

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only who selects by key needs to see a caret among the marks.
        selects = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.setTextInteractionFlags(_BY_MOUSE | _BY_KEYS if selects else _BY_MOUSE)
        super().keyPressEvent(event)

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark at a point of the viewport; of several the shortest."""
        spot = point + QPointF(0, self.verticalScrollBar().value())
        visible = self._visible_range()
        marks = [mark for mark in self._page.marks if _meets(mark, visible)]
        return self._painter().mark_at(spot, marks)

    def badge_at(self, point: QPointF) -> Badge | None:
        """The number of an event at a point of the viewport."""
        spot = point + QPointF(0, self.verticalScrollBar().value())
        boxes = self._painter().badge_boxes(self._visible_badges())
        return next((badge for badge, box in boxes if box.contains(spot)), None)

    def _visible_badges(self) -> list[Badge]:
        visible = self._visible_range()
        return [badge for badge in self._page.badges if _meets(badge, visible)]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        mark = self.mark_at(event.position())
        hovered = mark.span_id if mark else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            badge = self.badge_at(event.position())
            mark = self.mark_at(event.position())
            if badge is not None:
                self.event_clicked.emit(badge.event_id)
            elif mark is not None:
                self.span_clicked.emit(mark.span_id)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = ""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            row = self._session.span_row(mark.span_id) if mark else None
            QToolTip.showText(event.globalPos(), describe(row) if row else "", self)
            return True
        return super().viewportEvent(event)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._use_report_font()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the report"))


def _meets(mark: Mark | Badge, visible: tuple[int, int]) -> bool:
    return mark.start < visible[1] and mark.end > visible[0]
