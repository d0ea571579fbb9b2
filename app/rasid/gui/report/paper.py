"""The text of the report as it lies on the page: frozen, right to left, in the report's type."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rasid.core.offsets import Utf16Map
from rasid.gui.appearance import Appearance
from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.text import (
    displayed,
    lay_out,
    residue_blocks,
    residue_format,
    set_margin,
    text_option,
)

_WIDEST = 760 / 19.5  # of the size of type: about a hundred letters
_MARGIN = 44  # pixels beside the text
_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard


class Paper(QTextEdit):
    """Lays one text out, says where its words stand, and lets words be selected.

    Places inside are UTF-16 positions; what others ask for is in code points of the text.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._text = ""
        self._map = Utf16Map.of("")
        self._residue: list[tuple[int, int]] = []
        self._geometry = TextGeometry(self.document())
        self._sight: tuple[object, tuple[int, int]] = (None, (0, 0))  # and where it was so
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
        appearance.changed.connect(self._lay_out)
        self.document().documentLayout().documentSizeChanged.connect(self._geometry.forget)

    @property
    def geometry_of_text(self) -> TextGeometry:
        """Where stretches of the text stand."""
        return self._geometry

    def show_text(self, text: str, residue: list[tuple[int, int]]) -> None:
        """Lay a text out from its beginning; ``residue`` are code points of what the page added."""
        self._text = text
        self._map = Utf16Map.of(text)
        self.setPlainText(displayed(text))
        self._residue = self._places(residue)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def show_residue(self, residue: list[tuple[int, int]]) -> None:
        """Set other stretches apart, in code points; nothing where they are the same."""
        places = self._places(residue)
        if places != self._residue:
            self._residue = places
            self._lay_out()

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

    def visible_range(self) -> tuple[int, int]:
        """The paragraphs in sight, in UTF-16."""
        place = self.place_on_page()
        if place != self._sight[0]:
            corner = self.viewport().rect()
            first = self.cursorForPosition(corner.topRight()).block().position()
            last = self.cursorForPosition(corner.bottomLeft()).block()
            self._sight = place, (first, last.position() + last.length())
        return self._sight[1]

    def place_on_page(self) -> tuple[int, int, int, int]:
        """What decides where the text stands in the viewport: layout, scrolling, size."""
        size = self.viewport().size()
        return self._geometry.layouts, self.verticalScrollBar().value(), size.width(), size.height()

    # Layout

    def _places(self, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(self._map.to_utf16(a), self._map.to_utf16(b)) for a, b in ranges]

    def _lay_out(self) -> None:
        self._use_report_font()
        document = self.document()
        lay_out(document, self._text, self._residue, self._appearance, self._margin())
        whole = {block.blockNumber() for block in residue_blocks(document, self._residue)}
        self.setExtraSelections(
            [
                self._residue_selection(start, end)
                for start, end in self._residue
                if document.findBlock(start).blockNumber() not in whole
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only who selects by key needs to see a caret among the marks.
        selects = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.setTextInteractionFlags(_BY_MOUSE | _BY_KEYS if selects else _BY_MOUSE)
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_report_font()
