"""Which key does what, whatever the keyboard is set to: by position, else by either letter."""

import sys
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Command(StrEnum):
    """Everything a single key of the review window does."""

    NEXT_CANDIDATE = "next_candidate"
    PREVIOUS_CANDIDATE = "previous_candidate"
    NEXT_EVENT = "next_event"
    PREVIOUS_EVENT = "previous_event"
    NEXT_REPORT = "next_report"
    PREVIOUS_REPORT = "previous_report"
    ACCEPT_SPAN = "accept_span"
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
    REMOVE_LABEL = "remove_label"
    START_GROW = "start_grow"
    START_SHRINK = "start_shrink"
    END_GROW = "end_grow"
    END_SHRINK = "end_shrink"
    START_GROW_LETTER = "start_grow_letter"
    START_SHRINK_LETTER = "start_shrink_letter"
    END_GROW_LETTER = "end_grow_letter"
    END_SHRINK_LETTER = "end_shrink_letter"
    SIDE_A = "side_a"
    SIDE_B = "side_b"
    PLACE = "place"
    DATE = "date"
    CASUALTY = "casualty"
    WEAPON = "weapon"
    SWAP_SIDES = "swap_sides"
    NEW_EVENT = "new_event"
    EDIT = "edit"
    LEAVE = "leave"
    FINISH_REPORT = "finish_report"


LABEL_COMMANDS = tuple(Command(f"label_{digit}") for digit in range(1, 9))
"""The keys 1 to 8, in the order of the labels."""

ROLE_COMMANDS = (
    Command.SIDE_A,
    Command.SIDE_B,
    Command.PLACE,
    Command.DATE,
    Command.CASUALTY,
    Command.WEAPON,
)
"""The keys that give the selected words to a field of the event; named as the inspector does."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key by the Latin letter or sign at its position, or by name, with its modifiers."""

    name: str
    control: bool = False
    shift: bool = False
    alt: bool = False


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
    Key("Enter"): Command.ACCEPT_EVENT,
    Key("X"): Command.REJECT,
    Key("S"): Command.SKIP,
    Key("Space"): Command.SKIP,
    Key("U"): Command.UNDO,
    Key("Z", control=True): Command.UNDO,
    Key("Z", control=True, shift=True): Command.REDO,
    Key("Y", control=True): Command.REDO,
    **{Key(str(digit)): command for digit, command in enumerate(LABEL_COMMANDS, start=1)},
    Key("0"): Command.REMOVE_LABEL,
    Key("]"): Command.START_GROW,
    Key("["): Command.START_SHRINK,
    Key("O"): Command.END_GROW,
    Key("P"): Command.END_SHRINK,
    Key("]", alt=True): Command.START_GROW_LETTER,
    Key("[", alt=True): Command.START_SHRINK_LETTER,
    Key("O", alt=True): Command.END_GROW_LETTER,
    Key("P", alt=True): Command.END_SHRINK_LETTER,
    Key("Q"): Command.SIDE_A,
    Key("W"): Command.SIDE_B,
    Key("E"): Command.PLACE,
    Key("R"): Command.DATE,
    Key("T"): Command.CASUALTY,
    Key("Y"): Command.WEAPON,
    Key("V"): Command.SWAP_SIDES,
    Key("N"): Command.NEW_EVENT,
    Key("D"): Command.EDIT,
    Key("Esc"): Command.LEAVE,
    Key("Enter", control=True): Command.FINISH_REPORT,
}
"""The keys as they come; B and Shift with a letter stay free (Arabic layouts type لا and marks)."""

ARABIC: dict[str, str] = dict(
    zip(
        "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./",
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ",
        strict=True,
    )
)
"""What the Arabic 101 layout types at the position of each Latin letter."""

_BY_ARABIC = {letter: latin for latin, letter in ARABIC.items()}
_DIGITS = {chr(base + digit): str(digit) for base in (0x0660, 0x06F0) for digit in range(10)}
_NAMED = {
    int(Qt.Key.Key_Down): "Down",
    int(Qt.Key.Key_Up): "Up",
    int(Qt.Key.Key_PageDown): "PgDown",
    int(Qt.Key.Key_PageUp): "PgUp",
    int(Qt.Key.Key_Return): "Enter",
    int(Qt.Key.Key_Enter): "Enter",
    int(Qt.Key.Key_Space): "Space",
    int(Qt.Key.Key_Escape): "Esc",
}
# Positions on the board as PC keyboards number them (scan code set 1), row by row.
_ROWS = {2: "1234567890", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
_BY_POSITION = {first + nth: sign for first, row in _ROWS.items() for nth, sign in enumerate(row)}
# X11 and Wayland count from 8; on a Mac the codes mean something else.
_SCAN_OFFSET = {"linux": 8, "win32": 0}.get(sys.platform)


def key_of(event: QKeyEvent) -> Key | None:
    """The key that was pressed, or None for one that is no key of ours."""
    name = _NAMED.get(event.key()) or _sign_of(event)
    if not name:
        return None
    held = event.modifiers()
    return Key(
        name,
        control=bool(held & Qt.KeyboardModifier.ControlModifier),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )


def command_of(event: QKeyEvent) -> Command | None:
    """What the key that was pressed does."""
    key = key_of(event)
    return KEYMAP.get(key) if key else None


def keycaps(command: Command) -> tuple[str, ...]:
    """What to print on the caps for a command: the Latin sign, then the Arabic letter."""
    key = next(key for key, bound in KEYMAP.items() if bound is command)
    held = [name for name, on in (("Ctrl", key.control), ("Alt", key.alt)) if on]
    arabic = [] if held or key.name not in ARABIC else [ARABIC[key.name]]
    return (*held, *(["Shift"] if key.shift else []), key.name, *arabic)


def _sign_of(event: QKeyEvent) -> str:
    scan = event.nativeScanCode()
    if scan and _SCAN_OFFSET is not None and scan - _SCAN_OFFSET in _BY_POSITION:
        return _BY_POSITION[scan - _SCAN_OFFSET]
    sign = event.text() if event.text().isprintable() else ""
    if not sign and 0x20 < event.key() < 0x10000:  # with Ctrl the text is a control character
        sign = chr(event.key())
    sign = _BY_ARABIC.get(sign) or _DIGITS.get(sign) or sign
    return sign.upper()
