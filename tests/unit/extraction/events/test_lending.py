import pytest

from rasid.core.event import Event
from rasid.core.vocabulary import EventType
from tests.unit.extraction.events.conftest import Read


def _places(events: tuple[Event, ...], type_: EventType) -> list[str]:
    (found,) = [event for event in events if event.type is type_]
    return [place.name for place in found.places]


def test_fire_told_together_fell_on_one_place(events: Read) -> None:
    text = (
        "قصفت الطائرات الحربية مدينة جاسم.\n"
        "جاء ذلك بعد القصف المدفعي من قبل قوات النظام، والغارات من قبل الطائرات الروسية على "
        "بلدة الهبيط."
    )
    assert _places(events(text), EventType.SHELLING) == ["بلدة الهبيط"]


def test_the_region_gives_way_to_the_place_in_it(events: Read) -> None:
    text = (
        "تواصلت الاحتجاجات في محافظة السويداء، حيث تجمع مئات المتظاهرين في ساحة السير بمدينة "
        "السويداء."
    )
    assert "ساحة السير" in _places(events(text), EventType.PROTEST)


@pytest.mark.parametrize(
    ("where", "names"), [("في عدة محافظات", []), ("مع قوات النظام", ["بلدة الهبيط"])]
)
def test_what_happened_in_many_places_takes_none_from_before(
    events: Read, where: str, names: list[str]
) -> None:
    text = f"قصفت الطائرات الحربية بلدة الهبيط، كما قتل 16 مقاتلاً في اشتباكات {where}."
    assert _places(events(text), EventType.CLASH) == names


def test_talks_are_not_held_where_the_fight_before_them_was(events: Read) -> None:
    text = (
        "دارت اشتباكات بين هيئة تحرير الشام وفيلق الرحمن في بلدة بيت سوى، في حين فشلت مفاوضات "
        "بين الطرفين."
    )
    assert _places(events(text), EventType.NEGOTIATION) == []


def test_an_agreement_is_where_its_sentence_says(events: Read) -> None:
    text = "خرجت قافلة من مدينة حرستا، تنفيذاً للاتفاق المبرم بين قوات النظام وحركة أحرار الشام."
    assert _places(events(text), EventType.AGREEMENT) == ["مدينة حرستا"]


def test_a_toll_is_of_where_the_headline_gives_it(events: Read) -> None:
    text = (
        "613 قتيلاً في سوريا خلال كانون الثاني\n\n"
        "وثق المرصد السوري مقتل 613 شخصاً خلال شهر كانون الثاني من العام 2019."
    )
    assert _places(events(text), EventType.TOLL_STATEMENT) == ["سوريا"]
