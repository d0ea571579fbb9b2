"""The entries of the palette as a list."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rasid.gui.palette.entries import Entry

Index = QModelIndex | QPersistentModelIndex


class PaletteRole(IntEnum):
    """Roles of the model."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    """The whole ``Entry``."""


class PaletteModel(QAbstractListModel):
    """Holds the entries that fit what was typed."""

    _entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """List these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, place: int) -> Entry | None:
        """The entry in a row."""
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == PaletteRole.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name.shown()[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (*entry.name.shown(), " ".join(entry.caps), entry.why_not)
            return ", ".join(part for part in parts if part)
        return None
