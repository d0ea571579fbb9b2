"""Keys are changed from the list of keys, kept, and shown everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.key_list import KeyList
from rasid.gui.key_rules import refusal
from rasid.gui.keyboard import Key
from rasid.gui.keycap import Keycaps
from rasid.gui.keys import KEYMAP, KEYS, Command, keycaps
from rasid.gui.main_window import MainWindow
from rasid.gui.reason_offer import REASONS
from tests.gui.conftest import Press

pytestmark = pytest.mark.usefixtures("free_letter")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def keys_as_they_came() -> Iterator[None]:
    yield
    KEYS.reset()


@pytest.fixture
def keys(window: MainWindow, qtbot: QtBot) -> KeyList:
    dialog = KeyList(window.appearance, window.menus, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def change(keys: KeyList, qtbot: QtBot, press: Press, command: Command, *pressed: object) -> None:
    """Click the key of a command, then press another."""
    chooser = keys.choosers[command]
    qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)
    assert chooser.waits
    press(chooser, *pressed)
    assert not chooser.waits


@pytest.mark.parametrize("sign", ["i", "ه"])
def test_a_new_key_works_in_either_layout_and_the_old_one_no_more(
    window: MainWindow, keys: KeyList, qtbot: QtBot, press: Press, sign: str
) -> None:
    change(keys, qtbot, press, Command.UNDO, sign)
    keys.close()
    press(window.report, "", Qt.Key.Key_Return)
    press(window.report, "u")
    assert window.session.opened is not None
    assert window.session.opened.events[0].state is State.CONFIRMED
    press(window.report, "ه")
    assert window.session.opened.events[0].state is State.PROPOSED


def test_a_changed_key_is_shown_and_kept(
    window: MainWindow, keys: KeyList, qtbot: QtBot, press: Press
) -> None:
    change(keys, qtbot, press, Command.REJECT, "i")
    assert window.bar.reject._caps == ("I", "ه")
    assert keys.resets[Command.REJECT].isVisible()
    offer = next(each for each in window.runner.offers() if each.id == "reject")
    assert offer.caps == ("I", "ه")
    assert window.settings.keys == {Command.REJECT: Key("I")}
    KEYS.use(window.settings.keys)
    assert keycaps(Command.REJECT) == ("I", "ه")


@pytest.mark.parametrize(
    ("pressed", "holder"),
    [
        (("a",), "Accept the span"),
        (("ش",), "Accept the span"),
        (("", Qt.Key.Key_Down), "Next candidate"),
        (("\x0e", Qt.Key.Key_N, CONTROL), "New project…"),
        (("", Qt.Key.Key_F8), "Switch the interface language"),
    ],
)
def test_a_taken_key_is_refused_with_the_name_of_the_holder(
    keys: KeyList, qtbot: QtBot, press: Press, pressed: tuple[object, ...], holder: str
) -> None:
    change(keys, qtbot, press, Command.UNDO, *pressed)
    assert f"“{holder}”" in keys.said.text()
    assert keycaps(Command.UNDO) == ("U", "ع")
    assert keys._settings.keys == {}


@pytest.mark.parametrize(
    ("command", "key", "refused"),
    [
        (Command.UNDO, Key("B"), True),
        (Command.UNDO, Key("Z", shift=True), True),
        (Command.UNDO, Key("B", control=True), False),
        (Command.UNDO, Key("F6"), False),
        (Command.UNDO, Key("U"), False),
        (Command.SEARCH, Key("Z"), True),
        (Command.SEARCH, Key("F6"), False),
        (Command.SEARCH, Key("Z", alt=True), False),
    ],
)
def test_keys_that_type_something_are_refused(
    window: MainWindow, command: Command, key: Key, refused: bool
) -> None:
    assert bool(refusal(command, key, window.menus)) is refused


def test_one_key_and_all_keys_are_reset(keys: KeyList, qtbot: QtBot, press: Press) -> None:
    change(keys, qtbot, press, Command.UNDO, "i")
    change(keys, qtbot, press, Command.SKIP, "", Qt.Key.Key_F6)
    qtbot.mouseClick(keys.resets[Command.UNDO], Qt.MouseButton.LeftButton)
    assert keycaps(Command.UNDO) == ("U", "ع")
    assert not keys.resets[Command.UNDO].isVisible()
    assert keycaps(Command.SKIP) == ("F6",)
    qtbot.mouseClick(keys.reset_all, Qt.MouseButton.LeftButton)
    assert keycaps(Command.SKIP) == ("S", "س")
    assert keys._settings.keys == {}
    assert not keys.reset_all.isEnabled()


def test_a_reset_is_refused_while_another_has_the_key(
    keys: KeyList, qtbot: QtBot, press: Press
) -> None:
    change(keys, qtbot, press, Command.UNDO, "i")
    change(keys, qtbot, press, Command.REJECT, "u")
    qtbot.mouseClick(keys.resets[Command.UNDO], Qt.MouseButton.LeftButton)
    assert "“Reject the span, or else the event”" in keys.said.text()
    assert keycaps(Command.UNDO) == ("I", "ه")


def test_escape_keeps_the_present_key(keys: KeyList, qtbot: QtBot, press: Press) -> None:
    change(keys, qtbot, press, Command.UNDO, "", Qt.Key.Key_Escape)
    assert keycaps(Command.UNDO) == ("U", "ع")
    assert keys.isVisible()


def test_the_list_has_every_command_and_the_keys_of_the_menus(keys: KeyList) -> None:
    from PySide6.QtWidgets import QLabel

    assert set(keys.choosers) == set(Command) - {Command.LEAVE}
    words = {label.text() for label in keys.findChildren(QLabel)}
    assert {"Undo", "Label: place; of an event: shelling", "New project…", "Export…"} <= words


def caps_shown(keys: KeyList) -> set[tuple[str, ...]]:
    fixed = {caps.caps() for caps in keys.findChildren(Keycaps)}
    return fixed | {keycaps(command) for command in keys.choosers}


def test_the_list_holds_every_key_there_is(window: MainWindow, keys: KeyList) -> None:
    shown = caps_shown(keys)
    assert {key.caps for key in KEYMAP} <= shown
    actions = [window.menus.key(name) for name in window.menus.actions]
    assert {key.caps for key in actions if key is not None} <= shown
    for written in ("F1", "F3", "F4", "F8", "Ctrl+F", "Ctrl+K", "Ctrl+L", "Down", "Space", "Esc"):
        assert Key.read(written).caps in shown


def test_the_list_tells_the_keys_after_a_rejection(keys: KeyList) -> None:
    assert {(f"1–{len(REASONS)}",), ("Enter",), ("Ctrl", "S")} <= caps_shown(keys)
    said = {label.text() for label in keys.findChildren(QLabel)}
    assert "After a rejection: its reason" in said
