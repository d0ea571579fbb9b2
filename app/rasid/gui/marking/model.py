"""The places found, as a list to tick: a row that names the report, then its places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from rasid.gui.marking.words import said_of
from rasid.review.marking import Found, Occurrence

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row says beside its words."""

    ROW = Qt.ItemDataRole.UserRole  # Row


@dataclass(frozen=True, slots=True)
class Row:
    """A place in a report, or the report itself where ``occurrence`` is None."""

    found: Found
    occurrence: Occurrence | None

    @property
    def key(self) -> tuple[str, int]:
        """Names a place in the project."""
        return self.found.report.id, self.occurrence.start if self.occurrence else -1


class MarkingModel(QAbstractListModel):
    """Holds what was found and what is ticked.

    Signals:
        ticked: other places are ticked now.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._ticked: set[tuple[str, int]] = set()

    def show(self, found: Sequence[Found], *, named: bool, all_ticked: bool = False) -> None:
        """List what was found; ``named`` heads the places of each report with a row for it.

        What nobody has decided is ticked, but in reports people are through with; or else all that
        is left to do, but what was rejected.
        """
        self.beginResetModel()
        self._rows = [
            Row(each, occurrence)
            for each in found
            for occurrence in ((None, *each.occurrences) if named else each.occurrences)
        ]
        self._ticked = {
            row.key
            for row in self._rows
            if row.occurrence is not None
            and not row.occurrence.is_settled
            and (
                not row.occurrence.is_rejected
                if all_ticked
                else row.occurrence.is_likely and not row.found.is_closed
            )
        }
        self.endResetModel()
        self.ticked.emit()

    @property
    def count(self) -> int:
        """How many places are ticked."""
        return len(self._ticked)

    @property
    def places(self) -> int:
        """How many places there are."""
        return sum(row.occurrence is not None for row in self._rows)

    def chosen(self) -> dict[str, list[tuple[int, int]]]:
        """The ticked places by report, in code points."""
        chosen: dict[str, list[tuple[int, int]]] = {}
        for row in self._rows:
            if row.occurrence is not None and row.key in self._ticked:
                place = (row.occurrence.start, row.occurrence.end)
                chosen.setdefault(row.found.report.id, []).append(place)
        return chosen

    def row(self, place: int) -> Row | None:
        """The row at a place of the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def toggle(self, place: int) -> None:
        """Tick a place or leave it; at a report all of its places, at -1 all there are."""
        row = self.row(place)
        rows = self._rows if row is None else [row]
        if row is not None and row.occurrence is None:
            rows = [each for each in self._rows if each.found is row.found]
        self._tick(
            each.key
            for each in rows
            if each.occurrence is not None and not each.occurrence.is_settled
        )

    def _tick(self, keys: Iterable[tuple[str, int]]) -> None:
        wanted = set(keys)
        if wanted <= self._ticked:
            self._ticked -= wanted
        else:
            self._ticked |= wanted
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticked.emit()

    def tick_of(self, row: Row) -> Qt.CheckState | None:
        """Whether a row is ticked; None where nothing is left to do."""
        if row.occurrence is not None:
            if row.occurrence.is_settled:
                return None
            is_ticked = row.key in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        open_ones = [o for o in row.found.occurrences if not o.is_settled]
        ticked = sum((row.found.report.id, o.start) in self._ticked for o in open_ones)
        if not open_ones:
            return None
        if ticked in (0, len(open_ones)):
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.tick_of(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said_of(row.found, row.occurrence)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticking by a screen reader."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if self.tick_of(row) is not None and self.tick_of(row) != Qt.CheckState(value):
            self.toggle(index.row())
        return True
