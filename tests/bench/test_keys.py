"""From a key press to the painted result: moving, deciding, labelling, growing an edge, undoing.

The whole window as it comes, on a page of 100 spans and on one of 2,000, keys following one another
as when somebody types fast; a key pressed while a choice is still shown also makes the move that
was held back. What waits until the hands rest (cards, counts, the queue) is measured apart: so long
a key may have to wait that comes just then. The floor is a bare text edit with the same words that
marks another span at each key and is repainted, and for decisions one transaction with one
revision.
"""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from rasid.core.offsets import Utf16Map
from rasid.gui.app import make_window
from rasid.gui.appearance import Appearance
from rasid.gui.keys import KEYS, Command
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
from tests.bench import floors
from tests.bench.conftest import Measure
from tests.bench.corpus import Sample, as_line, sample

ROUNDS = 50
_PACE = 120  # milliseconds between two keys
PAGES = {"3 KB, 100 spans": (100, 0), "200 KB, 2,000 spans": (2_000, 2)}
"""Spans, and clauses without any between two coded sentences."""

KEYS_OF = {
    "next candidate": [Command.NEXT_CANDIDATE],
    "next event": [Command.NEXT_EVENT, Command.PREVIOUS_EVENT],
    "accept a span": [Command.ACCEPT_SPAN],
    "reject a span": [Command.REJECT],
    "label": [Command.LABEL_3, Command.LABEL_1],
    "grow and shrink an edge": [Command.END_GROW, Command.END_SHRINK],
    "undo": [Command.UNDO],
    "accept an event": [Command.ACCEPT_EVENT],
}

pytestmark = [
    pytest.mark.parametrize("page", PAGES),
    pytest.mark.parametrize("what", KEYS_OF),
]


@pytest.fixture
def report(page: str) -> Sample:
    spans, clauses = PAGES[page]
    return sample(3_000_000, spans=spans, clauses=clauses)


@pytest.fixture
def window(
    report: Sample, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[MainWindow]:
    lines = tmp_path / "one.jsonl"
    lines.write_text(as_line(report) + "\n", encoding="utf-8")
    with Project.create(tmp_path / "keys.rasid", name="keys") as project:
        assert import_paths(project, [lines]).new == 1
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.reviewer = "سلمى"
    one = make_window(settings, Inline())
    qtbot.addWidget(one)
    one.resize(1440, 900)
    with qtbot.waitExposed(one):
        one.show()
    assert one.projects.open_path(tmp_path / "keys.rasid")
    qapp.processEvents()
    one.report.setFocus()
    yield one
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def press(window: MainWindow, command: Command) -> None:
    """One key, until its result has been painted."""
    key = KEYS.first_key(command)
    number = Qt.Key.Key_Return if key.name == "Enter" else Qt.Key(ord(key.name))
    sign = "\r" if key.name == "Enter" else key.name.lower()
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, number, none, sign)
    QApplication.sendEvent(QApplication.focusWidget() or window.report, event)
    QApplication.processEvents()


@pytest.fixture
def keys(window: MainWindow, what: str, qtbot: QtBot) -> Iterator[Command]:
    """The keys to be pressed, each after a moment in which all has followed the one before."""
    if what not in ("accept an event", "next event"):
        press(window, Command.NEXT_CANDIDATE)
    if what == "undo":
        for _ in range(ROUNDS + 10):
            press(window, Command.ACCEPT_SPAN)
    qtbot.wait(2_500)  # what is made when nobody types has been made

    def paced() -> Iterator[Command]:
        for key in cycle(KEYS_OF[what]):
            qtbot.wait(_PACE)
            yield key

    return paced()


def test_keys(
    ours: Measure, window: MainWindow, keys: Iterator[Command], what: str, page: str
) -> None:
    ours(f"{what}: {page}", press, lambda: (window, next(keys)), ROUNDS)


def follow(window: MainWindow) -> None:
    """All that a key leaves for when the hands rest, at once, until it has been painted."""
    window.inspector.catch_up()
    QApplication.processEvents()


def test_what_follows(
    ours: Measure, window: MainWindow, keys: Iterator[Command], what: str, page: str
) -> None:
    def pressed() -> tuple[MainWindow]:
        press(window, next(keys))
        return (window,)

    ours(f"{what}, what follows: {page}", follow, pressed, ROUNDS // 2)


def test_keys_floor(
    floor: Measure, report: Sample, what: str, page: str, tmp_path: Path, qtbot: QtBot
) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setReadOnly(True)
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit.setFont(QFont(Appearance().report_font()))
    edit.resize(800, 800)
    with qtbot.waitExposed(edit):
        edit.show()
    edit.setPlainText(report.text)
    db = None if what == "next candidate" else floors.make(tmp_path / "bare.db")
    mark = _marker(edit, report, db)
    places = cycle(range(40))
    floor(f"{what}: {page}", mark, lambda: (next(places),), ROUNDS)


def _marker(
    edit: QTextEdit, report: Sample, db: sqlite3.Connection | None
) -> Callable[[int], None]:
    tint = QTextCharFormat()
    tint.setBackground(QColor("#FFE9C7"))
    map_ = Utf16Map.of(report.text)

    def mark(nth: int) -> None:
        span = report.record.spans[nth]
        if db is not None:
            floors.decide(db, [(span.id, "{}")])
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(map_.to_utf16(span.start))
        cursor.setPosition(map_.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, tint
        edit.setExtraSelections([selection])
        edit.viewport().repaint()

    return mark
