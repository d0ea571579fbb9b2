"""The report with every candidate folded to one letter, so that rules read as sentence patterns.

«دارت بعد منتصف ليل أمس اشتباكات بين قوات النظام والمسلحين» reads «دارت D T بين A وA». Folded text
has no capital Latin letters, so the letters cannot be mistaken for words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate, TriggerReading
from rasid.extraction.document import Document
from rasid.extraction.tokenise import Token

LETTERS = {
    Label.ACTOR: "A",
    Label.PLACE: "P",
    Label.TIME: "D",
    Label.CASUALTY: "C",
    Label.WEAPON: "W",
    Label.TRIGGER: "T",
    Label.ATTRIBUTION: "S",
    Label.BOILERPLATE: "B",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One candidate and the position of its letter in the line of the skeleton."""

    at: int
    label: Label
    candidate: Candidate


@dataclass(frozen=True)
class Skeleton:
    """``line`` holds folded tokens and letters between single blanks; line breaks stand as "\\n".

    ``starts`` and ``ends`` are the code points of the piece that begins at ``pieces[i]`` of
    ``line``.
    """

    document: Document
    line: str
    marks: tuple[Mark, ...]
    pieces: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    _positions: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, candidates: Iterable[Candidate]) -> "Skeleton":
        """Lay candidates over the tokens; of two that overlap the first one stands."""
        return _Weaver(document).weave(sorted(candidates, key=lambda c: (c.start, -c.end)))

    def between(self, start: int, end: int, *labels: Label) -> list[Mark]:
        """The marks in ``[start, end)`` of ``line`` in order, of the labels if any are named."""
        low, high = bisect_left(self._positions, start), bisect_left(self._positions, end)
        return [mark for mark in self.marks[low:high] if not labels or mark.label in labels]

    def mark_at(self, at: int) -> Mark:
        """The mark whose letter stands at ``at``."""
        return self.marks[bisect_left(self._positions, at)]

    def text_range(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the text behind a non-empty range of ``line``, blanks trimmed."""
        chunk = self.line[start:end]
        start += len(chunk) - len(chunk.lstrip())
        end -= len(chunk) - len(chunk.rstrip())
        first = bisect_right(self.pieces, start) - 1
        last = bisect_right(self.pieces, max(start, end - 1)) - 1
        return self.starts[first], self.ends[last]

    def folded(self, mark: Mark) -> str:
        """The folded words under a mark, single blanks between them."""
        tokens = self.document.tokens[mark.candidate.first : mark.candidate.stop]
        return " ".join(token.form for token in tokens)

    def triggers(self, start: int, end: int) -> list[Mark]:
        """The triggers in ``[start, end)`` that have a reading."""
        found = self.between(start, end, Label.TRIGGER)
        return [mark for mark in found if isinstance(mark.candidate.reading, TriggerReading)]


class _Weaver:
    """Builds the line piece by piece."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.out: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.pieces: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, piece: str, start: int, end: int, *, glued: bool = False) -> int:
        """Append a piece and return where it begins."""
        if self.out and not glued:
            self.out.append(" ")
            self.length += 1
        at = self.length
        self.out.append(piece)
        self.length += len(piece)
        self.pieces.append(at)
        self.starts.append(start)
        self.ends.append(end)
        return at

    def head(self, token: Token, start: int) -> str:
        """The letters of a token that stand before a code point: its proclitic."""
        source = self.document.folded.source[token.fold : token.fold + len(token.form)]
        return token.form[: bisect_left(source, start)]

    def touches(self, start: int) -> bool:
        """Whether a word ends where a candidate begins: the «و» of «و45 مواطنة»."""
        return bool(self.ends) and self.ends[-1] == start and self.out[-1].isalpha()

    def weave(self, candidates: Sequence[Candidate]) -> Skeleton:
        """Walk tokens and candidates together; a proclitic stays glued to the letter after it."""
        waiting, nth, covered = list(candidates), 0, 0
        for token in self.document.tokens:
            while nth < len(waiting) and waiting[nth].start < max(covered, token.start):
                nth += 1
            if token.end <= covered:
                continue
            if nth < len(waiting) and waiting[nth].start < token.end:
                candidate = waiting[nth]
                head = self.head(token, candidate.start)
                glued = bool(head) or self.touches(candidate.start)
                if head:
                    self.add(head, token.start, candidate.start)
                letter = LETTERS[candidate.label]
                at = self.add(letter, candidate.start, candidate.end, glued=glued)
                self.marks.append(Mark(at, candidate.label, candidate))
                covered, nth = candidate.end, nth + 1
            elif token.start >= covered:
                self.add(token.form, token.start, token.end)
        return Skeleton(
            self.document,
            "".join(self.out),
            tuple(self.marks),
            self.pieces,
            self.starts,
            self.ends,
            tuple(mark.at for mark in self.marks),
        )
