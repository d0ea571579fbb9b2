import pytest

from tests.unit.extraction.casualties.conftest import Facts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 3 عناصر من قوات النظام وأصيب 5 آخرون.", [("killed", 3), ("wounded", 5)]),
        ("مقتل وإصابة 12 عنصراً من التنظيم.", [("killed_or_wounded", 12)]),
        ("أسرت الفصائل 4 عناصر من قوات النظام.", [("captured", 4)]),
        ("اعتقلت قوات النظام 6 مواطنين في دوما.", [("arrested", 6)]),
        ("اختطف مجهولون مواطنين اثنين.", [("abducted", 2)]),
        ("نزح نحو 3 آلاف مدني من بلدة كفرنبودة.", [("displaced", 3000)]),
        ("أعدم تنظيم “الدولة الإسلامية” رجلين في الميادين.", [("killed", 2)]),
        ("عثر على 7 جثث في البادية.", [("killed", 7)]),
        ("استشهد 3 نازحين في مخيم قاح.", [("killed", 3)]),
        ("أكثر من 30 عنصراً قضوا في المعارك.", [("killed", 30)]),
        ("ارتفع إلى 14 عدد الشهداء في قصف على معرة النعمان.", [("killed", 14)]),
        ("استشهد طفل متأثراً بجراح أصيب بها في قصف على سراقب.", [("killed", 1)]),
    ],
)
def test_the_kind_is_what_the_governing_words_say(
    facts: Facts, text: str, told: list[tuple[str, int]]
) -> None:
    assert [(str(fact.kind), fact.count) for fact in facts(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام بـ 60 قذيفة و12 صاروخاً بلدة الهبيط، دون أنباء عن خسائر بشرية.",
        "نفذت طائرات حربية 25 غارة على بلدة كبانة، ولم ترد معلومات عن قتلى أو جرحى.",
        "انتشر اللواء 137 على مسافة 300 كلم خلال 48 ساعة.",
        "دخل نحو 5 آلاف مقاتل إلى حي برزة لتنفيذ عمل عسكري.",
        "قتل\n\n1,204\n\nقصفت قوات النظام بلدة الهبيط.",
        "أفرجت قوات النظام عن 20 معتقلاً.",
        "هدد التنظيم بقتل 5 رهائن.",
        "نجا قيادي من محاولة اغتيال.",
        "شارك في التظاهرة نحو 300 شخص.",
    ],
)
def test_what_is_no_casualty_never_becomes_one(facts: Facts, text: str) -> None:
    assert facts(text) == []


def test_wounded_are_never_dead(facts: Facts) -> None:
    text = "أصيب 9 مواطنين بجراح بعضها خطرة جراء قصف على سوق في مدينة أريحا."
    assert [str(fact.kind) for fact in facts(text)] == ["wounded"]


def test_dead_or_wounded_are_never_counted_as_dead(facts: Facts) -> None:
    text = "سقط 20 عنصراً من قوات النظام ما بين قتيل وجريح جراء قصف على حاجز في حرستا."
    assert "killed" not in [str(fact.kind) for fact in facts(text)]


def test_hearsay_vouches_for_nobody(facts: Facts) -> None:
    text = "استهدفت الفصائل موقعاً لقوات النظام في تل هواش، وأنباء عن قتلى وجرحى في صفوفهم."
    assert [(str(f.qualifier), f.low, f.best, f.high) for f in facts(text)] == [
        ("unconfirmed", 0, None, None)
    ] * 2
