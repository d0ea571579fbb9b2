"""The window driven as reviewers drive it: by keys, in either layout, and by the mouse."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Include, Label, State
from rasid.gui.app import report_bugs
from rasid.gui.main_window import MainWindow
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier


def states(window: MainWindow) -> list[State]:
    assert window.session.opened is not None
    return [row.state for row in window.session.opened.events]


def select(window: MainWindow, words: str) -> None:
    assert window.session.opened is not None
    start = window.session.opened.text.index(words)
    cursor = window.report.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.report.setTextCursor(cursor)


def test_opening_a_project_lays_the_first_undecided_event_on_the_desk(window: MainWindow) -> None:
    opened = window.session.opened
    assert opened is not None
    assert window.session.focus.event_id == opened.events[0].id
    assert window.pages.currentIndex() == 1
    assert "Event 1 " in window.bar._what.text()


@pytest.mark.parametrize("undo", ["u", "ع"])
def test_enter_accepts_the_event_and_the_focus_moves_on(
    window: MainWindow, press: Press, undo: str
) -> None:
    first = window.session.focus.event_id
    press(window.report, "", Qt.Key.Key_Return)
    assert states(window)[0] is State.CONFIRMED
    assert window.session.focus.event_id != first
    press(window.report, undo)
    assert states(window)[0] is State.PROPOSED
    assert window.session.focus.event_id == first


def test_control_z_and_control_shift_z_undo_and_redo(window: MainWindow, press: Press) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    press(window.report, "\x1a", Qt.Key.Key_Z, CONTROL)
    assert states(window)[0] is State.PROPOSED
    press(window.report, "\x1a", Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert states(window)[0] is State.CONFIRMED


@pytest.mark.parametrize(("on", "back"), [("j", "k"), ("ت", "ن")])
def test_candidates_are_walked_in_the_order_of_the_text(
    window: MainWindow, press: Press, on: str, back: str
) -> None:
    focus, seen = window.session.focus, list[str]()
    for _ in range(3):
        press(window.report, on)
        seen.append(focus.span_id)
    order = [mark.span_id for mark in window.report.page.marks]
    assert seen == order[:3]
    press(window.report, back)
    assert focus.span_id == order[1]


def test_a_candidate_makes_its_event_current(window: MainWindow) -> None:
    opened = window.session.opened
    assert opened is not None
    last = window.report.page.marks[-1].span_id
    window.commands.select_span(last)
    assert window.session.focus.event_id == opened.events[1].id


def test_a_span_is_accepted_and_rejected_by_one_key(window: MainWindow, press: Press) -> None:
    press(window.report, "j")
    first = window.session.focus.span_id
    press(window.report, "ش")
    row = window.session.span_row(first)
    assert row is not None
    assert row.state is State.CONFIRMED
    second = window.session.focus.span_id
    assert second != first
    press(window.report, "x")
    row = window.session.span_row(second)
    assert row is not None
    assert row.state is State.REJECTED
    assert window.toast.words()


def test_a_message_takes_back_the_decision_it_names_as_long_as_that_is_the_newest(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(window.report, "x")
    assert window.toast.words() == "Event rejected: Clash"
    qtbot.mouseClick(window.toast._button, Qt.MouseButton.LeftButton)
    assert states(window)[0] is State.PROPOSED


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param([("\x1b", Qt.Key.Key_Escape), ("\r", Qt.Key.Key_Return)], id="another step"),
        pytest.param([("\x1b", Qt.Key.Key_Escape), ("u", Qt.Key.Key_U)], id="taken back by key"),
    ],
)
def test_a_message_does_not_offer_to_take_back_another_decision(
    window: MainWindow, press: Press, keys: list[tuple[str, Qt.Key]]
) -> None:
    press(window.report, "x")
    assert window.toast.words()
    for sign, key in keys:
        press(window.report, sign, key)
    assert window.toast.words() in ("", "Nothing left to decide here.")


def test_a_decision_of_one_reviewer_is_not_offered_to_the_next(
    window: MainWindow, press: Press
) -> None:
    press(window.report, "x")
    window.session.set_reviewer("ريم")
    assert window.toast.words() == ""


def test_what_is_no_decision_is_said_on_after_one(window: MainWindow, press: Press) -> None:
    window.messages.done("Exported.", ("Open", lambda: None))
    press(window.report, "", Qt.Key.Key_Return)
    assert window.toast.words() == "Exported."


def test_an_event_is_rejected_when_no_span_is_current(window: MainWindow, press: Press) -> None:
    press(window.report, "ء")
    assert states(window)[0] is State.REJECTED
    assert window.session.focus.event_id != ""


def test_what_is_skipped_comes_back_at_the_end(window: MainWindow, press: Press) -> None:
    opened = window.session.opened
    assert opened is not None
    first, second = (row.id for row in opened.events)
    press(window.report, "s")
    assert window.session.focus.event_id == second
    press(window.report, "", Qt.Key.Key_Return)
    assert window.session.focus.event_id == first


@pytest.mark.parametrize(("sign", "label"), [("2", Label.PLACE), ("٢", Label.PLACE)])
def test_a_number_key_labels_the_selected_words(
    window: MainWindow, press: Press, sign: str, label: Label
) -> None:
    select(window, "ريف إدلب")
    press(window.report, sign)
    row = window.session.span_row(window.session.focus.span_id)
    assert row is not None
    assert (row.span.label, row.span.text) == (label, "ريف إدلب")
    assert window.report.selection()[0] == window.report.selection()[1]


def test_a_number_key_relabels_the_current_span(window: MainWindow, press: Press) -> None:
    press(window.report, "j")
    span = window.session.focus.span_id
    press(window.report, "7")
    row = window.session.span_row(span)
    assert row is not None
    assert (row.span.label, row.edited) == (Label.ATTRIBUTION, True)


@pytest.mark.parametrize(
    ("sign", "held", "words"),
    [
        ("o", Qt.KeyboardModifier.NoModifier, "بلدة سراقب يوم"),
        ("خ", Qt.KeyboardModifier.NoModifier, "بلدة سراقب يوم"),
        ("p", Qt.KeyboardModifier.NoModifier, "بلدة"),
        ("]", Qt.KeyboardModifier.NoModifier, "في بلدة سراقب"),
        ("د", Qt.KeyboardModifier.NoModifier, "في بلدة سراقب"),
        ("[", Qt.KeyboardModifier.NoModifier, "سراقب"),
        ("[", Qt.KeyboardModifier.AltModifier, "لدة سراقب"),
    ],
)
def test_edge_keys_move_the_edges_as_they_lie(
    window: MainWindow, press: Press, sign: str, held: Qt.KeyboardModifier, words: str
) -> None:
    opened = window.session.opened
    assert opened is not None
    span = next(row.id for row in opened.spans if row.span.text == "بلدة سراقب")
    window.commands.select_span(span)
    press(window.report, sign, held=held)
    row = window.session.span_row(span)
    assert row is not None
    assert row.span.text == words


def test_roles_ask_for_a_selection_where_there_is_none(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    before = window.session.opened
    press(window.report, "ض")
    assert window.session.opened == before
    assert window.bar._what.text()


def test_keys_type_in_a_text_field_and_escape_returns(window: MainWindow, press: Press) -> None:
    window.queue.filter.setFocus()
    press(window.queue.filter, "x")
    assert window.queue.filter.text() == "x"
    assert states(window)[0] is State.PROPOSED
    press(window.queue.filter, "", Qt.Key.Key_Escape)
    assert window.focusWidget() is window.report


def test_while_a_form_is_open_keys_only_give_words_to_it(window: MainWindow, press: Press) -> None:
    press(window.report, "ي")
    assert not window.bar.isEnabled()
    press(window.report, "x")
    assert states(window)[0] is State.PROPOSED
    select(window, "طائرات حربية")
    press(window.report, "ص")
    window.inspector.events.save()
    assert window.bar.isEnabled()
    opened = window.session.opened
    assert opened is not None
    span = next(row.id for row in opened.spans if row.span.text == "طائرات حربية")
    assert span in {member.span for member in opened.events[0].event.side_b}


def test_words_are_given_to_a_side_by_one_key(window: MainWindow, press: Press) -> None:
    select(window, "طائرات حربية")
    press(window.report, "ص")
    opened = window.session.opened
    assert opened is not None
    span = next(row.id for row in opened.spans if row.span.text == "طائرات حربية")
    assert span in {member.span for member in opened.events[0].event.side_b}


def test_control_f_goes_to_the_filter(window: MainWindow) -> None:
    window.menus.actions["filter"].trigger()
    assert window.focusWidget() is window.queue.filter


def test_a_bug_is_told_and_noted(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    monkeypatch.setattr(
        "rasid.gui.app.QStandardPaths.writableLocation", lambda _place: str(tmp_path / "home")
    )
    report_bugs(window)
    sys.excepthook(KeyError, KeyError("bug"), None)
    log = tmp_path / "home" / "rasid.log"
    assert "KeyError" in log.read_text(encoding="utf-8")
    assert str(log) in window.banner.words()


def test_page_keys_go_through_the_reports(window: MainWindow, press: Press) -> None:
    assert window.session.opened is not None
    first = window.session.opened.report.id
    press(window.report, "", Qt.Key.Key_PageDown)
    assert window.session.opened.report.id != first
    press(window.report, "", Qt.Key.Key_PageUp)
    assert window.session.opened.report.id == first


def test_undo_goes_back_to_the_report_it_is_about(window: MainWindow, press: Press) -> None:
    assert window.session.opened is not None
    first = window.session.opened.report.id
    press(window.report, "", Qt.Key.Key_Return)
    press(window.report, "", Qt.Key.Key_PageDown)
    press(window.report, "u")
    assert window.session.opened.report.id == first
    assert states(window)[0] is State.PROPOSED


def test_layers_are_hidden_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    place = next(b for b in window.layers.buttons if b.label is Label.PLACE)
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert Label.PLACE not in {mark.label for mark in window.report.page.marks}
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert Label.PLACE in {mark.label for mark in window.report.page.marks}


def test_the_language_is_switched_while_a_report_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.translation.switch()
    qtbot.waitUntil(lambda: window.bar.accept.words() == "قبول الحدث")
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.top_bar._saved.text() == "كل شيء محفوظ"
    window.translation.switch()
    qtbot.waitUntil(lambda: window.bar.accept.words() == "Accept event")
    assert window.report.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_theme_is_switched_and_remembered(window: MainWindow) -> None:
    paper = window.appearance.theme.color("paper")
    window.menus.actions["theme"].trigger()
    assert window.appearance.theme.color("paper") != paper
    assert window.settings.theme == "dark"


def test_a_second_person_verifies_with_the_same_key(window: MainWindow, press: Press) -> None:
    event = window.session.focus.event_id
    press(window.report, "", Qt.Key.Key_Return)
    press(window.report, "h")
    window.session.set_reviewer("سلمى")
    press(window.report, "", Qt.Key.Key_Return)
    assert states(window)[0] is State.CONFIRMED
    assert window.session.focus.event_id != event  # one's own is left to another: it goes on
    window.session.set_reviewer("كريم")
    window.session.focus.set_event(event)
    press(window.report, "", Qt.Key.Key_Return)
    assert states(window)[0] is State.VERIFIED
    assert window.banner.words() == ""


def test_the_history_tells_of_a_verification(window: MainWindow, press: Press) -> None:
    opened = window.session.opened
    assert opened is not None
    event = opened.events[0].id
    press(window.report, "", Qt.Key.Key_Return)
    window.session.set_reviewer("كريم")
    window.session.focus.set_event(event)
    press(window.report, "", Qt.Key.Key_Return)
    assert states(window)[0] is State.VERIFIED
    window.session.focus.set_event("")
    window.session.focus.set_event(event)
    for tab in range(window.inspector.tabs.count()):
        window.inspector.tabs.setCurrentIndex(tab)
    assert window.inspector.history.list.entries.rowCount() == 3  # proposed, confirmed, verified


def test_without_a_project_the_start_page_offers_three_ways(window: MainWindow) -> None:
    window.menus.actions["close"].trigger()
    assert window.pages.currentIndex() == 0
    assert window.start_page.seeds.text()
    assert not window.menus.actions["export"].isEnabled()


def test_a_project_that_is_none_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    stranger = tmp_path / "letter.rasid"
    stranger.write_text("Dear all")
    assert not window.projects.open_path(stranger)
    assert "letter.rasid" in window.banner.words()
    assert window.session.project is not None


def test_new_reports_are_imported_and_read(window: MainWindow, seeds: list[Path]) -> None:
    window.work.import_paths(seeds[:1])
    rows = [window.queue.model.report(place) for place in range(3)]
    assert window.queue.model.rowCount() == 3
    assert rows[2] is not None
    assert rows[2].spans > 10
    assert not window.work.under_way


def test_the_dataset_is_exported(window: MainWindow, press: Press, tmp_path: Path) -> None:
    from rasid.gui.export.dialog import ExportDialog

    press(window.report, "", Qt.Key.Key_Return)
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    dialog.choose(Include.CONFIRMED)
    window.work.export(dialog.wish())
    assert (tmp_path / "out" / "manifest.json").is_file()
    assert (tmp_path / "out" / "events.csv").is_file()
    assert "1 event" in window.toast.words()


def test_the_evidence_of_a_field_is_brought_into_sight(window: MainWindow) -> None:
    opened = window.session.opened
    assert opened is not None
    window.resize(1024, 640)
    place = next(row for row in reversed(opened.spans) if row.span.label is Label.PLACE)
    before = window.report.grab().toImage()
    window.inspector.evidence_requested.emit([(place.span.start, place.span.end)])
    assert window.report.grab().toImage() != before
    segments = window.report.geometry_of_text.segments(place.span.start, place.span.end)
    bar = window.report.verticalScrollBar()
    assert segments
    for segment in segments:
        assert bar.value() < segment.baseline < bar.value() + window.report.viewport().height()


def test_the_widths_of_the_panels_are_remembered(window: MainWindow, project_path: Path) -> None:
    sizes = window.panels.sizes()
    strip, queue, report, inspector = sizes
    window.panels.setSizes([strip, queue + 60, report - 60, inspector])
    kept = window.panels.sizes()
    assert kept != sizes
    window.close()
    window.show()
    assert window.projects.open_path(project_path)
    assert window.panels.sizes() == kept


def test_the_report_is_made_larger_and_that_is_remembered(window: MainWindow) -> None:
    before = window.appearance.report_size
    window.menus.actions["larger"].trigger()
    assert window.appearance.report_size > before
    assert window.settings.report_size == window.appearance.report_size
    font = window.report.document().defaultFont()
    assert font.pointSizeF() == pytest.approx(window.appearance.report_size * 72 / 96)


def test_the_interface_is_scaled_with_its_bars(window: MainWindow) -> None:
    height = window.bar.height()
    for _ in range(3):
        window.menus.actions["larger_interface"].trigger()
    assert window.settings.scale == 130
    assert window.bar.height() > height


def test_panels_are_hidden_and_shown(window: MainWindow) -> None:
    window.menus.actions["queue"].trigger()
    assert not window.queue.isVisible()
    window.menus.actions["queue"].trigger()
    assert window.queue.isVisible()


def test_all_spans_are_tinted_on_demand(window: MainWindow) -> None:
    before = window.report.grab().toImage()
    window.layers.event_focus.click()
    assert window.report.grab().toImage() != before
