import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.extraction.document import Document


def clauses(text: str) -> list[str]:
    document = Document.of(text)
    return [text[clause.start : clause.end] for clause in document.clauses]


def test_commas_stops_and_connectives_end_clauses() -> None:
    text = "قصفت الطائرات البلدة، فيما دارت اشتباكات حيث قتل عنصر. وعاد الهدوء"
    assert clauses(text) == [
        "قصفت الطائرات البلدة",
        "فيما دارت اشتباكات",
        "حيث قتل عنصر",
        "وعاد الهدوء",
    ]


def test_a_connective_names_itself() -> None:
    document = Document.of("هدأت الجبهة في حين قصفت المدفعية")
    assert [clause.connective for clause in document.clauses] == ["", "في حين"]


def test_the_sides_of_a_fight_stay_in_their_clause() -> None:
    assert len(clauses("اشتباكات بين قوات النظام من جانب والفصائل من جانب آخر")) == 1


def test_a_word_that_only_begins_like_a_connective_opens_no_clause() -> None:
    assert len(clauses("وصلت القافلة إلى حيثان قرب الطريق")) == 1


def test_sentences_and_paragraphs_are_counted() -> None:
    document = Document.of("عنوان\n\nأول. ثان، تابع\nثالث")
    counted = [(clause.sentence, clause.paragraph) for clause in document.clauses]
    assert counted == [(0, 0), (1, 1), (2, 1), (2, 1), (3, 2)]


def test_the_headline_is_the_first_line_that_holds_anything() -> None:
    text = "\n  انفجار في المدينة\nهز انفجار المدينة"
    start, end = Document.of(text).headline
    assert text[start:end] == "انفجار في المدينة"


def test_an_empty_text_has_nothing() -> None:
    document = Document.of("")
    assert (document.tokens, document.clauses, document.headline) == ((), (), (0, 0))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("من “الدولة الإسلامية” قرب", "“الدولة الإسلامية”"),
        ("تنظيم “الدولة الإسلامية”", "تنظيم “الدولة الإسلامية”"),
        ("قال “تنظيم الدولة”", "تنظيم الدولة"),
    ],
)
def test_a_span_takes_the_closing_mark_only_of_what_opens_inside(text: str, span: str) -> None:
    document = Document.of(text)
    words = Document.of(span).line
    begin = document.line.index(words)
    start, end = document.span(begin, begin + len(words))
    expected = span if not span.startswith("“") else span[1:-1]
    assert text[start:end] == expected


@given(st.text(st.sampled_from("قتل و،.\n“”(:ـ 5اً\ud800\0"), max_size=80))
def test_clauses_lie_in_order_inside_the_text(text: str) -> None:
    document = Document.of(text)
    edges = [edge for clause in document.clauses for edge in (clause.start, clause.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert document.line == " ".join(token.form for token in document.tokens)
