"""Words marked in different ways are listed, and settled by key in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from rasid.core.vocabulary import Label
from rasid.gui.consistency.model import UsageModel
from rasid.gui.main_window import MainWindow
from rasid.review import decisions
from rasid.review.consistency import Usage
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from tests.gui.conftest import Press, make_project

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = [
    "قصفت قوات النظام بلدة الشرقية صباحاً",
    "دخلت أحرار الشرقية البلدة",
    "هدوء في الشرقية، ثم قصف",
]


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """«الشرقية» a place, an actor, and not marked where something else is."""
    path = tmp_path / "work.rasid"
    make_project(path, TEXTS, [])
    with Project.open(path) as project:
        rows = project.connection.execute("SELECT id FROM report ORDER BY seq").fetchall()
        marks = (("الشرقية", Label.PLACE), ("الشرقية", Label.ACTOR), ("قصف", Label.TRIGGER))
        for (report,), text, (words, label) in zip(rows, TEXTS, marks, strict=True):
            start = text.index(words)
            end = start + len(words)
            decisions.create_span(project, report, label, start, end, author="كريم")
    return path


def labels(window: MainWindow) -> list[list[Label]]:
    project = window.session.project
    assert project is not None
    rows = project.connection.execute("SELECT id FROM report ORDER BY seq").fetchall()
    return [
        [s.span.label for s in open_report(project, report).spans if "الشرقية" in s.span.text]
        for (report,) in rows
    ]


def test_words_are_listed_marked_in_one_step_and_taken_back(
    window: MainWindow, press: Press
) -> None:
    press(window.report, "u", held=CONTROL)
    sheet = window.consistency.sheet
    assert sheet.isVisible()
    usage = sheet.current()
    assert usage is not None
    assert usage.words == "الشرقية"
    assert sheet.usages.told(usage) == "Actor 1 · Place 1 · not marked 1"
    press(sheet.view, "2")  # as places
    assert sheet.label.value() is Label.PLACE
    assert sheet.places.count == 2
    press(sheet.view, key=Qt.Key.Key_Return)
    assert labels(window) == [[Label.PLACE]] * 3
    assert window.toast.words() == "2 places marked."
    assert sheet.usages.rowCount() == 0
    press(sheet.view, key=Qt.Key.Key_Escape)
    press(window.report, "u")
    assert labels(window) == [[Label.PLACE], [Label.ACTOR], []]


def test_a_place_can_be_left_out(window: MainWindow, press: Press) -> None:
    press(window.report, "u", held=CONTROL)
    sheet = window.consistency.sheet
    press(sheet.view, "2")
    press(sheet.view, " ", key=Qt.Key.Key_Space)
    assert sheet.places.count == 1
    press(sheet.view, key=Qt.Key.Key_Return)
    assert labels(window).count([Label.PLACE]) == 2


def test_words_are_left_as_they_are_and_asked_about_after_undo(
    window: MainWindow, press: Press
) -> None:
    press(window.report, "u", held=CONTROL)
    sheet = window.consistency.sheet
    press(sheet.view, "0")
    assert sheet.usages.rowCount() == 0
    assert "marked alike everywhere" in sheet.status.text()
    press(sheet.view, "u", held=CONTROL)  # the key again puts it away
    assert not sheet.isVisible()
    opened = window.session.opened
    assert opened is not None
    press(window.report, "u")
    assert window.session.opened is opened
    press(window.report, "u", held=CONTROL)
    assert sheet.usages.rowCount() == 1


def test_the_place_is_framed_on_the_page(window: MainWindow, press: Press) -> None:
    press(window.report, "u", held=CONTROL)
    sheet = window.consistency.sheet
    row = sheet.places.row(sheet.view.currentIndex().row())
    assert row is not None
    assert row.occurrence is not None
    assert window.session.opened is not None
    assert window.session.opened.report.id == row.found.report.id
    assert window.report.found.current == (row.occurrence.start, row.occurrence.end)


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_the_promises_of_qt(qtmodeltester: ModelTester) -> None:
    model = UsageModel()
    usage = Usage("الشرقية", "الشرقيه")
    usage.labels[Label.PLACE] = 2
    model.show([usage, Usage("حلب", "حلب", unmarked=1)])
    qtmodeltester.check(model)
