"""Reads selected words with the rules of the extraction, so that they fill in what they say."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from rasid.core.event import Range
from rasid.core.vocabulary import EventType
from rasid.extraction.candidate import Candidate, TriggerReading
from rasid.extraction.dates import Period, TimeExpression, resolve
from rasid.storage.queries import Opened

if TYPE_CHECKING:
    from rasid.extraction.extractor import Extractor

R = TypeVar("R")
_ALIKE = 0.5  # share of both stretches that must be common


class Reader:
    """Reads each report once, when words of it are first asked for."""

    def __init__(self, rules: "Callable[[], Extractor]") -> None:
        self._rules = rules
        self._read: tuple[str, str | None, str] | None = None
        self._candidates: list[Candidate] = []

    def reading(self, opened: Opened, where: Range, kind: type[R]) -> R | None:
        """What the rules read at about those words, None where they read nothing of that kind."""
        self._know(opened)
        best, found = _ALIKE, None
        for candidate in self._candidates:
            share = _share(candidate, where)
            if isinstance(candidate.reading, kind) and share >= best:
                best, found = share, candidate.reading
        return found

    def period(self, opened: Opened, where: Range) -> Period | None:
        """The days a time expression means for a report, None where those words are none."""
        expression = self.reading(opened, where, TimeExpression)
        if expression is None:
            return None
        published = opened.report.published
        return resolve(expression, date.fromisoformat(published) if published else None)

    def event_type(self, opened: Opened, where: Range) -> EventType | None:
        """The likeliest event a trigger states."""
        trigger = self.reading(opened, where, TriggerReading)
        return trigger.types[0] if trigger is not None and trigger.types else None

    def _know(self, opened: Opened) -> None:
        rules = self._rules()
        key = (opened.report.id, opened.report.published, rules.version)
        if key == self._read:
            return
        read = rules.read(opened.text, opened.report.published)
        # What stands comes last, so that it wins where both fit alike.
        self._candidates = [*(beaten.candidate for beaten in read.beaten), *read.candidates]
        self._read = key


def _share(candidate: Candidate, where: Range) -> float:
    """Common code points of two stretches against all of them."""
    common = min(candidate.end, where.end) - max(candidate.start, where.start)
    if common <= 0:
        return 0.0
    return common / (candidate.length + where.end - where.start - common)
