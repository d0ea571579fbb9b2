"""With a form open and the focus in the report keys still lead on, and say what must wait."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.main_window import MainWindow
from tests.gui.conftest import Press

ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def beside(window: MainWindow, press: Press) -> MainWindow:
    """A form with a change in it; the focus is in the report."""
    window.session.focus.set_span("")
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    form.note.setPlainText("x")
    window.report.setFocus()
    return window


def test_escape_asks_and_a_second_one_goes_on_editing_or_leaves(
    beside: MainWindow, press: Press
) -> None:
    press(beside.report, "", ESCAPE)
    assert beside.inspector.events.foot.is_asking


def test_escape_leaves_a_form_without_changes(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "d")
    window.report.setFocus()
    press(window.report, "", ESCAPE)
    assert window.inspector.events.form is None


def test_the_next_event_keeps_the_form_as_a_draft(beside: MainWindow, press: Press) -> None:
    first = beside.session.focus.event_id
    press(beside.report, "l")
    assert beside.session.focus.event_id != first
    assert beside.inspector.events.form is None
    press(beside.report, "h")
    form = beside.inspector.events.form
    assert form is not None
    assert form.note.toPlainText() == "x"


def test_what_a_date_is_read_as_is_seen_while_it_is_typed(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    window.resize(1280, 640)
    window.session.focus.set_span("")
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    form.date.start.setFocus()
    form.date.start.selectAll()
    for sign in "2017-11-05":
        press(form.date.start, sign)
    deck = window.inspector.events.deck.viewport()

    def is_seen() -> bool:
        line = form.date.understood
        top = line.mapTo(deck, QPoint(0, 0)).y()
        return top >= 0 and top + line.height() <= deck.height()

    assert form.date.understood.text()
    qtbot.waitUntil(is_seen, timeout=2000)


@pytest.mark.parametrize("key", ["a", "]", "[", "o", "p"])
def test_a_key_for_spans_says_that_none_is_current(
    window: MainWindow, press: Press, key: str
) -> None:
    window.session.focus.set_span("")
    press(window.report, key)
    assert window.bar._what.text() == "Choose a span first"


def test_undo_is_found_where_there_is_nothing_to_undo(window: MainWindow, press: Press) -> None:
    assert any(entry.id == "undo" for entry in window.runner.offers())
    window.session.focus.set_span("")
    press(window.report, "u")
    assert "undo" in window.bar._what.text()


@pytest.mark.parametrize("key", ["a", "x", "3"])
def test_decisions_wait_and_it_is_said(beside: MainWindow, press: Press, key: str) -> None:
    press(beside.report, key)
    row = beside.session.event_row(beside.session.focus.event_id)
    assert row is not None
    assert row.state is State.PROPOSED
    assert "form" in beside.bar._what.text()


def test_letters_typed_in_the_form_are_no_commands(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    press(form.note, "l")
    assert form.note.toPlainText().endswith("l")
    assert window.inspector.events.form is form
