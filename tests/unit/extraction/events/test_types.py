from collections.abc import Callable

import pytest

from rasid.core.event import Event
from rasid.core.vocabulary import EventType
from tests.unit.extraction.events.conftest import Read

ONE = [
    ("قصفت قوات النظام بالمدفعية الثقيلة بلدة كفرزيتا بريف حماة الشمالي.", "SHELLING"),
    ("قصف الطيران الحربي بلدة كفرزيتا بريف حماة الشمالي.", "AIR_STRIKE"),
    ("ألقت مروحيات النظام 4 براميل متفجرة على بلدة عندان.", "AIR_STRIKE"),
    ("ألقى مجهولون قنبلة يدوية على منزل في مدينة طفس.", "GRENADE"),
    ("استهدفت الفصائل بصاروخ موجه آلية لقوات النظام في تل هواش.", "MISSILE"),
    ("استهدفت الفصائل تمركزات لقوات النظام في تل هواش.", "SHELLING"),
    ("استهدفت طائرة مسيّرة سيارة على طريق إدلب – معرة مصرين.", "DRONE_STRIKE"),
    ("انفجرت عبوة ناسفة بآلية عسكرية في بلدة الشحيل.", "IED_MINE"),
    ("انفجرت سيارة مفخخة في مدينة أعزاز بريف حلب الشمالي.", "CAR_BOMB"),
    ("فجر عنصر من تنظيم “الدولة الإسلامية” نفسه بحزام ناسف في مدينة منبج.", "SUICIDE_ATTACK"),
    ("اغتال مسلحون مجهولون قيادياً سابقاً في الفصائل في بلدة اليادودة.", "ASSASSINATION"),
    ("أعدم تنظيم “الدولة الإسلامية” مواطناً في مدينة هجين.", "EXECUTION"),
    ("اختطف مسلحون مجهولون طبيباً في مدينة إدلب.", "ABDUCTION"),
    ("احتجز مسلحون مجهولون مواطناً في بلدة عريقة.", "ABDUCTION"),
    ("اعتقلت قوات النظام 3 مواطنين في مدينة دوما.", "ARREST"),
    ("أسرت الفصائل عنصراً من قوات النظام في قرية الحويز.", "CAPTURE_COMBATANT"),
    ("أفرجت قوات سوريا الديمقراطية عن 12 معتقلاً في مدينة الرقة.", "RELEASE_EXCHANGE"),
    ("انسحبت الفصائل من قرية الحويز بسهل الغاب.", "WITHDRAWAL"),
    ("سيطرت قوات النظام على قرية الحويز بسهل الغاب.", "TERRITORY_GAIN_STATE"),
    ("سيطرت الفصائل على قرية الحويز بسهل الغاب.", "TERRITORY_GAIN_NONSTATE"),
    ("وصلت تعزيزات عسكرية لقوات النظام إلى مدينة السقيلبية.", "TROOP_MOVEMENT"),
    ("دخل رتل للقوات التركية إلى بلدة مورك.", "TROOP_MOVEMENT"),
    ("خرجت مظاهرة في مدينة الباب.", "PROTEST"),
    ("عثر أهالي على جثة مواطن في بلدة محجة.", "BODIES_FOUND"),
    ("استولى فصيل “الحمزات” على منزل مواطن في مدينة عفرين.", "LOOTING_DESTRUCTION"),
    ("استشهد مواطن برصاص قناصة قوات النظام في مدينة تلبيسة.", "SHOOTING"),
    ("توفي مواطنان بحادث سير قرب مدينة جاسم.", "OTHER"),
    ("قصف صاروخي من قوات النظام على بلدة كفرزيتا.", "SHELLING"),
    ("قصفت إسرائيل بعدة صواريخ مطار حماة العسكري.", "AIR_STRIKE"),
    ("قصفت القوات الإسرائيلية بقذائف المدفعية محيط بلدة كودنة.", "SHELLING"),
    ("أحبطت الفصائل هجوماً لقوات النظام في تل هواش، وقتلت 4 من المهاجمين.", "CLASH"),
    ("أفرج فصيل “الحمزات” عن مواطن في عفرين بعد اعتقال دام 3 أشهر.", "RELEASE_EXCHANGE"),
    ("اغتنمت الفصائل دبابة لقوات النظام في قرية الحويز.", "WEAPONS_SEIZURE"),
    # what an attack was made with
    ("هجوم بطائرات مسيرة على الكلية الحربية في مدينة حمص.", "DRONE_STRIKE"),
    ("هجوم بالأسلحة الرشاشة على حاجز في مدينة حمص.", "CLASH"),
    ("قصف إسرائيلي على مواقع للميليشيات الإيرانية في الكسوة.", "AIR_STRIKE"),
    ("قصف إسرائيلي بقذائف الدبابات على بلدة كودنة.", "SHELLING"),
    ("استهدفت القوات الأمريكية بصواريخ كروز مطار الشعيرات.", "MISSILE"),
    # a count of attacks over a long time, and an attack on one day
    ("أحصى المرصد 110 عملية قامت بها خلايا التنظيم منذ مطلع العام 2019.", "TOLL_STATEMENT"),
    ("نفذت خلايا التنظيم 3 هجمات في دير الزور اليوم.", "CLASH"),
    # accidents are no attacks
    ("أصيب 6 مدنيين جراء انفجار أسطوانة غاز في مدينة الرقة.", "OTHER"),
    ("أصيب طفل برصاص طائش خلال حفل زفاف في مدينة جرابلس.", "OTHER"),
    ("أصيب طفل برصاص قناص في مدينة جرابلس.", "SHOOTING"),
    # ground that was reached, and a place that was only come to
    ("تمكنت قوات النظام من الوصول إلى أسوار مطار أبو الضهور.", "TERRITORY_GAIN_STATE"),
    # those who block a road march
    ("قطع أهالي البلدة الطريق المؤدي إلى سعسع.", "PROTEST"),
    ("قطعت قوات النظام الطريق المؤدي إلى سعسع.", "SIEGE"),
    # a count since long is a statement of its own
    ("تسببت المعارك منذ انطلاقتها بمقتل 437 من الوحدات الكردية.", "TOLL_STATEMENT"),
    # who throws is told by what is thrown
    ("ألقى مجهولون قنبلتين صوتيتين على مركز في جاسم.", "GRENADE"),
]


@pytest.mark.parametrize(("text", "type_"), ONE)
def test_a_sentence_states_one_event(event: Callable[..., Event], text: str, type_: str) -> None:
    assert event(text).type is EventType(type_)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قضى طفل بلغم أرضي في بلدة التبني بريف دير الزور الغربي.", "IED_MINE"),
        ("توفيت طفلة جراء سوء التغذية في بلدة مضايا.", "OTHER"),
        ("استشهد مواطن من بلدة تسيل.", "TOLL_STATEMENT"),
    ],
)
def test_a_casualty_alone_states_an_event_without_a_trigger(
    event: Callable[..., Event], text: str, type_: str
) -> None:
    only = event(text)
    assert (only.type, only.rule, only.trigger) == (EventType(type_), "event.casualty", None)


@pytest.mark.parametrize(
    "text",
    [
        "تحاول قوات سوريا الديمقراطية تأمين المنطقة.",
        "يشار إلى أن المرصد السوري أحصى منذ مطلع العام 63 استهدافاً إسرائيلياً.",
        "يعيش في مخيم الهول نحو 60 ألف نازح.",
        "",
    ],
)
def test_no_event_is_made_of_what_is_none(events: Read, text: str) -> None:
    assert events(text) == ()


def test_a_count_over_a_long_time_is_a_toll(events: Read) -> None:
    text = (
        "وبذلك يرتفع إلى 71 تعداد الذين قتلوا بانفجار ألغام في البادية السورية "
        "منذ مطلع العام 2019، بينهم 12 طفلاً."
    )
    (toll,) = events(text)
    assert toll.type is EventType.TOLL_STATEMENT
    assert (toll.date.start, toll.date.end) == ("2019-01-01", "2019-05-10")
