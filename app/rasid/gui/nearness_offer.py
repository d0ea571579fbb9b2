"""Asks how near an event was to one of its places: the next digit answers, or a click."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import PlacePrecision
from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import DigitOffer
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.review.decisions import correct_event

_COLUMNS = 4


class NearnessOffer(DigitOffer[PlacePrecision]):
    """The eight precisions of a place, in the order of the codebook."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, appearance, tuple(PlacePrecision), _COLUMNS, parent)
        self._spans: frozenset[str] = frozenset()
        self._retranslate()

    def ask(self, event_id: str, spans: Collection[str]) -> None:
        """Ask about the place of an event that rests on one of these spans."""
        self._spans = frozenset(spans)
        self.open_for(event_id)

    def give(self, precision: PlacePrecision) -> None:
        """Correct the event; one that says so already is left as it stands."""
        row, spans = self.session.event_row(self.subject), self._spans
        self.close_offer()
        if row is None:
            return
        places = tuple(
            replace(place, precision=precision) if place.span in spans else place
            for place in row.event.places
        )
        changed = replace(row.event, places=places)
        if changed == row.event or self.session.write(
            lambda project, author: correct_event(project, changed, author=author, in_full=False)
        ):
            self.given.emit(precision)

    def changeEvent(self, event: QEvent) -> None:
        """Ask in the present language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.name(self.tr("How near?"), {each: word(each) for each in PlacePrecision})
