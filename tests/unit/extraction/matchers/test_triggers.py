from collections.abc import Callable

import pytest

from rasid.core.vocabulary import EventType, Label
from rasid.extraction.candidate import TriggerReading
from rasid.extraction.extractor import Extractor

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("دارت اشتباكات عنيفة", "اشتباكات", EventType.CLASH),
        ("شن هجوماً معاكساً", "هجوماً معاكساً", EventType.CLASH),
        ("نفذت غارات جوية مكثفة", "غارات جوية", EventType.AIR_STRIKE),
        ("قصف مدفعي وصاروخي على الحي", "قصف مدفعي وصاروخي", EventType.SHELLING),
        ("وقصفها بعنف", "قصفها", EventType.SHELLING),
        ("تمكنت من استعادة السيطرة على البلدة", "استعادة السيطرة", EventType.TERRITORY_GAIN_STATE),
        ("انسحبت من البلدة", "انسحبت", EventType.WITHDRAWAL),
        ("فتحت قوات الأمن نيران رشاشاتها", "نيران", EventType.SHOOTING),
        ("أطلقت قوات الأمن الرصاص على الجموع", "الرصاص", EventType.SHOOTING),
        ("اغتيال شخصية معروفة", "اغتيال", EventType.ASSASSINATION),
        ("جرت عملية تبادل بين الطرفين", "تبادل", EventType.RELEASE_EXCHANGE),
        ("وصول تعزيزات إلى المنطقة", "وصول تعزيزات", EventType.TROOP_MOVEMENT),
        ("سيهاجمون عند الفجر", "يهاجمون", EventType.CLASH),
        ("خرجت تظاهرة حاشدة", "تظاهرة", EventType.PROTEST),
        ("سقطت بعد الظهر قذائف على الحي", "سقطت", EventType.SHELLING),
        ("اغتيـ ـال قيادي", "اغتيـ ـال", EventType.ASSASSINATION),
        ("عنصر برصاص قناص في الحي", "رصاص", EventType.SHOOTING),
        ("فجر مقاتل من جبهة النصرة نفسه", "فجر", EventType.SUICIDE_ATTACK),
        ("عثر الأهالي صباحاً على جثة", "عثر", EventType.BODIES_FOUND),
        ("القوات تسيطر على القرية", "تسيطر", EventType.TERRITORY_GAIN_STATE),
    ],
)
def test_words_that_state_an_event_are_found(
    extractor: Extractor, text: str, trigger: str, type_: EventType
) -> None:
    found = [c for c in extractor.read(text).candidates if c.label is Label.TRIGGER]
    assert [text[c.start : c.end] for c in found] == [trigger]
    reading = found[0].reading
    assert isinstance(reading, TriggerReading)
    assert reading.types[0] is type_


@pytest.mark.parametrize(
    "text",
    [
        "في مناطق سيطرة المعارضة",
        "لا يزال يحكم سيطرته على التل",
        "في صفوف طرفي القتال",
        "دخل القرية دون قتال",
        "سقط النظام في الامتحان",
        "نفذوا 214 استهداف خلال العام",
        "أطلقت حملة تبرعات",
        "مقتل 3 أشخاص",
        "عثر الأهالي على محفظة",
        "أطلق على الحملة اسماً آخر",
        "الخارجة عن سيطرة الدولة",
        "ولاذوا بالفرار",
        "خبر\nقرى تسيطر على طرقها الفصائل",
    ],
)
def test_states_and_counts_are_no_triggers(spans: Spans, text: str) -> None:
    assert spans(text, Label.TRIGGER) == []


def test_a_strike_and_what_it_was_aimed_at_are_one_trigger(spans: Spans) -> None:
    assert spans("غارات استهدفت مواقع في البلدة", Label.TRIGGER) == ["غارات"]
    assert spans("واستهدفت المدفعية مواقع في البلدة", Label.TRIGGER) == ["استهدفت"]
