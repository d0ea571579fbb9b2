"""Two states of reports side by side: what answers what, and what differs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from rasid.core.event import Range
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.review import decisions
from rasid.review.comparing import ReportComparison as Compared
from rasid.review.comparing import Side, compare, compare_report, state_hash
from rasid.review.pairs import PairedBy
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.views import MACHINE, NOW, View, open_view
from tests.support.acts import STEPS, act_or_be_refused, copied

LAWS = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def sides(project: Project, left: View, right: View) -> list[Compared]:
    return list(
        compare(
            Side(name="a", project=project, view=left), Side(name="b", project=project, view=right)
        )
    )


def only(compared: list[Compared]) -> Compared:
    (one,) = compared
    return one


@LAWS
@given(steps=STEPS)
def test_a_thing_compared_with_itself_is_empty(
    project: Project, report: str, steps: list[tuple[str, str, int]]
) -> None:
    with Project.open(copied(project)) as worked, Project.open(copied(project, "twin")) as twin:
        act_or_be_refused(worked, report, steps)
        for view in (NOW, MACHINE, View(author="سلمى")):
            assert sides(worked, view, view) == []
        act_or_be_refused(twin, report, [])
        left, right = open_view(worked, report), open_view(worked, report)
        assert left == right


@LAWS
@given(steps=STEPS)
def test_the_view_of_now_is_what_the_window_shows(
    project: Project, report: str, steps: list[tuple[str, str, int]]
) -> None:
    with Project.open(copied(project)) as worked:
        act_or_be_refused(worked, report, steps)
        shown, viewed = open_report(worked, report), open_view(worked, report)
        assert viewed.spans == shown.spans
        assert [row.event for row in viewed.events] == [row.event for row in shown.events]


def test_machine_and_people_are_compared_field_by_field(project: Project, record: Record) -> None:
    clash = record.events[0]
    changed = replace(clash, factuality=Factuality.UNCONFIRMED)
    decisions.correct_event(project, changed, author="سلمى")
    one = only(sides(project, MACHINE, NOW))
    (pair,) = one.differing_events
    assert pair.paired_by is PairedBy.IDENTITY
    assert [(c.field, c.before, c.after) for c in pair.changes] == [
        ("factuality", "actual", "unconfirmed")
    ]
    assert (one.dead[0].total.best, one.dead[1].total.best) == (4, 0)


def test_confirming_what_was_proposed_is_no_difference(project: Project, report: str) -> None:
    decisions.confirm_all(project, report, author="سلمى")
    assert sides(project, MACHINE, NOW) == []


def test_two_people_are_compared_on_what_each_decided(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="سلمى")
    assert sides(project, View(author="سلمى"), View(author="كريم")) == []  # كريم read nothing
    decisions.correct_event(project, replace(clash, type=EventType.SHELLING), author="كريم")
    decisions.reject(project, strike.id, author="كريم")
    one = only(sides(project, View(author="سلمى"), View(author="كريم")))
    changed, rejected = one.differing_events
    assert {change.field for change in changed.changes} == {"type"}
    assert (rejected.right, rejected.paired_by) == (None, PairedBy.ALONE)
    assert rejected.rejected is not None
    assert rejected.rejected.author == "كريم"
    assert report == one.report


def test_a_moment_ago_is_compared_with_now(project: Project, record: Record) -> None:
    then = decisions.confirm(project, record.events[0].id, author="سلمى").revisions[0].time
    decisions.reject(project, record.events[0].id, author="كريم")
    one = only(sides(project, View(until=then), NOW))
    assert [pair.right for pair in one.differing_events] == [None]
    assert sides(project, View(until=then), MACHINE) == []


def test_old_rules_and_new_ones_are_told_apart(
    project: Project, record: Record, report: str
) -> None:
    newer = replace(record, events=record.events[:1])
    save_extractions(project, [(report, newer)], version="test-2")
    old, new = View(decided=False, version="test-1"), View(decided=False, version="test-2")
    assert [pair.right for pair in only(sides(project, old, new)).differing_events] == [None]


def test_events_of_two_makers_pair_by_trigger_then_by_what_they_tell(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    assert clash.trigger is not None
    assert strike.trigger is not None
    with Project.open(copied(project)) as other:
        decisions.reject(other, clash.id, author="كريم")
        same_trigger = replace(clash, type=EventType.SHOOTING, id="")
        decisions.create_event(other, report, same_trigger, author="كريم")
        decisions.reject(other, strike.id, author="كريم")
        other_words = Range(strike.trigger.end + 1, strike.trigger.end + 7)
        elsewhere = replace(strike, id="", trigger=other_words)
        decisions.create_event(other, report, elsewhere, author="كريم")
        left, right = Side(name="a", project=project), Side(name="b", project=other)
        one = only(list(compare(left, right)))
    assert [pair.paired_by for pair in one.events] == [PairedBy.TRIGGER, PairedBy.EVIDENCE]


def test_a_span_that_moved_or_changed_its_label_answers_the_one_it_was(
    project: Project, record: Record
) -> None:
    regime, _, town, *_ = record.spans
    decisions.correct_span(project, town.id, author="سلمى", start=town.start + 5)
    decisions.correct_span(project, regime.id, author="سلمى", label=Label.PLACE)
    one = only(sides(project, MACHINE, NOW))
    assert [{change.field for change in pair.changes} for pair in one.differing_spans] == [
        {"label"},
        {"start", "text"},
    ]


@pytest.mark.parametrize("missing", ["left", "right"])
def test_a_report_on_one_side_only_is_told(project: Project, missing: str, tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty.rasid") as empty:
        full, none = Side(name="a", project=project), Side(name="b", project=empty)
        one = only(list(compare(none, full) if missing == "left" else compare(full, none)))
    assert getattr(one, missing) is None
    assert len(one.events) == 2
    assert {pair.paired_by for pair in one.events} == {PairedBy.ALONE}


@LAWS
@given(mine=STEPS, theirs=STEPS)
def test_what_does_not_differ_has_one_hash(
    project: Project,
    report: str,
    mine: list[tuple[str, str, int]],
    theirs: list[tuple[str, str, int]],
) -> None:
    with Project.open(copied(project)) as one, Project.open(copied(project, "twin")) as two:
        act_or_be_refused(one, report, mine)
        act_or_be_refused(two, report, theirs)
        left, right = open_view(one, report), open_view(two, report)
        alike = not compare_report(left, right)
        assert alike is (state_hash(left) == state_hash(right))
