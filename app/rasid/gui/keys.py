"""Which key does what, and how that is changed."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from rasid.gui.keyboard import Key, key_of


class Command(StrEnum):
    """Everything a single key of the review window does."""

    NEXT_CANDIDATE = "next_candidate"
    PREVIOUS_CANDIDATE = "previous_candidate"
    NEXT_EVENT = "next_event"
    PREVIOUS_EVENT = "previous_event"
    NEXT_REPORT = "next_report"
    PREVIOUS_REPORT = "previous_report"
    ACCEPT_SPAN = "accept_span"
    ACCEPT_PARAGRAPH = "accept_paragraph"
    ACCEPT_EVENT = "accept_event"
    REJECT = "reject"
    SKIP = "skip"
    UNDO = "undo"
    REDO = "redo"
    LABEL_1 = "label_1"
    LABEL_2 = "label_2"
    LABEL_3 = "label_3"
    LABEL_4 = "label_4"
    LABEL_5 = "label_5"
    LABEL_6 = "label_6"
    LABEL_7 = "label_7"
    LABEL_8 = "label_8"
    TYPE_9 = "type_9"
    REMOVE_LABEL = "remove_label"
    START_GROW = "start_grow"
    START_SHRINK = "start_shrink"
    END_GROW = "end_grow"
    END_SHRINK = "end_shrink"
    START_GROW_LETTER = "start_grow_letter"
    START_SHRINK_LETTER = "start_shrink_letter"
    END_GROW_LETTER = "end_grow_letter"
    END_SHRINK_LETTER = "end_shrink_letter"
    TRIM_CLITIC = "trim_clitic"
    MARK_SAME = "mark_same"
    SIDE_A = "side_a"
    SIDE_B = "side_b"
    PLACE = "place"
    DATE = "date"
    CASUALTY = "casualty"
    WEAPON = "weapon"
    SWAP_SIDES = "swap_sides"
    NEXT_CHECK = "next_check"
    WHY = "why"
    COMMENT = "comment"
    COMMENTS = "comments"
    ASSIGN = "assign"
    CONSISTENCY = "consistency"
    FACTUALITY = "factuality"
    NEW_EVENT = "new_event"
    SPLIT = "split"
    MERGE = "merge"
    DUPLICATE = "duplicate"
    LINKS = "links"
    HISTORY = "history"
    WHOSE = "whose"
    RESTORE = "restore"
    PAST = "past"
    COMPARE = "compare"
    TAKE_RIGHT = "take_right"
    TAKE_LEFT = "take_left"
    TAKE_ALL_RIGHT = "take_all_right"
    TAKE_ALL_LEFT = "take_all_left"
    EDIT = "edit"
    LEAVE = "leave"
    FINISH_REPORT = "finish_report"
    SEARCH = "search"
    NEXT_HIT = "next_hit"
    PREVIOUS_HIT = "previous_hit"
    PALETTE = "palette"


LABEL_COMMANDS = tuple(Command(f"label_{digit}") for digit in range(1, 9))
"""The keys 1 to 8, in the order of the labels."""

TYPE_COMMANDS = (*LABEL_COMMANDS, Command.TYPE_9)
"""The keys 1 to 9, which give an event its type while it is the focus."""

TAKE_COMMANDS = (
    Command.TAKE_RIGHT,
    Command.TAKE_LEFT,
    Command.TAKE_ALL_RIGHT,
    Command.TAKE_ALL_LEFT,
)
"""The arrows, which take a side on the page of the comparison and there only."""

ROLE_COMMANDS = (
    Command.SIDE_A,
    Command.SIDE_B,
    Command.PLACE,
    Command.DATE,
    Command.CASUALTY,
    Command.WEAPON,
)
"""The keys that give the selected words to a field of the event; named as the inspector does."""


KEYMAP: dict[Key, Command] = {
    Key("J"): Command.NEXT_CANDIDATE,
    Key("Down"): Command.NEXT_CANDIDATE,
    Key("K"): Command.PREVIOUS_CANDIDATE,
    Key("Up"): Command.PREVIOUS_CANDIDATE,
    Key("L"): Command.NEXT_EVENT,
    Key("H"): Command.PREVIOUS_EVENT,
    Key("PgDown"): Command.NEXT_REPORT,
    Key("PgUp"): Command.PREVIOUS_REPORT,
    Key("A"): Command.ACCEPT_SPAN,
    Key("A", control=True): Command.ACCEPT_PARAGRAPH,
    Key("Enter"): Command.ACCEPT_EVENT,
    Key("X"): Command.REJECT,
    Key("S"): Command.SKIP,
    Key("Space"): Command.SKIP,
    Key("U"): Command.UNDO,
    Key("Z", control=True): Command.UNDO,
    Key("Z", control=True, shift=True): Command.REDO,
    Key("Y", control=True): Command.REDO,
    **{Key(str(digit)): command for digit, command in enumerate(LABEL_COMMANDS, start=1)},
    Key("9"): Command.TYPE_9,
    Key("0"): Command.REMOVE_LABEL,
    Key("]"): Command.START_GROW,
    Key("["): Command.START_SHRINK,
    Key("O"): Command.END_GROW,
    Key("P"): Command.END_SHRINK,
    Key("]", alt=True): Command.START_GROW_LETTER,
    Key("[", alt=True): Command.START_SHRINK_LETTER,
    Key("O", alt=True): Command.END_GROW_LETTER,
    Key("P", alt=True): Command.END_SHRINK_LETTER,
    Key("C"): Command.TRIM_CLITIC,
    Key("M"): Command.MARK_SAME,
    Key("Q"): Command.SIDE_A,
    Key("W"): Command.SIDE_B,
    Key("E"): Command.PLACE,
    Key("R"): Command.DATE,
    Key("T"): Command.CASUALTY,
    Key("Y"): Command.WEAPON,
    Key("V"): Command.SWAP_SIDES,
    Key("G"): Command.NEXT_CHECK,
    Key(";"): Command.WHY,
    Key("/"): Command.COMMENT,
    Key("/", control=True): Command.COMMENTS,
    Key("P", control=True): Command.ASSIGN,
    Key("U", control=True): Command.CONSISTENCY,
    Key("F"): Command.FACTUALITY,
    Key("N"): Command.NEW_EVENT,
    Key("Z"): Command.SPLIT,
    Key("'"): Command.MERGE,
    Key(","): Command.DUPLICATE,
    Key("."): Command.LINKS,
    Key("H", control=True): Command.HISTORY,
    Key("-"): Command.WHOSE,
    Key("R", control=True): Command.RESTORE,
    Key("H", control=True, shift=True): Command.PAST,
    Key("I"): Command.COMPARE,
    Key("Right"): Command.TAKE_RIGHT,
    Key("Left"): Command.TAKE_LEFT,
    Key("Right", control=True): Command.TAKE_ALL_RIGHT,
    Key("Left", control=True): Command.TAKE_ALL_LEFT,
    Key("D"): Command.EDIT,
    Key("Esc"): Command.LEAVE,
    Key("Enter", control=True): Command.FINISH_REPORT,
    Key("F", control=True): Command.SEARCH,
    Key("G", control=True): Command.NEXT_HIT,
    Key("G", control=True, shift=True): Command.PREVIOUS_HIT,
    Key("K", control=True): Command.PALETTE,
}
"""The keys as they come, a command's main one first.

B and Shift with a letter stay free (Arabic layouts type لا and marks).
"""

EVERYWHERE = frozenset(
    {
        Command.SEARCH,
        Command.NEXT_HIT,
        Command.PREVIOUS_HIT,
        Command.PALETTE,
        Command.COMMENTS,
        Command.ASSIGN,
        Command.CONSISTENCY,
    }
)
"""Commands whose keys work where one types, too, and without a report on the desk."""


class Keymap(QObject):
    """The keys in use: those of ``KEYMAP`` with what the reviewer has changed.

    Signals:
        changed: some key does something else now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._changes: dict[Command, Key] = {}
        self._bound = dict(KEYMAP)

    @property
    def changes(self) -> Mapping[Command, Key]:
        """The commands that have another first key than they came with."""
        return self._changes

    def use(self, changes: Mapping[Command, Key]) -> None:
        """Take over what was changed earlier; of two commands on one key the first keeps it."""
        self._changes = {}
        self._bound = dict(KEYMAP)
        for command, key in changes.items():
            if self.command(key) in (None, command):
                self._changes[command] = key
                self._rebuild()
        self.changed.emit()

    def command(self, key: Key | None) -> Command | None:
        """What a key does."""
        return self._bound.get(key) if key else None

    def first_key(self, command: Command) -> Key:
        """The key a command is shown with."""
        return next(key for key, bound in self._bound.items() if bound is command)

    def other_keys(self, command: Command) -> list[Key]:
        """The keys that do the same as the first one."""
        return [key for key, bound in self._bound.items() if bound is command][1:]

    def bind(self, command: Command, key: Key) -> None:
        """Put a free key in place of a command's first one; others, as arrows, stay."""
        self._changes.pop(command, None)
        if key != default_key(command):
            self._changes[command] = key
        self._rebuild()
        self.changed.emit()

    def reset(self) -> None:
        """All keys as they came."""
        self.use({})

    def _rebuild(self) -> None:
        self._bound = {key: command for command, key in self._changes.items()}
        replaced = set[Command]()
        for key, command in KEYMAP.items():
            if command in self._changes and command not in replaced:
                replaced.add(command)  # its first key
            else:
                self._bound.setdefault(key, command)


KEYS = Keymap()
"""One set of keys for the application, as there is one language of it."""


def default_key(command: Command) -> Key:
    """The first key a command came with."""
    return next(key for key, bound in KEYMAP.items() if bound is command)


def command_of(event: QKeyEvent) -> Command | None:
    """What the key that was pressed does."""
    return KEYS.command(key_of(event))


def keycaps(command: Command) -> tuple[str, ...]:
    """What to print on the caps for a command: the Latin sign, then the Arabic letter."""
    return KEYS.first_key(command).caps
