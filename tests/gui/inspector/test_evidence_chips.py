"""Evidence is shown in stretches as they read, a few at first; what is stored stays as it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.event import Range
from rasid.gui.inspector.chip import Chip
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.inspector.stretches import joined
from rasid.gui.session import Session
from rasid.review.decisions import correct_event
from tests.gui.inspector.conftest import events

TEXT = "قصف، ثم قتل\nثم هدوء"


def where(words: str) -> Range:
    start = TEXT.index(words)
    return Range(start, start + len(words))


@pytest.mark.parametrize(
    ("ranges", "shown"),
    [
        ([where("قصف"), where("ثم قتل")], ["قصف، ثم قتل"]),  # a comma and a blank between
        ([where("ثم"), where(" قتل")], ["ثم قتل"]),  # touching
        ([where("ثم قتل"), where("قتل")], ["ثم قتل"]),  # one within the other
        ([where("قتل"), where("ثم قتل")], ["ثم قتل"]),  # in any order
        ([where("قصف"), where("قتل")], ["قصف", "قتل"]),  # a word between
        ([where("ثم قتل"), where("ثم هدوء")], ["ثم قتل", "ثم هدوء"]),  # a line's end between
        ([], []),
    ],
)
def test_neighbours_read_as_one(ranges: list[Range], shown: list[str]) -> None:
    assert [TEXT[r.start : r.end] for r in joined(ranges, TEXT)] == shown


@pytest.fixture
def stored(inspector: Inspector, session: Session) -> tuple[Range, ...]:
    """Five words far from one another, and two that touch, as evidence of the first event."""
    assert session.opened is not None
    assert not inspector.is_editing
    text, first = session.opened.text, events(session)[0].event
    words = ["دارت", "قوات النظام والفصائل", "بلدة", "لمقتل", "عناصر", "قصفت", "طائرات"]
    body = text.index("\n")
    ranges = tuple(
        Range(start, start + len(each)) for each in words for start in [text.index(each, body)]
    )
    changed = replace(first, evidence=ranges, trigger=None)
    session.write(lambda p, author: correct_event(p, changed, author=author))
    return ranges


def chips(inspector: Inspector) -> list[Chip]:
    body = inspector.events.cards[0].body
    assert body is not None
    return body.evidence


def test_three_are_shown_and_the_rest_unfolds(
    inspector: Inspector, session: Session, stored: tuple[Range, ...], qtbot: QtBot
) -> None:
    body = inspector.events.cards[0].body
    assert body is not None
    assert len(chips(inspector)) == 3
    (rest,) = [chip for chip in body.findChildren(Chip) if chip.face.text == "\u2066+3\u2069"]
    qtbot.waitUntil(rest.isVisible)
    QTest.mouseClick(rest, Qt.MouseButton.LeftButton)
    assert len(chips(inspector)) == 6
    assert rest.isHidden()
    assert all(chip.isVisible() for chip in chips(inspector))
    assert QApplication.focusWidget() is chips(inspector)[3]
    assert chips(inspector)[5].face.spoken == "قصفت طائرات"
    assert events(session)[0].event.evidence == stored


def test_a_stretch_shows_its_words_in_the_text(
    inspector: Inspector, stored: tuple[Range, ...], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(inspector.evidence_requested) as shown:
        chips(inspector)[0].click()
    assert shown.args == [[(stored[0].start, stored[0].end)]]


def test_a_form_keeps_every_stretch_by_itself(
    inspector: Inspector, stored: tuple[Range, ...]
) -> None:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    assert len(form.evidence.chips) == len(stored)
    assert form.value().evidence == stored
