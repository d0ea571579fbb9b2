"""Keys by position, by Latin letter and by Arabic letter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from rasid.gui.keyboard import ARABIC, Key
from rasid.gui.keys import KEYMAP, Command, Keymap, command_of, keycaps

NONE = Qt.KeyboardModifier.NoModifier
X11 = 8


def pressed(
    key: int, text: str = "", held: Qt.KeyboardModifier = NONE, scan: int = 0
) -> Command | None:
    return command_of(QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text))


@pytest.mark.parametrize(
    ("latin", "arabic", "command"),
    [
        ("j", "ت", Command.NEXT_CANDIDATE),
        ("k", "ن", Command.PREVIOUS_CANDIDATE),
        ("a", "ش", Command.ACCEPT_SPAN),
        ("x", "ء", Command.REJECT),
        ("u", "ع", Command.UNDO),
        ("n", "ى", Command.NEW_EVENT),
        ("q", "ض", Command.SIDE_A),
        ("]", "د", Command.START_GROW),
        ("[", "ج", Command.START_SHRINK),
        ("3", "٣", Command.LABEL_3),
    ],
)
def test_a_key_works_in_either_layout(latin: str, arabic: str, command: Command) -> None:
    assert pressed(ord(latin.upper()), latin) is command
    assert pressed(ord(arabic), arabic) is command


def test_the_position_decides_where_the_platform_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gui.keyboard._SCAN_OFFSET", X11)
    assert pressed(ord("H"), "h", scan=36 + X11) is Command.NEXT_CANDIDATE  # J's place
    assert pressed(0x0637, "ط", scan=36 + X11) is Command.NEXT_CANDIDATE


def test_control_with_an_arabic_letter_is_still_undo() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    assert pressed(ord("Z"), "\x1a", control) is Command.UNDO
    assert pressed(ord("ئ"), "", control) is Command.UNDO
    shift = Qt.KeyboardModifier.ShiftModifier
    assert pressed(ord("Z"), "\x1a", control | shift) is Command.REDO


def test_shift_with_a_letter_is_left_to_vowel_marks() -> None:
    assert pressed(ord("J"), "J", Qt.KeyboardModifier.ShiftModifier) is None


def test_keys_without_a_meaning_are_left_alone() -> None:
    assert pressed(ord("B"), "b") is None
    assert pressed(int(Qt.Key.Key_Shift)) is None
    assert pressed(0x0644, "لا") is None


def test_no_key_is_bound_to_b_or_to_shift_with_a_letter() -> None:
    assert not any(key.name == "B" or (key.shift and not key.control) for key in KEYMAP)


def test_every_command_has_a_key_and_caps() -> None:
    assert set(KEYMAP.values()) == set(Command)
    for command in Command:
        assert keycaps(command)


def test_caps_show_both_letters_the_latin_one_first() -> None:
    assert keycaps(Command.NEW_EVENT) == ("N", "ى")
    assert keycaps(Command.ACCEPT_EVENT) == ("Enter",)
    assert keycaps(Command.REDO) == ("Ctrl", "Shift", "Z")


def test_no_two_positions_type_the_same_letter() -> None:
    assert len(set(ARABIC.values())) == len(ARABIC)


@pytest.fixture
def keys(free_letter: None) -> Keymap:
    assert free_letter is None
    return Keymap()


def test_a_changed_key_takes_the_place_of_the_main_one(keys: Keymap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keys.changed):
        keys.bind(Command.NEXT_CANDIDATE, Key("I"))
    assert keys.command(Key("I")) is Command.NEXT_CANDIDATE
    assert keys.command(Key("J")) is None
    assert keys.command(Key("Down")) is Command.NEXT_CANDIDATE
    assert keys.first_key(Command.NEXT_CANDIDATE).caps == ("I", "ه")


def test_the_key_it_came_with_is_no_change(keys: Keymap) -> None:
    keys.bind(Command.UNDO, Key("I"))
    keys.bind(Command.UNDO, Key("U"))
    assert keys.changes == {}
    assert keys.command(Key("Z", control=True)) is Command.UNDO


def test_changes_are_taken_over_but_no_two_commands_on_one_key(keys: Keymap) -> None:
    keys.use({Command.UNDO: Key("I"), Command.REJECT: Key("A"), Command.SKIP: Key("I")})
    assert keys.changes == {Command.UNDO: Key("I")}
    assert keys.command(Key("A")) is Command.ACCEPT_SPAN
    keys.reset()
    assert keys.command(Key("I")) is None


@pytest.mark.parametrize("written", ["J", "Ctrl+Shift+Z", "Alt+[", "Ctrl++", "Ctrl+-", "F8", "+"])
def test_a_key_is_written_and_read(written: str) -> None:
    assert str(Key.read(written)) == written


def test_qts_names_of_keys_are_read() -> None:
    assert Key.read("Ctrl+Return") == Key("Enter", control=True)
