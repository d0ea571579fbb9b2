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
