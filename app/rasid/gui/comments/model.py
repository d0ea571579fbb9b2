"""The comments of a project that wait, or all of them, as a list; the newest first."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.gui.comments.thread import heading
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.project import Project
from rasid.storage.reports import get_report

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row says beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1  # CommentRow
    TITLE = ROW + 1  # title of its report


class CommentModel(QAbstractListModel):
    """First comments; their answers are shown with the current one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CommentRow] = []
        self._replies: list[CommentRow] = []
        self._titles: dict[str, str] = {}
        self._project: Project | None = None

    def show(self, project: Project | None, *, only_open: bool) -> None:
        """List the comments of a project."""
        self.beginResetModel()
        self._project = project
        found = find_comments(project) if project else []
        self._replies = [row for row in found if row.replies_to is not None]
        first = [row for row in found if row.replies_to is None]
        self._rows = [row for row in reversed(first) if row.is_open or not only_open]
        self._titles.clear()
        self.endResetModel()

    def comment(self, place: int) -> CommentRow | None:
        """The comment in a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, comment: str) -> int:
        """The row of a comment; -1 where it is not listed."""
        ids = [row.id for row in self._rows]
        return ids.index(comment) if comment in ids else -1

    def answers(self, comment: str) -> list[CommentRow]:
        """What was answered to a comment, the oldest first."""
        return [row for row in self._replies if row.replies_to == comment]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.comment(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Role.TITLE:
            return self._title(row.report)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(row)}: {row.text}; {self._title(row.report)}"
        return None

    def _title(self, report: str) -> str:
        if report not in self._titles and self._project is not None:
            found = get_report(self._project, report)
            self._titles[report] = found.title or found.file
        return self._titles.get(report, "")
