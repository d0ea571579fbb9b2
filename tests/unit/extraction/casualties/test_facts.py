import pytest

from rasid.core.vocabulary import CasualtyKind
from rasid.extraction.extractor import Extractor
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


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع إلى 25 عدد القتلى والجرحى في تفجير عفرين.",
        "بلغ عدد القتلى والجرحى 33 شخصاً في تفجير عفرين.",
        "خلفت الغارات على بلدة سراقب أكثر من 40 شهيداً وجريحاً.",
        "سقط ما لا يقل عن 25 شخصاً بين قتيل وجريح جراء القصف على إدلب.",
    ],
)
def test_a_tally_of_dead_and_wounded_counts_no_dead(facts: Facts, text: str) -> None:
    (fact,) = facts(text)
    assert fact.kind is CasualtyKind.KILLED_OR_WOUNDED


def test_a_tally_counts_what_its_noun_says(facts: Facts) -> None:
    killed, wounded = facts("وصل عدد القتلى إلى 33 شخصاً بتفجير عفرين، فيما وصل عدد الجرحى إلى 50.")
    assert (killed.kind, wounded.kind) == (CasualtyKind.KILLED, CasualtyKind.WOUNDED)


def test_wounded_behind_a_toll_of_dead_stay_wounded(facts: Facts) -> None:
    text = "استشهد 9 مواطنين بقصف على حاس، وعدد الشهداء مرشح للارتفاع لوجود جرحى."
    assert [fact.kind for fact in facts(text)] == [CasualtyKind.KILLED, CasualtyKind.WOUNDED]


def test_a_family_and_its_members_are_counted_once(facts: Facts) -> None:
    (fact,) = facts("استشهدت عائلة مؤلفة من 7 أشخاص بقصف على بلدة حاس.")
    assert fact.best == 7


TALLY = "اغتال مسلحون مواطناً في نوى، وبذلك يرتفع إلى 1163 عدد {} في درعا منذ عام، قتل فيها {}."


def test_a_tally_of_attacks_counts_nobody(facts: Facts) -> None:
    found = facts(TALLY.format("الهجمات ومحاولات الاغتيال", "814 شخصاً"))
    assert 1163 not in [fact.best for fact in found]


def test_a_tally_of_dead_counts_them(facts: Facts) -> None:
    found = facts("وبذلك يرتفع إلى 1163 عدد الذين قتلوا في درعا منذ مطلع العام.")
    assert [fact.best for fact in found] == [1163]


def test_a_family_without_a_number_is_no_single_person(facts: Facts) -> None:
    (fact,) = facts("استشهدت عائلة بقصف على بلدة حاس.")
    assert (fact.count, fact.best) == (None, None)


def test_a_sentence_passed_kills_nobody(facts: Facts) -> None:
    assert not facts("أصدرت محكمة في إدلب حكم الإعدام بحق 5 أشخاص.")


def test_what_is_said_to_be_untrue_kills_nobody(facts: Facts) -> None:
    assert not facts("لا صحة لما تداولته وسائل إعلام عن استشهاد 7 أطفال في قصف على كللي.")


def test_a_sentence_carried_out_kills(facts: Facts) -> None:
    (fact,) = facts("نفذت هيئة تحرير الشام حكم الإعدام بحق 5 أشخاص في إدلب.")
    assert (fact.kind, fact.best) == (CasualtyKind.KILLED, 5)


def test_men_and_youths_under_one_number_are_counted_once(facts: Facts) -> None:
    text = "بلغ عدد الذين استشهدوا بانفجار ألغام منذ مطلع العام 122 شخصاً، هم: {}."
    found = facts(text.format("97 رجلاً وشاباً، و25 طفلاً"))
    assert [fact.best for fact in found] == [122, 97, 25]


def test_a_youth_beside_one_man_is_another_victim(facts: Facts) -> None:
    assert len(facts("استشهد رجل وشاب بقصف على بلدة حاس.")) == 2


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "ليصل إلى 21 عدد قتلى الفصائل عقب وفاة عنصرين متأثرين بجراحهما.",
            ["cumulative", "incremental"],
        ),
        (
            "ارتفع إلى 21 بينهم 4 أطفال عدد الشهداء جراء القصف على بلدة حاس.",
            ["cumulative", "subset"],
        ),
    ],
)
def test_deaths_that_raised_a_toll_are_no_toll(facts: Facts, text: str, bases: list[str]) -> None:
    assert [str(fact.basis) for fact in facts(text)] == bases


def test_the_guard_of_a_commander_was_of_his_party(facts: Facts) -> None:
    found = facts("قتل قيادي في هيئة تحرير الشام وحارسه بانفجار عبوة في مدينة إدلب.")
    assert [[str(c) for c in fact.victims] for fact in found] == [["REBEL"]] * 2


def test_a_driver_is_of_no_party(facts: Facts) -> None:
    found = facts("قتل قيادي في هيئة تحرير الشام وسائق بانفجار عبوة في مدينة إدلب.")
    assert [str(c) for c in found[1].victims] == ["CIVILIANS"]


def test_the_crew_of_a_craft_shot_down_is_counted_once(facts: Facts) -> None:
    (fact,) = facts("أسقطت الفصائل مروحية في تفتناز، ما أدى لمقتل طاقمها المكون من 4 أشخاص.")
    assert fact.best == 4


def test_what_a_party_claims_conflicts_with_the_count(facts: Facts) -> None:
    text = "أعلنت وزارة الدفاع الروسية مقتل 90 مسلحاً، فيما أكد المرصد أن عدد القتلى لم يتعد 8."
    claim, count = facts(text)
    assert (str(claim.basis), str(count.qualifier), count.high) == ("conflicting", "at_most", 8)


def test_the_forces_are_those_named_last(facts: Facts) -> None:
    text = "هاجم {} حاجزاً لقوات {} في بلدة الشحيل، ما أدى لمقتل 3 من القوات."
    sdf = text.format("مسلحون مجهولون", "سوريا الديمقراطية")
    state = text.format("مسلحون مجهولون", "النظام")
    found = [facts(one)[-1].victims for one in (sdf, state)]
    assert [[str(c) for c in victims] for victims in found] == [["KURDISH_LED"], ["STATE_FORCES"]]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "قتل 12 من قوات النظام بهجوم على حاجز، فيما قالت موسكو إن 9 جنود قتلوا.",
            ["incremental", "conflicting"],
        ),
        (
            "قتل 12 من قوات النظام بهجوم على حاجز، فيما أعلنت الفصائل مقتل 3 من الفصائل.",
            ["incremental", "incremental"],
        ),
        ("نفت الفصائل ما أعلنته قوات النظام عن مقتل 30 من الفصائل.", ["conflicting"]),
    ],
)
def test_a_figure_of_the_other_side_for_the_same_dead_conflicts(
    facts: Facts, text: str, bases: list[str]
) -> None:
    assert [str(fact.basis) for fact in facts(text)] == bases


def test_the_dead_of_an_attempt_are_kept(facts: Facts) -> None:
    (fact,) = facts("قتل 6 من قوات النظام خلال محاولة السيطرة على تل هواش.")
    assert fact.best == 6


def test_the_dead_of_a_plan_are_none(facts: Facts) -> None:
    assert facts("تحضر الفصائل لعملية للسيطرة على تل هواش قد يقتل فيها 6 عناصر.") == []


@pytest.mark.parametrize(
    "text",
    [
        "حكمت محكمة في فرنسا على ضابط بالسجن بتهمة قتل 13 معتقلاً.",
        "حذرت منظمة حقوقية من مقتل 5 آلاف مدني إذا ما هاجمت قوات النظام مدينة إدلب.",
        "أفرجت الشرطة عن رجل متورط في سرقة ومتهم بقتل طفلين في مدينة الباب.",
    ],
)
def test_those_somebody_warns_of_or_is_charged_with_are_not_counted(
    facts: Facts, text: str
) -> None:
    assert [fact for fact in facts(text) if fact.kind is CasualtyKind.KILLED] == []


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت أعداد الهجمات ومحاولات القتل بأساليب مختلفة في محافظة درعا إلى أكثر من 142.",
        "دارت اشتباكات بين مقاتلي الكتائب الإسلامية وقوات النظام في حي جوبر.",
        "وصلت حصيلة الاستهدافات إلى 180، ولم ترد معلومات عن خسائر بشرية.",
    ],
)
def test_how_often_it_was_tried_and_who_fought_is_no_number_of_dead(
    facts: Facts, text: str
) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("خلفت الغارات على مدينة دوما 310 قتيل وشهيد.", [310]),
        ("قتل 34 طفلاً ومواطنة في قصف على مدينة دوما.", [34]),
        ("قتل 4 أطفال ومواطنة في قصف على مدينة دوما.", [4, 1]),
        ("قتل 15 عنصراً وضابط في قصف على مدينة دوما.", [15, 1]),
    ],
)
def test_two_nouns_under_one_number_are_one_count(
    facts: Facts, text: str, counts: list[int]
) -> None:
    assert [fact.count for fact in facts(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "راح ضحيتها شاب في مدينة نوى، حيث تعرض الشاب لإطلاق نار، الأمر الذي أدى لمقتله.",
        "تسلم ذوي شاب من مدينة تلبيسة شهادة وفاته، حيث فارق الشاب الحياة تحت التعذيب.",
    ],
)
def test_one_man_told_of_twice_is_counted_once(facts: Facts, text: str) -> None:
    assert [fact.count for fact in facts(text)] == [1]


def test_a_toll_far_behind_its_noun_is_counted(facts: Facts) -> None:
    text = (
        "يرتفع تعداد الذين قتلوا وقضوا بأساليب مختلفة منذ مطلع العام في محافظة درعا إلى 42 هم 21 "
        "مدنياً، و20 من عناصر قوات النظام، وعنصر سابق في الفصائل."
    )
    assert [(f.count, f.basis.value) for f in facts(text)] == [
        (42, "cumulative"),
        (21, "subset"),
        (20, "subset"),
        (1, "subset"),
    ]


def test_a_death_told_behind_hearsay_is_sure(facts: Facts) -> None:
    text = "دارت اشتباكات في محور كبانة، وسط أنباء عن جرحى، وقتل عنصران من قوات النظام قنصاً."
    assert [fact.low for fact in facts(text)] == [0, 2]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("استشهد أمس 95 مواطناً، توزعوا على: 31 في ريف دمشق، و22 في حلب، و42 في إدلب.",
         [(95, "incremental"), (31, "subset"), (22, "subset"), (42, "subset")]),
        ("ارتفع عدد الشهداء أمس إلى 102، بينهم 11 طفلاً، ففي محافظة ريف دمشق استشهد 40 مواطناً، وفي "
         "محافظة حلب 62 مواطناً.",
         [(102, "restatement"), (11, "subset"), (40, "incremental"), (62, "incremental")]),
        ("يبلغ عدد القتلى المدنيين منذ مطلع العام وفق توثيقات المرصد السوري 1504، بينهم 360 طفلاً.",
         [(1504, "cumulative"), (360, "subset")]),
        ("عثر على جثة شاب في بلدة الغارية بعد اختطافه منذ 5 أيام من قبل مجهولين.",
         [(1, "incremental")]),
        ("تبنى التنظيم تفجيراً قال إنه أوقع 20 قتيلاً من قوات سوريا الديمقراطية، في حين علم المرصد "
         "السوري أن التفجير أسفر عن مقتل عنصرين.",
         [(20, "conflicting"), (2, "incremental")]),
    ],
)  # fmt: skip
def test_nobody_is_counted_twice(facts: Facts, text: str, counts: list[tuple[int, str]]) -> None:
    assert [(fact.count, fact.basis.value) for fact in facts(text)] == counts


def test_the_dead_of_a_strike_stay_with_it_whatever_is_recalled_behind(
    extractor: Extractor,
) -> None:
    text = (
        "انفجرت عبوة ناسفة أمس بحافلة، ما أدى إلى مقتل سائقها، وكانت حافلة مماثلة قد تعرضت لتفجير "
        "في الرابع من آب من العام 2018."
    )
    first, recalled = extractor.extract(text, published="2019-05-10").events
    assert len(first.casualties) == 1
    assert recalled.casualties == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("ارتفع إلى 270 عدد قتلى قوات النظام والعاملين في حقل شاعر، بينهم 11 من العاملين المدنيين.",
         [(270, "cumulative"), (11, "subset")]),
        ("قتل 32 عنصراً من قوات النظام بينهم 4 ضباط إثر تفجير في مورك، وأكثر من 15 مقاتلاً من "
         "الفصائل في الاشتباكات التي تلته.",
         [(32, "incremental"), (4, "subset"), (15, "incremental")]),
        ("قتل 14 عنصراً من قوات النظام في مورك، وقضى 6 مقاتلين، وبذلك يكون قد قتل 20 من الطرفين.",
         [(14, "incremental"), (6, "incremental"), (20, "restatement")]),
        ("أعدم التنظيم 11 شخصاً، 8 منهم من عناصر قوات النظام، و3 مدنيين.",
         [(11, "incremental"), (8, "subset"), (3, "subset")]),
        ("ارتفع إلى 166 عدد القتلى، بينهم 6 نساء، هم 64 من الفصائل، و98 من قوات النظام، و4 قتلوا "
         "بغارات.",
         [(166, "cumulative"), (6, "subset"), (64, "subset"), (98, "subset"), (4, "subset")]),
    ],
)  # fmt: skip
def test_parties_and_parts_beside_a_count_are_not_added_to_it(
    facts: Facts, text: str, counts: list[tuple[int, str]]
) -> None:
    assert [(fact.count, fact.basis.value) for fact in facts(text)] == counts


def test_those_who_left_a_prison_are_not_arrested(facts: Facts) -> None:
    assert facts("خرج من الاعتقال 12 مواطناً من أهالي مدينة الزبداني.") == []


@pytest.mark.parametrize(("text", "count"), [("ألفا شخص", 2000), ("ألف شخص", 1000)])
def test_a_dual_thousand_is_two_thousand(facts: Facts, text: str, count: int) -> None:
    (fact,) = facts(f"نزح {text} من حي الانتصار.")
    assert fact.count == count


def test_people_a_pronoun_means_are_counted(facts: Facts) -> None:
    (fact,) = facts("اعتدى عناصر الجندرمة بالضرب على 8 شبان قرب خربة الجوز، ما أدى لإصابتهم بكسور.")
    assert (fact.kind, fact.count) == (CasualtyKind.WOUNDED, 8)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("قتل جنديان إثر اشتباك في درعا أسفر عن انشقاق أربعة عناصر بينهم مساعد أول.", [2]),
        ("قتل شاب برصاص مجهولين في نوى، وكان أحد عناصر الفصائل قبل التسوية.", [1]),
        ("قتل شاب برصاص مجهولين في نوى، كما قتل أحد عناصر الفصائل.", [1, 1]),
        ("يرفع إلى 41 على الأقل عدد قتلى قوات النظام في هجوم التنظيم.", [41]),
        ("أكدت المصادر أن 22 عنصراً من قوات النظام والمسلحين الموالين لها قُتلوا في اشتباكات.", [22]),
        ("استهدف مسلحون بالرصاص مواطناً وطفله في بلدة تسيل، ما أدى إلى مقتلهما.", [1, 1]),
        ("لم يسفر القصف على بلدة الهبيط عن سقوط قتلى.", []),
        ("انتشل الدفاع المدني 17 مواطناً من تحت أنقاض المباني في دوما.", [17]),
    ],
)
def test_who_died_is_read_wherever_the_words_stand(
    facts: Facts, text: str, counts: list[int]
) -> None:
    assert [fact.count for fact in facts(text)] == counts


def test_a_man_whose_body_was_found_is_dead(facts: Facts) -> None:
    text = "استشهد طفل متأثراً بجراح أصيب بها في قصف، ورجلان عثر على جثتيهما في بلدة مسرابا."
    assert [(f.kind.value, f.count) for f in facts(text)] == [("killed", 1), ("killed", 2)]


def test_a_count_kept_since_the_year_began_is_a_running_toll(facts: Facts) -> None:
    (toll,) = facts("وثق المرصد السوري استشهاد 1,312 مدنياً منذ بداية العام.")
    (new,) = facts("استشهد 12 مدنياً في قصف على دوما.")
    assert (toll.basis.value, new.basis.value) == ("cumulative", "incremental")


def test_a_list_set_in_lines_is_the_total_told_part_by_part(facts: Facts) -> None:
    text = (
        "وثق المرصد السوري مقتل 329 شخصاً منذ مطلع العام 2019، هم:\n"
        "24 من تنظيم “الدولة الإسلامية”.\n268 من قوات النظام.\nو37 مدنياً."
    )
    found = facts(text)
    assert [fact.count for fact in found] == [329, 24, 268, 37]
    added = [f.count or 0 for f in found if f.basis.value not in ("restatement", "subset")]
    assert sum(added) == 329


def test_the_dead_a_later_sentence_divides_are_not_added(facts: Facts) -> None:
    text = (
        "ما يرفع العدد الإجمالي للقتلى إلى 1568 شخصاً. وتشير البيانات إلى أن من بين القتلى 722 "
        "مدنياً، و474 عنصراً من قوات النظام."
    )
    assert [(f.count, f.basis.value) for f in facts(text)] == [
        (1568, "cumulative"),
        (722, "subset"),
        (474, "subset"),
    ]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قصفت الطائرات بلدة حمورية، ما تسبب باستشهاد 3 مواطنين بينهم طفلان، إذ وثق المرصد السوري "
         "استشهاد 3 مواطنين بينهم طفلان في غارات على حمورية.", 3),
        # the same three behind the toll they raised
        ("استشهد 3 مواطنين بغارات على حمورية، وليرتفع بذلك إلى 50 عدد من استشهدوا منذ 14 من الشهر "
         "الجاري، إذ وثق المرصد السوري اليوم استشهاد 3 مواطنين في غارات على حمورية.", 53),
        # whom the cells murdered, and the toll of all of them
        ("فإنه يرتفع إلى 256 شخصاً من المقاتلين والمدنيين، ممن اغتيلوا في 4 محافظات، حيث رصد المرصد "
         "اغتيال 88 مدنياً، إضافة لاغتيال 164 مقاتلاً من قسد، فيما قضى 4 من عناصر التحالف.", 256),
        ("قتلت قوات النظام 3 شبان في نوى، حيث قتلت 3 آخرين في بلدة تسيل.", 6),
        ("مقتل 5 عناصر من قوات النظام\n\nمقتل 5 عناصر من قوات النظام\n\nقتل 5 عناصر من قوات النظام "
         "بلغم في البادية.", 5),
        ("عثر على مقبرة جماعية تضم 17 جثة لعناصر من قوات النظام.", 17),
    ],
)  # fmt: skip
def test_the_dead_of_a_report_are_summed_once(facts: Facts, text: str, dead: int) -> None:
    counted = [f for f in facts(text) if f.basis.value in ("incremental", "cumulative")]
    assert sum(f.best or 0 for f in counted) == dead


@pytest.mark.parametrize("led", ["مقتل نحو 50 شخصاً", "القصف أدى لمقتل نحو 50 شخصاً"])
def test_a_hedge_right_behind_the_word_of_death_is_kept(facts: Facts, led: str) -> None:
    (fact,) = facts(f"{led} في غارة على مدينة دوما.")
    assert (fact.qualifier.value, fact.low, fact.best) == ("about", None, 50)


def test_who_murdered_is_not_counted(facts: Facts) -> None:
    (fact,) = facts("اغتال مسلحون مختار قرية الحصان بريف دير الزور.")
    assert (fact.count, [str(victim) for victim in fact.victims]) == (1, ["CIVILIANS"])


def test_what_the_attacks_of_a_year_cost_is_a_running_toll(facts: Facts) -> None:
    counted = "بلغت حصيلة الاستهدافات في درعا، منذ مطلع العام 2019، 180 استهدافاً، "
    (toll,) = facts(f"{counted}وتسببت بمقتل 150 شخصاً.")
    (today,) = facts("شهدت درعا أمس 4 استهدافات، وتسببت بمقتل 3 أشخاص.")
    assert (toll.basis.value, today.basis.value) == ("cumulative", "incremental")


def test_today_beside_a_toll_that_runs_since_a_day_is_no_toll(facts: Facts) -> None:
    text = "قتل 14 عنصراً من قوات النظام اليوم، لتتخطى حصيلة المعارك 120 قتيلاً منذ ليل الأربعاء."
    assert [f.basis.value for f in facts(text)] == ["incremental", "cumulative"]


def test_a_lead_told_by_governorates_is_summed_and_dated_once(extractor: Extractor) -> None:
    lead = "ارتفع إلى 70 عدد الشهداء الذين قضوا يوم أمس الخميس."
    parts = (
        "ففي محافظة حلب استشهد 30 مواطناً بينهم 5 أطفال في قصف على حي الصاخور، و10 في اشتباكات.\n"
        "وفي محافظة درعا استشهد {last} مواطناً جراء غارات على بلدة نوى."
    )

    def read(last: int) -> tuple[int, set[str | None]]:
        text = f"{lead}\n{parts.format(last=last)}"
        events = extractor.extract(text, published="2019-05-10").events
        facts = [fact for event in events for fact in event.casualties]
        added = [f.best or 0 for f in facts if f.basis.value in ("incremental", "cumulative")]
        return sum(added), {e.date.start for e in events if e.type.value == "AIR_STRIKE"}

    assert read(40) == (70, {"2019-05-09"})
    assert read(41)[0] == 70 + 30 + 10 + 41  # what does not add up is not taken for its parts


def test_a_noun_said_once_counts_both_figures(facts: Facts) -> None:
    text = "خلفت المعارك 19 قتيلاً من قوات النظام، و23 من هيئة تحرير الشام."
    assert [(f.kind.value, f.count) for f in facts(text)] == [("killed", 19), ("killed", 23)]
    (dead,) = facts("خلفت المعارك 19 قتيلاً من قوات النظام، ودمرت 23 من الآليات.")
    assert dead.count == 19


def test_two_others_in_the_dual_are_counted(facts: Facts) -> None:
    text = "قتل جندي تركي وأصيب اثنان آخران قرب محمبل."
    assert [(f.kind.value, f.count) for f in facts(text)] == [("killed", 1), ("wounded", 2)]
