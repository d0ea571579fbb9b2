"""Search compares words without what is attached before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.arabic import WORD, fold, stem

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@pytest.mark.parametrize(
    ("attached", "plain"),
    [
        ("والقصف", "قصف"),
        ("بالطائرات", "طائرات"),
        ("للمقاتلين", "مقاتلين"),
        ("وبلدة", "بلدة"),
        ("فقُتل", "قتل"),
        ("كالدبابات", "دبابات"),
        ("الحي", "حي"),
        ("وبالقذائف", "قذائف"),
    ],
)
def test_what_is_attached_makes_no_difference(attached: str, plain: str) -> None:
    assert stem(fold(attached)) == stem(fold(plain))


@pytest.mark.parametrize(("one", "other"), [("قتال", "قتل"), ("حضر", "حمص"), ("ولد", "لد")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))


@given(st.sampled_from(["و", "ف", "ب", "ك"]), st.text(LETTERS, min_size=3, max_size=8))
def test_a_particle_before_any_word_is_seen_through(particle: str, word: str) -> None:
    assert stem(particle + word) == stem(word)


@given(st.text(LETTERS, max_size=9))
def test_a_stem_has_nothing_attached(word: str) -> None:
    assert stem(stem(word)) == stem(word)


def test_a_word_keeps_its_marks_and_tatweel() -> None:
    assert WORD.findall("مُحَمَّد، قـــصف 42") == ["مُحَمَّد", "قـــصف", "42"]
