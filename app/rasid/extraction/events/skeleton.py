"""The report with every candidate folded to one letter, so that rules read as sentence patterns.

«دارت بعد منتصف ليل أمس اشتباكات بين قوات النظام والمسلحين» reads «دارت D T بين A وA». Folded text
has no capital Latin letters, so the letters cannot be mistaken for words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import ActorReading, Candidate, TriggerReading
from rasid.extraction.document import Document

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


class Mark(Struct, frozen=True, gc=False):
    """One candidate and the position of its letter in the line of the skeleton."""

    at: int
    label: Label
    candidate: Candidate


@dataclass(frozen=True)
class Skeleton:
    """``line`` is ``Document.line`` with a letter in the place of each candidate.

    A proclitic stays glued to its letter. ``shifts[i]`` is how far behind its place in
    ``Document.line`` the text after the first ``i`` marks stands.
    """

    document: Document
    line: str
    marks: tuple[Mark, ...]
    positions: tuple[int, ...]
    shifts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, candidates: Iterable[Candidate]) -> "Skeleton":
        """Lay candidates over the line; of two that overlap the first one stands."""
        source, out, marks, shifts = document.line, [], [], [0]
        length = done = 0
        for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
            begin = _begin(document, candidate)
            if begin < done:
                continue
            last = document.tokens[candidate.stop - 1]
            stretch = source[done : begin - _glue(document, candidate, begin, done)]
            length += len(stretch)
            marks.append(Mark(length, candidate.label, candidate))
            out += [stretch, LETTERS[candidate.label]]
            length += 1
            done = last.at + len(last.form)
            shifts.append(done - length)
        out.append(source[done:])
        positions = tuple(mark.at for mark in marks)
        return cls(document, "".join(out), tuple(marks), positions, tuple(shifts))

    def between(self, start: int, end: int, *labels: Label) -> list[Mark]:
        """The marks in ``[start, end)`` of ``line`` in order, of the labels if any are named."""
        if len(labels) == 1:
            positions, marks = self._by_label[labels[0]]
            return marks[bisect_left(positions, start) : bisect_left(positions, end)]
        low, high = bisect_left(self.positions, start), bisect_left(self.positions, end)
        return [mark for mark in self.marks[low:high] if not labels or mark.label in labels]

    @cached_property
    def _by_label(self) -> dict[Label, tuple[list[int], list[Mark]]]:
        """The marks of each label and where they stand."""
        found: dict[Label, tuple[list[int], list[Mark]]] = {label: ([], []) for label in LETTERS}
        for mark in self.marks:
            positions, marks = found[mark.label]
            positions.append(mark.at)
            marks.append(mark)
        return found

    def text_range(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the text behind a non-empty range of ``line`` that begins and ends in
        no blank.
        """
        first, begin = self._behind(start)
        last, finish = self._behind(end - 1)
        return (
            first.candidate.start if first else self.document.start_of(begin),
            last.candidate.end if last else self.document.span(finish, finish + 1)[1],
        )

    def _behind(self, at: int) -> tuple[Mark | None, int]:
        """The mark at a place of ``line``, and the place in ``Document.line`` where it is none."""
        before = bisect_right(self.positions, at)
        mark = self.marks[before - 1] if before else None
        return mark if mark and mark.at == at else None, at + self.shifts[before]

    def folded(self, mark: Mark) -> str:
        """The folded words under a mark, single blanks between them."""
        first = self.document.tokens[mark.candidate.first]
        last = self.document.tokens[mark.candidate.stop - 1]
        return self.document.line[first.at : last.at + len(last.form)]

    def actors(self, start: int, end: int) -> list[Mark]:
        """The actors in ``[start, end)`` that have a reading."""
        found = self.between(start, end, Label.ACTOR)
        return [mark for mark in found if isinstance(mark.candidate.reading, ActorReading)]

    def triggers(self, start: int, end: int) -> list[Mark]:
        """The triggers in ``[start, end)`` that have a reading."""
        found = self.between(start, end, Label.TRIGGER)
        return [mark for mark in found if isinstance(mark.candidate.reading, TriggerReading)]


def _begin(document: Document, candidate: Candidate) -> int:
    """Where a candidate begins in the line: behind the letters of a proclitic."""
    token = document.tokens[candidate.first]
    if candidate.start <= token.start:
        return token.at
    source = document.folded.source[token.fold : token.fold + len(token.form)]
    return token.at + bisect_left(source, candidate.start)


def _glue(document: Document, candidate: Candidate, begin: int, done: int) -> int:
    """1 where the blank before a candidate is none in the text: the «و» of «و45 مواطنة»."""
    first = candidate.first
    if not first or begin <= done or document.tokens[first].at != begin:
        return 0
    before = document.tokens[first - 1]
    return int(before.end == candidate.start and before.form.isalpha())
