"""Whatever one side of a comparison says can be taken, point by point, and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Factuality, Label, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.comparing import ReportComparison, compare_report
from rasid.review.points import Kind, Point, points, whole
from rasid.review.taking import take_left, take_right
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.log import Outcome, report_history
from rasid.storage.project import Project
from rasid.storage.queries import Opened, open_report
from rasid.storage.views import MACHINE, View, open_view
from tests.support.acts import STEPS, act_or_be_refused, copied

LAWS = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def against_now(project: Project, left: Opened) -> ReportComparison:
    return compare_report(left, open_report(project, left.report.id))


def take_everything(
    project: Project, left: Opened, pick: Callable[[ReportComparison], Iterator[Point]]
) -> None:
    """Take left, one point after the other, until nothing is left to take."""
    for _ in range(100):
        compared = against_now(project, left)
        point = next(pick(compared), None)
        if point is None:
            return
        now = open_report(project, left.report.id)
        assert take_left(project, now, compared, point, author="هند") is not None
    pytest.fail("There is always something left to take.")


def wholes(compared: ReportComparison) -> Iterator[Point]:
    return (whole(pair) for pair in (*compared.differing_events, *compared.differing_spans))


@LAWS
@given(mine=STEPS, theirs=STEPS)
def test_taking_left_everywhere_gives_left(
    project: Project,
    report: str,
    mine: list[tuple[str, str, int]],
    theirs: list[tuple[str, str, int]],
) -> None:
    with Project.open(copied(project, "a")) as one, Project.open(copied(project, "b")) as two:
        act_or_be_refused(one, report, mine)
        act_or_be_refused(two, report, theirs)
        left = open_view(one, report)
        take_everything(two, left, wholes)
        assert not against_now(two, left)
        assert list(check(two)) == []


@LAWS
@given(mine=STEPS, theirs=STEPS)
def test_taking_a_point_leaves_it_no_difference_and_can_be_taken_back(
    project: Project,
    report: str,
    mine: list[tuple[str, str, int]],
    theirs: list[tuple[str, str, int]],
) -> None:
    with Project.open(copied(project, "a")) as one, Project.open(copied(project, "b")) as two:
        act_or_be_refused(one, report, mine)
        act_or_be_refused(two, report, theirs)
        compared = against_now(two, open_view(one, report))
        for point in points(compared):
            now = open_report(two, report)
            try:
                taken = take_left(two, now, compared, point, author="هند")
            except RasidError:
                assert open_report(two, report) == now
                continue
            if taken is None:
                continue
            left = {other.key for other in points(against_now(two, open_view(one, report)))}
            assert point.key not in left
            assert undo(two, author="هند") is not None
            after = open_report(two, report)
            assert [(row.span, row.state) for row in after.spans] == [
                (row.span, row.state) for row in now.spans
            ]
            assert [(row.event, row.state) for row in after.events] == [
                (row.event, row.state) for row in now.events
            ]


def compared_with_machine(project: Project, report: str) -> ReportComparison:
    return compare_report(open_view(project, report, MACHINE), open_report(project, report))


def take(
    project: Project, compared: ReportComparison, point: Point, *, left: bool
) -> Outcome | None:
    now = open_report(project, compared.report)
    return (take_left if left else take_right)(project, now, compared, point, author="كريم")


def test_one_value_is_taken_and_the_others_stay(
    project: Project, record: Record, report: str
) -> None:
    clash = record.events[0]
    changed = replace(clash, factuality=Factuality.UNCONFIRMED, type=EventType.SHOOTING)
    decisions.correct_event(project, changed, author="سلمى")
    compared = compared_with_machine(project, report)
    type_, factuality = points(compared)
    assert (type_.changes[0].field, factuality.changes[0].field) == ("type", "factuality")
    outcome = take(project, compared, type_, left=True)
    assert outcome is not None
    assert len(outcome.revisions) == 1
    (row, _) = open_report(project, report).events
    assert (row.event.type, row.event.factuality) == (EventType.CLASH, Factuality.UNCONFIRMED)
    assert (row.state, row.author) == (State.CONFIRMED, "كريم")


def test_the_bounds_of_one_count_are_one_point(
    project: Project, record: Record, report: str
) -> None:
    clash = record.events[0]
    fact = replace(clash.casualties[0], low=5, best=6, high=None)
    decisions.correct_event(project, replace(clash, casualties=(fact,)), author="سلمى")
    compared = compared_with_machine(project, report)
    (point,) = points(compared)
    assert point.kind is Kind.CASUALTIES
    assert [change.part for change in point.changes] == ["low", "best", "high"]
    take(project, compared, point, left=True)
    assert open_report(project, report).events[0].event.casualties == clash.casualties


def test_a_member_of_a_list_comes_and_goes(project: Project, record: Record, report: str) -> None:
    clash = record.events[0]
    decisions.correct_event(project, replace(clash, side_a=()), author="سلمى")
    compared = compared_with_machine(project, report)
    (point,) = points(compared)
    assert point.kind is Kind.SIDES
    take(project, compared, point, left=True)
    assert open_report(project, report).events[0].event.side_a == clash.side_a
    take(project, compared, point, left=False)
    assert open_report(project, report).events[0].event.side_a == ()


def test_keeping_what_stands_writes_nothing(project: Project, record: Record, report: str) -> None:
    changed = replace(record.events[0], type=EventType.SHOOTING)
    decisions.correct_event(project, changed, author="سلمى")
    before = report_history(project, report)
    compared = compared_with_machine(project, report)
    (point,) = points(compared)
    assert take(project, compared, point, left=False) is None
    assert take(project, compared, whole(point.pair), left=False) is None
    assert report_history(project, report) == before


def test_what_the_other_side_rejected_comes_back_with_its_spans(
    project: Project, record: Record, report: str
) -> None:
    clash = record.events[0]
    decisions.reject(project, clash.id, author="سلمى")
    place = clash.places[0].span
    assert place is not None
    decisions.reject(project, place, author="سلمى")
    compared = compared_with_machine(project, report)
    point = next(each for each in points(compared) if not each.pair.left or each.whole)
    outcome = take(project, compared, point, left=True)
    assert outcome is not None
    assert {revision.subject for revision in outcome.revisions} == {clash.id, place}
    states = {row.id: row.state for row in open_report(project, report).spans}
    assert states[place] is State.CONFIRMED


def test_what_only_the_other_side_has_is_rejected(
    project: Project, record: Record, report: str
) -> None:
    decisions.create_span(project, report, Label.ACTOR, 0, 4, author="سلمى")
    compared = compared_with_machine(project, report)
    (point,) = points(compared)
    take(project, compared, point, left=True)
    assert not compared_with_machine(project, report)
    assert record.report.sha256


def test_values_of_another_file_come_in_as_a_correction(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    with Project.open(copied(project)) as other:
        decisions.reject(other, clash.id, author="ريم")
        made = decisions.create_event(
            other, report, replace(clash, type=EventType.SHOOTING, id=""), author="ريم"
        )
        left = open_report(other, report)
    compared = against_now(project, left)
    (point,) = [each for each in points(compared) if not each.whole]
    take(project, compared, point, left=True)
    rows = {row.id: row for row in open_report(project, report).events}
    assert set(rows) == {clash.id, strike.id}
    assert made.subject not in rows
    assert rows[clash.id].event.type is EventType.SHOOTING
    assert rows[clash.id].edited


def test_a_side_without_the_report_has_nothing_to_take(project: Project, report: str) -> None:
    now = open_report(project, report)
    compared = compare_report(None, now)
    with pytest.raises(RasidError, match="not on that side"):
        take_left(project, now, compared, points(compared)[0], author="كريم")


def test_what_was_decided_meanwhile_is_not_overwritten(
    project: Project, record: Record, report: str
) -> None:
    changed = replace(record.events[0], type=EventType.SHOOTING)
    decisions.correct_event(project, changed, author="سلمى")
    now, compared = open_report(project, report), compared_with_machine(project, report)
    decisions.reject(project, changed.id, author="كريم")
    with pytest.raises(RasidError, match="كريم decided this"):
        take_left(project, now, compared, points(compared)[0], author="هند")


@pytest.mark.parametrize(
    ("view", "people"), [(MACHINE, False), (View(author="كريم"), True)], ids=["machine", "person"]
)
def test_a_disagreement_has_people_on_both_sides(
    project: Project, record: Record, report: str, view: View, people: bool
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="كريم")
    changed = replace(clash, type=EventType.SHOOTING)
    decisions.correct_event(project, changed, author="سلمى")
    compared = compare_report(open_view(project, report, view), open_report(project, report))
    found = [each for each in points(compared) if not each.whole]
    assert [each.is_disagreement for each in found] == [people]
