"""What every family of commands works on, and where one is at the moment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from rasid.core.vocabulary import State
from rasid.gui.commands.onward import Onward
from rasid.gui.decision_bar import DecisionBar
from rasid.gui.itinerary import event_with
from rasid.gui.keys import Command
from rasid.gui.messages import Messages
from rasid.gui.report.edges import trimmed
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.storage.queries import EventRow, SpanRow

Methods = dict[Command, Callable[[], object]]
"""What a family of commands does, by command."""


class EventPanel(Protocol):
    """What the keys need of the inspector."""

    def assign_selection(self, role: str, start: int, end: int) -> None:
        """Give the selected words to a role of the current event."""

    def open_value(self, role: str, start: int, end: int) -> None:
        """Turn the current card into a form, open at what some words are to the event."""

    def open_field(self, role: str) -> None:
        """Turn the current card into a form, open at a field, to say what no words tell."""

    def new_event(self, start: int, end: int) -> None:
        """Begin an event with the selected words as its evidence."""

    def edit_current(self) -> None:
        """Turn the current card into a form."""

    def leave_form(self) -> bool:
        """Leave the open form, or ask what is to become of it; False where none is open."""

    def swap_sides(self) -> None:
        """Exchange the sides of the current event."""

    def go_to_next_check(self) -> bool:
        """Open the form at the next value that fails a check; False where none does."""

    def split_current(self) -> None:
        """Offer to split the current event."""

    def merge_current(self) -> None:
        """Offer to merge the current event with another one."""

    def link_current(self) -> None:
        """Offer to link the current event with others."""


@dataclass(frozen=True)
class Workbench:
    """The parts of the window that commands use; ``step_report`` goes through the queue.

    After a decision the focus moves through ``onward``, so that the choice is seen.
    """

    session: Session
    view: ReportView
    panel_of: Callable[[], EventPanel]  # made when first asked for
    bar: DecisionBar
    messages: Messages
    step_report: Callable[[int], object]  # +1 or -1
    onward: Onward
    skipped: set[str] = field(default_factory=set)

    @property
    def panel(self) -> EventPanel:
        """The inspector."""
        return self.panel_of()

    def events(self) -> list[EventRow]:
        """The events as numbered."""
        return self.session.standing_events

    def candidates(self) -> list[SpanRow]:
        """The spans as painted, in the order of the text."""
        rows = (self.session.span_row(mark.span_id) for mark in self.view.page.marks)
        return [row for row in rows if row is not None and row.state is not State.REJECTED]

    def span(self) -> SpanRow | None:
        """The span that is current."""
        return self.session.span_row(self.session.focus.span_id)

    def event(self) -> EventRow | None:
        """The event that is current."""
        return self.session.event_row(self.session.focus.event_id)

    def on_event(self) -> bool:
        """Whether an event is the focus: it is current, no span of it is, no words are selected."""
        start, end = self.selected()
        return self.event() is not None and self.span() is None and start == end

    def selected(self) -> tuple[int, int]:
        """The selected words in code points, without the space round them."""
        opened = self.session.opened
        return trimmed(opened.text, *self.view.selection()) if opened else (0, 0)

    def selected_or_span(self) -> tuple[int, int]:
        """The selected words, else those of the current span, in code points."""
        start, end = self.selected()
        span = self.span()
        if start == end and span is not None:
            return span.span.start, span.span.end
        return start, end

    def select_span(self, span_id: str) -> None:
        """Make a span current, and the first event that rests on it where another is."""
        focus = self.session.focus
        fields = dict(self.view.page.spans_of_event)
        if span_id not in fields.get(focus.event_id, frozenset()):
            owner = event_with(self.events(), fields, span_id)
            if owner:
                focus.set_event(owner)
        focus.set_span(span_id)

    def select_event(self, event_id: str) -> None:
        """Make an event current, and no span."""
        self.session.focus.set_span("")
        self.session.focus.set_event(event_id)
