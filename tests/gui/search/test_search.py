"""Searching as a reviewer does it: typing, walking the results, seeing them on the page."""

from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import EventType, Label, State
from rasid.gui.keys import Command, keycaps
from rasid.gui.main_window import MainWindow
from rasid.gui.search.model import Row, SearchModel
from rasid.gui.search.roles import SearchRole
from rasid.gui.search.search import Search
from rasid.gui.search.searcher import FIRST_PAGE
from rasid.gui.search.spoken import spoken
from rasid.gui.session import Session
from rasid.gui.tasks import SerialLane
from rasid.review.search import read_question, search
from rasid.storage.project import Project
from rasid.storage.search import index_words, unindexed
from tests.gui.conftest import Press, make_project

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def long_project(tmp_path: Path) -> Path:
    path = tmp_path / "long.rasid"
    texts = [f"قصف على الحي {n}\n\nجدد النظام القصف على الحي {n} 😀 بقصف" for n in range(50)]
    make_project(path, texts, [])
    return path


def ask(window: MainWindow, qtbot: QtBot, press: Press, words: str) -> Search:
    """Press Ctrl+F and type."""
    press(window.report, "\x06", Qt.Key.Key_F, CONTROL)
    field = window.search.field
    assert window.focusWidget() is field
    field.clear()
    for sign in words:
        press(field, sign)
    qtbot.waitUntil(lambda: not window.search._typing.isActive())
    return window.search


def framed(window: MainWindow) -> list[str]:
    """The framed words, read from the stored text by what Qt counts in."""
    assert window.session.opened is not None
    units = window.session.opened.text.encode("utf-16-le")
    return [units[2 * a : 2 * b].decode("utf-16-le") for a, b in window.report.found.ranges]


def test_words_typed_are_found_in_context(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    found = ask(window, qtbot, press, "حريتان")
    assert found.sheet.isVisible()
    assert found.sheet.status() == "1 report"
    row = found.sheet.current()
    assert row is not None
    assert row.line is not None
    assert (row.line.before[-5:], row.line.hit) == ("بلدة ", "حريتان")


def test_enter_opens_the_report_at_the_hit_and_escape_takes_the_frame_away(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    found = ask(window, qtbot, press, "حلب")
    assert framed(window) == []
    press(found.field, "", Qt.Key.Key_Return)
    assert window.session.opened is not None
    assert window.session.opened.report.title == "قصف على ريف حلب"
    assert framed(window) == ["حلب"]
    assert window.focusWidget() is window.report
    press(window.report, "", Qt.Key.Key_Escape)
    assert framed(window) == []
    assert not found.sheet.isVisible()


def test_enter_before_the_answer_waits_for_it(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    press(window.report, "", Qt.Key.Key_F, CONTROL)
    for sign in "حلب":
        press(window.search.field, sign)
    assert window.search._typing.isActive()
    press(window.search.field, "", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: framed(window) == ["حلب"])


def test_the_next_and_previous_hits_are_gone_to_by_key(
    window: MainWindow, qtbot: QtBot, press: Press, long_project: Path
) -> None:
    assert window.projects.open_path(long_project)
    found = ask(window, qtbot, press, "قصف")
    press(found.field, "", Qt.Key.Key_Return)
    assert framed(window) == ["قصف", "القصف", "بقصف"]
    current = window.report.found.current
    assert current == window.report.found.ranges[0]
    press(window.report, "\x07", Qt.Key.Key_G, CONTROL)
    assert window.report.found.current == window.report.found.ranges[1]
    press(window.report, "\x07", Qt.Key.Key_G, CONTROL | SHIFT)
    assert window.report.found.current == current
    assert window.session.opened is not None
    first = window.session.opened.report.id
    for _ in range(3):
        press(window.report, "\x07", Qt.Key.Key_G, CONTROL)
    assert window.session.opened.report.id != first
    assert framed(window)[0] == "قصف"


def test_results_come_in_pages_as_one_walks_them(
    window: MainWindow, qtbot: QtBot, press: Press, long_project: Path
) -> None:
    assert window.projects.open_path(long_project)
    found = ask(window, qtbot, press, "قصف")
    assert found.sheet.model.reports >= FIRST_PAGE
    for _ in range(30):
        press(found.field, "", Qt.Key.Key_PageDown)
    assert found.sheet.model.reports == 50
    assert found.sheet.status() == "50 reports"
    titles = [
        found.sheet.model.index(place).data(SearchRole.HIT).report.title
        for place in range(0, found.sheet.model.rowCount(), 4)
    ]
    assert titles == [f"قصف على الحي {n}" for n in reversed(range(50))]


def test_a_click_goes_there(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    found = ask(window, qtbot, press, "حلب")
    view = found.sheet.view
    box = view.visualRect(found.sheet.model.index(0))  # the report's title
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert framed(window) == ["حلب"]


def test_a_value_that_means_nothing_is_said_under_the_field(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    found = ask(window, qtbot, press, "type:zzz")
    assert found.sheet.refusal.isVisible()
    assert "“zzz” is no event type" in found.sheet.refusal.text()
    assert window.banner.words() == ""
    found = ask(window, qtbot, press, "type:clash")
    assert not found.sheet.refusal.isVisible()
    assert found.sheet.status() == "1 report"


def test_nothing_found_says_what_to_do(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    found = ask(window, qtbot, press, "لاشيء")
    assert found.sheet.status() == "Nothing found"
    assert found.sheet.empty.isVisible()


def test_an_empty_field_says_what_can_be_asked(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    found = ask(window, qtbot, press, "حلب")
    assert not found.sheet.hint.isVisible()
    found.field.clear()
    assert found.sheet.hint.isVisible()
    assert found.sheet.model.rowCount() == 0


def test_escape_in_the_field_returns_to_the_report(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    found = ask(window, qtbot, press, "حلب")
    press(found.field, "", Qt.Key.Key_Escape)
    assert window.focusWidget() is window.report
    assert not found.sheet.isVisible()


def test_a_click_into_the_field_opens_the_sheet_but_tab_only_passes(window: MainWindow) -> None:
    field, sheet = window.search.field, window.search.sheet
    for reason, opens in (
        (Qt.FocusReason.TabFocusReason, False),
        (Qt.FocusReason.MouseFocusReason, True),
    ):
        QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert sheet.isVisible() is opens


def test_the_sheet_leaves_the_text_in_sight(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    found = ask(window, qtbot, press, "حلب")
    assert found.sheet.size() == window.inspector.size()
    window.resize(1500, 940)
    qtbot.waitUntil(lambda: found.sheet.height() == window.inspector.height())
    window.menus.actions["inspector"].trigger()
    assert found.sheet.geometry().right() == window.desk.width() - 1
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: found.sheet.geometry().left() == 0)


def test_reports_that_come_in_are_indexed_and_found(
    window: MainWindow, seeds: list[Path], qtbot: QtBot, press: Press
) -> None:
    found = ask(window, qtbot, press, "الجولان")
    assert found.sheet.status() == "Nothing found"
    window.work.import_paths(seeds[:1])
    assert found.sheet.status() == "1 report"
    assert window.session.project is not None
    press(found.field, "", Qt.Key.Key_Escape)
    window.work.import_paths(seeds[1:2])
    assert unindexed(window.session.project) == 0


def test_the_making_of_the_index_is_shown_while_it_lasts(window: MainWindow) -> None:
    sheet = window.search.sheet
    window.search.start()
    sheet.show_waiting()
    sheet.show_indexing(500, 100_000)
    assert sheet.status() == "Preparing the search: 500 of 100,000 reports"
    sheet.show_indexing(0, 0)
    assert sheet.status() == "Searching…"
    sheet.show_hint()
    assert sheet.status() == "Search"


def test_beside_the_window_only_the_newest_question_is_answered(
    session: Session, qtbot: QtBot
) -> None:
    from rasid.gui.search.searcher import Found, Searcher

    lane = SerialLane()
    searcher = Searcher(session, lane)
    answers: list[Found] = []
    told: list[tuple[int, int]] = []
    searcher.answered.connect(answers.append)
    searcher.indexing.connect(lambda done, total: told.append((done, total)))
    for asked in ("حلب", "إدلب", "حريتان"):
        searcher.ask(asked)
    qtbot.waitUntil(lambda: bool(answers))
    lane.wait()
    qtbot.wait(20)
    assert [hit.lines[0].hit for answer in answers for hit in answer.hits] == ["حريتان"]
    assert told[-1] == (0, 0)


def test_the_model_keeps_the_promises_of_qt(long_project: Path, qtmodeltester: ModelTester) -> None:
    model = SearchModel()
    with Project.open(long_project) as project:
        index_words(project)
        hits = list(search(project, read_question("قصف")))
    model.append(hits[:3], has_more=True)
    qtmodeltester.check(model)
    model.append(hits[3:], has_more=False)
    qtmodeltester.check(model)
    assert model.reports == 50
    row = model.row(0)
    assert isinstance(row, Row)
    assert not row.leads_somewhere
    places = (model.next_place(0, 1), model.next_place(3, 1), model.next_place(1, -1))
    assert places == (1, 5, None)  # a title and three lines each


def test_the_field_shows_the_present_key(window: MainWindow) -> None:
    assert keycaps(Command.SEARCH) == ("Ctrl", "F")
    assert window.search.field.placeholderText() == "Search all reports"


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("نوع:قصف", "type:shelling"),
        ("نوع:غارة", "type:air_strike type:drone_strike"),
        ('نوع:"غارة جوية"', "type:air_strike"),
        ("نوع:غاره_جويه", "type:air_strike"),
        ("type:clash", "type:clash"),
        ("وسم:سلاح", "label:weapon"),
        ("وسم:خسائر", "label:casualty"),
        ('label:"page residue"', "label:boilerplate"),
        ("حالة:مدقق", "state:verified"),
        ("حالة:بانتظار", "state:flagged"),
        ("مكان:قصف", "place:قصف"),
    ],
)
def test_values_are_understood_as_the_interface_calls_them(asked: str, same: str) -> None:
    assert read_question(asked, spoken()) == read_question(same)


@pytest.mark.parametrize("kind", [EventType, Label, State])
def test_every_value_of_a_field_can_be_asked_for_in_arabic(kind: type[StrEnum]) -> None:
    field = {EventType: "type", Label: "label", State: "state"}[kind]
    called = spoken()[field]
    arabic = {value for word, value in called.items() if not word.isascii()}
    assert arabic >= {value.casefold() for value in kind}


def test_the_result_one_is_at_is_announced(
    window: MainWindow, qtbot: QtBot, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("rasid.gui.search.sheet.announce", lambda _, words: told.append(words))
    ask(window, qtbot, press, "حريتان")
    assert told[-1].startswith("حريتان: ")
