import pytest

from rasid.core.vocabulary import EventType
from tests.unit.extraction.events.conftest import Read

ONCE = [
    # headline and body
    "قوات النظام تسيطر على بلدة مورك\n\nتمكنت قوات النظام من السيطرة على بلدة مورك بريف حماة.",
    # the article points back
    "دارت اشتباكات بين قوات النظام والفصائل في محيط مورك، وأسفرت الاشتباكات عن مقتل 3 عناصر.",
    # a second verb for the same fire
    "سقطت قذائف أطلقتها الفصائل على مدينة محردة.",
    "نفذت طائرات حربية غارات على بلدة كفرنبل، استهدفت إحداها سوقاً.",
    # an explosion named twice
    "هز انفجار مدينة أعزاز ناجم عن انفجار سيارة مفخخة.",
    # how somebody was assassinated
    "اغتال مجهولون مواطناً في بلدة تسيل، عبر إطلاق النار عليه.",
    # shelling that only accompanies a fight
    "دارت اشتباكات بين قوات النظام والفصائل في محيط مورك، وسط قصف مكثف.",
    # storming that ends in arrests is no fight
    "اقتحمت قوات النظام حي الوعر ونفذت حملة اعتقالات طالت 5 شبان.",
    # a massacre, and the fire that made it
    "وقعت مجزرة في بلدة حاس استشهد فيها 9 مواطنين بقصف من الطائرات الحربية على مدرسة.",
    # the same attack in a bulletin told again
    "قتل 9 عناصر بهجوم على حاجز في تدمر، وكان المرصد نشر أمس مقتل 4 عناصر بالهجوم ذاته.",
    # an exchange, and what each side gave
    "جرت عملية تبادل أسرى بين قوات النظام وهيئة تحرير الشام، حيث أفرجت الهيئة عن 3 عناصر.",
    # led away after the arrest
    "اعتقلت قوات النظام 6 أشخاص في بلدة الصور، واقتادتهم إلى جهة مجهولة.",
    # the sweep somebody was arrested in
    "اعتقلت الأسايش 12 شخصاً خلال حملة أمنية في مخيم الهول.",
    # those who march, and those who beat them
    "خرجت مظاهرة في جامعة حلب، فاعتدت قوات الأمن على المتظاهرين بالضرب.",
    # those who march block the road
    "خرج عشرات المواطنين في مظاهرة ببلدة الشحيل، وقام المتظاهرون بقطع الطريق.",
    # the agreement by which they were let go
    "أفرجت قوات النظام عن 20 معتقلاً في درعا بموجب اتفاق التسوية.",
    # the cause of the blasts
    "هزت انفجارات مدينة دوما ناجمة عن تنفيذ الطائرات الحربية 4 غارات على المدينة.",
    # the strike named again
    "استهدفت طائرة مسيرة تركية سيارة في القامشلي، وأسفر الاستهداف عن أضرار مادية.",
    # a massacre told behind its strike
    "قصفت قوات النظام منزلاً في بلدة سرجة، ما تسبب بمجزرة راح ضحيتها 5 مدنيين.",
    # shots that made up an attempt on somebody
    "تعرض قيادي في الفصائل لمحاولة اغتيال في الجيزة، حيث أطلق مجهولون النار عليه.",
    # shelling of both sides that goes along with their fight
    "دارت اشتباكات بين الفصائل وقوات النظام في مورك، وسط قصف متبادل بين الطرفين.",
    # a frame of time, the name of an operation, what marchers want, terms that were agreed
    "قصفت قوات النظام بلدة سفوهن، منذ دخول اتفاق وقف إطلاق النار حيز التنفيذ.",
    "سيطرت الفصائل المشاركة في عملية “ردع العدوان” على مدينة حماة.",
    "خرجت مظاهرة في مدينة طفس تنديداً بحصار قوات النظام لأحياء درعا البلد.",
    "توصلت الفصائل مع الجانب الروسي إلى اتفاق يقضي بتسليم السلاح الثقيل.",
    # the fight is told with the ground it won
    "سيطرت الفصائل على قرية الحماميات بعد اشتباكات مع قوات النظام.",
]


@pytest.mark.parametrize("text", ONCE)
def test_one_happening_told_in_several_words_is_one_event(events: Read, text: str) -> None:
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت قوات النظام بلدة الهبيط، كما قصفت بلدة اللطامنة.", 2),
        ("أفرجت قوات النظام عن 20 معتقلاً، كما توصلت الفصائل إلى اتفاق معها في درعا.", 2),
        ("اعتقلت قوات النظام 6 أشخاص في نوى، كما خطف مسلحون مواطناً في طفس.", 2),
        ("خرجت مظاهرة في بلدة الشحيل، كما حاصرت قوات النظام بلدة الصور.", 2),
        ("اعتقلت قوات النظام مواطناً في دوما، فيما اعتقلت الأسايش مواطناً في الرقة.", 2),
        ("دارت اشتباكات في محيط مورك، كما دارت اشتباكات في محيط كبانة.", 2),
        ("دارت اشتباكات في محيط مورك، مع قصف من الطائرات الحربية على بلدة كفرنبل.", 2),
        ("اقتحمت قوات النظام حي الوعر، كما اعتقلت الأسايش مواطناً في الرقة.", 2),
        ("اغتال مجهولون مواطناً في تسيل، كما أطلق مجهولون النار على حاجز في نوى.", 2),
        ("سيطرت الفصائل على قرية الحماميات عقب انسحاب قوات النظام منها.", 2),
        ("قصفت القوات التركية قرية صيدا، في حين ردت قسد باستهداف نقاط الفصائل في مريمين.", 2),
        ("هزت انفجارات مدينة دوما، كما نفذت الطائرات الحربية غارات على بلدة مسرابا.", 2),
        ("توصلت الفصائل إلى اتفاق في نوى، كما سلمت الفصائل سلاحها الثقيل لقوات النظام.", 2),
    ],
)
def test_two_happenings_are_two_events(events: Read, text: str, count: int) -> None:
    assert len(events(text)) == count


def test_a_headline_tells_of_its_own_what_the_body_passes_over(events: Read) -> None:
    text = (
        "القوات التركية تحاصر مدينة عفرين\n\n"
        "قصفت القوات التركية بلدة جنديرس بريف حلب، ما أدى لإصابة 3 مواطنين."
    )
    assert [one.type for one in events(text)] == [EventType.SIEGE, EventType.SHELLING]


def test_a_headline_becomes_evidence_of_what_the_body_tells(events: Read) -> None:
    text = "غارات على بلدة كفرنبل\n\nنفذت طائرات حربية غارات على بلدة كفرنبل بريف إدلب."
    (only,) = events(text)
    assert only.type is EventType.AIR_STRIKE
    assert only.trigger is not None
    assert only.trigger.start > text.index("\n")
    assert [text[e.start : e.end] for e in only.evidence][-1] == "غارات على بلدة كفرنبل"
