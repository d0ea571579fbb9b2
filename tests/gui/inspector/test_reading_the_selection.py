"""Selected words fill in what the rules can read in them, and never more than that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rasid.core.event import Range
from rasid.core.vocabulary import CasualtyKind, DatePrecision, EventType, Qualifier, State
from rasid.extraction.candidate import QuantityReading
from rasid.gui.inspector.casualty_editor import CasualtyEditor
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.session import Session
from tests.gui.inspector.conftest import Words, events

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def second(inspector: Inspector, session: Session) -> Inspector:
    """The panel with its second event open: a strike without places, date or casualties."""
    inspector.set_current_event(events(session)[1].id)
    return inspector


def test_a_count_brings_number_hedge_and_what_befell_the_people(
    second: Inspector, session: Session, place_of: Words
) -> None:
    second.assign_selection("casualty", *place_of("4 عناصر"))
    form = second.events.form
    assert form is not None
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    assert editor.kind.value() is CasualtyKind.KILLED
    assert (editor.count.text(), editor.qualifier.value()) == ("4", Qualifier.EXACT)
    assert events(session)[1].state is State.PROPOSED
    QTest.mouseClick(second.events.foot.save, Qt.MouseButton.LeftButton)
    [fact] = events(session)[1].event.casualties
    assert (fact.low, fact.best, fact.high) == (4, 4, 4)


def test_words_that_are_no_count_bring_none(second: Inspector, desk: Desk, place_of: Words) -> None:
    assert desk.read(Range(*place_of("بلدة سراقب")), QuantityReading) is None
    second.assign_selection("casualty", *place_of("بلدة سراقب"))
    form = second.events.form
    assert form is not None
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    assert editor.kind.value() is None
    assert editor.count.text() == ""


def test_a_relative_day_is_resolved_by_the_publication_date(
    second: Inspector, session: Session, place_of: Words
) -> None:
    assert session.opened is not None
    assert session.opened.report.published == "2019-05-02"
    second.assign_selection("date", *place_of("يوم أمس"))
    when = events(session)[1].event.date
    assert (when.start, when.end, when.precision) == (
        "2019-05-01",
        "2019-05-01",
        DatePrecision.DAY,
    )


def test_words_that_are_no_time_leave_the_days_as_they_are(
    second: Inspector, session: Session, place_of: Words
) -> None:
    second.assign_selection("date", *place_of("يوم أمس"))
    second.assign_selection("date", *place_of("أطراف"))
    when = events(session)[1].event.date
    assert when.start == "2019-05-01"


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("قصفت", {EventType.AIR_STRIKE, EventType.SHELLING}),
        ("أطراف البلدة", {None}),
    ],
)
def test_a_new_event_takes_its_type_from_its_trigger(
    inspector: Inspector, place_of: Words, words: str, types: set[EventType | None]
) -> None:
    inspector.new_event(*place_of(words))
    form = inspector.events.form
    assert form is not None
    assert form.claim.type.value() in types
