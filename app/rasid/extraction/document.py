"""A report as the rules read it: tokens, clauses and paragraphs over the stored text."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from rasid.extraction.normalise import Folded, fold
from rasid.extraction.tokenise import Kind, Token, tokenise

_STOPS = frozenset(".،؛؟?!…:;\n")
_FULL_STOPS = frozenset(".؟?!…\n")

# Words that open a clause in reports that hardly know the full stop. A leading و or ف is allowed.
_CONNECTIVES = """
فيما|كما|حيث|بينما|في حين|كذلك|ايضا|اذ|لكن|وذلك|قبل ان|بعد ان|عقب ان|غير ان|الا ان|بيد ان
بالتزامن مع|في غضون ذلك|الي ذلك|وفي السياق|في سياق متصل
علي صعيد متصل|علي صعيد اخر|يذكر ان|يذكر انه|جدير بالذكر|الجدير بالذكر|اضافه ل|اضافه الي
"""
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(map(str.split, _CONNECTIVES.replace("|", "\n").split("\n")), key=len)[::-1]:
    if _words:
        _BY_FIRST.setdefault(_words[0], []).append(tuple(_words))
_OPENERS = frozenset(lead + word for lead in ("", "و", "ف") for word in _BY_FIRST)
_CUTS = _STOPS | _OPENERS
_OPENING = re.compile("[“„«‹〝\"'‘‚(\\[]")
_PAIRS = {"“": "”“", "„": "”“‟", "«": "»", "‹": "›", "〝": "〞", '"': '"', "(": ")", "[": "]"}
_CLOSING = frozenset("".join(_PAIRS.values()))


class Clause(Struct, frozen=True, gc=False):
    """Tokens ``[first, stop)`` between clause ends; ``connective`` is what opens it, folded.

    ``start`` and ``end`` are code points of the text. ``sentence`` counts the stretches between
    full stops and line ends, ``paragraph`` the lines that hold anything; both begin at 0.
    """

    first: int
    stop: int
    start: int
    end: int
    connective: str
    sentence: int
    paragraph: int


@dataclass(frozen=True)
class Document:
    """One text with everything the rules ask of it.

    ``line`` is the ``forms`` of all tokens joined by single blanks; rules match on it. ``starts``
    are the places in it where tokens begin. The headline is paragraph 0.
    """

    text: str
    folded: Folded
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    line: str
    clauses: tuple[Clause, ...]

    @classmethod
    def of(cls, text: str) -> "Document":
        """Read any text; linear in its length, never fails."""
        folded = fold(text)
        tokens = tuple(tokenise(folded))
        forms = tuple([token.form for token in tokens])
        starts = tuple([token.at for token in tokens])
        return cls(text, folded, tokens, forms, starts, " ".join(forms), _clauses(tokens, forms))

    @cached_property
    def headline(self) -> tuple[int, int]:
        """Code points of the first line that holds a token; (0, 0) where there is none."""
        first = [clause for clause in self.clauses if clause.paragraph == 0]
        return (first[0].start, first[-1].end) if first else (0, 0)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Token ranges ``[first, stop)`` of the lines that hold anything."""
        ranges: list[tuple[int, int]] = []
        for clause in self.clauses:
            if clause.paragraph == len(ranges):
                ranges.append((clause.first, clause.stop))
            else:
                ranges[-1] = (ranges[-1][0], clause.stop)
        return tuple(ranges)

    @cached_property
    def digits(self) -> frozenset[int]:
        """The tokens of digits."""
        return frozenset([n for n, token in enumerate(self.tokens) if token.kind is Kind.NUMBER])

    @cached_property
    def openings(self) -> frozenset[int]:
        """The tokens at which a connective opens a clause."""
        return frozenset([clause.first for clause in self.clauses if clause.connective])

    def token_at(self, at: int) -> int:
        """Index of the token that holds position ``at`` of ``line``, or of the one before it."""
        return bisect_right(self.starts, at) - 1

    def clause_of(self, position: int) -> Clause | None:
        """The clause that holds a code point of the text, or the last one begun before it."""
        index = bisect_right(self._clause_starts, position) - 1
        return self.clauses[index] if index >= 0 else None

    @cached_property
    def _clause_starts(self) -> tuple[int, ...]:
        return tuple(clause.start for clause in self.clauses)

    def start_of(self, at: int) -> int:
        """The code point of the text behind one character of ``line`` that is no blank."""
        token = self.tokens[self.token_at(at)]
        return self.folded.source[token.fold + at - token.at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the text behind the non-empty range ``[start, end)`` of ``line``.

        Takes in the closing quotation mark of a name that opens inside, and leaves out nothing.
        """
        return self.span_within(self.token_at(start), self.token_at(end - 1), start, end)

    def span_within(self, first: int, last: int, start: int, end: int) -> tuple[int, int]:
        """The same where the tokens that hold the first and last character are known."""
        head, tail = self.tokens[first], self.tokens[last]
        begin = self.folded.source[head.fold + start - head.at]
        finish = self.folded.span(tail.fold, tail.fold + end - tail.at)[1]
        return begin, closed(self.text, begin, finish)


def closed(text: str, start: int, end: int) -> int:
    """The end moved behind the mark that closes what the range opens, if it follows at once."""
    if end >= len(text):
        return end
    if text[end] not in _CLOSING:
        return end
    for match in reversed(list(_OPENING.finditer(text, start, end))):
        closers = _PAIRS.get(match[0], "")
        balanced = any(c in text[match.end() : end] for c in closers)
        if not balanced and text[end] in closers:
            return end + 1
    return end


def _connective(forms: tuple[str, ...], index: int) -> tuple[str, ...]:
    """The connective that begins at a token, as its words; empty where none does."""
    form = forms[index]
    for head in (form, form[1:] if form[:1] in ("و", "ف") else form):
        for phrase in _BY_FIRST.get(head, ()):
            if forms[index + 1 : index + len(phrase)] == phrase[1:]:
                return phrase
    return ()


def _clauses(tokens: tuple[Token, ...], forms: tuple[str, ...]) -> tuple[Clause, ...]:
    clauses: list[Clause] = []
    first, opener, sentence, paragraph = 0, "", 0, 0
    blank_line, fresh = True, True

    def cut(stop: int) -> None:
        start, end = tokens[first].start, tokens[stop - 1].end
        clauses.append(Clause(first, stop, start, end, opener, sentence, paragraph))

    for index, form in enumerate(forms):
        if form not in _CUTS:
            continue
        stops = form in _STOPS
        phrase = () if stops else _connective(forms, index)
        if not (stops or phrase):
            continue
        if index > first:
            cut(index)
            blank_line = fresh = False
        first, opener = index + stops, " ".join(phrase)
        if form in _FULL_STOPS and not fresh:
            sentence, fresh = sentence + 1, True
        if form == "\n" and not blank_line:
            paragraph, blank_line = paragraph + 1, True
    if first < len(tokens):
        cut(len(tokens))
    return tuple(clauses)
