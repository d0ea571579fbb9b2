"""Arabic reaches a terminal in the order it is read, and nothing else is touched."""

import json
import unicodedata

import pytest

from rasid.cli.terminal import Bidi, Screen, counted, is_reordered_here, print_json, visual

WORDS = "قوات النظام"


def plain(shown: str) -> str:
    """The letters of a line in visual order, each as it stands alone."""
    return unicodedata.normalize("NFKC", shown)


@pytest.mark.parametrize(
    "environment",
    [
        {"VTE_VERSION": "6800"},
        {"VTE_VERSION": "5802"},
        {"VTE_VERSION": "10000"},
        {"KONSOLE_VERSION": "220401"},
        {"TERM_PROGRAM": "Apple_Terminal"},
        {"TERM_PROGRAM": "mintty"},
        {"MLTERM": "3.9.0"},
        {"KITTY_WINDOW_ID": "1"},
    ],
)
def test_terminals_that_do_it_themselves_are_left_alone(environment: dict[str, str]) -> None:
    assert not is_reordered_here(Bidi.AUTO, environment, is_terminal=True)
    assert is_reordered_here(Bidi.ON, environment, is_terminal=True)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"TERM": "linux"},
        {"TERM": "xterm-256color"},
        {"VTE_VERSION": "5400"},
        {"WT_SESSION": "b6f4"},
        {"TERM_PROGRAM": "vscode"},
        {"KONSOLE_VERSION": ""},
    ],
)
def test_other_terminals_get_it_in_order(environment: dict[str, str]) -> None:
    assert is_reordered_here(Bidi.AUTO, environment, is_terminal=True)
    assert not is_reordered_here(Bidi.OFF, environment, is_terminal=True)


def test_pipes_and_files_get_stored_order() -> None:
    assert not is_reordered_here(Bidi.AUTO, {"TERM": "xterm"}, is_terminal=False)


def test_letters_are_turned_round_and_joined() -> None:
    shown = visual(WORDS, reorder=True)
    assert plain(shown) == WORDS[::-1]
    assert not set(shown) & set(WORDS.replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 17 عنصراً", "ارصنع 17 لتقم"),
        ("قصف (2017) جديد", "ديدج (2017) فصق"),
        ("قصف «حي جوبر»", "«ربوج يح» فصق"),
        ("قصف BM-21 ليلاً", "لايل BM-21 فصق"),
    ],
)
def test_numbers_brackets_and_latin_keep_their_own_order(text: str, expected: str) -> None:
    assert plain(visual(text, reorder=True)) == expected


def test_lam_alef_is_one_sign() -> None:
    assert len(visual("لا", reorder=True)) == 1


def test_isolates_do_not_reach_the_terminal() -> None:
    assert plain(visual(f"\u2068{WORDS}\u2069", reorder=True)) == WORDS[::-1]


@pytest.mark.parametrize("text", ["", "e-3f", "17 (2017)"])
def test_text_without_arabic_is_untouched(text: str) -> None:
    assert visual(text, reorder=True) == text


@pytest.mark.parametrize("text", [WORDS, "مُحَمَّد", "لا", "ـــ"])
def test_nothing_is_touched_where_nothing_is_asked(text: str) -> None:
    assert visual(text, reorder=False) == text


def table(capsys: pytest.CaptureFixture[str], screen: Screen, *rows: tuple[str, ...]) -> list[str]:
    screen.table(("id", "state", "title"), rows)
    return capsys.readouterr().out.splitlines()


def test_a_table_that_is_piped_keeps_every_letter(capsys: pytest.CaptureFixture[str]) -> None:
    long = f"{WORDS} " * 40
    *_, line = table(capsys, Screen(Bidi.AUTO), ("r-1", "new", long))
    assert line.split(maxsplit=2) == ["r-1", "new", long.strip()]


def test_a_cell_is_cut_at_its_end_in_reading_order(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen(Bidi.ON)
    screen.width = 30
    *_, line = table(capsys, screen, ("r-1", "new", f"{WORDS} تستعيد بلدة حضر"))
    assert len(line) <= 30
    assert "…" in line
    assert plain(line).endswith("تاوق")


def test_columns_line_up(capsys: pytest.CaptureFixture[str]) -> None:
    lines = table(capsys, Screen(Bidi.OFF), ("r-1", "proposed", "a"), ("r-222", "new", WORDS))
    assert len({line.index(word) for line, word in zip(lines[2:], ("a", WORDS), strict=True)}) == 1


def test_cells_cannot_write_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    *_, line = table(capsys, Screen(Bidi.OFF), ("r-1", "new", "a\x1b[31mb\nc\u2028d"))
    assert line.endswith("a [31mb c d")


def test_long_texts_keep_their_paragraphs(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen(Bidi.OFF)
    screen.width = 15
    screen.paragraphs(f"{WORDS} {WORDS}\n\n{WORDS}")
    assert capsys.readouterr().out.splitlines() == [WORDS, WORDS, "", WORDS]


def test_json_is_one_array_in_stored_order(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"title": WORDS} for _ in range(2))
    out = capsys.readouterr().out
    assert json.loads(out) == [{"title": WORDS}] * 2
    assert WORDS in out
    assert len(out.splitlines()) == 2


def test_json_of_nothing_is_an_empty_array_and_of_one_thing_that_thing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_json([])
    print_json({"a": 1})
    first, second = capsys.readouterr().out.splitlines()
    assert (json.loads(first), json.loads(second)) == ([], {"a": 1})


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 decisions"), (1, "1 decision"), (2, "2 decisions")]
)
def test_what_is_counted_agrees_with_its_number(number: int, said: str) -> None:
    assert counted(number, "decision") == said
