"""What is written onto a word, and what only looks like it."""

import pytest

from rasid.core.report import canonical_text
from rasid.extraction.clitics import Clitics
from rasid.extraction.extractor import Extractor
from rasid.paths import bundled


@pytest.fixture(scope="session")
def clitics(extractor: Extractor) -> Clitics:
    return Clitics.of(extractor.resources)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والمسلحين", ["والمسلحين", "المسلحين"]),
        ("وبالمنطقة", ["وبالمنطقة", "بالمنطقة", "المنطقة"]),
        ("للتنظيم", ["للتنظيم", "لتنظيم"]),
        ("وللتنظيم", ["وللتنظيم", "للتنظيم", "لتنظيم"]),
        ("لإدلب", ["لإدلب", "إدلب"]),
        ("فالفصائل", ["فالفصائل", "الفصائل"]),
        ("كالقوات", ["كالقوات", "القوات"]),
        ("سيسيطر", ["سيسيطر", "يسيطر"]),
        ("ولواء", ["ولواء", "لواء"]),
        ("وقتل", ["وقتل", "قتل"]),
        ("وصاروخ", ["وصاروخ", "صاروخ"]),
        ("وَالمسلحين", ["وَالمسلحين", "المسلحين"]),
        ("والـمسلحين", ["والـمسلحين", "الـمسلحين"]),
        ("و17", ["و17", "17"]),
        ("و“الدولة”", ["و“الدولة”", "“الدولة”"]),
        ("وتل", ["وتل", "تل"]),
        ("وأحد", ["وأحد", "أحد"]),
        ("وصلاح", ["وصلاح", "صلاح"]),
        ("بحي", ["بحي", "حي"]),
        ("والدبابات", ["والدبابات", "الدبابات"]),
        ("وسيطرت", ["وسيطرت", "سيطرت"]),
        ("ودير", ["ودير", "دير"]),
        ("وجبهة", ["وجبهة", "جبهة"]),
        ("وانتشر", ["وانتشر", "انتشر"]),
    ],
)
def test_each_proclitic_of_a_known_word_is_an_edge(
    clitics: Clitics, word: str, expected: list[str]
) -> None:
    assert [word[edge:] for edge in clitics.edges(word, 0)] == expected


WHOLE = """
واحد
وادي بلدة لواء فيلق وزير وزارة وكالة وحدات وسائل وقود وصول والده والدته بالغين بالستية بلدات كتيبة
كفر كمين كمية سيارة سوق سجن سقط سلاح لجان لجنة لقاء لبنان فصائل فرقة فتح فندق بيان بانياس كوباني
بحرية 17 “
"""


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_word_that_only_begins_with_such_letters_is_whole(clitics: Clitics, word: str) -> None:
    assert len(clitics.edges(word, 0)) <= 1


def test_an_unknown_name_is_parted_where_it_stands_alone_in_the_same_text(clitics: Clitics) -> None:
    alone = "قصف على زرزور، ثم لزرزور"
    place = alone.index("لزرزور")
    assert [alone[edge:] for edge in clitics.edges(alone, place)] == ["لزرزور", "زرزور"]
    assert len(clitics.edges("ثم لزرزور", 3)) == 1


def test_edges_are_found_from_anywhere_in_the_word(clitics: Clitics) -> None:
    text = "حيي جوبر والقابون"
    start = text.index("والقابون")
    assert clitics.edges(text, start) == clitics.edges(text, start + 3) == (start, start + 1)
    assert clitics.edges(" ، ", 1) == ()


@pytest.mark.parametrize(("word", "rest"), [("المنطقة", "منطقة"), ("الَّتل", "تل")])
def test_the_article_comes_off_by_itself(clitics: Clitics, word: str, rest: str) -> None:
    assert word[clitics.article(word, 0) :] == rest


@pytest.mark.parametrize("word", ["بلدة", "الله", "ال", "التي", "ألوية", "الرستن", "الغام"])
def test_what_is_no_article_stays(clitics: Clitics, word: str) -> None:
    assert clitics.article(word, 0) == -1


def test_where_the_rules_begin_a_span_nothing_is_attached(
    clitics: Clitics, extractor: Extractor
) -> None:
    """The rules and the key agree on every span of the five sample reports."""
    texts = [canonical_text(p.read_text("utf-8")) for p in sorted(bundled("seeds").glob("*.txt"))]
    spans = [(text, span) for text in texts for span in extractor.extract(text).spans]
    assert len(spans) > 300
    attached = [
        span.text
        for text, span in spans
        if len(edges := clitics.edges(text, span.start)) > 1 and edges[-1] != span.start
    ]
    assert attached == []
