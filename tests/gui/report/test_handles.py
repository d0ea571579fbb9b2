"""Where a dragged edge comes to stand."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from rasid.gui.appearance import Appearance
from rasid.gui.report.edges import Edge
from rasid.gui.report.geometry import TextGeometry
from rasid.gui.report.handles import Drag, grabbed, nearest_edge
from tests.gui.report.test_geometry import page


def dragged(text: str, quote: str, edge: Edge, place: int) -> str:
    start = text.index(quote)
    was = (start, start + len(quote))
    now = Drag("s-1", edge, was, was, 0).to(text, place).now
    return text[now[0] : now[1]]


@pytest.mark.parametrize(
    ("text", "quote", "edge", "before", "expected"),
    [
        ("قوات النظام والفصائل", "قوات النظام", Edge.END, " والفصائل", "قوات النظام"),
        ("قوات النظام والفصائل", "النظام", Edge.START, "قوات", "قوات النظام"),
        ("قوات النظام والفصائل", "قوات النظام", Edge.START, " النظام", "النظام"),
        ("قوات سلاح", "قوات", Edge.END, "اح", "قوات س"),
        ("قُتِلَ شخص", "قُتِلَ شخص", Edge.START, "ِلَ", "تِلَ شخص"),
        ("قتل 1,250 مدنياً", "قتل 1,250", Edge.START, "50 ", "1,250"),
        ("قتل 1,250 مدنياً", "قتل 1", Edge.END, "50 ", "قتل 1,250"),
        ("دبابة T-72 ثم", "دبابة", Edge.END, "72", "دبابة T-72"),
        ("قصف 👨‍👩‍👧 هنا", "قصف", Edge.END, "👧", "قصف"),
        ("خلال الـ 24", "خلال الـ 24", Edge.START, "ـ 24", "لـ 24"),
    ],
)
def test_an_edge_stands_between_letters_and_beside_numbers(
    text: str, quote: str, edge: Edge, before: str, expected: str
) -> None:
    assert dragged(text, quote, edge, text.index(before)) == expected


@pytest.mark.parametrize(("edge", "place"), [(Edge.START, 8), (Edge.START, 4), (Edge.END, 0)])
def test_a_span_never_becomes_empty(edge: Edge, place: int) -> None:
    assert dragged("قوات النظام", "قوات", edge, place) == "قوات"


def test_an_edge_dragged_on_and_back_is_where_it_was() -> None:
    text = "قوات النظام والفصائل"
    drag = Drag("s-1", Edge.END, (0, 11), (0, 11), 0)
    assert drag.to(text, 20).to(text, 11).now == (0, 11)


def test_of_two_handles_the_nearer_is_grabbed() -> None:
    boxes = {Edge.START: QRectF(30, 0, 8, 8), Edge.END: QRectF(20, 0, 8, 8)}
    assert grabbed(boxes, QPointF(31, 4)) is Edge.START
    assert grabbed(boxes, QPointF(26, 4)) is Edge.END
    assert grabbed(boxes, QPointF(60, 4)) is None


@pytest.mark.parametrize("text", ["قوات النظام", "قتل 17 عنصراً", "😀 قصف حضر"])
def test_every_letter_is_found_at_its_own_edge(text: str, appearance: Appearance) -> None:
    geometry = TextGeometry(page(text, appearance))
    units = len(text.encode("utf-16-le")) // 2
    seen = [geometry.segments(place, place + 1)[:1] for place in range(units)]
    letters = [segments[0] for segments in seen if segments]  # a vowel mark has no width
    assert len(letters) >= len(text) - 2
    for letter in letters:
        spot = QPointF(letter.right, letter.baseline)
        found = nearest_edge(geometry, spot, range(units), Edge.START)
        right = geometry.segments(found, found + 1)[0].right
        assert right == pytest.approx(letter.right, abs=0.6)
