"""Finds a person's name in a text however it is spelt or joined, and puts another in its place."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rasid.core.arabic import INVISIBLE, LETTERS, MARKS, TATWEEL, fold, spelt

_SILENT = f"[{MARKS}{TATWEEL}{INVISIBLE}]*"
_BETWEEN = f"[\\s_\\-–.\"'“”«»()‹›{MARKS}{TATWEEL}{INVISIBLE}]{{0,6}}"
_LETTER = "[^\\W\\d_\u0640²³¹⁰-₉①-⓿❶-➓]"
_NOT_IN_NUMBER = r"(?!(?<=\d)\d)"
_BEFORE = f"(?<!{_LETTER}){_NOT_IN_NUMBER}"
_AFTER = f"[{MARKS}]*+(?!{_LETTER}){_NOT_IN_NUMBER}{_SILENT}"
"""A word ends at the number of a page or a footnote, too."""
_JOINED_ON = frozenset(("عبد", "ابو", "ابي", "ابا", "ام", "ابن", "بن", "بنت", "ال", "بني"))
"""What is no name by itself but with the word behind it."""
_JOINED_BACK = frozenset(("الدين", "الله"))
_FATHERS = ("ابو", "ابي", "ابا")
_PARTICLES = frozenset(("على", "إلى", "حتى", "الى"))
"""Words read like a name («علي») that are none where they are spelt so."""


def _classes() -> dict[str, str]:
    """For each folded letter the signs that are read as it."""
    alike: dict[str, set[str]] = {}
    for code in LETTERS:
        folded = fold(chr(code))
        alike.setdefault(folded, {folded}).add(chr(code))
    return {letter: "".join(sorted(signs)) for letter, signs in alike.items()}


_CLASSES = _classes()
_ALEF = f"[{_CLASSES['ا']}]"
_CASE = f"(?:{_SILENT}+ا)?"
"""The alef of an accusative, «خالداً», with or without its marks."""
_ASKING = f"(?:[أا]{_SILENT}(?=[وف]|{_ALEF}))?"
"""The hamza of a question, where no other word comes of it: «أحمد» asks for no «حمد»."""
_PREFIX = f"{_ASKING}(?:[وفبكل]{_SILENT}){{0,3}}?"


def _letter(folded: str) -> str:
    signs = _CLASSES.get(folded)
    return f"[{signs}]" if signs else re.escape(folded)


def _letters(folded: str) -> str:
    """A folded word as a pattern of all its spellings."""
    return _SILENT.join(map(_letter, folded))


def _part(words: Sequence[str]) -> str:
    """A part of a name; behind a ل its article has no alef, and أبو has its cases."""
    first, *rest = words
    if first in _FATHERS:
        head = f"(?:{'|'.join(map(_letters, _FATHERS))})"
    elif first.startswith("ال") and len(first) > 3:
        head = f"(?:{_ALEF}{_SILENT})?{_letters(first[1:])}"
    else:
        head = _letters(first)
    return f"{_CASE}{_BETWEEN}".join((head, *map(_letters, rest)))


def parts_of(name: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a name that stand for it by themselves, folded: «عبد الرحمن» is one."""
    words = re.findall(r"[^\W_]+", fold(unicodedata.normalize("NFKC", name)))
    parts = list[list[str]]()
    open_ = False
    for word in words:
        if parts and (open_ or word in _JOINED_BACK):
            parts[-1].append(word)
        else:
            parts.append([word])
        open_ = word in _JOINED_ON
    return tuple(map(tuple, parts))


def _key(part: Sequence[str]) -> str:
    """Letters no text lacks in which a part of a name stands."""
    return "".join(part[1:] if part[0] in _FATHERS else part).removeprefix("ال")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a name stands, without what is written onto it: code points ``[start, end)``."""

    start: int
    end: int


@dataclass(frozen=True)
class Name:
    """One name as people write it."""

    name: str

    @cached_property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """See ``parts_of``."""
        return parts_of(self.name)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(map(_key, self.parts))

    def may_stand(self, letters: str) -> bool:
        """Whether a text with these folded letters can hold the name; most can at once be told."""
        first, *rest = self._keys or ("\0",)
        return first in letters and (not rest or any(key in letters for key in rest))

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """The name, or its first part with some of the others, as many as there are."""
        first, *rest = map(_part, self.parts)
        more = [f"{_CASE}{_BETWEEN}{part}" for part in rest]
        some = [
            each + "".join(f"(?:{later})?" for later in more[nth:])
            for nth, each in enumerate(more, 1)
        ]
        return _pattern(f"{first}(?:{'|'.join(some)})")

    def find(self, text: str) -> Iterator[Found]:
        """Where the name stands, whole or without some of its later parts."""
        yield from _found(self._whole, text) if self.parts else ()

    def find_part(self, part: tuple[str, ...], text: str) -> Iterator[Found]:
        """Where one of its parts stands by itself."""
        for found in _found(_of_part(part), text):
            word = unicodedata.normalize("NFKC", text[found.start : found.end])
            if spelt(word) not in _PARTICLES:
                yield found


@lru_cache(maxsize=4096)
def _of_part(part: tuple[str, ...]) -> re.Pattern[str]:
    return _pattern(_part(part))


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_PREFIX}(?P<name>{form}){_CASE}{_AFTER}", re.IGNORECASE)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    if not _JOINED_SIGNS.search(text):
        for match in pattern.finditer(text):
            yield Found(match.start("name"), match.end())
        return
    plain, signs = _written_out(text)
    for match in pattern.finditer(plain):
        yield Found(signs[match.start("name")], signs[match.end() - 1] + 1)


_JOINED_SIGNS = re.compile("[\\ufb00-\\ufdff\\ufe70-\\ufefc\\uff00-\\uffef]")
"""Forms of letters in old encodings, as they come out of a PDF; some are several letters."""


@lru_cache(maxsize=4)
def _written_out(text: str) -> tuple[str, Sequence[int]]:
    """A text in plain letters, with the sign of the text each of them comes of."""
    plain = [unicodedata.normalize("NFKC", sign).lstrip() or sign for sign in text]
    return "".join(plain), [nth for nth, letters in enumerate(plain) for _ in letters]


def letters_of(text: str) -> str:
    """The folded letters of a text alone, to see at once which names can stand in it."""
    return re.sub(r"[\W_]+", "", fold(unicodedata.normalize("NFKC", text)))


@dataclass(frozen=True, slots=True)
class Replaced:
    """A text with other words in some places, and where everything else went."""

    text: str
    places: tuple[tuple[int, int, int, int], ...] = ()

    def start(self, position: int) -> int:
        """Where what began at a position begins now; inside a replaced place, with it."""
        return self._moved(position, 0)

    def end(self, position: int) -> int:
        """Where what ended at a position ends now; inside a replaced place, with it."""
        return self._moved(position, 1)

    def _moved(self, position: int, side: int) -> int:
        nth = bisect_right(self.places, position, key=lambda place: place[0]) - 1
        if nth < 0:
            return position
        start, end, new_start, new_end = self.places[nth]
        if position == start:
            return new_start
        if position < end:
            return (new_start, new_end)[side]
        return new_end + position - end


def replace_all(text: str, found: Iterable[tuple[Found, str]]) -> Replaced:
    """A text with words in the places of names; of places that overlap the first given counts."""
    taken = list[tuple[int, int, str]]()
    for place, words in found:
        if all(place.end <= start or end <= place.start for start, end, _ in taken):
            taken.append((place.start, place.end, words))
    pieces, places, at, length = list[str](), list[tuple[int, int, int, int]](), 0, 0
    for start, end, words in sorted(taken):
        kept = text[at:start]
        begin = length + len(kept)
        pieces += (kept, words)
        places.append((start, end, begin, begin + len(words)))
        at, length = end, begin + len(words)
    return Replaced("".join((*pieces, text[at:])), tuple(places))
