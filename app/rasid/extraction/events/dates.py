"""When a mention happened: its own time, that of its statement, of the bulletin, or publication."""

import re
from dataclasses import dataclass, replace
from datetime import date

from rasid.core.vocabulary import DatePrecision, Label
from rasid.extraction.dates import TimeExpression, Unit, resolve
from rasid.extraction.events.skeleton import Mark, Skeleton

_SINCE = re.compile(r"(?:^|\s)[وف]?منذ(?: \w+){0,3} $")
_WOUNDED = re.compile(r"(?<!\S)اصيب(?:ت|ا|وا)? (?:بها|فيها) $")
_WOUND_REACH = 20
_BATTLE = 10
_ERAS = ("الثوره", "الحرب", "الازمه")
_LASTED = re.compile(r"(?<!\S)(?:لمده|مدته|مدتها|دام|دامت) $")
_BULLETIN = re.compile(
    r"(?<!\S)[وف]?كان(?: قد)? (?:[SA] (?:قد )?)?(?:نشر|رصد|وثق|علم|اكد|اشار|افاد|ذكر)(?: [SA])?"
    r"(?: في| مساء| صباح)? $"
)
_REMEMBERED = re.compile(r" (?:\w+ ){0,2}(?:ال)?ذكري(?!\S)")
_HEADED = re.compile(r" (?:[:.]|\n|$)")
_UNTIL = re.compile(r"^ ?(?:وحتي|حتي|ولغايه|الي|والي)(?: \w+)? $")


@dataclass(frozen=True, slots=True)
class When:
    """ISO days, None where unknown; ``mark`` is the TIME it rests on."""

    start: str | None = None
    end: str | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    mark: Mark | None = None
    contradictory: bool = False


class DateReader:
    """Resolves times of one skeleton against the day of publication or of a retold bulletin."""

    def __init__(self, skeleton: Skeleton, published: date | None) -> None:
        self.skeleton, self.published = skeleton, published

    def read(self, start: int, end: int, at: int, reference: date | None) -> When | None:
        """The time of a mention at ``at`` named in ``[start, end)`` of the line, if any."""
        marks = self.skeleton.between(start, end, Label.TIME)
        usable = [m for m in marks if self._usable(m) and not self._of_wound(m, at)]
        if not usable:
            return None
        first = usable[0]
        when = self._resolve(first, reference)
        line = self.skeleton.line
        if not self._year(first) and _SINCE.search(line[max(0, first.at - 25) : first.at]):
            until = [m for m in usable[1:] if _UNTIL.match(line[first.at + 1 : m.at])]
            last = self._resolve(until[0], reference) if until else None
            when = self._run(when, last.end if last else _iso(reference), first)
        return when

    def _usable(self, mark: Mark) -> bool:
        """Not «حينها», «لمدة 3 أيام», «بعد سنتين» of something else, nor a report's heading."""
        reading = mark.candidate.reading
        if not isinstance(reading, TimeExpression) or reading.anaphoric:
            return False
        line = self.skeleton.line
        headed = _HEADED.match(line, mark.at + 1)
        opens = not line[line.rfind("\n", 0, mark.at) + 1 : mark.at].strip()
        if _REMEMBERED.match(line, mark.at + 1):
            return False  # the day something is remembered
        if _BULLETIN.search(line[max(0, mark.at - 30) : mark.at]):
            return False  # when the bulletin came out, not when it happened
        if (headed and opens) or _LASTED.search(line[max(0, mark.at - 10) : mark.at]):
            return False
        return not reading.anchored or line[mark.at + 1 : mark.at + 5] == " من "

    def _of_wound(self, mark: Mark, at: int) -> bool:
        """«متأثراً بجراح أصيب بها قبل 3 أيام»: the time of what follows, not of what precedes."""
        before = self.skeleton.line[max(0, mark.at - _WOUND_REACH) : mark.at]
        return mark.at > at and _WOUNDED.search(before) is not None

    def _resolve(self, mark: Mark, reference: date | None) -> When:
        reading = mark.candidate.reading
        assert isinstance(reading, TimeExpression)
        if reading.offset == -1 and "بعد منتصف" in self.skeleton.folded(mark):
            # the night that began yesterday: its later half is today
            reading = replace(reading, offset=0)
        found = resolve(reading, reference)
        return When(found.start, found.end, found.precision, mark, found.contradictory)

    def is_long(self, mark: Mark) -> bool:
        """Whether a TIME is a month, a year or a day long before publication: no single event's."""
        reading = mark.candidate.reading
        if not isinstance(reading, TimeExpression):
            return False
        if any(word in self.skeleton.folded(mark) for word in _ERAS):
            return True
        if reading.day is not None:
            start = resolve(reading, self.published).start
            if start is None or self.published is None:
                return False
            return (self.published - date.fromisoformat(start)).days > _BATTLE
        named = reading.month is not None or reading.year is not None or reading.edge is not None
        return named or reading.unit in (Unit.MONTH, Unit.YEAR)

    def _year(self, mark: Mark) -> bool:
        """«منذ العام 2014»: what began that year, and no more is known."""
        reading = mark.candidate.reading
        assert isinstance(reading, TimeExpression)
        return reading.year is not None and reading.month is None and reading.edge is None

    def _run(self, since: When, until: str | None, mark: Mark) -> When:
        """«منذ …»: from the first day up to the last, or to publication."""
        if since.start is None or until is None or since.start > until:
            return since
        return When(since.start, until, precision_of(since.start, until), mark, since.contradictory)

    def told_today(self, reference: date | None) -> When:
        """The day the report, or the bulletin it retells, came out."""
        day = _iso(reference)
        return When(day, day, DatePrecision.DAY if day else DatePrecision.UNKNOWN)


def precision_of(start: str, end: str) -> DatePrecision:
    """The precision of a run of days."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    for limit, precision in (
        (1, DatePrecision.DAY), (6, DatePrecision.DAYS), (7, DatePrecision.WEEK),
        (62, DatePrecision.MONTH),
    ):  # fmt: skip
        if days <= limit:
            return precision
    return DatePrecision.YEAR


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
