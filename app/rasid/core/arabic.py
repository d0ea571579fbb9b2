"""How people read Arabic letters alike: the folding by which titles and words are found."""

import re

_MARKS = (
    *range(0x0610, 0x061B),
    *range(0x064B, 0x0660),
    0x0670,
    *range(0x06D6, 0x06EE),
    0x0640,  # tatweel
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
)
_ALIKE = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ئ": "ي",
    "ی": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
}
_FOLD = str.maketrans({**dict.fromkeys(map(chr, _MARKS), ""), **_ALIKE})


def fold(text: str) -> str:
    """A form for finding, never for storing: vowel marks, tatweel and invisible signs dropped,
    hamza seats, ta marbuta, alef maqsura and digits made one, Latin letters in lower case.
    """
    return text.translate(_FOLD).lower()


_MARK_CLASS = "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u200b-\\u200f"
WORD = re.compile(f"[\\w{_MARK_CLASS}]+")
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
