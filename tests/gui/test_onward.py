"""After a decision the choice is shown for a moment; keys pressed meanwhile are not lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.app import make_window
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from tests.gui.conftest import Press

PAUSE = 120


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, project_path: Path) -> Iterator[MainWindow]:
    settings.pause = PAUSE
    one = make_window(settings, Inline())
    qtbot.addWidget(one)
    with qtbot.waitExposed(one):
        one.show()
    assert one.projects.open_path(project_path)
    yield one
    one.close()


def events(window: MainWindow) -> list[str]:
    return [row.id for row in window.commands.bench.events()]


def states(window: MainWindow) -> list[State]:
    return [row.state for row in window.commands.bench.events()]


def test_the_choice_is_shown_before_the_focus_moves(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    first, second = events(window)
    press(window.report, "", Qt.Key.Key_Return)
    assert window.session.focus.event_id == first
    assert "Accepted" in window.bar._what.text()
    qtbot.waitUntil(lambda: window.session.focus.event_id == second)
    assert "Event 2" in window.bar._what.text()


def test_a_key_pressed_meanwhile_acts_on_the_next_one(window: MainWindow, press: Press) -> None:
    for _ in range(2):
        press(window.report, "", Qt.Key.Key_Return)
    assert states(window) == [State.CONFIRMED, State.CONFIRMED]


def test_keys_as_fast_as_they_come_lose_nothing(window: MainWindow, press: Press) -> None:
    press(window.report, "j")
    spans = window.commands.bench.candidates()
    for _ in spans:
        press(window.report, "a")
    assert all(row.state is State.CONFIRMED for row in window.commands.bench.candidates())


def test_the_question_why_outlasts_the_move(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    first, second = events(window)
    press(window.report, "x")
    assert window.session.focus.event_id == first
    qtbot.waitUntil(lambda: window.session.focus.event_id == second)
    assert window.bar.reasons.is_open
    press(window.report, "1")
    assert not window.bar.reasons.is_open
    row = window.session.event_row(first)
    assert row is not None
    assert row.state is State.REJECTED


def test_undo_meanwhile_takes_back_the_decision_that_is_shown(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    first, _ = events(window)
    press(window.report, "", Qt.Key.Key_Return)
    press(window.report, "u")
    qtbot.wait(2 * PAUSE)
    assert states(window)[0] is State.PROPOSED
    assert window.session.focus.event_id == first


def test_whoever_goes_elsewhere_meanwhile_stays_there(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    elsewhere = window.commands.bench.candidates()[0].id
    window.report.span_clicked.emit(elsewhere)
    qtbot.wait(2 * PAUSE)
    assert window.session.focus.span_id == elsewhere


def test_another_report_drops_the_move(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    window.queue.step(+1)
    opened = window.session.opened
    qtbot.wait(2 * PAUSE)
    assert not window.commands.onward.waits
    assert window.session.opened is opened
