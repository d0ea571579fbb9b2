"""Commands that go somewhere and decide nothing."""

from PySide6.QtCore import QObject

from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.itinerary import step
from rasid.gui.keys import Command


class Moving(QObject):
    """Next and previous span, event and report; the next failed check; leaving."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def methods(self) -> Methods:
        """See ``Methods``."""
        return {
            Command.NEXT_CANDIDATE: lambda: self._step_span(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self._step_span(-1),
            Command.NEXT_EVENT: lambda: self._step_event(+1),
            Command.PREVIOUS_EVENT: lambda: self._step_event(-1),
            Command.NEXT_REPORT: lambda: self._bench.step_report(+1),
            Command.PREVIOUS_REPORT: lambda: self._bench.step_report(-1),
            Command.NEXT_CHECK: self._go_to_next_check,
            Command.LEAVE: self._leave,
        }

    def _step_span(self, by: int) -> None:
        ids = [row.id for row in self._bench.candidates()]
        self._bench.select_span(step(ids, self._bench.session.focus.span_id, by))

    def _step_event(self, by: int) -> None:
        ids = [row.id for row in self._bench.events()]
        self._bench.select_event(step(ids, self._bench.session.focus.event_id, by))

    def _go_to_next_check(self) -> None:
        if not self._bench.panel.go_to_next_check():
            self._bench.bar.state_choice(self.tr("No check fails in this report."))

    def _leave(self) -> None:
        if self._bench.panel.leave_form():
            return
        view = self._bench.view
        start, end = view.selection()
        if start < end:
            view.clear_selection()
        else:
            self._bench.session.focus.set_span("")
        view.setFocus()
