"""What newer rules propose is shown where it differs from what people decided, and only there."""

from dataclasses import replace

import pytest

from rasid.core.event import Range
from rasid.core.identity import event_id
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Factuality
from rasid.review import decisions
from rasid.review.comparing import Side
from rasid.review.points import points
from rasid.review.upgrades import Upgrade, compare_upgrades
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.views import View


def upgrades(project: Project) -> list[Upgrade]:
    old, new = (
        Side(name=version, project=project, view=View(decided=False, version=version))
        for version in ("test-1", "test-2")
    )
    return list(compare_upgrades(Side(name="now", project=project), old, new))


def read_anew(project: Project, report: str, record: Record) -> None:
    save_extractions(project, [(report, record)], version="test-2")


def test_what_nobody_decided_is_left_to_the_queue(
    project: Project, record: Record, report: str
) -> None:
    shelling = replace(record.events[1], type=EventType.SHELLING)
    read_anew(project, report, replace(record, events=(record.events[0], shelling)))
    assert upgrades(project) == []
    decisions.confirm(project, record.events[0].id, author="سلمى")
    assert upgrades(project) == []


def test_a_value_is_shown_that_differs_from_the_decision(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="سلمى")
    newer = replace(clash, factuality=Factuality.ONGOING)
    read_anew(project, report, replace(record, events=(newer, strike)))
    (upgrade,) = upgrades(project)
    (point,) = points(upgrade.against)
    (change,) = point.changes
    assert (change.before, change.after) == ("actual", "ongoing")
    assert upgrade.old_values(point) == ("actual",)
    assert open_report(project, report).events[0].event == clash


def test_what_the_newer_rules_have_learned_from_people_is_not_shown(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    newer = replace(clash, factuality=Factuality.ONGOING)
    decisions.correct_event(project, newer, author="سلمى")
    read_anew(project, report, replace(record, events=(newer, strike)))
    assert upgrades(project) == []


def test_what_both_rules_say_against_people_is_not_shown_again(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    decisions.correct_event(project, replace(clash, type=EventType.SHOOTING), author="سلمى")
    read_anew(project, report, replace(record, events=(replace(clash, note="x"), strike)))
    (upgrade,) = upgrades(project)
    assert [change.field for point in points(upgrade.against) for change in point.changes] == [
        "note"
    ]


def test_what_people_confirmed_and_the_rules_dropped_is_shown(
    project: Project, record: Record, report: str
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    read_anew(project, report, replace(record, events=record.events[1:]))
    (upgrade,) = upgrades(project)
    (point,) = points(upgrade.against)
    assert (point.pair.left is None, point.pair.right is None) == (False, True)


def test_what_people_made_themselves_is_not_missed_anew(
    project: Project, record: Record, report: str
) -> None:
    made = replace(record.events[0], type=EventType.SHOOTING, id="")
    decisions.create_event(project, report, made, author="سلمى")
    read_anew(project, report, replace(record, spans=record.spans, events=record.events[:1]))
    assert upgrades(project) == []


@pytest.mark.parametrize("finished", [True, False])
def test_a_new_event_is_shown_where_people_were_done(
    project: Project, record: Record, report: str, finished: bool
) -> None:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="سلمى")
    if finished:
        decisions.correct_report(project, report, author="سلمى", finished=True)
    place = Range(0, 5)
    sha256 = record.report.sha256
    new = replace(strike, id=event_id(sha256, EventType.SIEGE, 0, 5), type=EventType.SIEGE)
    new = replace(new, trigger=place, evidence=(place,))
    read_anew(project, report, replace(record, events=(*record.events, new)))
    shown = [point for upgrade in upgrades(project) for point in points(upgrade.against)]
    assert [point.pair.right.id for point in shown if point.pair.right] == (
        [new.id] if finished else []
    )


def test_what_people_rejected_comes_back_only_if_it_changed(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    decisions.reject(project, strike.id, author="سلمى")
    read_anew(project, report, replace(record, events=(replace(clash, note="x"), strike)))
    assert upgrades(project) == []
    again = replace(strike, factuality=Factuality.BACKGROUND)
    save_extractions(project, [(report, replace(record, events=(clash, again)))], version="test-3")
    old, new = (
        Side(name=version, project=project, view=View(decided=False, version=version))
        for version in ("test-1", "test-3")
    )
    (upgrade,) = compare_upgrades(Side(name="now", project=project), old, new)
    (point,) = points(upgrade.against)
    assert point.pair.right is not None
    assert point.pair.right.id == strike.id
