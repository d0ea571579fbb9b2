"""The history tells who changed what and why, begins with the machine, and leads back."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rasid.core.revision import Reason
from rasid.core.vocabulary import EventType, Label, State
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.entries import Entry
from rasid.gui.history.model import HistoryModel, Role
from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.session import Session
from rasid.review.decisions import confirm, correct_event, correct_report, correct_span
from tests.gui.inspector.conftest import events, spans

MARKS = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


@pytest.fixture
def told(inspector: Inspector, session: Session) -> Inspector:
    """The panel with the history in front, after a confirmation and a correction."""
    row = events(session)[0]
    session.write(lambda p, author: confirm(p, row.id, author=author))
    five = replace(row.event.casualties[0], best=5, high=5)
    changed = replace(row.event, type=EventType.SIEGE, casualties=(five,))
    reason = Reason(code="count_fix", comment="خطأ في العد")
    session.write(lambda p, _a: correct_event(p, changed, author="كريم", reason=reason))
    inspector.tabs.setCurrentIndex(Tab.HISTORY)
    return inspector


def entries(panel: Inspector) -> list[Entry]:
    model = panel.history.list.entries
    return [model.index(row).data(Role.ENTRY) for row in range(model.rowCount())]


def test_the_newest_stands_first_and_the_proposal_last(told: Inspector) -> None:
    newest, first, machine = entries(told)
    assert (newest.who, newest.what) == ("كريم", "corrected")
    assert (newest.reason, newest.comment.translate(MARKS)) == ("Count fixed", "خطأ في العد")
    assert (first.who, first.what) == ("سلمى", "confirmed")
    assert machine.machine
    assert machine.when.translate(MARKS)[:10] == datetime.now().astimezone().strftime("%Y-%m-%d")
    said = machine.comment.translate(MARKS)
    assert said == "rule test.clash, confidence 0.90, version test-1"


def test_a_correction_says_from_what_to_what_field_by_field(told: Inspector) -> None:
    newest, first, _ = entries(told)
    said = [(c.name.translate(MARKS), c.before, c.after) for c in newest.changes]
    assert said == [
        ("Type", "Clash", "Siege"),
        ("Casualties · killed 4 عناصر · Best", "\u20684\u2069", "\u20685\u2069"),
        ("Casualties · killed 4 عناصر · High", "\u20684\u2069", "\u20685\u2069"),
    ]
    assert [(c.name, c.before, c.after) for c in first.changes] == [
        ("State", "Proposed", "Confirmed")
    ]


def test_an_entry_is_told_in_one_sentence_too(told: Inspector) -> None:
    sentence = str(told.history.list.entries.index(0).data()).translate(MARKS)
    assert sentence.startswith("كريم corrected, ")
    assert "Type: Clash → Siege" in sentence
    assert sentence.endswith("Count fixed, خطأ في العد")
    day = datetime.now().astimezone().strftime("%Y-%m-%d")
    assert day in sentence


def test_an_earlier_state_comes_back_as_a_new_revision(told: Inspector, session: Session) -> None:
    page = told.history
    assert not page.restore.isEnabled()
    page.list.setCurrentIndex(page.list.entries.index(1))
    QTest.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    assert events(session)[0].event.type is EventType.CLASH
    assert [entry.what for entry in entries(told)] == [
        "restored",
        "corrected",
        "confirmed",
        "proposed this",
    ]


def test_the_present_state_cannot_be_restored(told: Inspector) -> None:
    page = told.history
    page.list.setCurrentIndex(page.list.entries.index(0))
    assert not page.restore.isEnabled()


def test_the_proposal_can_be_restored(told: Inspector, session: Session) -> None:
    page = told.history
    page.list.setCurrentIndex(page.list.entries.index(2))
    QTest.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    row = events(session)[0]
    assert row.event.type is EventType.CLASH
    assert row.event.casualties[0].best == 4
    assert row.state is State.CONFIRMED


def test_undo_leaves_the_proposal_and_is_told(told: Inspector, session: Session) -> None:
    session.set_reviewer("كريم")
    session.undo()
    [newest, *_] = entries(told)
    assert (newest.who, newest.what) == ("كريم", "undone")
    assert ("Siege", "Clash") in [(c.before, c.after) for c in newest.changes]


def test_the_history_of_a_span_begins_with_its_proposal(
    inspector: Inspector, session: Session
) -> None:
    row = next(row for row in spans(session) if row.span.text == "الفصائل")
    session.write(lambda p, a: correct_span(p, row.id, author=a, label=Label.ATTRIBUTION))
    inspector.show_history(row.id)
    newest, machine = entries(inspector)
    assert ("Label", "Actor", "Source") in [(c.name, c.before, c.after) for c in newest.changes]
    assert "rule test.rule" in machine.comment.translate(MARKS)
    inspector.history.list.setCurrentIndex(inspector.history.list.entries.index(1))
    inspector.history.restore_selected()
    again = next(one for one in spans(session) if one.id == row.id)
    assert again.span.label is Label.ACTOR


def test_the_history_of_the_report_is_there_too(inspector: Inspector, session: Session) -> None:
    assert session.opened is not None
    report = session.opened.report.id
    session.write(lambda p, a: correct_report(p, report, author=a, published="2017-11-03"))
    inspector.tabs.setCurrentIndex(Tab.REPORT)
    QTest.mouseClick(inspector.report.history, Qt.MouseButton.LeftButton)
    assert inspector.tabs.currentIndex() == Tab.HISTORY
    [entry] = entries(inspector)
    said = {c.name: c.after.translate(MARKS) for c in entry.changes}
    assert said["Published"] == "2017-11-03"
    assert said["Basis of the date"] == "set by hand"


def test_what_nobody_decided_says_so(inspector: Inspector, session: Session) -> None:
    inspector.show_history(events(session)[1].id)
    assert len(entries(inspector)) == 1
    assert "as the machine proposed it" in inspector.history.note
    inspector.tabs.setCurrentIndex(Tab.EVENTS)
    inspector.set_current_event("")
    inspector.tabs.setCurrentIndex(Tab.HISTORY)
    assert entries(inspector) == []
    assert inspector.history.note == "No revision yet"


def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: object, told: Inspector, session: Session
) -> None:
    row = events(session)[0]
    desk = Elsewhere(session, told.history._desk.appearance, told)
    model = HistoryModel(desk)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.show(told.history._page, row.id)
    assert model.rowCount() == 3
