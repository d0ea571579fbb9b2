"""Scrolling a long report with many spans, against scrolling the bare text."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from rasid.core.identity import report_id
from rasid.gui.appearance import Appearance
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
from tests.bench.conftest import Measure
from tests.bench.corpus import Sample, as_line, sample

SIZE = QSize(800, 800)
ROUNDS = 200
SPANS = 2_000
WHEEL = 120  # pixels
WORK = "scroll a report of 156,000 letters, 2,000 spans"
STEPS = {"by the wheel": "wheel", "to anywhere": "jump"}


@pytest.fixture(scope="module")
def long_report() -> Sample:
    """A report of 280 KB."""
    return sample(2_000_000, spans=SPANS)


@pytest.fixture
def session(long_report: Sample, tmp_path: Path) -> Iterator[Session]:
    """A session with that report alone."""
    lines = tmp_path / "long.jsonl"
    lines.write_text(as_line(long_report) + "\n", encoding="utf-8")
    with Project.create(tmp_path / "long.rasid", name="long") as project:
        assert import_paths(project, [lines]).new == 1
    one = Session("سلمى")
    assert one.open_project(tmp_path / "long.rasid")
    yield one
    one.close()


def scrolls(edit: QTextEdit, how: str) -> tuple[Callable[[int], None], Callable[[], tuple[int]]]:
    """What is measured, and where each round goes; the layout of the whole text is done before."""
    bar = edit.verticalScrollBar()
    edit.document().documentLayout().documentSize()
    bar.setValue(bar.maximum())
    edit.viewport().repaint()
    bar.setValue(0)
    draw = random.Random(7)

    def place() -> tuple[int]:
        if how == "jump":
            return (draw.randrange(bar.maximum()),)
        return ((bar.value() + WHEEL) % bar.maximum(),)

    def scroll(value: int) -> None:
        bar.setValue(value)
        edit.viewport().repaint()

    return scroll, place


@pytest.mark.parametrize("step", STEPS)
def test_scroll(
    ours: Measure, step: str, session: Session, long_report: Sample, qtbot: QtBot
) -> None:
    view = ReportView(session, Appearance())
    qtbot.addWidget(view)
    view.resize(SIZE)
    with qtbot.waitExposed(view):
        view.show()
    session.open_report(report_id(long_report.record.report.sha256))
    view.set_focus_on_event(only=False)
    assert len(view.page.marks) == SPANS
    scroll, place = scrolls(view, STEPS[step])
    ours(f"{WORK}, {step}", scroll, place, ROUNDS)


@pytest.mark.parametrize("step", STEPS)
def test_scroll_floor(floor: Measure, step: str, long_report: Sample, qtbot: QtBot) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setReadOnly(True)
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit.setFont(QFont(Appearance().report_font()))
    edit.resize(SIZE)
    with qtbot.waitExposed(edit):
        edit.show()
    edit.setPlainText(long_report.text)
    scroll, place = scrolls(edit, STEPS[step])
    floor(f"{WORK}, {step}", scroll, place, ROUNDS)
