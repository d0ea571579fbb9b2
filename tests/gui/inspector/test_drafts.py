"""Unsaved work is on the disk as it is typed, and comes back until it is saved or given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.core.event import Event
from rasid.core.vocabulary import EventType
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.draft_file import DraftFile
from rasid.gui.inspector.drafts_file import Draft
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.session import Session
from tests.gui.inspector.conftest import Words, events

EVENT = Event(id="e-1", type=EventType.CLASH, note="لم يكتمل")


@pytest.fixture
def kept(inspector: Inspector) -> Iterator[Path]:
    """The file of drafts of the open report."""
    path = inspector.events.desk.drafts_path()
    assert path is not None
    yield path
    path.unlink(missing_ok=True)


def write_a_note(inspector: Inspector, text: str = "لم يكتمل") -> None:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    form.note.setPlainText(text)


def test_what_is_typed_is_on_the_disk_at_once(inspector: Inspector, kept: Path) -> None:
    write_a_note(inspector)
    assert "لم يكتمل" in kept.read_text(encoding="utf-8")


def test_a_draft_outlives_the_window(
    qtbot: QtBot,
    inspector: Inspector,
    session: Session,
    appearance: Appearance,
    project_path: Path,
    kept: Path,
) -> None:
    report, event = events(session)[0].report, events(session)[0].id
    write_a_note(inspector)
    session.close()
    assert kept.exists()
    assert session.open_project(project_path)
    session.open_report(report)
    again = Inspector(session, appearance)
    qtbot.addWidget(again)
    again.set_current_event(event)
    form = again.events.form
    assert form is not None
    assert form.note.toPlainText() == "لم يكتمل"
    again.events.save()
    assert events(session)[0].event.note == "لم يكتمل"
    assert not kept.exists()


def test_a_draft_given_up_is_gone(inspector: Inspector, session: Session, kept: Path) -> None:
    write_a_note(inspector)
    inspector.events.put_away()
    assert kept.exists()
    inspector.edit_current()
    inspector.events.leave()
    QTest.mouseClick(inspector.events.foot.discard, Qt.MouseButton.LeftButton)
    assert not kept.exists()
    assert events(session)[0].event.note is None


def test_a_new_event_can_be_gone_on_with(
    inspector: Inspector, session: Session, place_of: Words, kept: Path
) -> None:
    inspector.new_event(*place_of("أدى لمقتل"))
    form = inspector.events.form
    assert form is not None
    form.note.setPlainText("حدث جديد")
    inspector.set_current_event(events(session)[0].id)
    resume = inspector.events.head.resume
    assert not resume.isHidden()
    QTest.mouseClick(resume, Qt.MouseButton.LeftButton)
    form = inspector.events.form
    assert form is not None
    assert form.note.toPlainText() == "حدث جديد"
    assert resume.isHidden()
    form.claim.type.set_value(EventType.SHOOTING)
    inspector.events.save()
    assert [row.event.note for row in events(session)].count("حدث جديد") == 1
    assert not kept.exists()
    assert resume.isHidden()


def test_drafts_that_cannot_be_read_are_set_aside_and_said(tmp_path: Path) -> None:
    path = tmp_path / "r-1.json"
    path.write_text('{"e-1": 3}', encoding="utf-8")
    drafts = DraftFile(Draft, path)
    with pytest.raises(RasidError, match="could not be read"):
        drafts.load()
    assert drafts.get("e-1") is None
    assert (tmp_path / "r-1.broken").read_text(encoding="utf-8") == '{"e-1": 3}'
    drafts.keep("e-1", Draft(EVENT, None))
    again = DraftFile(Draft, path)
    again.load()
    assert again.get("e-1") == Draft(EVENT, None)


def test_a_draft_that_cannot_be_written_stays_in_memory_and_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be", encoding="utf-8")
    drafts = DraftFile(Draft, tmp_path / "drafts" / "r-1.json")
    with pytest.raises(RasidError, match="could not be kept"):
        drafts.keep("e-1", Draft(EVENT, "head"))
    assert drafts.get("e-1") == Draft(EVENT, "head")


def test_forgetting_what_is_not_there_does_nothing(tmp_path: Path) -> None:
    drafts = DraftFile(Draft, tmp_path / "r-1.json")
    drafts.forget("e-1")
    drafts.keep("e-1", Draft(EVENT, None))
    drafts.forget("e-1")
    assert list(tmp_path.iterdir()) == []
