from pathlib import Path

import pytest

from rasid.core.vocabulary import Category
from rasid.errors import RasidError
from rasid.extraction.register import Register, read_register, register_terms

HEADER = "slug\tname_ar\tname_en\tcategory\taliases\tvalid_from\tvalid_to\n"


def register(folder: Path, *rows: str) -> Register:
    path = folder / "own.tsv"
    path.write_text(HEADER + "\n".join(rows), encoding="utf-8")
    return read_register([path])


@pytest.fixture
def sultan(tmp_path: Path) -> Register:
    return register(
        tmp_path,
        "sultan\tلواء السلطان\tSultan\tREBEL\t\t\t2016-08-23",
        "sultan\tلواء السلطان\tSultan\tPRO_TURKEY\tفصيل السلطان\t2016-08-24\t",
    )


@pytest.mark.parametrize(
    ("day", "category"),
    [
        ("2014-01-01", Category.REBEL),
        ("2016-08-23", Category.REBEL),
        ("2016-08-24", Category.PRO_TURKEY),
        (None, Category.PRO_TURKEY),
    ],
)
def test_the_category_follows_the_day(
    sultan: Register, day: str | None, category: Category
) -> None:
    assert sultan.category("sultan", day) is category


def test_a_stranger_has_no_category(sultan: Register) -> None:
    assert sultan.category("nobody", None) is None


def test_a_name_is_known_as_its_party(sultan: Register) -> None:
    actor = sultan.known_as("فصيل السلطان", "2020-01-01")
    assert actor is not None
    assert actor.slug == "sultan"
    assert sultan.known_as("فصيل", None) is None


def test_members_of_a_named_party_are_no_name_of_their_own(tmp_path: Path) -> None:
    known = register(tmp_path, "a\tجيش النصر\tA\tREBEL\tعناصر جيش النصر\t\t")
    lines = {form.line for form, _ in register_terms(known, frozenset({"عناصر"}))}
    assert lines == {"جيش النصر"}


def test_the_sound_plural_is_known_in_both_cases(tmp_path: Path) -> None:
    known = register(tmp_path, "a\tالمسلحين الموالين لها\tA\tREBEL\t\t\t")
    lines = {form.line for form, _ in register_terms(known, frozenset())}
    assert "المسلحون الموالون لها" in lines


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a\tاسم\tA\tREBELS", "unknown category"),
        ("\tاسم\tA\tREBEL", "no slug"),
        ("a\tاسم\tA\tREBEL\t\t2016", "YYYY-MM-DD"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(RasidError, match=f"own.tsv:2 .*{reason}"):
        register(tmp_path, row)
