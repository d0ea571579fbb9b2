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
        # where the guns stand, and what the countryside was hit in
        (
            "رصد المرصد قصفاً نفذته قوات النظام المتمركزة في معسكر جورين، استهدف قرية فريكة.",
            ["قرية فريكة"],
        ),
        (
            "رصد المرصد قصفاً من قوات النظام في ريف إدلب، استهدف بلدة كنصفرة.",
            ["بلدة كنصفرة"],
        ),
        # where the dead come from, and what is only measured from
        (
            "قتل مواطن ينحدر من عشائر البدو في محافظة السويداء، برصاص مجهولين في مدينة طفس.",
            ["مدينة طفس"],
        ),
        (
            "استهدفت مسيرة قرية عوجا، على بعد كيلومترات قليلة من محافظة دير الزور.",
            ["قرية عوجا"],
        ),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سقطت قذائف على حي باب توما وسط العاصمة دمشق.", ["حي باب توما"]),
        ("قصفت قوات النظام بلدة كنصفرة بجبل الزاوية جنوبي إدلب.", ["بلدة كنصفرة"]),
        ("انسحبت الفصائل من حيي جوبر والقابون الواقعين في الأطراف الشرقية للعاصمة دمشق.",
         ["حيي جوبر", "القابون"]),
        ("قصفت طائرات حربية مشفى الرجاء في مدينة أريحا.", ["مشفى الرجاء", "مدينة أريحا"]),
        ("قصفت قوات النظام بلدة الهبيط وجنوب بلدة كفرنبل.", ["بلدة الهبيط", "بلدة كفرنبل"]),
    ],
)  # fmt: skip
def test_a_side_of_a_region_only_says_where_a_place_lies(
    event: Callable[..., Event], text: str, names: list[str]
) -> None:
    assert [place.name for place in event(text).places] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وفي مدينة الرقة، قصفت الطائرات الحربية حي البدو.", ["حي البدو"]),
        ("وفي مدينة الرقة، انفجرت عبوة ناسفة بسيارة.", ["مدينة الرقة"]),
        ("قصفت الطائرات محيط حقل شاعر الذي يبعد نحو 60 كلم عن مدينة تدمر.", ["حقل شاعر"]),
        ("خرجت مظاهرة في مدينة داعل تضامناً مع مدينة حلب.", ["مدينة داعل"]),
        ("تعرضت بلدة الهبيط لقصف من قبل قوات النظام المتمركزة في مدينة خان شيخون.",
         ["بلدة الهبيط"]),
    ],
)  # fmt: skip
def test_places_beside_the_one_where_it_happened_are_left_out(
    event: Callable[..., Event], text: str, names: list[str]
) -> None:
    assert [place.name for place in event(text).places] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اغتال مسلحون مجهولون مواطناً من أبناء بلدة تسيل في مدينة نوى.", ["مدينة نوى"]),
        ("اغتال مسلحون مجهولون مواطناً من أبناء بلدة تسيل.", ["بلدة تسيل"]),
        ("قتل طفل من أبناء مدينة معرة النعمان برصاص الجندرمة، خلال محاولته عبور الحدود قرب "
         "بلدة خربة الجوز.", ["بلدة خربة الجوز"]),
        ("استشهد مواطنان من مدينة صوران تحت التعذيب في سجون المخابرات الجوية.", []),
    ],
)  # fmt: skip
def test_the_home_of_a_victim_is_taken_where_no_other_place_is_told(
    event: Callable[..., Event], text: str, names: list[str]
) -> None:
    assert [place.name for place in event(text).places] == names


def test_the_displaced_come_from_one_place_and_go_to_another(event: Callable[..., Event]) -> None:
    found = event("نزح 300 مدني من بلدتي الهبيط وكفرنبل إلى مدينة الدانا.").places
    assert [(place.name, place.role) for place in found] == [
        ("بلدتي الهبيط", PlaceRole.ORIGIN),
        ("كفرنبل", PlaceRole.ORIGIN),
        ("مدينة الدانا", PlaceRole.DESTINATION),
    ]


def test_members_of_a_list_share_what_stands_before_it(event: Callable[..., Event]) -> None:
    found = event("انفجرت عبوة ناسفة على الطريق الواصل بين بلدتي صيدا والنعيمة.").places
    assert [place.precision for place in found] == [PlacePrecision.BETWEEN] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصفت قوات النظام مطار أبو الضهور العسكري وقرية تل الطوكان، في حين سيطرت الفصائل على كامل "
         "المطار.", ["مطار أبو الضهور العسكري"]),
        ("قصفت قوات النظام بلدة الهبيط وقرية البانة، في حين سيطرت الفصائل على البلدة.",
         ["بلدة الهبيط"]),
        ("قصفت قوات النظام بلدة الهبيط، في حين سيطرت الفصائل على البلدة القديمة في مدينة حمص.",
         ["مدينة حمص"]),
    ],
)  # fmt: skip
def test_a_kind_of_place_named_again_is_the_last_one_of_that_kind(
    events: Read, text: str, names: list[str]
) -> None:
    assert [place.name for place in events(text)[-1].places] == names


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("وثق المرصد السوري مقتل 15 شخصاً في سوريا منذ مطلع العام الجاري.", PlacePrecision.COUNTRY),
        ("وثق المرصد السوري مقتل 15 شخصاً في درعا منذ مطلع العام الجاري.", PlacePrecision.ADMIN1),
        ("وثق المرصد السوري مقتل 15 شخصاً في جاسم منذ مطلع العام الجاري.", PlacePrecision.EXACT),
    ],
)  # fmt: skip
def test_a_bare_name_is_as_precise_as_what_it_names(
    event: Callable[..., Event], text: str, precision: PlacePrecision
) -> None:
    (place,) = event(text).places
    assert place.precision is precision
