"""The one presenter of messages: toasts pass, banners stay until solved, a dialog is for loss."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.icons import icon_pixmap

_TOAST_TIME = 6000  # milliseconds
_GAP = 16  # pixels


class Tone(StrEnum):
    """How grave a banner is."""

    WARN = "warn"
    BAD = "bad"


class Toast(QFrame):
    """One line at the bottom, with one action; goes by itself, stays while hovered."""

    def __init__(
        self, appearance: Appearance, parent: QWidget, *, above: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._room, self._above = parent, above
        self.setProperty("toast", "true")
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        for widget in (self._sign, self._words, self._button):
            row.addWidget(widget)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_TOAST_TIME)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a line; ``action`` is the word on the button and what it does."""
        theme = self._appearance.theme
        self._sign.setPixmap(icon_pixmap("confirmed", theme.color("ok"), theme.color("raised")))
        self._words.setText(words)
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action[0])
            self._action = action[1]
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def words(self) -> str:
        """What it says at present; empty when it has gone."""
        return self._words.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def _on_clicked(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _place(self) -> None:
        room = self._room.rect()
        self.adjustSize()
        left = _GAP
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = room.width() - self.width() - _GAP
        bottom = self._above.geometry().top() if self._above else room.height()
        self.move(left, bottom - self.height() - _GAP)


class Banner(QFrame):
    """A sentence above the text that stays until it is put away or solved."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.tone = Tone.BAD
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QPushButton()
        self._close.setProperty("kind", "link")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()
        self._retranslate()

    def say(self, sentence: str, tone: Tone = Tone.BAD) -> None:
        """Show a sentence in place of the present one."""
        self.tone = tone
        theme = self._appearance.theme
        sign = "flagged" if tone is Tone.WARN else "rejected"
        ground = theme.color(f"{tone}_tint")
        self._sign.setPixmap(icon_pixmap(sign, theme.color(str(tone)), ground))
        self._words.setText(sentence)
        self.setProperty("banner", str(tone))
        self.style().polish(self)
        self.show()

    def words(self) -> str:
        """What it says at present; empty when it has been put away."""
        return self._words.text() if not self.isHidden() else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._close.setText(self.tr("Close"))


class Messages:
    """Where everything the window has to say goes through."""

    def __init__(self, banner: Banner, toast: Toast) -> None:
        self._banner = banner
        self._toast = toast
        self._of_step = False  # whether the toast is about the newest step

    def done(self, words: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Something was done; ``action`` opens it, or goes on."""
        self._toast.say(words, action)
        self._of_step = False

    def decided(self, words: str, action: tuple[str, Callable[[], object]]) -> None:
        """A step was written; the line goes with the next one, which ``action`` would undo then."""
        self._toast.say(words, action)
        self._of_step = True

    def step_over(self) -> None:
        """Another step is the newest one now, or somebody else's, or none."""
        if self._of_step:
            self._toast.hide()

    def warning(self, sentence: str) -> None:
        """Something needs a decision."""
        self._banner.say(sentence, Tone.WARN)

    def problem(self, sentence: str) -> None:
        """Something could not be done; work goes on."""
        self._banner.say(sentence, Tone.BAD)

    def solved(self) -> None:
        """What could not be done has been, or something else; a warning stays."""
        if self._banner.tone is Tone.BAD:
            self._banner.hide()

    @staticmethod
    def ask(parent: QWidget, title: str, sentence: str, verb: str) -> bool:
        """Ask before something that cannot be undone, with a verb on the button."""
        box = QMessageBox(QMessageBox.Icon.Question, title, sentence, parent=parent)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is yes
