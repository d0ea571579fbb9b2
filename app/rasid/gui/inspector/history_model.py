"""What happened to one span, event or report, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rasid.core.vocabulary import ReasonCode
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.difference_words import change_name, value_text
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.inspector.reason_words import reason_word
from rasid.gui.words import word
from rasid.review.timeline import Moment

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What an entry says beside its words."""

    ENTRY = Qt.ItemDataRole.UserRole
    MOMENT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Change:
    """A field in words, from what to what; "" where there was or is nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One moment in words."""

    who: str
    what: str
    when: str
    changes: tuple[Change, ...]
    reason: str
    comment: str
    machine: bool


class HistoryModel(QAbstractListModel):
    """The timeline of one subject."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._moments: list[Moment] = []
        self._entries: list[Entry] = []

    def show(self, moments: Sequence[Moment]) -> None:
        """Tell another timeline."""
        self.beginResetModel()
        self._moments = list(moments)
        self._entries = [self._entry(moment) for moment in moments]
        self.endResetModel()

    def moment(self, row: int) -> Moment:
        """What an entry is about."""
        return self._moments[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each moment."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, in one sentence or in parts."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(entry)
        if role == Role.ENTRY:
            return entry
        if role == Role.MOMENT:
            return self._moments[index.row()]
        return None

    def _entry(self, moment: Moment) -> Entry:
        changes = tuple(
            Change(
                change_name(change, self._desk),
                "" if change.before is None else value_text(change, change.before, self._desk),
                "" if change.after is None else value_text(change, change.after, self._desk),
            )
            for change in moment.changes
        )
        revision = moment.revision
        if revision is None:
            return Entry(
                who=self.tr("Extraction"),
                what=self.tr("proposed this"),
                when=_local(moment.proposal.created) if moment.proposal else "",
                changes=changes,
                reason="",
                comment=self._machine_words(moment),
                machine=True,
            )
        reason = revision.reason
        return Entry(
            who=revision.author,
            what=word(revision.kind),
            when=_local(revision.time),
            changes=changes,
            reason=_reason_text(reason.code) if reason else "",
            comment=in_own_direction(reason.comment or "") if reason else "",
            machine=False,
        )

    def _machine_words(self, moment: Moment) -> str:
        proposal = moment.proposal
        if proposal is None:
            return ""
        parts = []
        if proposal.rule:
            parts.append(self.tr("rule %1").replace("%1", f"\u2066{proposal.rule}\u2069"))
        if proposal.confidence is not None:
            confidence = f"{proposal.confidence:.2f}"
            parts.append(self.tr("confidence %1").replace("%1", confidence))
        if proposal.version:
            parts.append(self.tr("version %1").replace("%1", f"\u2066{proposal.version}\u2069"))
        return self.tr(", ").join(parts)

    def _sentence(self, entry: Entry) -> str:
        parts = [f"{entry.who} {entry.what}", entry.when]
        parts += [f"{c.name}: {c.before or '–'} → {c.after or '–'}" for c in entry.changes]
        return self.tr(", ").join(part for part in [*parts, entry.reason, entry.comment] if part)


def _reason_text(code: str | None) -> str:
    known = next((each for each in ReasonCode if each == code), None)
    return reason_word(known) if known else code or ""


def _local(time: str) -> str:
    """A moment of the log by the clock on the wall here."""
    if not time:
        return ""
    moment = datetime.fromisoformat(time).astimezone()
    return f"\u2066{moment:%Y-%m-%d %H:%M}\u2069"
