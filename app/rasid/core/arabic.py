"""How people read Arabic letters alike: the folding by which titles and words are found."""

import re

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Vowel and recitation marks, as the inside of a character class."""
TATWEEL = "\u0640"
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Signs that show nothing, as the inside of a character class."""

_ALIKE = {"أإآٱٲٳ": "ا", "ؤ": "و", "ئىیےېۍ": "ي", "ةھہۃەۀ": "ه", "کڪگ": "ك"}
LETTERS = {
    **{ord(letter): folded for letters, folded in _ALIKE.items() for letter in letters},
    **{zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
}
"""Letters and digits that are read alike, for ``str.translate``: for matching and for search."""

_DROPPED = re.compile(f"[{MARKS}{TATWEEL}{INVISIBLE}]+")


def fold(text: str) -> str:
    """A form for finding, never for storing: vowel marks, tatweel and invisible signs dropped,
    hamza seats, ta marbuta, alef maqsura and digits made one, Latin letters in lower case.
    """
    return _DROPPED.sub("", text).translate(LETTERS).lower()


def spelt(text: str) -> str:
    """The letters of a text as they are written; vowel marks, tatweel, invisible signs dropped."""
    return _DROPPED.sub("", text)


WORD = re.compile(f"[\\w{MARKS}\\u200b-\\u200f]+")
"""A word of a stored text, with the vowel marks and tatweel in it."""

_ARTICLES = ("وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_PARTICLES = "وفبلك"


def stem(word: str) -> str:
    """A folded word without the particles and the article before it: what search compares.

    Letters that only look like particles go too, in texts and in questions alike, so nothing is
    missed; who wants the very word puts it in quotes.
    """
    while True:
        article = next((a for a in _ARTICLES if word.startswith(a) and len(word) > len(a) + 1), "")
        if article:
            word = word[len(article) :]
        elif word[:1] in _PARTICLES and len(word) > 3:
            word = word[1:]
        else:
            return word
