"""What long work has done in this session: when, how many, what was refused and why."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

_MOST = 500  # entries kept
_MOST_REMARKS = 5000  # of one entry


@dataclass(slots=True)
class LogEntry:
    """One piece of work; ``outcome`` is "" while it is under way."""

    began: datetime
    what: str
    outcome: str = ""
    ended: datetime | None = None
    remarks: list[str] = field(default_factory=list)


class WorkLog(QObject):
    """The entries of this session, the last at the end.

    Signals:
        changed: something began or ended.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[LogEntry] = []

    def begin(self, what: str) -> LogEntry:
        """Note that something has begun."""
        entry = LogEntry(datetime.now().astimezone(), what)
        self.entries.append(entry)
        del self.entries[:-_MOST]
        self.changed.emit()
        return entry

    def end(self, entry: LogEntry, outcome: str, remarks: list[str] | None = None) -> None:
        """Note how it ended, and what was refused."""
        entry.ended = datetime.now().astimezone()
        entry.outcome = outcome
        entry.remarks = remarks or []
        self.changed.emit()

    def text(self) -> str:
        """All of it, to read or to copy."""
        return "\n".join(line for entry in self.entries for line in self._lines(entry))

    def _lines(self, entry: LogEntry) -> list[str]:
        """An entry as people read it."""
        until = f"–{entry.ended:%H:%M:%S}" if entry.ended else ""
        outcome = entry.outcome or self.tr("under way")
        head = f"{entry.began:%Y-%m-%d %H:%M:%S}{until}  {entry.what}: {outcome}"
        shown = [f"    {remark}" for remark in entry.remarks[:_MOST_REMARKS]]
        beyond = len(entry.remarks) - _MOST_REMARKS
        if beyond > 0:
            shown.append("    " + self.tr("%n more", "", beyond))
        return [head, *shown]


class WorkLogDialog(QDialog):
    """Shows the log while work may go on; nothing in it can be changed."""

    def __init__(self, log: WorkLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.setWindowTitle(self.tr("Log of imports, readings and exports"))
        self.resize(720, 420)
        self.page = QPlainTextEdit(readOnly=True)
        self.page.setAccessibleName(self.windowTitle())
        self.page.setPlaceholderText(self.tr("Nothing was imported, read or exported yet."))
        buttons = QDialogButtonBox()
        self.copy = buttons.addButton(self.tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(log.text()))
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(buttons)
        log.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.page.setPlainText(self._log.text())
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.maximum())
