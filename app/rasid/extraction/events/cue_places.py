"""Where the cue phrases of all classes may begin in one line, found in one pass over it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import ahocorasick

from rasid.extraction.terms import word_start

_PROCLITICS = frozenset(c + p for c in ("", "و", "ف") for p in ("", "لل", "ل", "ب", "ك"))
PREFIXES = _PROCLITICS | {proclitic + "ال" for proclitic in _PROCLITICS}
"""What a cue pattern lets stand in a word before its phrase: a proclitic, an article."""
_LONGEST_PREFIX = max(map(len, PREFIXES))


class PhraseFinder:
    """An Aho-Corasick automaton over the phrases of all classes."""

    def __init__(self, values: Mapping[str, Mapping[str, str]]) -> None:
        classes: dict[str, list[str]] = {}
        for cue, phrases in values.items():
            for phrase in phrases:
                classes.setdefault(phrase, []).append(cue)
        self._automaton = ahocorasick.Automaton()
        for phrase, cues in classes.items():
            self._automaton.add_word(phrase, (len(phrase), tuple(cues)))
        self._automaton.make_automaton()

    def places(self, line: str) -> dict[str, set[int]]:
        """Starts of words that a phrase of a class may begin with, by class; linear in the line."""
        found: dict[str, set[int]] = {}
        if not self._automaton or not line:
            return found
        for last, (length, cues) in self._automaton.iter(line):
            word = begin = last + 1 - length
            if begin and line[begin - 1] != " ":
                word = word_start(line, begin, _LONGEST_PREFIX)
                if line[word:begin] not in PREFIXES:
                    continue
            for cue in cues:
                found.setdefault(cue, set()).add(word)
        return found


class PlacedPattern:
    """A cue pattern that, in its own line, is tried only where a phrase of it may begin.

    It finds what the pattern finds; in any other text it is the pattern.
    """

    def __init__(self, pattern: re.Pattern[str], line: str, places: set[int]) -> None:
        self._pattern, self._line, self._found = pattern, line, places
        self.match = pattern.match

    @cached_property
    def _places(self) -> Sequence[int]:
        return sorted(self._found)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        if text is not self._line:
            return self._pattern.search(text, start, len(text) if end is None else end)
        return next(self._within(start, len(text) if end is None else end), None)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        if text is not self._line:
            return self._pattern.finditer(text, start, len(text) if end is None else end)
        return self._within(start, len(text) if end is None else end)

    def _within(self, start: int, end: int) -> Iterator[re.Match[str]]:
        places, line, match = self._places, self._line, self.match
        for nth in range(bisect_left(places, start), len(places)):
            place = places[nth]
            if place >= end:
                return
            if place >= start and (found := match(line, place, end)):
                start = found.end()
                yield found
