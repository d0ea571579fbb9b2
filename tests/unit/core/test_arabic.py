"""Folding reads Arabic as people do."""

import pytest

from rasid.core.arabic import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإسلامية", "الاسلاميه"),
        ("أُسْرَى", "اسري"),
        ("مُؤَذِّن", "موذن"),
        ("قـــصف", "قصف"),
        ("٢٠١٧ ۵", "2017 5"),
        ("الشام\u200f", "الشام"),
        ("کریم", "كريم"),
        ("SDF", "sdf"),
        ("گرد\u2060ستان", "كردستان"),
    ],
)
def test_these_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("قتل", "قتال"), ("حضر", "خضر"), ("ماء", "ما")])
def test_these_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)
