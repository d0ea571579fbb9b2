"""Asks for the factuality of the current event: the next digit answers, or a click."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import Factuality
from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import DigitOffer
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.review.decisions import correct_event

_COLUMNS = 4


class FactualityOffer(DigitOffer[Factuality]):
    """The eight values in the order of the codebook."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, tuple(Factuality), _COLUMNS, parent)
        self._retranslate()

    def give(self, factuality: Factuality) -> None:
        """Correct the event; one that is so already is left as it stands."""
        row = self.session.event_row(self.subject)
        self.close_offer()
        if row is None:
            return
        changed = replace(row.event, factuality=factuality)
        if changed == row.event or self.session.write(
            lambda project, author: correct_event(project, changed, author=author, in_full=False)
        ):
            self.given.emit(factuality)

    def changeEvent(self, event: QEvent) -> None:
        """Ask in the present language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.name(self.tr("Did it happen?"), {each: word(each) for each in Factuality})
