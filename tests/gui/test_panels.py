"""In narrow windows queue and inspector give way to the report, and can be had back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from tests.gui.conftest import Press


def resize(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.width() == width and window.panels.width() == width)


def press_key(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.report, key)


@pytest.mark.parametrize("width", [1280, 1270, 1256])
def test_a_wide_window_has_all_three_also_within_a_frame(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    resize(window, qtbot, width)
    assert window.queue.isVisible()
    assert not window.strip.isVisible()
    assert window.inspector.isVisible()
    assert window.queue.width() >= 200
    assert 344 <= window.inspector.width() <= 560


def test_below_1256_the_queue_is_a_strip_of_states(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, qtbot, 1255)
    assert not window.queue.isVisible()
    assert window.strip.isVisible()
    assert window.strip.width() == 56
    assert window.strip.model().rowCount() == 2
    resize(window, qtbot, 1300)
    assert window.queue.isVisible()
    assert not window.strip.isVisible()


def test_the_strip_opens_reports(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, qtbot, 1200)
    index = window.strip.model().index(1, 0)
    at = window.strip.visualRect(index).center()
    QTest.mouseClick(window.strip.viewport(), Qt.MouseButton.LeftButton, pos=at)
    opened = window.session.opened
    assert opened is not None
    assert opened.text.startswith("قصف على ريف حلب")


def test_f3_unfolds_the_queue_and_folds_it(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, qtbot, 1200)
    press_key(window, Qt.Key.Key_F3)
    assert window.queue.isVisible()
    assert not window.strip.isVisible()
    press_key(window, Qt.Key.Key_F3)
    assert not window.queue.isVisible()
    assert window.strip.isVisible()


@pytest.mark.parametrize("language", list(Language))
def test_below_1024_the_inspector_is_a_sheet_over_the_trailing_half(
    window: MainWindow, qtbot: QtBot, language: Language
) -> None:
    window.translation.use(language)
    resize(window, qtbot, 1000)
    assert not window.inspector.isVisible()
    report = window.report.width()
    press_key(window, Qt.Key.Key_F4)
    assert window.inspector.isVisible()
    assert window.report.width() == report
    left = window.inspector.mapTo(window, window.inspector.rect().topLeft()).x()
    right = left + window.inspector.width()
    assert (left, right)[language is Language.ENGLISH] == (
        0 if language is Language.ARABIC else 1000
    )
    press_key(window, Qt.Key.Key_Escape)
    assert not window.inspector.isVisible()
    assert window.report.hasFocus()
    resize(window, qtbot, 1100)
    assert window.inspector.isVisible()
    assert window.panels.indexOf(window.place) == 3


def test_a_form_opens_the_sheet(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    resize(window, qtbot, 1000)
    press(window.report, "d")
    assert window.inspector.is_editing
    assert window.inspector.isVisible()


def test_a_double_click_on_a_handle_gives_the_usual_widths(
    window: MainWindow, qtbot: QtBot
) -> None:
    resize(window, qtbot, 1500)
    strip, queue, report, inspector = window.panels.sizes()
    window.panels.setSizes([strip, queue + 80, report - 80, inspector])
    window.panels.remember()
    assert window.queue.width() != 240
    QTest.mouseDClick(window.panels.handle(2), Qt.MouseButton.LeftButton)
    assert window.queue.width() == 240
    assert window.inspector.width() == 400
    assert window.settings.layout(window.panels._screen()) is None


def test_the_widths_of_a_narrow_window_are_not_remembered(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, qtbot, 1500)
    window.panels.remember()
    kept = window.settings.layout(window.panels._screen())
    resize(window, qtbot, 1000)
    window.panels.remember()
    assert window.settings.layout(window.panels._screen()) == kept


@pytest.mark.parametrize("scale", [80, 100, 150, 200])
def test_nothing_is_lost_at_any_scale(window: MainWindow, qtbot: QtBot, scale: int) -> None:
    resize(window, qtbot, 1440)
    window.appearance.set_scale(scale)
    qtbot.wait(1)
    assert window.width() == 1440
    assert window.report.width() >= 420
    assert window.bar.accept.isVisible()
    assert window.bar.undo.isVisible()
    right = max(
        each.mapTo(window, each.rect().topRight()).x()
        for each in (window.bar.accept, window.bar.reject, window.bar.skip, window.bar.undo)
    )
    assert right < 1440
    if scale == 200:
        for strip in (window.bar.roles, window.bar.types):
            assert not any(button.isVisible() for button in strip.buttons)


def test_the_report_column_is_never_wider_than_reads_well(window: MainWindow, qtbot: QtBot) -> None:
    resize(window, qtbot, 2400)
    frame = window.report.document().rootFrame().frameFormat()
    column = window.report.viewport().width() - frame.leftMargin() - frame.rightMargin()
    assert column <= 760 + 1
