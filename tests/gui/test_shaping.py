"""Digits give the event its type while it is the focus; F asks whether it happened."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.gui.main_window import MainWindow
from rasid.gui.primary import rests_on_undecided
from rasid.gui.type_strip import TYPES
from rasid.review.decisions import confirm_words
from tests.gui.conftest import Press
from tests.gui.test_main_window import select


def event_of(window: MainWindow) -> tuple[EventType, Factuality]:
    row = window.session.event_row(window.session.focus.event_id)
    assert row is not None
    return row.event.type, row.event.factuality


def on_event(window: MainWindow) -> None:
    window.session.focus.set_span("")


@pytest.mark.parametrize("nth", range(1, 10))
def test_each_digit_sets_its_type(window: MainWindow, press: Press, nth: int) -> None:
    on_event(window)
    press(window.report, str(nth))
    assert event_of(window)[0] is TYPES[nth - 1]


def test_arabic_digits_do_the_same(window: MainWindow, press: Press) -> None:
    on_event(window)
    press(window.report, "٦")
    assert event_of(window)[0] is EventType.SIEGE


def test_a_digit_labels_the_span_while_one_is_current(window: MainWindow, press: Press) -> None:
    press(window.report, "j")
    span = window.session.focus.span_id
    press(window.report, "2")
    row = window.session.span_row(span)
    assert row is not None
    assert row.span.label is Label.PLACE
    assert event_of(window)[0] is EventType.CLASH
    press(window.report, "9")
    assert event_of(window)[0] is EventType.CLASH
    assert "Esc" in window.bar._what.text()


def test_a_digit_marks_the_words_that_are_selected(window: MainWindow, press: Press) -> None:
    on_event(window)
    select(window, "أطراف")
    assert not window.bar.on_event
    press(window.report, "2")
    assert event_of(window)[0] is EventType.CLASH


def test_the_bar_names_what_keys_act_on(window: MainWindow, press: Press) -> None:
    on_event(window)
    window.bar.refresh()
    assert "Event 1 · Clash" in window.bar._what.text()
    assert window.bar.types.isVisible()
    press(window.report, "j")
    assert window.bar._what.text().startswith("Span: ")
    assert not window.bar.types.isVisible()
    press(window.report, key=Qt.Key.Key_Escape)
    assert window.bar.types.isVisible()
    select(window, "أطراف")
    assert window.bar._what.text() == "Selected words"


@pytest.mark.parametrize("sign", ["f", "ب"])
@pytest.mark.parametrize(
    ("digit", "factuality"), [("4", Factuality.UNCONFIRMED), ("٧", Factuality.PLANNED)]
)
def test_factuality_is_a_key_and_a_digit(
    window: MainWindow, press: Press, sign: str, digit: str, factuality: Factuality
) -> None:
    on_event(window)
    press(window.report, sign)
    assert window.bar.factuality.isVisible()
    assert not window.bar.types.isVisible()
    press(window.report, digit)
    assert event_of(window) == (EventType.CLASH, factuality)
    assert not window.bar.factuality.isVisible()


def test_another_key_leaves_factuality_and_does_its_own_work(
    window: MainWindow, press: Press
) -> None:
    on_event(window)
    press(window.report, "f")
    before = window.session.focus.event_id
    press(window.report, "l")
    assert window.session.focus.event_id != before
    assert event_of(window)[1] is Factuality.ACTUAL


def test_the_strip_shows_the_present_type_and_sets_another(window: MainWindow) -> None:
    on_event(window)
    pressed = [button.isChecked() for button in window.bar.types.buttons[:9]]
    assert pressed.index(True) == TYPES.index(EventType.CLASH)
    window.bar.types.buttons[5].click()
    assert event_of(window)[0] is EventType.SIEGE
    assert window.bar.types.buttons[5].isChecked()
    assert not window.bar.types.buttons[0].isChecked()


def test_the_type_that_is_pressed_again_stays_and_writes_nothing(
    window: MainWindow, press: Press
) -> None:
    on_event(window)
    press(window.report, "1")
    assert not window.session.can_undo()
    window.bar.types.buttons[0].click()
    assert window.bar.types.buttons[0].isChecked()


def sides(window: MainWindow) -> tuple[list[str | None], list[str | None]]:
    row = window.session.event_row(window.session.focus.event_id)
    assert row is not None
    a, b = ([party.actor for party in side] for side in (row.event.side_a, row.event.side_b))
    return a, b


@pytest.mark.parametrize("sign", ["v", "ر"])
def test_sides_are_swapped_by_key_on_a_card(window: MainWindow, press: Press, sign: str) -> None:
    on_event(window)
    a, b = sides(window)
    press(window.report, sign)
    assert sides(window) == (b, a)
    press(window.report, "u")
    assert sides(window) == (a, b)


@pytest.mark.parametrize("sign", ["v", "ر"])
def test_sides_are_swapped_by_key_in_a_form_and_only_saved_with_it(
    window: MainWindow, press: Press, sign: str
) -> None:
    on_event(window)
    before = sides(window)
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    a, b = form.side_a.value(), form.side_b.value()
    press(window.report, sign)
    assert (form.side_a.value(), form.side_b.value()) == (b, a)
    assert sides(window) == before
    press(form.note, sign)  # where one types, the key types
    assert form.note.toPlainText() == sign
    assert (form.side_a.value(), form.side_b.value()) == (b, a)


@pytest.mark.parametrize(("sign", "field"), [("q", "side_a"), ("ض", "side_a"), ("w", "side_b")])
def test_selected_words_go_to_a_side_by_key_on_a_card_and_in_a_form(
    window: MainWindow, press: Press, sign: str, field: str
) -> None:
    on_event(window)
    select(window, "طائرات حربية")
    press(window.report, sign)
    row = window.session.event_row(window.session.focus.event_id)
    assert row is not None
    assert len(getattr(row.event, field)) == 2
    press(window.report, "u")
    on_event(window)
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    select(window, "طائرات حربية")
    press(window.report, sign)
    assert len(getattr(form, field).value()) == 2


def test_enter_goes_on_from_an_event_that_was_just_changed(
    window: MainWindow, press: Press
) -> None:
    on_event(window)
    changed = window.session.focus.event_id
    press(window.report, "6")
    assert window.bar.accept.words() == "Accept its words"
    assert undecided_words(window, changed)
    press(window.report, "\r", Qt.Key.Key_Return)
    assert not undecided_words(window, changed)
    assert window.session.focus.event_id != changed
    assert window.banner.isHidden()
    window.session.focus.set_event(changed)
    assert window.bar.accept.words() == "Go on"  # the project asks for a second person
    window.session.set_reviewer("مازن")
    assert window.bar.accept.words() == "Verify event"


def undecided_words(window: MainWindow, event_id: str) -> bool:
    row = window.session.event_row(event_id)
    assert row is not None
    return rests_on_undecided(window.session, row)


def test_an_event_just_changed_is_verified_at_once_by_whoever_signs_on(
    window: MainWindow, press: Press
) -> None:
    on_event(window)
    press(window.report, "6")
    row = window.session.event_row(window.session.focus.event_id)
    assert row is not None
    window.session.write(lambda p, author: confirm_words(p, row.id, author=author))
    assert window.bar.accept.words() == "Go on"
    window.session.set_reviewer("مازن")
    assert window.bar.accept.words() == "Verify event"


def test_what_was_changed_and_undone_is_accepted_again(window: MainWindow, press: Press) -> None:
    on_event(window)
    press(window.report, "6")
    press(window.report, "u")
    assert window.bar.accept.words() == "Accept event"


@pytest.mark.parametrize("switched", [False, True], ids=["English", "Arabic"])
def test_all_types_have_room_in_a_window_of_1280(
    window: MainWindow, qtbot: QtBot, switched: bool
) -> None:
    if switched:
        window.preferences.switch_language()
    window.resize(1280, 800)
    on_event(window)
    qtbot.wait(20)
    hidden = [button.words() for button in window.bar.types.buttons if button.isHidden()]
    assert hidden == []
