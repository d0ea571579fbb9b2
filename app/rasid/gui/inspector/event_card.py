"""One event of the report: a line while closed, its values when open, a form while edited."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rasid.core.event import Event, spans_of
from rasid.gui.comments.signs import CommentLines
from rasid.gui.inspector.card_body import CardBody
from rasid.gui.inspector.card_header import CardHeader, Summary
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.inspector.failed_checks import place_of
from rasid.gui.inspector.finding_list import FindingList
from rasid.gui.inspector.link_chips import links_of, why_not_counted
from rasid.gui.words import word
from rasid.review.checks import Finding, check_event
from rasid.storage.queries import EventRow


def summary_of(row: EventRow, number: int, comments: int = 0) -> Summary:
    """What the head of a card says of an event with so many open comments."""
    event = row.event
    return Summary(
        number=number,
        type=word(event.type),
        factuality=word(event.factuality),
        place=isolated(event.places[0].name) if event.places else "",
        state=row.state,
        edited=row.edited,
        contested=row.contested,
        confidence=event.confidence,
        comments=comments,
    )


class EventCard(QFrame):
    """An event. It opens and closes on wish; whoever holds the cards keeps one open at a time.

    Signals:
        open_toggled: its head was pressed.
        edit_requested: a value was to be edited: its field, its place in the field.
        clear_requested: a value was to go: the same.
    """

    open_toggled = Signal(str)  # event id
    edit_requested = Signal(str, str, int)  # event id, field, index
    clear_requested = Signal(str, str, int)  # event id, field, index

    def __init__(
        self, row: EventRow, number: int, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._number = number
        self._desk = desk
        self._inside: CardBody | EventForm | None = None
        self._told: object = None
        self.head = CardHeader(self._summary(), desk.appearance)
        self.head.clicked.connect(lambda: self.open_toggled.emit(self.event_id))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 2, 2)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self.failed = FindingList(desk.appearance)
        self.failed.chosen.connect(self._on_finding_chosen)
        self._layout.addWidget(self.failed)
        self.comments = CommentLines(desk.appearance)
        self._layout.addWidget(self.comments)
        self._show_state()

    @property
    def event_id(self) -> str:
        """The event's id."""
        return self._row.event.id

    @property
    def row(self) -> EventRow:
        """The event as the card shows it."""
        return self._row

    @property
    def body(self) -> CardBody | None:
        """The values, while they are shown."""
        return self._inside if isinstance(self._inside, CardBody) else None

    @property
    def form(self) -> EventForm | None:
        """The form, while the event is edited."""
        return self._inside if isinstance(self._inside, EventForm) else None

    @property
    def shown(self) -> Event:
        """The event as the card says it: as edited, else as it stands."""
        return self.form.value() if self.form is not None else self._row.event

    @property
    def is_open(self) -> bool:
        """Whether more than the head is shown."""
        return self._inside is not None

    def has_only_head_of(self, row: EventRow, number: int) -> bool:
        """Whether the card is closed and made of this very row, so that it need not be set."""
        return row is self._row and number == self._number and not self.is_open

    def set_row(self, row: EventRow, number: int) -> bool:
        """Show the event as it stands now; a form that is open stays as it is.

        True where the values are shown and are others now, so that it must be opened anew.
        """
        same = (row, number) == (self._row, self._number)
        if same and not self.is_open and self._comments() == self.head.summary.comments:
            return False
        self._row, self._number = row, number
        self.head.set_summary(self._summary())
        self.comments.show_comments(self._desk.comments_on(row.id) if self.is_open else [])
        if not self.is_open:
            return False
        if self.body is not None and self._told != self._tells():
            return True
        self.check()
        return False

    def check(self) -> None:
        """Say what does not fit in the event as shown; a closed card says nothing."""
        findings: list[Finding] = []
        if self.is_open and self._desk.opened is not None:
            row, known = replace(self._row, event=self.shown), self._desk.register.category_on
            findings = check_event(row, self._desk.opened, known)
        self.failed.show_findings(findings)

    def open(self) -> None:
        """Show the values."""
        self._told = self._tells()
        body = CardBody(self._row.event, self._desk)
        body.edit_requested.connect(
            lambda field, index: self.edit_requested.emit(self.event_id, field, index)
        )
        body.clear_requested.connect(
            lambda field, index: self.clear_requested.emit(self.event_id, field, index)
        )
        self._put(body)

    def edit(self, draft: Event) -> EventForm:
        """Show the form, filled with a draft of this event."""
        form = EventForm(draft, self._row.event, self._desk)
        self._put(form)
        return form

    def close_up(self) -> None:
        """Show the head alone."""
        self._put(None)

    def show_span(self, span_id: str) -> bool:
        """Tint what rests on a span; False where nothing shown does."""
        return self._inside is not None and self._inside.show_span(span_id)

    def _summary(self) -> Summary:
        return summary_of(self._row, self._number, self._comments())

    def _comments(self) -> int:
        return len(self._desk.comments_on(self._row.id))

    def _tells(self) -> object:
        """All that the values are told from: the event, the words it rests on, what is said."""
        event = self._row.event
        words = [self._desk.words(span_id) for span_id in spans_of(event)]
        links = links_of(self._desk, event.id), why_not_counted(self._desk, event.id)
        return event, words, links, self._desk.comments_on(event.id)

    def _put(self, inside: CardBody | EventForm | None) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._layout.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._layout.addWidget(inside)
            inside.show()  # a layout would only do so later, and focus goes to what is shown
        self._show_state()
        self.check()

    def _on_finding_chosen(self, finding: Finding) -> None:
        self.edit_requested.emit(self.event_id, *place_of(finding, self.shown))

    def _show_state(self) -> None:
        self.head.set_open(self.is_open)
        self.comments.show_comments(self._desk.comments_on(self._row.id) if self.is_open else [])
        self.setProperty("card", "current" if self.is_open else "closed")
        self.style().unpolish(self)
        self.style().polish(self)
