"""Commands that mark words: labels, edges, and words given to fields of the event."""

from functools import partial

from PySide6.QtCore import QObject

from rasid.core.vocabulary import Label
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.keys import LABEL_COMMANDS, ROLE_COMMANDS, Command
from rasid.gui.report.edges import Edge, move_edge
from rasid.review.decisions import correct_span, create_span

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
            Command.SWAP_SIDES: self._bench.panel.swap_sides,
            Command.EDIT: self._bench.panel.edit_current,
            **{command: partial(self._label, label) for label, command in labels},
            **{role: partial(self._assign, role) for role in ROLE_COMMANDS},
            **{command: partial(self._edge, command) for command in _EDGES},
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

    def _edge(self, command: Command) -> None:
        row, opened = self._bench.span(), self._bench.session.opened
        if row is None or opened is None:
            return
        edge, grow, letter = _EDGES[command]
        old = (row.span.start, row.span.end)
        start, end = move_edge(opened.text, *old, edge, grow=grow, letter=letter)
        if (start, end) != old:
            self._bench.session.write(
                lambda p, author: correct_span(p, row.id, start=start, end=end, author=author)
            )

    def _assign(self, role: Command) -> None:
        start, end = self._bench.selected_or_span()
        if start < end:
            self._bench.panel.assign_selection(role.value, start, end)
            self._bench.view.clear_selection()
        else:
            self._ask_for_selection()

    def _new_event(self) -> None:
        start, end = self._bench.selected_or_span()
        if start < end:
            self._bench.panel.new_event(start, end)
        else:
            self._ask_for_selection()

    def _ask_for_selection(self) -> None:
        self._bench.bar.state_choice(self.tr("Select words in the text first"))
