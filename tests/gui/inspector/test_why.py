"""Why words are read as they are: one key in the window, answered without keeping it waiting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Label
from rasid.extraction.extractor import Extractor
from rasid.gui.inspector.why_panel import WhyPanel
from rasid.gui.inspector.why_words import LEXICONS, entries
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.interchange.own_resources import project_resources
from rasid.review.decisions import correct_span, create_span
from tests.gui.conftest import Press

ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


@pytest.fixture
def why(window: MainWindow) -> Iterator[WhyPanel]:
    yield window.inspector.why
    window.inspector.why.wait()


def answered(why: WhyPanel, qtbot: QtBot) -> list[str]:
    """What is shown once the answer is there, a line each."""
    qtbot.waitUntil(lambda: "…" not in why.words.splitlines(), timeout=20_000)
    return why.words.translate(ISOLATES).splitlines()


def select(window: MainWindow, words: str) -> tuple[int, int]:
    opened = window.session.opened
    assert opened is not None
    start = opened.text.index(words)
    cursor = window.report.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.report.setTextCursor(cursor)
    return start, start + len(words)


def choose(window: MainWindow, label: Label) -> str:
    """Make the first span of a label current; its words."""
    opened = window.session.opened
    assert opened is not None
    row = next(row for row in opened.spans if row.span.label is label)
    window.commands.select_span(row.id)
    return row.span.text


@pytest.mark.parametrize("key", [";", "ك"])
def test_one_key_shows_which_rule_read_the_current_span(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot, key: str
) -> None:
    words = choose(window, Label.PLACE)
    assert why.isHidden()
    press(window.report, key)
    assert why.isVisible()
    assert why.words == "…"  # nothing waits for the rules
    lines = answered(why, qtbot)
    assert words in why.title.text()
    assert f"Place: {words}" in lines
    rule = lines[lines.index(f"Place: {words}") + 1]
    assert rule.startswith("Rule place-")
    assert rule.endswith("% sure")
    assert any(line.startswith("Rests on ") and "gazetteer" in line for line in lines)
    assert any(line.startswith("May be ") and "(sy." in line for line in lines)


def test_selected_words_come_before_the_current_span(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    choose(window, Label.PLACE)
    select(window, "4 عناصر")
    press(window.report, ";")
    assert "4 عناصر" in why.title.text()
    assert "Casualty: 4 عناصر" in " ".join(answered(why, qtbot))


def test_without_a_span_the_words_that_state_the_event_are_asked_about(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    window.session.focus.set_span("")
    press(window.report, ";")
    lines = answered(why, qtbot)
    assert any(line.startswith("Rule event.") for line in lines)
    assert any(line.startswith("Trigger: ") for line in lines)


def test_esc_puts_it_away_before_anything_else_and_the_same_key_does_too(
    window: MainWindow, why: WhyPanel, press: Press
) -> None:
    choose(window, Label.PLACE)
    press(window.report, ";")
    press(window.report, "", Qt.Key.Key_Escape)
    assert why.isHidden()
    assert window.session.focus.span_id
    press(window.report, ";")
    assert why.isVisible()
    press(window.report, ";")
    assert why.isHidden()


def test_the_button_closes_it_and_the_text_has_the_keys_again(
    window: MainWindow, why: WhyPanel, press: Press
) -> None:
    choose(window, Label.PLACE)
    press(window.report, ";")
    why.close_button.setFocus()
    QTest.mouseClick(why.close_button, Qt.MouseButton.LeftButton)
    assert why.isHidden()
    assert window.report.hasFocus() or not window.isActiveWindow()


def test_a_long_answer_is_scrolled_by_its_own_arrows(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    choose(window, Label.PLACE)
    window.resize(1200, 640)
    select(window, window.session.opened.text[:200] if window.session.opened else "")
    press(window.report, ";")
    answered(why, qtbot)
    bar = why.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    span = window.session.focus.span_id
    why.area.setFocus()
    press(why.area, "", Qt.Key.Key_Down)
    assert bar.value() > 0
    assert window.session.focus.span_id == span


def test_a_span_made_by_a_person_says_so(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    start, end = select(window, "يوم")
    opened = window.session.opened
    assert opened is not None
    made = window.session.write(
        lambda p, author: create_span(p, opened.report.id, Label.WEAPON, start, end, author=author)
    )
    assert made is not None
    window.report.clear_selection()
    window.commands.select_span(made.subject)
    press(window.report, ";")
    assert "A person marked يوم; no rule made this span." in answered(why, qtbot)


def test_a_span_a_person_has_changed_says_so(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    words = choose(window, Label.PLACE)
    span = window.session.focus.span_id
    window.session.write(lambda p, author: correct_span(p, span, label=Label.ACTOR, author=author))
    window.commands.select_span(span)
    press(window.report, ";")
    assert f"A person has changed what a rule proposed: {words}" in answered(why, qtbot)


def test_words_no_rule_reads_say_so(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    window.session.focus.set_event("")
    select(window, "\n\n")
    press(window.report, ";")
    assert answered(why, qtbot) == ["No rule fired here."]


def test_another_report_puts_it_away(window: MainWindow, why: WhyPanel, press: Press) -> None:
    choose(window, Label.PLACE)
    press(window.report, ";")
    press(window.report, "", Qt.Key.Key_PageDown)
    assert why.isHidden()
    why.wait()


def test_a_resource_that_does_not_fit_is_told_in_the_panel(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot, project_path: Path
) -> None:
    choose(window, Label.PLACE)
    folder = project_resources(project_path) / "actors"
    folder.mkdir(parents=True)
    (folder / "mine.tsv").write_text(
        "slug\tname_ar\tname_en\tcategory\taliases\tvalid_from\tvalid_to\nx\ty\tz\tNO_SUCH\n",
        encoding="utf-8",
    )
    press(window.report, ";")
    assert "mine.tsv:2" in answered(why, qtbot)[0]


def test_it_speaks_arabic_with_the_window(
    window: MainWindow, why: WhyPanel, press: Press, qtbot: QtBot
) -> None:
    words = choose(window, Label.PLACE)
    press(window.report, ";")
    answered(why, qtbot)
    window.translation.use(Language.ARABIC)
    try:
        qtbot.waitUntil(lambda: "لماذا" in why.title.text())
        lines = answered(why, qtbot)
        assert f"مكان: {words}" in lines
        assert any(line.startswith("القاعدة place-") for line in lines)
        labels = [label.text() for label in why.area.widget().findChildren(QLabel)]
        assert [line.translate(ISOLATES) for line in labels] == lines
    finally:
        window.translation.use(Language.ENGLISH)


def test_what_gave_way_names_the_winner_and_the_reason(window: MainWindow) -> None:
    from rasid.extraction.explaining import explain

    text = "اشتباكات بين هيئة تحرير الشام والمسلحين الموالين لها في بلدة سراقب"
    start = text.index("المسلحين")
    found = explain(Extractor.load(), text, start, start + 21)
    shown = entries(found, window.inspector._desk)
    assert [entry.beaten for entry in shown] == sorted(entry.beaten for entry in shown)
    lost = [entry for entry in shown if entry.beaten]
    assert lost
    for entry in lost:
        gave_way = entry.lines[1].translate(ISOLATES)
        assert gave_way.startswith("Gave way to Actor: ")
        assert gave_way.endswith((": that one is longer.", ": that one proposes the same."))


def test_every_list_of_words_has_a_name(seeds: list[Path]) -> None:
    from rasid.extraction.explaining import explain

    extractor = Extractor.load()
    text = seeds[0].read_text("utf-8")
    found = explain(extractor, text, 0, len(text))
    lists = {term.partition(": ")[0] for each in found for term in each.terms}
    assert lists
    assert lists <= LEXICONS
