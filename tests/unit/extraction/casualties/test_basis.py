import pytest

from tests.unit.extraction.casualties.conftest import Facts


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("قتل 3 عناصر من قوات النظام.", ["incremental"]),
        ("استشهد 8 مواطنين بينهم 3 أطفال ومواطنة.", ["incremental", "subset", "subset"]),
        ("قتل 20 عنصراً من بينهم 6 ضباط.", ["incremental", "subset"]),
        ("استشهد 8 مواطنين، وقتل 3 عناصر من قوات النظام.", ["incremental", "incremental"]),
        ("ارتفع إلى 19 عدد قتلى قوات النظام في هجوم التنظيم.", ["cumulative"]),
        ("قتل 60 عنصراً من التنظيم خلال 9 أيام من المعارك.", ["cumulative"]),
        ("قتل 6 عناصر من التنظيم خلال الـ 24 ساعة الفائتة.", ["incremental"]),
        (
            "قتل 18 عنصراً، هم: 10 من قوات النظام، و8 من الفصائل.",
            ["incremental", "subset", "subset"],
        ),
        # a list that names other things between its parts
        (
            "ارتفع إلى 21 عدد القتلى، هم 10 مقاتلين قضوا خلال اشتباكات مع قوات النظام، و11 مواطناً.",
            ["cumulative", "subset", "subset"],
        ),
        ("قتل 181 شخصاً: 124 من التنظيم، و57 مدنياً.", ["incremental", "subset", "subset"]),
        ("ارتفع إلى 42 عدد القتلى، إذ فارق 4 منهم الحياة.", ["cumulative", "subset"]),
        # a headline that the body tells in full
        (
            "مقتل 5 عناصر من قوات النظام\n\nقتل 5 عناصر من قوات النظام بلغم في البادية.",
            ["restatement", "incremental"],
        ),
        # a lead total that the body breaks down
        (
            "استشهد 9 مواطنين أمس، ففي إدلب استشهد 5 مواطنين، وفي حلب استشهد 4 مواطنين.",
            ["restatement", "incremental", "incremental"],
        ),
        # a total held apart by age and broken down by place
        (
            "استشهد 9 مواطنين بينهم طفلان، ففي إدلب استشهد 5 مواطنين، وفي حلب استشهد 4 مواطنين.",
            ["restatement", "subset", "incremental", "incremental"],
        ),
        # whatever is told of the parts of a list does not end it
        (
            "وصل عدد القتلى إلى 96، وهم: 31 مدنياً بينهم 3 مواطنات، إضافة إلى 40 من قوات النظام "
            "والمتعاونين معها، و18 من مقاتلي الفصائل، و7 من الفيلق الخامس.",
            ["cumulative", "subset", "subset", "subset", "subset", "subset"],
        ),
        (
            "ارتفع إلى 9 عدد الشهداء، بينهم 5 مقاتلين استشهدوا خلال اشتباكات مع قوات النظام، وطفل "
            "ومواطنة استشهدا في قصف على مدينة دوما.",
            ["cumulative", "subset", "subset", "subset"],
        ),
        (
            "قتل 61 عنصراً وأصيب 110 آخرون، والقتلى هم: 9 مدنيين، و52 من قوات النظام.",
            ["incremental", "incremental", "subset", "subset"],
        ),
        # a new claim does
        (
            "قتل 9 أشخاص، هم: 4 مدنيين، و5 من قوات النظام، فيما قتل 3 عناصر من التنظيم.",
            ["incremental", "subset", "subset", "incremental"],
        ),
        (
            "استشهد 8 مواطنين بينهم 3 أطفال في قصف على دوما، و6 مواطنين في قصف على حرستا.",
            ["incremental", "subset", "incremental"],
        ),
        # a headline total whose parts the body tells
        (
            "4 قتلى في درعا\n\nقتل شاب برصاص مجهولين، بينما قضى 3 عناصر من قوات النظام.",
            ["restatement", "incremental", "incremental"],
        ),
        # a toll that grew, told place by place
        (
            "ارتفع إلى 34 عدد الشهداء، حيث استشهد 17 مواطناً في حمورية، و9 مواطنين في بيت سوى، فيما "
            "استشهد 8 آخرون في دوما.",
            ["restatement", "incremental", "incremental", "incremental"],
        ),
        # the earlier figure of a toll that grew
        (
            "ارتفع إلى 9 عدد القتلى، وكان المرصد السوري قد وثق قبل ساعات مقتل 5 عناصر.",
            ["cumulative", "restatement"],
        ),
        ("وليرتفع بذلك إلى 150 عدد من استشهدوا منذ يوم الثلاثاء.", ["cumulative"]),
        # another source's figure for the same loss
        (
            "وثق المرصد السوري مقتل 12 عنصراً، فيما قالت وسائل إعلام النظام إن 5 عناصر قتلوا.",
            ["incremental", "conflicting"],
        ),
    ],
)
def test_the_words_around_a_count_say_whether_it_may_be_added(
    facts: Facts, text: str, bases: list[str]
) -> None:
    assert [str(fact.basis) for fact in facts(text)] == bases


def test_an_earlier_toll_told_again_restates(facts: Facts) -> None:
    text = "قتل 9 عناصر بهجوم على حاجز في تدمر، وكان المرصد نشر أمس مقتل 4 عناصر بالهجوم ذاته."
    assert [str(fact.basis) for fact in facts(text)] == ["incremental", "restatement"]


def test_parts_of_parts_hang_on_the_part(facts: Facts) -> None:
    text = "قتل 46 عنصراً بينهم 20 من حزب الله اللبناني من ضمنهم قيادي."
    whole, part, inner = facts(text)
    assert (part.subset_of, inner.subset_of) == (whole.id, part.id)


def test_a_part_greater_than_its_whole_is_none(facts: Facts) -> None:
    found = facts("قتل 4 عناصر بينهم قيادي وأصيب 12 عنصراً.")
    assert [str(fact.basis) for fact in found] == ["incremental", "subset", "incremental"]


def test_general_words_restate_the_toll_that_details_them(facts: Facts) -> None:
    text = "أوقعت المعارك خسائر بشرية كبيرة، حيث قتل 30 عنصراً من قوات النظام."
    assert [(str(f.basis), f.count) for f in facts(text)] == [
        ("restatement", None),
        ("incremental", 30),
    ]
