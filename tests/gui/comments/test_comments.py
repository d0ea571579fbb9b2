"""Comments by key: written at the thing one is at, kept as drafts, listed, answered, resolved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester

from rasid.core.comment import CommentKind
from rasid.gui.comments.drafts import CommentDraft, CommentDrafts
from rasid.gui.comments.model import CommentModel
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.inspector.inspector import Tab
from rasid.gui.inspector.span_model import Role
from rasid.gui.keyboard import Key
from rasid.gui.keys import KEYS, Command
from rasid.gui.main_window import MainWindow
from rasid.review.comments import add_comment
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.project import Project
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(window: MainWindow) -> list[CommentRow]:
    assert window.session.project is not None
    return find_comments(window.session.project)


def type_in(widget: QWidget, text: str, press: Press) -> None:
    for sign in text:
        press(widget, sign)


def event_of(window: MainWindow) -> str:
    assert window.session.opened is not None
    event = window.session.opened.events[0].id
    window.commands.select(event)
    return event


@pytest.mark.parametrize("sign", ["/", "ظ"])
def test_the_key_asks_about_the_event_one_is_at(
    window: MainWindow, press: Press, sign: str
) -> None:
    event = event_of(window)
    press(window.report, sign)
    box = window.comments.box
    assert box.isVisible()
    assert window.focusWidget() is box.entry
    type_in(box.entry, "كم هم؟ J", press)  # no key of it is a command
    box.question.click()
    press(box.entry, key=Qt.Key.Key_Return)
    (row,) = rows(window)
    assert (row.about, row.field, row.text) == (event, None, "كم هم؟ J")
    assert (row.kind, row.author) == (CommentKind.QUESTION, "سلمى")
    assert not box.isVisible()
    assert window.focusWidget() is window.report
    assert window.toast.words() == "Comment saved."
    press(window.report, "u")
    assert rows(window) == []


def test_a_span_comes_before_the_event_and_a_field_before_the_span(
    window: MainWindow, press: Press
) -> None:
    event = event_of(window)
    assert window.session.opened is not None
    span = window.session.opened.spans[0].id
    window.commands.select(span)
    press(window.report, "/")
    assert [each.about for each in window.comments.box._subjects][:2] == [span, event]
    press(window.comments.box.entry, key=Qt.Key.Key_Escape)
    window.session.focus.set_span("")
    card = next(card for card in window.inspector.events.cards if card.event_id == event)
    assert card.body is not None
    chip = next(chip for chip, _ in card.body.chips if "سراقب" in chip.face.text)
    chip.setFocus()
    press(chip, "/")
    type_in(window.comments.box.entry, "أين؟", press)
    press(window.comments.box.entry, key=Qt.Key.Key_Return)
    (row,) = rows(window)
    assert (row.about, row.field) == (event, "places")


def test_with_no_event_current_it_is_about_the_report(window: MainWindow, press: Press) -> None:
    window.session.focus.clear()
    press(window.report, "/")
    type_in(window.comments.box.entry, "مهم", press)
    window.comments.box.stops.click()
    window.comments.box.save.click()
    (row,) = rows(window)
    assert window.session.opened is not None
    assert (row.about, row.stops_export) == (window.session.opened.report.id, True)


def test_another_thing_can_be_chosen_in_the_box(window: MainWindow, press: Press) -> None:
    event_of(window)
    press(window.report, "/")
    box = window.comments.box
    QTest.keyClick(box.subject, Qt.Key.Key_Down)
    assert box.chosen is not None
    assert window.session.opened is not None
    assert box.chosen.about == window.session.opened.report.id


def test_what_is_typed_is_kept_with_each_letter_and_offered_again(
    window: MainWindow, press: Press
) -> None:
    event_of(window)
    press(window.report, "/")
    box = window.comments.box
    type_in(box.entry, "نصف", press)
    path = window.comments._drafts._path
    assert path is not None
    assert "نصف" in path.read_text("utf-8")
    press(box.entry, key=Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert rows(window) == []
    press(window.report, "/")
    assert box.entry.toPlainText() == "نصف"
    press(box.entry, key=Qt.Key.Key_Return)
    press(window.report, "/")
    assert box.entry.toPlainText() == ""
    assert "نصف" in box.said.text()
    assert not path.exists() or "نصف" not in path.read_text("utf-8")


def test_an_empty_comment_is_refused_in_a_sentence(window: MainWindow, press: Press) -> None:
    event_of(window)
    press(window.report, "/")
    press(window.comments.box.entry, key=Qt.Key.Key_Return)
    assert "The comment is empty" in window.banner.words()
    assert window.comments.box.isVisible()


def test_broken_drafts_are_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "comments.json"
    path.write_text("{", encoding="utf-8")
    drafts = CommentDrafts(path)
    assert drafts.get("e-1") == CommentDraft("")
    assert (tmp_path / "comments.broken").exists()
    drafts.keep("e-1", CommentDraft("نصف", question=True))
    assert CommentDrafts(path).get("e-1") == CommentDraft("نصف", question=True)


def ask(window: MainWindow, about: str, text: str) -> str:
    outcome = window.session.write(
        lambda project, author: add_comment(
            project, about, text, author=author, kind=CommentKind.QUESTION
        )
    )
    assert outcome is not None
    return outcome.subject


def test_the_list_leads_to_the_place_and_answers_there(window: MainWindow, press: Press) -> None:
    event = event_of(window)
    asked = ask(window, event, "كم؟")
    assert window.queue.model.report(1) is not None
    second = window.queue.model.report(1)
    assert second is not None
    ask(window, second.id, "متى؟")
    press(window.report, "/", held=CONTROL)
    sheet = window.comments.sheet
    assert sheet.isVisible()
    assert window.focusWidget() is sheet.view
    assert sheet.model.rowCount() == 2
    press(sheet.view, "j")
    press(sheet.view, "ظ")
    box = window.comments.box
    assert window.focusWidget() is box.entry
    type_in(box.entry, "أربعة", press)
    press(box.entry, key=Qt.Key.Key_Return)
    answer = next(row for row in rows(window) if row.replies_to)
    assert (answer.replies_to, answer.text) == (asked, "أربعة")
    assert next(row for row in rows(window) if row.id == asked).resolved
    assert sheet.model.rowCount() == 1
    assert window.focusWidget() is sheet.view
    press(sheet.view, key=Qt.Key.Key_Return)
    assert window.session.opened is not None
    assert window.session.opened.report.id == second.id
    sheet.too.click()
    sheet.select(asked)
    press(sheet.view, key=Qt.Key.Key_Return)
    assert window.session.focus.event_id == event


def test_a_comment_is_resolved_and_opened_again_by_key(window: MainWindow, press: Press) -> None:
    ask(window, event_of(window), "كم؟")
    press(window.report, "/", held=CONTROL)
    view = window.comments.sheet.view
    before = window.session.opened
    assert before is not None
    states = [row.state for row in before.spans]
    press(view, "ش")
    assert rows(window)[0].resolved
    assert window.comments.sheet.empty.isVisible()
    window.comments.sheet.too.click()
    press(view, "a")
    assert not rows(window)[0].resolved
    press(view, "x")  # no key of the desk decides anything while the list has the focus
    assert window.session.opened is not None
    assert [row.state for row in window.session.opened.spans] == states
    press(view, key=Qt.Key.Key_Escape)
    assert not window.comments.sheet.isVisible()


def test_cards_fields_spans_and_the_queue_bear_signs(window: MainWindow) -> None:
    event = event_of(window)
    assert window.session.opened is not None
    span = window.session.opened.spans[0].id
    outcome = window.session.write(
        lambda p, author: add_comment(p, event, "أين؟", author=author, field="places")
    )
    assert outcome is not None
    ask(window, span, "من؟")
    card = next(card for card in window.inspector.events.cards if card.event_id == event)
    assert card.head.summary.comments == 1
    assert card.comments.texts == ["أين؟"]
    assert "1 comment" in card.head.accessibleName()
    assert card.body is not None
    signed = [
        row.name
        for row in card.body.findChildren(FieldRow)
        if any(each.toolTip() == "أين؟" for each in row.children() if isinstance(each, QWidget))
    ]
    assert signed == ["Places"]
    window.inspector.tabs.setCurrentIndex(Tab.SPANS)
    spans = window.inspector.spans.list.spans
    assert spans.index(spans.row_of(span)).data(Role.COMMENTS) == 1
    listed = window.queue.model.report(0)
    assert listed is not None
    assert (listed.comments, listed.questions) == (2, 1)


def test_the_box_says_all_in_arabic(window: MainWindow, press: Press) -> None:
    window.preferences.switch_language()
    event_of(window)
    press(window.report, "/")
    assert window.comments.box.question.text() == "سؤال إلى المسؤول"


def test_the_keys_can_be_changed_and_are_free() -> None:
    assert KEYS.first_key(Command.COMMENT) == Key("/")
    assert KEYS.first_key(Command.COMMENTS) == Key("/", control=True)


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_the_promises_of_qt(project_path: Path, qtmodeltester: ModelTester) -> None:
    with Project.open(project_path) as project:
        report = str(project.connection.execute("SELECT id FROM report").fetchone()[0])
        for text in ("أ", "ب", "ج"):
            add_comment(project, report, text, author="سلمى")
        model = CommentModel()
        model.show(project, only_open=True)
        assert model.rowCount() == 3
        qtmodeltester.check(model)
        model.show(None, only_open=True)
