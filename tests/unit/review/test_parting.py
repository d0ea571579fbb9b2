"""Where a span comes apart."""

import pytest

from rasid.extraction.clitics import Clitics
from rasid.review.parting import first_part, part_at

CLITICS = Clitics(heads={"وادي"}, words={"القابون", "المقاتله", "الاسلاميه", "دوما", "بردي"})


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("حيي جوبر والقابون", ("حيي جوبر", "القابون")),
        ("جوبر والقابون ودوما", ("جوبر", "القابون ودوما")),
        ("الفصائل المقاتلة و الإسلامية", ("الفصائل المقاتلة", "الإسلامية")),
        ("جوبر، القابون ودوما", ("جوبر", "القابون ودوما")),
        ("جوبر، والقابون", ("جوبر", "القابون")),
        ("3 قتلى و5 جرحى", ("3 قتلى", "5 جرحى")),
        ("28,804 قتيلاً و5 جرحى", ("28,804 قتيلاً", "5 جرحى")),
        ("تنظيم “جند الشام” و“الدولة”", ("تنظيم “جند الشام”", "“الدولة”")),
    ],
)
def test_a_list_comes_apart_at_its_first_joint(text: str, parts: tuple[str, str]) -> None:
    found = first_part(text, 0, len(text), CLITICS.edges)
    assert found is not None
    assert (text[: found[0]], text[found[1] :]) == parts


@pytest.mark.parametrize(
    "text", ["قرى وادي بردى", "بلدة حضر", "والقابون", "28,804", "جوبر و", "تشرين الثاني / نوفمبر"]
)
def test_what_is_no_list_stays_whole(text: str) -> None:
    assert first_part(text, 0, len(text), CLITICS.edges) is None


@pytest.mark.parametrize(
    ("text", "before", "parts"),
    [
        ("حيي جوبر والقابون", "جوبر", ("حيي", "جوبر والقابون")),
        ("حيي جوبر والقابون", "القابون", ("حيي جوبر", "القابون")),
        ("حيي جوبر والقابون", " والقابون", ("حيي جوبر", "القابون")),
        ("بلدةحضر", "حضر", ("بلدة", "حضر")),
        ("الثاني / نوفمبر", "/", ("الثاني", "نوفمبر")),
    ],
)
def test_a_span_comes_apart_where_the_cursor_is(
    text: str, before: str, parts: tuple[str, str]
) -> None:
    found = part_at(text, 0, len(text), text.index(before), CLITICS.edges)
    assert found is not None
    assert (text[: found[0]], text[found[1] :]) == parts


@pytest.mark.parametrize("place", [0, 9, 12])
def test_a_place_at_an_edge_parts_nothing(place: int) -> None:
    assert part_at("بلدة حضر، ثم", 0, 9, place, CLITICS.edges) is None
