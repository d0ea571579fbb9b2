"""Cards say what the events say, one open at a time, and lead to the words behind each value."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rasid.core.event import Casualty, EventDate, Place
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    DatePrecision,
    PlacePrecision,
    Relation,
    State,
)
from rasid.gui.inspector.casualty_model import CasualtyModel, Column, Role, in_order
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.inspector.report_toll import dead_of_report
from rasid.gui.inspector.toll import Toll
from rasid.gui.session import Session
from rasid.review.decisions import confirm, correct_event, reject
from rasid.review.links import link
from tests.gui.inspector.conftest import Words, events, spans


def texts(inspector: Inspector) -> list[str]:
    """All chips of the open card, without direction marks."""
    body = inspector.events.cards[0].body
    assert body is not None
    return [plain(chip.face.text) for chip, _ in body.chips]


def plain(text: str) -> str:
    return text.translate({0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None})


def test_cards_stand_in_the_order_of_the_text_and_one_is_open(
    inspector: Inspector, session: Session
) -> None:
    first, second = inspector.events.cards
    assert [first.event_id, second.event_id] == [row.id for row in events(session)]
    assert first.is_open
    assert not second.is_open
    QTest.mouseClick(second.head, Qt.MouseButton.LeftButton)
    assert second.is_open
    assert not first.is_open
    assert session.focus.event_id == second.event_id


def test_pressing_the_head_of_the_open_card_closes_it(
    inspector: Inspector, session: Session
) -> None:
    first = inspector.events.cards[0]
    first.head.setFocus()
    QTest.keyClick(first.head, Qt.Key.Key_Space)
    assert not first.is_open
    assert inspector.events.current == ""
    assert session.focus.event_id == ""


def test_a_card_shows_sides_places_date_and_the_rule(inspector: Inspector) -> None:
    assert texts(inspector)[:4] == [
        "Syrian government (regime) forces",
        "Rebel and Islamist factions (unnamed)",
        "بلدة سراقب",
        "No date",
    ]
    body = inspector.events.cards[0].body
    assert body is not None
    lines = [plain(label.text()) for label in body.findChildren(QLabel)]
    assert "«يوم أمس»" in lines
    assert "Proposed by rule test.clash" in lines


def test_a_side_shows_its_edge_and_a_place_its_precision(inspector: Inspector) -> None:
    body = inspector.events.cards[0].body
    assert body is not None
    faces = [chip.face for chip, _ in body.chips]
    assert [face.side for face in faces[:2]] == ["a", "b"]
    assert faces[0].hint == "State forces"
    assert faces[2].precision is PlacePrecision.EXACT
    assert faces[0].spoken == "Side A, Syrian government (regime) forces, State forces"


def test_pressing_a_value_shows_its_words_in_the_text(
    qtbot: QtBot, inspector: Inspector, place_of: Words
) -> None:
    body = inspector.events.cards[0].body
    assert body is not None
    with qtbot.waitSignal(inspector.evidence_requested) as shown:
        QTest.mouseClick(body.chips[2][0], Qt.MouseButton.LeftButton)
    assert shown.args == [[place_of("بلدة سراقب")]]
    with qtbot.waitSignal(inspector.evidence_requested):
        QTest.keyClick(body.chips[2][0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def test_a_span_tints_every_value_that_rests_on_it(inspector: Inspector, session: Session) -> None:
    body = inspector.events.cards[0].body
    assert body is not None
    assert body.table is not None
    town = next(row for row in spans(session) if row.span.text == "بلدة سراقب")
    dead = next(row for row in spans(session) if row.span.text == "4 عناصر")
    inspector.show_span(town.id)
    assert [chip.lit for chip, span in body.chips if span == town.id] == [True]
    assert body.table.current_casualty() is None
    inspector.show_span(dead.id)
    assert not any(chip.lit for chip, _ in body.chips)
    assert body.table.current_casualty() == events(session)[0].event.casualties[0].id


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_fact_is_found_in_a_mirrored_table_too(
    inspector: Inspector, session: Session, direction: Qt.LayoutDirection
) -> None:
    inspector.setLayoutDirection(direction)
    body = inspector.events.cards[0].body
    assert body is not None
    assert body.table is not None
    dead = next(row for row in spans(session) if row.span.text == "4 عناصر")
    assert inspector.events.show_span(dead.id)
    assert body.table.current_casualty() is not None


def test_a_state_is_told_by_a_word(inspector: Inspector, session: Session) -> None:
    card = inspector.events.cards[0]
    assert "Proposed" in card.head.accessibleName()
    session.write(lambda p, author: confirm(p, card.event_id, author=author))
    assert "Confirmed" in card.head.accessibleName()
    row = events(session)[0]
    session.write(
        lambda p, author: correct_event(p, replace(row.event, note="ملاحظة"), author=author)
    )
    assert "Corrected" in card.head.accessibleName()
    assert card.body is not None


def test_a_rejected_event_keeps_its_number_and_stands_last(
    inspector: Inspector, session: Session
) -> None:
    first = inspector.events.cards[0].event_id
    session.write(lambda p, author: reject(p, first, author=author))
    last = inspector.events.cards[-1]
    assert last.event_id == first
    assert last.row.state is State.REJECTED
    assert last.head.summary.number == 1
    assert inspector.events.cards[0].head.summary.number == 2


def test_facts_stand_in_rows_with_their_side_and_bounds(desk: Desk, session: Session) -> None:
    model = CasualtyModel(events(session)[0].event, desk)
    cells = [plain(str(model.index(0, column).data())) for column in Column]
    assert cells == ["killed", "A", "4 عناصر", "4", "4", "4", "new"]
    assert model.index(0, 0).data(Role.COUNTED)


def test_a_part_stands_under_its_whole_and_is_not_counted(desk: Desk, session: Session) -> None:
    event = events(session)[0].event
    part = Casualty(
        id="c-part",
        kind=CasualtyKind.KILLED,
        count=1,
        basis=Basis.SUBSET,
        subset_of=event.casualties[0].id,
    )
    other = Casualty(id="c-other", kind=CasualtyKind.WOUNDED)
    changed = replace(event, casualties=(event.casualties[0], other, part))
    model = CasualtyModel(changed, desk)
    assert [model.casualty(row).id for row in range(3)][1:] == ["c-part", "c-other"]
    assert model.index(1, 0).data(Role.PART)
    assert not model.index(1, 0).data(Role.COUNTED)
    assert not model.index(2, 0).data(Role.COUNTED)


def test_parts_of_one_another_are_all_shown() -> None:
    one = Casualty(id="c-1", kind=CasualtyKind.KILLED, subset_of="c-2")
    two = Casualty(id="c-2", kind=CasualtyKind.KILLED, subset_of="c-1")
    assert set(c.id for c in in_order([one, two], {"c-1": "c-2", "c-2": "c-1"})) == {"c-1", "c-2"}


def test_the_casualty_model_keeps_the_rules_of_qt(
    qtmodeltester: object, desk: Desk, session: Session
) -> None:
    model = CasualtyModel(events(session)[0].event, desk)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.set_event(events(session)[1].event)


def test_the_sum_says_its_open_end_its_sides_and_what_it_leaves_out(
    qtbot: QtBot, desk: Desk, session: Session
) -> None:
    event = events(session)[0].event
    whole = replace(event.casualties[0], high=None)
    restated = Casualty(
        id="c-2", kind=CasualtyKind.KILLED, count=9, low=9, best=9, basis=Basis.RESTATEMENT
    )
    toll = Toll(replace(event, casualties=(whole, restated)), desk)
    qtbot.addWidget(toll)
    said = [plain(label.accessibleName() or label.text()) for label in toll.findChildren(QLabel)]
    assert "Side A: 4+" in said
    assert "Total 4+" in said
    assert any("9" in line and "restates another count" in line for line in said)


def test_an_event_without_dead_has_no_sum(qtbot: QtBot, desk: Desk, session: Session) -> None:
    event = events(session)[0].event
    wounded = replace(event.casualties[0], kind=CasualtyKind.WOUNDED)
    toll = Toll(replace(event, casualties=(wounded,)), desk)
    qtbot.addWidget(toll)
    assert toll.isHidden()


@pytest.mark.parametrize("width", [344, 400, 560])
def test_nothing_sticks_out_of_the_panel(
    qtbot: QtBot, inspector: Inspector, session: Session, width: int
) -> None:
    row = events(session)[0]
    long = "مثلث بلدات " + "كفرنبودة والهبيط وخان شيخون " * 3
    changed = replace(
        row.event,
        places=(Place(name=long, precision=PlacePrecision.AREA),),
        date=EventDate(start="2017-01-01", end="2017-12-31", precision=DatePrecision.YEAR),
    )
    session.write(lambda p, author: correct_event(p, changed, author=author))
    inspector.resize(width, 700)

    def fits() -> bool:
        body = inspector.events.cards[0].body
        assert body is not None
        edges = [
            (chip.mapTo(inspector, chip.rect().topLeft()).x(), chip.width(), chip)
            for chip, _ in body.chips
        ]
        return all(
            left >= 0 and left + wide <= width and chip.height() >= chip.heightForWidth(wide)
            for left, wide, chip in edges
        )

    qtbot.waitUntil(fits, timeout=2000)


def test_no_part_of_the_panel_opens_a_window_of_its_own(
    qapp: QApplication, inspector: Inspector
) -> None:
    inspector.edit_current()
    for tab in range(4):
        inspector.tabs.setCurrentIndex(tab)
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [inspector]


def test_a_toll_that_a_later_one_replaces_hangs_on_it_and_is_not_counted(
    inspector: Inspector, session: Session
) -> None:
    row = events(session)[0]
    [four] = row.event.casualties
    early = replace(four, id="c-early", basis=Basis.CUMULATIVE, low=50, best=50, high=50)
    late = replace(four, id="c-late", basis=Basis.CUMULATIVE, low=106, best=106, high=106)
    changed = replace(row.event, casualties=(early, late), inferred={"casualties": "why"})
    session.write(lambda p, author: correct_event(p, changed, author=author))
    body = inspector.events.cards[0].body
    assert body is not None
    assert body.table is not None
    facts = body.table.facts
    assert [facts.casualty(row).id for row in range(2)] == ["c-late", "c-early"]
    index = facts.index(1, Column.BASIS)
    assert index.data() == "superseded by a later toll"
    assert index.data(Role.PART) is True
    assert index.data(Role.COUNTED) is False


def let_six_die_in_the_second(session: Session) -> None:
    (four,) = events(session)[0].event.casualties
    six = replace(four, id="c-six", span=None, count=6, low=6, best=6, high=6)
    event = replace(events(session)[1].event, casualties=(six,))
    session.write(lambda p, author: correct_event(p, event, author=author))


def test_a_link_stands_on_the_card_with_its_direction_and_what_sums_make_of_it(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    clash, strike = (row.id for row in events(session))
    let_six_die_in_the_second(session)
    session.write(lambda p, author: link(p, clash, Relation.PART_OF, strike, author=author))
    body = inspector.events.cards[0].body
    assert body is not None
    [chip] = body.links
    assert (chip.face.text, chip.face.hint) == ("event 2 · Air strike", "This is part of that")
    assert any("part of another event" in label.text() for label in body.findChildren(QLabel))
    QTest.keyClick(chip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.focus.event_id == strike)
    other = inspector.events.cards[1].body
    assert other is not None
    assert other.links[0].face.hint == "That is part of this"
    QTest.keyClick(other.links[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: session.opened is not None and not session.opened.links)
    again = inspector.events.cards[1].body
    assert again is not None
    assert again.links == []


def test_the_report_sums_its_dead_once_and_names_what_it_leaves_out(
    inspector: Inspector, session: Session
) -> None:
    clash, strike = (row.id for row in events(session))
    assert dead_of_report(inspector.events.desk).total.best == 4
    assert inspector.events.head.counts.text().endswith("dead 4")
    session.write(lambda p, author: link(p, strike, Relation.UPDATES, clash, author=author))
    tally = dead_of_report(inspector.events.desk)
    assert tally.total.best == 4  # an event without dead stands for nobody's
    let_six_die_in_the_second(session)
    tally = dead_of_report(inspector.events.desk)
    assert (tally.total.best, [omission.event for omission in tally.left_out]) == (6, [clash])
    inspector.tabs.setCurrentIndex(Tab.REPORT)
    said = [label.text() for label in inspector.report.toll.findChildren(QLabel)]
    assert any("event 1: " in line and "updated by another event" in line for line in said)


def test_a_card_opens_once_the_hands_rest(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    first, second = (row.id for row in events(session))
    inspector.set_rest(20)
    session.focus.set_event(second)
    session.focus.set_event(first)
    session.focus.set_event(second)
    deck = inspector.events.deck
    assert not deck[second].is_open
    qtbot.waitUntil(lambda: deck[second].is_open)
    assert not deck[first].is_open


def test_a_form_need_not_wait_for_its_card(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    _, second = (row.id for row in events(session))
    inspector.set_rest(20)
    session.focus.set_event(second)
    inspector.edit_current()
    assert inspector.events.form is not None
    qtbot.wait(40)
    assert inspector.events.form is not None
