"""Whose each value is, in words: a row for a field, or for each party, place and count in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from rasid.core.event import EventDate
from rasid.core.record import from_builtins
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.entries import local, reason_text
from rasid.gui.inspector.describe import date_text, ltr, number
from rasid.gui.inspector.difference_words import member_text, value_text
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.inspector.field_words import field_word
from rasid.review.blame import Blame
from rasid.review.differences import Difference

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_STRETCHES = 1  # of the evidence that are named; the rest is counted


class Column(IntEnum):
    """The columns, from the leading edge."""

    FIELD = 0
    VALUE = 1
    WHOSE = 2
    SINCE = 3
    WAS = 4


@dataclass(frozen=True, slots=True)
class Owned:
    """A value in words; ``why`` is the reason and comment it was given with."""

    given: tuple[Blame, ...]
    cells: tuple[str, ...]
    why: str

    @property
    def field(self) -> str:
        """The codebook's name of the field."""
        return self.given[0].field

    @property
    def span(self) -> str:
        """The span the value rests on; "" for none."""
        item = self.given[0].item
        found = item.get("span") if item else None
        whole = {each.part: each.value for each in self.given if each.item is None}
        return str(found or whole.get("span") or "")


class BlameModel(QAbstractTableModel):
    """The values of one span or event, in the codebook's order."""

    def __init__(self, desk: Elsewhere, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Owned] = []

    def show(self, report: str, groups: Sequence[Sequence[Blame]]) -> None:
        """Tell of other values, of a thing in a report."""
        self.beginResetModel()
        self._desk.speak_of(report)
        self._rows = [owned(group, self._desk) for group in groups]
        self.endResetModel()

    def owned(self, row: int) -> Owned | None:
        """The value in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place_of(self, field: str, nth: int = 0) -> int:
        """The row of the nth value of a field; -1 where there is none."""
        rows = [at for at, row in enumerate(self._rows) if row.field == field]
        return rows[min(nth, len(rows) - 1)] if rows else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each value."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Field, value, whose, since when, what it was."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; its row in one sentence for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = [str(self.headerData(c, Qt.Orientation.Horizontal)) for c in Column]
            said = [f"{name}: {cell}" for name, cell in zip(names, row.cells, strict=True)]
            return "; ".join([*said, row.why] if row.why else said)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.cells[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Field"),
            self.tr("Value"),
            self.tr("Whose"),
            self.tr("Since"),
            self.tr("It was"),
        )[section]


def owned(group: Sequence[Blame], desk: Elsewhere) -> Owned:
    """The values of one thing in words; what was given last comes first."""
    last = group[0]
    moment = last.moment
    revision = moment.revision if moment else None
    whose = revision.author if revision else ""
    if moment is not None and revision is None:
        whose = QCoreApplication.translate("HistoryModel", "Extraction")
    reason = revision.reason if revision else None
    why = [reason_text(reason.code), in_own_direction(reason.comment or "")] if reason else []
    cells = (
        field_word(last.field),
        _value(group, desk),
        in_own_direction(whose) or "–",
        local(last.since, day_only=True) or "–",
        _was(last, desk),
    )
    return Owned(tuple(group), cells, " · ".join(filter(None, why)))


def _value(group: Sequence[Blame], desk: Elsewhere) -> str:
    first = group[0]
    if first.field == "evidence":
        items = [dict(each) for each in dict.fromkeys(_pairs(each.item) for each in group)]
        named = [member_text("evidence", item, desk) for item in items[:_STRETCHES]]
        rest = len(items) - _STRETCHES
        return " · ".join([*named, ltr(f"+{rest}")] if rest > 0 else named)
    if first.item is not None:
        said = member_text(first.field, first.item, desk)
        return f"{said} · {_bounds(first.item)}" if first.field == "casualties" else said
    parts = {each.part: each.value for each in group if each.part}
    if first.field == "trigger":
        return member_text("evidence", parts, desk)
    if first.field == "date":
        return date_text(from_builtins(parts, EventDate))
    if parts:
        comma = QCoreApplication.translate("HistoryModel", ", ")
        return comma.join(field_word(str(part)) for part in parts)
    return value_text(Difference(field=first.field), first.value, desk)


def _pairs(item: Mapping[str, Any] | None) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted((item or {}).items()))


def _bounds(fact: Mapping[str, Any]) -> str:
    """Low, best and high of a count; what is open at an end stays so."""
    low, best, high = (fact.get(name) for name in ("low", "best", "high"))
    if low == best == high:
        return ltr(number(best))
    return ltr(" – ".join("…" if each is None else str(each) for each in (low, best, high)))


def _was(last: Blame, desk: Elsewhere) -> str:
    """What stood there before, with the part of the value that was changed."""
    if last.before is None:
        return "–"
    about = Difference(field=last.field, part=last.part, item=last.item)
    said = value_text(about, last.before, desk)
    return f"{field_word(last.part)}: {said}" if last.part else said
