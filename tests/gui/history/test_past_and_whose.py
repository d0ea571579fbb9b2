"""A past moment is read, not decided in; and any value of a card is asked whose it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from rasid.core.vocabulary import EventType, State
from rasid.gui.comments.subject import FIELD
from rasid.gui.history.filters import last_instant, read_day
from rasid.gui.inspector.chip import Chip
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.review import decisions
from rasid.storage.queries import EventRow
from tests.gui.conftest import Press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def event(window: MainWindow) -> EventRow:
    assert window.session.opened is not None
    return min(window.session.opened.events, key=lambda row: row.event.anchor)


def tap(
    window: MainWindow,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, held)
    QApplication.processEvents()


@pytest.fixture
def changed(window: MainWindow) -> MainWindow:
    """The first event was confirmed, then rejected by another."""
    row = event(window)
    window.session.write(lambda p, a: decisions.confirm(p, row.id, author=a))
    window.session.write(lambda p, _: decisions.reject(p, row.id, author="كريم"))
    window.session.focus.set_event(row.id)
    return window


def go_back(window: MainWindow, press: Press) -> None:
    """Open the state the confirmation led to."""
    tap(window, Qt.Key.Key_H, CONTROL)
    press(window.history.page.list, "j")
    tap(window, Qt.Key.Key_H, CONTROL | SHIFT)


def test_the_state_of_an_entry_opens_for_reading(changed: MainWindow, press: Press) -> None:
    origin = changed.session.project
    assert origin is not None
    path = origin.path
    go_back(changed, press)
    past = changed.session.project
    assert past is not None
    assert past.path != path
    assert past.read_only
    assert changed.modes.mode is Mode.REVIEW
    bar = changed.history.past.bar
    assert bar.isVisible()
    assert "Nothing can be decided" in bar.words.text()
    assert event(changed).state is State.CONFIRMED
    QTest.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert changed.session.project is not None
    assert changed.session.project.path == path
    assert not bar.isVisible()
    assert event(changed).state is State.REJECTED
    assert not past.path.exists()


@pytest.mark.parametrize("sign", ["x", "3", "u"])
def test_no_key_decides_in_the_past(changed: MainWindow, press: Press, sign: str) -> None:
    go_back(changed, press)
    project = changed.session.project
    assert project is not None
    before = project.connection.execute("SELECT count(*) FROM revision").fetchone()
    changed.session.focus.set_event(event(changed).id)
    press(changed.report, sign)
    QApplication.processEvents()
    assert "open for reading only" in changed.banner.words()
    assert project.connection.execute("SELECT count(*) FROM revision").fetchone() == before


def test_the_same_key_leads_back(changed: MainWindow, press: Press) -> None:
    go_back(changed, press)
    tap(changed, Qt.Key.Key_H, CONTROL | SHIFT)
    project = changed.session.project
    assert project is not None
    assert not project.read_only


def test_a_day_is_asked_for_until_it_can_be_read(
    changed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["morgen", date.today().isoformat()])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (next(answers), True))
    tap(changed, Qt.Key.Key_H, CONTROL | SHIFT)
    project = changed.session.project
    assert project is not None
    assert project.read_only
    assert event(changed).state is State.REJECTED  # as it stood at the end of today


def test_a_day_before_there_was_anything_is_refused(
    changed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("2001-01-01", True))
    tap(changed, Qt.Key.Key_H, CONTROL | SHIFT)
    assert "There is no report to take" in changed.banner.words()
    assert changed.session.project is not None
    assert not changed.session.project.read_only


@pytest.mark.parametrize(
    ("text", "day"),
    [("2017-11-03", "2017-11-03"), ("٢٠١٧-١١-٠٣", "2017-11-03"), ("3.11.2017", None), ("", None)],
)
def test_days_are_read_in_both_kinds_of_digits(text: str, day: str | None) -> None:
    assert read_day(text) == (date.fromisoformat(day) if day else None)


def test_a_day_lasts_to_its_end() -> None:
    first, second = (last_instant(date(2017, 11, 3) + timedelta(days=n)) for n in (0, 1))
    assert first.endswith(":59.999999Z")
    assert first < second


# --- whose


def test_the_key_asks_of_the_value_that_has_the_focus(window: MainWindow, press: Press) -> None:
    row = event(window)
    siege = replace(row.event, type=EventType.SIEGE, side_a=row.event.side_a[::-1])
    window.session.write(lambda p, _: decisions.correct_event(p, siege, author="كريم"))
    window.session.focus.set_event(row.id)
    chip = next(
        chip
        for field in window.inspector.findChildren(FieldRow)
        if field.property(FIELD) == "places"
        for chip in field.findChildren(Chip)
    )
    chip.setFocus()
    press(chip, "-")
    panel = window.history.whose.panel
    assert panel.isVisible()
    current = panel.blame.values.owned(panel.blame.table.currentIndex().row())
    assert current is not None
    assert current.field == "places"
    assert "Extraction" in current.cells[2]
    assert panel.blame.words.isVisible()  # the words it rests on
    of_type = panel.blame.values.owned(panel.blame.values.place_of("type"))
    assert of_type is not None
    assert (of_type.cells[2], of_type.cells[4]) == ("\u2068كريم\u2069", "Clash")
    tap(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.report.hasFocus()


def test_of_a_span_it_tells_of_the_span(window: MainWindow, press: Press) -> None:
    opened = window.session.opened
    assert opened is not None
    window.session.focus.set_span(opened.spans[0].id)
    press(window.report, "-")
    values = window.history.whose.panel.blame.values
    assert values.place_of("label") >= 0
    assert values.place_of("type") == -1


def test_the_mouse_asks_too(window: MainWindow) -> None:
    window.session.focus.set_event(event(window).id)
    row = next(
        field
        for field in window.inspector.findChildren(FieldRow)
        if field.property(FIELD) == "side_a"
    )
    chip = row.findChildren(Chip)[0]
    where = chip.mapTo(window.inspector, chip.rect().center())
    menu = window.history.whose.menu_at(where)
    assert menu is not None
    [action] = menu.actions()
    assert action.text() == "Whose is this value?"
    action.trigger()
    panel = window.history.whose.panel
    current = panel.blame.values.owned(panel.blame.table.currentIndex().row())
    assert current is not None
    assert current.field == "side_a"
    nowhere = window.inspector.tabs.mapTo(window.inspector, window.inspector.tabs.rect().center())
    assert window.history.whose.menu_at(nowhere) is None
