"""Where the cue phrases of all classes may begin in one line, found in one pass over it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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

    def __init__(self, pattern: "Pattern", line: str, places: Iterable[int]) -> None:
        self._pattern, self._line, self._places = pattern, line, sorted(places)
        self.match: Callable[..., re.Match[str] | None] = pattern.match

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        stop = len(text) if end is None else end
        if text is not self._line:
            return self._pattern.search(text, start, stop)
        for place in self._between(start, stop):
            if found := self.match(text, place, stop):
                return found
        return None

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        stop = len(text) if end is None else end
        if text is not self._line:
            return self._pattern.finditer(text, start, stop)
        places = self._between(start, stop)
        return self._apart(places, start, stop) if places else iter(())

    def _apart(self, places: Sequence[int], start: int, stop: int) -> Iterator[re.Match[str]]:
        for place in places:
            if place >= start and (found := self.match(self._line, place, stop)):
                start = found.end()
                yield found

    def _between(self, start: int, stop: int) -> Sequence[int]:
        places = self._places
        return places[bisect_left(places, start) : bisect_left(places, stop)] if places else places


Pattern = re.Pattern[str] | PlacedPattern


class PlacedPatterns(dict[str, PlacedPattern]):
    """The patterns of all classes for one line, each made when it is first asked for."""

    def __init__(self, patterns: Mapping[str, "Pattern"], line: str, finder: PhraseFinder) -> None:
        super().__init__()
        self._patterns, self._line, self._places = patterns, line, finder.places(line)

    def __missing__(self, cue: str) -> PlacedPattern:
        places = self._places.get(cue, ())
        placed = self[cue] = PlacedPattern(self._patterns[cue], self._line, places)
        return placed
