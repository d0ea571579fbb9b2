"""Every word one can choose is explained in both languages, beside the field one is in."""

from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import EventType, Factuality, Label, State
from rasid.gui.codebook.entries import FIELDS, VOCABULARIES, Entry, entries, entry_of
from rasid.gui.inspector.field_words import field_word
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.words import word
from rasid.paths import bundled
from tests.gui.conftest import Press

EVERY = [value for vocabulary in VOCABULARIES for value in vocabulary]
OF_A_FORM = [
    "type",
    "factuality",
    "rereport",
    "trigger",
    "evidence",
    "side_a",
    "side_b",
    "places",
    "date",
    "weapons",
    "casualties",
    "phase",
    "flags",
    "note",
    "category",
    "actor",
    "span",
    "name",
    "role",
    "certainty",
    "precision",
    "id",
    "lat",
    "lon",
    "kind",
    "count",
    "qualifier",
    "low",
    "best",
    "high",
    "basis",
    "victims",
    "status",
    "subset_of",
    "published",
    "published_basis",
]


def check(entry: Entry) -> None:
    assert 1 <= entry.section <= 6
    assert len(entry.english) > 8
    assert len(entry.arabic) > 8
    assert any("\u0621" <= letter <= "\u064a" for letter in entry.arabic)
    assert entry.english.endswith((".", "…"))
    assert entry.arabic.endswith((".", "…"))


@pytest.mark.parametrize("value", EVERY, ids=lambda it: f"{type(it).__name__}.{it}")
def test_every_word_of_every_list_is_explained_in_both_languages(value: StrEnum) -> None:
    entry = entry_of(value)
    assert entry is not None
    check(entry)


@pytest.mark.parametrize("field", OF_A_FORM)
def test_every_field_of_a_form_is_explained(field: str) -> None:
    check(entries(FIELDS)[field])


@pytest.mark.parametrize("file", [*VOCABULARIES.values(), FIELDS])
def test_no_entry_explains_a_word_there_is_not(file: str) -> None:
    vocabulary = next((v for v, name in VOCABULARIES.items() if name == file), None)
    known = set(vocabulary) if vocabulary else {f for f in entries(file) if field_word(f) != f}
    assert set(entries(file)) == known


def test_no_file_is_left_over() -> None:
    files = {path.stem for path in Path(bundled("resources") / "codebook").glob("*.toml")}
    assert files == {*VOCABULARIES.values(), FIELDS}


def test_a_state_is_no_matter_of_the_codebook() -> None:
    assert entry_of(State.PROPOSED) is None


def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    QTest.keyClick(window.report, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: bool(window.codebook.words()))
    return window


def rule(value: StrEnum) -> str:
    entry = entry_of(value)
    assert entry is not None
    return entry.english


def test_f2_explains_the_current_event_then_the_current_span(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    opened(window, qtbot)
    assert rule(EventType.CLASH) in window.codebook.words()
    window.commands.select_span(window.report.page.marks[0].span_id)
    row = window.commands.bench.span()
    assert row is not None
    qtbot.waitUntil(lambda: rule(row.span.label) in window.codebook.words())
    assert word(row.span.label) in window.codebook.words()
    press(window.report, "", Qt.Key.Key_Escape)


def test_it_follows_the_keyboard_from_field_to_field(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    opened(window, qtbot)
    press(window.report, "d")
    form = window.inspector.events.form
    assert form is not None
    form.claim.factuality.setFocus()
    field = entries(FIELDS)["factuality"].english
    qtbot.waitUntil(lambda: field in window.codebook.words())
    assert rule(Factuality.ACTUAL) in window.codebook.words()
    form.claim.factuality.set_value(Factuality.PLANNED)
    qtbot.waitUntil(lambda: rule(Factuality.PLANNED) in window.codebook.words())
    assert rule(Factuality.ACTUAL) not in window.codebook.words()


def test_it_takes_no_focus_and_goes_away_by_f2_and_by_escape(
    window: MainWindow, qtbot: QtBot
) -> None:
    for away in (Qt.Key.Key_F2, Qt.Key.Key_Escape):
        focused = QApplication.focusWidget()
        opened(window, qtbot)
        assert QApplication.focusWidget() is focused
        QTest.keyClick(window.report, away)
        assert window.codebook.isHidden()


def test_it_speaks_arabic_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    window.translation.use(Language.ARABIC)
    entry = entry_of(EventType.CLASH)
    assert entry is not None
    qtbot.waitUntil(lambda: entry.arabic in window.codebook.words())


def test_it_stays_within_the_report(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    for width in (1440, 1100, 900):
        window.resize(width, 700)
        qtbot.waitUntil(lambda width=width: window.width() == width)  # type: ignore[misc]
        room = window.report.rect().translated(window.report.mapTo(window, window.report.pos()))
        assert room.height() > 0
        assert window.codebook.geometry().left() >= 0
        assert window.codebook.geometry().right() <= window.width()
        assert window.codebook.geometry().bottom() < window.bar.geometry().top()


def test_labels_keep_the_order_of_their_keys() -> None:
    assert list(entries("label")) == [str(label) for label in Label]
