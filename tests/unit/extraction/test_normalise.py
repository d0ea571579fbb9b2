import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.arabic import fold as read_alike
from rasid.extraction.normalise import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "اااا"),
        ("مدرسة على", "مدرسه علي"),
        ("شُهَداء", "شهداء"),
        ("شـــهيد", "شهيد"),
        ("١٢۳", "123"),
        ("\ufef4\ufeee\u06cc", "يوي"),
        ("ق\u200fت\u200dل", "قتل"),
        ("“داعش”", '"داعش"'),
        ("أرض\u00a0– أرض", "ارض - ارض"),
    ],
)
def test_spellings_of_one_word_fold_alike(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize("written", ["مقـ ـتل", "مق ـتل", "مقـ  ـتـ ـل"])
def test_a_word_cut_by_tatweel_is_joined(written: str) -> None:
    assert fold(written).text == "مقتل"


@pytest.mark.parametrize("written", ["الـ 28", "الـ ٢٨"])
def test_the_article_before_a_number_is_not_joined(written: str) -> None:
    assert fold(written).text == "ال 28"


def test_a_preposition_with_tatweel_stays_apart() -> None:
    assert fold("لـ قوات").text == "ل قوات"


def test_a_span_takes_in_the_vowel_sign_that_hangs_on_its_end() -> None:
    folded = fold("17 عنصراً.")
    start = folded.text.index("عنصرا")
    assert folded.span(start, start + 5) == (3, 9)


def test_a_span_covers_a_cut_word_whole() -> None:
    text = "بعد مقـ ـتل"
    folded = fold(text)
    start = folded.text.index("مقتل")
    assert folded.span(start, start + 4) == (4, len(text))


@given(st.text(st.characters() | st.sampled_from("ـً \u200fاإﷺﻻ٣"), max_size=60))
def test_the_map_ascends_and_stays_inside_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.source) == len(folded.text)
    assert list(folded.source) == sorted(folded.source)
    assert all(0 <= place < len(text) for place in folded.source)


@pytest.mark.parametrize("word", ["أُسْرَى", "گـر\u2060دۀ", "٢٠١٧ ۵", "مؤذّنٌ", "کریم", "SDF"])
def test_letters_are_read_as_search_reads_them(word: str) -> None:
    assert fold(word).text == read_alike(word)
