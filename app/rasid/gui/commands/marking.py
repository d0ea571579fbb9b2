"""Commands that mark words: labels, and words given to fields of the event."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from rasid.core.vocabulary import Label
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.inspector.drafts import LABELS, Part
from rasid.gui.keys import LABEL_COMMANDS, ROLE_COMMANDS, Command
from rasid.review.decisions import correct_span, create_span
from rasid.storage.queries import SpanRow

Take = Callable[[int, int], object]
"""Told where words stand, in code points."""


class Marking(QObject):
    """What is done with the selected words, or with those of the current span."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def methods(self) -> Methods:
        """See ``Methods``."""
        labels = zip(Label, LABEL_COMMANDS, strict=True)
        return {
            Command.NEW_EVENT: self._new_event,
            Command.SWAP_SIDES: lambda: self._bench.panel.swap_sides(),
            Command.EDIT: lambda: self._bench.panel.edit_current(),
            **{command: partial(self._label, label) for label, command in labels},
            **{role: partial(self._assign, role) for role in ROLE_COMMANDS},
        }

    def _label(self, label: Label) -> None:
        bench = self._bench
        start, end = bench.selected()
        row, opened = bench.span(), bench.session.opened
        if start < end and opened is not None:
            report = opened.report.id
            outcome = bench.session.write(
                lambda p, author: create_span(p, report, label, start, end, author=author)
            )
            if outcome is not None:
                bench.view.clear_selection()
                bench.select_span(outcome.subject)
        elif row is not None:
            bench.session.write(
                lambda p, author: correct_span(p, row.id, label=label, author=author)
            )
        else:
            self._ask_for_selection()

    def _assign(self, role: Command) -> None:
        start, end = self._bench.selected_or_span()
        if start < end:
            self._bench.panel.assign_selection(role.value, start, end)
            self._bench.view.clear_selection()
        else:
            panel = self._bench.panel
            give = partial(panel.assign_selection, role.value)
            part = Part(role.value)
            look_at = partial(self._look_at, part)
            self._ask_for_span(LABELS[part], give, look_at, partial(panel.open_field, part.value))

    def _look_at(self, part: Part, start: int, end: int) -> None:
        """Open what words are to the event: of a place, how near it is; of others, the form."""
        bench, row = self._bench, self._bench.event()
        if part is not Part.PLACE or row is None:
            bench.panel.open_value(part.value, start, end)
            return
        spans = [each.id for each in bench.candidates() if _is_at(each, start, end)]
        if not any(place.span in spans for place in row.event.places):
            bench.panel.assign_selection(part.value, start, end)
            spans += [each.id for each in bench.candidates() if _is_at(each, start, end)]
        bench.bar.nearness.ask(row.id, spans)

    def _new_event(self) -> None:
        start, end = self._bench.selected_or_span()
        if start < end:
            self._bench.panel.new_event(start, end)
        else:
            set_trigger = partial(self._bench.panel.assign_selection, Part.TRIGGER.value)
            open_form = partial(self._bench.panel.open_field, Part.TRIGGER.value)
            self._ask_for_span(Label.TRIGGER, self._bench.panel.new_event, set_trigger, open_form)

    def _ask_for_span(
        self, label: Label, take: Take, look_at: Take, open_field: Callable[[], object]
    ) -> None:
        """Put letters over the spans of a label near the event; the next key says which, and Space
        before it that it is to be looked at. Space and Enter open the field itself.
        """
        bench, row = self._bench, self._bench.event()
        marks = bench.view.marks_near(label, row.event.anchor) if row is not None else []
        if not marks:
            self._ask_for_selection()
            return
        bench.view.letters.ask(
            marks,
            partial(self._take, take),
            lambda span_id: self._take(look_at, span_id) if span_id else open_field(),
        )
        bench.bar.state_choice(self.tr("Which? Its letter; Space first: open"))

    def _take(self, take: Take, span_id: str) -> None:
        row = self._bench.session.span_row(span_id)
        if row is not None:
            take(row.span.start, row.span.end)

    def _ask_for_selection(self) -> None:
        self._bench.bar.state_choice(self.tr("Select words in the text first"))


def _is_at(row: SpanRow, start: int, end: int) -> bool:
    return (row.span.label, row.span.start, row.span.end) == (Label.PLACE, start, end)
