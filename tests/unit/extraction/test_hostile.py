"""Whatever the text: no crash, spans that stand where they say, a record that hangs together."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.core.event import spans_of
from rasid.core.record import Record, decode, encode, misplaced
from rasid.core.report import canonical_text, text_sha256
from rasid.core.vocabulary import Label
from rasid.extraction.explaining import explain
from rasid.extraction.extractor import Extractor

VOCABULARY = """
قصفت قوات النظام بلدة سراقب بريف إدلب مقتل 4 مدنيين بينهم طفل وإصابة آخرين بجراح صباح
اليوم الجمعة الثالث من تشرين الثاني / نوفمبر 2017 اشتباكات عنيفة بين من جهة أخرى و، . :
– “ ” « » ( ) [ " ' ‘ الـ 24 ساعة الفائتة تنظيم الدولة الإسلامية اللواء 137 مقـ ـتل
المرصد السوري لحقوق الإنسان ارتفع إلى أكثر نحو عشرات 1٬234 ١٢ ۱۲ 99999999999999999999
رمضان 1439 هـ أمس قبل يومين منذ العام الجاري لا لم دون ما
"""
WORDS = VOCABULARY.split()
SIGNS = [
    *("\0", "\n", "\r", "\t", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\u0640", "\u064b"),
    *(
        "\ud800",
        "\udfff",
        "\ufefb",
        "\ufdfa",
        "ﷲ",
        "😀",
        "\U0001f9ff",
        "é",
        "汉",
        "\u0301",
        "%",
        "،",
    ),
    *("", " ", "  ", "\u00a0", "\u2028", "a", "Z", "0", "٣", "و", "ب", "ال", "_", "-", "…"),
]
pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS), st.text(max_size=5))
texts = st.one_of(
    st.text(max_size=120),
    st.lists(pieces, max_size=60).map(" ".join),
    st.lists(pieces, max_size=60).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join),
).map(canonical_text)
days = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))


def check(record: Record, text: str) -> None:
    """Everything a record promises."""
    assert record.report.characters == len(text)
    assert record.report.sha256 == text_sha256(text)
    assert list(misplaced(record, text)) == []
    ids = [span.id for span in record.spans]
    assert len(set(ids)) == len(ids)
    for before, after in zip(record.spans, record.spans[1:], strict=False):
        assert before.end <= after.start
    known = {span.id: span.label for span in record.spans}
    for event in record.events:
        assert set(spans_of(event)) <= set(known)
        for place in (*event.evidence, *([event.trigger] if event.trigger else [])):
            assert 0 <= place.start < place.end <= len(text)
        assert all(known[str(c.span)] is Label.CASUALTY for c in event.casualties)
    names = Counter(event.id for event in record.events)
    facts = [fact for event in record.events for fact in event.casualties]
    assert max(names.values(), default=1) == 1
    assert len({fact.id for fact in facts}) == len(facts)
    assert {fact.subset_of for fact in facts} <= {fact.id for fact in facts} | {None}
    for fact in facts:
        bounds = [each for each in (fact.low, fact.best, fact.high) if each is not None]
        assert bounds == sorted(bounds)
        assert all(each >= 0 for each in bounds)


@given(text=texts, published=days)
@settings(max_examples=300)
def test_any_text_gives_a_record_that_hangs_together(
    extractor: Extractor, text: str, published: str | None
) -> None:
    record = extractor.extract(text, published=published)
    check(record, text)
    if all(ord(char) < 0xD800 or ord(char) > 0xDFFF for char in text):
        assert decode(encode(record), Record) == record


@given(text=texts.filter(bool), data=st.data())
@settings(max_examples=60)
def test_any_stretch_can_be_explained(extractor: Extractor, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for each in explain(extractor, text, start, end):
        assert text[each.start : each.end] == each.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \n",
        "No Arabic at all, 12 killed.",
        "12 34 56",
        "“" * 500,
        "قصف " * 500,
        "«" + "مقتل 3 مدنيين " * 50,
        "مقتل\0 3\0 مدنيين",
        "\u202eمقتل 3 مدنيين\u202c",
        "\ud800مقتل\udfff 3",
        "".join(map(chr, range(0x600, 0x700))),
    ],
)
def test_odd_texts_are_read(extractor: Extractor, text: str) -> None:
    check(extractor.extract(text, published="2017-11-03"), text)


def test_the_same_text_gives_the_same_record(extractor: Extractor) -> None:
    text = " ".join(WORDS)
    again = Extractor.load()
    assert encode(again.extract(text)) == encode(extractor.extract(text))
