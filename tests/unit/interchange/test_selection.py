"""Only what people stand behind goes out, and no value goes without its evidence or a reason."""

from dataclasses import replace

from rasid.core.event import Weapon
from rasid.core.revision import make_revision
from rasid.core.vocabulary import Label, RevisionKind, State
from rasid.interchange.selection import Include, select
from rasid.review import decisions
from rasid.storage.connection import transaction
from rasid.storage.log import insert_revisions
from rasid.storage.project import Project
from rasid.storage.projections import refresh_subjects
from rasid.storage.queries import open_report


def test_proposals_stay_at_home(project: Project, report: str) -> None:
    selected = select(open_report(project, report), Include.CONFIRMED)
    assert selected.is_empty
    assert [why for _, why in selected.held_back] == ["proposed", "proposed"]


def test_a_confirmed_event_goes_with_its_spans_and_a_rejected_one_stays(
    project: Project, report: str
) -> None:
    clash, strike = (row.id for row in open_report(project, report).events)
    decisions.confirm(project, clash, author="ريم")
    decisions.reject(project, strike, author="ريم")
    selected = select(open_report(project, report), Include.CONFIRMED)
    assert [row.id for row in selected.events] == [clash]
    assert len(selected.spans) == 6
    assert {row.state for row in selected.spans} == {State.CONFIRMED}
    assert [why for _, why in selected.held_back] == ["rejected"]


def test_verified_takes_only_what_a_verified_event_rests_on(project: Project, report: str) -> None:
    clash, strike = (row.id for row in open_report(project, report).events)
    decisions.confirm_all(project, report, author="ريم")
    decisions.verify(project, clash, author="عمر")
    selected = select(open_report(project, report), Include.VERIFIED)
    assert [row.id for row in selected.events] == [clash]
    assert [why for _, why in selected.held_back] == ["confirmed"]
    triggers = [row.span.text for row in selected.spans if row.span.label is Label.TRIGGER]
    assert triggers == ["اشتباكات"]
    both = select(open_report(project, report), Include.CONFIRMED)
    assert {row.id for row in both.events} == {clash, strike}
    assert len(both.spans) == 7


def test_a_rejected_span_takes_its_reference_along_but_not_the_value(
    project: Project, report: str
) -> None:
    clash = open_report(project, report).events[0]
    decisions.confirm(project, clash.id, author="ريم")
    place, fact = clash.event.places[0].span, clash.event.casualties[0].span
    for span in (place, fact):
        decisions.reject(project, str(span), author="ريم")
    (row,) = select(open_report(project, report), Include.CONFIRMED).events
    assert row.event.places[0].name == "بلدة سراقب"
    assert row.event.places[0].span is None
    assert row.event.casualties[0].best == 4
    assert row.event.casualties[0].span is None
    assert set(row.event.inferred) == {"places", "casualties"}
    assert row.event.side_a == clash.event.side_a


def test_a_weapon_without_its_span_is_left_out_with_a_word(project: Project, report: str) -> None:
    strike = open_report(project, report).events[1]
    weapon = decisions.create_span(project, report, Label.WEAPON, 0, 8, author="ريم").subject
    armed = replace(strike.event, weapons=(Weapon(span=weapon),))
    decisions.correct_event(project, armed, author="ريم")
    decisions.reject(project, weapon, author="ريم")
    (row,) = select(open_report(project, report), Include.CONFIRMED).events
    assert row.event.weapons == ()
    assert "weapons" in row.event.inferred


def test_a_finished_report_without_events_goes_out_as_such(project: Project, report: str) -> None:
    for row in open_report(project, report).events:
        decisions.reject(project, row.id, author="ريم")
    decisions.correct_report(project, report, author="ريم", finished=True)
    selected = select(open_report(project, report), Include.CONFIRMED)
    assert not selected.is_empty
    assert selected.events == ()


def test_what_two_people_decided_differently_stays_until_it_is_settled(
    project: Project, report: str
) -> None:
    clash = open_report(project, report).events[0].id
    mine = decisions.confirm(project, clash, author="ريم").revisions[0]
    project.add_person("عمر")
    theirs = make_revision(
        subject=clash,
        kind=RevisionKind.REJECT,
        parents=(),
        author="عمر",
        time="2000-01-01T00:00:00.000000Z",
        body={**mine.body, "state": State.REJECTED.value},
    )
    with transaction(project.connection) as db:
        insert_revisions(db, [theirs])
        refresh_subjects(db, report, [clash])
    selected = select(open_report(project, report), Include.CONFIRMED)
    assert clash not in {row.id for row in selected.events}
    assert [why for _, why in selected.held_back].count("contested") == 1
