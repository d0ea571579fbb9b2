"""Carries out what a key or the palette asks for, beside the desk or on it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from rasid.gui.commands.commands import Commands
from rasid.gui.key_filter import KeyFilter
from rasid.gui.keys import EVERYWHERE, Command
from rasid.gui.menus import Menus
from rasid.gui.palette.entries import Entry
from rasid.gui.palette.offers import offers
from rasid.gui.session import Session

_LEFT_TO_THE_WINDOW = EVERYWHERE | {Command.UNDO, Command.REDO, Command.LEAVE}


class Runner(QObject):
    """Knows which part of the window carries out which command.

    ``beside`` are commands of other parts than the desk. ``Command.LEAVE`` leaves the first of
    the parts added with ``add_left`` that has something to leave, else the desk's selection.
    """

    def __init__(self, window: QWidget, session: Session, commands: Commands, menus: Menus) -> None:
        super().__init__(window)
        self._session = session
        self._commands = commands
        self._menus = menus
        self._beside: dict[Command, Callable[[], object]] = {}
        self._within: list[tuple[QWidget, Mapping[Command, Callable[[], object]]]] = []
        self._left: list[Callable[[], bool]] = []
        self._make_room: Callable[[Command], object] = lambda _command: None
        self.keys = KeyFilter(window, self.run)
        self.keys.kept_back.connect(commands.say_form_open)

    def add(self, beside: Mapping[Command, Callable[[], object]]) -> None:
        """Let other parts of the window carry out commands."""
        self._beside |= beside

    def add_within(self, part: QWidget, own: Mapping[Command, Callable[[], object]]) -> None:
        """While the focus is within a part, let it carry out commands in its own way; of the others
        only those that work everywhere, undo, redo and leaving go on to the window.
        """
        self._within.append((part, own))

    def use_modes(
        self, admits: Callable[[Command], bool], make_room: Callable[[Command], object]
    ) -> None:
        """Ask what may be done in the present mode, and have it make room for what it lacks."""
        self.keys.limit(admits)
        self._make_room = make_room

    def add_left(self, *leave: Callable[[], bool]) -> None:
        """Let Esc leave further parts, asked in this order and before those that were there; each
        says whether it was left.
        """
        self._left[:0] = leave

    def run(self, command: Command) -> None:
        """Carry out what a key asks for."""
        self._commands.onward.now()
        self._make_room(command)
        own = self._own()
        if own is not None and command in own:
            own[command]()
        elif own is not None and command not in _LEFT_TO_THE_WINDOW:
            return
        elif command in self._beside:
            self._beside[command]()
        elif command is not Command.LEAVE or not any(leave() for leave in self._left):
            self._commands.run(command)

    def _own(self) -> Mapping[Command, Callable[[], object]] | None:
        """What the part that has the focus does in its own way; None for the desk."""
        focused = QApplication.focusWidget()
        held = (own for part, own in self._within if focused and part.isAncestorOf(focused))
        return next(held, None)

    def offers(self) -> list[Entry]:
        """What the palette finds among keys and menus."""
        return offers(self.run, self._why_not, self._menus, self._why_no_action)

    def _why_not(self, command: Command) -> str:
        """Why a command would do nothing now; "" where it would do something."""
        if self._session.opened is None and command not in EVERYWHERE:
            return self._why_no_report()
        if not self.keys.may_run(command):
            return self._why_kept_back()
        if command is Command.UNDO and not self._session.can_undo():
            return self.tr("Nothing of yours is left to undo")
        if command is Command.REDO and not self._session.can_redo():
            return self.tr("Nothing was undone that could be done again")
        return ""

    def _why_no_action(self) -> str:
        """Why an action of the menus is grey."""
        return self._why_no_report() if self._session.opened is None else self._why_kept_back()

    def _why_no_report(self) -> str:
        if self._session.project is None:
            return self.tr("Open a project first")
        return self.tr("Choose a report first")

    def _why_kept_back(self) -> str:
        if self.keys.form_open:
            return self.tr("Leave the form first")
        return self.tr("Not on this page")
