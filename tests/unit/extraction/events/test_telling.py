from collections.abc import Callable

import pytest

from rasid.core.event import Event
from rasid.core.vocabulary import EventType, Factuality
from tests.unit.extraction.events.conftest import Read, parties


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("سيطرت الفصائل على قرية الحويز.", "actual"),
        ("تتواصل الاشتباكات في محيط بلدة الهبيط.", "ongoing"),
        ("أنباء عن انسحاب الفصائل من قرية الحويز.", "unconfirmed"),
        ("نجا قيادي في الفصائل من محاولة اغتيال في مدينة إدلب.", "failed"),
        ("فشلت مفاوضات جرت بين جيش الإسلام والنظام في مدينة دوما.", "failed"),
        ("من المقرر أن تنسحب الفصائل من قرية الحويز.", "planned"),
        ("لم تنسحب الفصائل من قرية الحويز.", "negated"),
        ("وكانت الفصائل سيطرت على قرية الحويز.", "background"),
        ("تمر اليوم ذكرى مجزرة داريا التي قتل فيها 700 شخص.", "background"),
        ("يصادف اليوم مرور 8 سنوات على مجزرة جسر الشغور.", "background"),
        ("سترد الفصائل في حال قصفت قوات النظام بلدة الهبيط.", "planned"),
        ("هددت هيئة تحرير الشام بشن هجوم على مواقع الفصائل.", "planned"),
        ("لم ترد معلومات عن خسائر بشرية جراء القصف على بلدة الهبيط.", "actual"),
        ("نفت مصادر أهلية انسحاب الفصائل من قرية الحويز.", "negated"),
        ("توقف القصف الجوي على بلدة الهبيط.", "negated"),
        ("حاول التنظيم اقتحام حي الصناعة غير أن قوات النظام صدت عناصره.", "failed"),
        ("حاول التنظيم اقتحام حي الصناعة فجر اليوم.", "attempted"),
        ("لم يسفر لقاء بين الهيئة والفصائل في إدلب عن نتيجة.", "failed"),
        ("جرى ذلك تنفيذاً للاتفاق المبرم بين الفصائل والنظام في دوما.", "background"),
        ("تعرض قيادي في الفصائل لمحاولة اغتيال في مدينة إدلب.", "attempted"),
    ],
)
def test_words_before_the_trigger_say_whether_it_happened(
    event: Callable[..., Event], text: str, factuality: str
) -> None:
    assert event(text).factuality is Factuality(factuality)


def test_a_new_verb_is_told_as_it_stands(events: Read) -> None:
    text = "أنباء عن تقدم للفصائل في قرية الحويز، وقصفت قوات النظام بلدة الهبيط."
    assert [str(one.factuality) for one in events(text)] == ["unconfirmed", "actual"]


def test_what_is_told_of_the_past_in_one_breath_is_past(events: Read) -> None:
    text = "بلدة الهبيط التي شهدت الأسبوع الفائت غارات من الطائرات الحربية، وقصفاً من قوات النظام."
    assert {str(one.factuality) for one in events(text)} == {"background"}


def test_a_foiled_plan_failed_and_has_its_foilers_against_it(event: Callable[..., Event]) -> None:
    only = event("أحبطت هيئة تحرير الشام هجوماً لتنظيم “الدولة الإسلامية” في مدينة إدلب.")
    assert (only.type, only.factuality) == (EventType.PLANNED_OPERATION, Factuality.FAILED)
    assert (parties(only.side_a), parties(only.side_b)) == (["IS"], ["REBEL"])


@pytest.mark.parametrize(
    "text",
    [
        "تستعد الفصائل لهجوم على بلدة الحاضر يشارك فيه 3 آلاف مقاتل.",
        "نفى المرصد السوري مقتل 5 عناصر في هجوم على بلدة الحاضر.",
    ],
)
def test_what_has_not_happened_has_no_casualties(events: Read, text: str) -> None:
    assert [fact for one in events(text) for fact in one.casualties] == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قصفت قوات النظام بلدة الهبيط، في محاولة للتقدم في المنطقة.", EventType.SHELLING),
        ("خرجت مظاهرة في مدينة الباب للمطالبة بالإفراج عن المعتقلين.", EventType.PROTEST),
        ("خرجت مظاهرة في نوى تطالب بإسقاط النظام والإفراج عن المعتقلين.", EventType.PROTEST),
    ],
)
def test_a_purpose_makes_no_event(events: Read, text: str, type_: EventType) -> None:
    assert [one.type for one in events(text)] == [type_]
