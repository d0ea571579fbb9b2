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
    # whose vehicle it was, however it is said
    (
        "انفجرت عبوة ناسفة بسيارة تابعة للفرقة الرابعة على طريق اليادودة.",
        [],
        ["STATE_FORCES"],
    ),
    (
        "استهدفت طائرة مسيرة تركية، سيارة تابعة لـ”الإدارة الذاتية” على طريق الحسكة.",
        ["FOREIGN_STATE"],
        ["KURDISH_LED"],
    ),
    ("تدمير دبابة لقوات النظام على محور قرية الحويز.", [], ["STATE_FORCES"]),
    ("استهدفت الفصائل آلية لقوات النظام في محيط الحويز.", ["REBEL"], ["STATE_FORCES"]),
    # people who only worked with a party are not its victims
    (
        "اغتال مجهولون شاباً من المتعاونين مع الأجهزة الأمنية في بلدة المزيريب.",
        ["UNIDENTIFIED"],
        ["CIVILIANS"],
    ),
    # where an act happened, or on whose word it is told, makes no party
    ("اغتال مجهولون مواطناً في مناطق سيطرة قوات النظام.", ["UNIDENTIFIED"], ["CIVILIANS"]),
    (
        "سقطت قذائف على مناطق سيطرة قوات النظام في مدينة حلب.",
        [],
        ["STATE_FORCES"],
    ),
    ("نزح مئات المدنيين من بلدة تفتناز وفقاً للأمم المتحدة.", [], ["CIVILIANS"]),
    # who leaves is whom it befell
    ("خرجت دفعة من مقاتلي هيئة تحرير الشام من مدينة عربين.", [], ["REBEL"]),
    # those who blew themselves up act, though they are counted
    (
        "فجر 4 من عناصر تنظيم “الدولة الإسلامية” أنفسهم قرب حاجز لقوات النظام في تدمر.",
        ["IS"],
        ["STATE_FORCES"],
    ),
    # who laid the mine, and who it killed
    (
        "قتل 5 من لواء فاطميون الأفغاني بانفجار لغم زرعه عناصر التنظيم في بادية تدمر.",
        ["IS"],
        ["FOREIGN_MILITIA"],
    ),
    # «مصدرها»: from where it was fired
    (
        "سقطت قذائف على مدينة اعزاز، مصدرها مناطق انتشار قوات سوريا الديمقراطية.",
        ["KURDISH_LED"],
        [],
    ),
    # whose own people fell was hit, even where it is they who deny it
    (
        "نفت قوات سوريا الديمقراطية مقتل أي من عناصرها في القصف الذي نفذته القوات التركية.",
        ["FOREIGN_STATE"],
        ["KURDISH_LED"],
    ),
    # those assaulted without a count
    ("اعتدت قوات النظام بالضرب على مواطن مسن في دوما.", ["STATE_FORCES"], ["CIVILIANS"]),
    # civilians killed stand beside the party that was aimed at; the wounded of a subset do not
    (
        "استشهد 4 مواطنين جراء سقوط قذائف أطلقتها الفصائل على مناطق سيطرة قوات النظام بحلب.",
        ["REBEL"],
        ["STATE_FORCES", "CIVILIANS"],
    ),
    (
        "قتل 9 من قوات النظام بينهم ضابط بقصف للفصائل على مدينة مورك.",
        ["REBEL"],
        ["STATE_FORCES"],
    ),
    # a list that is the whole tells who the whole were; a part does not
    (
        "استشهد 5 أشخاص، هم مواطنة و4 أطفال، بقصف لقوات النظام على بلدة حيش.",
        ["STATE_FORCES"],
        ["CIVILIANS"],
    ),
    # tribesmen who are counted as kin, not as a party
    (
        "قتل شقيقان من عشائر البدو برصاص مجهولين على طريق الحراك.",
        ["UNIDENTIFIED"],
        ["CIVILIANS"],
    ),
    # the masdar, its subject, and then its object
    (
        "اغتيال مسلحين مجهولين، شاباً مدنياً في بلدة المسيفرة.",
        ["UNIDENTIFIED"],
        ["CIVILIANS"],
    ),
    # whom somebody charges with it
    (
        "اتهم نشطاء حرس الحدود التركي بإطلاق النار على 3 مواطنين وقتلهم.",
        ["FOREIGN_STATE"],
        ["CIVILIANS"],
    ),
    # who is presumed to be whose is one party
    (
        "هاجم مسلحان مجهولان يرجح أنهما من خلايا تنظيم “الدولة الإسلامية” سيارة تابعة لقوات "
        "سوريا الديمقراطية في بلدة الشحيل.",
        ["IS"],
        ["KURDISH_LED"],
    ),
    # a noun with a pronoun is of the party before it
    ("كثفت قوات النظام قصفها على بلدة اللطامنة.", ["STATE_FORCES"], []),
    # who somebody once was makes no party
    (
        "قتل شاب كان منضوياً في صفوف الفصائل برصاص مجهولين في بلدة اليادودة.",
        ["UNIDENTIFIED"],
        ["CIVILIANS"],
    ),
    # aircraft as means
    ("قصفت تركيا بالطائرات الحربية بلدة عين عيسى.", ["FOREIGN_STATE"], []),
    # allies within a list of both sides
    (
        "اشتباكات بين مقاتلي الكتائب المقاتلة وقوات النظام مدعمة بقوات الدفاع الوطني في حمص.",
        ["REBEL"],
        ["STATE_FORCES", "PRO_GOV_MILITIA*"],
    ),
    # a siege that is broken, and who had laid it
    (
        "كسر الحصار الذي يفرضه تنظيم “الدولة الإسلامية” على مدينة دير الزور.",
        [],
        ["IS"],
    ),
    # the first among them
    (
        "قتل 22 عنصراً من قوات النظام والفصائل المقاتلة على رأسها هيئة تحرير الشام في اشتباكات.",
        ["STATE_FORCES"],
        ["REBEL"],
    ),
    # fronts are shelled, not who fights at them
    (
        "قصفت طائرات حربية محاور القتال، بين قوات النظام من طرف، وهيئة تحرير الشام من طرف آخر.",
        ["UNIDENTIFIED"],
        [],
    ),
    # of a party only its own name counts
    (
        "قتل ضابط من شعبة المخابرات العسكرية التابعة لقوات النظام، باستهدافه من قبل مسلحين.",
        ["UNIDENTIFIED"],
        ["STATE_FORCES"],
    ),
    # nobody's drone acts; means do not
    ("استهدفت طائرة مسيرة سيارة في بلدة أطمة.", ["UNIDENTIFIED"], []),
    ("استهدفت الفصائل بطائرة مسيرة سيارة في بلدة كبانة.", ["REBEL"], []),
    # the dead are no party
    ("انتشال مزيد من الشهداء المدنيين من تحت الأنقاض في مدينة دوما.", [], []),
    # whose things are hit, and whose fire it was
    ("استهدفت عبوة ناسفة آلية عسكرية تركية قرب بلدة محمبل.", [], ["FOREIGN_STATE"]),
    ("قصف مدفعي تركي على بلدة عين عيسى.", ["FOREIGN_STATE"], []),
    # fire from both sides
    (
        "جرت استهدافات متبادلة بالرشاشات بين قوات النظام من جهة، والفصائل من جهة أخرى في كبانة.",
        ["STATE_FORCES"],
        ["REBEL"],
    ),
    # either of two owners; those who listed with «ووجهاء» deal
    (
        "نفذت طائرات حربية روسية أو تابعة للنظام غارات على مدينة أريحا.",
        ["FOREIGN_STATE", "STATE_FORCES"],
        [],
    ),
    (
        "جرى اتفاق بين الإدارة الذاتية ووجهاء العشائر في الهول.",
        ["KURDISH_LED"],
        ["LOCAL_RECONCILED"],
    ),
    (
        "دارت اشتباكات بين جبهة النصرة ومقاتلي حزب الله اللبناني المدعمين بقوات النظام في القلمون.",
        ["REBEL"],
        ["FOREIGN_MILITIA", "STATE_FORCES*"],
    ),
    # the party the sentence opened with
    (
        "تواصل قوات النظام مساعيها في ريف حماة، حيث تمكنت من السيطرة على قرية الجبين.",
        ["STATE_FORCES"],
        [],
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


CARRIED = [
    # «الأخيرة», «مواقعها»: back to the party named last, or to the other camp
    (
        "شنت الفصائل هجوماً على مواقع قوات النظام في كبانة، وردت الأخيرة بقصف بلدة آفس.",
        ["STATE_FORCES"],
        [],
    ),
    (
        "قصفت قوات النظام بلدة كنصفرة، وردت الفصائل باستهداف مواقعها في بسرطون.",
        ["REBEL"],
        ["STATE_FORCES"],
    ),
    (
        "قصفت قوات النظام بلدة كنصفرة، وردت الفصائل باستهداف مواقع في بسرطون.",
        ["REBEL"],
        [],
    ),
    # a verb tied on has the same subject; what falls or explodes has none
    (
        "داهمت قوات النظام بلدة محجة، وأحرقت منازل فيها.",
        ["STATE_FORCES"],
        [],
    ),
    ("قصفت قوات النظام بلدة آفس، وانفجرت عبوة ناسفة في أريحا.", [], []),
    # the party before a relative is its subject
    (
        "استقدمت قوات النظام تعزيزات، كما وصل اللواء العامل في برزة والذي دخل في مصالحة مع النظام.",
        ["LOCAL_RECONCILED"],
        ["STATE_FORCES"],
    ),
]


@pytest.mark.parametrize(("text", "acts", "suffers"), CARRIED)
def test_words_that_point_back_find_their_party(
    events: Read, text: str, acts: list[str], suffers: list[str]
) -> None:
    last = events(text)[-1]
    assert (parties(last.side_a), parties(last.side_b)) == (acts, suffers)
