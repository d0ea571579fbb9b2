"""Reads a day, month or year as people type it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from rasid.core.vocabulary import DatePrecision

_PARTS = re.compile(r"\d+")
_SHAPE = re.compile(r"\s*\d+(\s*[-/.]\s*\d+){0,2}\s*")


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included, and how closely they were given."""

    start: str
    end: str
    precision: DatePrecision


def read_days(text: str) -> Days | None:
    """``2017-11-03``, ``3/11/2017``, ``2017-11`` or ``2017``, in any digits; None for all else.

    The year is the part with four digits, at the front or at the end.
    """
    if not _SHAPE.fullmatch(text):
        return None
    written = _PARTS.findall(text)
    if len(written[0]) != 4:
        written.reverse()
    if len(written[0]) != 4 or any(len(part) > 2 for part in written[1:]):
        return None
    year, *rest = map(int, written)
    try:
        if not rest:
            return _days(date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR)
        if len(rest) == 1:
            first = date(year, rest[0], 1)
            last = first.replace(day=monthrange(year, rest[0])[1])
            return _days(first, last, DatePrecision.MONTH)
        day = date(year, *rest)
        return _days(day, day, DatePrecision.DAY)
    except ValueError:
        return None


def precision_between(start: str, end: str) -> DatePrecision:
    """How closely a stretch of days says when (codebook §3)."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    days = (last - first).days + 1
    if days <= 1:
        return DatePrecision.DAY
    if days <= 6:
        return DatePrecision.DAYS
    if days <= 10:
        return DatePrecision.WEEK
    return DatePrecision.MONTH if days <= 31 else DatePrecision.YEAR


def _days(start: date, end: date, precision: DatePrecision) -> Days:
    return Days(start.isoformat(), end.isoformat(), precision)
