"""Keeps passwords out of whatever is shown, logged or written down."""

import re

HIDDEN = "•••"

_IN_URL = re.compile(r"(?P<before>\b[a-z][a-z0-9+.-]*://[^\s/@:]*:)[^\s/?#]*(?=@)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<before>\b(?:ssl)?pass(?:word|phrase)\s*=\s*)(?:'(?:[^'\\]|\\.)*'|[^\s&'\"]+)",
    re.IGNORECASE,
)


def without_passwords(text: str) -> str:
    """The text with the password of every URL and of every ``password=`` hidden."""
    for pattern in (_IN_URL, _NAMED):
        text = pattern.sub(rf"\g<before>{HIDDEN}", text)
    return text
