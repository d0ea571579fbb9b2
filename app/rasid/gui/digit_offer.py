"""Offers some answers by digits: the next key gives one, or a click; any other key goes on.

Enter that gives none closes the offer and does nothing else: it was meant for the question.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QLabel, QWidget

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.key_filter import types
from rasid.gui.keyboard import Key, key_of
from rasid.gui.keycap import CapButton
from rasid.gui.session import Session

V = TypeVar("V", bound=StrEnum)

ENTER = Key("Enter")
LOW_BUTTONS = (
    "QPushButton { padding: 1px 8px; min-height: 20px; }QPushButton:focus { padding: 0px 7px; }"
)
"""Two rows of buttons as high as the decision bar has room for, with the focus or without."""

_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
# Held with others, switching the keyboard, or leading to the buttons: no answer yet.
_NO_ANSWER = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Mode_switch,
    Qt.Key.Key_unknown,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class DigitOffer(QWidget, Generic[V]):
    """The answers with their digits from 1, in rows; what is answered is for ``give`` to do.

    Signals:
        changed: it was opened or closed.
        given: the answer that was given and carried out.
    """

    changed = Signal()
    given = Signal(object)  # V

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        answers: Sequence[V],
        columns: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._subject = ""
        self._digits = {Key(str(digit)): answer for digit, answer in enumerate(answers, start=1)}
        self._answer: Key | None = None  # held down, it must not act on what comes next
        self.setStyleSheet(LOW_BUTTONS)
        self.question = QLabel()
        self.question.setProperty("type", "secondary")
        self.buttons: dict[V, CapButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.addWidget(self.question, 0, 0, 2, 1)
        for nth, answer in enumerate(answers):
            button = CapButton(appearance, (str(nth + 1),), kind="quiet", caps_first=True)
            button.clicked.connect(lambda _checked=False, answer=answer: self.give(answer))
            grid.addWidget(button, nth // columns, 1 + nth % columns)
            self.buttons[answer] = button
        self.hide()
        for closes in (
            session.report_opened,
            session.project_changed,
            session.decisions_written,
        ):
            closes.connect(self.close_offer)

    @property
    def subject(self) -> str:
        """What the question is about, "" while none is asked."""
        return self._subject

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return bool(self._subject)

    def open_for(self, subject: str) -> None:
        """Ask about a span or event."""
        self._subject = subject
        self._watch()
        self.changed.emit()
        offered = [f"{' '.join(b.caps())} {b.words()}" for b in self.buttons.values()]
        announce(self, " ".join([self.question.text(), *offered]))

    def close_offer(self) -> None:
        """Ask no longer; everything stays as it is."""
        if self._subject:
            self._subject = ""
            self.changed.emit()

    def give(self, answer: V) -> None:
        """Carry out an answer."""
        raise NotImplementedError

    def name(self, question: str, words: Mapping[V, str]) -> None:
        """Say what is asked and what the answers are, in the language of the interface."""
        self.question.setText(question)
        for answer, button in self.buttons.items():
            button.set_words(words[answer])

    def answered(self, key: Key | None) -> V | None:
        """The answer a key gives, None for none."""
        return self._digits.get(key) if key else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the key that answers before the window does."""
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            if not self.isAncestorOf(watched):
                self.close_offer()
        elif isinstance(event, QKeyEvent) and event.type() in _PRESSES:
            # What the focused widget leaves goes to its parents, and comes here again.
            return self._on_key(QApplication.focusWidget() or watched, event)
        return False

    def _on_key(self, focused: QWidget, event: QKeyEvent) -> bool:
        """Take the key as the answer, or leave it to the window; True where it was taken."""
        key = key_of(event)
        if event.isAutoRepeat() and key is not None and key == self._answer:
            return True
        if not self.is_open:
            if not event.isAutoRepeat():
                self._unwatch()
            return False
        if event.key() in _NO_ANSWER or self._is_press_of_button(focused, key):
            return False
        mine = not types(focused) and not event.isAutoRepeat()
        answer = self.answered(key) if mine else None
        if answer is None and not (mine and key == ENTER):
            self.close_offer()
            return False
        if event.type() == QEvent.Type.KeyPress:  # what came before only asked whose it is
            self._answer = key
            if answer is None:
                self.close_offer()
            else:
                self.give(answer)
            return True
        event.accept()
        return True

    def _is_press_of_button(self, focused: QWidget, key: Key | None) -> bool:
        presses = key in (ENTER, Key("Space"))
        return presses and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused)

    def _watch(self) -> None:
        self._answer = None
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)  # the newest filter is asked first

    def _unwatch(self) -> None:
        self._answer = None
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
