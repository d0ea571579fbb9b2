"""The canonical text: line ends made one, one byte order mark dropped, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.report import canonical_text, headline, text_sha256


@pytest.mark.parametrize(
    ("decoded", "canonical"),
    [
        ("أ\r\nب\rج\nد", "أ\nب\nج\nد"),
        ("\ufeffقصف", "قصف"),
        ("\ufeff\ufeffقصف", "\ufeffقصف"),
        ("مقـ ـتل \u00a0ُ٣ﻻ", "مقـ ـتل \u00a0ُ٣ﻻ"),
        ("", ""),
    ],
)
def test_only_line_ends_and_one_mark_change(decoded: str, canonical: str) -> None:
    assert canonical_text(decoded) == canonical


@given(st.text(st.sampled_from("اب\r\n\u200f😀"), max_size=30))
def test_canonical_text_is_canonical_already(text: str) -> None:
    assert canonical_text(canonical_text(text)) == canonical_text(text)
    assert "\r" not in canonical_text(text)


def test_the_hash_is_of_the_text_in_utf8_and_takes_lone_surrogates() -> None:
    assert text_sha256("قصف") != text_sha256("قصف ")
    assert len(text_sha256("\ud800")) == 64


def test_the_headline_is_the_first_line_that_holds_anything() -> None:
    assert headline("\n  \n عنوان \nمتن") == "عنوان"
    assert headline(" \n") == ""
