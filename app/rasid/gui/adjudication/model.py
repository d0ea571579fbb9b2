"""The disagreements as a list, the worst first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.adjudication.words import fields, people, title
from rasid.review.disagreements import Disagreement

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row says beside its title."""

    FIELDS = Qt.ItemDataRole.UserRole + 1  # str
    PEOPLE = FIELDS + 1  # str
    WEIGHT = FIELDS + 2  # float, of the worst: 0 to 1


class DisagreementModel(QAbstractListModel):
    """One row for each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Disagreement] = []

    @property
    def rows(self) -> Sequence[Disagreement]:
        """What is listed."""
        return self._rows

    def show(self, rows: Sequence[Disagreement]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, place: int) -> Disagreement | None:
        """The disagreement in a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each disagreement."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a row, or what stands beside them."""
        found = self.row(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((title(found), fields(found), people(found)))
        if role == Role.FIELDS:
            return fields(found)
        if role == Role.PEOPLE:
            return people(found)
        if role == Role.WEIGHT:
            return found.weight / max(1, self._rows[0].weight)
        return None
