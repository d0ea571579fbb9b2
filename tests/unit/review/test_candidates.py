"""Candidates for a link are events that have enough in common, nearest first."""

from dataclasses import replace

import pytest

from rasid.core.event import EventDate, Place
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Relation
from rasid.review import decisions
from rasid.review.candidates import Common, common, find_candidates
from rasid.review.links import link
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import add_reports
from tests.unit.conftest import TEXT, incoming, sample_record

LATER = f"{TEXT}، بحسب المرصد"


def add_later(project: Project, published: str | None) -> str:
    """The same report in other words, published on a day; the id of its clash."""
    record = sample_record(LATER)
    [added] = add_reports(project, [incoming(LATER, "later.txt", published=published)])
    save_extractions(project, [(added.report_id, record)], version="test-1")
    return record.events[0].id


def found(project: Project, event: str) -> list[str]:
    return [each.row.id for each in find_candidates(project, get_event(project, event))]


def test_the_same_clash_in_a_report_of_the_next_day_is_found(
    project: Project, record: Record, report: str
) -> None:
    decisions.correct_report(project, report, published="2019-05-02", author="سلمى")
    other = add_later(project, "2019-05-03")
    clash = record.events[0].id
    assert found(project, clash) == [other]
    [candidate] = find_candidates(project, get_event(project, clash))
    assert candidate.common == {Common.TYPE, Common.PLACE, Common.ACTORS, Common.DEAD}
    decisions.reject(project, other, author="سلمى")
    assert found(project, clash) == []


def test_a_linked_event_comes_first_however_little_it_has_in_common(
    project: Project, record: Record
) -> None:
    clash, strike = (event.id for event in record.events)
    assert found(project, clash) == []
    link(project, strike, Relation.CONTRADICTS, clash, author="سلمى")
    assert found(project, clash) == [strike]
    assert found(project, strike) == [clash]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (EventDate(start="2017-11-03"), EventDate(start="2017-11-04"), True),
        (EventDate(start="2017-11-03"), EventDate(start="2017-11-05"), False),
        (EventDate(start="2017-11-01", end="2017-11-09"), EventDate(start="2017-11-05"), True),
        (EventDate(), EventDate(start="2017-11-05"), False),
    ],
)
def test_days_are_the_same_within_one(
    record: Record, one: EventDate, other: EventDate, same: bool
) -> None:
    event = record.events[0]
    shared = common(replace(event, date=one), replace(event, date=other))
    assert (Common.DATE in shared) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Place(name="حضر", id="a"), Place(name="بلدة حضر", id="a"), True),
        (Place(name="حضر", id="a"), Place(name="حضر", id="b"), False),
        (
            Place(name="حضر", id="a", lat=33.30, lon=35.82),
            Place(name="قربها", id="b", lat=33.34, lon=35.83),
            True,
        ),
        (
            Place(name="حضر", id="a", lat=33.30, lon=35.82),
            Place(name="بعيد", id="b", lat=33.50, lon=35.82),
            False,
        ),
        (Place(name="القامشلي"), Place(name="القامشلى"), True),
        (Place(name="جوبر"), Place(name="القابون"), False),
    ],
)
def test_places_are_the_same_by_id_by_nearness_or_by_name(
    record: Record, one: Place, other: Place, same: bool
) -> None:
    event = record.events[0]
    shared = common(replace(event, places=(one,)), replace(event, places=(other,)))
    assert (Common.PLACE in shared) is same


def test_events_of_another_kind_and_place_are_no_candidates(record: Record) -> None:
    clash, strike = record.events
    assert common(clash, strike) == frozenset()
    assert common(clash, replace(clash, type=EventType.SIEGE)) >= {Common.DEAD, Common.ACTORS}
