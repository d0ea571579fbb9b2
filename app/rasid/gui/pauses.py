"""A pause: offered after a while, never forced, and calm when it is taken."""

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.session import Session
from rasid.gui.settings import Settings

_REST = 5 * 60.0  # seconds without a decision or a step that are a pause by themselves
_LONGEST = 240  # minutes


class Pauses(QObject):
    """Counts how long one has worked without a pause.

    Signals:
        due: the reviewer has worked as long as they want between pauses; the minutes.
        over: a pause was taken, or the offer was put away.
    """

    due = Signal(int)  # minutes
    over = Signal()

    def __init__(
        self, session: Session, settings: Settings, appearance: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._settings = session, settings
        self._appearance, self._window = appearance, window
        self._last = monotonic()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.due.emit(settings.pause_after))
        for at_work in (
            session.decisions_written,
            session.focus.event_changed,
            session.focus.span_changed,
            session.report_opened,
        ):
            at_work.connect(self._on_work)

    @property
    def counts(self) -> bool:
        """Whether the time to a pause is running."""
        return self._timer.isActive()

    def take(self) -> None:
        """Hide the report behind a calm page until the reviewer goes on."""
        PausePage(self._appearance, self._window).exec()
        self.restart()

    def restart(self) -> None:
        """Count from now."""
        self._timer.stop()
        self.over.emit()
        self._on_work()

    def ask(self) -> None:
        """Ask after how many minutes a pause is to be offered."""
        minutes, chosen = QInputDialog.getInt(
            self._window,
            self.tr("Pauses"),
            self.tr("Offer a pause after how many minutes? 0 for never."),
            self._settings.pause_after,
            0,
            _LONGEST,
            5,
        )
        if chosen:
            self._settings.pause_after = minutes
            self.restart()

    def _on_work(self) -> None:
        rested = monotonic() - self._last > _REST
        self._last = monotonic()
        minutes = self._settings.pause_after
        if not minutes or self._session.opened is None:
            self._timer.stop()
        elif rested or not self._timer.isActive():
            self._timer.start(minutes * 60_000)


class PausePage(QDialog):
    """Covers the window; Enter, Esc or the button go on."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Pause"))
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setGeometry(window.geometry())
        self.words = QLabel(
            self.tr(
                "Everything is saved. Look out of the window, stand up, drink some "
                "water. The reports will wait."
            )
        )
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setFixedWidth(appearance.px(420))
        self.words.setStyleSheet(f"font-size: {appearance.px(18)}px")
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.clicked.connect(self.accept)
        self.go_on.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setAccessibleDescription(self.words.text())
