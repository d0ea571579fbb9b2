"""Who reads a report blind sees and continues only their own work, until all are through."""

from dataclasses import replace

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Label, ReportState, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.agreement import readings
from rasid.review.assigning import assign
from rasid.review.comments import add_comment
from rasid.review.disagreements import disagreements
from rasid.review.undo import undo
from rasid.storage.blindness import is_hidden, reads_as, under_way
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import get_report

RIM, SAMI = "ريم", "سامي"


@pytest.fixture
def blind(project: Project, report: str, record: Record) -> Project:
    """Rim has changed and rejected, made a span, commented and finished; Sami is about to read."""
    assign(project, [report], [RIM, SAMI], author="القائد", blind=True)
    clash, strike = record.events
    reads_as(project.connection, RIM)
    decisions.correct_event(project, replace(clash, type=EventType.SHELLING), author=RIM)
    decisions.reject(project, strike.id, author=RIM)
    decisions.create_span(project, report, Label.PLACE, 0, 8, author=RIM)
    add_comment(project, clash.id, "قصف لا اشتباك", author=RIM)
    decisions.correct_report(project, report, author=RIM, finished=True)
    reads_as(project.connection, SAMI)
    return project


def test_the_work_of_the_other_is_hidden(blind: Project, report: str, record: Record) -> None:
    clash, strike = record.events
    opened = open_report(blind, report)
    assert {row.id: row.state for row in opened.events} == {
        clash.id: State.PROPOSED,
        strike.id: State.PROPOSED,
    }
    assert get_event(blind, clash.id).event.type is EventType.CLASH
    assert len(opened.spans) == len(record.spans)
    assert opened.comments == ()
    row = get_report(blind, report)
    assert (row.state, row.decided, row.comments, row.finished) == (
        ReportState.PROPOSED,
        0,
        0,
        False,
    )
    assert is_hidden(blind.connection, report, SAMI)
    assert under_way(blind.connection) == {report}


def test_what_is_decided_blind_is_not_made_in_sight_of_the_other(
    blind: Project, record: Record
) -> None:
    clash, strike = record.events
    decisions.confirm(blind, clash.id, author=SAMI)
    decisions.confirm(blind, strike.id, author=SAMI)
    assert get_event(blind, clash.id).event.type is EventType.CLASH
    (mine,) = (each for each in history(blind, clash.id) if each.author == SAMI)
    assert mine.parents == ()
    decisions.correct_event(blind, replace(clash, note="ملاحظة"), author=SAMI)
    assert history(blind, clash.id)[-1].parents == (mine.id,)
    undo(blind, author=SAMI)
    assert get_event(blind, clash.id).event.note is None
    assert get_event(blind, clash.id).state is State.CONFIRMED
    town = record.spans[2]
    decisions.correct_span(blind, town.id, author=SAMI, start=town.start + 5)
    assert get_span(blind, town.id).span.start == town.start + 5
    assert list(check(blind)) == []


def test_all_is_shown_and_disagreed_about_once_both_are_through(
    blind: Project, report: str, record: Record
) -> None:
    decisions.confirm_all(blind, report, author=SAMI)
    assert disagreements(blind) == []  # not before both are through
    assert readings(blind) == []
    decisions.correct_report(blind, report, author=SAMI, finished=True)
    assert not is_hidden(blind.connection, report, SAMI)
    assert open_report(blind, report).comments
    subjects = {each.subject for each in disagreements(blind)}
    assert {event.id for event in record.events} <= subjects
    assert [each.people for each in readings(blind)] == [(RIM, SAMI)]


def test_who_is_not_a_reader_sees_all(blind: Project, report: str, record: Record) -> None:
    reads_as(blind.connection, "ليلى")
    assert get_event(blind, record.events[0].id).event.type is EventType.SHELLING
    assert open_report(blind, report).comments
    reads_as(blind.connection, None)
    assert get_event(blind, record.events[1].id).state is State.REJECTED


def test_what_another_made_is_not_there(blind: Project, report: str, record: Record) -> None:
    reads_as(blind.connection, RIM)
    made = decisions.create_event(blind, report, record.events[1], author=RIM).subject
    reads_as(blind.connection, SAMI)
    with pytest.raises(RasidError, match="There is no event"):
        get_event(blind, made)
