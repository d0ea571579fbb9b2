"""How people read Arabic letters alike: the folding by which titles and words are found."""

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
