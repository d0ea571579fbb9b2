"""The card of an event that is being made."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rasid.core.event import Event, Range
from rasid.core.vocabulary import EventType
from rasid.gui.inspector.card_header import CardHeader, Summary
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.event_form import EventForm

_TRIGGER_WORDS = 3  # more selected words than this are evidence, no trigger


def begun_event(where: Range, words: str, type_: EventType | None) -> Event:
    """An event of which only the words that tell of it are known, and perhaps its type.

    OTHER stands for a type that is still to be chosen.
    """
    is_trigger = len(words.split()) <= _TRIGGER_WORDS
    return Event(
        id="",
        type=type_ or EventType.OTHER,
        trigger=where if is_trigger else None,
        evidence=(where,),
    )


class NewEventCard(QFrame):
    """A form on its own."""

    def __init__(self, draft: Event, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "current")
        summary = Summary(
            number=0,
            type=self.tr("New event"),
            factuality="",
            place="",
            state=None,
            edited=False,
            contested=False,
            confidence=None,
        )
        self.form = EventForm(draft, None, desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        head = CardHeader(summary, desk.appearance)
        layout.addWidget(head)
        layout.addWidget(self.form)
