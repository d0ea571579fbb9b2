"""Carries places from a text as another tool has it to the canonical text of the report."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from rasid.core.arabic import INVISIBLE
from rasid.core.event import Range
from rasid.core.report import canonical_text

_DROPPED = re.compile(f"[\\s\x00-\x1f\x7f-\x9f{INVISIBLE}\ufffe\uffff]+")
_SHORTENED = re.compile("\\A\ufeff|\r(?=\n)")


def loose(text: str) -> str:
    """What of a text no tool changes: its signs decomposed, without blanks and invisible ones."""
    return _DROPPED.sub("", unicodedata.normalize("NFD", text))


class Loosened(NamedTuple):
    """A text so loosened, and where each of its signs stands in it, as code points."""

    signs: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> "Loosened":
        """Sign by sign; marks go with the letter they stand on."""
        signs, starts, ends = list[str](), list[int](), list[int]()
        start = 0
        while start < len(text):
            end = start + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            kept = loose(text[start:end])
            signs.append(kept)
            starts.extend([start] * len(kept))
            ends.extend([end] * len(kept))
            start = end
        return cls("".join(signs), starts, ends)

    def places(self, quote: str) -> list[Range]:
        """Where a quote stands, read as loosely; more than two are as good as two."""
        wanted, found, at = loose(quote), list[Range](), -1
        while wanted and len(found) < 3 and (at := self.signs.find(wanted, at + 1)) >= 0:
            found.append(Range(self.starts[at], self.ends[at + len(wanted) - 1]))
        return found


@dataclass(frozen=True, slots=True)
class Alignment:
    """``shortened`` are the places of signs the canonical text has not; there is no pair where
    the places of that text are those of the report."""

    shortened: tuple[int, ...]
    between: tuple[Loosened, Loosened] | None

    @classmethod
    def of(cls, theirs: str, ours: str) -> "Alignment | None":
        """None where the texts differ by more than blanks, composition and invisible signs."""
        shortened = tuple(match.start() for match in _SHORTENED.finditer(theirs))
        canonical = canonical_text(theirs)
        if canonical == ours:
            return cls(shortened, None)
        if loose(canonical) != loose(ours):
            return None
        pair = Loosened.of(canonical), Loosened.of(ours)
        if pair[0].signs != pair[1].signs:
            return None
        unmoved = len(canonical) == len(ours) and pair[0].starts == pair[1].starts
        return cls(shortened, None if unmoved else pair)

    def from_raw(self, at: Range) -> Range:
        """A place in their text, in ours; one of nothing where none of its signs is in ours."""
        return self.from_canonical(Range(self._shift(at.start), self._shift(at.end)))

    def from_canonical(self, at: Range) -> Range:
        """A place in the canonical form of their text, in ours."""
        if self.between is None:
            return at
        theirs, ours = self.between
        first = bisect_left(theirs.starts, at.start)
        last = bisect_right(theirs.ends, at.end)
        if first >= last:
            return Range(0, 0)
        return Range(ours.starts[first], ours.ends[last - 1])

    def _shift(self, at: int) -> int:
        return at - bisect_left(self.shortened, at)
