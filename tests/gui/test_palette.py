"""Every action is found by its name in either language and run."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rasid.core.arabic import fold
from rasid.core.vocabulary import Label, ReportState, State
from rasid.gui.app import make_window
from rasid.gui.inspector.inspector import Tab
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.naming import COMMANDS, Name, command_name, name_of
from rasid.gui.palette.entries import Entry, choose
from rasid.gui.palette.model import PaletteModel
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.gui.words import source
from rasid.review.snapshots import make_snapshot
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


def test_what_cannot_be_done_now_stands_grey_with_why(window: MainWindow, press: Press) -> None:
    window.session.close()
    press(window.start_page, "\x0b", Qt.Key.Key_K, CONTROL)
    ids = {each.id for each in window.runner.offers() if not each.why_not}
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
    ids = {each.id for each in window.runner.offers() if not each.why_not}
    assert "accept_event" not in ids
    assert {"side_a", "search", "menu:language"} <= ids


def test_undo_and_redo_are_found_though_there_is_no_step_to_take(window: MainWindow) -> None:
    assert not window.session.can_undo()
    assert {entry.id for entry in window.runner.offers()} >= {"undo", "redo"}


def find_all(window: MainWindow) -> list[Entry]:
    """What the palette finds where nothing is asked."""
    palette = window.command_palette
    if palette.isHidden():
        palette.start()
    palette.field.clear()
    found = [palette.model.entry(row) for row in range(palette.model.rowCount())]
    return [each for each in found if each is not None]


def names_of_everything(window: MainWindow) -> Iterator[Name]:
    """Both names of whatever can be chosen by key, menu, tab, button or list."""
    yield from (command_name(each) for each in Command if each is not Command.PALETTE)
    for menu in (window.top_bar.project_menu, window.top_bar.view_menu, window.top_bar.help_menu):
        named = {action: id_ for id_, action in window.menus.actions.items()}
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None:
                yield window.menus.name(named[action])
    yield from (Name(face.text(), face.text()) for face in window.menus.faces())
    yield from (name for name, _ in window.queue.order.named())
    for state in ReportState:
        yield name_of("ReportState", source(state))
    for button in window.layers.buttons:
        yield name_of("Label", source(button.label))
    yield from (Name(name, name) for name in window.queue.saved.names())
    yield Name("Saved filter", "تصفية محفوظة")
    yield Name("The project as it was: before", "المشروع كما كان: before")
    for english, arabic in (
        ("Go to the events", "إلى الأحداث"),
        ("Go to the spans", "إلى المقاطع"),
        ("Go to the history", "إلى السجل"),
        ("details of the report", "بيانات التقرير"),
        ("text size", "حجم خط"),
        ("theme", "المظهر"),
        ("language", "لغة"),
        ("tour", "جولة"),
        ("undo", "تراجع"),
        ("reviewer", "المراجع"),
        ("stop", "إيقاف"),
    ):
        yield Name(english, arabic)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_command_menu_tab_order_filter_and_moment_is_found_by_both_names(
    window: MainWindow, language: str
) -> None:
    if language == "ar":
        window.preferences.switch_language()
    window.queue.set_filter("ريف")
    window.queue.save_filter("ريف حلب")
    window.session.write(lambda project, author: make_snapshot(project, "before", author=author))
    find_all(window)
    palette = window.command_palette
    for name in names_of_everything(window):
        for asked in (name.english, name.arabic):
            palette.field.setText(asked)
            found = [palette.model.entry(row) for row in range(palette.model.rowCount())]
            names = [entry.name for entry in found if entry is not None]
            assert any(
                fold(name.english) in fold(each.english) or fold(name.arabic) in fold(each.arabic)
                for each in names
            ), asked


def test_what_does_nothing_now_is_found_too_and_says_why(qtbot: QtBot, settings: Settings) -> None:
    window = make_window(settings, Inline())
    qtbot.addWidget(window)
    window.show()
    all_ = {entry.id: entry for entry in find_all(window)}
    assert {str(each) for each in Command if each is not Command.PALETTE} <= set(all_)
    undo = all_["undo"]
    assert undo.why_not == "Open a project first"
    assert all_["tab:spans"].why_not == "Open a project first"
    assert all_["menu:theme"].why_not == ""
    palette = window.command_palette
    palette.field.setText("undo")
    assert palette.current() is undo
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()  # nothing was run
    window.close()


def test_undo_and_redo_say_where_there_is_nothing_to_take_back(
    window: MainWindow, press: Press
) -> None:
    def said() -> tuple[str, str]:
        why = {entry.id: entry.why_not for entry in window.runner.offers()}
        return why["undo"], why["redo"]

    nothing = "Nothing of yours is left to undo"
    never = "Nothing was undone that could be done again"
    assert said() == (nothing, never)
    press(window.report, "", Qt.Key.Key_Return)
    assert said() == ("", never)
    press(window.report, "u")
    assert said() == (nothing, "")


def test_a_form_keeps_commands_back_and_the_palette_says_so(window: MainWindow) -> None:
    window.inspector.edit_current()
    why = {entry.id: entry.why_not for entry in find_all(window)}
    assert why["finish_report"] == "Leave the form first"
    assert why["side_a"] == ""
    assert why["menu:focus"] == "Leave the form first"


def test_tabs_orders_filters_and_layers_do_what_they_say(window: MainWindow) -> None:
    window.panels.show_inspector(shown=False)
    window.panels.show_queue(shown=False)
    all_ = {entry.id: entry for entry in find_all(window)}
    window.command_palette.leave()
    all_["tab:report"].run()
    assert window.panels.inspector_is_shown()
    assert window.inspector.tabs.currentIndex() == Tab.REPORT
    all_["order:4"].run()
    assert window.panels.queue_is_shown()
    assert window.queue.query().order == "title"
    all_["state:new"].run()
    assert window.queue.query().states == {ReportState.NEW}
    all_["layer:PLACE"].run()
    assert Label.PLACE not in window.layers.shown()
