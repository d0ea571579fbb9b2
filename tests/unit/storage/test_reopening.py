"""A report brought up to date after a decision is the report read anew."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.review.undo import undo
from rasid.storage import reopening
from rasid.storage.blindness import reads_as
from rasid.storage.extractions import save_extractions
from rasid.storage.opened import Opened
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reopening import reopen_report
from tests.support.acts import STEPS, act, copied
from tests.unit.conftest import sample_record


@contextmanager
def two_connections(project: Project) -> Iterator[tuple[Project, Project]]:
    """A copy of the project over the connection under test and over that of somebody else."""
    path = copied(project)
    with Project.open(path) as one, Project.open(path) as other:
        yield one, other
    path.unlink()


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps=STEPS, elsewhere=st.sets(st.integers(0, 13), max_size=3))
@example(  # a verification that ceases to hold with a span, and holds again
    steps=[
        *(("one person", "سلمى", 0), ("confirm event", "سلمى", 0), ("verify event", "سلمى", 0)),
        *(("reject span", "سلمى", 1), ("undo", "سلمى", 0)),
    ],
    elsewhere=set(),
)
def test_after_any_decisions_it_is_the_report_read_anew(
    project: Project, report: str, steps: list[tuple[str, str, int]], elsewhere: set[int]
) -> None:
    with two_connections(project) as (one, other):
        opened = open_report(one, report)
        for nth, (name, author, pick) in enumerate(steps):
            try:
                outcome = act(other if nth in elsewhere else one, report, name, author, pick)
            except RasidError:
                continue
            if outcome is not None and nth not in elsewhere and report in outcome.reports:
                opened = reopen_report(one, opened, outcome)
                assert opened == open_report(one, report)


def test_a_proposal_goes_where_a_decided_span_says_the_same_and_comes_back(
    project: Project, report: str
) -> None:
    was = open_report(project, report)
    moved, other = was.spans[2].span, was.spans[3].span
    place = {"label": other.label, "start": other.start, "end": other.end}
    now = reopen_report(
        project, was, decisions.correct_span(project, moved.id, author="سلمى", **place)
    )
    assert now == open_report(project, report)
    assert other.id not in [row.id for row in now.spans]
    undone = undo(project, author="سلمى")
    assert undone is not None
    now = reopen_report(project, now, undone)
    assert now == open_report(project, report)
    assert other.id in [row.id for row in now.spans]


def test_rows_that_are_as_they_were_are_the_same_objects(project: Project, report: str) -> None:
    was = open_report(project, report)
    outcome = decisions.confirm(project, was.spans[1].id, author="سلمى")
    now = reopen_report(project, was, outcome)
    same = [old is new for old, new in zip(was.spans, now.spans, strict=True)]
    assert same == [True, False, *[True] * (len(same) - 2)]
    assert now.events is was.events


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The reports that were read whole."""
    read: list[str] = []

    def reading(project: Project, report: str) -> Opened:
        read.append(report)
        return open_report(project, report)

    monkeypatch.setattr(reopening, "open_report", reading)
    return read


def test_what_another_connection_wrote_meanwhile_is_read_too(
    project: Project, report: str, whole: list[str]
) -> None:
    with two_connections(project) as (one, other):
        was = open_report(one, report)
        theirs, mine = was.spans[0].id, was.spans[1].id
        decisions.reject(other, theirs, author="كريم")
        now = reopen_report(one, was, decisions.confirm(one, mine, author="سلمى"))
        assert whole == [report]
        assert now == open_report(one, report)
        assert next(row for row in now.spans if row.id == theirs).author == "كريم"


def test_new_proposals_of_the_same_connection_are_read_too(
    project: Project, report: str, whole: list[str]
) -> None:
    was = open_report(project, report)
    save_extractions(project, [(report, sample_record())], version="test-2")
    now = reopen_report(project, was, decisions.confirm(project, was.spans[1].id, author="سلمى"))
    assert whole == [report]
    assert now == open_report(project, report)


def test_a_report_read_blind_is_read_whole(project: Project, report: str, whole: list[str]) -> None:
    assign(project, [report], ["سلمى", "كريم"], author="سلمى", blind=True)
    reads_as(project.connection, "سلمى")
    was = open_report(project, report)
    decisions.confirm(project, was.spans[0].id, author="كريم")
    now = reopen_report(project, was, decisions.confirm(project, was.spans[1].id, author="سلمى"))
    assert whole == [report]
    assert [row.author for row in now.spans[:2]] == [None, "سلمى"]
