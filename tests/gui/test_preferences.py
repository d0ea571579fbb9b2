"""High contrast is chosen here, else as the system wants it, and remembered only when chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from rasid.gui.main_window import MainWindow

HIGH = Qt.ContrastPreference.HighContrast
NONE = Qt.ContrastPreference.NoPreference


def test_high_contrast_is_switched_and_remembered(window: MainWindow) -> None:
    before = window.report.grab().toImage()
    window.menus.actions["contrast"].trigger()
    assert window.appearance.theme.high_contrast
    assert window.menus.actions["contrast"].isChecked()
    assert window.settings.high_contrast is True
    assert window.report.grab().toImage() != before
    window.menus.actions["contrast"].trigger()
    assert window.settings.high_contrast is False
    assert window.report.grab().toImage() == before


def test_it_stays_when_light_becomes_dark(window: MainWindow) -> None:
    window.menus.actions["contrast"].trigger()
    window.menus.actions["theme"].trigger()
    assert window.appearance.theme.high_contrast
    assert window.appearance.theme.color("paper") == QColor("#000000")


def test_the_system_is_followed_until_the_reviewer_chooses(window: MainWindow) -> None:
    window.preferences.use_contrast(HIGH)
    assert window.appearance.theme.high_contrast
    assert window.settings.high_contrast is None
    window.preferences.use_contrast(NONE)
    assert not window.appearance.theme.high_contrast


@pytest.mark.parametrize("system", [HIGH, NONE])
def test_what_the_reviewer_chose_stands_against_the_system(
    window: MainWindow, system: Qt.ContrastPreference
) -> None:
    window.menus.actions["contrast"].trigger()
    window.preferences.use_contrast(system)
    assert window.appearance.theme.high_contrast
