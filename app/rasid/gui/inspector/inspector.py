"""The trailing panel: the report's events, spans, history and details, and their editing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.events_page import EventsPage
from rasid.gui.inspector.register import Register
from rasid.gui.session import Session


class Inspector(QWidget):
    """Shows what the session has on the desk and follows its focus.

    Signals:
        evidence_requested: words to show in the text, as (start, end) in code points.
        event_selected: the event that was opened here, "" where it was closed.
        editing_changed: a form was opened or left; while one is open, keys belong to it.
    """

    evidence_requested = Signal(list)
    event_selected = Signal(str)
    editing_changed = Signal(bool)

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self._session = session
        self._desk = Desk(session, appearance, Register.load(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.events = EventsPage(self._desk)
        layout.addWidget(self.events)
        session.report_opened.connect(self.events.show_report)
        session.decisions_written.connect(lambda _outcome: self.events.refresh())
