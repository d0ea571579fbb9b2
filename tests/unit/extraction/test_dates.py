from datetime import date

import pytest

from rasid.core.vocabulary import DatePrecision
from rasid.extraction.dates import Relation, TimeExpression, Unit, merge, resolve

D = date(2017, 11, 3)  # a Friday


def days(expression: TimeExpression, published: date | None = D) -> tuple[str | None, str | None]:
    period = resolve(expression, published)
    return period.start, period.end


@pytest.mark.parametrize(
    ("expression", "start", "end"),
    [
        (TimeExpression(offset=0), "2017-11-03", "2017-11-03"),
        (TimeExpression(offset=-2), "2017-11-01", "2017-11-01"),
        (TimeExpression(weekday=5), "2017-10-28", "2017-10-28"),
        (TimeExpression(weekday=4), "2017-11-03", "2017-11-03"),
        (TimeExpression(weekday=4, relation=Relation.PAST), "2017-10-27", "2017-10-27"),
        (TimeExpression(weekday=6, relation=Relation.NEXT), "2017-11-05", "2017-11-05"),
        (TimeExpression(amount=24, unit=Unit.HOUR, elapsed=True), "2017-11-02", "2017-11-03"),
        (TimeExpression(amount=72, unit=Unit.HOUR, elapsed=True), "2017-10-31", "2017-11-03"),
        (TimeExpression(amount=6, unit=Unit.DAY), "2017-10-29", "2017-11-03"),
        (TimeExpression(unit=Unit.WEEK, elapsed=True), "2017-10-04", "2017-11-02"),
        (TimeExpression(amount=1, unit=Unit.WEEK, elapsed=True), "2017-10-27", "2017-11-02"),
        (TimeExpression(amount=4, unit=Unit.MONTH, elapsed=True), "2017-07-03", "2017-11-03"),
        (TimeExpression(day=20, month=12), "2016-12-20", "2016-12-20"),
        (TimeExpression(day=2, month=11), "2017-11-02", "2017-11-02"),
        (TimeExpression(month=9), "2017-09-01", "2017-09-30"),
        (TimeExpression(year=2014), "2014-01-01", "2014-12-31"),
        (TimeExpression(year_relation=Relation.PAST), "2016-01-01", "2016-12-31"),
        (TimeExpression(month=10, edge="end", year=2016), "2016-10-22", "2016-10-31"),
        (TimeExpression(relation=Relation.PAST), "2017-10-01", "2017-10-31"),
    ],
)
def test_expressions_resolve_against_the_day_of_publication(
    expression: TimeExpression, start: str, end: str
) -> None:
    assert days(expression) == (start, end)


@pytest.mark.parametrize(
    "expression",
    [TimeExpression(offset=0), TimeExpression(day=2, month=11), TimeExpression(anaphoric=True)],
)
def test_without_a_day_of_publication_they_stay_open(expression: TimeExpression) -> None:
    assert days(expression, None) == (None, None)


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert days(TimeExpression(day=19, month=3, year=2017), None) == ("2017-03-19", "2017-03-19")


def test_a_day_counted_from_another_event_stays_open_with_its_precision() -> None:
    period = resolve(TimeExpression(amount=2, unit=Unit.DAY, anchored=True), D)
    assert (period.start, period.precision) == (None, DatePrecision.DAYS)


def test_a_day_the_month_does_not_have_is_contradictory() -> None:
    assert resolve(TimeExpression(day=31, month=2, year=2017), D).contradictory


def test_this_year_with_another_years_number_is_contradictory() -> None:
    said = TimeExpression(month=10, year=2015, year_relation=Relation.CURRENT)
    assert resolve(said, D).contradictory


def test_this_year_in_a_month_to_come_is_contradictory() -> None:
    published = date(2016, 2, 25)
    october = TimeExpression(month=10, year_relation=Relation.CURRENT)
    assert resolve(october, published).contradictory
    assert not resolve(
        TimeExpression(month=1, year_relation=Relation.CURRENT), published
    ).contradictory


def test_a_stretch_beyond_all_reason_does_not_overflow() -> None:
    assert days(TimeExpression(amount=10**9, unit=Unit.YEAR, elapsed=True))[1] == "2017-11-03"


def test_merging_keeps_what_the_left_says() -> None:
    merged = merge(TimeExpression(offset=0, weekday=4), TimeExpression(weekday=5, day=3))
    assert merged == TimeExpression(offset=0, weekday=4, day=3)
