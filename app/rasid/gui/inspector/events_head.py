"""The line above the cards: how many events, how many decided, and the way to a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command


class EventsHead(QWidget):
    """Counts and buttons.

    Signals:
        new_requested: an event is to be made from the selected words.
        resume_requested: work on an event that was begun is to go on.
    """

    new_requested = Signal()
    resume_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = appearance.px
        self.counts = quiet_label("")
        self.resume = QPushButton(self.tr("Go on with the new event"))
        self.resume.setProperty("kind", "link")
        self.resume.hide()
        self.add = KeyButton(appearance, Command.NEW_EVENT, kind="quiet")
        self.add.set_words(self.tr("New event"))
        self.resume.clicked.connect(self.resume_requested)
        self.add.clicked.connect(self.new_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(4), px(8), px(4))
        layout.addWidget(self.counts, 1)
        layout.addWidget(self.resume)
        layout.addWidget(self.add)

    def show_counts(self, events: int, decided: int) -> None:
        """Say how far the report is decided."""
        of = self.tr("%n event(s)", "", events)
        self.counts.setText(of + " · " + self.tr("%n decided", "", decided))
