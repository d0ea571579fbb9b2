"""The reports of a project as a list, read a page at a time."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.queue.roles import QueueRole
from rasid.gui.words import word
from rasid.storage.project import Project
from rasid.storage.reports import (
    ReportQuery,
    ReportRow,
    count_reports,
    find_reports,
    get_report,
)

PAGE = 200
"""Reports read at a time."""

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """Knows how many reports there are; reads a page when one of its rows is first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._query = ReportQuery()
        self._total = 0
        self._rows: dict[int, ReportRow] = {}
        self._places: dict[str, int] = {}

    def show(self, project: Project | None, query: ReportQuery) -> None:
        """List the reports of a project that meet a query."""
        self.beginResetModel()
        self._project, self._query = project, query
        self._rows.clear()
        self._places.clear()
        self._total = sum(count_reports(project, query).values()) if project else 0
        self.endResetModel()

    def refresh(self, reports: Iterable[str]) -> None:
        """Read some reports again where they stand; none moves away under the reviewer's hand."""
        for report in reports:
            place = self._places.get(report)
            if place is not None and self._project is not None:
                self._rows[place] = get_report(self._project, report)
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def place_of(self, report: str) -> int | None:
        """The row of a report among those read so far."""
        return self._places.get(report)

    def report(self, place: int) -> ReportRow | None:
        """The report in a row."""
        if not 0 <= place < self._total:
            return None
        if place not in self._rows:
            self._read_page(place // PAGE)
        return self._rows.get(place)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.report(index.row())
        if row is None:
            return None
        if role == QueueRole.REPORT:
            return row
        if role == QueueRole.ID:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {word(row.state)}, {row.decided}/{row.events}"
        return None

    def _read_page(self, page: int) -> None:
        if self._project is None:
            return
        first = page * PAGE
        rows = find_reports(self._project, self._query, limit=PAGE, offset=first)
        for place, row in enumerate(rows, start=first):
            self._rows[place] = row
            self._places[row.id] = place
