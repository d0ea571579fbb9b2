"""The day's figures and a pause: offered, never forced, and the report is hidden meanwhile."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from rasid.gui import pauses
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.pauses import PausePage
from tests.gui.conftest import Press


def test_the_foot_of_the_queue_tells_what_was_decided_today(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    assert "Nothing decided" in window.today.figures()
    press(window.report, "", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 event" in window.today.figures())
    assert "1 report" in window.today.figures()
    press(window.report, "u")
    qtbot.waitUntil(lambda: "Nothing decided" in window.today.figures())


def test_somebody_elses_day_is_not_shown(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 event" in window.today.figures())
    window.session.set_reviewer("عمر")
    qtbot.waitUntil(lambda: "Nothing decided" in window.today.figures())


def test_a_pause_is_offered_and_can_be_put_off(window: MainWindow) -> None:
    assert not window.today.take.isVisible()
    window.pauses._timer.timeout.emit()
    assert window.today.take.isVisible()
    assert "50 minutes" in window.today._offer.text()
    window.today.not_now.click()
    assert not window.today.take.isVisible()
    assert window.pauses.counts


def test_work_goes_on_while_a_pause_is_offered(window: MainWindow, press: Press) -> None:
    window.pauses._timer.timeout.emit()
    first = window.session.focus.event_id
    press(window.report, "", Qt.Key.Key_Return)
    assert window.session.focus.event_id != first


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_pause_hides_the_report_until_one_goes_on(window: MainWindow, key: Qt.Key) -> None:
    seen: list[object] = []

    def look() -> None:
        page = QApplication.activeModalWidget()
        assert isinstance(page, PausePage)
        seen.append(page.geometry() == window.geometry())
        before = window.session.opened
        QTest.keyClick(page, Qt.Key.Key_A)
        seen.append(window.session.opened == before)
        QTest.keyClick(page, key)

    QTimer.singleShot(0, look)
    window.menus.actions["pause"].trigger()
    assert seen == [True, True]
    assert QApplication.activeModalWidget() is None


def test_the_minutes_are_chosen_and_none_means_never(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (0, True))
    window.menus.actions["pauses"].trigger()
    assert window.settings.pause_after == 0
    assert not window.pauses.counts
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (30, True))
    window.menus.actions["pauses"].trigger()
    assert window.settings.pause_after == 30
    assert window.pauses._timer.interval() == 30 * 60_000


def test_a_rest_is_a_pause(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.pauses._timer.start(1_000)
    press(window.report, "j")
    assert window.pauses._timer.interval() == 1_000
    later = pauses.monotonic() + 6 * 60
    monkeypatch.setattr(pauses, "monotonic", lambda: later)
    press(window.report, "j")
    assert window.pauses._timer.interval() == 50 * 60_000


def test_it_speaks_arabic_with_six_plurals(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    window.translation.use(Language.ARABIC)
    press(window.report, "", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "حدث" in window.today.figures())
    window.pauses._timer.timeout.emit()
    assert "50 دقيقة" in window.today._offer.text()
