"""How the edges of a span move, by a word or by a letter; pure functions on the text."""

import re
import unicodedata
from enum import Enum, auto

# A word with its vowel marks and tatweel, or one sign of punctuation.
_TOKEN = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670]+|[^\w\s]")


class Edge(Enum):
    """Which edge, in reading order: the start of an Arabic span is its right edge."""

    START = auto()
    END = auto()


def move_edge(
    text: str, start: int, end: int, edge: Edge, *, grow: bool, letter: bool
) -> tuple[int, int]:
    """The span after one step of an edge, in code points; unchanged where there is no room."""
    if edge is Edge.START:
        moved = _before(text, start, letter) if grow else _after(text, start, letter)
        start = moved if moved < end else start
    else:
        moved = _after(text, end, letter) if grow else _before(text, end, letter)
        end = moved if moved > start else end
    return trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges; empty where it holds nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _after(text: str, place: int, letter: bool) -> int:
    """The next place an edge may stand at; before white space comes the end of a word."""
    if letter:
        while place < len(text) and text[place].isspace():
            place += 1
        place = min(len(text), place + 1)
        while place < len(text) and unicodedata.combining(text[place]):
            place += 1
        return place
    following = _TOKEN.search(text, place)
    return following.end() if following else len(text)


def _before(text: str, place: int, letter: bool) -> int:
    """The place before that an edge may stand at."""
    if letter:
        while place > 0 and text[place - 1].isspace():
            place -= 1
        place = max(0, place - 1)
        while place > 0 and unicodedata.combining(text[place]):
            place -= 1
        return place
    last = 0
    for token in _TOKEN.finditer(text, max(0, place - 400), place):
        last = token.start()
    return last
