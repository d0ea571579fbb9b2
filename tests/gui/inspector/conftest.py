"""The inspector over a report with two proposed events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.session import Session
from rasid.storage.queries import EventRow, SpanRow

Words = Callable[[str], tuple[int, int]]


@pytest.fixture
def inspector(qtbot: QtBot, session: Session, appearance: Appearance) -> Inspector:
    """The panel with its first event open."""
    panel = Inspector(session, appearance)
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.set_current_event(events(session)[0].id)
    return panel


@pytest.fixture
def desk(session: Session, appearance: Appearance) -> Desk:
    """What the panel's parts work with."""
    return Desk(session, appearance)


@pytest.fixture
def place_of(session: Session) -> Words:
    """Where some words first stand in the report after its title, in code points."""

    def find(words: str) -> tuple[int, int]:
        assert session.opened is not None
        start = session.opened.text.index(words, session.opened.text.index("\n"))
        return start, start + len(words)

    return find


def events(session: Session) -> tuple[EventRow, ...]:
    """The events as they stand."""
    assert session.opened is not None
    return session.opened.events


def spans(session: Session) -> tuple[SpanRow, ...]:
    """The spans as they stand."""
    assert session.opened is not None
    return session.opened.spans


def type_into(widget: QWidget, text: str) -> None:
    """Type letter by letter; QTest's own keyClicks knows no Arabic."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, key)
