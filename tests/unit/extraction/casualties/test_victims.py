import pytest

from tests.unit.extraction.casualties.conftest import Facts


@pytest.mark.parametrize(
    ("text", "victims", "status"),
    [
        (
            "قتل 3 عناصر من قوات النظام والمسلحين الموالين لها.",
            "STATE_FORCES PRO_GOV_MILITIA",
            "combatant",
        ),
        ("استشهد 3 مواطنين في بلدة سراقب.", "CIVILIANS", "civilian"),
        ("استشهدت مواطنة في بلدة سراقب.", "CIVILIANS", "woman"),
        ("استشهد طفلان في بلدة سراقب.", "CIVILIANS", "child"),
        ("قتل ضابط من قوات النظام في تدمر.", "STATE_FORCES", "officer"),
        ("قتل قيادي في هيئة تحرير الشام في إدلب.", "REBEL", "commander"),
        ("استشهد مسعف في بلدة كفرنبل.", "CIVILIANS", "medic"),
        ("استشهد مصور صحفي في بلدة كفرنبل.", "CIVILIANS", "journalist"),
        ("قتل 5 أشخاص في بلدة تسيل.", "", "unknown"),
        ("قضى مقاتل من فصيل جيش العزة في كبانة.", "REBEL", "combatant"),
        ("عثر على مقبرة تضم 17 جثة لعناصر من قوات النظام.", "STATE_FORCES", "combatant"),
        ("قتل رئيس المجلس المحلي لبلدة العزبة برصاص مجهولين.", "CIVILIANS", "civilian"),
        ("اغتيل “قاضي شرعي” في مدينة حلب.", "CIVILIANS", "civilian"),
        ("قتل 3 جنود أتراك في جبل الزاوية.", "FOREIGN_STATE", "combatant"),
        ("أسر التنظيم جنديين روسيين قرب الشولا.", "FOREIGN_STATE", "combatant"),
        ("قتل 3 مقاتلين بقصف تركي على قرية مرعناز.", "", "combatant"),
        (
            "قتل مقاتل في الفصائل ممن أجروا تسوية في بلدة طفس.",
            "LOCAL_RECONCILED",
            "combatant",
        ),
    ],
)  # fmt: skip
def test_victims_are_named_by_the_party_or_the_noun(
    facts: Facts, text: str, victims: str, status: str
) -> None:
    (fact,) = facts(text)
    assert (" ".join(fact.victims), str(fact.status)) == (victims, status)


def test_others_are_of_the_people_before(facts: Facts) -> None:
    killed, wounded = facts("قتل 3 عناصر من قوات النظام وأصيب 4 آخرون.")
    assert wounded.victims == killed.victims


def test_who_killed_them_is_no_victim(facts: Facts) -> None:
    (fact,) = facts("استشهد مواطن برصاص قوات النظام في بلدة تلبيسة.")
    assert [str(victim) for victim in fact.victims] == ["CIVILIANS"]


def test_both_sides_lose_where_the_text_says_so(facts: Facts) -> None:
    text = "دارت اشتباكات بين قوات النظام والفصائل في مورك، أسفرت عن مقتل 9 عناصر من الطرفين."
    (fact,) = facts(text)
    assert {str(victim) for victim in fact.victims} == {"STATE_FORCES", "REBEL"}


LIST = (
    "وثق المرصد السوري مقتل 40 شخصاً خلال شهر آذار، توزعوا على الشكل التالي:\n"
    "المدنيون: 9 بينهم طفلان.\nقوات النظام: 21.\nالفصائل: 10."
)


def test_a_line_of_a_list_names_its_victims_before_the_colon(facts: Facts) -> None:
    found = [(fact.best, fact.basis, *fact.victims) for fact in facts(LIST)]
    assert found == [
        (40, "cumulative"),
        (9, "subset", "CIVILIANS"),
        (2, "subset", "CIVILIANS"),
        (21, "subset", "STATE_FORCES"),
        (10, "subset", "REBEL"),
    ]


def test_lines_below_a_total_without_a_colon_are_no_list(facts: Facts) -> None:
    text = "قتل 40 شخصاً خلال شهر آذار.\nالفصائل: 10."
    assert [fact.best for fact in facts(text)] == [40]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("أكثر من 200 قتلوا من عناصر وضباط النظام ومقاتلي الفصائل.", ["STATE_FORCES", "REBEL"]),
        ("قتل ضابط برتبة عقيد و5 عناصر من قوات النظام.", ["STATE_FORCES"]),
        ("استشهد 4 من عناصر الدفاع المدني.", ["CIVILIANS"]),
        ("قتل 7 مجهولي الهوية في بلدة تسيل.", []),
    ],
)
def test_the_party_behind_a_list_is_that_of_all_in_it(
    facts: Facts, text: str, victims: list[str]
) -> None:
    assert [str(victim) for victim in facts(text)[0].victims] == victims


def test_a_toll_that_details_a_loss_is_of_the_parties_that_lost(facts: Facts) -> None:
    text = (
        "تسببت الاشتباكات في مقتل المزيد من عناصر قوات النظام والمسلحين الموالين لها، حيث ارتفع "
        "إلى 106 عدد قتلى قوات النظام."
    )
    assert [str(victim) for victim in facts(text)[-1].victims] == [
        "STATE_FORCES",
        "PRO_GOV_MILITIA",
    ]
