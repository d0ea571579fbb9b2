"""How the edges of a span move."""

import pytest

from rasid.gui.report.edges import Edge, move_edge, trimmed

TEXT = "قتل 17 عنصراً، من قوات النظام"


@pytest.mark.parametrize(
    ("quote", "edge", "grow", "letter", "expected"),
    [
        ("17", Edge.START, True, False, "قتل 17"),
        ("17", Edge.END, True, False, "17 عنصراً"),
        ("17 عنصراً", Edge.START, False, False, "عنصراً"),
        ("17 عنصراً", Edge.END, False, False, "17"),
        ("عنصراً", Edge.END, True, False, "عنصراً،"),
        ("17", Edge.START, False, True, "7"),
        ("17", Edge.END, True, True, "17 ع"),
        ("عنصراً", Edge.START, True, True, "7 عنصراً"),
        ("عنصراً", Edge.END, False, True, "عنصر"),
        ("من", Edge.END, False, False, "من"),
        ("قتل", Edge.START, True, False, "قتل"),
        ("النظام", Edge.END, True, False, "النظام"),
    ],
)
def test_an_edge_moves_by_a_word_or_a_letter(
    quote: str, edge: Edge, grow: bool, letter: bool, expected: str
) -> None:
    start = TEXT.index(quote)
    start, end = move_edge(TEXT, start, start + len(quote), edge, grow=grow, letter=letter)
    assert TEXT[start:end] == expected


def test_a_letter_takes_its_vowel_marks_along() -> None:
    text = "قُتِلَ"
    assert move_edge(text, 0, len(text), Edge.END, grow=False, letter=True) == (0, 4)


def test_white_space_at_the_edges_is_left_out() -> None:
    assert trimmed(" قتل \n", 0, 6) == (1, 4)
    assert trimmed("   ", 0, 3) == (3, 3)
