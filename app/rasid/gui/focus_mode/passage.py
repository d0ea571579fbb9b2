"""The words a decision is about, in their paragraph, with the rest dimmed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rasid.core.offsets import Utf16Map
from rasid.gui.appearance import Appearance
from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.marks import Mark
from rasid.gui.report.painting import Emphasis, PagePainter
from rasid.gui.report.text import displayed, text_option

SIZE, LINE = 36, 76  # pixels at 100 %: type, line
_VEIL = 0.5  # of the paper over what the decision is not about


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a report; ``marks`` and ``bright`` are UTF-16 positions in it."""

    text: str
    marks: tuple[Mark, ...] = ()
    bright: tuple[tuple[int, int], ...] = ()
    current: str = ""  # span id


def passage(
    text: str,
    about: tuple[int, int],
    marks: tuple[Mark, ...],
    bright: tuple[tuple[int, int], ...],
    current: str,
) -> Passage:
    """The paragraph round ``about`` (code points); ``marks`` and ``bright`` are the report's."""
    first = text.rfind("\n", 0, about[0]) + 1
    last = text.find("\n", max(about))
    text_map = Utf16Map.of(text)
    shift, end = text_map.to_utf16(first), text_map.to_utf16(len(text) if last < 0 else last)
    # What is asked about is never dimmed, even where no event rests on it.
    lit = ((text_map.to_utf16(about[0]), text_map.to_utf16(about[1])), *bright)
    inside = [mark for mark in marks if mark.start >= shift and mark.end <= end]
    return Passage(
        displayed(text)[first : last if last >= 0 else None],
        tuple(replace(mark, start=mark.start - shift, end=mark.end - shift) for mark in inside),
        tuple(
            (max(a, shift) - shift, min(b, end) - shift) for a, b in lit if a < end and b > shift
        ),
        current,
    )


class PassageView(QTextEdit):
    """Paints a passage big: brackets and tint on the words in question, the rest under a veil."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._passage = Passage("")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ground", "paper")
        self.document().setDefaultTextOption(text_option())
        self._geometry = TextGeometry(self.document())
        self.document().documentLayout().documentSizeChanged.connect(self._geometry.forget)
        appearance.changed.connect(lambda: self.show_passage(self._passage))

    def show_passage(self, shown: Passage) -> None:
        """Show another passage, the words in question in the middle."""
        self._passage = shown
        self.document().setDefaultFont(self._appearance.report_font(self._size()))
        self.setPlainText(shown.text)
        style = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        style.setLineHeight(self._appearance.px(LINE), fixed)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(style)
        self._geometry.forget()
        self.setAccessibleName(shown.text)
        self._center()
        self.viewport().update()

    def _size(self) -> float:
        return float(self._appearance.px(SIZE))

    def _center(self) -> None:
        places = [
            (m.start, m.end) for m in self._passage.marks if m.span_id == self._passage.current
        ]
        where = next(iter(places or self._passage.bright), None)
        segments = self._geometry.segments(*where) if where else ()
        if segments:
            middle = (segments[0].baseline + segments[-1].baseline) / 2
            self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        page = PagePainter(
            self._geometry, self._appearance.theme, self._size(), self._appearance.font(12)
        )
        emphasis = Emphasis(frozenset(), self._passage.current)
        marks = [mark for mark in self._passage.marks if mark.span_id == self._passage.current]
        bright = [s for where in self._passage.bright for s in self._geometry.segments(*where)]
        painter = self._painter()
        page.under(painter, marks, emphasis)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        self._veil(painter, [page.tint_box(segment) for segment in bright])
        page.over(painter, marks, emphasis, end=0)
        painter.end()

    def _veil(self, painter: QPainter, bright: list[QRectF]) -> None:
        """Dim by paint, not by formats: no letter is shaped anew."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        top = self.verticalScrollBar().value()
        path.addRect(QRectF(self.viewport().rect()).translated(QPointF(0, top)))
        clear = QPainterPath()
        clear.setFillRule(Qt.FillRule.WindingFill)
        for box in bright:
            clear.addRect(box.adjusted(0, -2, 0, 2))
        veil = QColor(self._appearance.theme.color("paper"))
        veil.setAlphaF(0.0 if self._appearance.theme.high_contrast else _VEIL)
        painter.fillPath(path.subtracted(clear), veil)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter
