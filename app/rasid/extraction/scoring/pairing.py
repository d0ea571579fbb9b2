"""Which extracted thing answers which coded one."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rasid.core.event import Event, Range

T = TypeVar("T")

_ALIKE = 0.3
"""How much of two evidences must be common for events without a trigger to be the same."""


def pair_up(
    coded: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float]
) -> list[tuple[int, int]]:
    """Pairs of indices, each used once, the likest first; what has no likeness stays alone."""
    likely = [
        (-alike, nth, other)
        for nth, one in enumerate(coded)
        for other, two in enumerate(found)
        if (alike := likeness(one, two)) > 0
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, nth, other in sorted(likely):
        if nth not in pairs and other not in taken:
            pairs[nth] = other
            taken.add(other)
    return list(pairs.items())


def common(one: Range, other: Range) -> int:
    """How many code points two ranges share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def likeness(one: Range, other: Range) -> float:
    """Shared code points over those covered by either."""
    shared = common(one, other)
    either = one.end - one.start + other.end - other.start - shared
    return shared / either if shared else 0.0


def same_place(coded: Event, found: Event) -> float:
    """How well a found event stands where a coded one is told, whatever their types."""
    if found.trigger is not None:
        if coded.trigger is not None and common(found.trigger, coded.trigger):
            return 3.0
        told = any(common(found.trigger, place) for place in coded.evidence)
        return 2.0 if told else 0.0
    best = max((likeness(a, b) for a in coded.evidence for b in found.evidence), default=0.0)
    return best if best >= _ALIKE else 0.0


def same_event(coded: Event, found: Event) -> float:
    """The same for events of one type."""
    return same_place(coded, found) if coded.type is found.type else 0.0
