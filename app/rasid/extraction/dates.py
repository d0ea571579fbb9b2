"""Time expressions and the days they mean, given a publication date."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from msgspec import Struct
from msgspec.structs import astuple, replace

from rasid.core.vocabulary import DatePrecision


class Relation(Enum):
    """Where a weekday, week, month or year lies from the day of publication."""

    PAST = "past"
    CURRENT = "current"
    NEXT = "next"


class Unit(Enum):
    """Units of a stretch of time."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class TimeExpression(Struct, frozen=True, gc=False):
    """What a TIME span says, unresolved, so that a re-report can resolve it by its own date.

    ``offset`` is in days from publication (0 «اليوم», -1 «أمس»); ``weekday`` is 0 for Monday.
    ``amount`` and ``unit`` give a stretch («الـ 24 ساعة الفائتة», «6 أيام»), ``amount`` None for
    a plural without a number; ``elapsed`` marks one that runs up to publication, ``anchored``
    one that counts from another event («بعد يومين»). ``edge`` is "start", "middle" or "end" of a
    month or year («أواخر»). ``anaphoric``: «حينها», «الشهر ذاته».
    """

    offset: int | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    relation: Relation | None = None
    year_relation: Relation | None = None
    amount: int | None = None
    unit: Unit | None = None
    elapsed: bool = False
    anchored: bool = False
    edge: str | None = None
    anaphoric: bool = False

    @property
    def absolute(self) -> bool:
        """Whether it names a day, month and year by itself."""
        return None not in (self.day, self.month, self.year)


class Period(Struct, frozen=True, gc=False):
    """ISO days, both ends included, None where unknown; ``contradictory`` where the expression
    disagrees with itself or with the day of publication.
    """

    start: str | None
    end: str | None
    precision: DatePrecision
    contradictory: bool = False


UNKNOWN = Period(None, None, DatePrecision.UNKNOWN)
_DAYS = {Unit.HOUR: 0, Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_LONGEST = 36_500
_VAGUE = {Unit.DAY: 7, Unit.WEEK: 30, Unit.MONTH: 90, Unit.YEAR: 730}


def resolve(expression: TimeExpression, published: date | None) -> Period:
    """The days an expression means in a report published then (codebook §6, rulings 10 and 20).

    A date without a year takes the publication year, or the one before if it would lie ahead.
    Where the day of publication is needed and unknown the days are None and only the precision
    of the expression is kept, as where the days would lie before or behind the calendar.
    """
    try:
        return _resolved(expression, published)
    except OverflowError:
        return Period(None, None, _stretch_precision(expression))


def _resolved(expression: TimeExpression, published: date | None) -> Period:
    if expression.anaphoric or expression.anchored:
        return Period(None, None, _stretch_precision(expression))
    if expression.month is not None or expression.year is not None or expression.year_relation:
        return _calendar(expression, published)
    if expression.offset is not None:
        return _day(published and published + timedelta(days=expression.offset))
    if expression.weekday is not None:
        return _day(published and _weekday(expression, published))
    if expression.unit is not None:
        return _stretch(expression, published)
    if expression.day is not None or expression.relation is not None:
        return _calendar(expression, published)
    return UNKNOWN


def _day(day: date | None) -> Period:
    iso = day.isoformat() if day else None
    return Period(iso, iso, DatePrecision.DAY)


def _period(start: date, end: date, precision: DatePrecision, odd: bool = False) -> Period:
    return Period(start.isoformat(), end.isoformat(), precision, odd)


def _weekday(expression: TimeExpression, published: date) -> date:
    """The last such day up to publication; strictly before it for «الفائت», after for «المقبل»."""
    assert expression.weekday is not None
    back = (published.weekday() - expression.weekday) % 7
    if expression.relation is Relation.NEXT:
        return published + timedelta(days=7 - back)
    if expression.relation is Relation.PAST and back == 0:
        back = 7
    return published - timedelta(days=back)


def _years_back(relation: Relation | None) -> int:
    return {Relation.PAST: -1, Relation.NEXT: 1}.get(relation, 0) if relation else 0


def _calendar(expression: TimeExpression, published: date | None) -> Period:
    """A day, month or year of the calendar."""
    year, month = expression.year, expression.month
    stated = year is not None
    if year is None and expression.year_relation and published:
        year = published.year + _years_back(expression.year_relation)
    if month is None and expression.relation and published and expression.year_relation is None:
        first = date(published.year, published.month, 1)
        if expression.relation is Relation.PAST:
            first = (first - timedelta(days=1)).replace(day=1)
        year, month = year or first.year, first.month
    precision = _calendar_precision(expression, month)
    if year is None and published is not None and month is not None:
        year = published.year - _lies_ahead(expression.day, month, published)
    if year is None or not 1 <= year <= 9999:
        return Period(None, None, precision)
    odd = _odd(expression, year, month, published, stated)
    if month is None:
        return _clip(expression, date(year, 1, 1), date(year, 12, 31), precision, odd)
    last = monthrange(year, month)[1]
    if expression.day is None:
        return _clip(expression, date(year, month, 1), date(year, month, last), precision, odd)
    if not 1 <= expression.day <= last:
        return Period(None, None, precision, contradictory=True)
    day = date(year, month, expression.day)
    return _period(day, day, DatePrecision.DAY, odd)


def _calendar_precision(expression: TimeExpression, month: int | None) -> DatePrecision:
    if expression.day is not None:
        return DatePrecision.DAY
    named = month is not None or expression.relation is not None
    return DatePrecision.MONTH if named else DatePrecision.YEAR


def _lies_ahead(day: int | None, month: int, published: date) -> bool:
    return (month, day or 1) > (published.month, published.day)


def _odd(
    expression: TimeExpression,
    year: int,
    month: int | None,
    published: date | None,
    stated: bool,
) -> bool:
    """Whether «الجاري» or the like disagrees with the date beside it or with publication."""
    if published is None:
        return False
    if stated and expression.year_relation:
        return year != published.year + _years_back(expression.year_relation)
    current = expression.relation is Relation.CURRENT or (
        expression.year_relation is Relation.CURRENT
    )
    ahead = (year, month or 1) > (published.year, published.month)
    return current and (year != published.year or (month is not None and ahead))


def _clip(
    expression: TimeExpression, start: date, end: date, precision: DatePrecision, odd: bool
) -> Period:
    """A third of a month or year for «مطلع», «منتصف», «أواخر»."""
    third = ((end - start).days + 1) // 3
    if expression.edge == "start":
        end = start + timedelta(days=third - 1)
    elif expression.edge == "middle":
        start, end = start + timedelta(days=third), end - timedelta(days=third)
    elif expression.edge == "end":
        start = end - timedelta(days=third - 1)
    return _period(start, end, precision, odd)


def _stretch_precision(expression: TimeExpression) -> DatePrecision:
    if expression.unit is None:
        return DatePrecision.DAY if expression.day else DatePrecision.UNKNOWN
    days = _length(expression)
    if days <= 1:
        return DatePrecision.DAY
    if days <= 6:
        return DatePrecision.DAYS
    if days <= 7:
        return DatePrecision.WEEK
    return DatePrecision.MONTH if days <= 186 else DatePrecision.YEAR


def _length(expression: TimeExpression) -> int:
    """Days back from publication that a stretch covers."""
    assert expression.unit is not None
    if expression.amount is None:
        return _VAGUE.get(expression.unit, 0)
    if expression.unit is Unit.HOUR:
        return min(expression.amount // 24, _LONGEST)
    return min(expression.amount * _DAYS[expression.unit], _LONGEST)


def _stretch(expression: TimeExpression, published: date | None) -> Period:
    """«الـ 48 ساعة الفائتة» is [D-2, D], «6 أيام» [D-5, D], «الأيام الستة الفائتة» [D-6, D-1]."""
    precision = _stretch_precision(expression)
    if published is None or expression.relation is Relation.NEXT:
        return Period(None, None, precision)  # when what is to come will be is not known
    unit, amount = expression.unit, expression.amount
    if unit in (Unit.MONTH, Unit.YEAR) and amount is not None:
        months = amount * (12 if unit is Unit.YEAR else 1)
        return _period(_months_before(published, months), published, precision)
    length = _length(expression)
    if unit is Unit.HOUR:
        start, end = published - timedelta(days=length), published
    elif amount is None or expression.elapsed:
        start, end = published - timedelta(days=length), published - timedelta(days=1)
    else:
        start, end = published - timedelta(days=length - 1), published
    return _period(start, end, precision)


def _months_before(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 - min(months, 1200)
    year, month = max(1, count // 12), count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def merge(left: TimeExpression, right: TimeExpression) -> TimeExpression:
    """Two adjacent parts of one expression; what the left says first stands."""
    pairs = zip(left.__struct_fields__, astuple(left), astuple(right), strict=True)
    changes = {name: added for name, said, added in pairs if _silent(said) and not _silent(added)}
    return replace(left, **changes)


def _silent(value: object) -> bool:
    """Whether a field says nothing; an offset of 0 does."""
    return value is None or value is False
