from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وثق المرصد السوري لحقوق الإنسان القصف", "المرصد السوري لحقوق الإنسان"),
        ("أبلغ القاطنون للمرصد السوري", "لمرصد السوري"),
        ("أفادت مصادر أهلية موثوقة بوقوع", "مصادر أهلية موثوقة"),
        ("عدد من المصادر الموثوقة والمتقاطعة", "المصادر الموثوقة والمتقاطعة"),
        ("أفاد ناشطون بوقوع انفجار", "ناشطون"),
        ("قال مدير المرصد رامي عبد الرحمن إن", "مدير المرصد رامي عبد الرحمن"),
    ],
)
def test_who_says_so_is_found(spans: Spans, text: str, source: str) -> None:
    assert spans(text, Label.ATTRIBUTION) == [source]


@pytest.mark.parametrize(
    "text", ["مصدر القذائف مجهول", "قطعت مياه النبع", "رصدت القناصة الطريق", "اعتقل ناشطون"]
)
def test_what_is_no_source_is_left(spans: Spans, text: str) -> None:
    assert spans(text, Label.ATTRIBUTION) == []
