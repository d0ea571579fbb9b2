"""Brings the field, the sheet of results and the report together."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.beside import Beside
from rasid.gui.report.view import ReportView
from rasid.gui.search.field import SearchField
from rasid.gui.search.model import Row
from rasid.gui.search.searcher import Found, Searcher
from rasid.gui.search.sheet import SearchSheet
from rasid.gui.session import Session
from rasid.gui.tasks import Tasks

_PAUSE = 150  # milliseconds without a letter before a question is asked


class Search(QObject):
    """Asks as one types, walks what was found, shows it on the page.

    The sheet lies over ``beside`` (the inspector) inside ``room``, so that the text stays in sight.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        tasks: Tasks,
        field: SearchField,
        report: ReportView,
        room: QWidget,
        beside: QWidget,
    ) -> None:
        super().__init__(room)
        self._session = session
        self.field = field
        self._report = report
        self.sheet = SearchSheet(appearance, room)
        self._beside = Beside(self.sheet, room, beside, report, appearance)
        self.searcher = Searcher(session, tasks, self)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._goes_to_first = False  # Enter was pressed before the answer was there
        self._connect()
        self._on_project_changed()

    def _connect(self) -> None:
        self._typing.timeout.connect(self._ask)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.entered.connect(self._open)
        self.field.moved.connect(self.sheet.step)
        self.field.chosen.connect(self._on_chosen)
        self.field.left.connect(self.leave)
        self.sheet.row_chosen.connect(self._go_to)
        self.sheet.closed.connect(self.leave)
        self.sheet.model.more_wanted.connect(self.searcher.more)
        self.searcher.answered.connect(self._on_answered)
        self.searcher.refused.connect(self.sheet.show_refusal)
        self.searcher.indexing.connect(self.sheet.show_indexing)
        self._session.project_changed.connect(self._on_project_changed)

    # What keys ask for

    def start(self) -> None:
        """Type a question, or the last one anew."""
        if self.field.isEnabled():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
            self._open()

    def step(self, by: int) -> None:
        """Go to the next or the previous place found, and show it."""
        row = self.sheet.step(by)
        if row is not None:
            self._go_to(row)

    def leave(self) -> bool:
        """Put the sheet away, then the frames on the page; False where there was neither."""
        if self.field.window().focusWidget() is self.field:
            self._report.setFocus()
            self.sheet.hide()
            return True
        was_open = not self.sheet.isHidden()
        self.sheet.hide()
        return self._report.found.clear() or was_open

    def catch_up(self) -> None:
        """Reports have come in: take them into the index, and into the results in sight."""
        if self.sheet.isHidden() or not self.field.text().strip():
            self.searcher.prepare()
        else:
            self._ask()

    # Asking

    def _on_text_changed(self) -> None:
        self._goes_to_first = False
        self._typing.stop()
        self._open()
        if self.field.text().strip():
            self._typing.start()
        else:
            self.searcher.cancel()
            self.sheet.show_hint()

    def _ask(self) -> None:
        self._typing.stop()
        self.sheet.show_waiting()
        self.searcher.ask(self.field.text())

    def _on_answered(self, found: Found) -> None:
        self.sheet.take_answer(found)
        if self.sheet.current() is None:
            self.sheet.step(+1)
        row = self.sheet.current()
        if self._goes_to_first and row is not None:
            self._goes_to_first = False
            self._go_to(row)
            self._report.setFocus()

    def _on_chosen(self) -> None:
        self._open()
        if not self.field.text().strip():
            return
        if self._typing.isActive() or self.sheet.waiting:
            self._goes_to_first = True
            if self._typing.isActive():
                self._ask()
            return
        row = self.sheet.current()
        if row is not None:
            self._go_to(row)
            self._report.setFocus()

    def _go_to(self, row: Row) -> None:
        report = row.hit.report.id
        if self._session.opened is None or self._session.opened.report.id != report:
            self._session.open_report(report)
        if row.line is not None and self._session.opened is not None:
            found = self._report.found
            found.show(
                [(line.start, line.end) for line in row.hit.lines], (row.line.start, row.line.end)
            )
            self._report.bring_into_sight(*found.current)

    def _on_project_changed(self) -> None:
        self.field.clear()
        self.sheet.show_hint()
        self.sheet.hide()
        self.field.setEnabled(self._session.project is not None)

    def _open(self) -> None:
        if self.field.isEnabled():
            self._beside.show()
