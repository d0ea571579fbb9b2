"""The spans of the report as rows: what the painted lanes say, said in words."""

from collections import defaultdict
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.core.event import spans_of
from rasid.core.vocabulary import Label
from rasid.gui.inspector.drawing import state_word
from rasid.gui.report.marks import numbered
from rasid.gui.words import word
from rasid.storage.queries import Opened, SpanRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row says beside its words."""

    ROW = Qt.ItemDataRole.UserRole  # SpanRow
    EVENTS = Qt.ItemDataRole.UserRole + 1  # numbers of the events that rest on it
    COMMENTS = Qt.ItemDataRole.UserRole + 2  # how many comments on it wait


class SpanModel(QAbstractListModel):
    """The spans of one report in the order of the text, of one label or of all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[SpanRow, ...] = ()
        self._rows: list[SpanRow] = []
        self._opened: Opened | None = None
        self._events: Mapping[str, list[int]] | None = None  # until they are asked for
        self._label: Label | None = None

    def show(self, opened: Opened | None) -> None:
        """Show the spans of a report as they stand; the same rows stay the same rows."""
        rows = opened.spans if opened else ()
        self._opened, self._events = opened, None
        same = [row.id for row in rows] == [row.id for row in self._all]
        self._all = rows
        if same and [row.id for row in self._chosen()] == [row.id for row in self._rows]:
            self._rows = self._chosen()
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        self.set_label(self._label)

    def set_label(self, label: Label | None) -> None:
        """Show the spans of one label, None for all."""
        self.beginResetModel()
        self._label = label
        self._rows = self._chosen()
        self.endResetModel()

    def row_of(self, span_id: str) -> int:
        """The row of a span, -1 where it has none."""
        ids = [row.id for row in self._rows]
        return ids.index(span_id) if span_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each span."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a span, or what it is."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.span.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, self._numbers(row))
        if role == Role.ROW:
            return row
        if role == Role.EVENTS:
            return self._numbers(row)
        if role == Role.COMMENTS:
            return self._comments(row)
        return None

    def _numbers(self, row: SpanRow) -> list[int]:
        if self._events is None:
            self._events = _numbers(self._opened)
        return self._events.get(row.id, [])

    def _comments(self, row: SpanRow) -> int:
        comments = self._opened.comments if self._opened else ()
        return sum(each.about == row.id and each.is_open for each in comments)

    def _chosen(self) -> list[SpanRow]:
        return [row for row in self._all if self._label in (None, row.span.label)]

    def _spoken(self, row: SpanRow, numbers: list[int]) -> str:
        parts = [row.span.text, word(row.span.label), state_word(row.state, edited=row.edited)]
        parts += [self.tr("event %1").replace("%1", str(number)) for number in numbers]
        if comments := self._comments(row):
            parts.append(self.tr("%n comment(s)", "", comments))
        return self.tr(", ").join(parts)


def _numbers(opened: Opened | None) -> dict[str, list[int]]:
    """Numbers of the events that rest on each span; a trigger counts too."""
    found: dict[str, list[int]] = defaultdict(list)
    if opened is None:
        return found
    triggers = {
        (row.span.start, row.span.end): row.id
        for row in opened.spans
        if row.span.label is Label.TRIGGER
    }
    for event_row in numbered(opened.events):
        event = event_row.event
        ids = list(spans_of(event))
        if event.trigger is not None:
            trigger = triggers.get((event.trigger.start, event.trigger.end))
            ids += [trigger] if trigger else []
        for span_id in dict.fromkeys(ids):
            found[span_id].append(opened.numbers[event.id])
    return found
