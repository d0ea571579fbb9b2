"""In Arabic the panel is mirrored and speaks the words of the design; the report stays as it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.language import Language, Translation
from rasid.gui.session import Session
from tests.gui.inspector.conftest import events, spans

MARKS = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


@pytest.fixture
def arabic(qtbot: QtBot, inspector: Inspector) -> Iterator[Inspector]:
    """The panel after the interface was switched to Arabic."""
    english = inspector.events
    translation = Translation()
    translation.use(Language.ARABIC)
    qtbot.waitUntil(lambda: inspector.events is not english)
    yield inspector
    translation.use(Language.ENGLISH)


def test_the_open_card_is_told_in_arabic_and_stays_open(
    arabic: Inspector, session: Session
) -> None:
    card = arabic.events.cards[0]
    assert card.event_id == events(session)[0].id
    assert card.body is not None
    assert "اشتباك" in card.head.accessibleName()
    assert [chip.face.text.translate(MARKS) for chip, _ in card.body.chips][:3] == [
        "قوات النظام",
        "الفصائل",
        "بلدة سراقب",
    ]
    assert card.body.chips[0][0].face.hint == "قوات الدولة"


def test_the_panel_is_mirrored(arabic: Inspector) -> None:
    assert arabic.layoutDirection() is Qt.LayoutDirection.RightToLeft
    head = arabic.events.head
    counts = head.counts.mapTo(arabic, head.counts.rect().topLeft()).x()
    add = head.add.mapTo(arabic, head.add.rect().topLeft()).x()
    assert add < counts


def test_a_span_is_spoken_as_the_design_has_it(arabic: Inspector, session: Session) -> None:
    row = next(n for n, one in enumerate(spans(session)) if one.span.text == "4 عناصر")
    arabic.tabs.setCurrentIndex(Tab.SPANS)
    said = arabic.spans.list.spans.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "4 عناصر، خسائر، مقترَح، الحدث 1"


def test_tabs_and_sum_are_arabic(arabic: Inspector) -> None:
    assert arabic.tabs.tabText(Tab.EVENTS) == "الأحداث 2"
    assert arabic.tabs.tabText(Tab.HISTORY) == "السجل"
    body = arabic.events.cards[0].body
    assert body is not None
    said = [label.accessibleName() for label in body.findChildren(QLabel)]
    assert "الطرف أ: 4" in said
    assert "المجموع 4" in said


def test_a_date_is_understood_in_syrian_months(arabic: Inspector) -> None:
    arabic.edit_current()
    form = arabic.events.form
    assert form is not None
    form.date.start.setText("2017-11-03")
    assert form.date.understood.text() == "الجمعة 3 تشرين الثاني 2017"
