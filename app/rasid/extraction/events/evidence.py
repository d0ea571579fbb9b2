"""Where a report tells an event: ranges of the text around its triggers and counts."""

from collections.abc import Iterable
from itertools import islice

from rasid.core.event import Range
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.mentions import Mention
from rasid.extraction.events.skeleton import Skeleton

_MOST = 24
_EDGES = " ،؛.…\n:-"


def evidence(
    skeleton: Skeleton, mentions: Iterable[Mention], facts: Iterable[Fact]
) -> tuple[Range, ...]:
    """One range a mention in the order given, then those of counts outside them, each once."""
    ranges: list[Range] = []
    for mention in islice(mentions, _MOST):
        _include(ranges, _trimmed(skeleton, mention.start, mention.end))
    for fact in facts:
        start, end = fact.mark.candidate.start, fact.mark.candidate.end
        if not any(r.start <= start and end <= r.end for r in ranges):
            _include(ranges, _trimmed(skeleton, fact.statement.start, fact.statement.end))
    return tuple(ranges)


def _include(ranges: list[Range], new: Range) -> None:
    if not any(r.start <= new.start and new.end <= r.end for r in ranges):
        ranges.append(new)


def _trimmed(skeleton: Skeleton, start: int, end: int) -> Range:
    """The code points of a stretch without the commas and blanks at its edges."""
    line = skeleton.line
    while end > start + 1 and line[end - 1] in _EDGES:
        end -= 1
    while start < end - 1 and line[start] in _EDGES:
        start += 1
    return Range(*skeleton.text_range(start, end))
