"""Names are found however they are spelt, and what stands round them stays where it was."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.names import Found, Name, Replaced, letters_of, parts_of, replace_all

PERSON = Name("أحمد عبد الرحمن الخطيب")


def whole(name: Name, text: str) -> list[str]:
    return [text[found.start : found.end] for found in name.find(text)]


def by_parts(name: Name, text: str) -> list[str]:
    return [
        text[found.start : found.end] for part in name.parts for found in name.find_part(part, text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل أحمد عبد الرحمن الخطيب أمس", ["أحمد عبد الرحمن الخطيب"]),
        ("قتل احمد عبدالرحمن", ["احمد عبدالرحمن"]),
        ("وأحمد الخطيب", ["أحمد الخطيب"]),
        ("فلأحمد الخطيب", ["أحمد الخطيب"]),
        ("كأحمد الخطيب، وبأحمد الخطيب", ["أحمد الخطيب", "أحمد الخطيب"]),
        ("أَحْـمَد\u00a0الخَطيب", ["أَحْـمَد\u00a0الخَطيب"]),
        ("ا\u0654حمد الخطيب", ["ا\u0654حمد الخطيب"]),
        ("أح\u200cمد “الخطيب”", ["أح\u200cمد “الخطيب"]),
        ("أحمد\nالخطيب", ["أحمد\nالخطيب"]),
        ("007_أحمد_الخطيب.txt", ["أحمد_الخطيب"]),
        ("ﺃﺣﻤﺪ ﺍﻟﺨﻄﻴﺐ", ["ﺃﺣﻤﺪ ﺍﻟﺨﻄﻴﺐ"]),
        ("ﻭﻷﺣﻤﺪ ﺍﻟﺨﻄﻴﺐ", ["ﻷﺣﻤﺪ ﺍﻟﺨﻄﻴﺐ"]),
        ("رأوا أحمداً الخطيبَ ثم", ["أحمداً الخطيبَ"]),
        ("أأحمد الخطيب؟ اأحمد الخطيب؟ أفأحمد الخطيب؟", ["أحمد الخطيب"] * 3),
        ("2أحمد الخطيب1، وأحمد الخطيب٢ وأحمد الخطيب¹", ["أحمد الخطيب"] * 3),
        ("أحمد\u200b الخطيب\u200bقتل", ["أحمد\u200b الخطيب\u200b"]),
        ("أحمد قتل", []),
        ("الخطيب", []),
        ("أحمدي الخطيبي", []),
        ("محمد الخطيب", []),
        ("سأحمد الخطيبات", []),
        ("ﺃﺣﻤﺪﻱ ﺍﻟﺨﻄﻴﺒﺎﺕ", []),
        ("أحمداً الخطيباتِ", []),
    ],
)
def test_a_name_is_found_whole_or_without_some_of_its_parts(text: str, found: list[str]) -> None:
    assert whole(PERSON, text) == found
    assert not found or PERSON.may_stand(letters_of(text))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("أحمد الخطيب", "ثم الخطيب وأحمد", ["أحمد", "الخطيب"]),
        ("أحمد الخطيب", "للخطيب", ["لخطيب"]),
        ("علي حسن", "نقل على عجل، وعليٌ معه", ["عليٌ"]),
        ("أحمد عبد الرحمن", "عبد الله والرحمن", []),
        ("خالد محمد", "أن خالداً ومحمدًا", ["خالداً", "محمدًا"]),
        ("خالد محمد", "لخالدا1", ["خالدا"]),
        ("خالد محمد", "ﻟﺨﺎﻟﺪ وبﷴ", ["ﺨﺎﻟﺪ", "ﷴ"]),
        ("خالد محمد", "خالدان والخالدية ومحمدَين ومحمداوي", []),
        ("علي حسن", "ﻋﻠﻰ عليّة", []),
        ("حمد سعد", "أحمد والأسعد", []),
        ("عيد ريم", "سعيد", []),
        ("أبو علي 3", "13 ثم 3", ["3"]),
    ],
)
def test_parts_of_a_name_stand_for_it(name: str, text: str, found: list[str]) -> None:
    assert by_parts(Name(name), text) == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("أبو عمر", "مع أبي عمر، وأبا عمر", ["أبي عمر", "أبا عمر"]),
        ("أبو عمر", "عمر", []),
        ("صلاح الدين", "لصلاح الدين", ["صلاح الدين"]),
        ("سلامة", "لسلامه ثم السلامة", ["سلامه"]),
        ("علاء", "ﻋﻼء", ["ﻋﻼء"]),
        ("عبد الله", "ﻋﺒﺪ ﷲ", ["ﻋﺒﺪ ﷲ"]),
        ("Ahmad al-Khatib", "by ahmad Al Khatib.", ["ahmad Al Khatib"]),
    ],
)
def test_names_of_one_part_and_of_other_scripts(name: str, text: str, found: list[str]) -> None:
    assert whole(Name(name), text) == found


def test_a_name_of_many_words_and_a_text_of_many_marks_take_no_time() -> None:
    words = [f"اسم{letter}" for letter in "بتثجحخدذرزسشصضطظعغفق"]
    name = Name(" ".join(words))
    text = f"{words[0]} {words[7]} {words[19]}"
    assert whole(name, f"{text} {text}ي") == [text, f"{words[0]} {words[7]}"]
    start = time.monotonic()
    assert whole(PERSON, "أحمد" + "\u064e" * 50_000 + "ي" + "ـ" * 50_000) == []
    assert time.monotonic() - start < 2  # seconds; it is milliseconds


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("أحمد عبد الرحمن الخطيب", ["احمد", "عبد الرحمن", "الخطيب"]),
        ("أبو بكر صلاح الدين", ["ابو بكر", "صلاح الدين"]),
        ("محمد بن سلمان", ["محمد", "بن سلمان"]),
        ("!", []),
    ],
)
def test_a_name_has_parts_that_make_sense_alone(name: str, parts: list[str]) -> None:
    assert [" ".join(part) for part in parts_of(name)] == parts


def test_offsets_move_along_and_take_the_whole_of_a_name_they_cut() -> None:
    text = "قتل أحمد الخطيب في حضر"
    moved = replace_all(text, [(Found(4, 15), "شخص"), (Found(9, 15), "آخر")])
    assert moved.text == "قتل شخص في حضر"
    assert [(moved.start(a), moved.end(b)) for a, b in [(0, 3), (4, 15), (4, 8), (9, 15)]] == [
        (0, 3), (4, 7), (4, 7), (4, 7),
    ]  # fmt: skip
    assert moved.text[moved.start(16) : moved.end(22)] == "في حضر"
    assert moved.text[moved.start(0) : moved.end(10)] == "قتل شخص"
    assert (moved.end(4), moved.start(15)) == (4, 7)


@given(
    st.text(alphabet="ابتث \U0001f600\u064b", max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 6)), max_size=5),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_what_touches_no_name_keeps_its_words(
    text: str, names: list[tuple[int, int]], one: int, other: int
) -> None:
    places = [
        (Found(start, min(len(text), start + length)), "شخص_ب")
        for start, length in names
        if start < len(text)
    ]
    moved: Replaced = replace_all(text, places)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if start == end:
        return
    new_start, new_end = moved.start(start), moved.end(end)
    assert 0 <= new_start < new_end <= len(moved.text)
    if all(end <= at or until <= start for at, until, _, _ in moved.places):
        assert moved.text[new_start:new_end] == text[start:end]
    kept = "".join(c for n, c in enumerate(text) if not _inside(n, moved))
    assert moved.text.replace("شخص_ب", "") == kept


def _inside(position: int, moved: Replaced) -> bool:
    return any(start <= position < end for start, end, _, _ in moved.places)
