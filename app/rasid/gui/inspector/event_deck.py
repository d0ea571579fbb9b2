"""The cards of the events, one each, in the order in which the desk numbers them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rasid.gui.inspector.card_list import CardList
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.event_card import EventCard
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow


class EventDeck(CardList):
    """Cards by event id; a card stays the same widget as long as its event is there.

    Signals:
        open_toggled: the head of a card was pressed.
        edit_requested: a value was to be edited: event, field, place in the field.
        clear_requested: a value was to go: the same.
        opened: the values of an event are shown, for the first time or anew.
    """

    opened = Signal(str)  # event id
    open_toggled = Signal(str)  # event id
    edit_requested = Signal(str, str, int)  # event id, field, index
    clear_requested = Signal(str, str, int)  # event id, field, index

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.appearance, parent)
        self._desk = desk
        self._cards: dict[str, EventCard] = {}
        self._comments: tuple[CommentRow, ...] = ()
        self._first = 0  # place of the first card in the list

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._cards

    def __getitem__(self, event_id: str) -> EventCard:
        return self._cards[event_id]

    def get(self, event_id: str) -> EventCard | None:
        """The card of an event."""
        return self._cards.get(event_id)

    def cards(self) -> list[EventCard]:
        """All cards, in their order."""
        return list(self._cards.values())

    def open(self, event_id: str) -> None:
        """Show the values of an event; a form stays."""
        card = self._cards[event_id]
        if card.form is None:
            card.open()
            self.opened.emit(event_id)

    def close_up(self, event_id: str) -> None:
        """Show the head of an event alone."""
        self._cards[event_id].close_up()

    def show_rows(self, rows: Sequence[tuple[EventRow, int]], first: int = 0) -> None:
        """Show these events with their numbers, from the place ``first`` of the list on.

        Cards of events that are there no more must have been dropped before.
        """
        moved = first != self._first or [row.id for row, _ in rows] != list(self._cards)
        comments = self._desk.opened.comments if self._desk.opened else ()
        said = comments != self._comments
        cards: dict[str, EventCard] = {}
        for place, (row, number) in enumerate(rows, first):
            card = self._cards.get(row.id)
            if card is None:
                card = self._make(row, number)
            elif (said or not card.has_only_head_of(row, number)) and card.set_row(row, number):
                self.open(row.id)
            cards[row.id] = card
            if moved:
                self.place(card, place)
        self._cards, self._first, self._comments = cards, first, comments

    def drop(self, event_id: str) -> None:
        """Take the card of an event away."""
        self.discard(self._cards.pop(event_id))

    def clear(self) -> None:
        """Take all cards away."""
        for event_id in list(self._cards):
            self.drop(event_id)

    def _make(self, row: EventRow, number: int) -> EventCard:
        card = EventCard(row, number, self._desk)
        card.open_toggled.connect(self.open_toggled)
        card.edit_requested.connect(self.edit_requested)
        card.clear_requested.connect(self.clear_requested)
        return card
