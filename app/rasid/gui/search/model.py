"""What was found, as a list: a row that names the report, then its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from rasid.gui.search.roles import SearchRole
from rasid.gui.words import word
from rasid.review.search import Hit, Line

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a report, or the report itself where ``line`` is None."""

    hit: Hit
    line: Line | None

    @property
    def leads_somewhere(self) -> bool:
        """Whether one can go to it: a line, or a report that was found without any."""
        return self.line is not None or not self.hit.lines


class SearchModel(QAbstractListModel):
    """Holds what was found so far.

    Signals:
        more_wanted: the last row is in sight and there is more to find.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._reports = 0
        self._has_more = False

    @property
    def reports(self) -> int:
        """How many reports have been found so far."""
        return self._reports

    @property
    def has_more(self) -> bool:
        """Whether there may be more than has been found so far."""
        return self._has_more

    def clear(self) -> None:
        """Forget what was found."""
        self.beginResetModel()
        self._rows, self._reports, self._has_more = [], 0, False
        self.endResetModel()

    def append(self, hits: Sequence[Hit], *, has_more: bool) -> None:
        """Add what was found further on."""
        rows = [Row(hit, line) for hit in hits for line in (None, *hit.lines)]
        self._has_more = has_more
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self._reports += len(hits)
            self.endInsertRows()

    def row(self, place: int) -> Row | None:
        """The row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def next_place(self, place: int, by: int) -> int | None:
        """The nearest row before (-1) or after (+1) a place that leads somewhere."""
        place += by
        while (row := self.row(place)) is not None:
            if row.leads_somewhere:
                return place
            place += by
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._has_more = False  # until what was asked for has come
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == SearchRole.HIT:
            return row.hit
        if role == SearchRole.LINE:
            return row.line
        report, line = row.hit.report, row.line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.before}{line.hit}{line.after}" if line else report.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line:
                return f"{line.hit}: {line.before}{line.hit}{line.after}"
            return f"{report.title}, {word(report.state)}, {report.published or ''}"
        return None
