"""Every action is found by its name in either language and run."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.naming import COMMANDS, Name, command_name
from rasid.gui.palette.entries import Entry, choose
from rasid.gui.palette.model import PaletteModel
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier


def entry(id_: str, english: str, arabic: str) -> Entry:
    return Entry(id_, Name(english, arabic), (), lambda: None)


SOME = [
    entry("swap", "Swap the sides", "بدّل الطرفين"),
    entry("language", "Switch the interface language", "بدّل لغة الواجهة"),
    entry("accept", "Accept the event", "قبول الحدث أو تدقيقه"),
    entry("import", "Import files…", "استيراد ملفات…"),
    entry("undo", "Undo", "إلغاء آخر خطوة"),
]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sw", ["swap", "language"]),
        ("بدل", ["swap", "language"]),
        ("swap", ["swap"]),
        ("sides", ["swap"]),
        ("الغاء", ["undo"]),
        ("حدث", ["accept"]),
        ("الملفات", ["import"]),
        ("side swap", ["swap"]),
        ("واجهه لغه", ["language"]),
        ("terface", ["language"]),
        ("حذف", []),
        ("", ["swap", "language", "accept", "import", "undo"]),
    ],
)
def test_a_few_letters_of_either_name_are_enough(asked: str, found: list[str]) -> None:
    assert [each.id for each in choose(SOME, asked, [])] == found


def test_names_that_begin_so_come_first_then_those_used_last() -> None:
    assert [each.id for each in choose(SOME, "sw", ["language"])] == ["language", "swap"]
    assert next(each.id for each in choose(SOME, "i", ["undo"])) == "import"
    assert [each.id for each in choose(SOME, "", ["undo", "accept"])][:2] == ["undo", "accept"]


@pytest.mark.usefixtures("qapp")
def test_every_command_has_its_name_in_both_languages() -> None:
    assert set(COMMANDS) == set(Command)
    for command in Command:
        name = command_name(command)
        assert name.english != name.arabic, command
    names = [command_name(command).arabic for command in Command]
    assert len(set(names)) == len(names)


def test_the_model_keeps_the_promises_of_qt(qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    model.show(SOME)
    qtmodeltester.check(model)
    model.show([])
    qtmodeltester.check(model)


def type_into(window: MainWindow, press: Press, words: str) -> None:
    press(window.report, "\x0b", Qt.Key.Key_K, CONTROL)
    palette = window.command_palette
    assert palette.isVisible()
    assert window.focusWidget() is palette.field
    for sign in words:
        press(palette.field, sign)


@pytest.mark.parametrize("words", ["accept or", "قبول الحدث"])
def test_enter_runs_what_was_found_in_either_language(
    window: MainWindow, press: Press, words: str
) -> None:
    type_into(window, press, words)
    found = window.command_palette.current()
    assert found is not None
    assert found.caps == ("Enter",)
    press(window.command_palette.field, "", Qt.Key.Key_Return)
    assert not window.command_palette.isVisible()
    assert window.focusWidget() is window.report
    assert window.session.opened is not None
    assert window.session.opened.events[0].state is State.CONFIRMED


def test_what_was_used_last_stands_first_the_next_time(window: MainWindow, press: Press) -> None:
    type_into(window, press, "dark")
    press(window.command_palette.field, "", Qt.Key.Key_Return)
    assert window.settings.theme == "dark"
    type_into(window, press, "")
    first = window.command_palette.current()
    assert first is not None
    assert first.id == "menu:theme"


def test_arrows_walk_and_escape_leaves(window: MainWindow, press: Press) -> None:
    type_into(window, press, "")
    palette = window.command_palette
    before = palette.current()
    press(palette.field, "", Qt.Key.Key_Down)
    assert palette.current() != before
    press(palette.field, "", Qt.Key.Key_Up)
    assert palette.current() == before
    press(palette.field, "", Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.report


def test_a_click_runs_too(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    type_into(window, press, "undo")
    view = window.command_palette.view
    box = view.visualRect(window.command_palette.model.index(0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert not window.command_palette.isVisible()


def test_what_cannot_be_done_now_is_not_offered(window: MainWindow, press: Press) -> None:
    window.session.close()
    press(window.start_page, "\x0b", Qt.Key.Key_K, CONTROL)
    ids = {each.id for each in window.runner.offers()}
    assert "accept_event" not in ids
    assert "menu:export" not in ids
    assert "menu:open" in ids
    for sign in "لاشيء":
        press(window.command_palette.field, sign)
    assert window.command_palette.current() is None
    press(window.command_palette.field, "", Qt.Key.Key_Return)
    assert window.command_palette.isVisible()


def test_an_open_form_keeps_decisions_back(window: MainWindow) -> None:
    window.inspector.edit_current()
    ids = {each.id for each in window.runner.offers()}
    assert "accept_event" not in ids
    assert {"side_a", "search", "menu:language"} <= ids


def test_undo_and_redo_are_found_though_there_is_no_step_to_take(window: MainWindow) -> None:
    assert not window.session.can_undo()
    assert {entry.id for entry in window.runner.offers()} >= {"undo", "redo"}
