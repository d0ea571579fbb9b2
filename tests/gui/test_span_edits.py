"""Spans edited by key and mouse on the window, as a reviewer does."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label, State
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.report.edges import Edge
from rasid.gui.report.handles import handles
from rasid.review.decisions import create_span
from rasid.storage.queries import SpanRow
from tests.gui.conftest import Press


def mark(window: MainWindow, label: Label, quote: str) -> SpanRow:
    """The current span, made of the first such words."""
    opened = window.session.opened
    assert opened is not None
    start = opened.text.index(quote)
    outcome = window.session.write(
        lambda p, author: create_span(
            p, opened.report.id, label, start, start + len(quote), author=author
        )
    )
    assert outcome is not None
    window.commands.select_span(outcome.subject)
    return current(window)


def current(window: MainWindow) -> SpanRow:
    row = window.session.span_row(window.session.focus.span_id)
    assert row is not None
    return row


def texts(window: MainWindow, label: Label) -> list[str]:
    opened = window.session.opened
    assert opened is not None
    kept = (r for r in opened.spans if r.state is not State.REJECTED)
    return [row.span.text for row in kept if row.span.label is label]


@pytest.mark.parametrize("sign", ["c", "ؤ"])
def test_one_key_takes_off_what_is_attached_and_gives_it_back(
    window: MainWindow, press: Press, sign: str
) -> None:
    mark(window, Label.ACTOR, "والفصائل في")
    press(window.report, sign)
    assert current(window).span.text == "الفصائل في"
    press(window.report, sign)
    assert current(window).span.text == "والفصائل في"
    press(window.report, "u")
    assert current(window).span.text == "الفصائل في"


def test_a_word_with_nothing_attached_is_left_and_that_is_said(
    window: MainWindow, press: Press
) -> None:
    row = mark(window, Label.PLACE, "بلدة سراقب يوم")
    press(window.report, "c")
    assert current(window).span == row.span
    assert any("بلدة" in label.text() for label in window.bar.findChildren(QLabel))


def test_the_start_stops_before_and_behind_a_proclitic(window: MainWindow, press: Press) -> None:
    mark(window, Label.TIME, "في بلدة")
    press(window.report, "]")
    assert current(window).span.text == "الفصائل في بلدة"
    press(window.report, "]")
    assert current(window).span.text == "والفصائل في بلدة"
    press(window.report, "[")
    assert current(window).span.text == "الفصائل في بلدة"


def test_a_list_is_split_at_its_waw_and_merged_again(window: MainWindow, press: Press) -> None:
    whole = mark(window, Label.ATTRIBUTION, "قوات النظام والفصائل")
    press(window.report, "z")
    assert texts(window, Label.ATTRIBUTION) == ["قوات النظام", "الفصائل"]
    assert current(window).span.text == "الفصائل"
    window.commands.select_span(whole.id)
    press(window.report, "'")
    assert texts(window, Label.ATTRIBUTION) == ["قوات النظام والفصائل"]
    press(window.report, "u")
    press(window.report, "u")
    assert texts(window, Label.ATTRIBUTION) == ["قوات النظام والفصائل"]
    assert current(window).id == whole.id


def test_without_a_span_the_same_keys_are_of_the_event(window: MainWindow, press: Press) -> None:
    before = texts(window, Label.ACTOR)
    window.session.focus.set_span("")
    press(window.report, "z")
    assert texts(window, Label.ACTOR) == before
    press(window, "", Qt.Key.Key_Escape)


def test_a_second_click_chooses_between_which_words_a_span_is_split(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    start = mark(window, Label.ACTOR, "ما أدى لمقتل 4 عناصر").span.start
    view, second = window.report, start + len("ما ")
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=spot_before(window, second + 1)
    )
    assert view.place() == second
    press(view, "z")
    assert {"ما", "أدى لمقتل 4 عناصر"} <= set(texts(window, Label.ACTOR))
    assert view.place() == -1


def test_selected_letters_say_exactly_where_a_span_is_split(
    window: MainWindow, press: Press
) -> None:
    start = mark(window, Label.WEAPON, "سراقب").span.start
    cursor = window.report.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 2, cursor.MoveMode.KeepAnchor)
    window.report.setTextCursor(cursor)
    press(window.report, "z")
    assert texts(window, Label.WEAPON) == ["سر", "اقب"]


def test_merging_takes_the_selected_words_in(window: MainWindow, press: Press) -> None:
    row = mark(window, Label.WEAPON, "بلدة")
    opened = window.session.opened
    assert opened is not None
    cursor = window.report.textCursor()
    cursor.setPosition(row.span.start)
    cursor.setPosition(row.span.end + len(" سراقب"), cursor.MoveMode.KeepAnchor)
    window.report.setTextCursor(cursor)
    press(window.report, "'")
    assert texts(window, Label.WEAPON) == ["بلدة سراقب"]


def spot_before(window: MainWindow, place: int) -> QPoint:
    """A point of the viewport just behind the leading edge of a letter."""
    segment = window.report.geometry_of_text.segments(place, place + 1)[0]
    bar = window.report.verticalScrollBar().value()
    return QPointF(segment.right - 1, segment.baseline - 5 - bar).toPoint()


def handle(window: MainWindow, edge: Edge) -> QPoint:
    view, row = window.report, current(window)
    painted = next(mark for mark in view.page.marks if mark.span_id == row.id)
    box = handles(view.page_painter(), painted)[edge]
    return (box.center() - QPointF(0, view.verticalScrollBar().value())).toPoint()


def drag(window: MainWindow, qtbot: QtBot, edge: Edge, to: int) -> None:
    """Take a handle to the leading edge of a letter and hold it there."""
    port = window.report.viewport()
    start = handle(window, edge)
    below = start - spot_before(window, edge_place(window, edge))
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, spot_before(window, to) + QPoint(0, below.y()))


def edge_place(window: MainWindow, edge: Edge) -> int:
    span = current(window).span
    return span.start if edge is Edge.START else span.end - 1


def test_an_edge_is_dragged_as_one_revision(window: MainWindow, qtbot: QtBot) -> None:
    row = mark(window, Label.WEAPON, "قوات النظام والفصائل")
    drag(window, qtbot, Edge.START, row.span.start + len("قوات "))
    assert current(window).span == row.span  # nothing is written on the way
    dragged = window.report.dragged
    assert dragged is not None
    assert dragged.now == (row.span.start + len("قوات "), row.span.end)
    qtbot.mouseRelease(window.report.viewport(), Qt.MouseButton.LeftButton)
    assert current(window).span.text == "النظام والفصائل"
    assert window.session.undo() is not None
    assert current(window).span == row.span


def test_the_end_is_dragged_too(window: MainWindow, qtbot: QtBot) -> None:
    row = mark(window, Label.WEAPON, "قوات النظام والفصائل")
    drag(window, qtbot, Edge.END, row.span.start + len("قوات النظام"))
    qtbot.mouseRelease(window.report.viewport(), Qt.MouseButton.LeftButton)
    assert current(window).span.text == "قوات النظام"


def test_escape_leaves_a_dragged_edge_where_it_was(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    row = mark(window, Label.WEAPON, "قوات النظام والفصائل")
    drag(window, qtbot, Edge.START, row.span.start + len("قوات "))
    press(window.report, "", Qt.Key.Key_Escape)
    qtbot.mouseRelease(window.report.viewport(), Qt.MouseButton.LeftButton)
    assert current(window).span == row.span


def test_an_edge_is_not_dragged_past_the_other(window: MainWindow, qtbot: QtBot) -> None:
    row = mark(window, Label.WEAPON, "قوات")
    drag(window, qtbot, Edge.START, row.span.end + 3)
    qtbot.mouseRelease(window.report.viewport(), Qt.MouseButton.LeftButton)
    assert current(window).span == row.span


def test_handles_are_seen_only_under_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    row = mark(window, Label.WEAPON, "قوات النظام والفصائل")
    view = window.report
    spot = handle(window, Edge.END)
    qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    ink = window.appearance.theme.labels[row.span.label].ink
    assert view.viewport().grab().toImage().pixelColor(spot) != ink
    qtbot.mouseMove(view.viewport(), spot)
    assert view.viewport().grab().toImage().pixelColor(spot) == ink
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor


def test_every_command_of_span_editing_is_in_the_palette(window: MainWindow) -> None:
    names = {entry.name.english for entry in window.runner.offers()}
    assert {"Mark all the same", "Split the span, or else the event"} <= names
    assert Command.TRIM_CLITIC in Command
