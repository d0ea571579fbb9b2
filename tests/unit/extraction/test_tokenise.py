import pytest

from rasid.extraction.normalise import fold
from rasid.extraction.tokenise import Kind, splits, tokenise


def forms(text: str) -> list[str]:
    return [token.form for token in tokenise(fold(text))]


@pytest.mark.parametrize("number", ["28,804", "34.437", "28،804", "1,234,567", "٢٨٬٨٠٤"])
def test_grouped_thousands_are_one_number(number: str) -> None:
    (token,) = tokenise(fold(number))
    assert token.kind is Kind.NUMBER


def test_a_list_of_days_with_dots_is_several_numbers() -> None:
    assert forms("24.28 و1.6.8") == ["24", ".", "28", "و", "1", ".", "6", ".", "8"]


def test_quotation_marks_are_no_tokens() -> None:
    assert forms("تنظيم “الدولة”") == ["تنظيم", "الدوله"]


def test_a_word_and_the_number_written_on_it_come_apart() -> None:
    assert forms("و3 ال28") == ["و", "3", "ال", "28"]


def test_a_token_knows_where_it_stands_in_the_text() -> None:
    text = "قُتل 3"
    word, number = tokenise(fold(text))
    assert text[word.start : word.end] == "قُتل"
    assert text[number.start : number.end] == "3"


@pytest.mark.parametrize(
    ("word", "hypothesis"),
    [("والفصايل", ("و", "الفصايل")), ("للنظام", ("ل", "النظام")), ("وبحلب", ("وب", "حلب"))],
)
def test_a_proclitic_is_offered_as_a_hypothesis(word: str, hypothesis: tuple[str, str]) -> None:
    assert hypothesis in splits(word)


def test_the_unsplit_word_is_the_first_hypothesis() -> None:
    assert splits("وزير")[0] == ("", "وزير")
