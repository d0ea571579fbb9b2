import pickle
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.core.record import Record, decode, encode, misplaced
from rasid.core.report import canonical_text
from rasid.core.vocabulary import Label, PublishedBasis
from rasid.extraction.extractor import Extractor

WORDS = ["قتل", "5", "مدنيين", "و", "قوات", "النظام", "في", "بلدة", "حضر", "،", ".", "\n", "“", "”"]
WORDS += [
    "ويوم",
    "ليوم",
    "بفجر",
    "وبلدة",
    "مدينة",
    "ريف",
    "محور",
    "شمال",
    "أحد",
    "مقتله",
    "إضافة",
    "ل",
]
WORDS += ["من", "بين", "خمسة", "وعشرين", "آلاف", "لواء", "حركة", "عشيرة", "طائرة", "مسيرة", "تابعة"]
WORDS += [
    "فجر",
    "نفسه",
    "الشهر",
    "الفائت",
    "العام",
    "2017",
    "آذار",
    "/",
    "-",
    "قبل",
    "بعد",
    "يومين",
]
WORDS += ["بينهم", "اليوم", "الـ", "24", "قصف", "ـ", "أكثر", "من", "عشرات", "ارتفع", "إلى", "عدد"]


def check(record: Record, text: str) -> None:
    assert list(misplaced(record, text)) == []
    ordered = sorted(record.spans, key=lambda span: span.start)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
    assert len({span.id for span in record.spans}) == len(record.spans)


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_any_text_gives_a_valid_record(extractor: Extractor, text: str) -> None:
    canonical = canonical_text(text)
    check(extractor.extract(canonical), canonical)


@given(st.lists(st.sampled_from([*WORDS, "\ud800", "\0"]), max_size=60).map(" ".join))
@settings(max_examples=250)
def test_any_words_of_the_genre_give_a_valid_record(extractor: Extractor, text: str) -> None:
    check(extractor.extract(text), text)


@pytest.mark.parametrize(
    "text",
    ["", "\0" * 50, "\ud800 قتل 5 مدنيين", "no Arabic at all", "1 2 3 " * 50, "“" * 500, "\n" * 99],
)
def test_odd_texts_give_a_valid_record(extractor: Extractor, text: str) -> None:
    check(extractor.extract(text), text)


def test_a_record_survives_its_own_json(extractor: Extractor, seeds: list[Path]) -> None:
    text = canonical_text(seeds[0].read_text(encoding="utf-8"))
    record = extractor.extract(text, file=seeds[0].name)
    assert decode(encode(record), Record) == record


@pytest.mark.parametrize(
    "unit", ["،", "قتل ", "بلدة وحلب ", "1.111", "مقـ ـتل ", "بين 3 و", "ويوم ", "و5 مدنيين "]
)
def test_time_grows_with_the_text_and_not_with_its_square(extractor: Extractor, unit: str) -> None:
    def seconds(times: int) -> float:
        began = time.perf_counter()
        extractor.read(unit * times)
        return time.perf_counter() - began

    seconds(200)
    small, large = min(seconds(1500) for _ in range(3)), min(seconds(12000) for _ in range(2))
    assert large < 8 * 5 * max(small, 0.001)


def test_the_title_and_the_day_given_with_a_file_are_kept(extractor: Extractor) -> None:
    report = extractor.extract(
        "خبر\nنص",
        file="a.txt",
        published="2020-05-06",
        published_basis=PublishedBasis.MANUAL,
        title="عنوان",
    ).report
    assert (report.title, report.published, report.published_basis) == (
        "عنوان",
        "2020-05-06",
        PublishedBasis.MANUAL,
    )


def test_the_version_names_rules_and_resources(extractor: Extractor) -> None:
    rules, _, digest = extractor.version.partition("+")
    assert rules.isdigit()
    assert len(digest) == 12


def test_an_extractor_goes_to_another_process(extractor: Extractor) -> None:
    again = pickle.loads(pickle.dumps(extractor))
    assert again.version == extractor.version


def test_every_span_says_which_rule_made_it(extractor: Extractor) -> None:
    record = extractor.extract("قتل 3 مدنيين بقصف قوات النظام على بلدة حضر اليوم")
    assert {span.label for span in record.spans} >= {Label.CASUALTY, Label.ACTOR, Label.PLACE}
    assert all(span.rule and 0 < (span.confidence or 0) <= 1 for span in record.spans)


def test_what_lost_is_told_with_what_it_lost_to(extractor: Extractor) -> None:
    beaten = extractor.read("أصيب عشرات المواطنين في القصف").beaten
    assert [(b.candidate.label, b.by.label) for b in beaten] == [(Label.ACTOR, Label.CASUALTY)]
