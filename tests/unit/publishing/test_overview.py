"""What the dashboard counts is what an export sums, and every number leads to its events."""

from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.bounds import Bounds
from rasid.core.event import Place
from rasid.core.record import Record
from rasid.core.tally import LeftOut
from rasid.core.vocabulary import (
    Basis,
    Category,
    DatePrecision,
    Include,
    PlacePrecision,
    Relation,
    State,
)
from rasid.errors import RasidError
from rasid.publishing.overview import SEVERAL, grain_of, period, read_overview
from rasid.publishing.publish import publish
from rasid.review import decisions, links
from rasid.review.policies import use_policy
from rasid.storage.project import Project


def test_the_dead_are_those_of_an_export_and_lead_to_their_events(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    overview = read_overview(confirmed.path)
    manifest = publish(confirmed, tmp_path / "out", force=True)
    assert overview.total.dead == manifest.totals.total
    assert overview.total.events == [record.events[0].id]
    assert {key: some.dead.best for key, some in overview.dead.items()} == {
        ("STATE_FORCES", "2019-05"): 4
    }
    assert overview.policy.name == "codebook"


def test_a_toll_spread_over_months_stands_in_the_months_its_rows_stand_in(
    confirmed: Project, record: Record, tmp_path: Path
) -> None:
    clash = record.events[0]
    (fact,) = clash.casualties
    tolls = tuple(
        replace(
            fact, id=f"c-6ee6432200000000000{nth}", victims=(victims,), basis=Basis.CUMULATIVE,
            low=low, best=best, high=high, count=best,
        )
        for nth, (victims, low, best, high) in enumerate(
            [
                (Category.REBEL, 7, 7, 7),
                (Category.CIVILIANS, 0, 5, None),
                (Category.STATE_FORCES, 5, 5, 9),
            ]
        )
    )  # fmt: skip
    long = replace(clash.date, start="2019-04-20", end="2019-05-12", precision=DatePrecision.DAYS)
    decisions.correct_event(confirmed, replace(clash, date=long, casualties=tolls), author="ريم")
    use_policy(confirmed, "acled-like", author="ريم")
    overview = read_overview(confirmed.path)
    totals = publish(confirmed, tmp_path / "out", force=True).totals
    by_victims, by_month = dict[str, Bounds](), dict[str, Bounds]()
    for (victims, month), some in overview.dead.items():
        by_victims[victims] = by_victims.get(victims, Bounds()) + some.dead
        by_month[month] = by_month.get(month, Bounds()) + some.dead
        assert some.dead.low <= some.dead.best
    assert len(by_month) == 2
    assert {month: dead.best for month, dead in by_month.items()} == {
        month: dead.best for month, dead in totals.by_month.items()
    }
    assert by_victims == totals.by_victims


def test_what_does_not_stand_is_counted_by_state_and_summed_apart(
    project: Project, record: Record
) -> None:
    overview = read_overview(project.path)
    assert overview.total.events == []
    assert overview.held_back["proposed"].dead.best == 4
    assert {state for _, state in overview.event_days} == {State.PROPOSED}
    assert sum(map(len, overview.event_days.values())) == len(record.events)
    assert overview.standing == 0
    assert overview.spots == []


def test_only_verified_events_stand_where_no_others_are_wanted(confirmed: Project) -> None:
    assert read_overview(confirmed.path, include=Include.VERIFIED).standing == 0


def test_an_event_another_one_counts_for_is_left_out(confirmed: Project, record: Record) -> None:
    clash, strike = (event.id for event in record.events)
    (fact,) = record.events[0].casualties
    more = replace(fact, id="c-6ee64322000000000001", low=6, best=6, high=6)
    changed = replace(record.events[1], casualties=(more,))
    decisions.correct_event(confirmed, changed, author="ريم")
    links.link(confirmed, strike, Relation.UPDATES, clash, author="ريم")
    overview = read_overview(confirmed.path)
    assert overview.total.dead.best == 6
    assert overview.left_out[LeftOut.UPDATED].events == [clash]


def test_a_place_has_its_coordinates_and_precision(confirmed: Project) -> None:
    spots = {spot.name: spot for spot in read_overview(confirmed.path).spots}
    town = spots["بلدة سراقب"]
    assert (town.precision, town.lat) == (PlacePrecision.EXACT, 35.8644)
    assert spots[""].governorate == ""


def test_an_event_of_several_places_is_at_each_of_them_but_not_in_the_country(
    confirmed: Project, record: Record
) -> None:
    clash = record.events[0]
    places = (
        Place(name="حلب", id="sy.aleppo", precision=PlacePrecision.ADMIN1),
        Place(name="حمص", id="sy.homs", precision=PlacePrecision.ADMIN1),
        Place(name="حلب", id="sy.aleppo", precision=PlacePrecision.ADMIN1),
        Place(name="سوريا", precision=PlacePrecision.COUNTRY),
    )
    decisions.correct_event(confirmed, replace(clash, places=places), author="ريم")
    spots = [spot for spot in read_overview(confirmed.path).spots if spot.event == clash.id]
    assert [spot.governorate for spot in spots] == ["sy.aleppo", "sy.homs"]


def test_counting_can_be_stopped(confirmed: Project) -> None:
    with pytest.raises(RasidError, match="stopped"):
        read_overview(confirmed.path, cancelled=lambda: True)


@pytest.mark.parametrize(
    ("day", "grain", "expected"),
    [
        ("2017-11-03", "day", "2017-11-03"),
        ("2017-11-03", "month", "2017-11"),
        ("2017-11", "quarter", "2017-Q4"),
        ("2017-09", "quarter", "2017-Q3"),
        ("2017-11", "year", "2017"),
        ("2017-10/2017-11", "month", SEVERAL),
        ("2017-10/2017-11", "quarter", "2017-Q4"),
        ("", "year", ""),
    ],
)
def test_days_and_months_lie_in_periods(day: str, grain: str, expected: str) -> None:
    assert period(day, grain) == expected


def test_time_is_cut_as_finely_as_there_is_room_for() -> None:
    months = [f"2017-{month:02}-01" for month in range(1, 13)]
    assert grain_of(months, 12) == "day"
    assert grain_of([*months, "2017-01-02"], 12) == "month"
    assert grain_of([*months, "2018-01-02"], 12, "month") == "quarter"
