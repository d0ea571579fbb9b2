"""The whole way through the real window: reports in, decisions by key, the dataset out."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import Include, Label, ReportState, State
from rasid.gui.app import make_window, render_png
from rasid.gui.export.dialog import ExportDialog
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline, SerialLane
from tests.gui.conftest import Press

RETURN = Qt.Key.Key_Return


@pytest.fixture
def fresh(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a new, empty project."""
    window = make_window(settings, Inline())
    window.show()
    qtbot.waitExposed(window)
    assert window.projects.create_path(tmp_path / "seeds")
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def events(window: MainWindow) -> list[State]:
    assert window.session.opened is not None
    return [row.state for row in window.session.opened.events]


def test_from_texts_to_a_verified_dataset(
    fresh: MainWindow, seeds: list[Path], press: Press, tmp_path: Path
) -> None:
    window, session = fresh, fresh.session
    window.work.import_paths(seeds)
    assert window.queue.model.rowCount() == len(seeds)
    assert session.opened is not None
    assert set(events(window)) == {State.PROPOSED}

    # Correct: one word more at the end of a place, then take it back.
    place = next(row for row in session.opened.spans if row.span.label is Label.PLACE)
    window.commands.select_span(place.id)
    press(window.report, "خ")
    longer = session.span_row(place.id)
    assert longer is not None
    assert longer.span.text.startswith(place.span.text)
    assert len(longer.span.text) > len(place.span.text)
    press(window.report, "ع")
    assert session.span_row(place.id) is not None
    assert session.span_row(place.id).span == place.span  # type: ignore[union-attr]

    # Accept every event of the report by one key each.
    press(window.report, "", Qt.Key.Key_Escape)
    for _ in session.opened.events:
        press(window.report, "", RETURN)
    assert set(events(window)) == {State.CONFIRMED}

    # A second person verifies them all.
    session.set_reviewer("كريم")
    session.focus.set_event(session.opened.events[0].id)
    for row in session.opened.events:
        session.focus.set_event(row.id)
        press(window.report, "", RETURN)
    assert set(events(window)) == {State.VERIFIED}
    first = window.queue.model.report(0)
    assert first is not None
    assert first.state is ReportState.VERIFIED

    dialog = ExportDialog(tmp_path / "dataset", session, window)
    assert dialog.wish().include is Include.VERIFIED
    window.work.export(dialog.wish())
    manifest = json.loads((tmp_path / "dataset" / "manifest.json").read_text(encoding="utf-8"))
    with (tmp_path / "dataset" / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(session.opened.events)
    assert manifest["counts"]["verified_events"] == len(session.opened.events)


def test_reports_come_in_beside_the_window_while_it_answers(
    qtbot: QtBot, settings: Settings, seeds: list[Path], tmp_path: Path
) -> None:
    lane = SerialLane()
    window = make_window(settings, lane)
    window.show()
    qtbot.waitExposed(window)
    assert window.projects.create_path(tmp_path / "beside")
    window.work.import_paths(seeds)
    assert window.work.under_way
    window.work.import_paths(seeds)  # refused in a sentence: one piece of work at a time
    assert window.banner.words()
    qtbot.waitUntil(lambda: not window.work.under_way, timeout=20_000)
    qtbot.waitUntil(lambda: window.session.opened is not None)
    assert window.queue.model.rowCount() == len(seeds)
    row = window.queue.model.report(0)
    assert row is not None
    assert row.spans > 10
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_window_is_painted_without_a_display(
    project_path: Path, tmp_path: Path, qapp: QApplication
) -> None:
    render_png(project_path, tmp_path / "review.png")
    assert (tmp_path / "review.png").read_bytes().startswith(b"\x89PNG")
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
