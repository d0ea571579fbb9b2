"""What the window queries is what the log says, whatever is done in whatever order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rasid.core.record import Record
from rasid.core.vocabulary import Label, ReportState, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.connection import transaction
from rasid.storage.extractions import pending_reports, save_extractions
from rasid.storage.log import insert_revisions, read_revisions
from rasid.storage.project import Project
from rasid.storage.projections import PROJECTIONS, rebuild
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import get_report

Rows = dict[str, set[tuple[object, ...]]]


def rows(project: Project) -> Rows:
    db = project.connection
    return {table: set(db.execute(f"SELECT * FROM {table}")) for table in PROJECTIONS}


def content(project: Project, report: str) -> object:
    """What a user sees of a report, without who touched what last."""
    opened = open_report(project, report)
    return (
        [(row.span, row.state, row.edited) for row in opened.spans],
        [(row.event, row.state, row.edited) for row in opened.events],
        replace(opened.report, head=None),
    )


ACTS = st.sampled_from(
    [
        *("confirm span", "reject span", "move span", "relabel span", "new span"),
        *("confirm event", "reject event", "correct event", "new event", "verify event"),
        *("flag report", "date report", "confirm all", "one person", "restore first"),
        *("undo", "redo"),
    ]
)
WHO = st.sampled_from(["سلمى", "كريم"])


def act(project: Project, report: str, name: str, author: str, pick: int) -> None:
    """One act of a person; what the rules refuse is refused and changes nothing."""
    opened = open_report(project, report)
    span = opened.spans[pick % len(opened.spans)] if opened.spans else None
    event = opened.events[pick % len(opened.events)] if opened.events else None
    match name.split():
        case ["confirm", "span"] if span:
            decisions.confirm(project, span.id, author=author)
        case ["reject", "span"] if span:
            decisions.reject(project, span.id, author=author)
        case ["move", "span"] if span:
            start, end = span.span.start, span.span.end + 1 + pick % 3
            decisions.correct_span(project, span.id, author=author, start=start, end=end)
        case ["relabel", "span"] if span:
            decisions.correct_span(project, span.id, author=author, label=Label.PLACE)
        case ["new", "span"]:
            start = 3 * (pick % 20)
            decisions.create_span(project, report, Label.ACTOR, start, start + 4, author=author)
        case ["confirm", "event"] if event:
            decisions.confirm(project, event.id, author=author)
        case ["reject", "event"] if event:
            decisions.reject(project, event.id, author=author)
        case ["correct", "event"] if event:
            note = f"ملاحظة {pick}"
            decisions.correct_event(project, replace(event.event, note=note), author=author)
        case ["new", "event"] if event:
            decisions.create_event(project, report, event.event, author=author)
        case ["verify", "event"] if event:
            decisions.verify(project, event.id, author=author)
        case ["flag", "report"]:
            decisions.correct_report(project, report, author=author, flag="سؤال؟")
        case ["date", "report"]:
            decisions.correct_report(project, report, author=author, published="2019-05-03")
        case ["confirm", "all"]:
            decisions.confirm_all(project, report, author=author)
        case ["one", "person"]:
            decisions.set_verification(project, "one_person", author=author)
        case ["restore", "first"]:
            first = next(iter(read_revisions(project.connection)), None)
            if first:
                decisions.restore(project, first.id, author=author)
        case ["undo"]:
            undo(project, author=author)
        case ["redo"]:
            redo(project, author=author)


def act_or_be_refused(project: Project, report: str, steps: list[tuple[str, str, int]]) -> None:
    for name, author, pick in steps:
        before = rows(project)
        try:
            act(project, report, name, author, pick)
        except RasidError:
            assert rows(project) == before


STEPS = st.lists(st.tuples(ACTS, WHO, st.integers(0, 60)), max_size=14)
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
        self.copy = Project.open(_copied(self.project))
        return self.copy

    def __exit__(self, *_: object) -> None:
        self.copy.close()
        self.copy.path.unlink()


def _copied(project: Project) -> str:
    """A copy of a project file beside it."""
    import sqlite3

    target = project.path.with_suffix(".copy")
    target.unlink(missing_ok=True)
    other = sqlite3.connect(target)
    project.connection.backup(other)
    other.close()
    return str(target)


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
    decisions.correct_report(project, report, author="كريم", flag="أي يوم؟")
    assert state() is ReportState.FLAGGED
