"""Days are read as people type them, and nothing else is taken for a day."""

import pytest

from rasid.core.vocabulary import DatePrecision
from rasid.gui.inspector.days import (
    NeedsPublicationError,
    precision_between,
    read_days,
    read_typed,
)
from rasid.gui.inspector.rules import load_rules


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


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("أمس", "2017-11-04", "2017-11-04"),
        ("امس", "2017-11-04", "2017-11-04"),
        ("3 تشرين الثاني", "2017-11-03", "2017-11-03"),
        (" ٣ تشرين الثاني ", "2017-11-03", "2017-11-03"),
        ("3 تشرين الثاني 2016", "2016-11-03", "2016-11-03"),
        ("الجمعة الفائت", "2017-11-03", "2017-11-03"),
        ("تشرين الأول", "2017-10-01", "2017-10-31"),
        ("3/11", "2017-11-03", "2017-11-03"),
        ("12/12", "2016-12-12", "2016-12-12"),
        ("2017-11-03", "2017-11-03", "2017-11-03"),
    ],
)
def test_words_and_figures_are_read_by_the_day_of_publication(
    typed: str, start: str, end: str
) -> None:
    read = read_typed(typed, load_rules(), "2017-11-05")
    assert read is not None
    assert (read.start, read.end) == (start, end)


@pytest.mark.parametrize("typed", ["", "بيت", "31/13", "قصف أمس", "أمس قصف", "3 أشخاص"])
def test_what_is_no_time_is_not_read(typed: str) -> None:
    assert read_typed(typed, load_rules(), "2017-11-05") is None


def test_words_that_need_the_day_of_publication_say_so() -> None:
    with pytest.raises(NeedsPublicationError):
        read_typed("أمس", load_rules(), None)
    read = read_typed("3 تشرين الثاني 2017", load_rules(), None)
    assert read is not None
    assert read.start == "2017-11-03"
