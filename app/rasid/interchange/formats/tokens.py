"""Cuts a stored text into words, with the particles written onto them as words of their own."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from rasid.core.arabic import WORD
from rasid.core.event import Range
from rasid.core.span import Span
from rasid.extraction.cache import load_resources
from rasid.extraction.clitics import Clitics
from rasid.interchange.formats.writer import How, Writer
from rasid.interchange.selection import Selected

_TOKEN = re.compile(f"{WORD.pattern}|\\S")
_ENDS = frozenset(".!؟?…")
OUTSIDE = "O"


class Token(NamedTuple):
    """A word or sign in code points; ``word`` is where the written word begins that it is in."""

    start: int
    end: int
    word: int


class Tagged(NamedTuple):
    """A token with its tag in IOB2."""

    token: Token
    tag: str


class Tokeniser:
    """Knows the particles of words; a word is cut alike wherever it stands."""

    def __init__(self, own: Path | None) -> None:
        clitics = Clitics.of(load_resources(own))

        @lru_cache(maxsize=65536)
        def pieces(word: str) -> tuple[tuple[int, int], ...]:
            edges = (edge for edge in clitics.edges(word, 0) if 0 < edge < len(word))
            return tuple(pairwise((0, *edges, len(word))))

        self._pieces = pieces

    def sentences(self, text: str) -> Iterator[list[Token]]:
        """The tokens of each sentence; one ends with its line, or at a full stop before a blank."""
        sentence, last = list[Token](), 0
        for match in _TOKEN.finditer(text):
            first = match.start()
            if sentence and first > last and self._parts(text, last, first):
                yield sentence
                sentence = []
            for start, end in self._pieces(match[0]):
                sentence.append(Token(first + start, first + end, first))
            last = match.end()
        if sentence:
            yield sentence

    @staticmethod
    def _parts(text: str, last: int, first: int) -> bool:
        """Whether the blanks between two words part sentences."""
        return text[last - 1] in _ENDS or "\n" in text[last:first]


def tagged(
    writer: Writer, selected: Selected, sentences: Sequence[Sequence[Token]]
) -> Iterator[list[Tagged]]:
    """The sentences in IOB2; names to the writer what one row of tags does not hold.

    Of spans that overlap the longest stays, and of two of one length the first.
    """
    tags: dict[int, tuple[str, str]] = {}
    tokens = [token for sentence in sentences for token in sentence]
    spans = sorted((row.span for row in selected.spans), key=lambda s: (s.start - s.end, s.start))
    for span in spans:
        covered = within(tokens, Range(span.start, span.end))
        if not covered:
            writer.lose(selected, span.id, "", How.LEFT_OUT, "no word is in it")
        elif any(token.start in tags for token in covered):
            writer.lose(selected, span.id, "", How.LEFT_OUT, "a longer span holds its words")
        else:
            tags |= dict.fromkeys((token.start for token in covered), (span.label.value, span.id))
            _name_edges(writer, selected, span, covered)
    seen = set[str]()
    for sentence in sentences:
        yield list(_row(writer, selected, sentence, tags, seen))


def _row(
    writer: Writer,
    selected: Selected,
    sentence: Sequence[Token],
    tags: dict[int, tuple[str, str]],
    seen: set[str],
) -> Iterator[Tagged]:
    before = ""
    for token in sentence:
        label, span = tags.get(token.start, (OUTSIDE, ""))
        if not span:
            yield Tagged(token, OUTSIDE)
        elif span == before:
            yield Tagged(token, f"I-{label}")
        else:
            if span in seen:
                writer.lose(selected, span, "", How.FLATTENED, "parted where a sentence ends")
            seen.add(span)
            yield Tagged(token, f"B-{label}")
        before = span


def within(tokens: Sequence[Token], at: Range) -> Sequence[Token]:
    """The tokens that share a letter with a stretch of text; ``tokens`` are in order."""
    first = bisect_right(tokens, at.start, key=lambda token: token.end)
    return tokens[first : bisect_left(tokens, at.end, key=lambda token: token.start)]


def _name_edges(writer: Writer, selected: Selected, span: Span, covered: Sequence[Token]) -> None:
    text = selected.opened.text
    told, kept = text[span.start : span.end], text[covered[0].start : covered[-1].end]
    if told.strip() != kept.strip():
        writer.lose(selected, span.id, "", How.FLATTENED, "an edge lies inside a word")
