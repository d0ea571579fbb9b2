"""Keys for which the decision bar has no room are said to be there, and can be chosen."""

import pytest
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.key_strip import KeyStrip
from rasid.gui.keys import ROLE_COMMANDS, Command
from rasid.gui.main_window import MainWindow
from tests.gui.conftest import Press

NAMES = ("Side A", "Side B", "Place", "Date", "Casualties", "Weapon")


@pytest.fixture
def strip(qtbot: QtBot, appearance: Appearance) -> KeyStrip:
    one = KeyStrip(appearance, ROLE_COMMANDS)
    qtbot.addWidget(one)
    one.name(NAMES)
    one.show()
    return one


def left_out(strip: KeyStrip) -> list[str]:
    return [action.text().split("\t")[0] for action in strip.more.menu().actions()]


def test_with_room_all_are_shown(strip: KeyStrip) -> None:
    strip.fit(2000)
    assert all(button.isVisible() for button in strip.buttons)
    assert not strip.more.isVisible()


@pytest.mark.parametrize("width", [0, 120, 250, 300])
def test_each_is_shown_or_listed(strip: KeyStrip, width: int) -> None:
    strip.fit(width)
    shown = [button.words() for button in strip.buttons if button.isVisible()]
    assert [*shown, *left_out(strip)] == list(NAMES)
    assert strip.more.isVisible()
    assert f"+{len(NAMES) - len(shown)}" in strip.more.text()


def test_what_is_listed_can_be_chosen(strip: KeyStrip, qtbot: QtBot) -> None:
    strip.fit(0)
    with qtbot.waitSignal(strip.command_requested) as asked:
        strip.more.menu().actions()[3].trigger()
    assert asked.args == [Command.DATE]
    assert strip.more.menu().actions()[3].text() == "Date\tR ق"


@pytest.mark.parametrize("switched", [False, True], ids=["English", "Arabic"])
def test_all_roles_have_room_beside_a_span_in_a_window_of_1280(
    window: MainWindow, press: Press, qtbot: QtBot, switched: bool
) -> None:
    if switched:
        window.preferences.switch_language()
    window.resize(1280, 800)
    press(window.report, "j")
    qtbot.wait(20)
    assert window.session.focus.span_id
    assert all(button.isVisible() for button in window.bar.roles.buttons)


def test_in_a_narrow_window_the_bar_says_how_many_more_there_are(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    window.session.focus.set_span("")
    qtbot.wait(20)
    hidden = [button for button in window.bar.types.buttons if not button.isVisible()]
    assert hidden
    assert window.bar.types.more.isVisible()
    more = window.bar.types.more
    assert more.mapTo(window, more.rect().topRight()).x() <= 800
