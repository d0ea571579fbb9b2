"""Letters keep their shapes and joins whatever is marked: the same ink with spans and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.report.painting import LANE_BELOW
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.gui.theme import ThemeName
from rasid.review.decisions import create_span
from tests.gui.conftest import make_project

PAGE = "عنوان\n\n{line}\nوخاتمة"
CASES = {
    "number first": ("قتل 17 عنصراً من قوات", "17 عنصراً"),
    "number last": ("أصيب نحو 352 آخرين", "نحو 352"),
    "quotes at both edges": ("قال “الدولة الإسلامية” إن", "“الدولة الإسلامية”"),
    "quote inside": ("لواء مبايع لتنظيم “الدولة” هناك", "تنظيم “الدولة”"),
    "after a clitic": ("بين النظام والمسلحين الموالين", "المسلحين"),
    "inside لا": ("وصلت إلى لإدلب وريفها", "إدلب"),
    "ends inside لا": ("سيطر على سلا", "سل"),
    "لا first": ("عاد لاحقاً إليها", "لاحقاً"),
    "لله": ("قضى بأمر الله وحده", "لله"),
    "one letter of a word": ("محاصرة المدينة", "صر"),
    "emoji before": ("😀👨‍👩‍👧 قصف بلدة حضر", "بلدة"),
    "Latin inside": ("بطائرات Su-24 الروسية", "طائرات Su-24"),
    "Latin alone": ("راجمات BM-21 هناك", "BM-21"),
    "vowel marks at the edge": ("وَقُتِلَ شخصٌ", "قُتِلَ"),
    "between a letter and its mark": ("شدّة المعارك", "شد"),
    "shadda on لا": ("حتى السلّام عليكم", "سلّ"),
    "tatweel": ("خلال الـ 24 ساعة", "الـ 24 ساعة"),
    "inside a tatweel": ("مقـــتل شخص", "مقــ"),
    "a paragraph of digits": ("42", "42"),
    "over the lines": (
        "وثق المرصد مقتل عدد من عناصر قوات النظام والمسلحين الموالين لها من جنسيات سورية",
        "عدد من عناصر قوات النظام والمسلحين الموالين",
    ),
}


@pytest.fixture(params=CASES.values(), ids=CASES.keys())
def view(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
) -> Iterator[ReportView]:
    """A page with one span on it, decided and neither current nor hovered."""
    line, quote = request.param
    text = PAGE.format(line=line)
    make_project(tmp_path / "page.rasid", [text], [])
    session = Session("سلمى")
    assert session.open_project(tmp_path / "page.rasid")
    one = ReportView(session, appearance)
    one.resize(360, 420)
    one.show()
    qtbot.waitExposed(one)
    assert session.project is not None
    (report,) = session.project.connection.execute("SELECT id FROM report").fetchone()
    session.open_report(report)
    one.set_focus_on_event(only=False)
    start = text.index(quote)
    assert session.write(
        lambda p, author: create_span(
            p, report, Label.ACTOR, start, start + len(quote), author=author
        )
    )
    yield one
    one.close()
    one.deleteLater()
    session.close()


def picture(view: ReportView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def lanes(view: ReportView) -> set[int]:
    """The rows of pixels where something is painted over the text."""
    size = view.page_painter().size
    baselines = {
        segment.baseline
        for mark in view.page.marks
        for segment in view.geometry_of_text.segments(mark.start, mark.end)
    }
    low, high = LANE_BELOW * size - 3, LANE_BELOW * size + 4
    return {round(line + by) for line in baselines for by in range(round(low), round(high))}


def ink(image: QImage, color: int, without: set[int]) -> set[tuple[int, int]]:
    """The pixels that letters cover wholly: what is under them does not show."""
    rows = (y for y in range(image.height()) if y not in without)
    return {(x, y) for y in rows for x in range(image.width()) if image.pixel(x, y) == color}


@pytest.mark.parametrize("theme", [ThemeName.LIGHT, ThemeName.DARK])
def test_letters_have_the_same_ink_with_a_span_and_without(
    view: ReportView, appearance: Appearance, theme: ThemeName
) -> None:
    appearance.set_theme(theme)
    without, color = lanes(view), appearance.theme.color("text").rgb()
    marked = picture(view)
    view.set_layers(frozenset(), rejected=False)
    plain = picture(view)
    assert marked != plain  # the span is painted
    letters = ink(plain, color, without)
    assert len(letters) > 30
    assert ink(marked, color, without) == letters


def test_a_format_in_its_place_would_tear_letters_apart(appearance: Appearance) -> None:
    """What the test above would see if spans were formats of the text."""
    edit = QTextEdit()
    edit.setFont(appearance.report_font())
    edit.resize(300, 80)
    edit.setPlainText("سيطر على سلام")
    plain = edit.viewport().grab().toImage()
    cursor = edit.textCursor()
    cursor.setPosition(9)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    style = QTextCharFormat()
    style.setFontUnderline(False)
    style.setProperty(QTextCharFormat.Property.UserProperty.value, 1)
    cursor.mergeCharFormat(style)
    assert edit.viewport().grab().toImage() != plain
