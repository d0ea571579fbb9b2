"""The three ways to look at a report: review, reading (text only), focus (one decision)."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rasid.gui.keys import EVERYWHERE, LABEL_COMMANDS, Command
from rasid.gui.session import Session


class Mode(Enum):
    """What the middle of the window shows."""

    REVIEW = auto()
    READING = auto()
    FOCUS = auto()


_IN_READING = frozenset({Command.NEXT_REPORT, Command.PREVIOUS_REPORT, Command.LEAVE})
_IN_FOCUS = frozenset(
    {
        Command.NEXT_CANDIDATE,
        Command.PREVIOUS_CANDIDATE,
        Command.NEXT_EVENT,
        Command.PREVIOUS_EVENT,
        Command.NEXT_REPORT,
        Command.PREVIOUS_REPORT,
        Command.ACCEPT_SPAN,
        Command.ACCEPT_EVENT,
        Command.REJECT,
        Command.SKIP,
        Command.UNDO,
        Command.REDO,
        Command.REMOVE_LABEL,
        *LABEL_COMMANDS,
        Command.TYPE_9,
        Command.FACTUALITY,
        Command.START_GROW,
        Command.START_SHRINK,
        Command.END_GROW,
        Command.END_SHRINK,
        Command.START_GROW_LETTER,
        Command.START_SHRINK_LETTER,
        Command.END_GROW_LETTER,
        Command.END_SHRINK_LETTER,
        Command.TRIM_CLITIC,
        Command.SWAP_SIDES,
        Command.FINISH_REPORT,
        Command.PALETTE,
        Command.LEAVE,
    }
)


class Page(Protocol):
    """What a mode shows in place of the panels."""

    def open(self) -> None:
        """Show the report on the desk as it stands, and take the keyboard."""


class Modes(QStackedWidget):
    """Review is where one begins and returns to; nothing of a mode is remembered.

    Signals:
        changed: another mode is on.
    """

    changed = Signal(object)  # Mode

    def __init__(self, session: Session, review: QWidget, reading: QWidget, focus: QWidget) -> None:
        super().__init__()
        self._session = session
        self._pages = {Mode.REVIEW: review, Mode.READING: reading, Mode.FOCUS: focus}
        for page in self._pages.values():
            self.addWidget(page)
        self._mode = Mode.REVIEW
        session.project_changed.connect(self.leave)

    @property
    def mode(self) -> Mode:
        """The mode that is on."""
        return self._mode

    def toggle(self, mode: Mode) -> None:
        """Go into a mode, or back to review; nothing where no report is on the desk."""
        wanted = Mode.REVIEW if mode is self._mode else mode
        if wanted is Mode.REVIEW:
            self.leave()
        elif self._session.opened is not None:
            self._enter(wanted)

    def leave(self) -> bool:
        """Back to review; False where that is on already."""
        if self._mode is Mode.REVIEW:
            return False
        self._enter(Mode.REVIEW)
        return True

    def admits(self, command: Command) -> bool:
        """Whether a key may do this now; in reading nothing that is not seen is decided."""
        if self._mode is Mode.READING:
            return command in _IN_READING or command in EVERYWHERE
        return True

    def make_room_for(self, command: Command) -> None:
        """Back to review for what needs its panels, as a form or the search does."""
        within = {Mode.READING: _IN_READING, Mode.FOCUS: _IN_FOCUS}.get(self._mode)
        if within is not None and command not in within:
            self.leave()

    def _enter(self, mode: Mode) -> None:
        self._mode = mode
        self.setCurrentWidget(self._pages[mode])
        self.changed.emit(mode)
