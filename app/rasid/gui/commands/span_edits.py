"""Commands that change where spans begin and end: edges, proclitics, parting and joining."""

from functools import partial

from PySide6.QtCore import QObject

from rasid.core.vocabulary import State
from rasid.gui.clitics import ProjectClitics
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.keys import Command
from rasid.gui.report.edges import Edge, move_edge, trim_clitic
from rasid.review.decisions import correct_span
from rasid.review.parting import first_part, part_at
from rasid.review.span_edits import merge_spans, split_span
from rasid.storage.queries import Opened, SpanRow

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
_WITHIN_REACH = 40  # code points between two spans that are one


class SpanEdits(QObject):
    """What is done to the current span; without one, splitting and merging are of the event."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._clitics = ProjectClitics(bench.session)
        bench.view.edges_dragged.connect(self._on_dragged)

    def methods(self) -> Methods:
        """See ``Methods``."""
        return {
            Command.TRIM_CLITIC: self._trim,
            Command.SPLIT: self._split,
            Command.MERGE: self._merge,
            **{command: partial(self._edge, command) for command in _EDGES},
        }

    def _edge(self, command: Command) -> None:
        row, opened = self._current()
        if row is None or opened is None:
            self._say(self.tr("Choose a span first"))
            return
        edge, grow, letter = _EDGES[command]
        start, end = move_edge(
            opened.text,
            row.span.start,
            row.span.end,
            edge,
            grow=grow,
            letter=letter,
            beginnings=self._clitics().edges,
        )
        self._move(row, start, end)

    def _move(self, row: SpanRow, start: int, end: int) -> None:
        if (start, end) != (row.span.start, row.span.end):
            self._bench.session.write(
                lambda p, author: correct_span(p, row.id, start=start, end=end, author=author)
            )

    def _on_dragged(self, span_id: str, start: int, end: int) -> None:
        row = self._bench.session.span_row(span_id)
        if row is not None:
            self._move(row, start, end)

    def _trim(self) -> None:
        row, opened = self._current()
        if row is None or opened is None:
            self._say(self.tr("Choose a span first"))
            return
        clitics, span = self._clitics(), row.span
        edges = clitics.edges(opened.text, span.start)
        article = clitics.article(opened.text, edges[0]) if edges else -1
        start, end = trim_clitic(span.start, span.end, edges, article)
        if start == span.start:
            self._say(self.tr("Nothing is attached to “{word}”").format(word=span.text.split()[0]))
        else:
            self._move(row, start, end)

    def _split(self) -> None:
        row, opened = self._current()
        if row is None or opened is None:
            self._bench.panel.split_current()
            return
        parts = self._joint(row, opened)
        if parts is None:
            self._say(self.tr("No joint in this span: click where it is to be parted"))
            return
        outcome = self._bench.session.write(
            lambda p, author: split_span(p, row.id, *parts, author=author)
        )
        if outcome is not None:
            self._bench.view.clear_selection()
            self._bench.select_span(self._at(row, parts[1]))
            self._say(self.tr("Split: {words}").format(words=row.span.text))

    def _joint(self, row: SpanRow, opened: Opened) -> tuple[int, int] | None:
        """Where the span is parted: at the selection or the cursor inside it, else at its «و»."""
        start, end = row.span.start, row.span.end
        edges = self._clitics().edges
        first, last = self._bench.selected()
        chosen = (first, last) if first < last else (self._bench.view.place(),)
        inside = [place for place in chosen if start < place < end]
        if inside:
            return part_at(opened.text, start, end, inside[0], edges)
        return first_part(opened.text, start, end, edges)

    def _at(self, row: SpanRow, start: int) -> str:
        """The span of the same label that begins there now."""
        opened = self._bench.session.opened
        for other in opened.spans if opened else ():
            if (other.span.label, other.span.start) == (row.span.label, start):
                return other.id
        return row.id

    def _merge(self) -> None:
        row, opened = self._current()
        if row is None or opened is None:
            self._bench.panel.merge_current()
            return
        start, end = self._bench.selected()
        if start == end:
            following = _following(row, opened)
            if following is None:
                self._say(self.tr("No span of this label is near: select the words to add"))
                return
            start, end = following.span.start, following.span.end
        outcome = self._bench.session.write(
            lambda p, author: merge_spans(p, row.id, start, end, author=author)
        )
        if outcome is not None:
            self._bench.view.clear_selection()
            now = self._bench.span()
            self._say(self.tr("Merged: {words}").format(words=now.span.text if now else ""))

    def _current(self) -> tuple[SpanRow | None, Opened | None]:
        return self._bench.span(), self._bench.session.opened

    def _say(self, words: str) -> None:
        self._bench.bar.state_choice(words)


def _following(row: SpanRow, opened: Opened) -> SpanRow | None:
    """The next span of the same label, as far as both may be one."""
    span = row.span
    for other in opened.spans:
        same = other.span.label is span.label and other.state is not State.REJECTED
        if same and other.id != row.id and other.span.start >= span.start:
            between = opened.text[span.end : other.span.start]
            near = len(between) <= _WITHIN_REACH and "\n" not in between
            return other if near else None
    return None
