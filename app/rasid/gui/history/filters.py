"""Which entries of a history are told: those of one person, of one kind, of one day."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from rasid.core.vocabulary import RevisionKind
from rasid.gui.words import word
from rasid.storage.chronicle import Wish

_DIGITS = {ord(arabic): str(n) for n, arabic in enumerate("٠١٢٣٤٥٦٧٨٩")}


class Filters(QWidget):
    """Three fields in a row.

    Signals:
        changed: other entries are wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.kind, self.day = QComboBox(), QComboBox(), QLineEdit()
        self.day.setMaximumWidth(130)
        self.day.setClearButtonEnabled(True)
        self.kind.addItem("", None)
        for kind in RevisionKind:
            self.kind.addItem("", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.person, 2)
        row.addWidget(self.kind, 2)
        row.addWidget(self.day, 2)
        self.show_people([])
        self.person.activated.connect(lambda _: self.changed.emit())
        self.kind.activated.connect(lambda _: self.changed.emit())
        self.day.textChanged.connect(self._on_day)
        self.retranslate()

    def show_people(self, people: list[str]) -> None:
        """Offer these people; the one chosen stays."""
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem("", None)
        for name in people:
            self.person.addItem(name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.setItemText(0, self.tr("Everybody"))

    def wish(self) -> Wish | None:
        """What is wanted; None for everything."""
        since, until = _instants(self.day.text())
        kind = self.kind.currentData()
        wish = Wish(
            author=self.person.currentData(),
            kind=RevisionKind(kind) if kind else None,
            since=since,
            until=until,
        )
        return None if wish == Wish() else wish

    def clear(self) -> None:
        """Want everything again."""
        self.person.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)
        self.day.clear()

    def retranslate(self) -> None:
        """Name everything in the present language."""
        self.person.setItemText(0, self.tr("Everybody"))
        self.kind.setItemText(0, self.tr("Every kind"))
        for index, kind in enumerate(RevisionKind, start=1):
            self.kind.setItemText(index, word(kind))
        self.day.setPlaceholderText(self.tr("Day, 2017-11-03"))
        self.person.setAccessibleName(self.tr("Person"))
        self.kind.setAccessibleName(self.tr("Kind of decision"))
        self.day.setAccessibleName(self.tr("Day"))

    def _on_day(self, text: str) -> None:
        if not text or read_day(text) is not None:
            self.changed.emit()


def read_day(text: str) -> date | None:
    """The day some typed words name, year first; None where they name none."""
    try:
        return date.fromisoformat(text.strip().translate(_DIGITS))
    except ValueError:
        return None


def last_instant(day: date) -> str:
    """The last instant of a day by the clock here, as revisions tell time."""
    return _told(datetime.combine(day + timedelta(days=1), time()) - timedelta(microseconds=1))


def _instants(text: str) -> tuple[str | None, str | None]:
    day = read_day(text)
    if day is None:
        return None, None
    return _told(datetime.combine(day, time())), last_instant(day)


def _told(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
