"""At the foot of the queue: what the reviewer has decided today, and the offer of a pause."""

from datetime import UTC, datetime, time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rasid.gui.pauses import Pauses
from rasid.gui.session import Session
from rasid.storage.day import decided_since

_LATER = 400  # milliseconds after a decision: nothing waits for these figures


class Today(QFrame):
    """Figures of one's own day; nobody is compared with anybody."""

    def __init__(self, session: Session, pauses: Pauses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pauses = session, pauses
        self.setProperty("ground", "raised")
        self.setProperty("edge", "above")
        self._name, self._figures = QLabel(), QLabel()
        self._name.setProperty("type", "strong")
        self._figures.setProperty("type", "secondary")
        self._figures.setWordWrap(True)
        self._offer = QLabel()
        self._offer.setProperty("type", "caption")
        self._offer.setWordWrap(True)
        self.take, self.not_now = QPushButton(), QPushButton()
        for button in (self.take, self.not_now):
            button.setProperty("kind", "link")
        self.take.clicked.connect(pauses.take)
        self.not_now.clicked.connect(pauses.restart)
        self._lay_out()
        self._counting = QTimer(self, singleShot=True, interval=_LATER)
        self._counting.timeout.connect(self.refresh)
        for signal in (session.decisions_written, session.reviewer_changed):
            signal.connect(self._counting.start)
        session.project_changed.connect(self.refresh)
        pauses.due.connect(self._on_due)
        pauses.over.connect(lambda: self._show_offer(0))
        self._minutes = 0
        self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        for label in (self._name, self._figures, self._offer):
            column.addWidget(label)
        row = QHBoxLayout()
        for button in (self.take, self.not_now):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def figures(self) -> str:
        """What is said of the day."""
        return self._figures.text()

    def refresh(self) -> None:
        """Count again."""
        project = self._session.project
        self.setVisible(project is not None)
        if project is None:
            return
        midnight = datetime.combine(datetime.now().date(), time()).astimezone(UTC)
        since = midnight.isoformat(timespec="microseconds").replace("+00:00", "Z")
        decided = decided_since(project, self._session.reviewer, since)
        figures = (
            self.tr("%n report(s)", "", decided.reports),
            self.tr("%n event(s)", "", decided.events),
            self.tr("%n span(s)", "", decided.spans),
        )
        any_ = decided.reports or decided.events or decided.spans
        self._figures.setText(" · ".join(figures) if any_ else self.tr("Nothing decided yet"))

    def _on_due(self, minutes: int) -> None:
        self._show_offer(minutes)

    def _show_offer(self, minutes: int) -> None:
        self._minutes = minutes
        self._offer.setText(self.tr("%n minute(s) without a pause.", "", minutes))
        for widget in (self._offer, self.take, self.not_now):
            widget.setVisible(bool(minutes))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Today"))
        self.take.setText(self.tr("Take a pause"))
        self.not_now.setText(self.tr("Not now"))
        self._show_offer(self._minutes)
        self.refresh()
