"""Words are cut at a space if at all, and never between a hedge and its number."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from rasid.core.tally import Bounds
from rasid.gui.inspector.describe import bounds_text, first_words
from rasid.gui.inspector.drawing import cut_at_word


def test_a_place_is_cut_at_a_word(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    text = "ريف دمشق الجنوبي الغربي"
    cut = cut_at_word(text, metrics, metrics.horizontalAdvance("ريف دمشق الجنوبي…") + 1)
    assert cut == "ريف دمشق الجنوبي…"
    assert cut_at_word(text, metrics, 10_000) == text
    assert qapp is not None


def test_words_with_a_number_are_not_cut_at_all() -> None:
    metrics = QFontMetrics(QFont())
    assert cut_at_word("أكثر من 17 عنصراً", metrics, 10) == "أكثر من 17 عنصراً"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("قصير", 24, "قصير"),
        ("وثق المرصد السوري خلال هذا القتال", 18, "وثق المرصد السوري …"),
        ("وثق المرصد مقتل ما لا يقل عن 17 عنصراً من قوات", 30, "وثق المرصد مقتل …"),
        ("بعد مقتل وإصابة نحو 70 شخصاً في بلدة حضر", 20, "بعد مقتل وإصابة نحو 70 شخصاً …"),
        ("17 عنصراً من قوات النظام والمسلحين", 10, "17 عنصراً …"),
        ("في عام 2017 قصفت الطائرات الحربية بلدة", 26, "في عام 2017 قصفت الطائرات …"),
    ],
)
def test_the_beginning_of_a_long_text(text: str, limit: int, shown: str) -> None:
    assert first_words(text, limit) == shown


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (Bounds(7, 7, 7), "7"),
        (Bounds(18, 18, None), "18+"),
        (Bounds(0, 50, None), "50 (0+)"),
        (Bounds(10, 12, 15), "12 (\u206610–15\u2069)"),
    ],
)
def test_a_sum_says_how_wide_it_is(bounds: Bounds, said: str) -> None:
    assert bounds_text(bounds) == said
