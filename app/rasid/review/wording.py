"""Compares two wordings word by word: of «والقابون» and «القابون» only the «و» differs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from rasid.extraction.clitics import Clitics


class In(StrEnum):
    """Which wording a piece stands in."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of one wording or of both."""

    text: str
    stands_in: In


_PIECES = re.compile(
    r"[^\W\d_][\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*|\d+|\s+|.", re.DOTALL
)


def compare_wording(left: str, right: str, clitics: Clitics) -> list[Piece]:
    """The pieces that lead from one wording to the other, in the order of the text.

    All pieces that stand in the left one or in both give the left wording, and likewise the
    right. Words are cut behind what is attached to them, never inside a letter and its marks.
    """
    ours, theirs = _tokens(left, clitics), _tokens(right, clitics)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    pieces = list[Piece]()
    for how, first, last, other, end in matcher.get_opcodes():
        if how == "equal":
            pieces.append(Piece("".join(ours[first:last]), In.BOTH))
            continue
        pieces += _piece(ours[first:last], In.LEFT)
        pieces += _piece(theirs[other:end], In.RIGHT)
    return pieces


def _piece(tokens: Sequence[str], stands_in: In) -> Iterator[Piece]:
    if tokens:
        yield Piece("".join(tokens), stands_in)


def _tokens(text: str, clitics: Clitics) -> list[str]:
    found = list[str]()
    for match in _PIECES.finditer(text):
        edges = [edge for edge in clitics.edges(text, match.start()) if edge > match.start()]
        cuts = [match.start(), *(edge for edge in edges if edge < match.end()), match.end()]
        found += [text[first:last] for first, last in pairwise(cuts)]
    return found
