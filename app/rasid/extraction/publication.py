"""When a report was published, as far as its text says."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from rasid.core.vocabulary import PublishedBasis
from rasid.extraction.candidate import Candidate
from rasid.extraction.dates import Relation, TimeExpression, resolve
from rasid.extraction.document import Document

_OPENING, _WEEK = 2, 7
_APPOSED = ("،", "(", "-", "–", "")
# No real clause has more tokens before its time; reading an endless one stays linear.
_CLAUSE = 200
_RETOLD = ("نشر", "كان")


def derive_publication(
    document: Document, times: Sequence[Candidate]
) -> tuple[str | None, PublishedBasis]:
    """The day of publication and where it comes from.

    Stated: the text gives «اليوم» a date («صباح اليوم الجمعة الثالث من …»), or opens with a full
    date and its day of the week. Derived: it gives a date to «أمس» or «أمس الأول», or «اليوم» is
    another day of the week than that of the opening. What stands in a clause that retells another
    bulletin is left out.
    """
    readings = [
        (candidate, candidate.reading)
        for candidate in times
        if isinstance(candidate.reading, TimeExpression) and not _retold(document, candidate)
    ]
    readings = _apposed(document, readings)
    dated = [(c, r) for c, r in readings if r.offset is not None and r.day is not None]
    full = [r for _, r in readings if r.month is not None and r.year is not None][:1]
    years = [r.year for _, r in readings if r.year is not None]
    for _, reading in sorted(dated, key=lambda pair: abs(pair[1].offset or 0)):
        day = _day(_completed(reading, full, years))
        if day is not None and reading.offset is not None:
            published = day - timedelta(days=reading.offset)
            basis = PublishedBasis.STATED if reading.offset == 0 else PublishedBasis.DERIVED
            return published.isoformat(), basis
    told = [c.reading for c in times if isinstance(c.reading, TimeExpression)]
    opening = document.paragraphs[: _OPENING + 1]
    last = opening[-1][1] if opening else 0
    for candidate, reading in readings:
        day = _day(reading) if reading.absolute and reading.weekday is not None else None
        if day and day.weekday() == reading.weekday and candidate.stop <= last:
            past = reading.relation is Relation.PAST
            found = _on_weekday(day, told, past=past)
            if found is not None:
                return found
    return None, PublishedBasis.UNKNOWN


def _apposed(
    document: Document, readings: Sequence[tuple[Candidate, TimeExpression]]
) -> list[tuple[Candidate, TimeExpression]]:
    """The readings, «اليوم السبت، 12 كانون الثاني 2019» and «اليوم (23-02-2020)» read as one."""
    found = list(readings)
    for nth, ((first, today), (second, day)) in enumerate(pairwise(readings)):
        between = document.text[first.end : second.start].strip()
        named = today.offset is not None and today.day is None
        if named and between in _APPOSED and day.absolute and day.offset is None:
            whole = replace(today, day=day.day, month=day.month, year=day.year)
            found[nth] = (first, whole)
    return found


def _on_weekday(
    day: date, readings: Sequence[TimeExpression], *, past: bool
) -> tuple[str, PublishedBasis] | None:
    """The opening's day, or the first one after it that is the day of the week «اليوم» is.

    A day that is told as ``past`` only says from when to count; alone it dates nothing.
    """
    today = next((weekday for r in readings if (weekday := _weekday_of_today(r)) is not None), None)
    if today is None or (today == day.weekday() and not past):
        return None if past else (day.isoformat(), PublishedBasis.STATED)
    later = day + timedelta(days=(today - day.weekday()) % _WEEK or _WEEK)
    return later.isoformat(), PublishedBasis.DERIVED


def _weekday_of_today(reading: TimeExpression) -> int | None:
    """«اليوم الجمعة» and «أمس الخميس» both say that it is Friday."""
    if reading.offset is None or reading.weekday is None or not -2 <= reading.offset <= 0:
        return None
    return (reading.weekday - reading.offset) % _WEEK


def _retold(document: Document, candidate: Candidate) -> bool:
    """Whether another bulletin tells the time; when it came out is told by this one."""
    clause = document.clause_of(candidate.start)
    if clause is None:
        return False
    first = max(clause.first, candidate.first - _CLAUSE)
    forms = [token.form for token in document.tokens[first : candidate.first]]
    return any(form.removeprefix("و") in _RETOLD for form in forms)


def _of_year(expression: TimeExpression, years: Sequence[int]) -> TimeExpression | None:
    """«اليوم الخميس 25 نيسان» in the latest year that the text names and that has such a day."""
    for year in sorted(set(years), reverse=True):
        found = TimeExpression(day=expression.day, month=expression.month, year=year)
        day = _day(found)
        if day is not None and day.weekday() == expression.weekday:
            return found
    return None


def _completed(
    expression: TimeExpression, others: Sequence[TimeExpression], years: Sequence[int]
) -> TimeExpression | None:
    """A dated day with month and year, where «الشهر ذاته» leaves them to another expression, or
    no year stands with it.
    """
    if expression.month is not None and expression.year is not None:
        return expression
    if not expression.anaphoric and expression.month is None:
        return None
    source = next((o for o in others if o.month is not None and o.year is not None), None)
    if expression.day is not None and expression.month is not None and not expression.anaphoric:
        return _of_year(expression, years)
    if source is None or expression.day is None:
        return None
    month = expression.month or source.month
    return TimeExpression(day=expression.day, month=month, year=source.year)


def _day(expression: TimeExpression | None) -> date | None:
    if expression is None:
        return None
    period = resolve(
        TimeExpression(day=expression.day, month=expression.month, year=expression.year), None
    )
    return date.fromisoformat(period.start) if period.start else None
