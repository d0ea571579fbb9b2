"""A grid of events as a table: field, one column an event, what comes of them."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.grid.rows import GridRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a cell says beside its words."""

    DIFFERS = Qt.ItemDataRole.UserRole  # bool: the events do not say the same
    ADOPTED = Qt.ItemDataRole.UserRole + 1  # bool: the result is from this cell
    RESULT = Qt.ItemDataRole.UserRole + 2  # bool: it is what comes of them
    CURRENT = Qt.ItemDataRole.UserRole + 3  # bool: the column is the current one


class GridModel(QAbstractTableModel):
    """Rows as given; the first column names the field, the last has the result."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        self._current = -1

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """What is shown."""
        return self._rows

    def show(self, titles: Sequence[str], rows: Sequence[GridRow], current: int = -1) -> None:
        """Show other rows; ``titles`` are of all columns, ``current`` the one keys act on."""
        self.beginResetModel()
        self._titles, self._rows, self._current = tuple(titles), tuple(rows), current
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each field."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each title."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell, or what it is."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        last = len(self._titles) - 1
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.title, *row.cells, row.result)[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Role.DIFFERS:
                return row.differs
            case Role.ADOPTED:
                return column - 1 in row.adopted
            case Role.RESULT:
                return column == last
            case Role.CURRENT:
                return column == self._current
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _spoken(self, row: GridRow, column: int) -> str:
        words = (row.title, *row.cells, row.result)[column]
        said = [row.title, self._titles[column], words.replace("\n", ", ")] if column else [words]
        if row.differs and not column:
            said.append(self.tr("differs"))
        if column - 1 in row.adopted:
            said.append(self.tr("taken"))
        return ", ".join(said)
