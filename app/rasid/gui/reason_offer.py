"""Asks why something was rejected, after the fact: the next key answers, or a click."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rasid.core.revision import Reason
from rasid.core.vocabulary import ReasonCode
from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import ENTER, DigitOffer
from rasid.gui.inspector.reason_words import reason_word
from rasid.gui.keyboard import Key
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


class ReasonOffer(DigitOffer[ReasonCode]):
    """The reasons for a rejection that was just written; Enter gives the one used last."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, REASONS, _COLUMNS, parent)
        self._last: ReasonCode | None = None
        self._retranslate()

    def give(self, code: ReasonCode) -> None:
        """Reject the same once more, with the reason."""
        subject, reason = self.subject, Reason(code=code.value)
        if not subject:
            return
        self.close_offer()
        outcome = self.session.write(
            lambda p, author: reject(p, subject, author=author, reason=reason)
        )
        if outcome is not None:
            self._last = code
            self._name_keys()
            self.given.emit(code)

    def answered(self, key: Key | None) -> ReasonCode | None:
        """The reason a key gives."""
        return self._last if key == ENTER else super().answered(key)

    def changeEvent(self, event: QEvent) -> None:
        """Ask in the present language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _name_keys(self) -> None:
        """Enter stands on the reason used last, beside its digit."""
        for nth, (code, button) in enumerate(self.buttons.items(), start=1):
            button.set_caps((str(nth), "Enter") if code is self._last else (str(nth),))

    def _retranslate(self) -> None:
        self.name(self.tr("Why?"), {code: reason_word(code) for code in REASONS})
