"""Toasts pass and offer one action; banners stay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.messages import Banner, Messages, Toast


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 400)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_toast_does_its_action_and_goes(
    room: QWidget, appearance: Appearance, qtbot: QtBot
) -> None:
    toast, done = Toast(appearance, room), list[str]()
    messages = Messages(Banner(appearance, room), toast)
    messages.done("رُفض", ("تراجع", lambda: done.append("undone")))
    assert toast.words() == "رُفض"
    qtbot.mouseClick(toast.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert toast.words() == ""


@pytest.mark.parametrize("rtl", [True, False])
def test_a_toast_stands_at_the_leading_edge(
    room: QWidget, appearance: Appearance, rtl: bool
) -> None:
    way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    toast = Toast(appearance, room)
    toast.setLayoutDirection(way)
    toast.say("سطر")
    near_left = toast.geometry().left() < room.width() - toast.geometry().right()
    assert near_left is not rtl


def test_a_problem_stays_until_it_is_put_away(
    room: QWidget, appearance: Appearance, qtbot: QtBot
) -> None:
    banner = Banner(appearance, room)
    messages = Messages(banner, Toast(appearance, room))
    messages.problem("The disk is full. Make room.")
    assert banner.words() == "The disk is full. Make room."
    QApplication.processEvents()
    assert banner.words()
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert banner.words() == ""


def test_markup_in_a_message_is_shown_as_written(room: QWidget, appearance: Appearance) -> None:
    banner = Banner(appearance, room)
    banner.say("<b>x</b>.txt is empty.")
    assert banner.words() == "<b>x</b>.txt is empty."
