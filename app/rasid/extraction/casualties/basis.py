"""What a count counts: a new loss, a running toll, a part, the same again, or another's figure."""

import re

from msgspec import Struct

from rasid.core.vocabulary import Label
from rasid.extraction.dates import TimeExpression, Unit
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.statements import Statement

_WHOSE = (
    r"(?: (?!و)[^\sA-Z،.:]+){0,4}"
    r"(?: (?:من|في|ل|عناصر) ?ل?A(?: وA)*| ل?A(?: وA)*)?(?: [^\W\dA-Z_]+)?"
)
_AND = "و ?|و?(?:بال|ب)?اضافه (?:الي |ل)|و?الي جانب "
_PARTS = re.compile(rf"[ :]*(?:(?:و|ب)?C{_WHOSE} )+و")
_OF_THEM = re.compile(r" (?:منهم|منهن|منهما)(?!\S| من T)")  # «70 عنصراً منهم من فجر نفسه»
_COLON = re.compile(r"C :")
_CUES = 4
# a total broken down to the last man goes on over commas
_BROKEN_DOWN = re.compile(
    r"[ :]*(?:[^\W\dA-Z_]+ ){0,4}[: ]*"
    rf"(?:(?:(?:{_AND}|ب)?(?:C|\d+){_WHOSE}(?: ،)? )+(?:{_AND})?)?"
)
_BREAK_DOWN = ("هم", "وهم", "توزعوا", "توزعوا علي الشكل التالي", "موزعين")
_OF_THOSE = ("من بين ال", "من ضمن ال")
_JOINT = re.compile(rf"(?:^|[ :])(?:{_AND})$")
_NEW_CLAIM = re.compile(
    r"(?<!\S)(?:[.؟?!…\n؛]|[وف]?(?:فيما|كما|بينما|في حين|كذلك|حيث|اذ|في سياق|علي صعيد"
    r"|بذلك|[لف][يت]رتفع|قبل ان|بالمقابل|في المقابل|الي ذلك|يذكر|كان|كانت))(?!\S)"
)
_INTERVAL = re.compile(r"منذ (?:\w+ ){0,2}(?:في )?D (?:وحتي|حتي|ولغايه|الي)")
# «ارتفع إلى 34 عدد القتلى بعد وفاة 3»: the three came on top and are in the thirty-four
_MORE = re.compile(r"C [^\n]*?(?<!\S)[وف]?(?:بعد|عقب|اثر)(?= [^\n]*$)")
# «استشهاد 1,312 مدنياً منذ بداية العام»
_ALL_ALONG = re.compile(r"منذ (?:بدايه|مطلع|انطلاق\w*|اندلاع) (?:ال)?(?:عام|سنه|ثوره|حرب|D)(?!\S)")
_SINCE = re.compile(r"(?<!\S)[وف]?منذ ")
_NEXT_TOLL = re.compile(r"، [لف][يت]\w+ ")  # «…، لتتخطى حصيلة المعارك 120 قتيلاً منذ …»
# «بلغت حصيلة الاستهدافات منذ مطلع الشهر 180 …، وتسببت بمقتل 150»
_COST_ALL_ALONG = re.compile(
    r"(?:حصيل|تعداد|احصي)[^.\n]{0,90} منذ [^.\n]{0,160}"
    r"(?:تسبب|اسفر|خلف|اودت|ادت)\w* (?:عن |الي )?ب?\w+ $"
)
_TAIL_WORDS, _BEHIND = 6, 60
_FAR, _GROWN, _VERB, _SUBJECT = 900, 30, 10, 140
_TIMES, _COSTS_REACH = 8, 320


class Tie(Struct, frozen=True, gc=False):
    """``cue`` is where «بينهم» begins in the line; ``nested``: it opens this very count."""

    cue: int
    nested: bool


class BasisReader:
    """Reads from the words around a count whether it is a part or a running toll."""

    def __init__(self, skeleton: Skeleton, cues: Cues) -> None:
        self.skeleton, self.cues = skeleton, cues

    def tie(self, mark: Mark, start: int) -> Tie | None:
        """The «بينهم» that makes this count a part of one before it in the sentence."""
        line = self.skeleton.line
        start = max(start, mark.at - _FAR)
        if _OF_THEM.match(line, mark.at + 1):
            return Tie(mark.at, True)
        cues = list(self.cues.patterns["subset"].finditer(line, start, mark.at))[-_CUES:]
        for cue in reversed(cues):
            between = line[cue.end() : mark.at]
            if "C" not in between:
                near = len(between.split()) <= _TAIL_WORDS and not self.cues.found("harm", between)
                return Tie(cue.start(), True) if near and "T" not in between else None
            if _PARTS.fullmatch(between) or self._listed(cue, between):
                return Tie(cue.start(), False)
        colon = _COLON.search(line, start, mark.at)
        if colon is not None and _BROKEN_DOWN.fullmatch(line, colon.end(), mark.at):
            return Tie(colon.end(), False)
        return None

    def _listed(self, cue: re.Match[str], between: str) -> bool:
        """Whether a list of all parts, or of those of a toll that grew, goes on to a count.

        «وهم: 31 مدنياً …، إضافة إلى 40 من قوات النظام، و18 …»: whatever is told of the parts
        («استشهدوا جراء قصف») does not end it, a new claim («، فيما أصيب») does.
        """
        if not _JOINT.search(between) or _NEW_CLAIM.search(between):
            return False
        if any(harm[0].startswith("و") for harm in self.cues.patterns["harm"].finditer(between)):
            return False
        whole = cue["phrase"] in _BREAK_DOWN or cue["phrase"].startswith(_OF_THOSE)
        return whole or self._of_growth(cue.start())

    def _of_growth(self, at: int) -> bool:
        """Whether the count before a place is a toll that is said to have grown."""
        count = self.skeleton.line.rfind("C", max(0, at - _SUBJECT), at)
        start = max(0, count - _GROWN)
        return count >= 0 and self.cues.found("cumulative", self.skeleton.line, start, count)

    def breaks_down(self, start: int, end: int) -> bool:
        """Whether the words between a total and its first part open a list of its parts."""
        between = self.skeleton.line[start:end]
        return self.cues.found("subset", between) or ":" in between

    def cumulative(self, mark: Mark, statement: Statement, sentence_start: int) -> bool:
        """«ارتفع إلى», «بلغ», «خلال 6 أيام», «منذ … وحتى …»: the count runs over a period."""
        line = self.skeleton.line
        # «وليرتفع | بذلك إلى 150»: the verb may stand before the words that cut the statement
        opened = max(sentence_start, statement.start - _VERB)
        running = self.cues.last("cumulative", line, opened, mark.at)
        if running is not None:
            return _MORE.search(line, running.end(), mark.at) is None
        if _INTERVAL.search(line, max(sentence_start, mark.at - _FAR), mark.at):
            return True
        if self._since(mark, statement):
            return True
        whole = line[max(sentence_start, mark.at - _COSTS_REACH) : mark.at]
        if _COST_ALL_ALONG.search(whole):
            return True
        return any(self._long(time, mark) for time in self._times(statement))

    def _times(self, statement: Statement) -> list[Mark]:
        return self.skeleton.between(statement.start, statement.end, Label.TIME)[:_TIMES]

    def _since(self, mark: Mark, statement: Statement) -> bool:
        """«منذ بداية الهجوم», «منذ فجر الاثنين 6 شباط»; «منذ صباح اليوم» begins a day only."""
        line = self.skeleton.line
        end = min(statement.end, mark.at + _BEHIND)
        if _ALL_ALONG.search(line, mark.at, end):
            return True
        for since in _SINCE.finditer(line, max(statement.start, mark.at - _FAR), end):
            between = line[mark.at : since.start()]
            if "، و" in between or "بعد T" in between or _NEXT_TOLL.search(between):
                break
            if "، و" in line[since.end() : mark.at]:
                continue  # «استشهدوا منذ حزيران …، وفر أمس مئات»
            times = self.skeleton.between(since.end(), since.end() + 12, Label.TIME)
            reading = times[0].candidate.reading if times else None
            if not isinstance(reading, TimeExpression):
                begun = self.cues.found("period", line, since.start(), min(end, since.end() + 20))
                if begun and since.end() <= mark.at:
                    return True
            elif reading.offset not in (0, -1):
                return True
        return False

    def _long(self, time: Mark, mark: Mark) -> bool:
        """«خلال 6 أيام», «خلال شهر آذار» beside the count; one day is no period."""
        reading = time.candidate.reading
        line = self.skeleton.line
        before = line[max(0, time.at - _BEHIND) : time.at].rstrip()
        led = before.endswith(("خلال", "مدي", "علي مدار"))
        if not led or not isinstance(reading, TimeExpression) or reading.elapsed:
            return False
        whole = reading.day is None and reading.offset is None and reading.weekday is None
        if whole and reading.unit is None and (reading.month or reading.year):
            return True
        if reading.unit is None:
            return False
        if any(m.label is Label.TRIGGER for m in self.skeleton.between(mark.at, time.at)):
            return False
        hours = {Unit.HOUR: 1, Unit.DAY: 24}.get(reading.unit, 168)
        return (reading.amount or 2) * hours > 24
