"""A role key with nothing selected puts letters over spans; the next key chooses one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rasid.core.event import Event
from rasid.core.vocabulary import Label, PlacePrecision
from rasid.gui.keyboard import ARABIC
from rasid.gui.main_window import MainWindow
from tests.gui.conftest import Press


def event_of(window: MainWindow) -> Event:
    row = window.session.event_row(window.session.focus.event_id)
    assert row is not None
    return row.event


def letter_of(window: MainWindow, words: str) -> str:
    """The letter that stands over some words."""
    rows = {letter: window.session.span_row(id_) for letter, id_ in offered(window).items()}
    return next(letter for letter, row in rows.items() if row and row.span.text == words)


def offered(window: MainWindow) -> dict[str, str]:
    return window.report.letters.offered


def test_a_letter_gives_its_span_to_the_role_and_again_takes_it_out(
    window: MainWindow, press: Press
) -> None:
    window.session.focus.set_span("")
    before = event_of(window).side_b
    for expected in (len(before) + 1, len(before)):
        press(window.report, "w")
        for id_ in offered(window).values():
            row = window.session.span_row(id_)
            assert row is not None
            assert row.span.label is Label.ACTOR
        free = next(
            letter
            for letter, id_ in offered(window).items()
            if (id_ in {party.span for party in event_of(window).side_b[len(before) :]})
            or (expected > len(before) and id_ not in {party.span for party in before})
        )
        press(window.report, free.lower())
        assert offered(window) == {}
        assert len(event_of(window).side_b) == expected


def test_the_letter_is_that_of_the_place_on_the_board(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "ث")  # E: a place
    letter = next(iter(offered(window)))
    span = offered(window)[letter]
    had = {place.span for place in event_of(window).places}
    press(window.report, ARABIC[letter])
    assert {place.span for place in event_of(window).places} == had ^ {span}


def test_another_key_goes_on_its_way_and_escape_only_closes(
    window: MainWindow, press: Press
) -> None:
    window.session.focus.set_span("")
    before = event_of(window)
    press(window.report, "q")
    press(window.report, "", Qt.Key.Key_Escape)
    assert offered(window) == {}
    press(window.report, "q")
    press(window.report, "", Qt.Key.Key_F4)
    assert offered(window) == {}
    assert event_of(window) == before


def test_a_letter_held_down_does_nothing_more(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "e")
    letter = next(iter(offered(window)))
    press(window.report, letter.lower())
    decided = event_of(window)
    held = QKeyEvent(
        QEvent.Type.KeyPress,
        ord(letter),
        Qt.KeyboardModifier.NoModifier,
        letter.lower(),
        True,
    )
    QApplication.sendEvent(window.report, held)
    assert event_of(window) == decided
    assert window.session.focus.span_id == ""


def test_letters_are_painted_over_their_words(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    plain = window.report.grab().toImage()
    press(window.report, "q")
    lettered = window.report.grab().toImage()
    accent = window.appearance.theme.color("accent").rgb()

    def count(picture: object) -> int:
        return sum(
            picture.pixel(x, y) == accent  # type: ignore[attr-defined]
            for x in range(plain.width())
            for y in range(plain.height())
        )

    assert count(lettered) > count(plain)


def test_a_new_event_is_made_of_a_trigger_by_its_letter(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "n")
    assert offered(window)
    press(window.report, next(iter(offered(window))).lower())
    assert window.inspector.is_editing


def test_space_before_the_letter_asks_how_near_a_place_is(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    span = event_of(window).places[0].span
    press(window.report, "e")
    press(window.report, " ", Qt.Key.Key_Space)
    assert window.report.letters.looking
    letter = next(each for each, id_ in offered(window).items() if id_ == span)
    press(window.report, letter.lower())
    assert window.bar.nearness.isVisible()
    press(window.report, "2")
    assert event_of(window).places[0].precision is PlacePrecision.NEAR
    assert not window.bar.nearness.isVisible()
    press(window.report, "u")
    assert event_of(window).places[0].precision is not PlacePrecision.NEAR


def test_a_place_that_was_not_there_is_given_and_asked_about(
    window: MainWindow, press: Press
) -> None:
    window.session.focus.set_span("")
    span = event_of(window).places[0].span
    letter = ""
    for keys in ("e", " e"):  # out first, then back with Space before the letter
        press(window.report, "e")
        letter = next(each for each, id_ in offered(window).items() if id_ == span)
        for sign in keys[:-1]:
            press(window.report, sign, Qt.Key.Key_Space)
        press(window.report, letter.lower())
    press(window.report, "4")
    place = next(each for each in event_of(window).places if each.span == span)
    assert place.precision is PlacePrecision.AREA


def test_space_before_the_letter_moves_the_trigger(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    events = len(window.session.opened.events) if window.session.opened else 0
    press(window.report, "n")
    press(window.report, " ", Qt.Key.Key_Space)
    had = event_of(window).trigger
    rows = {each: window.session.span_row(id_) for each, id_ in offered(window).items()}
    letter, row = next(
        (each, row) for each, row in rows.items() if row and row.span.start != (had and had.start)
    )
    press(window.report, letter.lower())
    trigger = event_of(window).trigger
    assert row is not None
    assert trigger is not None
    assert (trigger.start, trigger.end) == (row.span.start, row.span.end)
    assert window.session.opened is not None
    assert len(window.session.opened.events) == events


def test_space_before_the_letter_opens_a_party_in_the_form(
    window: MainWindow, press: Press
) -> None:
    window.session.focus.set_span("")
    span = event_of(window).side_a[0].span
    press(window.report, "q")
    press(window.report, " ", Qt.Key.Key_Space)
    letter = next(each for each, id_ in offered(window).items() if id_ == span)
    press(window.report, letter.lower())
    form = window.inspector.events.form
    assert form is not None
    assert form.side_a.editor is not None
    assert window.focusWidget() is form.side_a.editor.first_field()
    assert len(form.side_a.value()) == len(event_of(window).side_a)


def test_space_and_enter_open_the_field_itself(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "r")
    press(window.report, " ", Qt.Key.Key_Space)
    press(window.report, "\r", Qt.Key.Key_Return)
    form = window.inspector.events.form
    assert form is not None
    assert window.focusWidget() is form.date.start


def test_space_twice_gives_again(window: MainWindow, press: Press) -> None:
    window.session.focus.set_span("")
    press(window.report, "e")
    for expected in (True, False):
        press(window.report, " ", Qt.Key.Key_Space)
        assert window.report.letters.looking is expected
