"""Cue phrases from the lexicon files, compiled into one pattern a class."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rasid.extraction.lexicon import broken, line_form, read_table

FILES = ("event_cues.tsv", "casualty_cues.tsv", "victims.tsv")
_NOUNS = ("victims", "people")
_PROCLITIC = "(?:[وف]?(?:لل|[بلك])?)?"


@dataclass(frozen=True)
class Cues:
    """``patterns`` finds the phrases of a class in a skeleton, ``values`` tells what they mean.

    A phrase matches whole folded words, with any proclitic in front of the first.
    """

    patterns: Mapping[str, re.Pattern[str]]
    values: Mapping[str, Mapping[str, str]]
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
        return cls(patterns, grouped)

    def found(self, cue: str, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a phrase of the class stands in ``text[start:end]``."""
        return bool(self.patterns[cue].search(text, start, len(text) if end is None else end))

    def union(self, *cues: str) -> re.Pattern[str]:
        """One pattern for the phrases of several classes, compiled once."""
        if cues not in self._unions:
            phrases = {phrase: "" for cue in cues for phrase in self.values[cue]}
            self._unions[cues] = _pattern(phrases, False)
        return self._unions[cues]

    def last(self, cue: str, text: str, start: int, end: int) -> re.Match[str] | None:
        """The last phrase of the class in ``text[start:end]``."""
        found = list(self.patterns[cue].finditer(text, start, end))
        return found[-1] if found else None

    def value(self, cue: str, match: re.Match[str]) -> str:
        """What the phrase that was found means."""
        return self.values[cue][match["phrase"]]


def _pattern(phrases: Mapping[str, str], article: bool) -> re.Pattern[str]:
    """Longest phrases first; a phrase never begins or ends inside a word."""
    before = _PROCLITIC + ("(?:ال)?" if article else "")
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(re.escape(phrase) for phrase in ordered)
    return re.compile(rf"(?<!\S){before}(?P<phrase>{body})(?!\S)")
