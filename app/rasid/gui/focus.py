"""The one decision that is current: which event, and which span or piece of evidence."""

from PySide6.QtCore import QObject, Signal


class Focus(QObject):
    """What the reviewer looks at; the text, the cards and the decision bar all follow it.

    Signals:
        event_changed: the id of the current event, or "".
        span_changed: the id of the current span, or "".
    """

    event_changed = Signal(str)  # event id, "" for none
    span_changed = Signal(str)  # span id, "" for none

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event = ""
        self._span = ""

    @property
    def event_id(self) -> str:
        """Id of the current event, or ""."""
        return self._event

    @property
    def span_id(self) -> str:
        """Id of the current span, or ""."""
        return self._span

    def set_event(self, event_id: str) -> None:
        """Make an event current; nothing is said where it already is."""
        if event_id != self._event:
            self._event = event_id
            self.event_changed.emit(event_id)

    def set_span(self, span_id: str) -> None:
        """Make a span current; nothing is said where it already is."""
        if span_id != self._span:
            self._span = span_id
            self.span_changed.emit(span_id)

    def clear(self) -> None:
        """Nothing is current."""
        self.set_span("")
        self.set_event("")
