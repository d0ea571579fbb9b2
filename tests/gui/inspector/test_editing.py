"""The form edits every field of an event; saving is one revision, leaving loses nothing unasked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from rasid.core.event import Range
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    Label,
    PlacePrecision,
    PlaceRole,
    Qualifier,
    ReasonCode,
    RevisionKind,
    SiegePhase,
    State,
    VictimStatus,
)
from rasid.gui.inspector.casualty_editor import CasualtyEditor
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.inspector.gazetteer_names import GazetteerNames
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.inspector.member_kinds import WeaponEditor
from rasid.gui.inspector.participant_editor import Certainty, ParticipantEditor
from rasid.gui.inspector.place_editor import PlaceEditor
from rasid.gui.main_window import MainWindow
from rasid.gui.session import Session
from rasid.review.decisions import correct_event, correct_report, create_span
from rasid.storage.log import history
from rasid.storage.project import Project
from tests.gui.inspector.conftest import Words, events, spans, type_into

# A list of names pops up while one types; the screen of the tests cannot raise it.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def form_of(inspector: Inspector) -> EventForm:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    return form


def save(inspector: Inspector) -> None:
    QTest.mouseClick(inspector.events.foot.save, Qt.MouseButton.LeftButton)


def revisions(session: Session, subject: str) -> int:
    assert session.project is not None
    return len(history(session.project, subject))


def test_every_field_can_be_edited_and_is_saved_as_one_revision(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    row = events(session)[0]
    form = form_of(inspector)
    form.claim.type.set_value(EventType.SIEGE)
    form.claim.factuality.set_value(Factuality.UNCONFIRMED)
    form.claim.rereport.click()
    form.claim.phase.set_value(SiegePhase.LIFTED)
    form.flags.boxes[EventFlag.PLACE_AMBIGUOUS].click()
    form.note.setPlainText("ملاحظة")
    form.date.start.setText("2017-11-03")
    form.trigger.set_value([Range(*place_of("قصفت"))])
    form.evidence.set_value([*form.evidence.value(), Range(*place_of("أطراف البلدة"))])
    inspector.events.foot.code.set_value(ReasonCode.TEXT_MISREAD)
    inspector.events.foot.comment.setText("قرأتها ثانية")
    save(inspector)
    event = events(session)[0].event
    assert (event.type, event.factuality, event.rereport, event.phase) == (
        EventType.SIEGE,
        Factuality.UNCONFIRMED,
        True,
        SiegePhase.LIFTED,
    )
    assert event.flags == (EventFlag.PLACE_AMBIGUOUS,)
    assert event.note == "ملاحظة"
    assert (event.date.start, event.date.precision) == ("2017-11-03", DatePrecision.DAY)
    assert event.date.span == row.event.date.span
    assert event.trigger == Range(*place_of("قصفت"))
    assert len(event.evidence) == 2
    assert event.casualties == row.event.casualties
    assert session.project is not None
    [revision] = history(session.project, row.id)
    assert revision.kind is RevisionKind.CORRECT
    assert revision.reason is not None
    assert (revision.reason.code, revision.reason.comment) == ("text_misread", "قرأتها ثانية")
    assert inspector.events.form is None


def test_a_party_is_edited_beneath_its_chip(inspector: Inspector, session: Session) -> None:
    form = form_of(inspector)
    QTest.mouseClick(form.side_b.chips[0], Qt.MouseButton.LeftButton)
    editor = form.side_b.editor
    assert isinstance(editor, ParticipantEditor)
    editor.actor.line.clear()
    type_into(editor.actor.line, "هيئة تحرير الشام")
    assert editor.actor.slug == "hts"
    editor.ally.click()
    editor.certainty.set_value(Certainty.PROBABLE)
    save(inspector)
    [party] = events(session)[0].event.side_b
    assert (party.actor, party.category, party.name) == ("hts", Category.REBEL, None)
    assert (party.role, party.certainty) == ("ally", "probable")


@pytest.mark.parametrize("typed", ["Liwa al-Quds", "لواء القدس", "لواء القدس الفلسطيني"])
def test_a_party_is_offered_in_either_script(inspector: Inspector, typed: str) -> None:
    form = form_of(inspector)
    form.open("side_a", 0)
    editor = form.side_a.editor
    assert isinstance(editor, ParticipantEditor)
    editor.actor.line.clear()
    type_into(editor.actor.line, typed)
    offered = editor.actor.offered()
    assert "liwa-al-quds" in [actor.slug for actor in offered][:3]


def test_a_party_the_register_does_not_know_keeps_its_name(
    inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    QTest.mouseClick(form.side_a.chips[-1], Qt.MouseButton.LeftButton)
    editor = form.side_a.editor
    assert isinstance(editor, ParticipantEditor)
    type_into(editor.actor.line, "جماعة لا يعرفها أحد")
    editor.category.set_value(Category.FOREIGN_MILITIA)
    save(inspector)
    party = events(session)[0].event.side_a[-1]
    assert (party.actor, party.name) == (None, "جماعة لا يعرفها أحد")
    assert party.category is Category.FOREIGN_MILITIA


def test_a_party_without_name_or_words_is_not_saved(inspector: Inspector, session: Session) -> None:
    form = form_of(inspector)
    form.open("side_a", -1)
    form.side_a.close_editor()
    save(inspector)
    assert "neither a name nor evidence" in inspector.events.foot.message
    assert form.side_a.editor is not None
    assert events(session)[0].state is State.PROPOSED


def test_delete_takes_a_party_away_and_swapping_turns_the_sides(
    inspector: Inspector, session: Session
) -> None:
    before = events(session)[0].event
    form = form_of(inspector)
    QTest.mouseClick(form.swap, Qt.MouseButton.LeftButton)
    assert form.value().side_a == before.side_b
    QTest.keyClick(form.side_b.chips[0], Qt.Key.Key_Delete)
    save(inspector)
    after = events(session)[0].event
    assert after.side_a == before.side_b
    assert after.side_b == ()


def test_sides_are_swapped_without_a_form_too(inspector: Inspector, session: Session) -> None:
    before = events(session)[0].event
    inspector.swap_sides()
    after = events(session)[0].event
    assert (after.side_a, after.side_b) == (before.side_b, before.side_a)


def test_a_place_has_precision_role_id_and_coordinates(
    inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    editor.precision.set_value(PlacePrecision.NEAR)
    editor.role.set_value(PlaceRole.ORIGIN)
    editor.lat.setText("35,86")
    editor.lon.setText("36.8")
    save(inspector)
    [place] = events(session)[0].event.places
    assert (place.name, place.precision, place.role) == (
        "بلدة سراقب",
        PlacePrecision.NEAR,
        PlaceRole.ORIGIN,
    )
    assert (place.id, place.lat, place.lon) == (None, 35.86, 36.8)


@pytest.mark.parametrize("typed", ["سراقب", "Saraq"])
def test_a_place_of_the_gazetteer_brings_its_coordinates(
    inspector: Inspector, session: Session, typed: str
) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    type_into(editor.gazetteer.line, typed)
    saraqib = next(place for place in editor.gazetteer.offered() if place.name_ar == "سراقب")
    assert editor.gazetteer.id is None
    editor.gazetteer.choose(saraqib)
    save(inspector)
    [place] = events(session)[0].event.places
    assert (place.name, place.id) == ("بلدة سراقب", saraqib.id)
    assert (place.lat, place.lon) == (saraqib.lat, saraqib.lon)


def test_a_place_can_be_told_from_its_homonyms(inspector: Inspector, session: Session) -> None:
    row = events(session)[0]
    ids = ("no-such-place", *(place.id for place in GazetteerNames.load().find("حريتان")[:2]))
    changed = replace(row.event, places=(replace(row.event.places[0], candidates=ids),))
    session.write(lambda p, a: correct_event(p, changed, author=a))
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    type_into(editor.gazetteer.line, "س")
    assert [place.id for place in editor.gazetteer.offered()[:2]] == list(ids[1:])
    save(inspector)
    assert events(session)[0].event.places[0].candidates == ids


@pytest.mark.parametrize(
    ("lat", "lon", "word"),
    [("north", "1", "degrees"), ("95", "1", "degrees"), ("1", "", "missing")],
)
def test_coordinates_that_are_none_are_not_saved(
    inspector: Inspector, lat: str, lon: str, word: str
) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    editor.lat.setText(lat)
    editor.lon.setText(lon)
    save(inspector)
    assert word in inspector.events.foot.message
    assert inspector.events.form is form


@pytest.mark.parametrize(
    ("qualifier", "bounds"),
    [
        (Qualifier.MORE_THAN, ("18", "18", "")),
        (Qualifier.AT_LEAST, ("17", "17", "")),
        (Qualifier.ABOUT, ("", "17", "")),
        (Qualifier.EXACT, ("17", "17", "17")),
        (Qualifier.UNCONFIRMED, ("0", "", "")),
    ],
)
def test_bounds_follow_the_count_and_its_hedge(
    inspector: Inspector, session: Session, qualifier: Qualifier, bounds: tuple[str, str, str]
) -> None:
    form = form_of(inspector)
    form.open("casualties", 0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.count.setText("17")
    editor.qualifier.set_value(qualifier)
    assert (editor.low.text(), editor.best.text(), editor.high.text()) == bounds
    save(inspector)
    [fact] = events(session)[0].event.casualties
    said = tuple("" if n is None else str(n) for n in (fact.low, fact.best, fact.high))
    assert (fact.count, fact.qualifier, said) == (17, qualifier, bounds)


def test_bounds_can_be_set_by_hand_and_digits_may_be_arabic(
    inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    form.open("casualties", 0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.qualifier.set_value(Qualifier.RANGE)
    editor.low.setText("٣")
    editor.best.setText("4")
    editor.high.setText("6")
    save(inspector)
    [fact] = events(session)[0].event.casualties
    assert (fact.low, fact.best, fact.high) == (3, 4, 6)


def test_bounds_out_of_order_are_not_saved(inspector: Inspector) -> None:
    form = form_of(inspector)
    form.open("casualties", 0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.low.setText("9")
    save(inspector)
    assert "out of order" in inspector.events.foot.message
    editor.low.setText("x")
    save(inspector)
    assert "no number" in inspector.events.foot.message


def test_victims_status_basis_and_whole_of_a_fact_are_edited(
    inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    form.open("casualties", -1)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    save(inspector)
    assert "has no kind" in inspector.events.foot.message
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.kind.set_value(CasualtyKind.KILLED)
    editor.count.setText("1")
    assert editor.qualifier.value() is Qualifier.EXACT
    editor.victims.buttons[Category.STATE_FORCES].click()
    editor.status.set_value(VictimStatus.COMMANDER)
    editor.whole.set_value(events(session)[0].event.casualties[0].id)
    assert editor.basis.value() is Basis.SUBSET
    save(inspector)
    whole, part = events(session)[0].event.casualties
    assert part.subset_of == whole.id
    assert part.victims == (Category.STATE_FORCES,)
    assert (part.status, part.basis) == (VictimStatus.COMMANDER, Basis.SUBSET)
    assert (part.low, part.best, part.high) == (1, 1, 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("2017-13-01", "no day"), ("yesterday", "no day"), ("2018-01-01", "before the first")],
)
def test_a_date_that_is_none_is_said_at_once_and_not_saved(
    inspector: Inspector, session: Session, typed: str, sentence: str
) -> None:
    form = form_of(inspector)
    form.date.start.setText(typed)
    form.date.end.setText("2017-11-04")
    assert sentence in form.date.understood.text()
    save(inspector)
    assert sentence in inspector.events.foot.message
    assert events(session)[0].state is State.PROPOSED


def test_a_date_says_what_it_understood(inspector: Inspector) -> None:
    form = form_of(inspector)
    type_into(form.date.start, "3/11/2017")
    assert form.date.understood.text() == "Friday 3 November 2017"
    assert form.value().date.start == "2017-11-03"
    assert form.value().date.end == "2017-11-03"
    type_into(form.date.end, "5/11/2017")
    assert form.value().date.precision is DatePrecision.DAYS
    form.date.end.clear()
    form.date.start.setText("2017-11")
    value = form.value().date
    assert (value.start, value.end) == ("2017-11-01", "2017-11-30")
    assert value.precision is DatePrecision.MONTH


def test_a_reason_is_asked_for_what_has_no_words(inspector: Inspector, session: Session) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    assert "places" not in form.inferred.lines
    editor.evidence.spans.setCurrentIndex(0)
    form.inferred.lines["places"].setText("from the headline")
    save(inspector)
    event = events(session)[0].event
    assert event.places[0].span is None
    assert event.inferred == {"places": "from the headline"}


def test_selected_words_become_the_evidence_of_the_open_value(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    assert not editor.evidence.take.isEnabled()
    inspector.set_selection(*place_of("سراقب"))
    QTest.mouseClick(editor.evidence.take, Qt.MouseButton.LeftButton)
    assert inspector.events.form is form
    save(inspector)
    [place] = events(session)[0].event.places
    assert [row.span.text for row in spans(session) if row.id == place.span] == ["سراقب"]


def test_selected_words_become_trigger_and_evidence(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    form = form_of(inspector)
    inspector.set_selection(*place_of("قصفت طائرات"))
    QTest.mouseClick(form.trigger.take, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.evidence.take, Qt.MouseButton.LeftButton)
    save(inspector)
    event = events(session)[0].event
    assert event.trigger == Range(*place_of("قصفت طائرات"))
    assert Range(*place_of("قصفت طائرات")) in event.evidence
    form = form_of(inspector)
    QTest.keyClick(form.evidence.chips[-1], Qt.Key.Key_Delete)
    assert len(form.evidence.value()) == len(event.evidence) - 1


def test_leaving_an_unchanged_form_asks_nothing(inspector: Inspector, session: Session) -> None:
    form = form_of(inspector)
    QTest.keyClick(form.claim.type, Qt.Key.Key_Escape)
    assert inspector.events.form is None
    assert revisions(session, events(session)[0].id) == 0


def test_leaving_a_changed_form_asks_and_either_answer_is_kept(
    inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    form.claim.factuality.set_value(Factuality.NEGATED)
    QTest.keyClick(form.claim.type, Qt.Key.Key_Escape)
    foot = inspector.events.foot
    assert foot.is_asking
    QTest.mouseClick(foot.stay, Qt.MouseButton.LeftButton)
    assert inspector.events.form is form
    assert form.value().factuality is Factuality.NEGATED
    inspector.events.leave()
    QTest.mouseClick(foot.discard, Qt.MouseButton.LeftButton)
    assert inspector.events.form is None
    assert events(session)[0].event.factuality is Factuality.ACTUAL


def test_work_on_a_card_is_kept_while_another_is_looked_at(
    inspector: Inspector, session: Session
) -> None:
    first, second = (row.id for row in events(session))
    form_of(inspector).note.setPlainText("لم يكتمل")
    inspector.set_current_event(second)
    assert inspector.events.form is None
    inspector.set_current_event(first)
    form = inspector.events.form
    assert form is not None
    assert form.note.toPlainText() == "لم يكتمل"
    assert form.is_changed()


def test_keys_of_a_form_are_not_commands_of_the_window(qtbot: QtBot, inspector: Inspector) -> None:
    form = form_of(inspector)
    with qtbot.assertNotEmitted(inspector._session.decisions_written):
        QTest.keyClick(form.date.start, Qt.Key.Key_Return)
        QTest.keyClick(form.side_a.chips[0], Qt.Key.Key_X)
    assert inspector.events.form is form


def test_ctrl_s_saves(inspector: Inspector, session: Session) -> None:
    form = form_of(inspector)
    form.claim.factuality.set_value(Factuality.PLANNED)
    QTest.keyClick(form.date.start, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert events(session)[0].event.factuality is Factuality.PLANNED
    assert inspector.events.form is None


def test_saving_without_a_change_writes_nothing(inspector: Inspector, session: Session) -> None:
    form_of(inspector)
    save(inspector)
    assert inspector.events.form is None
    assert revisions(session, events(session)[0].id) == 0


def test_delete_on_a_value_takes_it_away_and_undo_brings_it_back(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    before = events(session)[0].event
    body = inspector.events.cards[0].body
    assert body is not None
    QTest.keyClick(body.chips[2][0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: events(session)[0].event.places == ())
    body = inspector.events.cards[0].body
    assert body is not None
    QTest.keyClick(body.chips[3][0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: events(session)[0].event.date.span is None)
    session.undo()
    session.undo()
    assert events(session)[0].event == before


def test_enter_on_a_value_opens_it_in_the_form(qtbot: QtBot, inspector: Inspector) -> None:
    body = inspector.events.cards[0].body
    assert body is not None
    QTest.keyClick(body.chips[1][0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: inspector.events.form is not None)
    form = inspector.events.form
    assert form is not None
    assert form.side_b.editor is not None
    field = form.side_b.editor.first_field()
    qtbot.waitUntil(field.hasFocus)


def test_a_refused_save_lays_what_was_changed_over_the_new_state(
    qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    form = form_of(inspector)
    form.claim.factuality.set_value(Factuality.FAILED)
    row = events(session)[0]
    session.write(lambda p, _a: correct_event(p, replace(row.event, note="x"), author="كريم"))
    assert inspector.events.form is form
    with qtbot.waitSignal(session.problem_raised) as refused:
        save(inspector)
    assert "كريم" in refused.args[0]
    assert "Decided by somebody since" in inspector.events.foot.message
    form = inspector.events.form
    assert form is not None
    assert (form.value().note, form.value().factuality) == ("x", Factuality.FAILED)
    save(inspector)
    event = events(session)[0].event
    assert (event.note, event.factuality) == ("x", Factuality.FAILED)


def called_elsewhere(session: Session, type_: EventType) -> None:
    """Another program writes into the same file."""
    assert session.project is not None
    event = replace(events(session)[0].event, type=type_)
    with Project.open(session.project.path) as other:
        correct_event(other, event, author="كريم")


def test_a_form_is_saved_over_what_another_program_decided_meanwhile(
    inspector: Inspector, session: Session
) -> None:
    form_of(inspector).claim.factuality.set_value(Factuality.FAILED)
    called_elsewhere(session, EventType.SHELLING)
    session.focus.set_event(events(session)[0].id)
    save(inspector)
    form = inspector.events.form
    assert form is not None
    assert form.claim.type.value() is EventType.SHELLING
    assert events(session)[0].event.type is EventType.SHELLING
    save(inspector)
    event = events(session)[0].event
    assert (event.type, event.factuality) == (EventType.SHELLING, Factuality.FAILED)


def test_work_left_in_a_form_comes_back_over_what_was_decided_since(
    inspector: Inspector, session: Session
) -> None:
    first, second = (row.id for row in events(session))
    form_of(inspector).claim.factuality.set_value(Factuality.FAILED)
    inspector.set_current_event(second)
    event = replace(events(session)[0].event, type=EventType.SHELLING)
    session.write(lambda p, _a: correct_event(p, event, author="كريم"))
    inspector.set_current_event(first)
    form = inspector.events.form
    assert form is not None
    value = form.value()
    assert (value.type, value.factuality) == (EventType.SHELLING, Factuality.FAILED)


@pytest.mark.parametrize(
    ("role", "words", "label", "field"),
    [
        ("side_a", "طائرات حربية", Label.ACTOR, "side_a"),
        ("side_b", "طائرات حربية", Label.ACTOR, "side_b"),
        ("place", "أطراف البلدة", Label.PLACE, "places"),
        ("weapon", "طائرات حربية", Label.WEAPON, "weapons"),
    ],
)
def test_words_given_a_role_become_a_value_with_its_span(
    inspector: Inspector,
    session: Session,
    place_of: Words,
    role: str,
    words: str,
    label: Label,
    field: str,
) -> None:
    inspector.assign_selection(role, *place_of(words))
    value = getattr(events(session)[0].event, field)[-1]
    [row] = [row for row in spans(session) if row.id == value.span]
    assert (row.span.text, row.span.label) == (words, label)
    assert events(session)[0].state is State.CONFIRMED


def test_words_given_a_role_go_into_the_open_form(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    form = form_of(inspector)
    inspector.assign_selection("place", *place_of("أطراف البلدة"))
    assert form.value().places[-1].name == "أطراف البلدة"
    assert form.places.editor is not None
    assert events(session)[0].state is State.PROPOSED


def test_a_count_waits_for_its_kind(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    inspector.assign_selection("casualty", *place_of("عناصر من قوات"))
    form = inspector.events.form
    assert form is not None
    save(inspector)
    assert "has no kind" in inspector.events.foot.message
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.kind.set_value(CasualtyKind.WOUNDED)
    save(inspector)
    assert [c.kind for c in events(session)[0].event.casualties] == [
        CasualtyKind.KILLED,
        CasualtyKind.WOUNDED,
    ]


def test_date_trigger_and_evidence_take_words_too(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    inspector.assign_selection("date", *place_of("أمس"))
    inspector.assign_selection("trigger", *place_of("دارت"))
    inspector.assign_selection("evidence", *place_of("أطراف البلدة"))
    event = events(session)[0].event
    assert [row.span.text for row in spans(session) if row.id == event.date.span] == ["أمس"]
    assert event.trigger == Range(*place_of("دارت"))
    assert Range(*place_of("أطراف البلدة")) in event.evidence


def test_a_span_that_is_there_is_used_and_not_made_again(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    count = len(spans(session))
    inspector.assign_selection("side_a", *place_of("الفصائل"))
    assert len(spans(session)) == count
    party = events(session)[0].event.side_a[-1]
    assert party.actor == "rebel-factions"


def test_giving_a_span_again_takes_it_out(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    before = events(session)[0].event
    for role in ("side_a", "place", "date"):
        words = place_of("أمس" if role == "date" else "الفصائل")
        inspector.assign_selection(role, *words)
        assert events(session)[0].event != before
        inspector.assign_selection(role, *words)
    after = events(session)[0].event
    assert (after.side_a, after.places) == (before.side_a, before.places)
    assert (after.date.start, after.date.span) == (None, None)


def test_a_party_given_to_the_other_side_changes_sides(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    inspector.assign_selection("side_a", *place_of("الفصائل"))
    party = events(session)[0].event.side_a[-1]
    inspector.assign_selection("side_b", *place_of("الفصائل"))
    event = events(session)[0].event
    assert party not in event.side_a
    assert event.side_b[-1] == party


def test_words_without_an_open_event_get_a_sentence(
    qtbot: QtBot, inspector: Inspector, session: Session, place_of: Words
) -> None:
    inspector.set_current_event("")
    with qtbot.waitSignal(session.problem_raised) as said:
        inspector.assign_selection("place", *place_of("أطراف البلدة"))
    assert "No event is open" in said.args[0]


def test_a_weapon_is_its_words(inspector: Inspector, session: Session, place_of: Words) -> None:
    start, end = place_of("طائرات حربية")
    report = events(session)[0].report
    session.write(lambda p, a: create_span(p, report, Label.WEAPON, start, end, author=a))
    form = form_of(inspector)
    form.open("weapons", -1)
    save(inspector)
    assert "A weapon has no words" in inspector.events.foot.message
    editor = form.weapons.editor
    assert isinstance(editor, WeaponEditor)
    editor.evidence.spans.setCurrentIndex(0)
    save(inspector)
    assert len(events(session)[0].event.weapons) == 1


def test_an_event_is_made_from_selected_words(
    qtbot: QtBot, inspector: Inspector, session: Session, place_of: Words
) -> None:
    inspector.new_event(*place_of("أدى لمقتل"))
    form = inspector.events.form
    assert form is not None
    save(inspector)
    assert "has no type" in inspector.events.foot.message
    form.claim.type.set_value(EventType.SHOOTING)
    with qtbot.waitSignal(inspector.event_selected) as chosen:
        save(inspector)
    made = next(row for row in events(session) if row.id == chosen.args[0])
    assert made.event.type is EventType.SHOOTING
    assert made.event.trigger == Range(*place_of("أدى لمقتل"))
    assert made.state is State.CONFIRMED
    assert [card.event_id for card in inspector.events.cards] == [r.id for r in events(session)]
    assert inspector.events.current == made.id


def test_a_new_event_needs_a_selection(
    qtbot: QtBot, inspector: Inspector, session: Session, place_of: Words
) -> None:
    with qtbot.waitSignal(session.problem_raised):
        QTest.mouseClick(inspector.events.head.add, Qt.MouseButton.LeftButton)
    inspector.set_selection(*place_of("أدى لمقتل"))
    QTest.mouseClick(inspector.events.head.add, Qt.MouseButton.LeftButton)
    assert inspector.events.form is not None


def test_a_form_survives_another_language_and_theme(inspector: Inspector, session: Session) -> None:
    form_of(inspector).note.setPlainText("لم يكتمل")
    inspector._rebuild()
    form = inspector.events.form
    assert form is not None
    assert form.note.toPlainText() == "لم يكتمل"
    assert form.is_changed()
    inspector.events.save()
    assert events(session)[0].event.note == "لم يكتمل"


def test_the_keyboard_stays_in_its_field_in_another_language(inspector: Inspector) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    line = name_of_place(form)
    line.setFocus()
    line.setText("خان شيخو")
    line.setCursorPosition(7)
    inspector._rebuild()
    line = name_of_place(inspector.events.form)
    assert line.hasFocus()
    assert (line.text(), line.cursorPosition()) == ("خان شيخو", 7)


def name_of_place(form: EventForm | None) -> QLineEdit:
    """The line of the open place one types its name into."""
    assert form is not None
    assert isinstance(form.places.editor, PlaceEditor)
    return form.places.editor.name


def test_the_keyboard_stays_in_the_note_behind_the_letter_typed_last(inspector: Inspector) -> None:
    form = form_of(inspector)
    form.note.setFocus()
    type_into(form.note, "لم يكتمل")
    inspector._rebuild()
    again = inspector.events.form
    assert again is not None
    assert again.note.hasFocus()
    type_into(again.note, " بعد")
    assert again.note.toPlainText() == "لم يكتمل بعد"


def test_the_keyboard_stays_in_its_field_where_a_check_has_come_to_fail(
    inspector: Inspector,
) -> None:
    form = form_of(inspector)
    form.date.start.setFocus()
    form.date.start.selectAll()
    type_into(form.date.start, "5 تشر")
    inspector.events.cards[0].failed.show_findings([])
    inspector._rebuild()
    assert not inspector.events.cards[0].failed.isHidden()
    again = inspector.events.form
    assert again is not None
    assert again.date.start.hasFocus()


def test_the_keyboard_stays_in_the_report_while_a_form_is_open(window: MainWindow) -> None:
    window.inspector.edit_current()
    window.report.setFocus()
    window.inspector._rebuild()
    assert window.inspector.is_editing
    assert window.report.hasFocus()


@pytest.mark.parametrize("stay", ["esc", "button"])
def test_who_goes_on_editing_is_in_the_field_again(inspector: Inspector, stay: str) -> None:
    form, foot = form_of(inspector), inspector.events.foot
    form.note.setFocus()
    type_into(form.note, "لم يكتمل")
    QTest.keyClick(form.note, Qt.Key.Key_Escape)
    assert foot.stay.hasFocus()
    if stay == "esc":
        QTest.keyClick(foot.stay, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(foot.stay, Qt.MouseButton.LeftButton)
    assert not foot.is_asking
    assert form.note.hasFocus()


def test_every_control_of_a_form_has_a_name_and_takes_the_keyboard(
    qtbot: QtBot, inspector: Inspector
) -> None:
    form = form_of(inspector)
    for field in ("side_a", "places", "casualties"):
        form.open(field, 0)
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    controls = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        for widget in form.findChildren(kind)
        if widget.isVisible()
    ]
    assert len(controls) > 60
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())]
    assert nameless == []
    assert all(c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in controls)
    qtbot.waitUntil(lambda: all(control.height() >= 24 for control in controls))


def test_a_date_says_what_it_understood_before_it_is_saved(
    inspector: Inspector, session: Session
) -> None:
    report = events(session)[0].report
    session.write(
        lambda project, author: correct_report(
            project, report, published="2017-11-05", author=author
        )
    )
    form = form_of(inspector)
    form.date.start.clear()
    type_into(form.date.start, "أمس")
    assert "Saturday 4 November 2017" in form.date.understood.text()
    save(inspector)
    date = events(session)[0].event.date
    assert (date.start, date.end, date.precision) == ("2017-11-04", "2017-11-04", DatePrecision.DAY)


@pytest.mark.parametrize(
    ("typed", "qualifier", "bounds"),
    [
        ("أكثر من 17", Qualifier.MORE_THAN, (18, 18, None)),
        ("17 على الأقل", Qualifier.AT_LEAST, (17, 17, None)),
        ("نحو 50", Qualifier.ABOUT, (None, 50, None)),
        ("عشرات", Qualifier.TENS, (20, None, None)),
        ("بين 10 و15", Qualifier.RANGE, (10, 12, 15)),
        ("٩", Qualifier.EXACT, (9, 9, 9)),
    ],
)
def test_a_count_typed_with_its_hedge_shows_its_bounds_while_it_is_typed(
    inspector: Inspector,
    session: Session,
    typed: str,
    qualifier: Qualifier,
    bounds: tuple[int | None, int | None, int | None],
) -> None:
    form = form_of(inspector)
    form.open("casualties", 0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.count.clear()
    type_into(editor.count, typed)
    assert editor.qualifier.value() is qualifier
    assert (editor.low.value(), editor.best.value(), editor.high.value()) == bounds
    assert editor.problem() == ""
    if bounds[1] is not None:
        assert str(bounds[1]) in form.casualties.toll.findChildren(QLabel)[-1].text()
    save(inspector)
    [fact] = events(session)[0].event.casualties
    assert (fact.qualifier, fact.low, fact.best, fact.high) == (qualifier, *bounds)


def test_what_is_no_count_is_not_taken_for_one(inspector: Inspector) -> None:
    form = form_of(inspector)
    form.open("casualties", 0)
    editor = form.casualties.editor
    assert isinstance(editor, CasualtyEditor)
    editor.count.clear()
    type_into(editor.count, "قصف")
    assert "no number" in editor.problem()


def test_parties_used_lately_are_offered_first_and_before_anything_is_typed(
    inspector: Inspector,
) -> None:
    form = form_of(inspector)
    form.open("side_a", 0)
    editor = form.side_a.editor
    assert isinstance(editor, ParticipantEditor)
    editor.actor.line.clear()
    QTest.keyClick(editor.actor.line, Qt.Key.Key_Down)
    assert "syria-regime-forces" in [actor.slug for actor in editor.actor.offered()]
    type_into(editor.actor.line, "تحرير")
    nearest = [actor.slug for actor in editor.actor.offered()]
    assert len(nearest) > 1
    editor.actor.choose(editor.actor.offered()[-1])
    editor.actor.line.clear()
    type_into(editor.actor.line, "تحرير")
    assert editor.actor.offered()[0].slug == nearest[-1]


def test_places_of_one_name_are_told_apart_on_the_map(inspector: Inspector) -> None:
    form = form_of(inspector)
    form.open("places", 0)
    editor = form.places.editor
    assert isinstance(editor, PlaceEditor)
    field = editor.gazetteer
    assert not field.map.isVisibleTo(editor)
    field.line.clear()
    type_into(field.line, "الخالدية")
    assert field.map.isVisibleTo(editor)
    governorates = [place.admin1 for place in field.offered()[:2]]
    assert len(set(governorates)) == 2
    field.map.candidate_chosen.emit(field.offered()[1].id)
    assert field.id is not None
    assert editor.value().id == field.id


def test_words_given_are_one_step_to_undo(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    before = (events(session)[0].event, len(spans(session)))
    inspector.assign_selection("side_a", *place_of("أطراف البلدة"))
    assert len(spans(session)) == before[1] + 1
    session.undo()
    standing = [row for row in spans(session) if row.state is not State.REJECTED]
    assert (events(session)[0].event, len(standing)) == before


def test_words_that_are_no_time_leave_the_date_and_say_so(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    said: list[str] = []
    inspector.events.problem_raised.connect(said.append)
    before = events(session)[0]
    inspector.assign_selection("date", *place_of("أطراف البلدة"))
    assert events(session)[0] == before
    assert "أطراف البلدة" in said[0]


def test_a_count_that_was_not_saved_leaves_no_mark(
    inspector: Inspector, session: Session, place_of: Words
) -> None:
    before = len(spans(session))
    inspector.assign_selection("casualty", *place_of("أطراف البلدة"))
    assert inspector.events.form is not None
    inspector.events.leave()
    QTest.mouseClick(inspector.events.foot.discard, Qt.MouseButton.LeftButton)
    assert inspector.events.form is None
    standing = [row for row in spans(session) if row.state is not State.REJECTED]
    assert len(standing) == before
