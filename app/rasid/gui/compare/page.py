"""The page of a comparison: two panes, the table of differences, the totals, the bar."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.clitics import ProjectClitics
from rasid.gui.commands.workbench import Methods
from rasid.gui.compare.bar import CompareBar
from rasid.gui.compare.both import BothSides
from rasid.gui.compare.comparison import Choice, Comparison
from rasid.gui.compare.filters import Filters
from rasid.gui.compare.head import SideHead
from rasid.gui.compare.ledger import LedgerDialog
from rasid.gui.compare.model import DifferenceModel
from rasid.gui.compare.notes import note_of
from rasid.gui.compare.pane import Pane, scroll_together
from rasid.gui.compare.rows import Row, RowWriter
from rasid.gui.compare.table import DifferenceTable
from rasid.gui.compare.totals import Totals
from rasid.gui.keys import Command
from rasid.gui.session import Session
from rasid.review.comparing import ReportComparison, framed_stretches, state_hash
from rasid.review.ledger import ledger
from rasid.review.points import Point
from rasid.storage.queries import EventRow, SpanRow


class ComparePage(QFrame):
    """Walks the differences of two states; the keys are those of ``own``.

    Signals:
        left: back to review.
        edit_requested: the current difference is to be settled in the form of the review.
        report_wanted: id of the next report that differs.
    """

    left = Signal()
    edit_requested = Signal(str)  # subject
    report_wanted = Signal(str)  # report id

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance = session, appearance
        self.comparison = Comparison(session, self)
        self._listed: ReportComparison | None = None
        self._desk = BothSides(session, appearance)
        self._clitics = ProjectClitics(session)
        self._writer = RowWriter(self._desk, self._clitics, self._note)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_parts()
        self._lay_out()
        comparison = self.comparison
        comparison.changed.connect(self._refresh)
        comparison.moved.connect(self._on_moved)
        comparison.report_wanted.connect(self.report_wanted)
        comparison.ended.connect(lambda: self._say(self.tr("No further report differs.")))
        session.report_opened.connect(self._on_report_opened)
        appearance.changed.connect(self._on_looks_changed)

    def _make_parts(self) -> None:
        look = self._appearance
        self.filters = Filters(self.comparison)
        self.filters.page_wanted.connect(self.ask_page)
        self.filters.ledger_wanted.connect(self.show_ledger)
        self.heads = (SideHead(0, look), SideHead(1, look))
        self.panes = (Pane(0, look), Pane(1, look))
        scroll_together(*self.panes)
        for side, head in enumerate(self.heads):
            head.chosen.connect(lambda which, side=side: self.comparison.put(side, which))
        self.model = DifferenceModel(self)
        self.table = DifferenceTable(self.model, look)
        self.table.report_step_requested.connect(self.comparison.seek)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.totals = Totals(self._desk, look)
        self.bar = CompareBar(look)
        self.bar.command_requested.connect(self._on_button)
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        both = QWidget()
        sides = QHBoxLayout(both)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(1)
        for head, pane in zip(self.heads, self.panes, strict=True):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(head)
            column.addWidget(pane, 1)
            sides.addLayout(column, 1)
        self._below = QStackedWidget()
        self._below.addWidget(self.table)
        self._below.addWidget(self._empty)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(both)
        split.addWidget(self._below)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.filters, split, self.totals, self.bar):
            whole.addWidget(part, int(part is split))

    # What keys do

    def open(self) -> None:
        """Compare the report on the desk as it stands, and take the keyboard."""
        self.comparison.load()
        self.table.setFocus()

    def own(self) -> Methods:
        """What keys do on the page; right and left are those of the eye."""
        comparison = self.comparison
        return {
            Command.NEXT_CANDIDATE: lambda: comparison.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: comparison.step(-1),
            Command.TAKE_RIGHT: lambda: comparison.take(self._side(right=True)),
            Command.TAKE_LEFT: lambda: comparison.take(self._side(right=False)),
            Command.TAKE_ALL_RIGHT: lambda: comparison.take(self._side(right=True), all_of_it=True),
            Command.TAKE_ALL_LEFT: lambda: comparison.take(self._side(right=False), all_of_it=True),
            Command.SKIP: comparison.leave_open,
            Command.EDIT: self._edit,
            Command.UNDO: comparison.undo,
            Command.NEXT_REPORT: lambda: comparison.seek(+1),
            Command.PREVIOUS_REPORT: lambda: comparison.seek(-1),
            Command.COMPARE: self.left.emit,
        }

    def _side(self, *, right: bool) -> int:
        """The first side stands at the right where the interface runs so."""
        return int(right != self.isRightToLeft())

    def _on_button(self, command: Command) -> None:
        self.own()[command]()

    def _edit(self) -> None:
        """Settle the current difference in the form; what is not in the project can't be."""
        point = self.comparison.point
        rows = (point.pair.right, point.pair.left) if point else ()
        known = (self._session.event_row, self._session.span_row)
        for row in rows:
            if row is not None and any(find(row.id) for find in known):
                self.edit_requested.emit(row.id)
                return
        self._say(self.tr("This is not in the open project. Take it first, then edit it."))

    # What is shown

    def _on_report_opened(self) -> None:
        if self.isVisible():
            self.comparison.load()

    def _refresh(self) -> None:
        comparison, opened = self.comparison, self._session.opened
        self._show_heads()
        compared = comparison.present
        self._desk.show(comparison.original)
        text = compared.text if compared else (opened.text if opened else "")
        for side, pane in enumerate(self.panes):
            state = (compared.right if side else compared.left) if compared else None
            pane.show_side(state, text, list(framed_stretches(compared, side)) if compared else [])
        if compared is not None:
            self.totals.show_dead(*compared.dead)
        self.totals.setVisible(compared is not None)
        if comparison.original is not None and comparison.original is self._listed:
            self._on_moved()  # something was taken: the rows tell what there was to choose
        else:
            self._show_rows()

    def _show_heads(self) -> None:
        opened, project = self._session.opened, self._session.project
        for side, head in enumerate(self.heads):
            which = self.comparison.which[side]
            shown = project if which.file is None else self.comparison.other(which.file)
            head.show_which(which, shown, opened.report.id if opened else "")

    def _show_rows(self) -> None:
        comparison = self.comparison
        rows = [self._writer.row(point) for point in comparison.shown]
        note = self.tr("Old rules") if comparison.upgrade else self.tr("Reason")
        names = (head.words() for head in self.heads)
        heads = [self.tr("Field"), *names, note, self.tr("Decision")]
        self._listed = comparison.original
        self.model.show(rows, comparison.choices, heads, rtl=self.isRightToLeft())
        self.table.fit()
        self._below.setCurrentIndex(0 if rows else 1)
        self._empty.setText("" if rows else self._why_empty())
        self._show_current()

    def _why_empty(self) -> str:
        compared = self.comparison.original
        if self.comparison.problem:
            return self.comparison.problem
        if self._session.opened is None:
            return self.tr("No report is open. Choose one in the list, then compare.")
        if compared is None:
            return self.tr("Neither side has this report.")
        if self.comparison.count(None):
            return self.tr("Nothing of this kind differs.")
        if self.comparison.upgrade:
            return self.tr("The new rules say nothing here that differs from what people decided.")
        lines = [self.tr("No differences")]
        for head, state in zip(self.heads, (compared.left, compared.right), strict=True):
            if state is not None:
                lines.append(f"{head.words()}: \u2066{state_hash(state)[:16]}\u2069")
        return "\n".join(lines)

    def _on_moved(self) -> None:
        shown = [point.key for point in self.comparison.shown]
        if [row.point.key for row in self.model.rows] != shown:
            self._show_rows()
        else:
            self.model.show_choices(self.comparison.choices)
            self._show_current()

    def _show_current(self) -> None:
        comparison = self.comparison
        rows, place = self.model.rows, comparison.place
        self.filters.refresh()
        chosen = sum(
            comparison.choices.get(row.point.key) in (Choice.FIRST, Choice.SECOND) for row in rows
        )
        self.bar.show_place(place + 1, len(rows), chosen)
        row = rows[place] if place < len(rows) else None
        self.filters.tell(f"{row.about} · {row.why_paired}" if row else "")
        self._point_at(row)
        if row is None:
            return
        self.table.setCurrentIndex(self.model.index(place, 0))  # selectRow fails right to left
        self.table.scrollTo(self.model.index(place, 0))
        announce(self.table, self._spoken(row))

    def _spoken(self, row: Row) -> str:
        values = (
            f"{head.words()}: {''.join(text for text, _ in pieces)}"
            for head, pieces in zip(self.heads, (row.first, row.second), strict=True)
        )
        return ". ".join([f"{row.name} {row.hint}", *values])

    def _point_at(self, row: Row | None) -> None:
        """The words of the current difference, in both texts."""
        for side, pane in enumerate(self.panes):
            pair = row.point.pair if row else None
            own = (pair.right if side else pair.left) if pair else None
            if isinstance(own, SpanRow):
                place = (own.span.start, own.span.end)
                pane.point_at(frozenset({own.id}), "", place)
            elif isinstance(own, EventRow) and row is not None:
                spans = frozenset(_spans_of(row))
                pane.point_at(spans, own.id, self._place_of(spans, own))
            else:
                pane.point_at(frozenset(), "", None)

    def _place_of(self, spans: frozenset[str], row: EventRow) -> tuple[int, int] | None:
        found = self._desk.span(next(iter(spans), None))
        if found is not None:
            return found.span.start, found.span.end
        where = row.event.trigger or next(iter(row.event.evidence), None)
        return (where.start, where.end) if where else None

    def _on_row_chosen(self, current: QModelIndex) -> None:
        self.comparison.go_to(current.row())

    def _note(self, point: Point) -> str:
        return note_of(point, self.comparison, self._desk)

    def _say(self, words: str) -> None:
        self.filters.tell(words)
        announce(self.table, words)

    # Beside the comparison

    def show_ledger(self) -> None:
        """Show how the rules have fared with people."""
        if self._session.project is not None:
            LedgerDialog(ledger(self._session.project), self.window()).exec()

    def ask_page(self) -> None:
        """Write the comparison of all reports to a page one can print."""
        title, kinds = self.tr("Write the comparison"), self.tr("Web pages (*.html)")
        path, _ = QFileDialog.getSaveFileName(self, title, "", kinds)
        if path:
            self.write_page(Path(path))

    def write_page(self, path: Path) -> None:
        """Write the comparison of all reports to one file, in the language of the interface."""
        if self.comparison.write_page(path, self._clitics(), arabic=self.isRightToLeft()):
            self._say(self.tr("Written: {file}").format(file=path.name))

    # Layout and language

    def _on_looks_changed(self) -> None:
        if self.isVisible():
            self.table.fit()
            self.table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.comparison.rest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._listed = None
            self._refresh()


def _spans_of(row: Row) -> Iterator[str]:
    """The spans behind the values that differ."""
    for change in row.point.changes:
        for item in (change.item, change.before, change.after):
            if isinstance(item, dict) and item.get("span"):
                yield item["span"]
