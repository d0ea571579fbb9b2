"""The page of the history: what is told, folded, filtered, broken; and the ways back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rasid.core.body import PROJECT
from rasid.core.revision import Reason
from rasid.core.vocabulary import EventType, RevisionKind, Verification
from rasid.gui.history.entries import Entry
from rasid.gui.history.model import Role
from rasid.gui.history.page import Told
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import EventRow
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def entries(window: MainWindow) -> list[Entry]:
    model = window.history.page.list.entries
    return [model.index(row).data(Role.ENTRY) for row in range(model.rowCount())]


def events(window: MainWindow) -> list[EventRow]:
    assert window.session.opened is not None
    return sorted(window.session.opened.events, key=lambda row: row.event.anchor)


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def tap(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


@pytest.fixture
def worked(window: MainWindow) -> MainWindow:
    """Salma has confirmed the event on the desk, Karim has made a siege of it, with a reason."""
    row = events(window)[0]
    window.session.write(lambda p, a: decisions.confirm(p, row.id, author=a))
    siege = replace(row.event, type=EventType.SIEGE)
    reason = Reason(code="text_misread", comment="حصار")
    window.session.write(
        lambda p, _: decisions.correct_event(p, siege, author="كريم", reason=reason)
    )
    window.session.focus.set_event(row.id)
    tap(window, Qt.Key.Key_H, CONTROL)
    return window


def test_the_key_tells_of_the_event_one_is_at(worked: MainWindow) -> None:
    page = worked.history.page
    assert page.isVisible()
    assert page.told is Told.THIS
    assert page.list.hasFocus()
    assert [(e.who, e.what) for e in entries(worked)] == [
        ("كريم", "corrected"),
        ("سلمى", "confirmed"),
        ("Extraction", "proposed this"),
    ]
    assert entries(worked)[0].reason == "Text misread"
    assert "Siege" in page.title.text()
    tap(worked, Qt.Key.Key_Escape)
    assert worked.modes.mode is Mode.REVIEW


def test_beside_it_stands_whose_each_value_is(worked: MainWindow) -> None:
    values = worked.history.page.blame.values
    row = values.owned(values.place_of("type"))
    assert row is not None
    assert row.cells[:3] == ("Type", "Siege", "\u2068كريم\u2069")
    assert (row.cells[4], row.why) == ("Clash", "Text misread · \u2068حصار\u2069")
    counted = values.owned(values.place_of("casualties"))
    assert counted is not None
    assert "Extraction" in counted.cells[2]
    assert counted.cells[1].endswith("· \u20664\u2069")


def test_an_earlier_state_comes_back_by_key(worked: MainWindow, press: Press) -> None:
    subject = events(worked)[0].id
    press(worked.history.page.list, "j")
    tap(worked, Qt.Key.Key_R, CONTROL)
    assert events(worked)[0].event.type is EventType.CLASH
    told = history(project_of(worked), subject)
    assert [r.kind for r in told] == ["confirm", "correct", "restore"]
    assert entries(worked)[0].what == "restored"


def test_the_present_state_is_not_restored_again(worked: MainWindow) -> None:
    subject = events(worked)[0].id
    tap(worked, Qt.Key.Key_R, CONTROL)
    assert len(history(project_of(worked), subject)) == 2


def test_digits_choose_what_is_told(worked: MainWindow, press: Press) -> None:
    project = project_of(worked)
    decisions.set_verification(project, Verification.ONE_PERSON, author="ليلى")
    page = worked.history.page
    press(page.list, "2")
    assert page.title.text() == worked.session.opened.report.title  # type: ignore[union-attr]
    assert all(e.who != "ليلى" for e in entries(worked))
    press(page.list, "3")
    assert page.told is Told.PROJECT
    newest = entries(worked)[0]
    assert (newest.who, newest.about) == ("ليلى", "Project")
    assert newest.changes[-1].after == "One person may verify alone"
    assert history(project, PROJECT)


def test_enter_goes_to_what_an_entry_is_about(worked: MainWindow, press: Press) -> None:
    subject = events(worked)[0].id
    press(worked.history.page.list, "3")
    worked.session.open_report("")
    model = worked.history.page.list.entries
    revision = history(project_of(worked), subject)[-1].id
    worked.history.page.list.select(model.place_of(revision))
    tap(worked, Qt.Key.Key_Return)
    assert worked.modes.mode is Mode.REVIEW
    assert worked.session.focus.event_id == subject


def test_a_comment_is_told_beside_the_decisions(worked: MainWindow) -> None:
    subject = events(worked)[0].id
    worked.session.write(lambda p, _: add_comment(p, subject, "أحصار هو؟", author="ليلى"))
    newest = entries(worked)[0]
    assert (newest.who, newest.what) == ("ليلى", "Comment")
    assert "أحصار هو؟" in newest.comment


def test_only_what_is_wished_for_is_told(worked: MainWindow) -> None:
    page = worked.history.page
    filters = page.filters
    filters.person.setCurrentIndex(filters.person.findData("كريم"))
    filters.person.activated.emit(filters.person.currentIndex())
    assert {e.who for e in entries(worked)} == {"كريم"}
    filters.clear()
    filters.kind.setCurrentIndex(filters.kind.findData(RevisionKind.CONFIRM))
    filters.kind.activated.emit(filters.kind.currentIndex())
    assert [e.what for e in entries(worked)] == ["confirmed"]
    filters.clear()
    today = date.today()
    filters.day.setText(today.isoformat())
    assert len(entries(worked)) == 2
    filters.day.setText((today - timedelta(days=1)).isoformat())
    assert entries(worked) == []
    assert page.none.isVisible()


def test_a_run_is_folded_and_opened_by_key(worked: MainWindow, press: Press) -> None:
    press(worked.history.page.list, "2")
    project, [row, other] = project_of(worked), events(worked)
    for _ in range(4):
        decisions.reject(project, other.id, author="ليلى")
        decisions.confirm(project, other.id, author="ليلى")
    worked.history.tell(Told.REPORT)
    before = entries(worked)
    assert before[0].folded == 8 or before[0].folded > 8
    assert before[0].what == f"{before[0].folded} decisions in a row"
    tap(worked, Qt.Key.Key_Space)
    assert len(entries(worked)) == len(before) + before[0].folded - 1
    assert entries(worked)[0].what == "confirmed"
    tap(worked, Qt.Key.Key_Space)
    assert entries(worked) == before
    assert row


def test_fifty_are_told_and_more_on_scroll(worked: MainWindow) -> None:
    project, row = project_of(worked), events(worked)[0]
    for n in range(120):
        decisions.confirm(project, row.id, author=f"قارئ {n % 2}")
    page = worked.history.page
    worked.history.tell(Told.THIS)
    model = page.list.entries
    assert len([m for m in model.moments if m.logged]) == 50
    assert "50 revisions …" in page.count.text()
    page.list.step(+130)
    assert len([m for m in model.moments if m.logged]) == 122
    assert model.moments[-1].proposal is not None
    assert "122 revisions" in page.count.text()


def test_a_broken_entry_stands_in_its_place_with_its_id(worked: MainWindow) -> None:
    project, subject = project_of(worked), events(worked)[0].id
    corrected = history(project, subject)[-1]
    db = project.connection
    db.execute("DROP TRIGGER revision_no_update")
    db.execute(
        "UPDATE revision SET time = time || '' , kind = 'confirm' WHERE id = ?", (corrected.id,)
    )
    worked.history.tell(Told.THIS)
    newest = entries(worked)[0]
    assert "was changed after it was written" in newest.flaw
    assert corrected.id[:12] in newest.flaw
    assert newest.flaw in newest.sentence
    tap(worked, Qt.Key.Key_R, CONTROL)
    assert len(history(project, subject)) == 2  # what was tampered with is not restored


def test_others_changes_in_ones_work_are_counted_accepted_and_answered(
    worked: MainWindow, press: Press
) -> None:
    page, subject = worked.history.page, events(worked)[0].id
    assert len(worked.my_work.changes) == 1
    assert "1" in worked.my_work.notice()
    press(page.list, "4")
    [entry] = entries(worked)
    assert (entry.who, entry.reason) == ("كريم", "Text misread")
    assert [(c.before, c.after) for c in entry.changes] == [("Clash", "Siege")]
    press(page.list, "a")
    assert len(worked.my_work.changes) == 0
    assert entries(worked) == []
    last = history(project_of(worked), subject)[-1]
    assert (last.author, last.kind) == ("سلمى", "confirm")
    assert events(worked)[0].event.type is EventType.SIEGE


def test_one_answers_with_a_comment(worked: MainWindow, press: Press) -> None:
    press(worked.history.page.list, "4")
    press(worked.history.page.list, "/")
    assert worked.modes.mode is Mode.REVIEW
    assert worked.comments.box.isVisible()
    worked.comments.box.entry.setPlainText("بل اشتباك")
    tap(worked, Qt.Key.Key_Return, CONTROL)
    assert len(worked.my_work.changes) == 0


def test_in_review_the_quiet_line_leads_to_ones_own_work(worked: MainWindow) -> None:
    tap(worked, Qt.Key.Key_Escape)
    notice = next(
        button
        for button in worked.top_bar.findChildren(type(worked.history.page._pills[0]))
        if button.text() == worked.my_work.notice()
    )
    assert notice.isVisible()
    QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
    assert worked.history.page.told is Told.MINE


def test_an_entry_is_compared_with_what_stood_before_it(worked: MainWindow, press: Press) -> None:
    press(worked.history.page.list, "i")
    assert worked.modes.mode is Mode.COMPARE
    comparison = worked.compare.comparison
    left, right = comparison.which
    assert right.state.startswith("revision:")
    assert left.state.endswith("Z")
    assert comparison.original is not None
    changed = [
        (change.before, change.after)
        for pair in comparison.original.events
        for change in pair.changes
        if change.field == "type"
    ]
    assert changed == [("CLASH", "SIEGE")]
