"""Words marked in different ways, as a list; the most doubtful first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.inspector.drawing import isolated
from rasid.gui.words import word
from rasid.review.consistency import Usage

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row says beside its words."""

    USAGE = Qt.ItemDataRole.UserRole + 1  # Usage
    TOLD = USAGE + 1  # labels with how often


class UsageModel(QAbstractListModel):
    """One row for each words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Usage] = []

    def show(self, usages: Sequence[Usage]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = list(usages)
        self.endResetModel()

    def usage(self, place: int) -> Usage | None:
        """The words in a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def told(self, usage: Usage) -> str:
        """Labels with how often, and how often they are not marked."""
        said = [f"{word(label)} {count:,}" for label, count in usage.counts]
        if usage.unmarked:
            said.append(self.tr("not marked {count}").format(count=f"{usage.unmarked:,}"))
        return " · ".join(said)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        usage = self.usage(index.row()) if index.isValid() else None
        if usage is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{isolated(usage.words)} – {self.told(usage)}"
        if role == Role.USAGE:
            return usage
        return self.told(usage) if role == Role.TOLD else None
