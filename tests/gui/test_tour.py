"""The round of the window points at its real parts and never keeps anybody from working."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.keyboard import Key
from rasid.gui.keys import KEYS, Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.tour import STEPS
from tests.gui.conftest import Press

F7 = Qt.Key.Key_F7


@pytest.fixture
def tour(window: MainWindow) -> MainWindow:
    window.menus.actions["tour"].trigger()
    return window


def test_it_walks_six_to_eight_steps_by_keyboard_and_ends(tour: MainWindow) -> None:
    assert 6 <= len(STEPS) <= 8
    said = set()
    for step in range(len(STEPS)):
        assert tour.tour.step == step
        assert tour.tour.card.isVisible()
        said.add(tour.tour.card.words())
        QTest.keyClick(tour.report, F7)
    assert len(said) == len(STEPS)
    assert tour.tour.step == -1
    assert not tour.tour.card.isVisible()
    assert tour.settings.tour_seen


def test_every_step_points_at_a_part_that_is_seen(tour: MainWindow) -> None:
    for step in STEPS:
        part = tour._parts_to_show()[step.part]
        assert part.isVisible(), step.part
        box = part.rect().translated(part.mapTo(tour, part.rect().topLeft()))
        assert tour.tour._ring.geometry() == box.intersected(tour.rect())
        assert tour.rect().contains(tour.tour.card.geometry())
        QTest.keyClick(tour.report, F7)


def test_one_can_go_back(tour: MainWindow) -> None:
    first = tour.tour.card.words()
    QTest.keyClick(tour.report, F7)
    QTest.keyClick(tour.report, F7, Qt.KeyboardModifier.ShiftModifier)
    assert tour.tour.card.words() == first


def test_escape_skips_it_and_it_does_not_come_again_by_itself(tour: MainWindow) -> None:
    QTest.keyClick(tour.report, Qt.Key.Key_Escape)
    assert tour.tour.step == -1
    tour.tour.offer()
    assert tour.tour.step == -1
    tour.menus.actions["tour"].trigger()
    assert tour.tour.step == 0


def test_work_goes_on_during_the_tour(tour: MainWindow, press: Press) -> None:
    assert QApplication.focusWidget() is tour.report
    press(tour.report, "", Qt.Key.Key_Return)
    opened = tour.session.opened
    assert opened is not None
    assert opened.events[0].state is State.CONFIRMED
    assert tour.tour.step == 0


def test_it_stays_with_its_part_when_the_window_changes(tour: MainWindow, qtbot: QtBot) -> None:
    tour.resize(1300, 700)
    ring = tour.tour._ring

    def fits() -> bool:
        part = tour.report
        return ring.geometry().topLeft() == part.mapTo(tour, part.rect().topLeft())

    qtbot.waitUntil(fits)
    tour.resize(900, 600)  # the inspector is a sheet now, and not open
    QTest.keyClick(tour.report, F7)
    assert tour.tour.card.isVisible()
    assert tour.rect().contains(tour.tour.card.geometry())


def test_it_speaks_arabic_with_the_window(tour: MainWindow, qtbot: QtBot) -> None:
    english = tour.tour.card.words()
    tour.translation.use(Language.ARABIC)
    qtbot.waitUntil(lambda: tour.tour.card.words() != english)
    assert any("\u0621" <= letter <= "\u064a" for letter in tour.tour.card.words())


def test_the_seeds_begin_with_it_once(window: MainWindow) -> None:
    assert window.tour.step == -1
    window.start_page.seeds_requested.disconnect(window.projects.seeds)
    window.start_page.seeds_requested.emit()
    assert window.tour.step == 0
    window.tour.leave()
    window.start_page.seeds_requested.emit()
    assert window.tour.step == -1


def test_it_names_the_keys_as_the_reviewer_has_them(window: MainWindow) -> None:
    KEYS.bind(Command.NEXT_CANDIDATE, Key("F6"))
    try:
        window.menus.actions["tour"].trigger()
        assert "F6" in window.tour.card.words()
        assert "{" not in window.tour.card.words()
    finally:
        KEYS.reset()


@pytest.mark.parametrize("switched", [False, True], ids=["English", "Arabic"])
def test_no_line_of_a_card_is_cut(window: MainWindow, qtbot: QtBot, switched: bool) -> None:
    if switched:
        window.preferences.switch_language()
    window.resize(1280, 800)
    window.menus.actions["tour"].trigger()
    for _ in STEPS:
        qtbot.wait(5)
        words = window.tour.card._words
        assert words.height() >= words.heightForWidth(words.width()), words.text()
        QTest.keyClick(window.report, F7)
