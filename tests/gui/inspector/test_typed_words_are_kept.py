"""What stands in a form comes back as it was typed, also where it says nothing as yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.casualty_editor import CasualtyEditor
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.inspector.participant_editor import ParticipantEditor
from rasid.gui.inspector.place_editor import PlaceEditor
from rasid.gui.session import Session
from tests.gui.inspector.conftest import events, type_into

# The list under a name opens as one types, and the offscreen platform grabs no keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Reopen = Callable[[], Inspector]


@pytest.fixture
def reopen(
    qtbot: QtBot,
    inspector: Inspector,
    session: Session,
    appearance: Appearance,
    project_path: Path,
) -> Iterator[Reopen]:
    """The panel as it is after the program was started anew."""
    report, event = events(session)[0].report, inspector.events.current
    path = inspector.events.desk.drafts_path()
    assert path is not None

    def again() -> Inspector:
        session.close()
        assert session.open_project(project_path)
        session.open_report(report)
        one = Inspector(session, appearance)
        qtbot.addWidget(one)
        one.set_current_event(event)
        return one

    yield again
    path.unlink(missing_ok=True)


def begin(inspector: Inspector) -> EventForm:
    inspector.edit_current()
    return form_of(inspector)


def form_of(inspector: Inspector) -> EventForm:
    form = inspector.events.form
    assert form is not None, "the draft is not offered"
    return form


def retype(line: QLineEdit, text: str) -> None:
    """Type letter by letter in place of what stands there."""
    line.selectAll()
    line.del_()
    type_into(line, text)


def test_half_a_date_comes_back(inspector: Inspector, reopen: Reopen) -> None:
    form = begin(inspector)
    retype(form.date.start, "5 تشرين")
    assert form.date.value().start is None, "the words are read by now: choose others"
    again = form_of(reopen())
    assert again.date.start.text() == "5 تشرين"
    assert "5 تشرين" in again.problem()


def test_a_date_that_is_read_is_read_again(inspector: Inspector, reopen: Reopen) -> None:
    form = begin(inspector)
    retype(form.date.start, "2017-11-05")
    again = form_of(reopen())
    assert again.date.value().start == "2017-11-05"
    assert again.problem() == ""


def test_the_name_of_a_party_comes_back(inspector: Inspector, reopen: Reopen) -> None:
    form = begin(inspector)
    form.side_a.open(-1)
    editor = form.side_a.editor
    assert isinstance(editor, ParticipantEditor)
    retype(editor.actor.line, "لواء الفاتح")
    again = form_of(reopen())
    assert again.side_a.value()[-1].name == "لواء الفاتح"
    assert "لواء الفاتح" in again.side_a.chips[-2].accessibleName()


def test_the_place_looked_for_comes_back(inspector: Inspector, reopen: Reopen) -> None:
    form = begin(inspector)
    form.places.open(0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    retype(editor.gazetteer.line, "خان شي")
    retype(editor.lat, "33.")
    retype(editor.lon, "36 شرق")
    again = form_of(reopen())
    found = again.places.editor
    assert isinstance(found, PlaceEditor), "the value is not open"
    assert found.gazetteer.line.text() == "خان شي"
    assert found.lon.text() == "36 شرق"
    assert again.problem()


def test_a_count_that_is_no_number_comes_back(inspector: Inspector, reopen: Reopen) -> None:
    form = begin(inspector)
    form.casualties.open(0)
    before = form.casualties.value()[0]
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    retype(editor.high, "2x")
    form.casualties.close_editor()
    again = form_of(reopen())
    found = again.casualties.editor
    assert isinstance(found, CasualtyEditor), "the value is not open"
    assert found.high.text() == "2x"
    assert again.casualties.value()[0].low == before.low


def test_an_editor_opened_again_shows_what_was_typed(inspector: Inspector) -> None:
    form = begin(inspector)
    form.casualties.open(0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    retype(editor.high, "2x")
    form.casualties.close_editor()
    form.casualties.open(0)
    found = form.casualties.editor
    assert isinstance(found, CasualtyEditor)
    assert found.high.text() == "2x"


def test_the_comment_beside_save_comes_back(inspector: Inspector, reopen: Reopen) -> None:
    begin(inspector)
    told: list[bool] = []
    inspector.draft_kept.connect(told.append)
    QTest.keyClicks(inspector.events.foot.comment, "two sources")
    assert told[-1] is True, "said to be saved while it stands there"
    again = reopen()
    assert form_of(again).is_changed() is False
    assert again.events.foot.comment.text() == "two sources"


def test_leaving_asks_before_a_comment_is_lost(inspector: Inspector) -> None:
    begin(inspector)
    QTest.keyClicks(inspector.events.foot.comment, "two sources")
    inspector.events.leave()
    assert inspector.events.foot.is_asking


def test_a_comment_on_no_change_is_not_dropped_in_silence(inspector: Inspector) -> None:
    begin(inspector)
    QTest.keyClicks(inspector.events.foot.comment, "two sources")
    inspector.events.save()
    assert inspector.events.form is not None
    assert inspector.events.foot.message


def test_a_comment_goes_with_the_change_and_not_to_the_next(
    inspector: Inspector, session: Session
) -> None:
    form = begin(inspector)
    form.note.setPlainText("x")
    QTest.keyClicks(inspector.events.foot.comment, "two sources")
    inspector.events.save()
    assert inspector.events.form is None
    first = inspector.events.current
    inspector.set_current_event(next(e.id for e in events(session) if e.id != first))
    inspector.edit_current()
    assert inspector.events.foot.comment.text() == ""
