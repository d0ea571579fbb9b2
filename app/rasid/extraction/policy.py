"""The one rule by which conflicts between candidates are settled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate

_ORDER = tuple(Label)


@dataclass(frozen=True, slots=True)
class Beaten:
    """A candidate that lost, and the one it lost to."""

    candidate: Candidate
    by: Candidate


def settle(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Those that stand, in text order, and those beaten: no two that stand share a character.

    **Longest first.** Of two candidates that overlap the longer stands, since a longer match has
    read more of the text; of two of the same length the surer, and of two equally sure the one
    whose label comes first in the codebook.
    """
    ranked = sorted(
        candidates,
        key=lambda c: (-c.length, -c.confidence, _ORDER.index(c.label), c.start, c.rule),
    )
    taken: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    beaten: list[Beaten] = []
    for candidate in ranked:
        winner = _overlapping(taken, candidate)
        if winner is None:
            kept.append(candidate)
            for token in range(candidate.first, candidate.stop):
                taken[token] = candidate
        elif winner.span != candidate.span or winner.label is not candidate.label:
            beaten.append(Beaten(candidate, winner))
    kept.sort(key=lambda c: c.start)
    return kept, beaten


def _overlapping(taken: dict[int, Candidate], candidate: Candidate) -> Candidate | None:
    for token in range(candidate.first, candidate.stop):
        other = taken.get(token)
        if other is not None:
            return other
    return None


def in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates by place in the text, longer ones first."""
    return sorted(candidates, key=lambda c: (c.start, -c.end))
