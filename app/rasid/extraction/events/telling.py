"""How a claim is told: as news, retold from a bulletin, hoped for, denied, heard of."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.extraction.dates import TimeExpression, resolve
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.mentions import Mention, Role, types_of
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import ADDS, Statement

_SAYS = "(?:نشر|رصد|علم|وثق|حصل|اشار|اكد|افاد|ذكر)"
_RETOLD_BY = re.compile(
    rf"(?<!\S)[وف]?كان(?: قد)? {_SAYS} [SA]|(?<!\S)[وف]?كان(?: قد)? [SA] (?:قد )?{_SAYS}"
    r"|(?<!\S)[وف]?نشر [SA]|(?<!\S)[SA] (?:كان )?(?:قد )?نشر"
)
_RETELLS = ("كان", "نشر")
_EXPECTED = re.compile("المقرر|المرتقب|المزمع|المتوقع")
_WILL = re.compile("[وف]?س[يت](?!طر|ار)")
# «بعد أن كان المرصد وثق …»: a retelling inside a claim ends with the claim.
_SUBORDINATE = "بعد ان"
_NEAR, _REACH, _DUE = 10, 90, 40
# Words since the last trigger or source; «نفت مصادر أهلية» goes on over its source.
_TURN = re.compile("T|(?<!نفت )(?<!نفي )S")
_AS_AGREED = re.compile(r"(?:تنفيذا|بموجب|ضمن|بناء علي|وفقا|وفق|عملا)(?: \w+)? (?:ل|ب)?$")
_NO_EFFECT = re.compile(r"(?:لم|لا|لن) (?:[يت]سفر|[يت]ود|[يت]ودي|[يت]خلف|[يت]تسبب|[يت]وقع)(?!\S)")
_BROKEN_OFF = re.compile(r"(?<!\S)[وف]?(?:توقفت|تعثرت|فشلت|انهارت)(?!\S)")
_BEATEN = re.compile(r"(?<!\S)[وف]?(?:صدت|صد|تصدت|تصدي|احبطت|افشلت|دون ان تتمكن|دون جدوي)(?!\S)")
# Asked in this order; the first cue that is found decides.
_BY_CUE = (
    ("planned", Factuality.PLANNED),
    ("negated", Factuality.NEGATED),
    ("failed", Factuality.FAILED),
    ("attempt", Factuality.ATTEMPTED),
    ("unconfirmed_event", Factuality.UNCONFIRMED),
    ("background_past", Factuality.BACKGROUND),
    ("ongoing", Factuality.ONGOING),
)


class Telling(Struct, frozen=True, gc=False):
    """Whether a stretch of text retells, and the day of the bulletin it retells (None: unknown).

    ``dated`` says that the text names that day.
    """

    start: int
    retold: bool
    reference: date | None
    dated: bool = False


class TellingReader:
    """Reads how the statements of one skeleton are told."""

    def __init__(self, skeleton: Skeleton, cues: Cues, published: date | None) -> None:
        self.skeleton, self.cues, self.published = skeleton, cues, published
        self.turns = cues.union(*(cue for cue, _ in _BY_CUE))

    def tellings(self, statements: Sequence[Statement]) -> list[Telling]:
        """One for each statement; a retold stretch lasts to the end of its paragraph."""
        found: list[Telling] = []
        current, paragraph, brief = Telling(0, False, self.published), -1, False
        for statement in statements:
            if statement.paragraph != paragraph:
                paragraph = statement.paragraph
                current = Telling(statement.start, False, self.published)
            opened = self._opened(statement)
            if opened is not None:
                before = self.skeleton.line[max(0, statement.start - _NEAR) : statement.start]
                current, brief = opened, before.rstrip().endswith(_SUBORDINATE)
            elif brief and statement.opener in ADDS:
                current, brief = Telling(statement.start, False, self.published), False
            found.append(current)
        return found

    def _opened(self, statement: Statement) -> Telling | None:
        """The retelling that a statement opens, if any."""
        line = self.skeleton.line
        words = line[statement.start : statement.end]
        if not any(verb in words for verb in _RETELLS):
            return None
        match = _RETOLD_BY.search(line, statement.start, statement.end)
        if match is None:
            return None
        times = self.skeleton.between(match.start(), min(len(line), match.end() + 40), Label.TIME)
        day = None
        if times and len(line[match.end() : times[0].at].split()) <= 3:
            reading = times[0].candidate.reading
            if isinstance(reading, TimeExpression):
                start = resolve(reading, self.published).start
                day = date.fromisoformat(start) if start else None
                return Telling(statement.start, True, day or self._undated(reading), True)
        return Telling(statement.start, True, self.published)

    def _undated(self, reading: TimeExpression) -> date | None:
        """«قبل ساعات» is the day of publication; a day that cannot be resolved is none."""
        vague = reading.unit is not None and reading.unit.value == "hour"
        return self.published if vague else None

    def factuality(self, mention: Mention, telling: Telling) -> Factuality:
        """What the words before a mention, since the last trigger or source, make of it."""
        line, cues = self.skeleton.line, self.cues
        before = line[max(mention.statement.start, mention.at - _REACH) : mention.at]
        if mention.verb:
            # a new finite verb is told as it stands, whatever the clause before it was
            before = "" if before.endswith("و") else before.rsplit("،", 1)[-1]
        words = " ".join(_TURN.split(before)[-1].split()[-_NEAR:])
        own = " ".join(self.skeleton.folded(mark) for mark in mention.marks)
        behind = line[mention.last : min(mention.end, mention.last + _DUE)]
        due = _EXPECTED.search(behind) is not None
        if line[mention.at - 1] == "س" or _WILL.match(own) or due:
            return Factuality.PLANNED
        turned = self.turns.search(words)
        for cue, factuality in _BY_CUE if turned else ():
            # «لم تسجل خسائر جراء القصف»: the losses are denied, not what would have caused them
            presupposed = mention.role is Role.CAUSE and cue in ("negated", "unconfirmed_event")
            # «لم يسفر القصف عن قتلى»: the effect is denied; of talks it is all there is to them
            effect = cue == "negated" and _NO_EFFECT.search(words) and not _talks(mention)
            unsure = cue == "negated" and (
                cues.found("ongoing", words) or cues.found("harm", words)
            )
            if cues.found(cue, words) and not (presupposed or unsure or effect):
                return self._outcome(mention, factuality)
        if own.lstrip("وفبل").startswith("محاول"):
            return Factuality.ATTEMPTED
        if telling.retold and telling.dated and self._older(telling):
            return Factuality.BACKGROUND
        if _AS_AGREED.search(before) and types_of(mention)[:1] == (EventType.AGREEMENT,):
            return Factuality.BACKGROUND
        if _talks(mention) and _BROKEN_OFF.search(behind):
            return Factuality.FAILED
        behind = " ".join(behind[1:].split()[:3])
        if cues.found("ongoing", behind) or own.startswith(("يحاصر", "تحاصر")):
            return Factuality.ONGOING
        passed = mention.role is Role.RELATIVE and cues.found("background", behind)
        return Factuality.BACKGROUND if passed else Factuality.ACTUAL

    def _outcome(self, mention: Mention, factuality: Factuality) -> Factuality:
        """«حاول الاقتحام غير أن قوات النظام صدت الهجوم», «لم يسفر لقاء عن أي اتفاق»: it failed."""
        line = self.skeleton.line
        if factuality is Factuality.ATTEMPTED:
            rest = line[mention.last : mention.last + _DUE * 2].split("\n")[0]
            marks = self.skeleton.triggers(mention.last + 1, mention.last + len(rest))
            words = " ".join([rest.split(" .")[0], *map(self.skeleton.folded, marks)])
            return Factuality.FAILED if _BEATEN.search(words) else factuality
        return (
            Factuality.FAILED
            if _talks(mention) and factuality is Factuality.NEGATED
            else factuality
        )

    def _older(self, telling: Telling) -> bool:
        return telling.reference is None or telling.reference != self.published


def _talks(mention: Mention) -> bool:
    """Whether it tells of talks."""
    return types_of(mention)[:1] == (EventType.NEGOTIATION,)
