"""Steps of many decisions are written beside the window, can be stopped, and go whole or not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.session import MANY
from rasid.gui.settings import Settings
from rasid.gui.tasks import SerialLane
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.gui.conftest import incoming

REPORTS = MANY + 20


@pytest.fixture
def threaded(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window with a lane of its own, over more reports than are decided on at once."""
    path = tmp_path / "many.rasid"
    with Project.create(path) as project:
        rows = [incoming(f"قصف على بلدة {n}", f"{n}.txt") for n in range(REPORTS)]
        list(add_reports(project, rows))
    lane = SerialLane(qapp)
    window = make_window(settings, lane)
    window.show()
    qtbot.waitExposed(window)
    assert window.projects.open_path(path)
    yield window
    lane.wait()
    window.close()
    window.deleteLater()
    qapp.setStyleSheet("")


def given(window: MainWindow) -> int:
    assert window.session.project is not None
    db = window.session.project.connection
    return int(db.execute("SELECT count(*) FROM assignment").fetchone()[0])


def reports(window: MainWindow) -> list[str]:
    assert window.session.project is not None
    rows = window.session.project.connection.execute("SELECT id FROM report ORDER BY seq")
    return [id_ for (id_,) in rows]


def finished(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.work.under_way, timeout=20_000)


def test_thousands_are_given_out_beside_the_window_and_taken_back_so(
    threaded: MainWindow, qtbot: QtBot
) -> None:
    threads: list[bool] = []
    window_thread = QThread.currentThread()
    outcomes: list[Outcome] = []
    threaded.session.decisions_written.connect(outcomes.append)
    threaded.work.progressed.connect(
        lambda *_: threads.append(QThread.currentThread() is window_thread)
    )
    threaded.queue.give(reports(threaded), ["أحمد"])
    assert threaded.work.under_way  # and the window goes on
    finished(threaded, qtbot)
    assert given(threaded) == REPORTS
    assert len(outcomes[-1].revisions) == REPORTS
    assert all(threads)  # it is told of where the window is
    threaded.runner.run(Command.UNDO)
    assert threaded.work.under_way
    finished(threaded, qtbot)
    assert given(threaded) == 0
    threaded.runner.run(Command.REDO)
    finished(threaded, qtbot)
    assert given(threaded) == REPORTS
    ends = [entry.outcome for entry in threaded.work.log.entries]
    assert len(ends) == 3
    assert all(str(REPORTS) in end for end in ends)


def test_stopped_it_leaves_nothing(threaded: MainWindow, qtbot: QtBot) -> None:
    ids = reports(threaded)
    threaded.queue.give(ids, ["أحمد"])
    threaded.work.cancel()
    finished(threaded, qtbot)
    assert given(threaded) == 0
    assert "stopped" in threaded.banner.words()
    threaded.queue.give(ids[:3], ["أحمد"])  # and one goes on
    assert given(threaded) == 3


def test_meanwhile_nothing_else_is_decided_and_it_is_said_why(
    threaded: MainWindow, qtbot: QtBot
) -> None:
    ids = reports(threaded)
    threaded.queue.give(ids, ["أحمد"])
    threaded.queue.give(ids[:1], ["سعاد"])
    assert "being written" in threaded.banner.words()
    finished(threaded, qtbot)
    assert given(threaded) == REPORTS
    threaded.queue.give(ids[:1], ["سعاد"])
    assert given(threaded) == REPORTS


def test_few_are_written_at_once(threaded: MainWindow) -> None:
    threaded.queue.give(reports(threaded)[:MANY], ["أحمد"])
    assert given(threaded) == MANY
    assert not threaded.work.under_way


def test_reading_waits_for_no_writing(threaded: MainWindow, qtbot: QtBot) -> None:
    def count(project: Project) -> int:
        assert QThread.currentThread() is not threaded.thread()
        return int(project.connection.execute("SELECT count(*) FROM report").fetchone()[0])

    read: list[int] = []
    block = threaded.tasks
    release: list[bool] = []

    def wait(_control: object) -> None:
        while not release:
            QThread.msleep(5)

    nothing: Callable[..., None] = lambda *_: None  # noqa: E731
    block.run(wait, done=nothing, failed=nothing, report=nothing)
    try:
        threaded.session.read(count, read.append)
        qtbot.waitUntil(lambda: bool(read), timeout=5_000)
    finally:
        release.append(True)
    assert read == [REPORTS]
