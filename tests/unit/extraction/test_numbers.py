import pytest

from rasid.extraction.extractor import Extractor
from rasid.extraction.matchers.context import Context
from rasid.extraction.numbers import Number, number_at


def read(extractor: Extractor, text: str) -> Number | None:
    context: Context = extractor.context(text)
    return number_at(context, 0)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("٢٤", 24),
        ("28,804", 28804),
        ("34.437", 34437),
        ("5 آلاف", 5000),
        ("115 ألفاً و206", 115206),
        ("210 آلاف وستين", 210060),
        ("ثلاثة", 3),
        ("إحدى عشرة", 11),
        ("اثني عشر", 12),
        ("ثلاث عشرة", 13),
        ("تسعة عشر", 19),
        ("عشرين", 20),
        ("سبعة وعشرين", 27),
        ("واحد وثلاثون", 31),
        ("مئة", 100),
        ("مائتين", 200),
        ("ثلاث مئة", 300),
        ("أربعمائة وخمسة وستين", 465),
        ("ألف", 1000),
        ("ألفين", 2000),
        ("ثلاثة آلاف", 3000),
        ("ألفين وثلاثمئة وخمسين", 2350),
        ("مئة وخمسة وعشرين ألفاً", 125000),
        ("تسعمئة وتسعة وتسعين ألفا وتسعمئة وتسعة وتسعين", 999999),
    ],
)
def test_numbers_are_read_in_digits_and_words(
    extractor: Extractor, written: str, value: int
) -> None:
    number = read(extractor, written)
    assert number is not None
    assert (number.value, number.stop) == (value, len(written.split()) + ("و206" in written))


@pytest.mark.parametrize(
    ("written", "value"),
    [("ثلاثة وأربعة", 3), ("خمسة مدنيين", 5), ("عشرين وثلاثين", 20), ("7 وعشرين", 7)],
)
def test_a_list_is_not_one_number(extractor: Extractor, written: str, value: int) -> None:
    number = read(extractor, written)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("written", ["مدنيين", "9" * 5000, "قتل", ""])
def test_what_is_no_number_is_none(extractor: Extractor, written: str) -> None:
    assert read(extractor, written) is None


def test_the_conjunction_on_a_number_word_stays_outside(extractor: Extractor) -> None:
    number = read(extractor, "وخمسة مقاتلين")
    assert number is not None
    assert (number.value, number.proclitic, number.begin) == (5, "و", 1)
