from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label

Spans = Callable[..., list[str]]


@pytest.mark.parametrize(
    "line",
    ["42", "4,499 زيارة", "fr", "Post Views: 120", "  73  ", "English | Français", "en | fr"],
)
def test_lines_of_the_page_are_found_whole(spans: Spans, line: str) -> None:
    assert spans(f"عنوان الخبر\n\n{line}\n\nدارت اشتباكات", Label.BOILERPLATE) == [line.strip()]


@pytest.mark.parametrize(
    "line", ["قتل 42", "42 قتيلاً في المعارك", "نص الخبر", "العربية السعودية تدين القصف على إدلب"]
)
def test_lines_of_the_report_are_left(spans: Spans, line: str) -> None:
    assert spans(f"عنوان الخبر\n\n{line}\n\nدارت اشتباكات", Label.BOILERPLATE) == []


def test_the_headline_is_never_boilerplate(spans: Spans) -> None:
    assert spans("42\n\nدارت اشتباكات", Label.BOILERPLATE) == []
