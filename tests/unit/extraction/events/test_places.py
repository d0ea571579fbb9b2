from collections.abc import Callable

import pytest

from rasid.core.event import Event
from rasid.core.vocabulary import PlacePrecision, PlaceRole
from tests.unit.extraction.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("دارت اشتباكات في محيط قرية باشكوي بريف حلب الشمالي.", ["قرية باشكوي"]),
        ("قصفت قوات النظام بلدتي الهبيط والقصابية.", ["بلدتي الهبيط", "القصابية"]),
        ("أعدم التنظيم رجلاً وسط مدينة الميادين.", ["مدينة الميادين"]),
        ("محافظة درعا – المرصد السوري: انفجرت عبوة في بلدة صيدا.", ["بلدة صيدا"]),
        ("محافظة درعا – المرصد السوري: انفجرت عبوة ناسفة بسيارة.", ["محافظة درعا"]),
    ],
)
def test_places_leave_out_what_only_says_where_they_lie(
    event: Callable[..., Event], text: str, names: list[str]
) -> None:
    assert [place.name for place in event(text).places] == names


def test_relation_words_give_the_precision(event: Callable[..., Event]) -> None:
    (place,) = event("انفجرت عبوة ناسفة قرب بلدة صيدا.").places
    assert place.precision is PlacePrecision.NEAR


def test_what_is_left_and_where_troops_go_have_a_role(event: Callable[..., Event]) -> None:
    (left,) = event("انسحبت الفصائل من قرية الحويز.").places
    (destination,) = event("وصلت تعزيزات لقوات النظام إلى مدينة السقيلبية.").places
    assert left.role is PlaceRole.LEFT
    assert destination.role is PlaceRole.DESTINATION


def test_a_place_named_in_front_belongs_to_what_follows(events: Read) -> None:
    text = "قصفت قوات النظام بلدة الهبيط، وفي بلدة سرمين، انفجرت عبوة ناسفة، ما أدى لإصابة مواطن."
    assert [[place.name for place in one.places] for one in events(text)] == [
        ["بلدة الهبيط"],
        ["بلدة سرمين"],
    ]
