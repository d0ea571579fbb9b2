"""The history of an event with 1,000 revisions, from the key to the painted page.

The floor is a plain list of as many sentences, laid out and painted.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from rasid.core.event import Event
from rasid.gui.appearance import Appearance
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.page import TimelinePage
from rasid.gui.session import Session
from rasid.interchange.importing import import_paths
from rasid.review.blame import blame, by_member
from rasid.review.decisions import confirm, correct_event
from rasid.review.timeline import timeline_page, walk
from rasid.storage.chronicle import Scope
from rasid.storage.project import Project
from rasid.storage.queries import get_event, open_report
from rasid.storage.reports import find_reports
from tests.bench import corpus
from tests.bench.conftest import Measure

REVISIONS = 1_000
ROUNDS = 30
PAINT = "paint the history of an event with 1,000 revisions"
BLAME = "tell whose each value is after 1,000 revisions"
SIZE = (1280, 800)  # pixels


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A project, a report in it, and an event that two people have changed and changed again."""
    folder = tmp_path_factory.mktemp("decided")
    lines = folder / "one.jsonl"
    lines.write_text(corpus.as_line(next(iter(corpus.samples(1)))) + "\n", encoding="utf-8")
    with Project.create(folder / "decided.rasid") as project:
        import_paths(project, [lines])
        report = find_reports(project)[0].id
        event = open_report(project, report).events[0].id
        for turn in range(REVISIONS // 2):
            confirm(project, event, author="سلمى")
            correct_event(project, _turned(get_event(project, event).event, turn), author="كريم")
    return folder / "decided.rasid", report, event


def _turned(event: Event, turn: int) -> Event:
    return replace(event, note=f"ملاحظة {turn}")


@pytest.fixture
def session(qtbot: QtBot, decided: tuple[Path, str, str]) -> Iterator[Session]:
    one = Session("سلمى")
    assert qtbot is not None
    assert one.open_project(decided[0])
    one.open_report(decided[1])
    yield one
    one.close()


def test_history(
    ours: Measure, qtbot: QtBot, session: Session, decided: tuple[Path, str, str]
) -> None:
    _, report, event = decided
    looks = Appearance()
    looks.apply()
    desk = Elsewhere(session, looks, session)
    page = TimelinePage(desk)
    qtbot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    scope = Scope(report=report, subject=event)

    def paint() -> None:
        assert session.project is not None
        project = session.project
        page.list.entries.show(lambda before: timeline_page(project, scope, before=before), event)
        page.list.grab()

    ours(PAINT, paint, tuple, ROUNDS)
    assert len(page.list.entries.moments) == 50


def test_history_floor(floor: Measure, qtbot: QtBot) -> None:
    looks = Appearance()
    looks.apply()
    view, model = QListView(), QStringListModel()
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.show()
    said = [f"كريم صُحّح، 2026-11-03 10:22، ملاحظة {n}" for n in range(REVISIONS)]

    def paint() -> None:
        model.setStringList(said)
        view.grab()

    floor(PAINT, paint, tuple, ROUNDS)


def test_blame(ours: Measure, decided: tuple[Path, str, str]) -> None:
    path, report, event = decided
    with Project.open(path) as project:
        told = ours(BLAME, lambda: by_member(blame(walk(project, report, event))), tuple, ROUNDS)
    assert told


def test_blame_floor(floor: Measure, decided: tuple[Path, str, str]) -> None:
    """The bodies of the revisions, read and decoded."""
    path, _, event = decided
    with Project.open(path) as project:
        query = "SELECT body FROM revision WHERE subject = ? ORDER BY time DESC"

        def read() -> list[object]:
            return [json.loads(body) for (body,) in project.connection.execute(query, (event,))]

        assert len(floor(BLAME, read, tuple, ROUNDS)) == REVISIONS
