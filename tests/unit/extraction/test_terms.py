import pytest

from rasid.extraction.document import Document
from rasid.extraction.lexicon import Entry, spell_out
from rasid.extraction.terms import Hit, TermFinder, word_start


def find(text: str, *patterns: str) -> list[Hit]:
    entries = [Entry("words", pattern, {}) for pattern in patterns]
    finder = TermFinder((form, entry) for entry in entries for form in spell_out(entry.form))
    return finder.find(Document.of(text)).all("words")


@pytest.mark.parametrize(
    ("text", "proclitic"),
    [("فصائل", ""), ("وفصائل", "و"), ("بفصائل", "ب"), ("ولفصائل", "ول"), ("كفصائل", "ك")],
)
def test_a_term_is_found_behind_a_proclitic(text: str, proclitic: str) -> None:
    (hit,) = find(text, "فصائل")
    assert hit.proclitic == proclitic


@pytest.mark.parametrize("text", ["فصائلهم", "مفصائل", "ابفصائل"])
def test_a_term_inside_a_word_is_not_found(text: str) -> None:
    assert find(text, "فصائل") == []


def test_the_article_behind_a_preposition_begins_at_its_lam() -> None:
    text = "تبعت للنظام"
    (hit,) = find(text, "النظام")
    start, end = Document.of(text).span(hit.begin, hit.end)
    assert text[start:end] == "لنظام"


def test_an_assimilated_article_needs_the_preposition() -> None:
    assert find("تبعت لنظام", "النظام") == []


def test_a_term_goes_over_quotation_marks_and_blanks() -> None:
    (hit,) = find("تنظيم  “الدولة   الإسلامية”", "تنظيم الدولة الإسلامية")
    assert (hit.first, hit.stop) == (0, 3)


def test_a_term_does_not_go_over_a_line_break() -> None:
    assert find("تنظيم\nالدولة", "تنظيم الدولة") == []


def test_the_longest_term_comes_first() -> None:
    (hit,) = find("جبهة النصرة", "جبهة", "جبهة النصرة")
    assert hit.stop == 2


def test_a_finder_without_terms_finds_nothing() -> None:
    assert find("قوات النظام") == []


def test_the_start_of_a_word_is_looked_for_in_reach_only() -> None:
    line = "كلمه " + "ا" * 1000
    assert word_start(line, 6, 3) == 5
    assert word_start(line, 1, 3) == 0
    assert 1000 - word_start(line, 1000, 3) == 4


def test_terms_of_a_class_are_those_of_their_token_that_belong_to_it() -> None:
    entries = [
        Entry("words", "حي", {"class": "type"}),
        Entry("words", "حي الميدان", {"class": "name"}),
        Entry("words", "الميدان", {"class": "type"}),
    ]
    finder = TermFinder((form, entry) for entry in entries for form in spell_out(entry.form))
    hits = finder.find(Document.of("في حي الميدان"))
    assert [hit.entry.form for hit in hits.of_class("words", "type", 1)] == ["حي"]
    assert [hit.entry.form for hit in hits.of_class("words", "name", 1)] == ["حي الميدان"]
    assert [hit.entry.form for hit in hits.of_class("words", "type", 2)] == ["الميدان"]
    assert not hits.of_class("words", "name", 2)
    assert not hits.of_class("others", "type", 1)
