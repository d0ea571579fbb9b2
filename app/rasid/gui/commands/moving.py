"""Commands that go somewhere and decide nothing."""

from PySide6.QtCore import QObject

from rasid.gui.commands.desk import Desk, Methods
from rasid.gui.itinerary import step
from rasid.gui.keys import Command


class Moving(QObject):
    """Next and previous span, event and report; the next failed check; leaving."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def methods(self) -> Methods:
        """See ``Methods``."""
        return {
            Command.NEXT_CANDIDATE: lambda: self._step_span(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self._step_span(-1),
            Command.NEXT_EVENT: lambda: self._step_event(+1),
            Command.PREVIOUS_EVENT: lambda: self._step_event(-1),
            Command.NEXT_REPORT: lambda: self._desk.step_report(+1),
            Command.PREVIOUS_REPORT: lambda: self._desk.step_report(-1),
            Command.NEXT_CHECK: self._go_to_next_check,
            Command.LEAVE: self._leave,
        }

    def _step_span(self, by: int) -> None:
        ids = [row.id for row in self._desk.candidates()]
        self._desk.select_span(step(ids, self._desk.session.focus.span_id, by))

    def _step_event(self, by: int) -> None:
        ids = [row.id for row in self._desk.events()]
        self._desk.select_event(step(ids, self._desk.session.focus.event_id, by))

    def _go_to_next_check(self) -> None:
        if not self._desk.panel.go_to_next_check():
            self._desk.bar.state_choice(self.tr("No check fails in this report."))

    def _leave(self) -> None:
        view = self._desk.view
        start, end = view.selection()
        if start < end:
            view.clear_selection()
        else:
            self._desk.session.focus.set_span("")
        view.setFocus()
