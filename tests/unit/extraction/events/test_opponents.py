import pytest

from tests.unit.extraction.events.conftest import Read, parties

LAST = [
    # whose losses a clash tells is its other side, before whoever stands nearest
    (
        "قتل 19 من قوات النظام والمسلحين الموالين لها، بينهم 4 من لواء القدس، بهجوم لتنظيم "
        "“الدولة الإسلامية” في بادية السخنة.",
        ["IS"],
        ["STATE_FORCES", "PRO_GOV_MILITIA"],
    ),
    # ground is taken from the principal
    (
        "دارت اشتباكات بين الفصائل من جهة، وقوات النظام والمسلحين الموالين لها من جهة أخرى، في "
        "حي الراشدين، وسيطرت الفصائل على عدة مبان في الحي.",
        ["REBEL"],
        ["STATE_FORCES"],
    ),
    # within a camp the party itself tells the sides apart
    (
        "اندلعت اشتباكات بين هيئة تحرير الشام من جهة، وحركة أحرار الشام من جهة أخرى، في دارة "
        "عزة، وسيطرت الهيئة على قرية الأبزمو.",
        ["REBEL"],
        ["REBEL"],
    ),
    # those counted before blew themselves up
    (
        "قتل 70 عنصراً من تنظيم “الدولة الإسلامية” باشتباكات مع قوات النظام في تدمر، منهم من فجر "
        "نفسه بحزام ناسف.",
        ["IS"],
        ["STATE_FORCES"],
    ),
    # arms are given by the armed people who left, not by the civilians
    (
        "جرى تهجير مقاتلي هيئة تحرير الشام والمدنيين من دوما، وتسليم الأسلحة لقوات النظام.",
        ["REBEL"],
        ["STATE_FORCES"],
    ),
    # a clash that goes along with a claim has the two camps of its sentence
    (
        "دارت اشتباكات بين قوات النظام وهيئة تحرير الشام في مورك.\nرفض تنظيم “الدولة الإسلامية” "
        "التفاوض مع قوات النظام، حيث قصفت قوات النظام حي القدم، بالتزامن مع اشتباكات عنيفة.",
        ["STATE_FORCES"],
        ["IS"],
    ),
]


@pytest.mark.parametrize(("text", "acts", "suffers"), LAST)
def test_an_unsaid_side_is_that_of_the_fight_it_belongs_to(
    events: Read, text: str, acts: list[str], suffers: list[str]
) -> None:
    last = events(text)[-1]
    assert (parties(last.side_a), parties(last.side_b)) == (acts, suffers)


def test_who_fired_stays_unsaid_where_no_fight_is_told(events: Read) -> None:
    (only,) = events("استشهد مواطنان جراء سقوط قذائف على حي باب توما بدمشق.")
    assert parties(only.side_a) == []
