"""Opens the sheets that split, merge and link the open event."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import State
from rasid.gui.grid.link_sheet import LinkSheet
from rasid.gui.grid.merge_sheet import MergeSheet
from rasid.gui.grid.rows import Told
from rasid.gui.grid.sheet import EventSheet
from rasid.gui.grid.split_sheet import SplitSheet
from rasid.gui.inspector.desk import Desk
from rasid.review.candidates import common, find_candidates, find_existing
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, open_report

_VISITED = 6  # events looked at that are remembered


class Reshaping(QObject):
    """One sheet at a time, over the window of ``widget``.

    Signals:
        problem_raised: a sentence on what cannot be done now.
    """

    problem_raised = Signal(str)

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._visited: list[str] = []  # events looked at, the last first
        desk.session.focus.event_changed.connect(self._on_visited)
        desk.session.project_changed.connect(self._visited.clear)
        self.sheet: EventSheet | None = None

    def split(self, event_id: str) -> None:
        """Offer to split an event."""
        told = self._told(event_id)
        if told is not None:
            sheet = SplitSheet(told, self._desk, self._widget.window())
            sheet.made.connect(self._desk.go_to_event)
            self._show(sheet)

    def merge(self, event_id: str) -> None:
        """Offer to merge an event with another one of its report, the most alike first."""
        told = self._told(event_id)
        if told is None:
            return
        others = [
            Told(row, told.opened)
            for row in told.opened.events
            if row.id != event_id and row.state is not State.REJECTED
        ]
        if not others:
            self.problem_raised.emit(
                self.tr("This report tells of one event only. Link it with one of another report.")
            )
            return
        others.sort(key=lambda each: -len(common(told.row.event, each.row.event)))
        sheet = MergeSheet(told, others, self._desk, self._widget.window())
        sheet.merged.connect(self._desk.go_to_event)
        self._show(sheet)

    def link(self, event_id: str) -> None:
        """Offer to link an event with those that may tell of the same."""
        told = self._told(event_id)
        if told is None:
            return
        here, visited = {row.id for row in told.opened.events}, [*self._visited]
        self._desk.session.read(
            lambda project: _near(project, told.row, here, visited),
            lambda candidates: self._offer(told, candidates),
        )

    def _offer(self, told: Told, candidates: list[Told]) -> None:
        """Show those that were found, unless one has gone elsewhere in the meantime."""
        if self._desk.session.event_row(told.row.id) is None or self.sheet is not None:
            return
        if not candidates:
            self.problem_raised.emit(
                self.tr(
                    "No other event is near this one in time, place and people. "
                    "Go to the one you mean, by search for instance, and come back: it is offered."
                )
            )
            return
        sheet = LinkSheet(told, candidates, self._desk, self._widget.window())
        sheet.open_requested.connect(self._desk.go_to_event)
        self._show(sheet)

    def _on_visited(self, event_id: str) -> None:
        if event_id:
            others = [each for each in self._visited if each != event_id]
            self._visited[:] = [event_id, *others][:_VISITED]

    def _told(self, event_id: str) -> Told | None:
        row, opened = self._desk.session.event_row(event_id), self._desk.opened
        if row is None or opened is None:
            self.problem_raised.emit(self.tr("No event is open. Open one first."))
            return None
        return Told(row, opened)

    def _show(self, sheet: EventSheet) -> None:
        self.sheet = sheet
        sheet.destroyed.connect(partial(setattr, self, "sheet", None))
        sheet.open()


def _near(project: Project, row: EventRow, here: set[str], visited: list[str]) -> list[Told]:
    """Events that may tell of the same, then those of other reports that were looked at lately."""
    found = [each.row for each in find_candidates(project, row)]
    known = {row.id, *here, *(each.id for each in found)}
    lately = find_existing(project, [each for each in visited if each not in known])
    found += [each for each in lately if each.state is not State.REJECTED]
    reports = {each.report: open_report(project, each.report) for each in found}
    return [Told(each, reports[each.report]) for each in found]
