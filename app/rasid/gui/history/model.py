"""Entries of a history, newest first, read a page at a time; runs of one person are folded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.entries import Entry, entry_of, folded_entry
from rasid.review.timeline import Moment, runs
from rasid.storage.chronicle import PAGE, Place

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEAST = 3  # entries of a run that is folded

Page = Callable[[Place | None], Sequence[Moment]]
"""Reads the entries before a place; a page with fewer than ``PAGE`` is the last."""


class Role(IntEnum):
    """What an entry says beside its words."""

    ENTRY = Qt.ItemDataRole.UserRole
    MOMENT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One entry, or a folded run of them; ``run`` is the first entry of the run it is of."""

    moments: tuple[Moment, ...]
    run: str

    @property
    def moment(self) -> Moment:
        """The entry, or the newest of the run."""
        return self.moments[0]


class HistoryModel(QAbstractListModel):
    """The history of one thing, of a report or of the project."""

    def __init__(self, desk: Elsewhere, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject = ""
        self._page: Page = lambda _before: ()
        self._moments: list[Moment] = []
        self._rows: list[Row] = []
        self._unfolded = set[str]()
        self._more = False
        self._words: dict[int, Entry] = {}

    def show(self, page: Page, subject: str = "") -> None:
        """Tell another history, of ``subject`` where it is that of one thing."""
        first = list(page(None))
        if subject != self._subject:
            self._unfolded.clear()
        self.beginResetModel()
        self._page, self._subject = page, subject
        self._moments = first
        self._more = _is_full(first)
        self._rows = self._folded()
        self._words.clear()
        self.endResetModel()

    @property
    def moments(self) -> Sequence[Moment]:
        """What has been read so far."""
        return self._moments

    def row(self, index: int) -> Row | None:
        """What stands in a row."""
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def moment(self, index: int) -> Moment:
        """What an entry is about."""
        return self._rows[index].moment

    def place_of(self, revision: str) -> int:
        """The row of a revision, -1 where it is not told."""
        for index, row in enumerate(self._rows):
            if any(moment.revision and moment.revision.id == revision for moment in row.moments):
                return index
        return -1

    def toggle(self, index: int) -> bool:
        """Unfold a run, or fold the one an entry is of; False where there is none."""
        row = self.row(index)
        if row is None or not row.run:
            return False
        self._unfolded.symmetric_difference_update({row.run})
        self._settle()
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each entry or folded run."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are older entries."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        last = self._moments[-1].logged
        page = list(self._page(last.place if last else None))
        self._more = _is_full(page)
        self._moments += page
        self._settle()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, in one sentence or in parts."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._entry(index.row()).sentence
        if role == Role.ENTRY:
            return self._entry(index.row())
        if role == Role.MOMENT:
            return self._rows[index.row()].moment
        return None

    def retell(self) -> None:
        """Say all anew, as in another language."""
        self.beginResetModel()
        self._words.clear()
        self.endResetModel()

    def _entry(self, index: int) -> Entry:
        """Words are found when they are asked for: most entries are never looked at."""
        if index not in self._words:
            row = self._rows[index]
            count = len(row.moments)
            self._words[index] = (
                folded_entry(row.moments, self.tr("%n decision(s) in a row", "", count))
                if count > 1
                else entry_of(row.moment, self._desk, self._subject)
            )
        return self._words[index]

    def _folded(self) -> list[Row]:
        rows = list[Row]()
        for run in runs(self._moments):
            name = run[0].logged.id if len(run) >= _LEAST and run[0].logged else ""
            if name and name not in self._unfolded:
                rows.append(Row(tuple(run), name))
            else:
                rows += [Row((moment,), name) for moment in run]
        return rows

    def _settle(self) -> None:
        """Bring the rows up to what is read and unfolded; those before the first change stay."""
        wanted, old = self._folded(), self._rows
        same = 0
        while same < min(len(wanted), len(old)) and wanted[same] == old[same]:
            same += 1
        if same < len(old):
            self.beginRemoveRows(_NOWHERE, same, len(old) - 1)
            self._rows = old[:same]
            self._words = {row: words for row, words in self._words.items() if row < same}
            self.endRemoveRows()
        if same < len(wanted):
            self.beginInsertRows(_NOWHERE, same, len(wanted) - 1)
            self._rows = wanted
            self.endInsertRows()


def _is_full(page: Sequence[Moment]) -> bool:
    return sum(moment.logged is not None for moment in page) >= PAGE
