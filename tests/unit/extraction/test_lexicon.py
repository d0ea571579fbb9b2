from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.extraction.lexicon import cell_pattern, read_lexicon, spell_out


def lines(pattern: str) -> set[str]:
    return {form.line for form in spell_out(pattern)}


def test_spellings_are_separated_by_bars() -> None:
    assert lines("هدنة|صلح") == {"هدنه", "صلح"}


def test_all_marked_words_take_the_article_together() -> None:
    assert lines("~ضربات ~جوية") == {"ضربات جويه", "الضربات الجويه"}


def test_only_the_marked_word_of_a_construct_takes_the_article() -> None:
    assert lines("فك ~حصار") == {"فك حصار", "فك الحصار"}


def test_a_term_may_end_in_tanwin_or_a_pronoun() -> None:
    forms = {form.line: form.enclitic for form in spell_out("هجوم+")}
    assert forms["هجوما"] == ""
    assert forms["هجومها"] == "ها"


def test_ta_marbuta_opens_before_a_pronoun() -> None:
    assert "سيطرتها" in lines("سيطرة+")
    assert "سيطرها" not in lines("سيطرة+")


def test_the_plural_verb_drops_its_alef_before_a_pronoun() -> None:
    assert "خسروها" in lines("خسروا+")


def test_no_pronoun_follows_the_article() -> None:
    assert "الهجومها" not in lines("~هجوم+")


@pytest.mark.parametrize(
    ("cell", "word", "matches"),
    [
        ("على|في", "في", True),
        ("على|في", "فيما", False),
        ("عبو*", "عبوات", True),
        ("#", "214", True),
        ("#", "مئة", False),
    ],
)
def test_cells_match_whole_words(cell: str, word: str, matches: bool) -> None:
    pattern = cell_pattern(cell)
    assert pattern is not None
    assert bool(pattern.fullmatch(word)) is matches


def write(folder: Path, text: str) -> Path:
    path = folder / "weapons.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_lexicon_is_read_with_comments_and_missing_cells(tmp_path: Path) -> None:
    path = write(tmp_path, "# a comment\nform\tkind\nلغم\tmine\n\nقذيفة\n")
    entries = read_lexicon(path, {"kind": str})
    assert [(e.lexicon, e.form, e.values["kind"]) for e in entries] == [
        ("weapons", "لغم", "mine"),
        ("weapons", "قذيفة", ""),
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("form\tkind\nلغم\tmine\textra\n", 2, "has 3 cells for 2 columns"),
        ("form\nلغم\n", 1, "has no column kind"),
        ("form\tkind\n\tmine\n", 2, "has no form"),
        ("form\tkind\nلغم\t1\n", 2, "has a wrong kind"),
    ],
)
def test_a_broken_line_is_named_with_file_line_and_reason(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    def letters(cell: str) -> None:
        if not cell.isalpha():
            raise ValueError(f"«{cell}» is no word")

    path = write(tmp_path, text)
    with pytest.raises(RasidError) as caught:
        read_lexicon(path, {"kind": letters})
    assert f"{path}:{line} {reason}" in str(caught.value)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weapons.tsv"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(RasidError, match=r"weapons.tsv:1 is not written in UTF-8"):
        read_lexicon(path, {})
