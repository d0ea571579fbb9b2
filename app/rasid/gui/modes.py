"""What the middle of the window shows: the panels of the review, or a page in their place."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rasid.gui.keys import EVERYWHERE, LABEL_COMMANDS, TAKE_COMMANDS, Command
from rasid.gui.session import Session


class Mode(Enum):
    """What the middle of the window shows."""

    REVIEW = auto()
    READING = auto()
    FOCUS = auto()
    HISTORY = auto()
    COMPARE = auto()
    ADJUDICATION = auto()
    AGREEMENT = auto()
    WORKLOAD = auto()
    DASHBOARD = auto()


_OF_A_REPORT = frozenset({Mode.READING, Mode.FOCUS})
_IN_READING = frozenset({Command.NEXT_REPORT, Command.PREVIOUS_REPORT, Command.LEAVE})
_ON_A_PAGE = frozenset({Command.UNDO, Command.REDO, Command.PALETTE, Command.LEAVE})
IN_FOCUS = frozenset(
    {
        Command.NEXT_CANDIDATE,
        Command.PREVIOUS_CANDIDATE,
        Command.NEXT_EVENT,
        Command.PREVIOUS_EVENT,
        Command.NEXT_REPORT,
        Command.PREVIOUS_REPORT,
        Command.ACCEPT_SPAN,
        Command.ACCEPT_PARAGRAPH,
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


@runtime_checkable
class Page(Protocol):
    """What a mode shows in place of the panels; a widget."""

    def open(self) -> None:
        """Show what stands now, and take the keyboard."""


class Modes(QStackedWidget):
    """Review is where one begins and returns to; nothing of a mode is remembered.

    Signals:
        changed: another mode is on.
    """

    changed = Signal(object)  # Mode

    def __init__(self, session: Session, review: QWidget, reading: QWidget) -> None:
        super().__init__()
        self._session = session
        self._pages: dict[Mode, QWidget] = {}
        self._within: dict[Mode, frozenset[Command]] = {}
        self._later: dict[Mode, Callable[[], object]] = {}
        self._mode = Mode.REVIEW
        self.add(Mode.REVIEW, review, frozenset(Command))
        self.add(Mode.READING, reading, _IN_READING)
        session.project_changed.connect(self.leave)

    @property
    def mode(self) -> Mode:
        """The mode that is on."""
        return self._mode

    def add(self, mode: Mode, page: QWidget, within: frozenset[Command]) -> None:
        """Give a mode its page; commands that are not ``within`` it lead back to review first."""
        self._pages[mode] = page
        self._within[mode] = within
        self.addWidget(page)

    def add_later(self, mode: Mode, make: Callable[[], object]) -> None:
        """Have a mode's page made when the mode is first entered; ``make`` adds it."""
        self._later[mode] = make

    def toggle(self, mode: Mode) -> None:
        """Go into a mode, or back to review; nothing where it has nothing to show."""
        if mode in (self._mode, Mode.REVIEW):
            self.leave()
        else:
            self.enter(mode)

    def enter(self, mode: Mode) -> None:
        """Go into a mode; nothing where it has nothing to show."""
        has_report = self._session.opened is not None
        if has_report or (mode not in _OF_A_REPORT and self._session.project is not None):
            self._enter(mode)

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
        if self._mode in (Mode.REVIEW, Mode.FOCUS):
            return command not in TAKE_COMMANDS
        return command in self._within[self._mode] | _ON_A_PAGE | EVERYWHERE

    def make_room_for(self, command: Command) -> None:
        """Back to review for what needs its panels, as a form or the search does."""
        if command not in self._within[self._mode]:
            self.leave()

    def _enter(self, mode: Mode) -> None:
        if mode not in self._pages:
            self._later[mode]()
        self._mode = mode
        page = self._pages[mode]
        self.setCurrentWidget(page)
        self.changed.emit(mode)
        if isinstance(page, Page):
            page.open()
