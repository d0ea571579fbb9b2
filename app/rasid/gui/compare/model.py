"""The differences as a table: field, first side, second side, why, what was chosen."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from rasid.gui.compare.comparison import Choice
from rasid.gui.compare.rows import Row

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in reading order."""

    FIELD = 0
    FIRST = 1
    SECOND = 2
    NOTE = 3
    CHOICE = 4


class DifferenceRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole
    CHOICE = Qt.ItemDataRole.UserRole + 1


class DifferenceModel(QAbstractTableModel):
    """The points that pass the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._choices: Mapping[str, Choice] = {}
        self._heads: Sequence[str] = [""] * len(Column)
        self._rtl = False

    @property
    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._rows

    def show(
        self,
        rows: Sequence[Row],
        choices: Mapping[str, Choice],
        heads: Sequence[str],
        *,
        rtl: bool,
    ) -> None:
        """List other rows under these heads; with ``rtl`` the first side stands at the right."""
        self.beginResetModel()
        self._rows, self._choices, self._heads = list(rows), dict(choices), heads
        self._rtl = rtl
        self.endResetModel()

    def show_choices(self, choices: Mapping[str, Choice]) -> None:
        """Say what has been chosen; nothing moves."""
        self._choices = dict(choices)
        if self._rows:
            last = self.index(len(self._rows) - 1, Column.CHOICE)
            self.dataChanged.emit(self.index(0, Column.CHOICE), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DifferenceRole.ROW:
            return row
        choice = self._choices.get(row.point.key)
        if role == DifferenceRole.CHOICE:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(Column(index.column()), row, choice)
        return None

    def _text(self, column: Column, row: Row, choice: Choice | None) -> str:
        match column:
            case Column.FIELD:
                return f"{row.name} {row.hint}".strip()
            case Column.FIRST:
                return "".join(text for text, _ in row.first)
            case Column.SECOND:
                return "".join(text for text, _ in row.second)
            case Column.NOTE:
                return row.note
        return self._chosen(choice)

    def _chosen(self, choice: Choice | None) -> str:
        if choice is None:
            return self.tr("not decided")
        if choice is Choice.LEFT_OPEN:
            return self.tr("left open")
        is_right = (choice is Choice.FIRST) is self._rtl
        return self.tr("right taken") if is_right else self.tr("left taken")

    def headerData(
        self, section: int, direction: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if direction is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None
