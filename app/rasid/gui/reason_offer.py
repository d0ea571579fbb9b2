"""Asks why something was rejected, after the fact: the next key answers, or a click."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QLabel, QWidget

from rasid.core.revision import Reason
from rasid.core.vocabulary import ReasonCode
from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.reason_words import reason_word
from rasid.gui.key_filter import types
from rasid.gui.keyboard import Key, key_of
from rasid.gui.keycap import CapButton
from rasid.gui.session import Session
from rasid.review.decisions import reject

REASONS = (
    ReasonCode.EXTRACTION_ERROR,
    ReasonCode.TEXT_MISREAD,
    ReasonCode.DUPLICATE_MERGED,
    ReasonCode.SPLIT,
    ReasonCode.POLICY_CHANGE,
    ReasonCode.REVIEWER_DECISION,
)
"""What a rejection can rest on, by the digits from 1; the others are reasons to correct."""

_COLUMNS = 3
ENTER = Key("Enter")
"""The key that gives the reason used last."""

_DIGITS = {Key(str(digit)): code for digit, code in enumerate(REASONS, start=1)}
# Two rows of buttons as high as the bar has room for, with the focus or without.
_LOW = "QPushButton { padding: 1px 8px; min-height: 20px; }QPushButton:focus { padding: 0px 7px; }"
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


class ReasonOffer(QWidget):
    """The reasons with their digits; whatever else is pressed closes it and does its own work.

    Signals:
        changed: it was opened or closed.
        given: the rejection has a reason now.
    """

    changed = Signal()
    given = Signal(object)  # ReasonCode

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._subject = ""
        self._last: ReasonCode | None = None
        self._answer: Key | None = None  # held down, it must not act on what comes next
        self.setStyleSheet(_LOW)
        self._question = QLabel()
        self._question.setProperty("type", "secondary")
        self.buttons: dict[ReasonCode, CapButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.addWidget(self._question, 0, 0, 2, 1)
        for nth, code in enumerate(REASONS):
            button = CapButton(appearance, (str(nth + 1),), kind="quiet", caps_first=True)
            button.clicked.connect(lambda _checked=False, code=code: self.give(code))
            grid.addWidget(button, nth // _COLUMNS, 1 + nth % _COLUMNS)
            self.buttons[code] = button
        self.hide()
        for closes in (
            session.report_opened,
            session.project_changed,
            session.decisions_written,
            session.focus.event_changed,
            session.focus.span_changed,
        ):
            closes.connect(self.close_offer)
        self._retranslate()

    @property
    def is_open(self) -> bool:
        """Whether a rejection waits for its reason."""
        return bool(self._subject)

    @property
    def takes_enter(self) -> bool:
        """Whether Enter would give the reason used last."""
        return self.is_open and self._last is not None

    def open_for(self, subject: str) -> None:
        """Offer reasons for the rejection of a span or event that was just written."""
        self._subject = subject
        self._watch()
        self.changed.emit()
        offered = [f"{' '.join(b.caps())} {b.words()}" for b in self.buttons.values()]
        announce(self, " ".join([self._question.text(), *offered]))

    def close_offer(self) -> None:
        """Ask no longer; the rejection stays as it is."""
        if self._subject:
            self._subject = ""
            self.changed.emit()

    def give(self, code: ReasonCode) -> None:
        """Reject the same once more, with the reason."""
        subject, reason = self._subject, Reason(code=code.value)
        if not subject:
            return
        self.close_offer()
        outcome = self._session.write(
            lambda p, author: reject(p, subject, author=author, reason=reason)
        )
        if outcome is not None:
            self._last = code
            self._name_keys()
            self.given.emit(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
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
        code = self._answered(key) if not types(focused) else None
        if code is None or event.isAutoRepeat():
            self.close_offer()
            return False
        if event.type() == QEvent.Type.KeyPress:  # what came before only asked whose it is
            self._answer = key
            self.give(code)
            return True
        event.accept()
        return True

    def _answered(self, key: Key | None) -> ReasonCode | None:
        if key == ENTER:
            return self._last
        return _DIGITS.get(key) if key else None

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _name_keys(self) -> None:
        """Enter stands on the reason used last, beside its digit."""
        for nth, (code, button) in enumerate(self.buttons.items(), start=1):
            button.set_caps((str(nth), "Enter") if code is self._last else (str(nth),))

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Why?"))
        for code, button in self.buttons.items():
            button.set_words(reason_word(code))
