from collections.abc import Callable

import pytest

from rasid.core.event import Event
from rasid.core.vocabulary import DatePrecision
from tests.unit.extraction.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("قصفت قوات النظام أمس بلدة الهبيط.", "2019-05-09", "2019-05-09"),
        ("قصفت قوات النظام بعد منتصف ليل أمس بلدة الهبيط.", "2019-05-10", "2019-05-10"),
        ("قصفت قوات النظام بلدة الهبيط.", "2019-05-10", "2019-05-10"),
        (
            "كان المرصد السوري نشر أمس أن قوات النظام قصفت بلدة الهبيط فجر يوم الأربعاء.",
            "2019-05-08",
            "2019-05-08",
        ),
        ("أفاد المرصد السوري أن الفصائل قصفت أمس بلدة الحاضر.", "2019-05-09", "2019-05-09"),
        ("أعدم التنظيم رجلاً في الميادين وصلب جثته لمدة 3 أيام.", "2019-05-10", "2019-05-10"),
        ("تتواصل الاشتباكات منذ صباح أمس في محيط بلدة الهبيط.", "2019-05-09", "2019-05-10"),
        (
            "دارت معارك منذ الـ 30 من نيسان وحتى الـ 6 من أيار في محيط بلدة الهبيط.",
            "2019-04-30",
            "2019-05-06",
        ),
    ],
)
def test_an_event_happened_when_its_words_say(
    event: Callable[..., Event], text: str, start: str, end: str
) -> None:
    only = event(text)
    assert (only.date.start, only.date.end) == (start, end)


def test_without_a_time_it_is_the_day_of_publication_and_says_so(
    event: Callable[..., Event],
) -> None:
    only = event("قصفت قوات النظام بلدة الهبيط.")
    assert only.date.span is None
    assert only.inferred["date"] == "day of publication"


def test_without_a_day_of_publication_the_date_stays_open(event: Callable[..., Event]) -> None:
    only = event("قصفت قوات النظام أمس بلدة الهبيط.", None)
    assert (only.date.start, only.date.precision) == (None, DatePrecision.DAY)
    assert only.date.span is not None
    assert "date" not in event("قصفت قوات النظام بلدة الهبيط.", None).inferred


def test_inside_a_bulletin_retold_today_is_the_day_of_that_bulletin(events: Read) -> None:
    text = (
        "قصفت قوات النظام بلدة الهبيط، وكان المرصد السوري نشر في الـ 2 من أيار / مايو الجاري، "
        "أن قوات النظام سيطرت اليوم على قرية البانة."
    )
    first, retold = events(text)
    assert (first.rereport, first.date.start) == (False, "2019-05-10")
    assert (retold.rereport, retold.date.start) == (True, "2019-05-02")


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        ("قبل 3 أيام", "2019-05-07", "2019-05-07"),
        ("قبل أيام", None, None),
        ("مع ساعات الفجر الأولى", "2019-05-10", "2019-05-10"),
        ("بعد منتصف ليل أمس", "2019-05-10", "2019-05-10"),
        ("ليلة أمس", "2019-05-09", "2019-05-09"),
        ("يوم الأحد الـ 5 من شهر أيار", "2019-05-05", "2019-05-05"),
        ("منذ الـ 30 من نيسان", "2019-04-30", "2019-05-10"),
        ("خلال الفترة الممتدة من 3 أيار وحتى 6 أيار", "2019-05-03", "2019-05-06"),
        ("يوم الخميس 4 رمضان 1440", "2019-05-09", "2019-05-09"),
    ],
)
def test_a_time_is_resolved_against_the_day_of_publication(
    event: Callable[..., Event], time: str, start: str | None, end: str | None
) -> None:
    found = event(f"انفجرت عبوة ناسفة في بلدة صيدا {time}، ما أدى لاستشهاد مواطن.").date
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("توفي شخص متأثراً بجراحه بعد يومين من شجار في بلدة صيدا.", "2019-05-10"),
        ("استشهد مقاتل متأثراً بجراح أصيب بها في قصف على بلدة صيدا قبل أيام، واعتقلت قوات "
         "النظام شاباً قرب بلدة خربة غزالة.", "2019-05-10"),
        ("اعتقلت قوات النظام شاباً قرب بلدة صيدا، وذلك قبل يومين.", "2019-05-08"),
    ],
)  # fmt: skip
def test_the_time_of_another_happening_is_left_to_it(events: Read, text: str, day: str) -> None:
    assert events(text)[-1].date.start == day


def test_a_battle_that_began_and_goes_on_lasts_to_the_day_of_publication(
    event: Callable[..., Event],
) -> None:
    began = "بدأت قوات النظام في الـ 6 من أيار الجاري هجوماً على بلدة الهبيط"
    ongoing = event(f"{began}، وأسفرت المعارك إلى الآن عن مقتل 20 مقاتلاً.").date
    assert (ongoing.start, ongoing.end) == ("2019-05-06", "2019-05-10")
    assert event(f"{began}.").date.end == "2019-05-06"


def test_what_a_battle_brought_about_happened_during_it(events: Read) -> None:
    text = (
        "تتواصل الاشتباكات بين قوات النظام وتنظيم “الدولة الإسلامية” منذ يوم الثلاثاء في بادية "
        "السخنة.\nكما تسببت الاشتباكات في أسر عناصر من قوات النظام."
    )
    clash, captured = events(text)
    assert (captured.date.start, captured.date.end) == (clash.date.start, clash.date.end)
    assert captured.date.start == "2019-05-07"


def test_the_long_time_of_a_toll_is_not_that_of_the_death_told_before_it(events: Read) -> None:
    text = (
        "توفي رضيع بسبب نقص الرعاية الصحية في مخيم الهول، ليرتفع إلى 71 تعداد الأطفال الذين "
        "فارقوا الحياة منذ مطلع العام الجاري."
    )
    assert events(text)[0].date.start == "2019-05-10"


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        ("مساء أمس وفجر اليوم", "2019-05-09", "2019-05-10"),
        ("يومي الأربعاء والخميس", "2019-05-08", "2019-05-09"),
        ("من مساء الأربعاء حتى صباح الجمعة", "2019-05-08", "2019-05-10"),
        ("مساء أمس في حي السوق، وفجر اليوم في حي الجورة", "2019-05-09", "2019-05-09"),
        ("منذ نحو أسبوع", "2019-05-04", "2019-05-10"),
        ("منذ يوم الثلاثاء", "2019-05-07", "2019-05-10"),
        ("الليلة الماضية", "2019-05-09", "2019-05-09"),
        ("خلال النصف الأول من شهر أيار", "2019-05-01", "2019-05-31"),
    ],
)
def test_times_joined_span_the_days_between_them(
    event: Callable[..., Event], time: str, start: str, end: str
) -> None:
    found = event(f"انفجرت عبوة ناسفة {time}، ما أدى لاستشهاد مواطن.").date
    assert (found.start, found.end) == (start, end)


def test_what_led_to_a_dated_claim_happened_then(events: Read) -> None:
    text = "سيطرت قوات النظام أمس على بلدة الهبيط عقب قصف مكثف من الطائرات الروسية."
    assert {event.date.start for event in events(text)} == {"2019-05-09"}
