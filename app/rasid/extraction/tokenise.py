"""Cuts folded text into words, numbers and signs, and names the proclitics a word may bear."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from rasid.extraction.normalise import Folded


class Kind(Enum):
    """What a token is; a line break is punctuation of the form "\\n"."""

    WORD = "word"
    NUMBER = "number"
    PUNCT = "punct"


# Quotation marks are no tokens: «تنظيم “الدولة الإسلامية”» reads like the name without them.
# Grouped thousands are one number («28,804», «34.437», «28،804»); «24.28» is two.
_TOKEN = re.compile(
    r"([^\W\d_]+)"
    r"|([1-9]\d{0,2}(?:(?:[.,]\d{3}){1,3}|(?:،\d{3}){1,3})(?!\d)|\d+)"
    r"|(\n|[^\s\"'])"
)
_KINDS = (Kind.PUNCT, Kind.WORD, Kind.NUMBER, Kind.PUNCT)  # of the groups of the pattern
_CONJUNCTIONS = ("", "و", "ف")
_PARTICLES = ("", "ب", "ك", "ل", "س")

PROCLITICS = frozenset(c + p for c in _CONJUNCTIONS for p in _PARTICLES)
"""What may stand before a word in writing, without the article: "", و, ف, ب, وب, فل …"""


class Token(Struct, frozen=True, gc=False):
    """A word, number or sign.

    ``start`` and ``end`` are code points of the text as stored; ``form`` is folded; ``fold`` is
    where the form begins in the folded text and ``at`` where it begins in ``Document.line``.
    """

    start: int
    end: int
    form: str
    kind: Kind
    fold: int
    at: int

    @property
    def splits(self) -> tuple[tuple[str, str], ...]:
        """Ways to read the word as proclitic and remainder, the unsplit reading first.

        Each is a hypothesis: «وزير» may be و + زير. Use one only where the remainder is known.
        """
        return splits(self.form) if self.kind is Kind.WORD else (("", self.form),)


@lru_cache(maxsize=65536)
def splits(form: str) -> tuple[tuple[str, str], ...]:
    """The hypotheses for one folded word; «للنظام» also reads as ل + النظام."""
    found = [("", form)]
    for proclitic in sorted(PROCLITICS - {""}, key=len):
        rest = form.removeprefix(proclitic)
        if rest != form and len(rest) >= 2:
            if proclitic.endswith("ل") and rest.startswith("ل") and len(rest) >= 4:
                found.append((proclitic, "ا" + rest))
            found.append((proclitic, rest))
    return tuple(found)


def tokenise(folded: Folded) -> Iterator[Token]:
    """The tokens of a folded text in order; blanks and quotation marks are left out."""
    at, source, size = 0, folded.source, len(folded.source)
    for match in _TOKEN.finditer(folded.text):
        form, (first, stop) = match[0], match.span()
        end = source[stop - 1] + 1
        if stop == size or source[stop] != end:
            end = folded.span(first, stop)[1]
        yield Token(source[first], end, form, _KINDS[match.lastindex or 0], first, at)
        at += len(form) + 1
