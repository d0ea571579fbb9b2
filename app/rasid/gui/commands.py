"""Carries out what keys and buttons ask for."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from rasid.core.vocabulary import Label, State
from rasid.gui.decision_bar import DecisionBar
from rasid.gui.itinerary import event_with, next_undecided, step
from rasid.gui.keys import LABEL_COMMANDS, ROLE_COMMANDS, Command
from rasid.gui.messages import Messages
from rasid.gui.report.edges import Edge, move_edge, trimmed
from rasid.gui.report.marks import numbered
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.review.decisions import (
    confirm,
    correct_report,
    correct_span,
    create_span,
    reject,
    verify,
)
from rasid.storage.log import Outcome
from rasid.storage.queries import EventRow, SpanRow


class EventPanel(Protocol):
    """What the keys need of the inspector."""

    def assign_selection(self, role: str, start: int, end: int) -> None:
        """Give the selected words to a role of the current event."""

    def new_event(self, start: int, end: int) -> None:
        """Begin an event with the selected words as its evidence."""

    def edit_current(self) -> None:
        """Turn the current card into a form."""

    def swap_sides(self) -> None:
        """Exchange the sides of the current event."""

    def go_to_next_check(self) -> bool:
        """Open the form at the next value that fails a check; False where none does."""


_EDGES: dict[Command, tuple[Edge, bool, bool]] = {  # edge, grow, by letter
    Command.START_GROW: (Edge.START, True, False),
    Command.START_SHRINK: (Edge.START, False, False),
    Command.END_GROW: (Edge.END, True, False),
    Command.END_SHRINK: (Edge.END, False, False),
    Command.START_GROW_LETTER: (Edge.START, True, True),
    Command.START_SHRINK_LETTER: (Edge.START, False, True),
    Command.END_GROW_LETTER: (Edge.END, True, True),
    Command.END_SHRINK_LETTER: (Edge.END, False, True),
}


class Commands(QObject):
    """One method a command; decisions go through the session, then the focus moves on.

    Signals:
        report_step_requested: go that many reports further in the queue.
    """

    report_step_requested = Signal(int)  # +1 or -1

    def __init__(
        self,
        session: Session,
        view: ReportView,
        panel: EventPanel,
        bar: DecisionBar,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._panel = panel
        self._bar = bar
        self._messages = messages
        self._skipped: set[str] = set()
        self._methods: dict[Command, Callable[[], object]] = {
            Command.NEXT_CANDIDATE: lambda: self._step_span(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self._step_span(-1),
            Command.NEXT_EVENT: lambda: self._step_event(+1),
            Command.PREVIOUS_EVENT: lambda: self._step_event(-1),
            Command.NEXT_REPORT: lambda: self.report_step_requested.emit(+1),
            Command.PREVIOUS_REPORT: lambda: self.report_step_requested.emit(-1),
            Command.ACCEPT_SPAN: self._accept_span,
            Command.ACCEPT_EVENT: self._accept_event,
            Command.REJECT: self._reject,
            Command.SKIP: self._skip,
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.REMOVE_LABEL: self._reject_span,
            Command.NEW_EVENT: self._new_event,
            Command.SWAP_SIDES: self._panel.swap_sides,
            Command.NEXT_CHECK: self._go_to_next_check,
            Command.EDIT: self._panel.edit_current,
            Command.LEAVE: self._leave,
            Command.FINISH_REPORT: self._finish_report,
        }
        for label, command in zip(Label, LABEL_COMMANDS, strict=True):
            self._methods[command] = partial(self._label, label)
        for role in ROLE_COMMANDS:
            self._methods[role] = partial(self._assign, role)
        for command in _EDGES:
            self._methods[command] = partial(self._edge, command)

    def run(self, command: Command) -> None:
        """Do what a command says; nothing where no report is on the desk."""
        if self._session.opened is not None or command in (
            Command.NEXT_REPORT,
            Command.PREVIOUS_REPORT,
        ):
            self._methods[command]()

    def select_span(self, span_id: str) -> None:
        """Make a span current, and the first event that rests on it where another is."""
        focus = self._session.focus
        fields = dict(self._view.page.spans_of_event)
        if span_id not in fields.get(focus.event_id, frozenset()):
            owner = event_with(self._events(), fields, span_id)
            if owner:
                focus.set_event(owner)
        focus.set_span(span_id)

    def undo(self) -> None:
        """Take back the reviewer's last step, and go where it was."""
        outcome = self._session.undo()
        if outcome is not None:
            self._go_to(outcome)
            self._bar.state_choice(self.tr("Undone"))

    def redo(self) -> None:
        """Do again what was taken back, and go there."""
        outcome = self._session.redo()
        if outcome is not None:
            self._go_to(outcome)
            self._bar.state_choice(self.tr("Done again"))

    # Where one is

    def _events(self) -> list[EventRow]:
        opened = self._session.opened
        return numbered(opened.events) if opened else []

    def _candidates(self) -> list[SpanRow]:
        """The spans as painted, in the order of the text."""
        rows = (self._session.span_row(mark.span_id) for mark in self._view.page.marks)
        return [row for row in rows if row is not None and row.state is not State.REJECTED]

    def _span(self) -> SpanRow | None:
        return self._session.span_row(self._session.focus.span_id)

    def _event(self) -> EventRow | None:
        return self._session.event_row(self._session.focus.event_id)

    def _step_span(self, by: int) -> None:
        ids = [row.id for row in self._candidates()]
        self.select_span(step(ids, self._session.focus.span_id, by))

    def _step_event(self, by: int) -> None:
        ids = [row.id for row in self._events()]
        self._session.focus.set_span("")
        self._session.focus.set_event(step(ids, self._session.focus.event_id, by))

    def _go_to(self, outcome: Outcome) -> None:
        opened = self._session.opened
        if opened is None or opened.report.id not in outcome.reports:
            self._session.open_report(next(iter(outcome.reports), ""))
        subject = outcome.subject
        if self._session.span_row(subject):
            self.select_span(subject)
        elif self._session.event_row(subject):
            self._session.focus.set_span("")
            self._session.focus.set_event(subject)

    def _leave(self) -> None:
        start, end = self._view.selection()
        if start < end:
            self._view.clear_selection()
        else:
            self._session.focus.set_span("")
        self._view.setFocus()

    def _go_to_next_check(self) -> None:
        if not self._panel.go_to_next_check():
            self._bar.state_choice(self.tr("No check fails in this report."))

    # Decisions

    def _accept_span(self) -> None:
        row = self._span()
        if row is None or row.state is State.CONFIRMED:
            return
        outcome = self._session.write(lambda p, author: confirm(p, row.id, author=author))
        if outcome is not None:
            self._bar.state_choice(self.tr("Accepted: {words}").format(words=row.span.text))
            self._advance_span(row.id)

    def _accept_event(self) -> None:
        row = self._event()
        if row is None or row.state is State.VERIFIED:
            return
        if row.state is State.CONFIRMED:
            outcome = self._session.write(lambda p, author: verify(p, row.id, author=author))
            said = self.tr("Verified: {event}")
        else:
            outcome = self._session.write(lambda p, author: confirm(p, row.id, author=author))
            said = self.tr("Accepted: {event}")
        if outcome is not None:
            self._bar.state_choice(said.format(event=word(row.event.type)))
            self._advance_event(row.id)

    def _reject(self) -> None:
        rejected = self._reject_span() if self._span() is not None else self._reject_event()
        if rejected:
            self._bar.reasons.open_for(rejected)

    def _reject_event(self) -> str:
        row = self._event()
        if row is None:
            return ""
        events = self._events()
        outcome = self._session.write(lambda p, author: reject(p, row.id, author=author))
        if outcome is not None:
            self._say_rejected(self.tr("Event rejected: {words}"), word(row.event.type))
            following = next_undecided(events, row.id, self._skipped)
            self._session.focus.set_event(following or step([e.id for e in self._events()], "", 1))
        return row.id if outcome is not None else ""

    def _reject_span(self) -> str:
        row = self._span()
        if row is None:
            return ""
        candidates = self._candidates()
        outcome = self._session.write(lambda p, author: reject(p, row.id, author=author))
        if outcome is not None:
            self._say_rejected(self.tr("Span rejected: {words}"), row.span.text)
            self.select_span(next_undecided(candidates, row.id, self._skipped))
        return row.id if outcome is not None else ""

    def _say_rejected(self, sentence: str, words: str) -> None:
        self._messages.done(sentence.format(words=words), (self.tr("Undo"), self.undo))

    def _skip(self) -> None:
        focus = self._session.focus
        if focus.span_id:
            self._skipped.add(focus.span_id)
            self._advance_span(focus.span_id)
        elif focus.event_id:
            self._skipped.add(focus.event_id)
            self._advance_event(focus.event_id)

    def _advance_span(self, current: str) -> None:
        following = next_undecided(self._candidates(), current, self._skipped)
        if following:
            self.select_span(following)

    def _advance_event(self, current: str) -> None:
        following = next_undecided(self._events(), current, self._skipped)
        self._session.focus.set_span("")
        if following:
            self._session.focus.set_event(following)
        else:
            action = (self.tr("Next report"), lambda: self.report_step_requested.emit(+1))
            self._messages.done(self.tr("Nothing left to decide here."), action)

    def _finish_report(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        report = opened.report.id
        done = self._session.write(
            lambda p, author: correct_report(p, report, author=author, finished=True)
        )
        if done is not None:
            self._messages.done(self.tr("Report finished."), (self.tr("Undo"), self.undo))
            self.report_step_requested.emit(+1)

    # Spans and selections

    def _selected(self) -> tuple[int, int]:
        opened = self._session.opened
        return trimmed(opened.text, *self._view.selection()) if opened else (0, 0)

    def _label(self, label: Label) -> None:
        start, end = self._selected()
        row, opened = self._span(), self._session.opened
        if start < end and opened is not None:
            report = opened.report.id
            outcome = self._session.write(
                lambda p, author: create_span(p, report, label, start, end, author=author)
            )
            if outcome is not None:
                self._view.clear_selection()
                self.select_span(outcome.subject)
        elif row is not None:
            self._session.write(
                lambda p, author: correct_span(p, row.id, label=label, author=author)
            )
        else:
            self._ask_for_selection()

    def _edge(self, command: Command) -> None:
        row, opened = self._span(), self._session.opened
        if row is None or opened is None:
            return
        edge, grow, letter = _EDGES[command]
        old = (row.span.start, row.span.end)
        start, end = move_edge(opened.text, *old, edge, grow=grow, letter=letter)
        if (start, end) != old:
            self._session.write(
                lambda p, author: correct_span(p, row.id, start=start, end=end, author=author)
            )

    def _assign(self, role: Command) -> None:
        start, end = self._selected()
        span = self._span()
        if start == end and span is not None:
            start, end = span.span.start, span.span.end
        if start < end:
            self._panel.assign_selection(role.value, start, end)
            self._view.clear_selection()
        else:
            self._ask_for_selection()

    def _new_event(self) -> None:
        start, end = self._selected()
        span = self._span()
        if start == end and span is not None:
            start, end = span.span.start, span.span.end
        if start < end:
            self._panel.new_event(start, end)
        else:
            self._ask_for_selection()

    def _ask_for_selection(self) -> None:
        self._bar.state_choice(self.tr("Select words in the text first"))
