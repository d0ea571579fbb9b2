"""Boxes of spans against Qt's own painting of a selection, in lines where letters run both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
)

from rasid.core.offsets import Utf16Map
from rasid.core.report import canonical_text
from rasid.gui.appearance import Appearance
from rasid.gui.report.geometry import Segment, TextGeometry
from rasid.gui.report.text import displayed, lay_out, text_option

WIDTH = 340
PROSE = (
    "وثق المرصد السوري مقتل أكثر من 17 عنصراً من قوات النظام والمسلحين الموالين لها في 12 قرية، "
    "بينهم 3 قادة، بقصف من طائرات Su-24 على “بلدة حضر” يوم 2017-11-03 و12.5 كم (70) شخصاً"
)


MIXED = "قوات لا عنصراً، 12 7. 😀 “حضر” Su-24 (70) ٣٥ 2017-11-03 12.5% – /"
WORDS = MIXED.split(" ")


def page(text: str, appearance: Appearance) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(appearance.report_font())
    document.setDefaultTextOption(text_option())
    document.setPlainText(displayed(text))
    lay_out(document, text, [], appearance)
    document.setTextWidth(WIDTH)
    document.documentLayout().documentSize()
    return document


def segments_of(text: str, start: int, end: int, appearance: Appearance) -> list[Segment]:
    units = Utf16Map.of(text)
    document = page(text, appearance)
    geometry = TextGeometry(document)
    return list(geometry.segments(units.to_utf16(start), units.to_utf16(end)))


def selected_columns(
    text: str, start: int, end: int, baseline: float, appearance: Appearance
) -> set[int]:
    """The pixel columns Qt fills for the selection on the line with that baseline."""
    units = Utf16Map.of(text)
    document = page(text, appearance)
    image = QImage(WIDTH, round(document.size().height()) + 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.white))
    selection = QAbstractTextDocumentLayout.Selection()
    cursor = QTextCursor(document)
    cursor.setPosition(units.to_utf16(start))
    cursor.setPosition(units.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format.setBackground(QColor(Qt.GlobalColor.red))
    selection.format.setForeground(QColor(Qt.GlobalColor.red))
    context.selections = [selection]
    painter = QPainter(image)
    document.documentLayout().draw(painter, context)
    painter.end()
    row = round(baseline - 4)
    red = QColor(Qt.GlobalColor.red).rgb()
    return {x for x in range(WIDTH) if image.pixel(x, row) == red}


def agrees(text: str, start: int, end: int, appearance: Appearance) -> None:
    segments = segments_of(text, start, end, appearance)
    assert segments, text[start:end]
    for baseline in {segment.baseline for segment in segments}:
        ours = {
            x
            for segment in segments
            if segment.baseline == baseline
            for x in range(round(segment.left), round(segment.right))
        }
        theirs = selected_columns(text, start, end, baseline, appearance)
        # A space the line was broken at is filled by Qt and is no part of what is seen.
        edge = {x + by for x in ours for by in (-1, 0, 1)}
        assert ours - {x + by for x in theirs for by in (-1, 0, 1)} == set(), text[start:end]
        assert len(theirs - edge) <= 8, (text[start:end], sorted(theirs - edge))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("قتل 70 شخصاً في حضر", "70 شخصاً", id="number first"),
        pytest.param("قتل 7 عناصر", "7 عناصر", id="one digit first"),
        pytest.param("نحو 352 مقاتلاً", "نحو 352", id="number last"),
        pytest.param("قتل 106 منهم", "106", id="number alone"),
        pytest.param("تنظيم “الدولة الإسلامية” في البادية", "تنظيم “الدولة الإسلامية”", id="quote"),
        pytest.param("قال “الدولة” ثم", "“الدولة”", id="quotes at both edges"),
        pytest.param("قوات النظام والمسلحين الموالين", "المسلحين الموالين", id="after a clitic"),
        pytest.param("سيطر على الجولان لاحقاً", "لاحقاً", id="lam-alef first"),
        pytest.param("قصف 😀 بلدة حضر 12 مرة", "بلدة حضر 12", id="after an emoji"),
        pytest.param("😀👨‍👩‍👧 قتل 15 عنصراً", "15 عنصراً", id="number after a family emoji"),
        pytest.param("قصف BM-21 على", "BM-21", id="Latin with a number"),
        pytest.param("يوم 2017-11-03 مساء", "2017-11-03", id="date"),
        pytest.param("يوم 2017-11-03 مساء", "11-03 مساء", id="from inside a date"),
        pytest.param("بنسبة ٣٥٪ من القتلى", "٣٥٪", id="Arabic-Indic digits"),
        pytest.param("وَقُتِلَ 5 أشخاصٍ", "5 أشخاصٍ", id="vowel marks"),
        pytest.param("42", "42", id="a paragraph of digits"),
        pytest.param("وَقُتِلَ شخصٌ", "قُتِلَ", id="vowel marks at both edges"),
        pytest.param("خلال الـ 24 ساعة", "الـ 24", id="tatweel before a number"),
        pytest.param("مقـــتل شخص", "مقـــ", id="ends in a tatweel"),
        pytest.param("جنود بلدة لإدلب", "إدلب", id="behind a clitic in لا"),
        pytest.param("قال (BM-21) وقصف", "(BM-21)", id="brackets round Latin"),
        pytest.param("👨‍👩‍👧 قصف 👍🏽 بلدة", "قصف 👍🏽", id="emoji inside"),
        pytest.param("قتل 28,804 مدنياً", "28,804 مدنياً", id="grouped number first"),
    ],
)
def test_boxes_are_where_qt_paints_the_words(text: str, quote: str, appearance: Appearance) -> None:
    start = text.index(quote)
    agrees(text, start, start + len(quote), appearance)


@pytest.mark.parametrize("digits", ["70", "7", "352"])
def test_no_digit_of_a_number_is_missed(digits: str, appearance: Appearance) -> None:
    text = f"قتل {digits} شخصاً"
    number = segments_of(text, 4, 4 + len(digits), appearance)[0]
    widest = page(digits, appearance).idealWidth()
    assert number.right - number.left == pytest.approx(widest, abs=9)
    whole = segments_of(text, 4, len(text), appearance)
    assert len(whole) == 1
    assert whole[0].left < number.left
    assert whole[0].right == pytest.approx(number.right, abs=0.1)


def test_a_span_over_a_line_break_has_a_piece_on_each_line(appearance: Appearance) -> None:
    pieces = segments_of(PROSE, 4, 80, appearance)
    assert len({piece.baseline for piece in pieces}) >= 2
    assert [piece.opens for piece in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [piece.closes for piece in pieces] == [False] * (len(pieces) - 1) + [True]


def test_a_span_over_paragraphs_has_pieces_in_both(appearance: Appearance) -> None:
    text = "قوات النظام\nوالفصائل"
    pieces = segments_of(text, 0, len(text), appearance)
    assert len({piece.baseline for piece in pieces}) == 2


def test_neighbours_meet_at_a_clitic(appearance: Appearance) -> None:
    text = "الفصائل والإسلامية"
    clitic = segments_of(text, 8, 9, appearance)[0]
    word = segments_of(text, 9, len(text), appearance)[0]
    assert clitic.left == pytest.approx(word.right, abs=0.5)


def test_a_text_that_came_with_crlf_is_marked_at_its_canonical_offsets(
    appearance: Appearance,
) -> None:
    text = canonical_text("سطر أول\r\n\r\nقتل 12 عنصراً")
    start = text.index("12")
    agrees(text, start, start + 9, appearance)


def test_a_byte_order_mark_inside_the_canonical_text_shifts_nothing(
    appearance: Appearance,
) -> None:
    text = "\ufeffقتل 12 عنصراً"
    assert page(text, appearance).characterCount() - 1 == len(text)
    start = text.index("12")
    agrees(text, start, start + 2, appearance)


@pytest.mark.parametrize(
    "text",
    [
        "أ\u2028ب",
        "أ\u2029ب",
        "أ\x00ب\tج",
        "أ\u200dب\u200fج",
        "أ\n\nب\n",
        "😀\ufeffأ",
        "أ\x85ب\x0bج\x0cد",
    ],
)
def test_the_document_is_as_long_as_the_text(text: str, appearance: Appearance) -> None:
    units = len(text.encode("utf-16-le")) // 2
    assert page(text, appearance).characterCount() - 1 == units


def test_every_word_of_the_prose_is_boxed_where_qt_paints_it(appearance: Appearance) -> None:
    place = 0
    for word in PROSE.split(" "):
        agrees(PROSE, place, place + len(word), appearance)
        place += len(word) + 1


@given(
    words=st.lists(
        st.sampled_from(WORDS),
        min_size=2,
        max_size=9,
    ),
    data=st.data(),
)
@pytest.mark.usefixtures("qapp")
def test_runs_of_words_are_boxed_where_qt_paints_them(
    words: list[str], data: st.DataObject
) -> None:
    looks = Appearance()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text = " ".join(words)
    start = len(" ".join(words[:first])) + (1 if first else 0)
    agrees(text, start, start + len(" ".join(words[first : last + 1])), looks)


def test_joined_letters_and_width_stay_the_same_with_marks_on(appearance: Appearance) -> None:
    """The headline and residue are formatted as whole blocks; no word is torn by a format."""
    document = page(PROSE, appearance)
    block = document.begin()
    parts = 0
    iterator = block.begin()
    while not iterator.atEnd():
        parts += 1
        iterator += 1
    assert parts == 1


def test_segments_are_found_again_after_a_new_layout(appearance: Appearance) -> None:
    document = page(PROSE, appearance)
    geometry = TextGeometry(document)
    before = geometry.segments(4, 80)
    document.setTextWidth(WIDTH * 2)
    geometry.forget()
    after = geometry.segments(4, 80)
    assert len(after) < len(before)
    assert QPointF(after[0].left, 0) != QPointF(before[0].left, 0)
