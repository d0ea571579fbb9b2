"""The ruling being made on the page: what was adopted so far, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rasid.review.disagreements import Body, Candidate, Disagreement
from rasid.review.ruling import Line, compose, lines_of, settled_by, undecided


@dataclass(frozen=True, slots=True)
class _Made:
    """What was chosen; ``hand`` is what the judge wrote, ``denied`` that there is no such thing."""

    chosen: dict[str, int] = field(default_factory=dict)
    hand: Candidate | None = None
    denied: bool = False


class RulingDraft:
    """Choices on one disagreement, each of which can be taken back.

    ``shown`` are the candidates in their columns: people, then the machine where it proposed one.
    """

    def __init__(self, disagreement: Disagreement, machine: Candidate | None) -> None:
        self.disagreement = disagreement
        self.shown: tuple[Candidate, ...] = (
            *disagreement.candidates,
            *([machine] if machine else []),
        )
        self._before: list[_Made] = []
        self._made = _Made()
        self._read()

    @property
    def lines(self) -> Sequence[Line]:
        """The fields, with what each candidate says of them."""
        return self._lines

    @property
    def denied(self) -> bool:
        """Whether the ruling is that there is no such thing."""
        return self.body() is None and not self.open_lines()

    def open_lines(self) -> list[str]:
        """Keys of the lines that are still to be decided."""
        return [] if self._made.denied else undecided(self._lines, self._made.chosen)

    def adopted(self, line: Line) -> int | None:
        """Whose value holds on a line, as a place among all candidates; None for nobody's yet."""
        return settled_by(line, self._made.chosen)

    def is_chosen(self, line: Line) -> bool:
        """Whether the judge chose on this line."""
        return line.key in self._made.chosen

    def candidate(self, place: int) -> Candidate:
        """The candidate of a place; the last one may be what the judge wrote."""
        return self._every[place]

    def is_by_hand(self, place: int) -> bool:
        """Whether a place is that of the judge's own hand."""
        return place >= len(self.shown)

    def body(self) -> Body | None:
        """What the ruling comes to; None for no such thing."""
        return None if self._made.denied else compose(self._every, self._lines, self._made.chosen)

    def adopt(self, key: str, place: int) -> None:
        """Let a candidate's value hold in one field."""
        self._make(replace(self._made, chosen={**self._made.chosen, key: place}, denied=False))

    def adopt_all(self, place: int) -> None:
        """Let a candidate hold as a whole."""
        self._make(_Made(dict.fromkeys((line.key for line in self._lines), place)))

    def deny(self) -> None:
        """Say that there is no such thing."""
        self._make(replace(self._made, denied=True))

    def write(self, body: Body) -> None:
        """Let what the judge wrote hold."""
        hand = Candidate(subject=self.disagreement.subject, authors=(), body=body, heads=())
        every = lines_of(self.disagreement.candidates, *self._machine(), hand)
        place = len(self.shown)
        self._make(_Made(dict.fromkeys((line.key for line in every), place), hand))

    def undo(self) -> bool:
        """Take the last choice back; False where there was none."""
        if not self._before:
            return False
        self._made = self._before.pop()
        self._read()
        return True

    def _machine(self) -> tuple[Candidate, ...]:
        return self.shown[len(self.disagreement.candidates) :]

    def _make(self, made: _Made) -> None:
        self._before.append(self._made)
        self._made = made
        self._read()

    def _read(self) -> None:
        hand = self._made.hand
        self._every = (*self.shown, *([hand] if hand else []))
        people = self.disagreement.candidates
        self._lines = lines_of(people, *self._every[len(people) :])
