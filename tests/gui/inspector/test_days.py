"""Days are read as people type them, and nothing else is taken for a day."""

import pytest

from rasid.core.vocabulary import DatePrecision
from rasid.gui.inspector.days import precision_between, read_days


@pytest.mark.parametrize(
    ("typed", "start", "end", "precision"),
    [
        ("2017-11-03", "2017-11-03", "2017-11-03", DatePrecision.DAY),
        (" 3/11/2017 ", "2017-11-03", "2017-11-03", DatePrecision.DAY),
        ("3.11.2017", "2017-11-03", "2017-11-03", DatePrecision.DAY),
        ("٢٠١٧-١١-٠٣", "2017-11-03", "2017-11-03", DatePrecision.DAY),
        ("2016-02", "2016-02-01", "2016-02-29", DatePrecision.MONTH),
        ("2/2016", "2016-02-01", "2016-02-29", DatePrecision.MONTH),
        ("2017", "2017-01-01", "2017-12-31", DatePrecision.YEAR),
    ],
)
def test_a_day_a_month_or_a_year(
    typed: str, start: str, end: str, precision: DatePrecision
) -> None:
    read = read_days(typed)
    assert read is not None
    assert (read.start, read.end, read.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "typed",
    ["", "17-11-03", "2017-02-30", "2017-13", "3 11 2017 x", "اليوم", "2017-1-1-1", "20171"],
)
def test_what_is_no_day(typed: str) -> None:
    assert read_days(typed) is None


@pytest.mark.parametrize(
    ("end", "precision"),
    [
        ("2017-11-01", DatePrecision.DAY),
        ("2017-11-06", DatePrecision.DAYS),
        ("2017-11-07", DatePrecision.WEEK),
        ("2017-11-30", DatePrecision.MONTH),
        ("2018-10-31", DatePrecision.YEAR),
    ],
)
def test_precision_of_a_stretch(end: str, precision: DatePrecision) -> None:
    assert precision_between("2017-11-01", end) is precision
