"""Folds spelling for matching, with a map back to the code points of the stored text."""

import re
import unicodedata
from array import array
from collections.abc import Sequence

from msgspec import Struct

from rasid.core.arabic import INVISIBLE, LETTERS, MARKS, TATWEEL

_PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefe\uff01-\uff5e"
_BLANK = " \u00a0\u2000-\u200a\u202f\u3000"
_LETTER = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06fa-\u06ff"

# A word cut to slip past a filter: «مقـ ـتل», «مق ـتل». No word begins with a tatweel, so one
# after a blank joins; «الـ 28» has none there and stays two words.
_BROKEN = f"(?<=[{_LETTER}]){TATWEEL}*[{_BLANK}]+{TATWEEL}+(?=[{_LETTER}])"
# A conjunction typed apart from its word: «و المقاتلة».
_APART = f"(?<=[^{_LETTER}]و)[{_BLANK}]+(?=[{_LETTER}])"
_SIGNS = f"[{MARKS}{TATWEEL}{INVISIBLE}]+|(?P<presentation>[{_PRESENTATION}])"
_REGULAR_BUT_SIGNS, _IRREGULAR = re.compile(_SIGNS), re.compile(f"{_BROKEN}|{_APART}|{_SIGNS}")
# Most texts hold no blank to drop, and this says so faster than looking at each.
_BLANK_TO_DROP = re.compile(f"{TATWEEL}(?<=[{_BLANK}].)|و[{_BLANK}](?<=[^{_LETTER}]..)", re.DOTALL)
_TRAILING = re.compile(f"[{MARKS}{TATWEEL}]*")


def _table() -> dict[int, str]:
    """The letters people read alike, and signs and blanks that do the same work."""
    pairs = {"“”„‟«»‹›〝〞": '"', "‘’‚‛`´": "'", "–—―‒‐‑−": "-", "٪": "%", "٫": ".", "٬": ","}
    table = LETTERS | {ord(sign): folded for signs, folded in pairs.items() for sign in signs}
    table |= {ord(blank): " " for blank in "\t\u00a0\u202f\u3000"}
    table |= {blank: " " for blank in range(0x2000, 0x200B)}
    table |= {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    # What stays as it is costs less to look up than to miss.
    stays = {code: chr(code) for code in (*range(0x80), *range(0x600, 0x700))}
    return stays | table


_TABLE = _table()


class Folded(Struct, frozen=True, gc=False):
    """Folded ``text``; ``source[i]`` is the code point of ``raw`` its character i came from.

    ``source`` never descends. One character of ``raw`` may have become none or several.
    """

    text: str
    source: Sequence[int]
    raw: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of ``raw`` behind the non-empty folded range ``[start, end)``.

        Vowel signs and tatweel that hang on the last character belong to it.
        """
        plain = self.source[end - 1] + 1
        if end < len(self.source) and self.source[end] == plain:
            return self.source[start], plain
        hanging = _TRAILING.match(self.raw, plain)
        assert hanging is not None
        return self.source[start], hanging.end()


def fold(text: str) -> Folded:
    """Fold hamza seats, ta marbuta, alef maqsura, digits, quotes, dashes, blanks and presentation
    forms, and drop vowel signs, tatweel and invisible marks. Meant for matching, never for storing.
    """
    pieces: list[str] = []
    source = array("I")
    position = 0
    irregular = _IRREGULAR if _BLANK_TO_DROP.search(text) else _REGULAR_BUT_SIGNS
    for match in irregular.finditer(text):
        start, end = match.span()
        pieces.append(text[position:start])
        source.extend(range(position, start))
        if match["presentation"]:
            expanded = unicodedata.normalize("NFKC", match[0])
            plain = "".join(c for c in expanded if not _IRREGULAR.match(c))
            pieces.append(plain)
            source.extend([start] * len(plain))
        position = end
    pieces.append(text[position:])
    source.extend(range(position, len(text)))
    return Folded("".join(pieces).translate(_TABLE), source, text)
