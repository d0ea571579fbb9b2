"""Two quiet lines of the top bar: how the project stands with its hub, and who else is here."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rasid.gui.hub.link import HubLink
from rasid.gui.hub.status import StatusWords
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.session import Session

_REFRESH = 20_000  # milliseconds: the words count minutes


class HubNotice(QPushButton):
    """Says how things stand; a click synchronises. There only where a hub was joined."""

    def __init__(self, link: HubLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._words = StatusWords(self)
        self.setProperty("kind", "link")
        self.clicked.connect(link.synchronise)
        link.changed.connect(self.refresh)
        self._clock = QTimer(self, interval=_REFRESH)
        self._clock.timeout.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        status = self._link.status
        self.setVisible(status is not None)
        if status is None:
            self._clock.stop()
            return
        self._clock.start()
        self.setText(self._words.line(status, datetime.now(UTC)))
        self.setToolTip(self._words.details(status, self._link.address))
        self.setAccessibleDescription(self.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()


class PresenceNotice(QLabel):
    """Names those who have the report on the desk open too."""

    def __init__(self, link: HubLink, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link, self._session = link, session
        self.setProperty("type", "secondary")
        for signal in (link.present_changed, session.report_opened):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        opened = self._session.opened
        report = opened.report.id if opened else None
        names = [name for name, where in self._link.present.items() if where == report]
        self.setVisible(bool(names))
        said = self.tr("%n also here: {names}", "", len(names))
        self.setText(
            said.format(names=self.tr(", ").join(map(in_own_direction, names))) if names else ""
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
