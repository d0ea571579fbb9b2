"""What the window queries is what the log says, whatever is done in whatever order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rasid.core.comment import CommentKind
from rasid.core.record import Record
from rasid.core.vocabulary import ReportState, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.connection import transaction
from rasid.storage.extractions import pending_reports, save_extractions
from rasid.storage.log import insert_revisions, read_revisions
from rasid.storage.project import Project
from rasid.storage.projections import rebuild
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import get_report
from tests.support.acts import STEPS, act_or_be_refused, copied, rows


def content(project: Project, report: str) -> object:
    """What a user sees of a report, without who touched what last."""
    opened = open_report(project, report)
    return (
        [(row.span, row.state, row.edited) for row in opened.spans],
        [(row.event, row.state, row.edited) for row in opened.events],
        replace(opened.report, head=None),
    )


LAWS = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def fresh(project: Project) -> Project:
    """The sample project; every example of a law begins inside a transaction of its own."""
    return project


class Rolled:
    """Runs an example and takes it back, so that the next one starts from the same file."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def __enter__(self) -> Project:
        self.copy = Project.open(copied(self.project))
        return self.copy

    def __exit__(self, *_: object) -> None:
        self.copy.close()
        self.copy.path.unlink()


@LAWS
@given(steps=STEPS)
def test_refreshed_rows_equal_rebuilt_rows(
    fresh: Project, report: str, steps: list[tuple[str, str, int]]
) -> None:
    with Rolled(fresh) as project:
        act_or_be_refused(project, report, steps)
        refreshed = rows(project)
        with transaction(project.connection) as db:
            rebuild(db)
        assert rows(project) == refreshed
        assert list(check(project)) == []


@LAWS
@given(steps=STEPS)
def test_all_undone_is_as_before(
    fresh: Project, report: str, steps: list[tuple[str, str, int]]
) -> None:
    alone = [(name, "سلمى", pick) for name, _, pick in steps if name not in ("undo", "redo")]
    with Rolled(fresh) as project:
        before = content(project, report)
        act_or_be_refused(project, report, alone)
        after = content(project, report)
        undone = 0
        while undo(project, author="سلمى"):
            undone += 1
        assert content(project, report) == before
        for _ in range(undone):
            assert redo(project, author="سلمى")
        assert content(project, report) == after
        assert redo(project, author="سلمى") is None


@LAWS
@given(steps=STEPS, seed=st.randoms(use_true_random=False))
def test_the_order_in_which_revisions_arrive_does_not_matter(
    fresh: Project, report: str, steps: list[tuple[str, str, int]], seed: object
) -> None:
    with Rolled(fresh) as project:
        act_or_be_refused(project, report, steps)
        expected = rows(project)
        revisions = list(read_revisions(project.connection))
        people = project.people()
    with Rolled(fresh) as other:
        for person in people:
            other.add_person(person)
        seed.shuffle(revisions)  # type: ignore[attr-defined]
        with transaction(other.connection) as db:
            insert_revisions(db, (*revisions, *revisions[:3]))
            rebuild(db)
        assert rows(other) == expected


def test_undo_goes_on_after_a_restart(project: Project, record: Record, report: str) -> None:
    clash = record.events[0].id
    decisions.confirm(project, clash, author="سلمى")
    project.close()
    with Project.open(project.path) as again:
        assert undo(again, author="كريم") is None
        assert undo(again, author="سلمى") is not None
        assert get_event(again, clash).state is State.PROPOSED
    with Project.open(project.path) as again:
        assert redo(again, author="سلمى") is not None
        assert get_event(again, clash).state is State.CONFIRMED
        assert get_report(again, report).state is ReportState.IN_REVIEW


def test_undo_is_refused_where_someone_decided_since(project: Project, record: Record) -> None:
    clash = record.events[0].id
    decisions.confirm(project, clash, author="سلمى")
    decisions.reject(project, clash, author="كريم")
    with pytest.raises(RasidError, match="كريم has decided here since"):
        undo(project, author="سلمى")
    assert get_event(project, clash).state is State.REJECTED


def test_a_newer_extraction_never_touches_a_decision(
    project: Project, record: Record, report: str
) -> None:
    town, clash = record.spans[2], record.events[0]
    decisions.correct_span(project, town.id, author="سلمى", start=town.start + 5)
    decisions.reject(project, clash.id, author="سلمى")
    kept = [get_span(project, town.id), get_event(project, clash.id)]
    moved = replace(record, spans=record.spans[:2], events=())
    assert save_extractions(project, [(report, moved)], version="test-2") == 1
    assert get_span(project, town.id).span == replace(
        kept[0].span,
        rule=None,
        confidence=None,  # type: ignore[union-attr]
    )
    assert get_event(project, clash.id).state is State.REJECTED
    assert {row.id for row in open_report(project, report).spans} == {
        *(span.id for span in moved.spans),
        town.id,
    }


def test_the_same_rules_read_a_report_once_and_again_when_its_date_is_set(
    project: Project, record: Record, report: str
) -> None:
    assert pending_reports(project, "test-1") == []
    assert pending_reports(project, "test-2") == [report]
    assert save_extractions(project, [(report, record)], version="test-1") == 0
    decisions.correct_report(project, report, author="سلمى", published="2019-05-04")
    assert pending_reports(project, "test-1") == [report]


def test_states_of_a_report_follow_its_events(
    project: Project, record: Record, report: str
) -> None:
    def state() -> ReportState:
        return get_report(project, report).state

    clash, strike = record.events
    assert state() is ReportState.PROPOSED
    decisions.confirm(project, clash.id, author="سلمى")
    assert state() is ReportState.IN_REVIEW
    decisions.reject(project, strike.id, author="سلمى")
    assert state() is ReportState.CONFIRMED
    decisions.verify(project, clash.id, author="كريم")
    assert state() is ReportState.VERIFIED
    add_comment(project, report, "أي يوم؟", author="كريم", kind=CommentKind.QUESTION)
    assert state() is ReportState.FLAGGED
