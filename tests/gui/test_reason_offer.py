"""After a rejection the next key, or a click, says why; any other key does its own work."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.revision import Revision
from rasid.core.vocabulary import Label, ReasonCode, RevisionKind, State
from rasid.gui.main_window import MainWindow
from rasid.gui.reason_offer import REASONS
from rasid.storage.log import history
from tests.gui.conftest import Press
from tests.gui.test_main_window import select

RETURN = Qt.Key.Key_Return


def revisions(window: MainWindow, subject: str) -> list[Revision]:
    assert window.session.project is not None
    return history(window.session.project, subject)


def codes(window: MainWindow, subject: str) -> list[str | None]:
    return [r.reason.code if r.reason else None for r in revisions(window, subject)]


def state(window: MainWindow, subject: str) -> State:
    row = window.session.event_row(subject) or window.session.span_row(subject)
    assert row is not None
    return row.state


def reject_event(window: MainWindow, press: Press, sign: str = "x") -> str:
    window.session.focus.set_span("")
    subject = window.session.focus.event_id
    press(window.report, sign)
    return subject


def reject_span(window: MainWindow, press: Press) -> str:
    press(window.report, "j")
    subject = window.session.focus.span_id
    assert subject
    press(window.report, "x")
    return subject


def test_every_reason_has_a_digit_and_a_word_in_the_same_place(window: MainWindow) -> None:
    caps = [button.caps() for button in window.bar.reasons.buttons.values()]
    assert caps == [(str(digit),) for digit in range(1, len(REASONS) + 1)]
    assert all(button.words() for button in window.bar.reasons.buttons.values())


@pytest.mark.parametrize("digit", ["2", "٢", "۲"])
@pytest.mark.parametrize("sign", ["x", "ء"])
def test_the_next_digit_is_the_reason_of_an_events_rejection(
    window: MainWindow, press: Press, sign: str, digit: str
) -> None:
    subject = reject_event(window, press, sign)
    assert state(window, subject) is State.REJECTED  # at once, without a reason
    following = window.session.focus.event_id
    assert window.bar.reasons.isVisible()
    assert not window.bar.types.isVisible()
    press(window.report, digit)
    assert codes(window, subject) == [None, REASONS[1].value]
    assert {r.kind for r in revisions(window, subject)} == {RevisionKind.REJECT}
    assert window.session.focus.event_id == following
    assert not window.bar.reasons.isVisible()
    assert window.bar.types.isVisible()


def test_the_next_digit_is_the_reason_of_a_spans_rejection(
    window: MainWindow, press: Press
) -> None:
    subject = reject_span(window, press)
    following = window.session.focus.span_id
    label = window.session.span_row(following).span.label  # type: ignore[union-attr]
    press(window.report, "1")
    assert codes(window, subject) == [None, "extraction_error"]
    assert window.session.focus.span_id == following
    assert window.session.span_row(following).span.label is label  # type: ignore[union-attr]


def test_enter_gives_the_reason_used_last_and_closes_the_question_where_there_is_none(
    window: MainWindow, press: Press
) -> None:
    first = reject_span(window, press)
    event = window.session.focus.event_id
    press(window.report, "", RETURN)
    assert codes(window, first) == [None]
    assert not window.bar.reasons.is_open
    assert state(window, event) is State.PROPOSED  # nobody had been asked about it yet
    press(window.report, "", RETURN)
    assert state(window, event) is State.CONFIRMED

    second = reject_span(window, press)
    press(window.report, "3")
    assert window.bar.reasons.buttons[REASONS[2]].caps() == ("3", "Enter")
    assert window.bar.accept.caps() == ("Enter",)
    third = reject_span(window, press)
    assert window.bar.accept.caps() == ()  # Enter is the reason's now
    press(window.report, "", RETURN)
    assert codes(window, second)[-2:] == [None, REASONS[2].value]
    assert codes(window, third)[-2:] == [None, REASONS[2].value]
    assert window.bar.accept.caps() == ("Enter",)


def test_any_other_key_closes_the_offer_and_does_its_own_work(
    window: MainWindow, press: Press
) -> None:
    first = reject_span(window, press)
    current = window.session.focus.span_id
    press(window.report, "a")
    assert state(window, current) is State.CONFIRMED
    assert codes(window, first) == [None]
    assert not window.bar.reasons.isVisible()

    again = reject_span(window, press)
    second = window.session.focus.span_id
    press(window.report, "x")  # two in a row
    assert codes(window, again) == codes(window, second) == [None]
    press(window.report, "1")
    assert codes(window, again) == [None]
    assert codes(window, second) == [None, "extraction_error"]


def test_a_digit_without_a_reason_is_a_key_like_any_other(window: MainWindow, press: Press) -> None:
    rejected = reject_span(window, press)
    current = window.session.focus.span_id
    press(window.report, "8")
    assert codes(window, rejected) == [None]
    assert window.session.span_row(current).span.label is Label.BOILERPLATE  # type: ignore[union-attr]


def test_removing_a_label_asks_nothing(window: MainWindow, press: Press) -> None:
    press(window.report, "j")
    press(window.report, "0")
    assert not window.bar.reasons.is_open


def test_a_digit_held_down_does_not_act_on_what_comes_next(
    window: MainWindow, press: Press
) -> None:
    rejected = reject_span(window, press)
    current = window.session.span_row(window.session.focus.span_id)
    press(window.report, "3")
    for _ in range(3):
        held = QKeyEvent(
            QEvent.Type.KeyPress, ord("3"), Qt.KeyboardModifier.NoModifier, "3", autorep=True
        )
        QApplication.sendEvent(window.report, held)
    assert codes(window, rejected) == [None, REASONS[2].value]
    assert current is not None
    assert window.session.span_row(current.id) == current


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt])
def test_a_modifier_alone_is_no_answer(window: MainWindow, press: Press, key: Qt.Key) -> None:
    rejected = reject_span(window, press)
    press(window.report, "", key)
    press(window.report, "1")
    assert codes(window, rejected) == [None, "extraction_error"]


def test_words_selected_after_a_rejection_get_the_label_of_the_digit(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    rejected = reject_event(window, press)
    qtbot.mouseClick(window.report.viewport(), Qt.MouseButton.LeftButton)
    select(window, "إدلب")
    press(window.report, "2")
    assert codes(window, rejected) == [None]
    current = window.session.span_row(window.session.focus.span_id)
    assert current is not None
    assert current.span.label is Label.PLACE


def test_digits_are_text_where_one_types(window: MainWindow, press: Press) -> None:
    rejected = reject_event(window, press)
    window.top_bar.search.setFocus()
    press(window.top_bar.search, "1")
    assert codes(window, rejected) == [None]
    assert not window.bar.reasons.is_open


def test_the_reasons_are_clicked(window: MainWindow, qtbot: QtBot) -> None:
    window.session.focus.set_span("")
    subject = window.session.focus.event_id
    qtbot.mouseClick(window.bar.reject, Qt.MouseButton.LeftButton)
    button = window.bar.reasons.buttons[ReasonCode.SPLIT]
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert codes(window, subject) == [None, "split"]
    assert not window.bar.reasons.is_open


def test_a_reason_is_chosen_with_tab_and_space(window: MainWindow, press: Press) -> None:
    subject = reject_event(window, press)
    button = window.bar.reasons.buttons[ReasonCode.SPLIT]
    press(window.report, "\t", Qt.Key.Key_Tab)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(button, " ", Qt.Key.Key_Space)
    assert codes(window, subject) == [None, "split"]


@pytest.mark.parametrize("reject", [reject_event, reject_span])
def test_one_undo_takes_back_the_rejection_with_its_reason(  # type: ignore[no-untyped-def]
    window: MainWindow, press: Press, reject
) -> None:
    subject = reject(window, press)
    press(window.report, "1")
    press(window.report, "u")
    assert state(window, subject) is State.PROPOSED
    assert subject in (window.session.focus.event_id, window.session.focus.span_id)
    press(window.report, "\x1a", Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert state(window, subject) is State.REJECTED
    assert not window.banner.isVisible()


def test_the_history_tells_the_reason(window: MainWindow, press: Press) -> None:
    subject = reject_event(window, press)
    press(window.report, "1")
    window.session.focus.set_event(subject)
    window.inspector.show_history(subject)
    model = window.inspector.history.list.entries
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert "Extraction error" in said[0]
    assert "Extraction error" not in said[1]


def test_the_reasons_fit_into_a_narrow_window(window: MainWindow, press: Press) -> None:
    window.resize(window.minimumSize())
    reject_event(window, press)
    QApplication.processEvents()
    offer, bar = window.bar.reasons, window.bar
    for button in offer.buttons.values():
        where = button.rect().translated(button.mapTo(bar, button.rect().topLeft()))
        assert bar.rect().contains(where)
        assert button.height() >= 24
