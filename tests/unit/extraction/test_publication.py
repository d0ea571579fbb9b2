import pytest

from rasid.core.vocabulary import PublishedBasis
from rasid.extraction.extractor import Extractor


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        (
            "دارت اشتباكات صباح اليوم الاثنين الـ 14 من آب / أغسطس 2017 في الحي",
            "2017-08-14",
            PublishedBasis.STATED,
        ),
        (
            "قصفت المدفعية يوم أمس الـ 13 من آب من العام 2017 البلدة",
            "2017-08-14",
            PublishedBasis.DERIVED,
        ),
        (
            "حصيلة يوم الخميس 5 آب / أغسطس 2021\nقتل 3 مدنيين",
            "2021-08-05",
            PublishedBasis.STATED,
        ),
        (
            "قصفت المدفعية البلدة اليوم السبت، 12 كانون الثاني 2019",
            "2019-01-12",
            PublishedBasis.STATED,
        ),
        ("قصفت المدفعية البلدة فجر اليوم الأحد (23-02-2020)", "2020-02-23", PublishedBasis.STATED),
        (
            "قتل مدني اليوم الخميس 25 نيسان، وهو السابع منذ مطلع العام 2024",
            "2024-04-25",
            PublishedBasis.STATED,
        ),
        (
            "بدأت المعركة في الـ 19 من آذار 2017، وحتى اليوم الـ 25 من الشهر ذاته",
            "2017-03-25",
            PublishedBasis.STATED,
        ),
        (
            "بدأ القصف مساء يوم الأحد الـ 18 من شباط الجاري 2018، واستمر حتى اليوم الخميس",
            "2018-02-22",
            PublishedBasis.DERIVED,
        ),
        (
            "خرجت القافلة ضمن الاتفاق الذي جرى الأربعاء الفائت 21 آذار 2018، وكان المرصد السوري "
            "نشر أمس الخميس أن القافلة الأولى خرجت",
            "2018-03-23",
            PublishedBasis.DERIVED,
        ),
    ],
)
def test_the_day_of_publication_is_taken_from_the_text(
    extractor: Extractor, text: str, published: str, basis: PublishedBasis
) -> None:
    reading = extractor.read(text)
    assert (reading.published, reading.basis) == (published, basis)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت المدفعية البلدة صباح اليوم",
        "قصفت المدفعية البلدة اليوم، وكانت الفصائل سيطرت عليها في 12 كانون الثاني 2019",
        "قتل مدني اليوم الجمعة 25 نيسان، وهو السابع منذ مطلع العام 2024",
        "سيطرت الفصائل على البلدة في الـ 10 من أيلول 2016",
        "كان المرصد السوري نشر صباح اليوم الاثنين الـ 14 من آب 2017 أن القصف توقف",
        "حصيلة يوم الجمعة 5 آب / أغسطس 2021",
        "خرجت القافلة ضمن الاتفاق الذي جرى يوم الأربعاء الفائت 21 آذار 2018",
    ],
)
def test_what_does_not_date_the_report_is_left_alone(extractor: Extractor, text: str) -> None:
    reading = extractor.read(text)
    assert (reading.published, reading.basis) == (None, PublishedBasis.UNKNOWN)


def test_a_given_day_stands(extractor: Extractor) -> None:
    reading = extractor.read("اليوم الاثنين الـ 14 من آب 2017", "2020-01-01")
    assert (reading.published, reading.basis) == ("2020-01-01", PublishedBasis.METADATA)
