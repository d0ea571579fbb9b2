"""How the edges of a span move, by a word, a letter or a proclitic; pure functions on the text."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import Enum, auto

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"  # of Arabic letters
_UNSEEN = "\u200b-\u200f"
_OF_PICTURES = "\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff"  # what picks or colours a picture
_JOINED = "[0-9٠-٩A-Za-z]"

# A word with its vowel marks, a number or Latin word with the signs within it, or one sign: of
# pictures, all that are joined to one, of flags both halves.
_TOKEN = re.compile(
    rf"\w[\w{_MARKS}{_OF_PICTURES}]*(?:(?<={_JOINED})[.,٫٬/:-](?={_JOINED})[\w{_MARKS}]+)*"
    r"(?:(?<=[0-9٠-٩])[%٪])?"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    rf"|[^\w\s{_MARKS}{_UNSEEN}](?:[{_MARKS}{_OF_PICTURES}]|\u200d\S)*"
)

Beginnings = Callable[[str, int], Sequence[int]]
"""Where the word around a place of a text may begin, the outermost first, as ``Clitics.edges``."""


class Edge(Enum):
    """Which edge, in reading order: the start of an Arabic span is its right edge."""

    START = auto()
    END = auto()


def move_edge(
    text: str,
    start: int,
    end: int,
    edge: Edge,
    *,
    grow: bool,
    letter: bool,
    beginnings: Beginnings = lambda _text, place: (place,),
) -> tuple[int, int]:
    """The span after one step of an edge, in code points; unchanged where there is no room.

    A start that moves by words stops behind what is attached to a word, then before it. No edge
    goes on into another paragraph.
    """
    before = start, end
    if edge is Edge.START:
        if letter:
            moved = _before(text, start) if grow else _after(text, start)
        else:
            moved = _earlier(text, start, beginnings) if grow else _later(text, start, beginnings)
        start = moved if moved < end else start
    else:
        if letter:
            moved = _after(text, end) if grow else _before(text, end)
        else:
            moved = _word_end(text, end) if grow else _last_start(text, end)
        end = moved if moved > start else end
    start, end = trimmed(text, start, end)
    if "\n" in text[start : before[0]] or "\n" in text[before[1] : end]:
        return before
    if not letter and not grow:
        start, end = _tidied(text, start, end)
    return (start, end) if start < end else before


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges; empty where it holds nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _tidied(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without signs at its edges that belong to no word in it; empty without a word."""
    tokens = list(_TOKEN.finditer(text, start, end))
    while tokens and not _may_end(text, tokens[-1]):
        tokens.pop()
    while tokens and not _may_begin(text, tokens[0]):
        tokens.pop(0)
    if not any(map(_is_word, tokens)):
        return start, start
    return tokens[0].start(), tokens[-1].end()


def _is_word(token: re.Match[str]) -> bool:
    return token[0][0].isalnum() or token[0][0] == "_"


def _may_end(text: str, token: re.Match[str]) -> bool:
    """Whether a span may end with a token: a word, or a sign set to the one before it."""
    beside = token.start() > 0 and not text[token.start() - 1].isspace()
    return _is_word(token) or (beside and token[0] not in _SEPARATORS | _BEFORE_WORDS)


def _may_begin(text: str, token: re.Match[str]) -> bool:
    """Whether a span may begin with a token: a word, or a sign set to the one behind it."""
    beside = token.end() < len(text) and not text[token.end()].isspace()
    return _is_word(token) or (beside and token[0] not in _SEPARATORS | _BEHIND_WORDS)


def trim_clitic(start: int, end: int, edges: Sequence[int], article: int) -> tuple[int, int]:
    """The span with one proclitic fewer at its start, or, where none is left, with all of them.

    ``edges`` are the places its first word may begin at, ``article`` the one behind its article,
    or -1: that comes off only where nothing else is attached.
    """
    stops = [edge for edge in (*edges, article if len(edges) == 1 else -1) if 0 <= edge < end]
    further = [stop for stop in stops if stop > start]
    return (min(further) if further else min(stops, default=start)), end


def whole_letter(text: str, place: int) -> int:
    """The nearest place not behind this one that parts no letter from its marks, and no لا."""
    while 0 < place < len(text) and _inside_letter(text, place):
        place -= 1
    return place


def nearest_word(text: str, place: int) -> int:
    """The start of a word that is nearest to a place."""
    low, high = max(0, place - _LONGEST_WORD), place + _LONGEST_WORD
    starts = [token.start() for token in _TOKEN.finditer(text, low, high)]
    return min(starts, key=lambda start: abs(start - place), default=place)


_LONGEST_WORD, _FAR = 60, 400


def beside_number(text: str, place: int, edge: Edge) -> int:
    """A place inside a number or a Latin word is moved to that end of it which keeps it whole."""
    low, high = max(0, place - _LONGEST_NUMBER), place + _LONGEST_NUMBER
    for number in _NUMBER.finditer(text, low, high):
        if number.start() < place < number.end():
            return number.start() if edge is Edge.START else number.end()
    return place


_NUMBER = re.compile("[0-9٠-٩A-Za-z]+(?:[.,٫٬/:-][0-9٠-٩A-Za-z]+)*[%٪]?")
_LONGEST_NUMBER = 40

# Vowel marks, tatweel, joiners, variation selectors and skin tones: they follow what they are on.
_HANGING = re.compile(f"[{_MARKS}{_UNSEEN}{_OF_PICTURES}]")
_LAM = re.compile("ل[\u064b-\u065f\u0670]*$")
_ALEFS = "اأإآٱ"


def _hangs(text: str, place: int) -> bool:
    """Whether what stands at a place belongs to the letter before it."""
    after = text[place]
    hangs = unicodedata.combining(after) or _HANGING.match(after) or text[place - 1] == "\u200d"
    return bool(hangs)


def _inside_letter(text: str, place: int) -> bool:
    if _hangs(text, place):
        return True
    return text[place] in _ALEFS and _LAM.search(text, max(0, place - 4), place) is not None


def _stops(text: str, place: int, beginnings: Beginnings) -> tuple[int, ...]:
    """Before a word with all that is attached to it, and behind that."""
    edges = beginnings(text, place)
    return (edges[0], edges[-1]) if edges else ()


def _earlier(text: str, place: int, beginnings: Beginnings) -> int:
    """The place before that a start may stand at: in its own word, else in the word before."""
    here = [stop for stop in _stops(text, place, beginnings) if stop < place]
    if here:
        return max(here)
    start = _word_start(text, place)
    return max((s for s in _stops(text, start, beginnings) if s < place), default=start)


def _later(text: str, place: int, beginnings: Beginnings) -> int:
    """The next place a start may stand at: in its own word, else in the word behind."""
    here = [stop for stop in _stops(text, place, beginnings) if stop > place]
    if here:
        return min(here)
    start, _ = trimmed(text, _first_end(text, place), len(text))
    return max((s for s in _stops(text, start, beginnings) if s > place), default=start)


_SEPARATORS = frozenset("،,؛;:.؟?!…")
"""Signs between words: a span neither begins nor ends with one."""

_DASHES = frozenset("-–—/")
_BEFORE_WORDS = frozenset("([{«‹") | _DASHES
_BEHIND_WORDS = frozenset(")]}»›") | _DASHES


def _word_end(text: str, place: int) -> int:
    """The next place behind a word, or behind a sign that stands right there and may end it."""
    tokens = _TOKEN.finditer(text, place)
    return next((t.end() for t in tokens if _may_end(text, t)), place)


def _word_start(text: str, place: int) -> int:
    """The place before a word that comes next towards the beginning, or before such a sign."""
    tokens = _TOKEN.finditer(text, max(0, place - _FAR), place)
    starts = [token.start() for token in tokens if _may_begin(text, token)]
    return starts[-1] if starts else place


def _first_end(text: str, place: int) -> int:
    """Behind the word or sign at a place, which is to go."""
    tokens = _TOKEN.finditer(text, place)
    return next((t.end() for t in tokens if t[0] not in _SEPARATORS), place)


def _last_start(text: str, place: int) -> int:
    """Before the word or sign that ends at a place, which is to go."""
    tokens = _TOKEN.finditer(text, max(0, place - _FAR), place)
    starts = [token.start() for token in tokens if token[0] not in _SEPARATORS]
    return starts[-1] if starts else place


def _after(text: str, place: int) -> int:
    """Behind the next letter; white space has no edge in it."""
    while place < len(text) and text[place].isspace():
        place += 1
    place = min(len(text), place + 1)
    while place < len(text) and _hangs(text, place):
        place += 1
    return place


def _before(text: str, place: int) -> int:
    while place > 0 and text[place - 1].isspace():
        place -= 1
    place = max(0, place - 1)
    while place > 0 and _hangs(text, place):
        place -= 1
    return place
