"""The pages and sheets beside the desk, too, have a name for every control."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import EventType
from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.queue.assign_dialog import AssignDialog
from rasid.review import decisions
from rasid.storage.merging import merge
from rasid.storage.project import Project
from tests.gui.conftest import SECOND, make_project
from tests.gui.test_accessible import controls, nameless
from tests.support.acts import copied
from tests.unit.conftest import TEXT, sample_record


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Two people decided an event differently, so that every page has something to show."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND], [sample_record()])
    event = sample_record().events[0]
    with Project.open(path) as project, Project.open(copied(project, "other")) as other:
        changed = replace(event, type=EventType.SHELLING)
        decisions.correct_event(project, changed, author="ريم")
        decisions.correct_event(other, replace(event, side_b=()), author="سامي")
        merge(project, other)
    return path


def run(command: Command) -> Callable[[MainWindow], object]:
    return lambda window: window.runner.run(command)


def enter(mode: Mode) -> Callable[[MainWindow], object]:
    return lambda window: window.modes.enter(mode)


PAGES: dict[str, Callable[[MainWindow], object]] = {
    **{
        mode.name.casefold(): enter(mode)
        for mode in Mode
        if mode not in (Mode.REVIEW, Mode.READING, Mode.FOCUS)
    },
    "consistency": run(Command.CONSISTENCY),
    "comments": run(Command.COMMENTS),
    "comment": run(Command.COMMENT),
    "whose": run(Command.WHOSE),
    "factuality": run(Command.FACTUALITY),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("page", list(PAGES))
def test_no_control_of_a_page_is_nameless(
    window: MainWindow, qtbot: QtBot, page: str, language: Language
) -> None:
    window.translation.use(language)
    PAGES[page](window)
    qtbot.wait(30)
    assert len(list(controls(window))) > 5
    assert nameless(window) == []


def test_no_control_of_the_marking_sheet_is_nameless(window: MainWindow, qtbot: QtBot) -> None:
    opened = window.session.opened
    assert opened is not None
    window.commands.select_span(opened.spans[0].id)
    window.runner.run(Command.MARK_SAME)
    qtbot.wait(10)
    assert window.marking.sheet.isVisible()
    assert nameless(window.marking.sheet) == []


def test_no_control_of_the_dialog_that_gives_reports_is_nameless(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = AssignDialog(["ريم", "سامي"], ["ريم"], 3, parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
