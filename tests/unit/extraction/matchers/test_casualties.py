from collections.abc import Callable

import pytest

from rasid.core.vocabulary import CasualtyKind, Category, Label, Qualifier, VictimStatus
from rasid.extraction.candidate import QuantityReading
from rasid.extraction.extractor import Extractor

Spans = Callable[..., list[str]]
Read = Callable[..., QuantityReading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 4 مدنيين بقصف مدفعي", ["4 مدنيين"]),
        ("استشهد ما لا يقل عن 12 مواطناً في المجزرة", ["ما لا يقل عن 12 مواطناً"]),
        ("مقتل 7 عناصر على الأقل من التنظيم", ["7 عناصر على الأقل"]),
        ("وثق المرصد السوري 30 مقاتلاً من الفصائل", ["30 مقاتلاً"]),
        ("أصيب عشرات الأطفال بجراح", ["عشرات الأطفال"]),
        ("قتل شخصان وأصيب ثالث", ["شخصان", "ثالث"]),
        ("اغتال مجهولون، ظهر أمس الاثنين، ضابطاً برتبة نقيب", ["ضابطاً"]),
        ("خطف مسلحون ثلاثة مواطنين", ["ثلاثة مواطنين"]),
        ("مقتل وإصابة نحو 20 عنصراً", ["نحو 20 عنصراً"]),
        ("قتل 9 مدنيين، هم: 5 أطفال و4 نساء", ["9 مدنيين", "5 أطفال", "4 نساء"]),
        ("ارتفع إلى 41 عدد الشهداء الذين قضوا", ["41"]),
        ("ارتفعت حصيلة القتلى جراء التفجير إلى 18", ["18"]),
        ("فارق رجل وطفلته الحياة", ["رجل", "طفلته"]),
        ("لقي 3 أشخاص حتفهم غرقاً", ["3 أشخاص"]),
        ("أكثر من 90 قتلوا في المعارك", ["أكثر من 90"]),
        ("العثور على 3 جثث مجهولة الهوية", ["3 جثث"]),
        ("أنباء عن قتلى وجرحى في صفوفهم", ["قتلى", "جرحى"]),
        ("أسر مقاتلين اثنين من الفصائل", ["مقاتلين اثنين"]),
        ("نزوح أكثر من 10 آلاف مدني", ["أكثر من 10 آلاف مدني"]),
        ("بين 10 و15 قتيلاً في الغارة", ["بين 10 و15 قتيلاً"]),
        ("مقـ ـتل 3 عناصر من التنظيم", ["3 عناصر"]),
        ("إطلاق النار على عنصر في البلدة، ما أدى إلى مقتله", ["عنصر"]),
        (
            "مقتل 61 شخصاً، توزعوا على الشكل التالي:\nالفصائل: 40\nالتنظيم: 21",
            ["61 شخصاً", "40", "21"],
        ),
        ("في حلب استشهد 35 مواطناً، وفي إدلب 14 مواطناً", ["35 مواطناً", "14 مواطناً"]),
        ("ارتفع إلى 52 على الأقل بينهم 9 ضباط، عدد قتلى القوات", ["52 على الأقل", "9 ضباط"]),
        ("انضم 7 أشخاص إلى قافلة شهداء الثورة", ["7 أشخاص"]),
        ("أعدم التنظيم أحد المختطفين لديه", ["أحد المختطفين"]),
        ("مقتل رجل وزوجته وأطفالهما الثلاثة", ["رجل", "زوجته", "أطفالهما الثلاثة"]),
        ("خرجت القافلة وعلى متنها 1908 أشخاص", ["1908 أشخاص"]),
        ("أكثر من 40 قتيلاً وجريحاً في تفجير", ["أكثر من 40 قتيلاً وجريحاً"]),
        ("مقتل 9 عناصر، بالإضافة لـ 4 من الحراس", ["9 عناصر", "4"]),
        ("استشهاد 4 مواطنين مدنيين بالقصف", ["4 مواطنين"]),
        ("مجهولون يختطفون طبيباً", ["طبيباً"]),
        ("سيدة وأطفالها الأربعة استشهدوا بالقصف", ["سيدة", "أطفالها الأربعة"]),
        ("خسائر بشرية بين قتيل وجريح", ["خسائر بشرية"]),
        ("أسر اثنان آخران", ["اثنان آخران"]),
        ("اعتقل الأمن العسكري شابين اثنين", ["شابين اثنين"]),
        ("بلغ عدد الشهداء 14 في القصف", ["14"]),
        ("عدد القتلى لم يتجاوز 9 خلال الهجوم", ["لم يتجاوز 9"]),
        ("يرتفع إلى 30 عدد شهداء القصف على البلدة", ["30"]),
        ("إصابة طفل ورجل وجرح ثالث", ["طفل", "رجل", "ثالث"]),
        ("مقتل طاقمها المكون من 4 أشخاص", ["طاقمها", "4 أشخاص"]),
        ("مقتل ضابط برتبة نقيب", ["ضابط"]),
        ("قدرت أعداد القتلى بأكثر من 45", ["أكثر من 45"]),
        ("تسجيل 7 وفيات بكورونا", ["7 وفيات"]),
    ],
)
def test_quantities_of_people_harmed_are_found(
    spans: Spans, text: str, expected: list[str]
) -> None:
    assert spans(text, Label.CASUALTY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ألقت المروحيات 12 برميلاً متفجراً على قتلوا",
        "سقطت 5 قذائف على الحي دون معلومات عن خسائر بشرية",
        "مسافة 300 كلم من مدينة حلب",
        "قدر عدد المقاتلين بنحو 5 آلاف مقاتل",
        "انسحب اللواء 137 من مواقعه",
        "قصف الحي جراء 15 غارة",
        "لم ترد أنباء عن قتلى",
        "دون وقوع إصابات بين المدنيين",
        "أفرجت عن 20 معتقلاً من سجونها",
        "استهدفتهم الغارة رقم 12",
        "منذ العام 2014 استشهدوا",
        "إصابة 3 سيارات بأضرار",
        "وصلت تعزيزات قوامها 200 عنصر",
        "محاولة اغتيال قيادي",
        "هاجم 40 مقاتلاً الحاجز",
        "هدد التنظيم بقتل 20 معلماً",
        "إصابة 120 شخصاً بفيروس كورونا",
        "محققة إصابات مباشرة في الحاجز",
        "سلم الهلال الأحمر جثامين 7 مقاتلين",
        "وصلت قافلة على متنها 40 شخصاً",
        "سقطت قذيفة على منزل يقطنه 9 أشخاص",
        "قافلة شهداء الثورة",
        "ارتفعت حصيلة الخسائر البشرية",
        "وبذلك يرتفع إلى 41 عدد الغارات التي قتلت وجرحت كثيرين",
        "ليصل إلى 17 تعداد جرائم القتل منذ مطلع العام",
        "قتل 12 خروفاً بقذيفة",
        "قتلت قذيفة 5 أبقار",
        "تسجيل 60 إصابة جديدة بفيروس كورونا",
        "إصابة ثالث منزل في البلدة",
        "خرج ثالث مشفى عن الخدمة",
        "قد يقتل في الهجوم 40 شخصاً",
    ],
)
def test_other_numbers_never_become_casualties(spans: Spans, text: str) -> None:
    assert spans(text, Label.CASUALTY) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("قتل 17 عنصراً", (17, Qualifier.EXACT, 17, 17, 17)),
        ("قتل 17 عنصراً على الأقل", (17, Qualifier.AT_LEAST, 17, 17, None)),
        ("قتل أكثر من 17 عنصراً", (17, Qualifier.MORE_THAN, 18, 18, None)),
        ("قتل نحو 17 عنصراً", (17, Qualifier.ABOUT, None, 17, None)),
        ("قتل أقل من 17 عنصراً", (17, Qualifier.AT_MOST, None, 17, 17)),
        ("قتل عنصران", (2, Qualifier.EXACT, 2, 2, 2)),
        ("قتل قيادي", (1, Qualifier.EXACT, 1, 1, 1)),
        ("قتل عشرات العناصر", (None, Qualifier.TENS, 20, None, None)),
        ("قتل مئات المدنيين", (None, Qualifier.HUNDREDS, 200, None, None)),
        ("تهجير آلاف المدنيين", (None, Qualifier.THOUSANDS, 2000, None, None)),
        ("سقوط قتلى", (None, Qualifier.UNSPECIFIED, None, None, None)),
        ("مقتل ما بين 10 و20 عنصراً", (None, Qualifier.RANGE, 10, 15, 20)),
    ],
)
def test_numbers_are_bounded_as_the_codebook_has_it(
    reading: Read, text: str, bounds: tuple[object, ...]
) -> None:
    read = reading(text, Label.CASUALTY)
    assert (read.count, read.qualifier, read.low, read.best, read.high) == bounds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استشهد 3 مدنيين", CasualtyKind.KILLED),
        ("إصابة 3 مدنيين", CasualtyKind.WOUNDED),
        ("أسر 3 مقاتلين", CasualtyKind.CAPTURED),
        ("اختطاف 3 مواطنين", CasualtyKind.ABDUCTED),
        ("اعتقال 3 مواطنين", CasualtyKind.ARRESTED),
        ("نزوح 300 مواطن", CasualtyKind.DISPLACED),
        ("مقتل وجرح 3 عناصر", CasualtyKind.KILLED_OR_WOUNDED),
        ("سقوط 3 جرحى", CasualtyKind.WOUNDED),
        ("30 قتيلاً وجريحاً", CasualtyKind.KILLED_OR_WOUNDED),
    ],
)
def test_the_word_that_governs_says_what_befell_them(
    reading: Read, text: str, kind: CasualtyKind
) -> None:
    assert reading(text, Label.CASUALTY).kind is kind


def test_the_noun_says_who_they_were(reading: Read) -> None:
    read = reading("استشهاد طفلين بانفجار لغم", Label.CASUALTY)
    assert (read.status, read.category) == (VictimStatus.CHILD, Category.CIVILIANS)


def test_a_part_is_tied_to_the_whole_before_it(extractor: Extractor) -> None:
    found = extractor.read("قتل 9 عناصر بينهم 2 من الضباط").candidates
    read = [c.reading for c in found if c.label is Label.CASUALTY]
    assert [r.subset for r in read] == [False, True]


def test_bystanders_counted_in_between_take_the_tie_away(spans: Spans) -> None:
    text = "أعدموا رجلين أمام عشرات المواطنين بينهم أطفال"
    assert spans(text, Label.CASUALTY) == ["رجلين"]
