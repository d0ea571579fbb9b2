"""The casualty facts of one event as rows: every whole followed by its parts."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.core.event import Casualty, Event
from rasid.core.tally import LeftOut, tally_dead, victims_key, why_left_out
from rasid.core.vocabulary import Basis
from rasid.gui.inspector.describe import as_written, casualty_spoken, is_dead, number, side_letter
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.sides import side_of
from rasid.gui.words import word

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from the leading edge."""

    KIND = 0
    SIDE = 1
    WRITTEN = 2
    LOW = 3
    BEST = 4
    HIGH = 5
    BASIS = 6


NUMBERS = (Column.LOW, Column.BEST, Column.HIGH)


class Role(IntEnum):
    """What a row says beside its words."""

    CASUALTY = Qt.ItemDataRole.UserRole
    COUNTED = Qt.ItemDataRole.UserRole + 1  # bool: it enters the sum of the dead
    PART = Qt.ItemDataRole.UserRole + 2  # bool: it is part of the row above, or replaced by it
    SIDE = Qt.ItemDataRole.UserRole + 3  # "a", "b" or None


def above_of(event: Event) -> dict[str, str]:
    """The fact each other one hangs on: its whole, or the later toll that replaces it; by id."""
    above = {fact.id: fact.subset_of for fact in event.casualties if fact.subset_of}
    replaced = [o.casualty for o in tally_dead([event]).left_out if o.why is LeftOut.SUPERSEDED]
    gone = {fact.id for fact in replaced}
    for fact in replaced:
        later = (
            other.id
            for other in event.casualties
            if other.basis is Basis.CUMULATIVE
            and other.id not in gone
            and other.kind is fact.kind
            and victims_key(other) == victims_key(fact)
        )
        above[fact.id] = next(later, fact.id)
    return above


def in_order(casualties: Sequence[Casualty], above: Mapping[str, str]) -> list[Casualty]:
    """As given, but each fact right after the one it hangs on."""
    known = {casualty.id for casualty in casualties}
    wholes = [c for c in casualties if above.get(c.id, c.id) == c.id or above[c.id] not in known]
    ordered: list[Casualty] = []
    waiting = list(reversed(wholes))
    while waiting:
        casualty = waiting.pop()
        ordered.append(casualty)
        parts = [c for c in casualties if above.get(c.id) == casualty.id and c not in wholes]
        waiting.extend(reversed(parts))
    return ordered + [c for c in casualties if c not in ordered]  # parts of one another


class CasualtyModel(QAbstractTableModel):
    """The facts of one event."""

    def __init__(self, event: Event, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._take(event)

    def set_event(self, event: Event) -> None:
        """Show another event's facts, or this one's after a change."""
        self.beginResetModel()
        self._take(event)
        self.endResetModel()

    def casualty(self, row: int) -> Casualty:
        """The fact of a row."""
        return self._rows[row]

    def row_of(self, casualty_id: str) -> int:
        """The row of a fact, -1 where it has none."""
        ids = [casualty.id for casualty in self._rows]
        return ids.index(casualty_id) if casualty_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each fact."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The same for every event."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell, or what its row is."""
        if not index.isValid():
            return None
        answers = self._answers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return answers[role][index.column()]
        return answers.get(role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.KIND: self.tr("Kind"),
            Column.SIDE: self.tr("Side"),
            Column.WRITTEN: self.tr("As written"),
            Column.LOW: self.tr("Low"),
            Column.BEST: self.tr("Best"),
            Column.HIGH: self.tr("High"),
            Column.BASIS: self.tr("Basis"),
        }[Column(section)]

    def _take(self, event: Event) -> None:
        self._event = event
        self._above = above_of(event)
        self._superseded = {
            o.casualty.id for o in tally_dead([event]).left_out if o.why is LeftOut.SUPERSEDED
        }
        self._rows = in_order(event.casualties, self._above)
        self._answers = [self._answer(casualty) for casualty in self._rows]

    def _answer(self, casualty: Casualty) -> dict[int, Any]:
        """All that is asked of a row, worked out once: a table asks often."""
        event, side = self._event, side_of(self._event, casualty)
        return {
            Qt.ItemDataRole.DisplayRole: [self._words(casualty, column) for column in Column],
            Qt.ItemDataRole.AccessibleTextRole: casualty_spoken(event, casualty, side, self._desk),
            Role.CASUALTY: casualty,
            Role.COUNTED: is_dead(casualty)
            and why_left_out(event, casualty) is None
            and casualty.id not in self._superseded,
            Role.PART: self._is_part(casualty),
            Role.SIDE: side,
        }

    def _is_part(self, casualty: Casualty) -> bool:
        is_first = casualty is self._rows[0]
        whole = self._above.get(casualty.id)
        return not is_first and any(c.id == whole for c in self._rows if c is not casualty)

    def _words(self, casualty: Casualty, column: Column) -> str:
        if column is Column.KIND:
            return word(casualty.kind)
        if column is Column.SIDE:
            return side_letter(side_of(self._event, casualty))
        if column is Column.WRITTEN:
            return as_written(casualty, self._desk)
        if column is Column.BASIS:
            replaced = casualty.id in self._superseded
            return word(LeftOut.SUPERSEDED) if replaced else word(casualty.basis)
        bounds = {
            Column.LOW: casualty.low,
            Column.BEST: casualty.best,
            Column.HIGH: casualty.high,
        }
        return number(bounds[column])
