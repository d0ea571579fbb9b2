"""The list of spans says what the painted lanes say, and takes the same decisions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label, State
from rasid.gui.inspector.actor_field import ActorField
from rasid.gui.inspector.gazetteer_field import GazetteerField
from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.inspector.span_model import Role, SpanModel
from rasid.gui.session import Session
from tests.gui.inspector.conftest import Words, spans, type_into

# A list of names pops up while one types; the screen of the tests cannot raise it.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def spans_tab(inspector: Inspector) -> Inspector:
    """The panel with the list of spans in front."""
    inspector.tabs.setCurrentIndex(Tab.SPANS)
    return inspector


def index_of(session: Session, words: str) -> int:
    return next(n for n, row in enumerate(spans(session)) if row.span.text == words)


def choose(panel: Inspector, session: Session, words: str) -> None:
    row = index_of(session, words)
    panel.spans.list.setCurrentIndex(panel.spans.list.spans.index(row))


def test_a_row_says_words_label_state_and_event(spans_tab: Inspector, session: Session) -> None:
    model = spans_tab.spans.list.spans
    said = model.index(index_of(session, "4 عناصر")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "4 عناصر, Casualty, Proposed, event 1"
    trigger = model.index(index_of(session, "قصفت")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert trigger == "قصفت, Trigger, Proposed, event 2"


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: object, session: Session) -> None:
    model = SpanModel()
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.show(session.opened)
    model.set_label(Label.ACTOR)
    assert model.rowCount() == sum(row.span.label is Label.ACTOR for row in spans(session))
    model.show(None)
    assert model.rowCount() == 0


def test_a_span_chosen_here_is_shown_in_the_text(
    qtbot: QtBot, spans_tab: Inspector, session: Session, place_of: Words
) -> None:
    with qtbot.waitSignal(spans_tab.evidence_requested) as shown:
        choose(spans_tab, session, "بلدة سراقب")
    assert shown.args == [[place_of("بلدة سراقب")]]
    row = spans(session)[index_of(session, "بلدة سراقب")]
    assert session.focus.span_id == row.id


def test_a_span_chosen_in_the_text_is_chosen_here_without_echo(
    qtbot: QtBot, spans_tab: Inspector, session: Session
) -> None:
    row = spans(session)[index_of(session, "يوم أمس")]
    with qtbot.assertNotEmitted(spans_tab.span_selected):
        session.focus.set_span(row.id)
    assert spans_tab.spans.current == row


@pytest.mark.parametrize(
    ("key", "state"), [(Qt.Key.Key_A, State.CONFIRMED), (Qt.Key.Key_X, State.REJECTED)]
)
def test_keys_decide_and_the_same_row_stays_current(
    spans_tab: Inspector, session: Session, key: Qt.Key, state: State
) -> None:
    choose(spans_tab, session, "الفصائل")
    QTest.keyClick(spans_tab.spans.list, key)
    row = spans(session)[index_of(session, "الفصائل")]
    assert row.state is state
    assert spans_tab.spans.current == row


def test_a_digit_gives_another_label(spans_tab: Inspector, session: Session) -> None:
    choose(spans_tab, session, "الفصائل")
    QTest.keyClick(spans_tab.spans.list, Qt.Key.Key_2)
    assert spans(session)[index_of(session, "الفصائل")].span.label is Label.PLACE
    assert spans_tab.spans.label.value() is Label.PLACE


def test_buttons_and_the_list_of_labels_do_the_same(spans_tab: Inspector, session: Session) -> None:
    page = spans_tab.spans
    assert not page.accept.isEnabled()
    choose(spans_tab, session, "الفصائل")
    QTest.mouseClick(page.accept, Qt.MouseButton.LeftButton)
    assert spans(session)[index_of(session, "الفصائل")].state is State.CONFIRMED
    page.label.setCurrentIndex(list(Label).index(Label.ATTRIBUTION))
    page.label.activated.emit(page.label.currentIndex())
    assert spans(session)[index_of(session, "الفصائل")].span.label is Label.ATTRIBUTION
    QTest.mouseClick(page.reject, Qt.MouseButton.LeftButton)
    assert spans(session)[index_of(session, "الفصائل")].state is State.REJECTED


def test_the_list_can_be_thinned_to_one_label(spans_tab: Inspector, session: Session) -> None:
    spans_tab.spans.filter.set_value(Label.TRIGGER)
    model = spans_tab.spans.list.spans
    rows = [model.index(n).data(Role.ROW) for n in range(model.rowCount())]
    assert rows == [row for row in spans(session) if row.span.label is Label.TRIGGER]


def test_rows_are_high_enough_for_all_their_words(spans_tab: Inspector) -> None:
    page = spans_tab.spans.list
    spans_tab.resize(344, 600)
    for row in range(page.spans.rowCount()):
        index = page.spans.index(row)
        rect = page.visualRect(index)
        assert rect.height() >= 40
        assert page.sizeHintForRow(row) == rect.height()


def test_a_party_is_linked_to_the_register_when_the_field_is_left(
    spans_tab: Inspector, session: Session
) -> None:
    choose(spans_tab, session, "الفصائل")
    field = spans_tab.spans.link.field
    assert isinstance(field, ActorField)
    field.line.clear()
    type_into(field.line, "هيئة تحرير الشام")
    assert spans(session)[index_of(session, "الفصائل")].span.link != "hts"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert spans(session)[index_of(session, "الفصائل")].span.link == "hts"


def test_a_place_is_linked_to_the_gazetteer(spans_tab: Inspector, session: Session) -> None:
    choose(spans_tab, session, "بلدة سراقب")
    field = spans_tab.spans.link.field
    assert isinstance(field, GazetteerField)
    type_into(field.line, "سراقب")
    field.choose(field.offered()[0])
    field.line.editingFinished.emit()
    assert spans(session)[index_of(session, "بلدة سراقب")].span.link == field.id


def test_a_time_links_to_nothing(spans_tab: Inspector, session: Session) -> None:
    choose(spans_tab, session, "يوم أمس")
    assert spans_tab.spans.link.field is None
    assert spans_tab.spans.link.isHidden()
