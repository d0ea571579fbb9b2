"""The one rule by which conflicts between candidates are settled."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate

_ORDER = {label: place for place, label in enumerate(Label)}


class Why(StrEnum):
    """What decided between two candidates, in the order in which it is asked."""

    LONGER = "longer"
    SURER = "surer"
    LABEL = "label comes first"
    EARLIER = "begins earlier"
    SAME = "proposes the same"


class Beaten(Struct, frozen=True, gc=False):
    """A candidate that lost, and the one it lost to."""

    candidate: Candidate
    by: Candidate

    @property
    def why(self) -> Why:
        """The first thing in which the winner is ahead."""
        if self.candidate.span == self.by.span and self.candidate.label is self.by.label:
            return Why.SAME
        pairs = zip(_rank(self.candidate), _rank(self.by), Why, strict=False)
        return next((why for ours, theirs, why in pairs if ours != theirs), Why.SAME)


def settle(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Those that stand, in text order, and those beaten: no two that stand share a character.

    **Longest first.** Of two candidates that overlap the longer stands, since a longer match has
    read more of the text; of two of the same length the surer, and of two equally sure the one
    whose label comes first in the codebook.
    """
    ranked = sorted(candidates, key=_rank)
    taken: dict[int, Candidate] = {}
    kept: list[Candidate] = []
    beaten: list[Beaten] = []
    for candidate in ranked:
        winner = _overlapping(taken, candidate)
        if winner is None:
            kept.append(candidate)
            for token in range(candidate.first, candidate.stop):
                taken[token] = candidate
        else:
            beaten.append(Beaten(candidate, winner))
    kept.sort(key=lambda c: c.start)
    return kept, beaten


def _rank(candidate: Candidate) -> tuple[int, float, int, int, str]:
    """The place of a candidate among all, the strongest first; each part answers a ``Why``."""
    return (
        candidate.start - candidate.end,
        -candidate.confidence,
        _ORDER[candidate.label],
        candidate.start,
        candidate.rule,
    )


def _overlapping(taken: dict[int, Candidate], candidate: Candidate) -> Candidate | None:
    for token in range(candidate.first, candidate.stop):
        other = taken.get(token)
        if other is not None:
            return other
    return None
