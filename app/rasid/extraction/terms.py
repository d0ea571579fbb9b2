"""Finds all terms of all lexicons in one pass over a document."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import ahocorasick
from msgspec import Struct

from rasid.extraction.document import Document
from rasid.extraction.lexicon import Entry, Form
from rasid.extraction.tokenise import PROCLITICS

_ARTICLE = "ال"
_NEVER_LIKENED = ("triggers", "harm", "people")
_LONGEST_PROCLITIC = max(map(len, PROCLITICS))


class Hit(Struct, frozen=True, gc=False):
    """A term at tokens ``[first, stop)``; ``begin`` and ``end`` are places in ``Document.line``.

    ``begin`` lies behind the ``proclitic``, before the article. ``enclitic`` is a pronoun.
    """

    first: int
    stop: int
    begin: int
    end: int
    entry: Entry
    proclitic: str
    enclitic: str

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the line."""
        return self.begin, self.end


def word_start(line: str, at: int, reach: int) -> int:
    """Where the word at a place begins, or a place more than ``reach`` before it."""
    low = at - reach - 1 if at > reach else 0
    return line.rfind(" ", low, at) + 1 or low


_NONE: Mapping[int, list[Hit]] = {}


class Hits:
    """The terms found in a document, by lexicon and first token, the longest first."""

    def __init__(self, found: dict[str, dict[int, list[Hit]]]) -> None:
        self._found = found
        self._longest: dict[str, list[Hit]] = {}
        self._classes: dict[str, dict[tuple[str, int], list[Hit]]] = {}

    @property
    def lexicons(self) -> Sequence[str]:
        """The lexicons of which a term was found."""
        return tuple(self._found)

    def at(self, lexicon: str, first: int) -> Sequence[Hit]:
        """Terms of a lexicon that begin in that token, longest first, fewest proclitics first."""
        return self._found.get(lexicon, _NONE).get(first, ())

    def of_class(self, lexicon: str, class_: str, first: int) -> Sequence[Hit]:
        """Those of ``at`` with that value in the column "class" of their lexicon."""
        classes = self._classes.get(lexicon)
        if classes is None:
            classes = self._classes[lexicon] = defaultdict(list)
            for at, hits in self._found.get(lexicon, _NONE).items():
                for hit in hits:
                    classes[hit.entry.values["class"], at].append(hit)
        return classes.get((class_, first), ())

    def best(self, lexicon: str, first: int) -> Hit | None:
        """The longest of them."""
        hits = self._found.get(lexicon, _NONE).get(first)
        return hits[0] if hits else None

    def firsts(self, *lexicons: str) -> set[int]:
        """The tokens at which a term of these lexicons begins."""
        return set().union(*(self._found.get(name, _NONE) for name in lexicons))

    def all(self, lexicon: str) -> list[Hit]:
        """Terms of a lexicon in text order, the longest at each token only."""
        longest = self._longest.get(lexicon)
        if longest is None:
            by_first = self._found.get(lexicon, _NONE)
            longest = self._longest[lexicon] = [by_first[first][0] for first in sorted(by_first)]
        return longest


class TermFinder:
    """An Aho-Corasick automaton over the line forms of all terms, a blank behind each.

    With the blank it finds none that end inside a word, which are the most.
    """

    def __init__(self, terms: Iterable[tuple[Form, Entry]]) -> None:
        known: dict[str, list[tuple[Entry, str, bool]]] = defaultdict(list)
        for form, entry in terms:
            known[form.line].append((entry, form.enclitic, False))
            if form.line.startswith(_ARTICLE) and len(form.line) > 3:
                # «للنظام» hides the alef of the article behind the preposition
                assimilated = "ل" + form.line[len(_ARTICLE) :]
                known[assimilated].append((entry, form.enclitic, True))
        self._automaton = ahocorasick.Automaton()
        for line, values in known.items():
            self._automaton.add_word(line + " ", (len(line), tuple(values)))
        self._automaton.make_automaton()

    def words(self) -> tuple[frozenset[str], frozenset[str]]:
        """The folded words terms begin with, and all words of all terms."""
        lines = [
            line.split()
            for line, (_, values) in self._automaton.items()
            if not all(assimilated for _, _, assimilated in values)
        ]
        return frozenset(line[0] for line in lines), frozenset(w for line in lines for w in line)

    def find(self, document: Document) -> Hits:
        """All terms whose edges are edges of words, proclitics apart; linear in the text."""
        found: dict[str, dict[int, list[Hit]]] = defaultdict(lambda: defaultdict(list))
        line, size = document.line, len(document.line)
        if not self._automaton or not size:
            return Hits({})
        index = {at: nth for nth, at in enumerate((*document.starts, size + 1))}
        for end, (length, values) in self._automaton.iter(line + " "):
            word = begin = end - length
            proclitic = ""
            if begin and line[begin - 1] != " ":
                word = word_start(line, begin, _LONGEST_PROCLITIC)
                proclitic = line[word:begin]
                if proclitic not in PROCLITICS or word not in index:
                    continue
            first, stop = index[word], index[end + 1]
            for entry, enclitic, assimilated in values:
                if "ك" in proclitic and entry.lexicon in _NEVER_LIKENED:
                    continue
                if not assimilated or proclitic.endswith("ل"):
                    hit = Hit(first, stop, begin, end, entry, proclitic, enclitic)
                    found[entry.lexicon][first].append(hit)
        for by_first in found.values():
            for hits in by_first.values():
                if hits[0].stop != hits[-1].stop:  # found by their ends, of one end longest first
                    hits.sort(key=lambda hit: -hit.stop)
        return Hits({name: dict(by_first) for name, by_first in found.items()})
