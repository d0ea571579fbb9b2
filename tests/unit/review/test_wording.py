"""A wording is compared by words and what is attached to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.extraction.clitics import Clitics
from rasid.extraction.resources import Resources
from rasid.review.wording import In, compare_wording

BOTH, LEFT, RIGHT = In.BOTH, In.LEFT, In.RIGHT


@pytest.fixture(scope="module")
def clitics() -> Clitics:
    return Clitics.of(Resources.load())


@pytest.mark.parametrize(
    ("left", "right", "pieces"),
    [
        ("والقابون", "القابون", [("و", LEFT), ("القابون", BOTH)]),
        ("حي جوبر", "وحي جوبر", [("و", RIGHT), ("حي جوبر", BOTH)]),
        ("وادي بردى", "ادي بردى", [("وادي", LEFT), ("ادي", RIGHT), (" بردى", BOTH)]),
        ("17 عنصراً", "18 عنصراً", [("17", LEFT), ("18", RIGHT), (" عنصراً", BOTH)]),
        ("", "قتيل", [("قتيل", RIGHT)]),
        ("سواء", "سواء", [("سواء", BOTH)]),
    ],
)
def test_only_what_differs_is_marked(
    clitics: Clitics, left: str, right: str, pieces: list[tuple[str, In]]
) -> None:
    found = compare_wording(left, right, clitics)
    assert [(piece.text, piece.stands_in) for piece in found] == pieces


WORDING = st.text(alphabet="وبلكفسالقتمن ياةَّـ،17\n", max_size=40)


@given(left=WORDING, right=WORDING)
def test_the_pieces_give_both_wordings_back(clitics: Clitics, left: str, right: str) -> None:
    found = compare_wording(left, right, clitics)
    for side, wording in ((LEFT, left), (RIGHT, right)):
        assert "".join(p.text for p in found if p.stands_in in (BOTH, side)) == wording
