"""The line above the cards: how many events, how many decided, and the way to a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rasid.core.vocabulary import State
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

    def show_counts(self, states: Sequence[State], dead: str) -> None:
        """Say how many events stand, how many of them are decided, and how many do not stand.

        ``dead`` is the sum of the report, "" where there are none.
        """
        rejected = sum(state is State.REJECTED for state in states)
        standing = len(states) - rejected
        decided = standing - sum(state is State.PROPOSED for state in states)
        said = [self.tr("%n event(s)", "", standing), self.tr("%n decided", "", decided)]
        said += [self.tr("%n rejected", "", rejected)] if rejected else []
        said += [self.tr("dead %1").replace("%1", dead)] if dead else []
        self.counts.setText(" · ".join(said))
