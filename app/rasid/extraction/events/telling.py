"""How a claim is told: as news, retold from a bulletin, hoped for, denied, heard of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rasid.core.vocabulary import Factuality, Label
from rasid.extraction.dates import TimeExpression, resolve
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.mentions import Mention, Role
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import Statement

_RETELLS = re.compile(
    r"(?<!\S)[وف]?كان(?:ت)?(?: قد)?(?: \w+)? [A-Z]\S*|(?<!\S)[وف]?نشر(?:ت)? [A-Z]|(?<!\S)[A-Z] (?:كان )?نشر"
)
_RETOLD_BY = re.compile(
    r"(?<!\S)[وف]?كان(?: قد)? (?:نشر|رصد|علم|وثق|حصل|اشار|اكد|افاد|ذكر) [SA]|(?<!\S)[وف]?كان(?: قد)? [SA] (?:قد )?(?:نشر|رصد|علم|وثق|حصل|اشار|اكد|افاد|ذكر)|(?<!\S)[وف]?نشر [SA]|(?<!\S)[SA] (?:كان )?(?:قد )?نشر"
)
_WILL = re.compile("[وف]?س[يت](?!طر|ار)")
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Telling:
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

    def tellings(self, statements: Sequence[Statement]) -> list[Telling]:
        """One for each statement; a retold stretch lasts to the end of its paragraph."""
        found: list[Telling] = []
        current, paragraph = Telling(0, False, self.published), -1
        for statement in statements:
            if statement.paragraph != paragraph:
                paragraph = statement.paragraph
                current = Telling(statement.start, False, self.published)
            opened = self._opened(statement, current)
            if opened is not None:
                current = opened
            found.append(current)
        return found

    def _opened(self, statement: Statement, current: Telling) -> Telling | None:
        line = self.skeleton.line
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
        """What the words before a mention make of it."""
        line, cues = self.skeleton.line, self.cues
        before = line[max(mention.statement.start, mention.at - 90) : mention.at]
        before = re.split("[TS]", before)[-1]
        words = " ".join(before.split()[-_NEAR * 2 :])
        own = " ".join(self.skeleton.folded(mark) for mark in mention.marks)
        behind = " ".join(line[mention.last + 1 : mention.end].split()[:3])
        if cues.found("planned", words) or line[mention.at - 1] == "س" or _WILL.match(own):
            return Factuality.PLANNED
        if cues.found("negated", words) and not cues.found("ongoing", words):
            return Factuality.NEGATED
        if cues.found("failed", words):
            return Factuality.FAILED
        if own.startswith("محاول") or cues.found("attempt", words):
            return Factuality.ATTEMPTED
        if cues.found("unconfirmed_event", words) and not cues.found("confirmed_event", words):
            return Factuality.UNCONFIRMED
        if cues.found("background_past", words) or (
            telling.retold and telling.dated and self._older(telling)
        ):
            return Factuality.BACKGROUND
        if (
            cues.found("ongoing", words)
            or cues.found("ongoing", behind)
            or own.startswith(("يحاصر", "تحاصر"))
        ):
            return Factuality.ONGOING
        if mention.role is Role.RELATIVE and cues.found("background", behind):
            return Factuality.BACKGROUND
        return Factuality.ACTUAL

    def _older(self, telling: Telling) -> bool:
        return telling.reference is None or telling.reference != self.published
