"""Reads a day, month or year as people type it, in figures or in words."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rasid.core.vocabulary import DatePrecision
from rasid.extraction.dates import TimeExpression, resolve

if TYPE_CHECKING:
    from rasid.extraction.extractor import Extractor

_PARTS = re.compile(r"\d+")
_DAY_OF_MONTH = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*")
_SHAPE = re.compile(r"\s*\d+(\s*[-/.]\s*\d+){0,2}\s*")


_MONTH = "شهر "


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included, and how closely they were given."""

    start: str
    end: str
    precision: DatePrecision


class NeedsPublicationError(ValueError):
    """The words mean days only where it is known when the report was published."""


def read_typed(text: str, rules: "Extractor", published: str | None) -> Days | None:
    """What is typed, in figures, or in words as reports have them («أمس», «3 تشرين الثاني»).

    A day without a year is the last one up to publication. None for what is no day;
    NeedsPublicationError where the day of publication is needed and is not known.
    """
    in_figures = read_days(text)
    if in_figures is not None or not text.strip():
        return in_figures
    day = date.fromisoformat(published) if published else None
    written = _DAY_OF_MONTH.fullmatch(text)
    if written:
        expression: TimeExpression | None
        expression = TimeExpression(day=int(written[1]), month=int(written[2]))
        if not (1 <= int(written[1]) <= 31 and 1 <= int(written[2]) <= 12):
            return None
    else:
        expression = _in_words(text.strip(), rules) or _in_words(_MONTH + text.strip(), rules)
    if expression is None:
        return None
    period = resolve(expression, day)
    if period.start is None or period.end is None:
        if day is None:
            raise NeedsPublicationError(text)
        return None
    return Days(period.start, period.end, period.precision)


def _in_words(text: str, rules: "Extractor") -> TimeExpression | None:
    """The time expression a text is from its first letter to its last."""
    beginnings = (0, len(_MONTH)) if text.startswith(_MONTH) else (0,)
    for candidate in rules.read(text, None).candidates:
        whole = candidate.start in beginnings and candidate.end == len(text)
        if isinstance(candidate.reading, TimeExpression) and whole:
            return candidate.reading
    return None


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
