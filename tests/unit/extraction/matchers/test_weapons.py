from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ألقت المروحيات 4 براميل متفجرة", ["4 براميل متفجرة"]),
        ("قصف بعشرات القذائف والصواريخ", ["عشرات القذائف", "الصواريخ"]),
        ("استهدفتهم بقذائف الهاون", ["قذائف الهاون"]),
        ("بأكثر من 20 قذيفة مدفعية", ["أكثر من 20 قذيفة مدفعية"]),
        ("صاروخ يرجح أنه من نوع أرض – أرض سقط", ["صاروخ يرجح أنه من نوع أرض – أرض"]),
        ("انفجار عبوة ناسفة", ["عبوة ناسفة"]),
        ("بحزام ناسف", ["حزام ناسف"]),
        ("تسليم كمية كبيرة من الأسلحة والدبابات", ["كمية كبيرة من الأسلحة", "الدبابات"]),
        ("إسقاط طائرة مسيرة قرب القاعدة", ["طائرة مسيرة"]),
        ("بصاروخين اثنين", ["صاروخين اثنين"]),
        ("انفـ ـجار عبـ ـوة ناسـ ـفة", ["عبـ ـوة ناسـ ـفة"]),
    ],
)
def test_weapons_are_found_with_their_count(spans: Spans, text: str, expected: list[str]) -> None:
    assert spans(text, Label.WEAPON) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نفذت 12 غارة على الحي",
        "استهداف المواقع والآليات",
        "مرت سيارات المدنيين",
        "سلاح الجو التركي نفذ",
        "قتل برصاص حرس الحدود",
        "قافلة من 21 شاحنة مساعدات",
        "سعر البرميل الواحد",
        "رتل مؤلف من 40 آلية",
    ],
)
def test_what_is_no_weapon_is_left(spans: Spans, text: str) -> None:
    assert spans(text, Label.WEAPON) == []
