"""Keys by their place on the board, whatever layout the keyboard is set to."""

import sys
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


@dataclass(frozen=True, slots=True)
class Key:
    """A key by the Latin letter or sign at its position, or by name, with its modifiers."""

    name: str
    control: bool = False
    shift: bool = False
    alt: bool = False

    @classmethod
    def read(cls, written: str) -> Self:
        """A key as ``str`` and Qt's portable key sequences write it, as in "Ctrl+Shift+Z"."""
        held = set()
        while written.startswith(_HELD) and written not in _HELD:
            modifier, _, written = written.partition("+")
            held.add(modifier)
        return cls(_NAMES.get(written, written), "Ctrl" in held, "Shift" in held, "Alt" in held)

    def __str__(self) -> str:
        return "+".join((*self.held, self.name))

    @property
    def held(self) -> tuple[str, ...]:
        """The modifiers as they are printed on caps."""
        pairs = (("Ctrl", self.control), ("Alt", self.alt), ("Shift", self.shift))
        return tuple(name for name, is_held in pairs if is_held)

    @property
    def caps(self) -> tuple[str, ...]:
        """What to print on the caps: modifiers, the Latin sign, then the Arabic letter."""
        arabic = [] if self.held or self.name not in ARABIC else [ARABIC[self.name]]
        return (*self.held, _ARROWS.get(self.name, self.name), *arabic)


_HELD = ("Ctrl+", "Alt+", "Shift+")
_NAMES = {"Return": "Enter"}
_ARROWS = {"Right": "→", "Left": "←"}

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
    int(Qt.Key.Key_Right): "Right",
    int(Qt.Key.Key_Left): "Left",
    int(Qt.Key.Key_PageDown): "PgDown",
    int(Qt.Key.Key_PageUp): "PgUp",
    int(Qt.Key.Key_Return): "Enter",
    int(Qt.Key.Key_Enter): "Enter",
    int(Qt.Key.Key_Space): "Space",
    int(Qt.Key.Key_Escape): "Esc",
    **{int(Qt.Key.Key_F1) + nth: f"F{nth + 1}" for nth in range(12)},
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


def _sign_of(event: QKeyEvent) -> str:
    scan = event.nativeScanCode()
    if scan and _SCAN_OFFSET is not None and scan - _SCAN_OFFSET in _BY_POSITION:
        return _BY_POSITION[scan - _SCAN_OFFSET]
    sign = event.text() if event.text().isprintable() else ""
    if not sign and 0x20 < event.key() < 0x10000:  # with Ctrl the text is a control character
        sign = chr(event.key())
    sign = _BY_ARABIC.get(sign) or _DIGITS.get(sign) or sign
    return sign.upper()
