"""The report view: what it shows, what a click meets, what a selection says."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.gui.theme import ThemeName
from rasid.review.decisions import confirm, create_span
from tests.gui.conftest import Press


@pytest.fixture
def view(qtbot: QtBot, session: Session, appearance: Appearance) -> Iterator[ReportView]:
    one = ReportView(session, appearance)
    one.resize(700, 500)
    report = session.opened.report.id if session.opened else ""
    one.show()
    qtbot.waitExposed(one)
    session.open_report(report)
    yield one
    one.close()
    one.deleteLater()


def middle_of(view: ReportView, start: int, end: int) -> QPointF:
    segment = view.geometry_of_text.segments(start, end)[0]
    return QPointF(
        (segment.left + segment.right) / 2, segment.baseline - 4 - view.verticalScrollBar().value()
    )


def test_every_paragraph_runs_right_to_left(view: ReportView) -> None:
    option = view.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    assert not option.alignment() & Qt.AlignmentFlag.AlignJustify


def test_each_mark_is_met_by_a_click_on_its_words(view: ReportView) -> None:
    assert view.page.marks
    for mark in view.page.marks:
        met = view.mark_at(middle_of(view, mark.start, mark.end))
        assert met is not None
        assert (met.start, met.end) == (mark.start, mark.end)


def test_a_click_on_a_span_names_it(view: ReportView, qtbot: QtBot) -> None:
    mark = view.page.marks[2]
    spot = middle_of(view, mark.start, mark.end).toPoint()
    with qtbot.waitSignal(view.span_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args == [mark.span_id]


def test_a_click_on_a_number_names_its_event(view: ReportView, qtbot: QtBot) -> None:
    badge = view.page.badges[1]
    first = view.geometry_of_text.segments(badge.start, badge.end)[0]
    size = view.font().pixelSize() or 19
    spots = (
        QPoint(round(first.right), round(first.baseline - dy)) for dy in range(size // 2, size * 2)
    )
    spot = next(spot for spot in spots if view.badge_at(QPointF(spot)) == badge)
    with qtbot.waitSignal(view.event_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args == [badge.event_id]


def test_a_click_beside_all_spans_meets_nothing(view: ReportView) -> None:
    assert view.mark_at(QPointF(2, 2)) is None


def test_a_selection_is_told_in_code_points(qtbot: QtBot, view: ReportView) -> None:
    cursor = view.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(view.selection_changed) as told:
        view.setTextCursor(cursor)
    assert told.args == [3, 11]


def test_words_are_selected_by_keys_from_the_current_span(
    view: ReportView, session: Session, press: Press
) -> None:
    mark = view.page.marks[1]
    session.focus.set_span(mark.span_id)
    for _ in range(3):
        press(view, "", Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (mark.start, mark.start + 3)


def test_hidden_labels_are_not_marked(view: ReportView) -> None:
    view.set_layers(frozenset({Label.TIME}), rejected=False)
    assert {mark.label for mark in view.page.marks} == {Label.TIME}


def test_a_decision_is_seen_at_once(view: ReportView, session: Session) -> None:
    target = view.page.marks[0].span_id
    before = view.page
    session.write(lambda project, author: confirm(project, target, author=author))
    assert view.page != before


def test_the_view_scrolls_to_the_span_in_focus(view: ReportView, session: Session) -> None:
    view.resize(420, 140)
    last = view.page.marks[-1]
    session.focus.set_span(last.span_id)
    segment = view.geometry_of_text.segments(last.start, last.end)[-1]
    bar = view.verticalScrollBar()
    assert bar.value() < segment.baseline < bar.value() + view.viewport().height()


def test_a_whole_line_of_page_residue_is_small_and_grey(
    view: ReportView, session: Session, appearance: Appearance
) -> None:
    opened = session.opened
    assert opened is not None
    end = opened.text.index("\n")
    session.write(
        lambda project, author: create_span(
            project, opened.report.id, Label.BOILERPLATE, 0, end, author=author
        )
    )
    style = view.document().begin().begin().fragment().charFormat()
    assert style.foreground().color() == appearance.theme.labels[Label.BOILERPLATE].ink
    assert style.font().pointSizeF() < view.document().defaultFont().pointSizeF()


def test_marks_are_painted_under_and_over_the_words(
    view: ReportView, session: Session, appearance: Appearance
) -> None:
    badge = view.page.badges[0]
    session.focus.set_event(badge.event_id)
    mark = next(m for m in view.page.marks if m.label is Label.PLACE)
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    segment = view.geometry_of_text.segments(mark.start, mark.end)[0]
    x = round((segment.left + segment.right) / 2 * ratio)
    top = segment.baseline - 0.85 * appearance.report_size
    rows = range(round(top * ratio), round((segment.baseline + 16) * ratio))
    colors = {image.pixelColor(x, y).name() for y in rows}
    place = appearance.theme.labels[Label.PLACE]
    assert place.tint is not None
    assert place.tint.name() in colors


def test_what_lies_deeper_than_three_lanes_is_counted_at_the_lines_end(
    view: ReportView, session: Session
) -> None:
    opened = session.opened
    assert opened is not None
    start = opened.text.index("بين قوات")
    for label in (Label.TIME, Label.WEAPON, Label.CASUALTY, Label.ATTRIBUTION):
        session.write(
            lambda project, author, label=label: create_span(
                project, opened.report.id, label, start, start + 10, author=author
            )
        )
    assert {mark.lane for mark in view.page.marks} >= {0, 1, 2, 3}
    before = view.grab().toImage()
    view.set_layers(frozenset(Label) - {Label.ATTRIBUTION}, rejected=False)
    assert view.grab().toImage() != before


def test_both_themes_paint_the_same_page(view: ReportView, appearance: Appearance) -> None:
    appearance.set_theme(ThemeName.DARK)
    view.repaint()
    paper = view.grab().toImage().pixelColor(3, 3)
    assert paper == appearance.theme.color("paper")
    appearance.set_theme(ThemeName.LIGHT)
