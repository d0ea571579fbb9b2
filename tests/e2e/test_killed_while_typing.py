"""Whoever is killed while typing has lost nothing but, at most, the last keystroke."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.inspector.inspector import Tab
from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.storage.check import check
from rasid.storage.project import Project

ENOUGH = 40  # keystrokes


def typed_until_killed(project: Path, place: str, folder: Path) -> str:
    """What somebody had typed when the process was ended by SIGKILL, without a pause before."""
    arguments = [sys.executable, "-m", "tests.e2e.typist"]
    arguments += [str(project), place, str(folder / "typist.ini")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        env=environment,
        cwd=Path(__file__).parents[2],
        text=True,
    ) as typist:
        assert typist.stdout is not None
        count = 0
        for line in typist.stdout:
            count = int(line)
            if count >= ENOUGH:
                break
        typist.kill()
        rest = typist.stdout.read().split("\n")
    # What was typed when the last line came out in full; a cut line tells of no keystroke.
    whole = [int(line) for line in rest[:-1] if line]
    last = max([count, *whole])
    return "".join("ابتثجحخد"[nth % 8] for nth in range(1, last + 1))


@pytest.fixture(autouse=True)
def _own_drafts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is kept here is offered to no other test that opens the same project."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def reopened(qtbot: QtBot, qapp: QApplication, seed_project: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Opens the project again, as after a restart."""
    qapp.setApplicationName("Rasid")  # whose drafts are looked for
    qapp.setOrganizationName("Rasid")

    def again() -> MainWindow:
        settings = Settings(QSettings(str(tmp_path / "again.ini"), QSettings.Format.IniFormat))
        settings.reviewer, settings.pause = "سلمى", 0
        settings.language = Language.ENGLISH
        window = make_window(settings, Inline())
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        assert window.projects.open_path(seed_project)
        return window

    yield again
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def is_kept(found: str, typed: str) -> bool:
    """Whether at most the last keystroke is missing; the one that was under way may be there."""
    return found.startswith(typed[:-1]) and len(found) <= len(typed) + 1


def test_the_note_of_a_form_comes_back(reopened, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    typed = typed_until_killed(seed_project, "note", tmp_path)
    window = reopened()
    form = window.inspector.events.form
    assert form is not None, "the draft is not offered"
    assert is_kept(form.note.toPlainText(), typed)
    with Project.open(seed_project) as project:
        assert list(check(project)) == []


def test_a_new_event_comes_back(reopened, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    typed = typed_until_killed(seed_project, "new", tmp_path)
    events = reopened().inspector.events
    assert not events.head.resume.isHidden(), "the draft is not offered"
    events.resume()
    assert events.form is not None
    assert is_kept(events.form.note.toPlainText(), typed)


def test_a_comment_comes_back(reopened, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    typed = typed_until_killed(seed_project, "comment", tmp_path)
    window = reopened()
    window.runner.run(Command.COMMENT)
    assert is_kept(window.comments.box.draft().text, typed)


def test_the_reason_beside_save_comes_back(reopened, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    typed = typed_until_killed(seed_project, "reason", tmp_path)
    events = reopened().inspector.events
    assert events.form is not None, "the draft is not offered"
    assert is_kept(events.foot.comment.text(), typed)


def test_the_details_of_the_report_come_back(reopened, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    typed = typed_until_killed(seed_project, "details", tmp_path)
    window = reopened()
    window.inspector.tabs.setCurrentIndex(Tab.REPORT)
    assert window.top_bar.saved_words() == "Draft kept"
    page = window.inspector.report
    assert is_kept(page.source.text(), typed)
    assert page.is_changed()
