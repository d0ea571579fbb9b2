"""The reports of a project as a list, read a page at a time."""

from array import array
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.queue.roles import QueueRole
from rasid.gui.words import word
from rasid.storage.project import Project
from rasid.storage.report_query import ReportQuery, list_reports, place_of
from rasid.storage.reports import ReportRow, get_report, read_reports

PAGE = 200
"""Reports read at a time."""

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """Knows the order of the reports; reads a page when one of its rows is first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._order = array("q")  # the place of each report in the project, by row
        self._rows: dict[int, ReportRow] = {}

    def show(self, project: Project | None, query: ReportQuery) -> None:
        """List the reports of a project that meet a query."""
        self.beginResetModel()
        self._project = project
        self._rows.clear()
        self._order = list_reports(project, query) if project else array("q")
        self.endResetModel()

    def refresh(self, reports: Iterable[str]) -> None:
        """Read some reports again where they stand; none moves away under the reviewer's hand."""
        for report in reports:
            place = self.place_of(report)
            if place is not None and self._project is not None:
                self._rows[place] = get_report(self._project, report)
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def place_of(self, report: str) -> int | None:
        """The row of a report; None where it is not listed."""
        seq = place_of(self._project, report) if self._project is not None else None
        try:
            return None if seq is None else self._order.index(seq)
        except ValueError:
            return None

    def report_of(self, report: str) -> ReportRow | None:
        """A listed report by its id."""
        place = self.place_of(report)
        return None if place is None else self.report(place)

    def report(self, place: int) -> ReportRow | None:
        """The report in a row."""
        if not 0 <= place < len(self._order):
            return None
        if place not in self._rows:
            self._read_page(place // PAGE)
        return self._rows.get(place)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._order)

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
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([row.title, *row.assigned])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [row.title, word(row.state), f"{row.decided}/{row.events}", *row.assigned]
            if row.comments:
                said.append(self.tr("%n open comment(s)", "", row.comments))
            return ", ".join(said)
        return None

    def _read_page(self, page: int) -> None:
        if self._project is None:
            return
        first = page * PAGE
        rows = read_reports(self._project, self._order[first : first + PAGE])
        self._rows.update(enumerate(rows, start=first))
