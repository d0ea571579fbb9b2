from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Category, Label
from rasid.extraction.candidate import ActorReading, Candidate
from rasid.extraction.extractor import Extractor

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحب مقاتلو حركة أحرار الشام الإسلامية", ["حركة أحرار الشام الإسلامية"]),
        ("هجوم لعناصر تنظيم “الدولة الإسلامية”", ["تنظيم “الدولة الإسلامية”"]),
        (
            "بين قوات سوريا الديمقراطية والقوات التركية",
            ["قوات سوريا الديمقراطية", "القوات التركية"],
        ),
        ("نفذه لواء شهداء بدر في الحي", ["لواء شهداء بدر"]),
        ("نفذته حركة “بأس” قرب الطريق", ["حركة “بأس”"]),
        ("نفذه فصيل “رجال الله” قرب الطريق", ["فصيل “رجال الله”"]),
        ("هاجمت مجموعات مسلحة محلية الحاجز", ["مجموعات مسلحة محلية"]),
        ("أطلق مسلحون مجهولون النار", ["مسلحون مجهولون"]),
        ("طائرات حربية يعتقد أنها روسية قصفت", ["طائرات حربية يعتقد أنها روسية"]),
        ("استهدفت مسيرات تركية سيارة", ["مسيرات تركية"]),
        (
            "قصفت قوات النظام والمسلحون الموالون لها البلدة",
            ["قوات النظام", "المسلحون الموالون لها"],
        ),
        ("استهدف القصف مدنيين في الحي", ["مدنيين"]),
        ("توغلت قوة إسرائيلية في القرية", ["قوة إسرائيلية"]),
        ("بين مسلحين من عشيرة البكارة وآخرين", ["مسلحين من عشيرة البكارة"]),
        ("طائرة مسيرة تابعة للتحالف الدولي استهدفته", ["طائرة مسيرة تابعة للتحالف الدولي"]),
        ("فصائل عملية “البرق” تقدمت", ["فصائل عملية “البرق”"]),
    ],
)
def test_parties_are_found_without_their_members(
    spans: Spans, text: str, expected: list[str]
) -> None:
    assert spans(text, Label.ACTOR) == expected


@pytest.mark.parametrize(
    "text",
    [
        "انتشر الخوف في حركة السير",
        "بقوات كبيرة من المطر",
        "مجموعة كبيرة من البيوت",
        "انسحبت من الجبهة الغربية للبلدة",
        "إسقاط طائرة حربية في الريف",
        "أسقطت النيران هناك طائرة مروحية",
        "تجمع مدارس في البلدة",
        "ارتفع عدد المدنيين في المدينة",
        "اقتيد إلى جهة مجهولة",
        "5 أشخاص من عائلة واحدة",
    ],
)
def test_what_is_no_party_is_left(spans: Spans, text: str) -> None:
    assert spans(text, Label.ACTOR) == []


@pytest.mark.parametrize(
    ("published", "slug", "category"),
    [
        ("2014-06-01", "regime-air-force", Category.STATE_FORCES),
        ("2016-06-01", "unidentified-air-force", Category.UNIDENTIFIED),
    ],
)
def test_unnamed_warplanes_belong_to_whom_the_day_says(
    reading: Callable[..., ActorReading], published: str, slug: str, category: Category
) -> None:
    read = reading("قصفت الطائرات الحربية الحي", Label.ACTOR, published)
    assert (read.slug, read.category) == (slug, category)


@pytest.mark.parametrize(
    ("published", "category"),
    [("2014-06-01", Category.REBEL), ("2019-06-01", Category.PRO_TURKEY)],
)
def test_the_category_follows_the_day(
    reading: Callable[..., ActorReading], published: str, category: Category
) -> None:
    assert reading("هاجمت الجبهة الشامية البلدة", Label.ACTOR, published).category is category


def test_a_hedged_owner_is_probable(candidate: Callable[..., Candidate]) -> None:
    found = candidate("قصفت طائرات حربية يرجح أنها روسية الحي", Label.ACTOR)
    assert isinstance(found.reading, ActorReading)
    assert (found.link, found.reading.certainty) == ("russia-air-force", "probable")


def test_a_word_for_a_party_means_the_one_named_before(extractor: Extractor) -> None:
    text = "انسحبت هيئة تحرير الشام من البلدة، ثم عادت الهيئة إليها"
    actors = [c for c in extractor.read(text).candidates if c.label is Label.ACTOR]
    assert [c.link for c in actors] == ["hts", "hts"]
    assert actors[1].reading.anaphoric


def test_the_brigade_means_the_unknown_one_named_before(spans: Spans) -> None:
    text = "تقدم لواء شهداء بدر في الحي، ثم انسحب اللواء منه"
    assert spans(text, Label.ACTOR) == ["لواء شهداء بدر", "اللواء"]
