from collections.abc import Callable

import pytest

from rasid.core.event import Event
from tests.unit.extraction.events.conftest import Read, parties

CASES = [
    # between one side and the other
    (
        "دارت اشتباكات بين قوات النظام والمسلحين الموالين لها من جهة، وهيئة تحرير الشام من جهة "
        "أخرى، في محيط بلدة الهبيط.",
        ["STATE_FORCES", "PRO_GOV_MILITIA"],
        ["REBEL"],
    ),
    (
        "دارت اشتباكات بين قوات سوريا الديمقراطية وتنظيم “الدولة الإسلامية” في بلدة الباغوز.",
        ["KURDISH_LED"],
        ["IS"],
    ),
    # verb, subject, object
    ("استهدفت الفصائل تمركزات لقوات النظام في تل هواش.", ["REBEL"], ["STATE_FORCES"]),
    ("قصفت قوات النظام بالمدفعية بلدة اللطامنة.", ["STATE_FORCES"], []),
    ("تعرضت بلدة اللطامنة لقصف من قبل قوات النظام.", ["STATE_FORCES"], []),
    # whose things are hit, and whose craft it is
    ("استهدفت الفصائل آلية تابعة لقوات النظام في تل هواش.", ["REBEL"], ["STATE_FORCES"]),
    ("استهدفت طائرة مسيرة تابعة للتحالف الدولي سيارة في بلدة أطمة.", ["FOREIGN_STATE"], []),
    # robbed, not only the robber
    ("استولت الفصائل الموالية لتركيا على منازل لمواطنين في عفرين.", ["PRO_TURKEY"], ["CIVILIANS"]),
    ("أحرقت قوات النظام منازل في بلدة قرب مواقع الفصائل.", ["STATE_FORCES"], []),
    # a party named twice is one
    (
        "قصفت الطائرات الروسية مواقع لتنظيم “الدولة الإسلامية” وقتلت 3 من التنظيم في السخنة.",
        ["FOREIGN_STATE"],
        ["IS"],
    ),
    ("اعتدى عناصر من قوات النظام على مواطنين في مدينة دوما.", ["STATE_FORCES"], ["CIVILIANS"]),
    # a country that acts
    ("قصفت تركيا بالمدفعية مواقع قوات سوريا الديمقراطية.", ["FOREIGN_STATE"], ["KURDISH_LED"]),
    ("استهدفت فصائل عراقية بصاروخ موقعاً في إسرائيل.", ["REBEL"], []),
    # an adjective names the power
    ("نفذت طائرات حربية روسية غارات على بلدة كفرنبل.", ["FOREIGN_STATE"], []),
    # allies stand by their principal
    (
        "سيطرت قوات سوريا الديمقراطية مدعمة بطائرات التحالف الدولي على بلدة السوسة.",
        ["KURDISH_LED", "FOREIGN_STATE*"],
        [],
    ),
    # victims are acted upon
    ("أعدم تنظيم “الدولة الإسلامية” 3 مواطنين في مدينة هجين.", ["IS"], ["CIVILIANS"]),
    ("قتل عنصر من قوات النظام بانفجار لغم في بادية السخنة.", [], ["STATE_FORCES"]),
    ("استشهد مواطن برصاص قناصة قوات النظام في مدينة تلبيسة.", ["STATE_FORCES"], ["CIVILIANS"]),
    # a survivor is acted upon
    ("نجا قيادي في الجيش الوطني من محاولة اغتيال في مدينة الباب.", [], ["PRO_TURKEY"]),
    # what somebody is accused of makes nobody a party
    (
        "أعدم تنظيم “الدولة الإسلامية” مواطناً في مدينة هجين بتهمة التعامل مع التحالف الدولي.",
        ["IS"],
        ["CIVILIANS"],
    ),
    # but belonging to a party does
    (
        "اعتقلت قوات الأسايش 5 أشخاص في مدينة الرقة بتهمة الانتماء لتنظيم “الدولة الإسلامية”.",
        ["KURDISH_LED"],
        ["IS"],
    ),
    # who denies it has no part in it
    (
        "نفت قوات سوريا الديمقراطية القصف الذي نفذته الميليشيات الإيرانية على حقل العمر.",
        ["FOREIGN_MILITIA"],
        [],
    ),
    # civilians neither shell nor stand against those who move
    ("وصلت تعزيزات لقوات النظام إلى مناطق سيطرة الفصائل.", ["STATE_FORCES"], []),
    # nor do remnants, or the ground an explosion happened on
    (
        "استشهد طفل بانفجار لغم من مخلفات تنظيم “الدولة الإسلامية” في مدينة الرقة.",
        [],
        ["CIVILIANS"],
    ),
    # marchers, and those who stop them
    ("خرجت مظاهرة في مدينة الباب تطالب بإسقاط النظام.", ["PROTESTERS"], []),
]


@pytest.mark.parametrize(("text", "acts", "suffers"), CASES)
def test_sides_are_read_from_the_words_around_the_actors(
    event: Callable[..., Event], text: str, acts: list[str], suffers: list[str]
) -> None:
    only = event(text)
    assert (parties(only.side_a), parties(only.side_b)) == (acts, suffers)


def test_a_side_that_is_inferred_says_why(events: Read) -> None:
    text = "شنت قوات النظام هجوماً على مواقع الفصائل، وسيطرت قوات النظام على قرية الحويز."
    gain = events(text)[-1]
    assert parties(gain.side_b) == ["REBEL"]
    assert gain.inferred["side_b"] == "the opponent named nearest"


def test_a_verb_without_subject_goes_on_with_the_last_one(events: Read) -> None:
    text = "قصفت قوات النظام بلدة الهبيط، كما قصفت بلدة اللطامنة."
    assert [parties(one.side_a) for one in events(text)] == [["STATE_FORCES"]] * 2


def test_alternatives_stand_side_by_side(event: Callable[..., Event]) -> None:
    only = event("قصفت القوات التركية أو الفصائل الموالية لها قرية مرعناز.")
    assert {p.certainty for p in only.side_a} == {"alternative"}
