from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label, PlacePrecision
from rasid.extraction.candidate import PlaceReading
from rasid.extraction.extractor import Extractor

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في بلدة أم الربيع جنوب المدينة", ["بلدة أم الربيع"]),
        ("في قرية رسم الصهريج", ["قرية رسم الصهريج"]),
        ("بقرية الدويلة الاستراتيجية", ["قرية الدويلة"]),
        ("في بلدتي المسيفرة والسهوة", ["بلدتي المسيفرة", "السهوة"]),
        ("في أحياء الشعار والميسر وكرم الدعدع", ["أحياء الشعار", "الميسر", "كرم الدعدع"]),
        ("بريف اللاذقية الشمالي الشرقي", ["ريف اللاذقية الشمالي الشرقي"]),
        ("في ريفي حماة الشمالي وإدلب الجنوبي", ["ريفي حماة الشمالي", "إدلب الجنوبي"]),
        ("في الريف الشمالي لمدينة حمص", ["الريف الشمالي لمدينة حمص"]),
        ("شمال حلب", ["حلب"]),
        ("في شمال شرق سوريا", ["شمال شرق سوريا"]),
        ("محيط مطار أبو الظهور العسكري", ["مطار أبو الظهور العسكري"]),
        ("على طريق دمشق – حمص", ["طريق دمشق – حمص"]),
        ("فك الحصار عن اللواء 93", ["اللواء 93"]),
        ("عند معبر باب السلامة", ["معبر باب السلامة"]),
        ("على الحدود السورية – التركية", ["الحدود السورية – التركية"]),
        ("في العاصمة دمشق", ["العاصمة دمشق"]),
        ("وصلوا إلى حلب وحماة وإدلب", ["حلب", "حماة", "إدلب"]),
        ("في محافظتي الرقة والحسكة", ["محافظتي الرقة", "الحسكة"]),
        ("مخيم النيرب للاجئين", ["مخيم النيرب"]),
        ("دارت معارك على محور عين الصفراء", ["عين الصفراء"]),
        ("بولاية شمال كردفان", ["ولاية شمال كردفان"]),
        ("في بادية قرية الكشمة", ["بادية قرية الكشمة"]),
        ("بمركز مدينة السويداء", ["مدينة السويداء"]),
        ("قصفت قرى بيلونية وحربل وسموقة", ["قرى بيلونية", "حربل", "سموقة"]),
        ("في قرى ريف بانياس", ["ريف بانياس"]),
    ],
)
def test_places_are_found_with_type_word_and_directions(
    spans: Spans, text: str, expected: list[str]
) -> None:
    assert spans(text, Label.PLACE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "في المدينة والمنطقة والحي",
        "في قرية صغيرة",
        "سيطروا على نقاط وتلال قريبة",
        "حضر الاجتماع قادة الفصائل",
        "قطعت قدم الطفل وأغلق الباب",
        "من جنسيات سورية وغير سورية",
        "في مشفى ميداني",
        "في قرى عدة ومجاورة",
        "على محاور واقعة في الشرق",
        "طالبوا بإسقاط النظام",
        "انطلاق الثورة السورية",
        "لواء القدس الفلسطيني",
        "القصف المتواصل على المنازل",
        "على كتل سكنية ومبان",
    ],
)
def test_what_is_no_place_is_left(spans: Spans, text: str) -> None:
    assert spans(text, Label.PLACE) == []


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("في بلدة خناصر", PlacePrecision.EXACT),
        ("في محيط بلدة خناصر", PlacePrecision.NEAR),
        ("قرب قرية الدويلة", PlacePrecision.NEAR),
        ("في ريف حلب الشمالي", PlacePrecision.AREA),
        ("في محافظة درعا", PlacePrecision.ADMIN1),
    ],
)
def test_the_words_around_a_place_say_how_close(
    reading: Callable[..., PlaceReading], text: str, precision: PlacePrecision
) -> None:
    assert reading(text, Label.PLACE).precision is precision


def test_of_two_places_of_one_name_the_governorate_in_force_decides(extractor: Extractor) -> None:
    def zahra(text: str) -> str:
        places = [c for c in extractor.read(text).candidates if c.label is Label.PLACE]
        return str(places[-1].link)

    homs = zahra("محافظة حمص – قصفت المدفعية حي الزهراء")
    aleppo = zahra("محافظة حلب – قصفت المدفعية حي جمعية الزهراء")
    assert homs.startswith("sy.homs")
    assert aleppo.startswith("sy.aleppo")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ألقت المروحيات براميل على محاور تل ممو ومكحلة", ["تل ممو", "مكحلة"]),
        ("دارت اشتباكات على محاور القتال ومحاور أخرى", []),
        ("قتل رجل في قرية حور العيس", ["قرية حور العيس"]),
        ("قتل رجل في قرية حور المجاورة", ["قرية حور"]),
    ],
)
def test_names_no_list_holds_are_read_behind_a_front_and_to_their_end(
    extractor: Extractor, text: str, names: list[str]
) -> None:
    places = [c for c in extractor.read(text).candidates if c.label is Label.PLACE]
    assert [text[c.start : c.end] for c in places] == names
