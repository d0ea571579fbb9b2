"""An open card says what does not fit in its event, and leads to the value that is meant."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rasid.core.event import Casualty, Event, EventDate, Place
from rasid.core.vocabulary import Basis, CasualtyKind
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.check_words import check_sentence
from rasid.gui.inspector.failed_checks import next_failed, place_of
from rasid.gui.inspector.finding_list import FindingLine
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.language import Language, Translation
from rasid.gui.main_window import MainWindow
from rasid.gui.session import Session
from rasid.review.checks import Check, Finding
from rasid.review.decisions import correct_event, reject
from tests.gui.conftest import Press
from tests.gui.inspector.conftest import events, spans

MARKS = dict.fromkeys(range(0x2066, 0x206A))
UNTIED = Casualty(id="c-untied", kind=CasualtyKind.KILLED, best=1, basis=Basis.SUBSET)


def shown(inspector: Inspector, nth: int = 0) -> list[Check]:
    return [finding.check for finding in inspector.events.cards[nth].failed.findings]


def correct(session: Session, nth: int = 0, **changes: object) -> None:
    """Correct an event, by default the first."""
    event = replace(events(session)[nth].event, **changes)  # type: ignore[arg-type]
    outcome = session.write(lambda p, author: correct_event(p, event, author=author))
    assert outcome is not None


@pytest.mark.parametrize("check", Check)
def test_every_check_says_the_same_as_the_review_does(check: Check) -> None:
    about = "planned" if check is Check.DID_NOT_HAPPEN else "something"
    finding = Finding(check, "date", None, about)
    said = check_sentence(finding).translate(MARKS)
    assert said.lower() == str(finding).lower()


@pytest.mark.parametrize("check", Check)
@pytest.mark.usefixtures("qapp")
def test_every_check_is_told_in_arabic(check: Check) -> None:
    translation = Translation()
    translation.use(Language.ARABIC)
    try:
        said = check_sentence(Finding(check, "side_a", None, "planned"))
        assert not any(
            letter.isascii() and letter.isalpha() for letter in said.replace("planned", "")
        )
        assert any("\u0600" <= letter <= "\u06ff" for letter in said)
        assert "{" not in said
    finally:
        translation.use(Language.ENGLISH)


def test_a_card_without_findings_shows_nothing(inspector: Inspector, session: Session) -> None:
    correct(session, date=EventDate())
    assert shown(inspector) == []
    assert inspector.events.cards[0].failed.isHidden()


def test_findings_are_shown_on_the_open_card_only(inspector: Inspector, session: Session) -> None:
    assert shown(inspector) == [Check.DATE_UNRESOLVED]
    assert inspector.events.cards[0].failed.isVisible()
    inspector.set_current_event(events(session)[1].id)
    assert shown(inspector) == []


def test_a_line_says_by_more_than_colour_whether_it_stops_verification(
    appearance: Appearance, qtbot: QtBot
) -> None:
    blocking = FindingLine(Finding(Check.BOUNDS, "casualties", "c-1", "9 ≤ 4"), appearance)
    other = FindingLine(Finding(Check.DATE_UNRESOLVED, "date"), appearance)
    for line in (blocking, other):
        qtbot.addWidget(line)
    assert blocking.accessibleName().startswith("Stops verification: Low, best and high")
    assert other.accessibleName().startswith("Look again: ")
    assert blocking.heightForWidth(160) > blocking.heightForWidth(600)


def test_findings_follow_what_is_decided(inspector: Inspector, session: Session) -> None:
    town = next(row for row in spans(session) if row.span.text == "بلدة سراقب")
    session.write(lambda p, author: reject(p, town.id, author=author))
    assert shown(inspector) == [Check.LOST_EVIDENCE, Check.DATE_UNRESOLVED]


def test_a_form_says_what_fits_once_one_pauses(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    assert shown(inspector) == [Check.DATE_UNRESOLVED]
    form.date.start.setText("2017-11-03")
    qtbot.waitUntil(lambda: Check.DATE_UNRESOLVED not in shown(inspector))


def test_pressing_a_line_opens_the_form_at_the_value(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    killed = events(session)[0].event.casualties
    correct(session, casualties=(*killed, UNTIED), date=EventDate(), inferred={"casualties": "x"})
    (line,) = inspector.events.cards[0].failed.lines
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: inspector.events.form is not None)
    form = inspector.events.form
    assert form is not None
    assert form.casualties.editor is not None
    assert form.casualties.editor.isAncestorOf(QApplication.focusWidget())


def test_the_key_goes_from_one_failed_check_to_the_next_and_round(
    window: MainWindow, press: Press
) -> None:
    session = window.session
    first, second = (row.id for row in events(session))
    correct(session, places=(Place(name="سراقب", span=None),))
    day = events(session)[0].event.date  # words that are no day, as nothing says from which one
    assert day.span is not None
    correct(session, 1, date=day)
    seen = []
    for _ in range(4):
        press(window.report, "g")
        form = window.inspector.events.form
        assert form is not None
        place = form.places.editor is not None
        seen.append((session.focus.event_id, "place" if place else "date"))
        assert place or form.date.start.hasFocus()
        window.inspector.events.leave()
        assert window.inspector.events.form is None
    assert seen == [(first, "place"), (first, "date"), (second, "date"), (first, "place")]


def test_without_a_failed_check_the_key_says_so_and_opens_nothing(
    window: MainWindow, press: Press
) -> None:
    correct(window.session, date=EventDate())
    press(window.report, "ل")
    assert window.inspector.events.form is None
    said = [label.text() for label in window.bar.findChildren(QLabel)]
    assert "No check fails in this report." in said


def test_rejected_events_are_left_out_and_one_finding_leads_to_itself_again(
    session: Session,
) -> None:
    opened = session.opened
    assert opened is not None
    first = opened.events[0]
    only = (first.event.id, Finding(Check.DATE_UNRESOLVED, "date", first.event.date.span))
    assert next_failed(opened, opened.events, "", None) == only
    assert next_failed(opened, opened.events, first.event.id, only) == only
    assert next_failed(opened, opened.events[1:], "", None) is None


@pytest.mark.parametrize(
    ("finding", "place"),
    [
        (Finding(Check.SUBSET_WITHOUT_WHOLE, "casualties", "c-untied"), ("casualties", 1)),
        (Finding(Check.NO_EVIDENCE, "places", None, "سراقب"), ("places", 1)),
        (Finding(Check.HOMONYM, "places", None, "سراقب"), ("places", 1)),
        (Finding(Check.DATE_ORDER, "date"), ("date", 0)),
        (Finding(Check.DID_NOT_HAPPEN, "factuality", None, "planned"), ("factuality", 0)),
    ],
)
def test_a_finding_leads_to_the_value_that_is_meant(
    session: Session, finding: Finding, place: tuple[str, int]
) -> None:
    event = events(session)[0].event
    event = replace(
        event,
        casualties=(*event.casualties, UNTIED),
        places=(*event.places, Place(name="سراقب")),
    )
    assert place_of(finding, event) == place


def test_evidence_that_is_gone_leads_to_the_value_that_rested_on_it(session: Session) -> None:
    event: Event = events(session)[0].event
    side = event.side_b[0].span
    assert place_of(Finding(Check.LOST_EVIDENCE, "side_b", side), event) == ("side_b", 0)
