"""The whole way of the seeds in the real window, by keys where a reviewer uses keys.

Open a project → import → extract → correct → undo → redo after a restart → verify → export.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rasid.core.event import Event
from rasid.core.vocabulary import Factuality, RevisionKind, State
from rasid.gui.app import make_window
from rasid.gui.export.wish import ExportWish
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.interchange.formats.registry import USUAL
from rasid.interchange.selection import Include
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, find_events

ENTER = (Qt.Key.Key_Return, "\r")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """A window and the hands at its keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(self, key: Qt.Key, sign: str = "", held: Qt.KeyboardModifier | None = None) -> None:
        """One key, sent to whatever has the focus."""
        modifiers = held or Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target: QWidget = QApplication.focusWidget() or self.window.report
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, sign))
        QApplication.processEvents()

    def events(self) -> tuple[EventRow, ...]:
        assert self.window.session.opened is not None
        return self.window.session.opened.events

    def current(self) -> EventRow:
        row = self.window.session.event_row(self.window.session.focus.event_id)
        assert row is not None
        return row


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    stored = Settings(QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat))
    stored.language = Language.ARABIC
    stored.pause = 0
    stored.rest = 0
    return stored


@pytest.fixture
def sit_down(qtbot: QtBot, settings: Settings) -> Iterator[object]:
    """Opens a window for a reviewer, as starting the program does."""
    windows: list[MainWindow] = []

    def begin(reviewer: str) -> Desk:
        settings.reviewer = reviewer
        window = make_window(settings, Inline())
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return Desk(window)

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_whole_way_of_the_seeds(sit_down, checkout: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path, output = tmp_path / "syria.rasid", tmp_path / "dataset"

    # A new project, the five texts, and what the rules propose for them.
    desk = sit_down("سلمى")
    assert desk.window.projects.create_path(path)
    desk.window.work.import_paths([checkout / "seeds"])
    desk.window.work.extract()
    assert [row.state for row in desk.events()] == [State.PROPOSED] * len(desk.events())
    first = desk.current()

    # Correct the first event in its form: it is background, and why.
    desk.press(Qt.Key.Key_D, "ي")
    form = desk.window.inspector.events.form
    assert form is not None
    form.claim.factuality.set_value(Factuality.BACKGROUND)
    form.note.setPlainText("رواية سابقة")
    desk.press(Qt.Key.Key_Return, "\r", CONTROL)
    corrected = desk.window.session.event_row(first.id)
    assert corrected is not None
    assert (corrected.state, corrected.edited) == (State.CONFIRMED, True)
    assert _said(corrected.event) == (Factuality.BACKGROUND, "رواية سابقة")

    # Take it back, close everything, and bring it back the next day.
    desk.window.report.setFocus()
    desk.press(Qt.Key.Key_U, "ع")
    assert desk.window.session.event_row(first.id).state is State.PROPOSED
    desk.window.close()
    desk = sit_down("سلمى")
    assert desk.window.projects.open_path(path)
    desk.press(Qt.Key.Key_Z, "\x1a", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert _said(desk.window.session.event_row(first.id).event)[0] is Factuality.BACKGROUND

    # Accept the next event, reject the one after it with one key each.
    desk.window.session.focus.set_event(_proposed(desk)[0].id)
    accepted = desk.current()
    desk.press(*ENTER)
    rejected = desk.current()
    assert rejected.id != accepted.id
    desk.press(Qt.Key.Key_X, "ء")
    assert desk.window.session.event_row(rejected.id).state is State.REJECTED
    desk.press(*ENTER)  # no reason

    # Who decided does not verify: Enter goes on.
    desk.window.session.focus.set_event(accepted.id)
    desk.press(*ENTER)
    assert desk.window.session.event_row(accepted.id).state is State.CONFIRMED
    assert desk.current().id != accepted.id
    desk.window.close()

    # A second person does, and exports what is verified.
    desk = sit_down("كريم")
    assert desk.window.projects.open_path(path)
    for event in (first, accepted):
        desk.window.session.focus.set_event(event.id)
        desk.press(*ENTER)
        assert desk.window.session.event_row(event.id).state is State.VERIFIED
    wish = ExportWish(
        folder=output,
        formats=USUAL,
        include=Include.VERIFIED,
        replacing=False,
        force=False,
    )
    desk.window.work.export(wish)
    desk.window.close()

    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    assert manifest["counts"]["events"] == 2
    assert manifest["held_back_events"]["rejected"] == 1
    (record,) = map(json.loads, (output / "records.jsonl").read_text("utf-8").splitlines())
    assert {event["id"] for event in record["events"]} == {first.id, accepted.id}
    with Project.open(path) as project:
        assert list(check(project)) == []
        assert [row.id for row in find_events(project, states=[State.REJECTED])] == [rejected.id]
        assert [(r.kind, r.author) for r in history(project, first.id)] == [
            (RevisionKind.CORRECT, "سلمى"),
            (RevisionKind.UNDO, "سلمى"),
            (RevisionKind.REDO, "سلمى"),
            (RevisionKind.VERIFY, "كريم"),
        ]


def _said(event: Event) -> tuple[Factuality, str | None]:
    return event.factuality, event.note


def _proposed(desk: Desk) -> list[EventRow]:
    return [row for row in desk.events() if row.state is State.PROPOSED]
