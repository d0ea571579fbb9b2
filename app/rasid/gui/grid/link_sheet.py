"""Links an event with others that tell of the same happening, and shows what sums then count."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rasid.core.link import Link, in_order, left_out_by
from rasid.core.tally import adds_no_dead, tally_dead
from rasid.gui.grid.link_words import NO_LINK, RELATIONS, Tie, relation_words, tie_words
from rasid.gui.grid.rows import FIELDS, NOTHING, GridRow, Told, field_text, field_title
from rasid.gui.grid.sheet import EventSheet
from rasid.gui.grid.table import GridTable
from rasid.gui.inspector.describe import bounds_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.words import word
from rasid.review.links import relink, unlink
from rasid.storage.links import find_links
from rasid.storage.log import Outcome
from rasid.storage.project import Project


class LinkSheet(EventSheet):
    """The event, its candidates, and last what a sum counts of it and the current candidate.

    Signals:
        open_requested: a candidate is to be opened in its report.
    """

    open_requested = Signal(str)  # event id

    def __init__(
        self, told: Told, candidates: Sequence[Told], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, "", parent)
        self._told = told
        self._candidates = tuple(candidates)
        self._nth = 0
        self.table = GridTable(desk.appearance)
        self.column.addWidget(self.table)
        self.setWindowTitle(self.tr("Link event {number}").format(number=told.number))
        self.head.setText(self.windowTitle())
        for digit, tie in RELATIONS.items():
            words = relation_words(tie)
            self.add_key((str(digit),), words, partial(self.on_digit, digit))
        self.add_key(("0",), self.tr("Take the link away"), lambda: self.on_digit(0))
        if len(candidates) > 1:
            self.add_key(("←", "→"), self.tr("Another candidate"), lambda: self.on_step(+1))
        self.open_button = self.add_ends("", self.on_accept)
        self.refresh()
        self.table.go_to(0)
        self.table.setFocus()

    @property
    def candidate(self) -> Told:
        """The event that keys link with."""
        return self._candidates[self._nth]

    def links(self) -> list[Link]:
        """The links between the event and the current candidate."""
        return [
            each for each in self._standing() if self.candidate.row.id in (each.source, each.target)
        ]

    def on_digit(self, digit: int) -> None:
        """Link with the current candidate, in place of an earlier link, or take that away."""
        tie = RELATIONS.get(digit)
        done = self._unlink() if digit == NO_LINK else tie is not None and self._link(tie)
        if done:
            self.refresh()

    def on_step(self, by: int) -> None:
        """Go to another candidate."""
        self._nth = (self._nth + by) % len(self._candidates)
        self.refresh()

    def on_accept(self) -> None:
        """Open the report of the candidate at its event."""
        event_id = self.candidate.row.id
        self.accept()
        self.open_requested.emit(event_id)

    def on_undo(self) -> None:
        """Take back the last step, as in the window."""
        self.desk.session.undo()
        self.refresh()

    def refresh(self) -> None:
        """Show the links as they stand now."""
        row = max(0, self.table.row)
        told = (self._told, *self._candidates)
        titles = [
            self.tr("Field"),
            *(self._title(each) for each in told),
            self.tr("What sums count"),
        ]
        rows = [self._link_row(), *(self._field_row(field) for field in FIELDS), self._dead_row()]
        self.table.grid.show(titles, rows, current=self._nth + 2)
        self.table.go_to(row)
        self.table.bring_into_view(self._nth + 2)
        self.say(self._outcome())
        there = self.tr("Go to the event") if self._is_here(self.candidate) else ""
        self.open_button.set_words(there or self.tr("Open the other report"))

    def _standing(self) -> list[Link]:
        project = self.desk.session.project
        return [row.link for row in find_links(project, self._told.row.id)] if project else []

    def _link(self, tie: Tie) -> bool:
        this, that = self._told.row.id, self.candidate.row.id
        source, target = (this, that) if tie.forwards else (that, this)
        wanted = in_order(Link(source, tie.relation, target))
        if wanted in self.links():
            return False
        write = self.desk.session.write
        return write(lambda project, author: relink(project, wanted, author=author)) is not None

    def _unlink(self) -> bool:
        done = [self.desk.session.write(partial(_take_away, each)) for each in self.links()]
        return any(done)

    def _counting(self) -> list[Told]:
        """Which of the event and the current candidate a sum counts."""
        pair = (self._told, self.candidate)
        days = {each.row.id: each.opened.report.published for each in pair}
        silent = {each.row.id for each in pair if adds_no_dead(each.row.event)}
        out = left_out_by(self.links(), days, silent)
        return [each for each in pair if each.row.id not in out]

    def _is_here(self, told: Told) -> bool:
        return told.opened.report.id == self._told.opened.report.id

    def _title(self, told: Told) -> str:
        number = self.tr("Event {number}").format(number=told.number)
        said = f"{number} · {word(told.row.event.type)}"
        if self._is_here(told):
            here = self.tr("This report")
            return f"{said}\n{here}"
        title = " ".join(told.opened.report.title.split()[:5])
        day = told.opened.report.published or NOTHING
        return f"{said}\n{in_own_direction(title)} … \u2066{day}\u2069"

    def _link_row(self) -> GridRow:
        cells = [NOTHING]
        for each in self._candidates:
            id_ = each.row.id
            found = [link for link in self._standing() if id_ in (link.source, link.target)]
            words = [tie_words(link, self._told.row.id) for link in found]
            cells.append("\n".join(words) or NOTHING)
        return GridRow("link", self.tr("Link"), tuple(cells), self._counted_words())

    def _counted_words(self) -> str:
        counting = self._counting()
        if len(counting) == 2:
            return self.tr("Both events")
        number = self.tr("Event {number}").format(number=counting[0].number)
        there = self.tr("the other report")
        elsewhere = counting[0].opened.report.id != self._told.opened.report.id
        return f"{number} · {there}" if elsewhere else number

    def _field_row(self, field: str) -> GridRow:
        told, counting = (self._told, *self._candidates), self._counting()
        cells = tuple(field_text(each.row.event, field, each, self.desk) for each in told)
        counted = dict.fromkeys(cells[told.index(each)] for each in counting)
        compared = {cells[0], cells[self._nth + 1]}
        return GridRow(
            field,
            field_title(field),
            cells,
            "\n".join(counted),
            frozenset(told.index(each) for each in counting) if len(counting) == 1 else frozenset(),
            marked=len(compared) > 1,
        )

    def _dead_row(self) -> GridRow:
        told = (self._told, *self._candidates)
        cells = tuple(bounds_text(tally_dead([each.row.event]).total) for each in told)
        total = tally_dead([each.row.event for each in self._counting()]).total
        return GridRow("dead", self.tr("Dead"), cells, bounds_text(total))

    def _outcome(self) -> str:
        both = tally_dead([self._told.row.event, self.candidate.row.event]).total
        counted = tally_dead([each.row.event for each in self._counting()]).total
        said = self.tr("Dead of both events: {both} told, {counted} counted.")
        return said.format(both=bounds_text(both), counted=bounds_text(counted))


def _take_away(link: Link, project: Project, author: str) -> Outcome:
    return unlink(project, link.source, link.relation, link.target, author=author)
