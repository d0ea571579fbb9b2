"""Hands each command to the family that carries it out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rasid.gui.commands.deciding import Deciding
from rasid.gui.commands.marking import Marking
from rasid.gui.commands.moving import Moving
from rasid.gui.commands.onward import Onward
from rasid.gui.commands.shaping import Shaping
from rasid.gui.commands.span_edits import SpanEdits
from rasid.gui.commands.workbench import EventPanel, Methods, Workbench
from rasid.gui.decision_bar import DecisionBar
from rasid.gui.itinerary import next_undecided
from rasid.gui.keys import Command
from rasid.gui.messages import Messages
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session

_WITHOUT_A_REPORT = frozenset({Command.NEXT_REPORT, Command.PREVIOUS_REPORT})


class Commands(QObject):
    """All commands of the desk; a further family is one more line here.

    Signals:
        report_step_requested: go that many reports further in the queue.
    """

    report_step_requested = Signal(int)  # +1 or -1

    def __init__(
        self,
        session: Session,
        view: ReportView,
        panel: Callable[[], EventPanel],
        bar: DecisionBar,
        messages: Messages,
        pause: int,
        parent: QObject | None = None,
    ) -> None:
        """``pause`` is how long a choice is shown before the focus moves, in milliseconds."""
        super().__init__(parent)
        self._session = session
        self.onward = Onward(session, pause, self)
        step_report = self.report_step_requested.emit
        self.bench = Workbench(session, view, panel, bar, messages, step_report, self.onward)
        shaping = Shaping(self.bench, self)
        self._of_event, self._without_span = shaping.of_event(), shaping.without_span()
        self._methods: Methods = {}
        for family in (
            Moving(self.bench, self),
            Deciding(self.bench, self),
            Marking(self.bench, self),
            SpanEdits(self.bench, self),
            shaping,
        ):
            self.add(family.methods())

    def add(self, methods: Methods) -> None:
        """Carry out further commands, too."""
        self._methods |= methods

    def run(self, command: Command) -> None:
        """Do what a command says; nothing where no report is on the desk.

        After a decision it is done to what comes next, though the choice is still being shown.
        """
        self.onward.now()
        if self._session.opened is not None or command in _WITHOUT_A_REPORT:
            self._method(command)()

    def _method(self, command: Command) -> Callable[[], object]:
        """What a key does to what it acts on: words or a span, or else the event."""
        of_event: Methods = {}
        if self.bench.on_event():
            of_event = self._of_event
        elif self.bench.event() is not None and self.bench.span() is None:
            of_event = self._without_span
        return of_event.get(command) or self._methods[command]

    def select(self, subject: str) -> None:
        """Make a span or an event of the report on the desk current; neither for the report."""
        if self._session.span_row(subject):
            self.bench.select_span(subject)
        else:
            self.bench.select_event(subject if self._session.event_row(subject) else "")

    def say_form_open(self) -> None:
        """Say why a key does nothing while a form is open."""
        self.bench.bar.state_choice(self.tr("A form is open: Ctrl+S saves it, Esc leaves it"))

    def begin(self) -> None:
        """Make the first span of the current event that nobody has decided current."""
        bench = self.bench
        if bench.span() is None:
            fields = bench.view.page.spans_of_event.get(bench.session.focus.event_id, frozenset())
            own = [row for row in bench.candidates() if row.id in fields]
            first = next_undecided(own, "", bench.skipped)
            if first:
                bench.select_span(first)

    def select_span(self, span_id: str) -> None:
        """Make a span current, and the first event that rests on it where another is."""
        self.bench.select_span(span_id)
