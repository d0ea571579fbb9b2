"""Tells a screen reader what the painted marks tell the eye, whenever the focus moves."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from rasid.gui.report.marks import fields_of, numbered, triggers_of
from rasid.gui.report.tooltip import state_word
from rasid.gui.session import Session
from rasid.gui.words import word


class Announcer(QObject):
    """Says the span or event that has become current, in the name of ``widget``."""

    def __init__(self, session: Session, widget: QWidget) -> None:
        super().__init__(widget)
        self._session = session
        self._widget = widget
        session.focus.span_changed.connect(self._on_span_changed)
        session.focus.event_changed.connect(self._on_event_changed)

    def span_words(self, span_id: str) -> str:
        """A span's words, label, state and event: «أكثر من 17 عنصراً، خسائر، مقترَح، الحدث 1»."""
        row, opened = self._session.span_row(span_id), self._session.opened
        if row is None or opened is None:
            return ""
        said = [row.span.text, word(row.span.label), state_word(row.state, edited=row.edited)]
        triggers = triggers_of(opened.spans)
        for event in numbered(opened.events):
            if span_id in fields_of(event.event, triggers):
                number = opened.numbers[event.id]
                said.append(self.tr("event {number}").format(number=number))
        return self.tr(", ").join(said)

    def event_words(self, event_id: str) -> str:
        """An event's number, type and state."""
        row, opened = self._session.event_row(event_id), self._session.opened
        if row is None or opened is None:
            return ""
        said = [self.tr("event {number}").format(number=opened.numbers[event_id])]
        said += [word(row.event.type), state_word(row.state, edited=row.edited)]
        return self.tr(", ").join(said)

    def _on_span_changed(self, span_id: str) -> None:
        if QAccessible.isActive():
            self._say(self.span_words(span_id))

    def _on_event_changed(self, event_id: str) -> None:
        if QAccessible.isActive():
            self._say(self.event_words(event_id))

    def _say(self, words: str) -> None:
        announce(self._widget, words)


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something in the name of a widget; nothing where none listens."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        QAccessible.updateAccessibility(event)
