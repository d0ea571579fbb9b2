"""What is said on a written page is what the window says."""

from enum import StrEnum

import pytest

from rasid.core import vocabulary
from rasid.core.tally import LeftOut
from rasid.gui import words
from rasid.gui.inspector.field_words import _FIELDS
from rasid.gui.naming import name_of
from rasid.review.page_words import PageWords, _words

TOLD = [LeftOut] + [
    getattr(vocabulary, name)
    for name in (
        *("Label", "EventType", "Factuality", "Category", "PlacePrecision", "PlaceRole"),
        *("DatePrecision", "SiegePhase", "CasualtyKind", "Qualifier", "Basis"),
        *("VictimStatus", "EventFlag", "State"),
    )
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("arabic", [True, False])
@pytest.mark.parametrize("closed", TOLD, ids=lambda closed: closed.__name__)
def test_values_are_called_alike(closed: type[StrEnum], arabic: bool) -> None:
    for value in closed:
        name = name_of(closed.__name__, words.source(value))
        expected = name.arabic if arabic else name.english
        assert PageWords(arabic=arabic).word(value) == expected


@pytest.mark.usefixtures("qapp")
def test_fields_are_called_alike() -> None:
    for field, source in _FIELDS.items():
        name = name_of("Field", str(source))
        assert PageWords(arabic=True).field(field) == name.arabic
        assert PageWords(arabic=False).field(field) == name.english


def test_every_word_of_the_page_is_in_both_languages() -> None:
    for pair in _words().values():
        assert all(part.strip() for part in pair)
