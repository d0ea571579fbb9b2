"""What a screen reader is told when the focus moves."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label
from rasid.gui.announcer import Announcer
from rasid.gui.session import Session
from rasid.review.decisions import confirm, correct_span


@pytest.fixture
def announcer(session: Session, qtbot: QtBot) -> Announcer:
    widget = QWidget()
    qtbot.addWidget(widget)
    one = Announcer(session, widget)
    one.setProperty("widget", widget)  # kept alive with it
    return one


def test_a_span_is_told_with_label_state_and_event(announcer: Announcer, session: Session) -> None:
    assert session.opened is not None
    row = next(row for row in session.opened.spans if row.span.label is Label.CASUALTY)
    assert announcer.span_words(row.id) == "4 عناصر, Casualty, Proposed, event 1"
    session.write(lambda project, author: confirm(project, row.id, author=author))
    assert "Confirmed" in announcer.span_words(row.id)
    end = row.span.end + 3
    session.write(lambda project, author: correct_span(project, row.id, end=end, author=author))
    assert "Corrected" in announcer.span_words(row.id)


def test_an_event_is_told_with_number_type_and_state(
    announcer: Announcer, session: Session
) -> None:
    assert session.opened is not None
    assert announcer.event_words(session.opened.events[0].id) == "event 1, Clash, Proposed"
    assert announcer.event_words("") == ""


def test_moving_the_focus_is_announced(
    announcer: Announcer, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.opened is not None
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(announcer, "_say", told.append)
    session.focus.set_event(session.opened.events[1].id)
    session.focus.set_span(session.opened.spans[0].id)
    assert told[0].startswith("event 2")
    assert session.opened.spans[0].span.text in told[1]
