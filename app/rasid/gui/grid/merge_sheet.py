"""Merges two events of a report: field by field, the merged record shown before it is written."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rasid.core.event import Event
from rasid.core.merging import SEVERAL, SINGLE, FactPair, Take, fact_pairs, merge
from rasid.core.tally import tally_dead
from rasid.gui.grid.rows import (
    FIELDS,
    NOTHING,
    GridRow,
    Told,
    fact_text,
    fact_title,
    field_text,
    field_title,
)
from rasid.gui.grid.sheet import EventSheet
from rasid.gui.grid.table import GridTable
from rasid.gui.inspector.describe import bounds_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.sides import side_of
from rasid.gui.words import word
from rasid.review.event_edits import merge_events

_TAKES = {1: Take.FIRST, 2: Take.SECOND, 3: Take.BOTH}
_ADOPTED = {
    Take.FIRST: frozenset({0}),
    Take.SECOND: frozenset({1}),
    Take.BOTH: frozenset({0, 1}),
}


class MergeSheet(EventSheet):
    """The event that is kept, another one, and what comes of both.

    ``others`` are the events of the report it may be merged with, the likeliest first.

    Signals:
        merged: the id of the event that was kept.
    """

    merged = Signal(str)  # event id

    def __init__(
        self, kept: Told, others: Sequence[Told], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, "", parent)
        self._kept = kept
        self._others = tuple(others)
        self._nth = 0
        self._take: dict[str, Take] = {}
        self.table = GridTable(desk.appearance)
        self.column.addWidget(self.table)
        self.add_comment()
        self.setWindowTitle(self.tr("Merge event {number}").format(number=kept.number))
        self.head.setText(self.windowTitle())
        for digit, words in enumerate((self.tr("First"), self.tr("Second"), self.tr("Both")), 1):
            self.add_key((str(digit),), words, partial(self.on_digit, digit))
        if len(others) > 1:
            self.add_key(("←", "→"), self.tr("Another event"), lambda: self.on_step(+1))
        self.add_ends(self.tr("Merge"), self.on_accept)
        self._show(None)
        self.table.setFocus()

    @property
    def other(self) -> Told:
        """The event that would be merged into the one that is kept."""
        return self._others[self._nth]

    @property
    def outcome(self) -> Event:
        """What comes of both as it is chosen now."""
        return merge(self._kept.row.event, self.other.row.event, self._take).event

    def on_digit(self, digit: int) -> None:
        """Take the value of the first, the second, or both, and go on to the next difference."""
        take = _TAKES.get(digit)
        if take is None or self.table.row < 0:
            return
        key = self.table.grid.rows[self.table.row].key
        if key == "evidence":
            self.say(self.tr("The evidence of both is kept: what is merged rests on all of it."))
            return
        if take not in self._choices(key):
            self.say(self.tr("This field has one value. Take the first or the second."))
            return
        self._take[key] = take
        self._show(self._next_difference(self.table.row))

    def on_step(self, by: int) -> None:
        """Compare with another event; what was chosen was for the one before."""
        self._nth = (self._nth + by) % len(self._others)
        self._take.clear()
        self._show(None)

    def on_accept(self) -> None:
        """Write it as one step."""
        kept, other, take = self._kept.row, self.other.row, dict(self._take)
        done = self.desk.session.write(
            lambda project, author: merge_events(
                project, kept, other, author=author, take=take, comment=self.why()
            )
        )
        if done is not None:
            self.accept()
            self.merged.emit(kept.id)

    def _choices(self, key: str) -> tuple[Take, ...]:
        if key in SINGLE:
            return (Take.FIRST, Take.SECOND)
        if key in SEVERAL:
            return (Take.BOTH, Take.FIRST, Take.SECOND)
        return next((pair.takes for pair in self._pairs() if pair.key == key), ())

    def _pairs(self) -> list[FactPair]:
        return fact_pairs(self._kept.row.event, self.other.row.event)

    def _next_difference(self, row: int) -> int:
        rows = self.table.grid.rows
        onward = (nth for nth in range(row + 1, len(rows)) if rows[nth].differs)
        return next(onward, row)

    def _show(self, row: int | None) -> None:
        rows = [*(self._field_row(field) for field in FIELDS), *self._fact_rows()]
        titles = [
            self.tr("Field"),
            self._title(1, self._kept),
            self._title(2, self.other),
            self.tr("Merged: event {number}").format(number=self._kept.number),
        ]
        self.table.grid.show(titles, rows)
        if row is None:
            row = next((nth for nth, each in enumerate(rows) if each.differs), 0)
        self.table.go_to(row)
        self.say(self._totals())

    def _title(self, digit: int, told: Told) -> str:
        number = self.tr("Event {number}").format(number=told.number)
        return f"{digit}  {number} · {word(told.row.event.type)}"

    def _totals(self) -> str:
        """The dead before and after, and what becomes of the second event."""
        before = tally_dead([self._kept.row.event, self.other.row.event]).total
        after = tally_dead([self.outcome]).total
        said = self.tr(
            "Dead: {before} in both events, {after} in the merged one. "
            "Event {number} is rejected as told twice; undo brings it back."
        )
        return said.format(
            before=bounds_text(before), after=bounds_text(after), number=self.other.number
        )

    def _field_row(self, field: str) -> GridRow:
        told, desk = (self._kept, self.other), self.desk
        cells = tuple(field_text(each.row.event, field, each, desk) for each in told)
        result = field_text(self.outcome, field, self._kept, desk)
        return GridRow(field, field_title(field), cells, result, self._adopted(field, cells))

    def _adopted(self, field: str, cells: tuple[str, ...]) -> frozenset[int]:
        if len(set(cells)) == 1:
            return frozenset()
        default = Take.FIRST if field in SINGLE else Take.BOTH
        if field in SINGLE and cells[0] == NOTHING:
            default = Take.SECOND
        return _ADOPTED[self._take.get(field, default)]

    def _fact_rows(self) -> list[GridRow]:
        merged = {fact.id: fact for fact in self.outcome.casualties}
        rows = []
        for pair in self._pairs():
            fact = pair.first or pair.second
            assert fact is not None
            own = self._kept if pair.first else self.other
            cells = (fact_text(pair.first, self._kept), fact_text(pair.second, self.other))
            ids = [each.id for each in (pair.first, pair.second) if each is not None]
            taken = [merged[id_] for id_ in dict.fromkeys(ids) if id_ in merged]
            result = "\n".join(fact_text(each, self._kept) for each in taken) or NOTHING
            take = self._take.get(pair.key, pair.takes[0])
            title = fact_title(fact, side_of(own.row.event, fact))
            rows.append(GridRow(pair.key, title, cells, result, _ADOPTED[take]))
        return rows
