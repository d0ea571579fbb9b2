"""Reading mode shows the text only; focus mode asks one question at a time with the same keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label, State
from rasid.gui.codebook.entries import entry_of
from rasid.gui.focus_mode.passage import passage
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.report.marks import Claim, Mark
from rasid.storage.queries import SpanRow
from tests.gui.conftest import Press


def tap(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def spans(window: MainWindow) -> list[SpanRow]:
    return window.commands.bench.candidates()


def test_f9_shows_the_text_only_and_escape_brings_all_back(window: MainWindow) -> None:
    tap(window, Qt.Key.Key_F9)
    assert window.modes.mode is Mode.READING
    opened = window.session.opened
    assert opened is not None
    assert window.reading.toPlainText() == opened.text
    assert window.reading.isVisible()
    for part in (window.report, window.queue, window.inspector, window.layers, window.bar):
        assert not part.isVisible()
    assert not window.top_bar.isVisible()
    tap(window, Qt.Key.Key_Escape)
    for part in (window.report, window.queue, window.inspector, window.layers, window.bar):
        assert part.isVisible()
    assert window.report.hasFocus()


@pytest.mark.parametrize(
    ("key", "mode"), [(Qt.Key.Key_F9, Mode.READING), (Qt.Key.Key_F11, Mode.FOCUS)]
)
def test_the_same_key_leaves_a_mode(window: MainWindow, key: Qt.Key, mode: Mode) -> None:
    tap(window, key)
    assert window.modes.mode is mode
    tap(window, key)
    assert window.modes.mode is Mode.REVIEW


def test_nothing_is_decided_while_reading(window: MainWindow, press: Press) -> None:
    before = window.session.opened
    tap(window, Qt.Key.Key_F9)
    for sign in ("a", "x", "s", "2", "ش"):
        press(window.reading, sign)
    press(window.reading, "", Qt.Key.Key_Return)
    assert window.session.opened == before
    assert window.modes.mode is Mode.READING


def test_the_next_report_can_be_read(window: MainWindow) -> None:
    tap(window, Qt.Key.Key_F9)
    tap(window, Qt.Key.Key_PageDown)
    assert window.modes.mode is Mode.READING
    assert window.reading.toPlainText().startswith("قصف على ريف حلب")


def test_searching_leaves_reading(window: MainWindow, press: Press) -> None:
    tap(window, Qt.Key.Key_F9)
    press(window.reading, "\x06", Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.modes.mode is Mode.REVIEW
    assert window.search.field.hasFocus()


def test_f11_asks_about_the_first_undecided_words_of_the_event(
    window: MainWindow, qtbot: QtBot
) -> None:
    tap(window, Qt.Key.Key_F11)
    page = window.focus_page
    qtbot.waitUntil(lambda: bool(page.asked()))
    row = window.commands.bench.span()
    assert row is not None
    assert row.span.text in page.text.toPlainText()
    entry = entry_of(row.span.label)
    assert entry is not None
    assert entry.english in page._rule.text()
    assert window.bar.isVisible()
    assert not window.inspector.isVisible()


@pytest.mark.parametrize("accept", ["a", "ش"])
def test_the_same_keys_decide_and_the_next_question_comes(
    window: MainWindow, press: Press, qtbot: QtBot, accept: str
) -> None:
    tap(window, Qt.Key.Key_F11)
    first = window.commands.bench.span()
    assert first is not None
    press(window.focus_page.text, accept)
    row = window.session.span_row(first.id)
    assert row is not None
    assert row.state is State.CONFIRMED
    now = window.commands.bench.span()
    assert now is not None
    assert now.id != first.id
    qtbot.waitUntil(lambda: now.span.text in window.focus_page.text.toPlainText())
    press(window.focus_page.text, "u")
    row = window.session.span_row(first.id)
    assert row is not None
    assert row.state is State.PROPOSED
    assert window.modes.mode is Mode.FOCUS


def test_a_number_of_dead_is_shown_with_its_bounds(window: MainWindow, qtbot: QtBot) -> None:
    tap(window, Qt.Key.Key_F11)
    counted = next(row for row in spans(window) if row.span.label is Label.CASUALTY)
    window.commands.select_span(counted.id)
    page = window.focus_page
    qtbot.waitUntil(lambda: page._bounds.isVisible())
    event = window.commands.bench.event()
    assert event is not None
    fact = next(fact for fact in event.event.casualties if fact.span == counted.id)
    shown = [figure.text() for figure in page._bounds._figures.values()]
    assert shown == [
        "–" if value is None else str(value) for value in (fact.low, fact.best, fact.high)
    ]
    assert "How many" in page.asked()


def test_an_event_is_asked_about_as_a_whole(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    tap(window, Qt.Key.Key_F11)
    press(window.focus_page.text, "l")
    qtbot.waitUntil(lambda: "Did this happen" in window.focus_page.asked())


def test_editing_leaves_focus_mode_for_the_form(window: MainWindow, press: Press) -> None:
    tap(window, Qt.Key.Key_F11)
    press(window.focus_page.text, "d")
    assert window.modes.mode is Mode.REVIEW
    assert window.inspector.is_editing
    assert window.inspector.isVisible()


def test_an_open_form_is_not_hidden_by_a_mode(window: MainWindow, press: Press) -> None:
    press(window.report, "d")
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F11):
        tap(window, key)
        assert window.modes.mode is Mode.REVIEW
    assert window.inspector.is_editing


def test_a_report_without_events_offers_the_next_one(window: MainWindow, qtbot: QtBot) -> None:
    window.queue.step(+1)
    tap(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: window.focus_page.next_report.isVisible())
    assert not window.focus_page.text.isVisible()


def test_a_restart_begins_in_review_with_all_panels(window: MainWindow, project_path: Path) -> None:
    tap(window, Qt.Key.Key_F11)
    window.close()
    window.show()
    assert window.projects.open_path(project_path)
    assert window.modes.mode is Mode.REVIEW
    for part in (window.top_bar, window.queue, window.inspector, window.bar):
        assert part.isVisible()


def test_a_passage_is_the_paragraph_with_offsets_of_its_own() -> None:
    text = "عنوان\n\n😀 قتل 7 مقاتلين هنا\nفقرة"
    start = text.index("7")
    # after an emoji UTF-16 positions run one ahead
    mark = Mark("s", Label.CASUALTY, start + 1, start + 10, 0, Claim.PROPOSED)
    far = Mark("t", Label.PLACE, 0, 5, 0, Claim.PROPOSED)
    shown = passage(text, (start, start + 9), (far, mark), ((start + 1, start + 30),), "s")
    assert shown.text == "😀 قتل 7 مقاتلين هنا"
    (only,) = shown.marks
    encoded = shown.text.encode("utf-16-le")
    assert encoded[2 * only.start : 2 * only.end].decode("utf-16-le") == "7 مقاتلين"
    asked, (_, end) = shown.bright
    assert asked == (only.start, only.end)
    assert end == len(encoded) // 2
