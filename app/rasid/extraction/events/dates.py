"""When a mention happened: its own time, that of its statement, of the bulletin, or publication."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from rasid.core.vocabulary import DatePrecision, Label
from rasid.extraction.dates import TimeExpression, Unit, resolve
from rasid.extraction.events.skeleton import Mark, Skeleton

_SINCE = re.compile(r"(?:^|\s)[وف]?(?:منذ|(?:ال)?ممتده من)(?: \w+){0,8} $")
# «بدأ في الـ 14 من كانون الثاني … وأسفر إلى الآن»: from its beginning up to the telling
_BEGAN = re.compile(
    r"(?<!\S)[وف]?(?:بدا|بدات|انطلق|انطلقت|اندلع|اندلعت|شن|شنت|اطلق|اطلقت)(?!\S)[^.\n]{0,60}$"
)
_STILL = re.compile(r"(?<!\S)(?:الي|حتي) (?:الان|اللحظه|الساعه|يومنا)(?!\S)")
# «ليرتفع إلى 71 … منذ مطلع العام»: the time of the toll, not of the death told before it
_GROWN = re.compile(r"(?<!\S)(?:[لف]|بذلك |بهذا )(?:ل?[يت]رتفع|ل?[يت]صل|ل?[يت]بلغ)(?!\S)")
_WOUNDED = re.compile(r"(?<!\S)اصيب(?:ت|ا|وا)? (?:بها|فيها) $")
_WOUND_REACH, _LED = 20, 60
_DIED_OF = re.compile(r"(?<!\S)متاثر\w* ب(?:جراح|اصاب)")
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
# «اعتقلت شاباً، وذلك قبل يومين»
_AND_THAT = re.compile(r"[ ،]*وذلك (?:[^\W\dA-Z_]+ ){0,2}D")
_JOINED = re.compile(r" ?(?:و|(?:و?حتي|و?الي|ولغايه) ?)(?:فجر |صباح |مساء |يوم )?")
_AGO, _FROM_THEN = "قبل", " من "
_SENTENCE = re.compile(r" [.؟?!…\n](?!\S)")
_BATTLE_REACH, _LONGEST_AGO = 600, 5000


class When(Struct, frozen=True, gc=False):
    """ISO days, None where unknown; ``mark`` is the TIME it rests on."""

    start: str | None = None
    end: str | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    mark: Mark | None = None
    contradictory: bool = False

    @property
    def lasts_long(self) -> bool:
        """Whether it is longer than a battle."""
        if self.start is None or self.end is None:
            return False
        return (date.fromisoformat(self.end) - date.fromisoformat(self.start)).days > _BATTLE


class DateReader:
    """Resolves times of one skeleton against the day of publication or of a retold bulletin."""

    def __init__(self, skeleton: Skeleton, published: date | None) -> None:
        self.skeleton, self.published = skeleton, published

    def read(self, start: int, end: int, at: int, reference: date | None) -> When | None:
        """The time of a mention at ``at`` named in ``[start, end)`` of the line, if any."""
        then = _AND_THAT.match(self.skeleton.line, end)
        marks = self.skeleton.between(start, then.end() if then else end, Label.TIME)
        usable = [m for m in marks if self._usable(m) and not self._of_another(m, start, at)]
        if not usable:
            return self._of_era(marks, at)
        first = usable[0]
        when = self._resolve(first, reference)
        line = self.skeleton.line
        if not self._year(first) and self._led(first, _SINCE):
            until = [m for m in usable[1:] if _UNTIL.match(line[first.at + 1 : m.at])]
            last = self._resolve(until[0], reference) if until else None
            when = self._run(when, last.end if last else _iso(reference), first)
        elif self._goes_on(first):
            when = self._run(when, _iso(reference), first)
        elif (joined := self._joined(usable)) is not first:
            when = self._run(when, self._resolve(joined, reference).end, first)
        return when

    def _joined(self, marks: Sequence[Mark]) -> Mark:
        """The last of «مساء أمس وفجر اليوم», «من مساء الأربعاء حتى صباح الجمعة»."""
        last = marks[0]
        for mark in marks[1:]:
            if not _JOINED.fullmatch(self.skeleton.line, last.at + 1, mark.at):
                break
            last = mark
        return last

    def _of_era(self, marks: Sequence[Mark], at: int) -> When | None:
        """«ارتفع إلى 515 … منذ انطلاق الثورة»: of no day that could be named."""
        for mark in marks:
            era = any(word in self.skeleton.folded(mark) for word in _ERAS)
            if era and mark.at > at and self._led(mark, _SINCE):
                return When(mark=mark)
        return None

    def _led(self, mark: Mark, words: re.Pattern[str]) -> bool:
        """Whether the words stand right before a time."""
        return bool(words.search(self.skeleton.line[max(0, mark.at - _LED) : mark.at]))

    def _goes_on(self, mark: Mark) -> bool:
        """Whether what began then is told to last to this day."""
        line = self.skeleton.line
        if not _BEGAN.search(line[max(0, mark.at - 80) : mark.at]):
            return False
        stop = _SENTENCE.search(line, mark.at, mark.at + _BATTLE_REACH)
        end = stop.start() if stop else mark.at + _BATTLE_REACH
        return _STILL.search(line, mark.at, end) is not None

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
        return not reading.anchored or line.startswith(_FROM_THEN, mark.at + 1)

    def _of_another(self, mark: Mark, start: int, at: int) -> bool:
        """Whether a time is that of something else told beside the mention at ``at``.

        «متأثراً بجراح أصيب بها قبل 3 أيام», «ليرتفع إلى 71 … منذ مطلع العام», and «توفي بعد يومين
        من شجار», which tells when the quarrel was.
        """
        line, reading = self.skeleton.line, mark.candidate.reading
        if isinstance(reading, TimeExpression) and reading.anchored:
            return mark.at > at or "C" in line[start : mark.at]
        past = self.skeleton.folded(mark).startswith(_AGO)
        if mark.at > at:
            if past and "T" in line[at + 1 : mark.at]:
                return True  # «عثر على جثامين 5 مواطنين أعدمهم التنظيم قبل أيام»
            wound = _WOUNDED.search(line[max(0, mark.at - _WOUND_REACH) : mark.at])
            return wound is not None or _GROWN.search(line, at, mark.at) is not None
        if _DIED_OF.search(line, mark.at, at):
            return True  # «قضى اليوم متأثراً بجراحه في قصف»: the death's, not the shelling's
        clause = max(start, line.rfind(" ، ", start, mark.at))
        return past and "T" in line[clause : mark.at] and "، و" in line[mark.at : at]

    def _resolve(self, mark: Mark, reference: date | None) -> When:
        reading = mark.candidate.reading
        assert isinstance(reading, TimeExpression)
        words = self.skeleton.folded(mark)
        if reading.offset == -1 and "بعد منتصف" in words:
            # the night that began yesterday: its later half is today
            reading = replace(reading, offset=0)
        if reading == TimeExpression():
            reading = TimeExpression(offset=0)  # «مع ساعات الفجر الأولى»
        if words.startswith(_AGO) and reading.unit is not None and reading.amount is None:
            return When(mark=mark)  # «قبل أيام»
        if reading.anchored:
            reading = _before(reading)
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


def _before(anchored: TimeExpression) -> TimeExpression:
    """«بعد يومين من تمكن …»: that many days before what is told on the day of publication."""
    days = {Unit.DAY: 1, Unit.WEEK: 7}.get(anchored.unit) if anchored.unit else None
    if days is None or anchored.amount is None:
        return anchored
    return TimeExpression(offset=-days * min(anchored.amount, _LONGEST_AGO))


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
