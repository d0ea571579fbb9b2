"""Events are split, merged, copied and linked from the keyboard, each as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rasid.core.event import Event
from rasid.core.link import Link
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import EventType, Relation, State
from rasid.gui.grid.link_sheet import LinkSheet
from rasid.gui.grid.merge_sheet import MergeSheet
from rasid.gui.grid.rows import Told
from rasid.gui.grid.split_sheet import SplitSheet
from rasid.gui.main_window import MainWindow
from rasid.storage.links import find_links
from rasid.storage.log import history
from rasid.storage.queries import EventRow
from tests.gui.conftest import Press
from tests.gui.test_main_window import select

ENTER = Qt.Key.Key_Return
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def rows(window: MainWindow) -> list[EventRow]:
    assert window.session.opened is not None
    return list(window.session.opened.events)


def standing(window: MainWindow) -> list[Event]:
    return [row.event for row in rows(window) if row.state is not State.REJECTED]


def links(window: MainWindow) -> list[Link]:
    assert window.session.project is not None
    return [row.link for row in find_links(window.session.project)]


def sheet_of(window: MainWindow, press: Press, sign: str) -> object:
    window.session.focus.set_span("")
    press(window.report, sign)
    return window.inspector.reshaping.sheet


@pytest.mark.parametrize("sign", ["z", "ئ"])
def test_a_split_is_ticked_and_written_by_key(window: MainWindow, press: Press, sign: str) -> None:
    sheet = sheet_of(window, press, sign)
    assert isinstance(sheet, SplitSheet)
    assert sheet.parts[0].field == "casualties"
    sheet.list.setCurrentRow(0)
    press(sheet.list, " ", Qt.Key.Key_Space)
    press(sheet.list, key=Qt.Key.Key_End)
    press(sheet.list, " ", Qt.Key.Key_Space)
    assert "0 stay in event 1, 4 go" in sheet.note.text()
    sheet.type.set_value(EventType.SHELLING)
    sheet.comment.setText("حدثان")
    press(sheet.comment, key=ENTER)
    assert len(rows(window)) == 3
    new = window.session.event_row(window.session.focus.event_id)
    assert new is not None
    assert (new.event.type, len(new.event.casualties)) == (EventType.SHELLING, 1)
    assert tally_dead(standing(window)).total.best == 4
    assert window.session.project is not None
    [made] = history(window.session.project, new.id)
    assert made.reason is not None
    assert (made.reason.code, made.reason.comment) == ("split", "حدثان")
    press(window.report, "u")
    assert len(rows(window)) == 2


def test_esc_leaves_the_sheet_and_changes_nothing(window: MainWindow, press: Press) -> None:
    before = rows(window)
    sheet = sheet_of(window, press, "z")
    assert isinstance(sheet, SplitSheet)
    press(sheet.list, key=Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert rows(window) == before


def test_a_split_without_evidence_is_refused_in_the_sheet(window: MainWindow, press: Press) -> None:
    said: list[str] = []
    window.session.problem_raised.connect(said.append)
    sheet = sheet_of(window, press, "z")
    assert isinstance(sheet, SplitSheet)
    press(sheet.list, key=ENTER)
    assert sheet.isVisible()
    assert sheet.note.text() in said


@pytest.mark.parametrize("sign", ["'", "ط"])
def test_two_events_are_merged_field_by_field(window: MainWindow, press: Press, sign: str) -> None:
    first, second = (row.id for row in rows(window))
    sheet = sheet_of(window, press, sign)
    assert isinstance(sheet, MergeSheet)
    grid = sheet.table.grid
    kinds = [row.key for row in grid.rows]
    assert grid.rows[sheet.table.row].key == "type"
    assert grid.rows[kinds.index("type")].result == "Clash"
    press(sheet.table, "2")
    assert grid.rows[kinds.index("type")].result == "Air strike"
    assert sheet.table.row == kinds.index("side_a")
    press(sheet.table, "٢")
    assert sheet.outcome.side_a == ()
    press(sheet.table, key=ENTER)
    assert [row.state for row in rows(window)] == [State.CONFIRMED, State.REJECTED]
    kept = window.session.event_row(first)
    assert kept is not None
    assert (kept.event.type, kept.event.side_a) == (EventType.AIR_STRIKE, ())
    assert window.session.focus.event_id == first
    press(window.report, "u")
    assert [row.state for row in rows(window)] == [State.PROPOSED, State.PROPOSED]
    assert second


def test_a_field_with_one_value_does_not_take_both(window: MainWindow, press: Press) -> None:
    sheet = sheet_of(window, press, "'")
    assert isinstance(sheet, MergeSheet)
    press(sheet.table, "3")
    assert "one value" in sheet.note.text()
    assert sheet.outcome.type is EventType.CLASH


@pytest.mark.parametrize("sign", [",", "و"])
def test_a_copy_is_made_by_one_key_without_the_dead(
    window: MainWindow, press: Press, sign: str
) -> None:
    press(window.report, sign)
    assert len(rows(window)) == 3
    copy = window.session.event_row(window.session.focus.event_id)
    assert copy is not None
    assert (copy.event.type, copy.event.casualties) == (EventType.CLASH, ())
    assert tally_dead(standing(window)).total.best == 4


@pytest.mark.parametrize("sign", [".", "ز"])
def test_an_event_is_linked_with_one_of_another_report(
    window: MainWindow, press: Press, sign: str
) -> None:
    sheet = sheet_of(window, press, sign)
    assert isinstance(sheet, LinkSheet)
    this, that = window.session.focus.event_id, sheet.candidate.row.id
    assert sheet.candidate.opened.report.published == "2019-05-03"
    assert "8 told, 8 counted" in sheet.note.text()
    press(sheet.table, "2")
    assert links(window) == [Link(this, Relation.UPDATES, that)]
    assert "8 told, 4 counted" in sheet.note.text()
    press(sheet.table, "٣")
    assert links(window) == [Link(that, Relation.UPDATES, this)]
    assert sheet.table.grid.rows[0].cells[1] == "That updates this"
    assert "the other report" in sheet.table.grid.rows[0].result
    press(sheet.table, "u")
    assert links(window) == [Link(this, Relation.UPDATES, that)]
    press(sheet.table, "0")
    assert links(window) == []


def test_the_button_says_where_the_candidate_is(window: MainWindow, press: Press) -> None:
    sheet = sheet_of(window, press, ".")
    assert isinstance(sheet, LinkSheet)
    assert sheet.open_button.accessibleName() == "Open the other report"
    opened = window.session.opened
    assert opened is not None
    first, second = (Told(row, opened) for row in rows(window)[:2])
    here = LinkSheet(first, [second], sheet.desk, window)
    assert here.open_button.accessibleName() == "Go to the event"


def test_the_report_of_a_candidate_is_opened_at_its_event(window: MainWindow, press: Press) -> None:
    sheet = sheet_of(window, press, ".")
    assert isinstance(sheet, LinkSheet)
    row = sheet.candidate.row
    press(sheet.table, key=ENTER)
    assert window.session.opened is not None
    assert window.session.opened.report.id == row.report
    assert window.session.focus.event_id == row.id


def test_the_arrows_go_round_the_events_in_the_direction_of_reading(
    window: MainWindow, press: Press
) -> None:
    press(window.report, ",")
    sheet = sheet_of(window, press, "'")
    assert isinstance(sheet, MergeSheet)
    first = sheet.other.row.id
    press(sheet.table, key=Qt.Key.Key_Right)
    second = sheet.other.row.id
    assert first != second
    press(sheet.table, key=Qt.Key.Key_Left)
    assert sheet.other.row.id == first
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(sheet.table, key=Qt.Key.Key_Left)
    assert sheet.other.row.id == second


def test_the_evidence_of_both_is_kept_whatever_is_pressed(window: MainWindow, press: Press) -> None:
    sheet = sheet_of(window, press, "'")
    assert isinstance(sheet, MergeSheet)
    keys = [row.key for row in sheet.table.grid.rows]
    sheet.table.go_to(keys.index("evidence"))
    press(sheet.table, "1")
    assert "evidence of both" in sheet.note.text()
    assert len(sheet.outcome.evidence) == 2


def test_an_event_looked_at_before_is_offered_though_it_is_not_near(
    window: MainWindow, press: Press
) -> None:
    first = rows(window)
    press(window.report, key=Qt.Key.Key_PageDown)
    window.session.focus.set_event(rows(window)[1].id)
    strike = window.session.focus.event_id
    press(window.report, key=Qt.Key.Key_PageUp)
    assert rows(window) == first
    window.session.focus.set_event(first[1].id)
    sheet = sheet_of(window, press, ".")
    assert isinstance(sheet, LinkSheet)
    offered = [sheet.candidate.row.id]
    press(sheet.table, key=Qt.Key.Key_Right)
    offered.append(sheet.candidate.row.id)
    assert strike in offered


def test_what_stands_in_the_selected_words_goes_by_default(
    window: MainWindow, press: Press
) -> None:
    window.session.focus.set_span("")
    select(window, "ما أدى لمقتل 4 عناصر")
    press(window.report, "z")
    sheet = window.inspector.reshaping.sheet
    assert isinstance(sheet, SplitSheet)
    assert "0 stay in event 1, 4 go" in sheet.note.text()
    press(sheet.list, key=ENTER)
    new = window.session.event_row(window.session.focus.event_id)
    assert new is not None
    assert len(new.event.casualties) == 1
    assert window.session.opened is not None
    [words] = new.event.evidence
    assert window.session.opened.text[words.start : words.end] == "ما أدى لمقتل 4 عناصر"
