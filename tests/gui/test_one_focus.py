"""One thing is current at a time, and the window says only what is so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rasid.gui.main_window import MainWindow
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from tests.gui.conftest import Press


def ids(session: Session) -> tuple[str, str]:
    assert session.opened is not None
    first, second = (row.id for row in session.opened.events)
    return first, second


def span_of(session: Session, words: str) -> str:
    assert session.opened is not None
    return next(row.id for row in session.opened.spans if row.span.text == words)


def saved(window: MainWindow) -> str:
    said = [label.text() for label in window.top_bar.findChildren(QLabel)]
    (words,) = [text for text in said if text in ("Draft kept", "All saved")]
    return words


def test_another_event_lets_go_of_the_span_of_the_one_before(session: Session) -> None:
    first, second = ids(session)
    session.focus.set_event(first)
    session.focus.set_span(span_of(session, "الفصائل"))
    session.focus.set_event(second)
    assert session.focus.span_id == ""


def test_a_span_of_the_new_event_stays_current(session: Session) -> None:
    first, second = ids(session)
    session.focus.set_event(second)
    for words in ("بلدة سراقب", "اشتباكات"):  # a value's, and the trigger's
        session.focus.set_span(span_of(session, words))
        session.focus.set_event(first)
        assert session.focus.span_id == span_of(session, words)
        session.focus.set_event("")
        assert session.focus.span_id == span_of(session, words)


def test_after_a_decision_no_brackets_stay_on_the_event_before(
    window: MainWindow, press: Press
) -> None:
    session = window.session
    first, second = ids(session)
    window.commands.select_span(span_of(session, "الفصائل"))
    assert session.focus.event_id == first
    view: ReportView = window.report
    view._hovered = span_of(session, "الفصائل")  # the mouse rests where it was clicked
    press(view, key=Qt.Key.Key_Return)
    assert (session.focus.event_id, session.focus.span_id) == (second, "")
    assert view._hovered == ""


def test_a_form_is_a_draft_only_once_something_was_changed(window: MainWindow) -> None:
    assert saved(window) == "All saved"
    window.inspector.edit_current()
    form = window.inspector.events.form
    assert form is not None
    assert saved(window) == "All saved"
    form.note.setPlainText("سطر")
    window.inspector.events.put_away()
    assert saved(window) == "Draft kept"  # no form is open, but it waits
    window.inspector.edit_current()
    assert saved(window) == "Draft kept"


def test_a_draft_is_told_at_once(window: MainWindow) -> None:
    window.inspector.edit_current()
    form = window.inspector.events.form
    assert form is not None
    form.note.setPlainText("سطر")
    assert saved(window) == "Draft kept"
    form.note.setPlainText("")
    assert saved(window) == "All saved"
