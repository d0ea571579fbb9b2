"""One rule for every place that shows a project: a blind reader sees nothing of the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rasid.core.comment import CommentKind
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Label, Relation, ReportState, State
from rasid.extraction.clitics import Clitics
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.review.candidates import find_existing
from rasid.review.comments import add_comment
from rasid.review.comparing import Side, compare
from rasid.review.consistency import find_inconsistent
from rasid.review.disagreements import disagreements
from rasid.review.links import link
from rasid.review.marking import Words, find_in_project
from rasid.review.overruled import overruled
from rasid.review.report_filter import read_filter
from rasid.review.search import read_question, search
from rasid.review.timeline import timeline_page
from rasid.storage.blindness import reads_as
from rasid.storage.check import check
from rasid.storage.chronicle import Scope
from rasid.storage.comments import find_comments
from rasid.storage.links import find_links
from rasid.storage.log import report_history
from rasid.storage.project import Project
from rasid.storage.queries import find_events, get_event, open_report
from rasid.storage.report_query import list_reports
from rasid.storage.reports import count_reports, find_reports, get_report, get_text
from rasid.storage.search import index_words
from rasid.storage.seen import seen
from rasid.storage.views import MACHINE, View

RIM, SAMI = "ريم", "سامي"


@pytest.fixture
def blind(project: Project, report: str, record: Record) -> Project:
    """Rim has done everything there is to do and finished; Sami is about to read."""
    assign(project, [report], [RIM, SAMI], author="القائد", blind=True)
    index_words(project)
    clash, strike = record.events
    reads_as(project.connection, RIM)
    decisions.correct_event(project, replace(clash, type=EventType.SHELLING), author=RIM)
    link(project, clash.id, Relation.PART_OF, strike.id, author=RIM)
    decisions.confirm(project, record.spans[0].id, author=RIM)
    decisions.create_span(project, report, Label.BOILERPLATE, 0, 8, author=RIM)
    decisions.create_span(project, report, Label.WEAPON, 13, 16, author=RIM)
    add_comment(project, clash.id, "قصف لا اشتباك", author=RIM, kind=CommentKind.QUESTION)
    decisions.reject(project, strike.id, author=RIM)
    decisions.correct_report(project, report, author=RIM, finished=True)
    reads_as(project.connection, SAMI)
    return project


def found(asked: str) -> Callable[[Project, str, Record], object]:
    return lambda project, _report, _record: [
        hit.report.id for hit in search(project, read_question(asked))
    ]


def queued(asked: str) -> Callable[[Project, str, Record], object]:
    return lambda project, _report, _record: list(list_reports(project, read_filter(asked)))


def marked(project: Project, report: str, _record: Record) -> object:
    """What «ريف» is marked as where it stands."""
    text = get_text(project, report)
    start = text.index("ريف")
    words = Words.of(text, start, start + 3, Clitics())
    return [
        each.span
        for hit in find_in_project(project, Label.WEAPON, words)
        for each in hit.occurrences
        if each.span is not None and each.span.author is not None
    ]


def compared(project: Project, _report: str, _record: Record) -> object:
    theirs = Side(name="ريم", project=project, view=View(author=RIM))
    machine = Side(name="الآلة", project=project, view=MACHINE)
    return list(compare(machine, theirs))


def compared_now(project: Project, _report: str, _record: Record) -> object:
    now = Side(name="الآن", project=project)
    machine = Side(name="الآلة", project=project, view=MACHINE)
    return list(compare(machine, now))


PLACES: dict[str, Callable[[Project, str, Record], object]] = {
    "search by type": found("type:SHELLING"),
    "search by state": found("state:rejected"),
    "search by state of reports": found("state:flagged"),
    "search by reviewer": found(f"reviewer:{RIM}"),
    "search by label": found("label:BOILERPLATE"),
    "queue by state": queued("state:flagged"),
    "queue by what waits": queued("waits:question"),
    "counts of states": lambda p, _r, _e: count_reports(p).get(ReportState.FLAGGED),
    "rows of the queue": lambda p, _r, _e: [
        row.id for row in find_reports(p) if row.decided or row.comments
    ],
    "a row": lambda p, r, _e: get_report(p, r).decided,
    "events of the project": lambda p, _r, _e: find_events(p, states=[State.REJECTED]),
    "events of a report": lambda p, r, _e: [e for e in find_events(p, r) if e.author == RIM],
    "events to be linked": lambda p, _r, e: [
        row for row in find_existing(p, [e.events[0].id]) if row.author
    ],
    "comments": lambda p, _r, _e: find_comments(p),
    "comments of a report": lambda p, r, _e: find_comments(p, report=r),
    "links": lambda p, _r, _e: find_links(p),
    "history of the project": lambda p, _r, _e: [
        each for each in timeline_page(p, Scope()) if each.by[0] == RIM
    ],
    "history of an event": lambda p, r, e: [
        each
        for each in timeline_page(p, Scope(subject=e.events[0].id, report=r))
        if each.by[0] == RIM
    ],
    "history of a report": lambda p, r, _e: [
        each for each in report_history(p, r) if each.author == RIM
    ],
    "mark all the same": marked,
    "consistency": lambda p, _r, _e: find_inconsistent(p, Clitics()),
    "comparing with the other": compared,
    "comparing with what stands": compared_now,
}


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_shown_before_all_are_through_and_everything_after(
    blind: Project, report: str, record: Record, place: str
) -> None:
    look = PLACES[place]
    assert not look(blind, report, record)
    reads_as(blind.connection, None)
    assert look(blind, report, record)  # who reads as nobody sees what there is
    reads_as(blind.connection, SAMI)
    assert not look(blind, report, record)
    decisions.correct_report(blind, report, author=SAMI, finished=True)
    assert look(blind, report, record)
    assert list(check(blind)) == []


def test_one_sees_one_s_own_work_in_each_place(blind: Project, report: str, record: Record) -> None:
    clash = record.events[0]
    assert seen(blind.connection, "event") != "event"
    decisions.correct_event(blind, replace(clash, type=EventType.ABDUCTION), author=SAMI)
    add_comment(blind, clash.id, "خطف", author=SAMI)
    assert found("type:ABDUCTION")(blind, report, record) == [report]
    assert found(f"reviewer:{SAMI}")(blind, report, record) == [report]
    assert queued("state:in_review")(blind, report, record) != []
    assert get_report(blind, report) == open_report(blind, report).report
    assert (get_report(blind, report).decided, get_report(blind, report).comments) == (1, 1)
    reads_as(blind.connection, RIM)  # the same connection for somebody else
    assert found("type:ABDUCTION")(blind, report, record) == []
    assert found("type:SHELLING")(blind, report, record) == [report]
    assert get_event(blind, clash.id).event.type is EventType.SHELLING


def test_work_beside_the_window_reads_as_its_reviewer(blind: Project, report: str) -> None:
    """Over a connection of its own, which also sees what is written over another one."""
    question = read_question(f"reviewer:{RIM}")
    with Project.open(blind.path, read_only=True, reader="سامى") as beside:
        assert list(search(beside, question)) == []
        decisions.correct_report(blind, report, author=SAMI, finished=True)
        assert [hit.report.id for hit in search(beside, question)] == [report]


def test_being_through_is_not_said_for_another(blind: Project, report: str) -> None:
    """Sami gives a title; that Rim is through does not become his word."""
    decisions.correct_report(blind, report, author=SAMI, title="عنوان")
    assert seen(blind.connection, "span") != "span"
    assert not get_report(blind, report).finished


def test_overruling_and_disagreement_wait(blind: Project, record: Record) -> None:
    decisions.reject(blind, record.events[0].id, author=SAMI)
    assert overruled(blind, RIM) == overruled(blind, SAMI) == []
    assert disagreements(blind) == []
