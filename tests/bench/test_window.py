"""Opening a report in the window, from the project file to the painted page."""

import shutil
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from rasid.core.identity import report_id
from rasid.core.offsets import Utf16Map
from rasid.gui.app import make_window
from rasid.gui.appearance import Appearance
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
from tests.bench.conftest import Measure
from tests.bench.corpus import Sample, as_line, sample

SIZE, WINDOW = QSize(800, 800), QSize(1440, 900)
ROUNDS = 60
BEYOND = 1_000_000  # numbers of samples that are in no other file of the bench
NORMAL = "open a report of 3,600 letters, 40 spans"
LONG = "open a report of 156,000 letters, 2,000 spans"
SPANS = {NORMAL: 40, LONG: 2_000}

pytestmark = [
    pytest.mark.usefixtures("count"),
    pytest.mark.parametrize("work", [NORMAL, LONG], ids=["normal", "long"]),
]


@pytest.fixture
def opened(work: str) -> Iterator[Sample]:
    """Two reports in turn, so that each opening has something to replace."""
    return cycle([sample(BEYOND + nth, spans=SPANS[work]) for nth in range(2)])


@pytest.fixture
def session(imported: Path, opened: Iterator[Sample], tmp_path: Path) -> Iterator[Session]:
    """A session on the large project with these two added."""
    path = Path(shutil.copy(imported, tmp_path / "bench.rasid"))
    more = tmp_path / "more.jsonl"
    more.write_text("".join(as_line(next(opened)) + "\n" for _ in range(2)), encoding="utf-8")
    with Project.open(path) as project:
        assert import_paths(project, [more]).new == 2
    session = Session("سلمى")
    assert session.open_project(path)
    yield session
    session.close()


@pytest.fixture
def appearance(qtbot: QtBot) -> Appearance:  # noqa: ARG001  # needs the application
    return Appearance()


@pytest.fixture
def plain_application(qapp: QApplication) -> Iterator[QApplication]:
    """The application with no style of Rasid's left behind for the floor."""
    yield qapp
    qapp.setStyleSheet("")


def test_open_a_report(
    ours: Measure,
    work: str,
    opened: Iterator[Sample],
    session: Session,
    appearance: Appearance,
    qtbot: QtBot,
) -> None:
    view = ReportView(session, appearance)
    qtbot.addWidget(view)
    view.resize(SIZE)
    with qtbot.waitExposed(view):
        view.show()

    def open_report(id_: str) -> None:
        session.open_report(id_)
        view.viewport().repaint()

    ours(work, open_report, lambda: (report_id(next(opened).record.report.sha256),), ROUNDS)
    assert session.opened is not None
    assert len(session.opened.spans) == SPANS[work]


def test_open_a_report_in_the_window(
    ours: Measure,
    work: str,
    opened: Iterator[Sample],
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    plain_application: QApplication,
) -> None:
    assert session.project is not None
    path = session.project.path
    session.close()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.reviewer = "سلمى"
    window = make_window(settings, Inline())
    qtbot.addWidget(window)
    window.resize(WINDOW)
    with qtbot.waitExposed(window):
        window.show()
    assert window.projects.open_path(path)

    def open_report(id_: str) -> None:
        window.session.open_report(id_)
        plain_application.processEvents()

    ids = (report_id(each.record.report.sha256) for each in opened)
    ours(f"{work}, whole window", open_report, lambda: (next(ids),), ROUNDS // 3)


@pytest.mark.parametrize("suffix", ["", ", whole window"], ids=["page", "window"])
def test_open_a_report_floor(
    floor: Measure,
    work: str,
    suffix: str,
    opened: Iterator[Sample],
    appearance: Appearance,
    qtbot: QtBot,
) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setReadOnly(True)
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit.setFont(QFont(appearance.report_font()))
    edit.resize(SIZE)
    with qtbot.waitExposed(edit):
        edit.show()
    floor(f"{work}{suffix}", _set_and_paint(edit), lambda: (next(opened),), ROUNDS // 3)


def _set_and_paint(edit: QTextEdit) -> Callable[[Sample], None]:
    tint = QTextCharFormat()
    tint.setBackground(QColor("#FFE9C7"))

    def set_and_paint(each: Sample) -> None:
        edit.setPlainText(each.text)
        places = Utf16Map.of(each.text)
        selections = []
        for span in each.record.spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(edit.document())
            cursor.setPosition(places.to_utf16(span.start))
            cursor.setPosition(places.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = tint
            selections.append(selection)
        edit.setExtraSelections(selections)
        edit.viewport().repaint()

    return set_and_paint
