"""Code points and UTF-16 units agree wherever Qt and Rasid meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.offsets import Utf16Map

ODD = "اأب لا مُحَمَّد ـ ٣ 42 \u200f\u202b\u2067\u00a0\ufeff\r\n\u2028😀👨‍👩‍👧🇸🇾 “”…–"
texts = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_position_converts_as_the_encoding_counts(text: str) -> None:
    offsets = Utf16Map.of(text)
    for position in range(len(text) + 1):
        assert offsets.to_utf16(position) == utf16_length(text[:position])


@given(texts)
def test_every_position_comes_back(text: str) -> None:
    offsets = Utf16Map.of(text)
    for position in range(len(text) + 1):
        assert offsets.to_code_point(offsets.to_utf16(position)) == position


@pytest.mark.parametrize(("unit", "position"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3)])
def test_a_unit_inside_a_pair_belongs_to_its_character(unit: int, position: int) -> None:
    assert Utf16Map.of("ا😀ب").to_code_point(unit) == position
