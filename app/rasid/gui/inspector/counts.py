"""Reads a count as people type it: in figures, or with its hedge as reports have it."""

from typing import TYPE_CHECKING

from rasid.extraction.candidate import QuantityReading

if TYPE_CHECKING:
    from rasid.extraction.extractor import Extractor

_BEFORE, _AFTER = "قتل ", " شخصاً"
"""A count is read among the words that make it one of people."""


def read_count(text: str, rules: "Extractor") -> QuantityReading | None:
    """What «أكثر من 17», «17 على الأقل», «نحو 50» or «عشرات» say; None for what is no count."""
    typed = text.strip()
    end = len(_BEFORE) + len(typed)
    for candidate in rules.read(f"{_BEFORE}{typed}{_AFTER}", None).candidates:
        whole = candidate.start == len(_BEFORE) and candidate.end >= end
        if typed and whole and isinstance(candidate.reading, QuantityReading):
            return candidate.reading
    return None
