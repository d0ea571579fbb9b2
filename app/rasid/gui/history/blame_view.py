"""The table of whose each value is, with the reason and the words the current one rests on."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.context_line import draw_context
from rasid.gui.history.blame_model import BlameModel, Column
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.refusal import refusal
from rasid.review.blame import blame, by_member
from rasid.review.search import Line
from rasid.review.timeline import walk
from rasid.storage.queries import EventRow, SpanRow

_AROUND = 120  # code points of the report on either side of the words
_ROW, _EVIDENCE = 32, 56  # pixels at 100 %


class BlameView(QWidget):
    """Field, value, whose, since when, what it was; below, why, and the words in the report."""

    def __init__(self, desk: Elsewhere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told = ("", "")
        for signal in (desk.session.decisions_written, desk.session.project_changed):
            signal.connect(self._forget)
        self.values = BlameModel(desk, self)
        self.table = QTableView()
        self.table.setModel(self.values)
        self.table.setProperty("ground", "raised")
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)  # nothing is cut: a number without its hedge is another one
        self.table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.VALUE, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setProperty("type", "secondary")
        self.why.setContentsMargins(16, 8, 16, 4)
        self.words = Evidence(desk.appearance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.table)
        layout.addLayout(inset, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.words)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.table.setAccessibleName(self.tr("Whose each value is"))
        desk.appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def show_subject(self, report: str, subject: str) -> None:
        """Tell of a span or event of a report; of anything else there is nothing to tell."""
        if (report, subject) == self._told:
            return  # going through its history changes nothing of how it stands
        self._told = (report, subject)
        project = self._desk.session.project
        groups = []
        if project is not None and report and subject[:2] in ("s-", "e-"):
            try:
                groups = by_member(blame(walk(project, report, subject), self._head(subject)))
            except RasidError as error:
                self._desk.session.problem_raised.emit(refusal(error))
        self.values.show(report, groups)
        self.select(0)

    def _head(self, subject: str) -> str | None:
        """The revision that stands of a subject of the open report."""
        opened = self._desk.opened
        rows: tuple[SpanRow | EventRow, ...] = (*opened.spans, *opened.events) if opened else ()
        return next((row.head for row in rows if row.id == subject), None)

    def changeEvent(self, event: QEvent) -> None:
        """In another language all is said anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            told, self._told = self._told, ("", "")
            self.show_subject(*told)
            self.table.setAccessibleName(self.tr("Whose each value is"))

    def _forget(self) -> None:
        self._told = ("", "")

    def select(self, row: int) -> None:
        """Go to a value."""
        index = self.values.index(max(row, 0), Column.FIELD)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self._show_current()

    def step(self, by: int) -> None:
        """Go so many values on; stops at the ends."""
        last = self.values.rowCount() - 1
        self.select(min(max(self.table.currentIndex().row() + by, 0), last))

    def _show_current(self) -> None:
        row = self.values.owned(self.table.currentIndex().row())
        self.why.setText(row.why if row else "")
        self.why.setVisible(bool(row and row.why))
        opened = self._desk.opened
        span = next((s for s in opened.spans if row and s.id == row.span), None) if opened else None
        if opened is None or span is None:
            self.words.show_line(None)
            return
        start, end = span.span.start, span.span.end
        before = opened.text[max(0, start - _AROUND) : start].rpartition("\n")[2]
        after = opened.text[end : end + _AROUND].partition("\n")[0]
        self.words.show_line(Line(start, end, before, opened.text[start:end], after))

    def _on_appearance_changed(self) -> None:
        theme, px = self._desk.appearance.theme, self._desk.appearance.px
        self.table.verticalHeader().setMinimumSectionSize(px(_ROW))
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent_tint"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("text"))
        self.table.setPalette(palette)


class Evidence(QWidget):
    """Two lines of the report, with the words a value rests on told apart."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._line: Line | None = None
        self.hide()

    def show_line(self, line: Line | None) -> None:
        """Show words in their context; nothing hides it."""
        self._line = line
        self.setAccessibleName(line.hit if line else "")
        self.setVisible(line is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.px(_EVIDENCE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line is not None:
            box = QRectF(self.rect()).adjusted(16, 4, -16, -4)
            draw_context(QPainter(self), box, self._line, self._appearance, current=False)
