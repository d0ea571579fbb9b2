"""Cue phrases from the lexicon files, compiled into one pattern a class."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rasid.extraction.events.cue_places import Pattern, PhraseFinder, PlacedPatterns
from rasid.extraction.lexicon import broken, line_form, read_table

FILES = ("event_cues.tsv", "casualty_cues.tsv", "victims.tsv")
_NOUNS = ("victims", "people")
_PROCLITIC = "(?:[وف]?(?:لل|[بلك])?)?"


@dataclass(frozen=True)
class Cues:
    """``patterns`` finds the phrases of a class in a skeleton, ``values`` tells what they mean.

    A phrase matches whole folded words, with any proclitic in front of the first.
    """

    patterns: Mapping[str, Pattern]
    values: Mapping[str, Mapping[str, str]]
    _finder: PhraseFinder = field(repr=False)
    _unions: dict[tuple[str, ...], re.Pattern[str]] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, paths: Iterable[Path]) -> "Cues":
        """Read cue files, a later one over those before; RasidError names file, line and reason."""
        grouped: dict[str, dict[str, str]] = {}
        for path in paths:
            for number, row in read_table(path, ("cue", "value", "phrases")):
                phrases = [line_form(phrase) for phrase in row["phrases"].split("|")]
                if not row["cue"] or not all(phrases):
                    raise broken(path, number, "has no cue or an empty phrase")
                grouped.setdefault(row["cue"], {}).update(dict.fromkeys(phrases, row["value"]))
        patterns = {cue: _pattern(found, cue in _NOUNS) for cue, found in grouped.items()}
        return cls(patterns, grouped, PhraseFinder(grouped))

    def over(self, line: str) -> "Cues":
        """The same cues, which look things up in this line instead of searching it each time."""
        return replace(self, patterns=PlacedPatterns(self.patterns, line, self._finder))

    def found(self, cue: str, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a phrase of the class stands in ``text[start:end]``."""
        pattern = self.patterns[cue]
        return pattern.search(text, start, len(text) if end is None else end) is not None

    def union(self, *cues: str) -> re.Pattern[str]:
        """One pattern for the phrases of several classes, compiled once."""
        if cues not in self._unions:
            phrases = [phrase for cue in cues for phrase in self.values[cue]]
            self._unions[cues] = _pattern(phrases, False)
        return self._unions[cues]

    def last(self, cue: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The last phrase of the class in ``text[start:end]``."""
        found = None
        for found in self.patterns[cue].finditer(text, start, end):  # noqa: B007
            pass
        return found

    def value(self, cue: str, match: re.Match[str]) -> str:
        """What the phrase that was found means."""
        return self.values[cue][match["phrase"]]


def _pattern(phrases: Iterable[str], article: bool) -> re.Pattern[str]:
    """A phrase never begins or ends inside a word; of two that fit the longer is found."""
    before = _PROCLITIC + ("(?:ال)?" if article else "")
    return re.compile(rf"(?<!\S){before}(?P<phrase>{_any_of(phrases)})(?!\S)")


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for some phrases that reads what several begin with once, the longest first."""
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases)):
        by_first.setdefault(phrase[:1], []).append(phrase[1:])
    ends = "" in by_first and by_first.pop("")
    if not by_first:
        return ""
    longer = "|".join(re.escape(first) + _any_of(rest) for first, rest in by_first.items())
    return f"(?:{longer})?" if ends else f"(?:{longer})"
