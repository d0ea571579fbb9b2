"""How the edges of a span move."""

import pytest

from rasid.extraction.clitics import Clitics
from rasid.gui.report.edges import (
    Edge,
    beside_number,
    move_edge,
    trim_clitic,
    trimmed,
    whole_letter,
)

TEXT = "قتل 17 عنصراً، من قوات النظام"


@pytest.mark.parametrize(
    ("quote", "edge", "grow", "letter", "expected"),
    [
        ("17", Edge.START, True, False, "قتل 17"),
        ("17", Edge.END, True, False, "17 عنصراً"),
        ("17 عنصراً", Edge.START, False, False, "عنصراً"),
        ("17 عنصراً", Edge.END, False, False, "17"),
        ("عنصراً", Edge.END, True, False, "عنصراً، من"),
        ("عنصراً، من", Edge.END, False, False, "عنصراً"),
        ("من قوات", Edge.START, True, False, "عنصراً، من قوات"),
        ("عنصراً، من", Edge.START, False, False, "من"),
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


def test_a_family_of_emoji_is_one_letter() -> None:
    text = "قصف 👨\u200d👩\u200d👧"
    assert move_edge(text, 0, 3, Edge.END, grow=True, letter=True) == (0, len(text))
    assert move_edge(text, 0, len(text), Edge.END, grow=False, letter=True) == (0, 3)


FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "quote", "edge", "grow", "expected"),
    [
        # a date, a number, a name with a hyphen is one word
        ("في 17-11-2017 أعلن", "17-11-2017", Edge.START, False, "17-11-2017"),
        ("في 17-11-2017 أعلن", "17-11-2017", Edge.END, False, "17-11-2017"),
        ("في 17-11-2017 أعلن", "في", Edge.END, True, "في 17-11-2017"),
        ("في 17-11-2017 أعلن", "أعلن", Edge.START, True, "17-11-2017 أعلن"),
        ("نحو 28,804 مدنيين", "28,804 مدنيين", Edge.START, False, "مدنيين"),
        ("نحو 50% منهم", "50% منهم", Edge.END, False, "50%"),
        ("صاروخ BM-21 غراد", "صاروخ", Edge.END, True, "صاروخ BM-21"),
        ("القتلى 3-4 منهم", "القتلى", Edge.END, True, "القتلى 3-4"),
        ("بين 17 - 18 منهم", "17", Edge.END, True, "17 - 18"),
        ("مقتل 17،18 منهم", "17", Edge.END, True, "17،18"),
        ("أبو-محمد قال", "أبو", Edge.END, True, "أبو-محمد"),
        # a bracket goes with what is in it
        ("قتلى (3 – 4) منهم", "قتلى", Edge.END, True, "قتلى (3"),
        ("قتلى (3 – 4) منهم", "قتلى (3", Edge.END, True, "قتلى (3 – 4"),
        ("قتلى (3 – 4) منهم", "قتلى (3 – 4", Edge.END, True, "قتلى (3 – 4)"),
        ("قتلى (3 – 4) منهم", "قتلى (3 – 4)", Edge.END, False, "قتلى (3 – 4"),
        ("قتلى (3 – 4) منهم", "قتلى (3 – 4", Edge.END, False, "قتلى (3"),
        ("قتلى (3 – 4) منهم", "قتلى (3", Edge.END, False, "قتلى"),
        ("قتلى (3 – 4) منهم", "(3", Edge.END, False, "(3"),
        ("قتلى (3 – 4) منهم", "(3 – 4)", Edge.START, False, "3 – 4)"),
        ("قتلى (3 – 4) منهم", "3 – 4", Edge.START, False, "4"),
        ("قتلى (3 – 4) منهم", "منهم", Edge.START, True, "4) منهم"),
        ("قال “جوبر” أمس", "قال", Edge.END, True, "قال “جوبر"),
        ("قال “جوبر” أمس", "جوبر", Edge.END, True, "جوبر”"),
        ("قال “جوبر” أمس", "جوبر”", Edge.END, False, "جوبر"),
        # no picture is cut, and none stands alone at an edge
        (f"وقُتل {FAMILY} 12 مدنياً", "12 مدنياً", Edge.START, True, f"قُتل {FAMILY} 12 مدنياً"),
        (f"وقُتل {FAMILY} 12 مدنياً", f"قُتل {FAMILY} 12", Edge.END, False, "قُتل"),
        ("علم 🇸🇾 هنا", "علم 🇸🇾 هنا", Edge.END, False, "علم"),
        ("قصف\u200f، في حلب", "قصف", Edge.END, True, "قصف\u200f، في"),
        ("قصف\u200f، في حلب", "قصف\u200f، في", Edge.END, False, "قصف"),
    ],
)
def test_a_step_by_words_parts_no_date_and_leaves_no_sign_alone(
    text: str, quote: str, edge: Edge, grow: bool, expected: str
) -> None:
    start = text.index(quote)
    known = Clitics(heads={"قتل"}, words={"قتل"})
    start, end = move_edge(
        text,
        start,
        start + len(quote),
        edge,
        grow=grow,
        letter=False,
        beginnings=known.edges,
    )
    assert text[start:end] == expected


def test_white_space_at_the_edges_is_left_out() -> None:
    assert trimmed(" قتل \n", 0, 6) == (1, 4)
    assert trimmed("   ", 0, 3) == (3, 3)


CLITICS = Clitics(heads={"وادي", "بلده"}, words={"بلده", "جوبر", "المنطقه", "منطقه"})


@pytest.mark.parametrize(
    ("text", "quote", "grow", "expected"),
    [
        ("في حيي جوبر والقابون", "القابون", True, "والقابون"),
        ("في حيي جوبر والقابون", "والقابون", True, "جوبر والقابون"),
        ("في حيي جوبر والقابون", "والقابون", False, "القابون"),
        ("في حيي جوبر والقابون", "جوبر والقابون", False, "القابون"),
        ("قصف وبلدة حضر", "حضر", True, "بلدة حضر"),
        ("قصف وبلدة حضر", "بلدة حضر", True, "وبلدة حضر"),
        ("قصف وادي بردى", "بردى", True, "وادي بردى"),
        ("قصف وادي بردى", "وادي بردى", False, "بردى"),
        ("كانت وبالمنطقة الشرقية", "الشرقية", True, "المنطقة الشرقية"),
        ("قال “جوبر”", "جوبر", True, "“جوبر"),
    ],
)
def test_a_start_moved_by_words_stops_behind_what_is_attached(
    text: str, quote: str, grow: bool, expected: str
) -> None:
    start = text.index(quote)
    start, end = move_edge(
        text,
        start,
        start + len(quote),
        Edge.START,
        grow=grow,
        letter=False,
        beginnings=CLITICS.edges,
    )
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "pressed"),
    [
        ("والقابون", ["القابون", "والقابون"]),
        ("وبالمنطقة", ["بالمنطقة", "المنطقة", "وبالمنطقة"]),
        ("المنطقة", ["منطقة", "المنطقة"]),
        ("للتنظيم", ["لتنظيم", "للتنظيم"]),
        ("وادي بردى", ["وادي بردى"]),
        ("و", ["و"]),
    ],
)
def test_a_key_takes_one_proclitic_off_and_gives_them_back(text: str, pressed: list[str]) -> None:
    start, end = 0, len(text)
    for expected in pressed:
        edges = CLITICS.edges(text, start)
        article = CLITICS.article(text, edges[0])
        start, end = trim_clitic(start, end, edges, article)
        assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("قُتل", 1, 0),
        ("قُتل", 2, 2),
        ("سلاح", 2, 1),
        ("سلَاح", 3, 1),
        ("الأمن", 2, 1),
        ("الحضر", 2, 2),
        ("الـ 28", 2, 1),
        ("👨\u200d👩", 2, 0),
        ("قتل", 3, 3),
    ],
)
def test_a_place_inside_a_letter_is_moved_before_it(text: str, place: int, expected: int) -> None:
    assert whole_letter(text, place) == expected


@pytest.mark.parametrize(
    ("place", "start", "end"),
    [(5, 4, 10), (6, 4, 10), (4, 4, 4), (10, 10, 10), (13, 11, 16), (2, 2, 2)],
)
def test_a_place_inside_a_number_is_moved_beside_it(place: int, start: int, end: int) -> None:
    text = "قتل 28,804 BM-21 و"
    assert beside_number(text, place, Edge.START) == start
    assert beside_number(text, place, Edge.END) == end


@pytest.mark.parametrize("letter", [False, True])
def test_no_edge_goes_on_into_another_paragraph(letter: bool) -> None:
    text = "تتواصل اليوم\n\nتواصلت المعارك"
    start, end = text.index("اليوم"), text.index("\n")
    assert move_edge(text, start, end, Edge.END, grow=True, letter=letter) == (start, end)
    start, end = text.index("تواصلت"), text.index("تواصلت") + len("تواصلت")
    assert move_edge(text, start, end, Edge.START, grow=True, letter=letter) == (start, end)
    assert move_edge(text, start, end, Edge.END, grow=True, letter=letter)[1] > end
