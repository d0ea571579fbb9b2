"""Annotations are imported from the window, as proposals or as decisions, and told in the log."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.importing.dialog import AnnotationsDialog
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.interchange.formats.names import READABLE, Format
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports

TEXT = "قصفت طائرات حربية بلدة سراقب"
LINES = ("T1\tPLACE 18 28\tبلدة سراقب", "T2\tPLACE 0 4\tحلب", "T3\tX 0 4\tقصفت")


@pytest.fixture
def brat(tmp_path: Path) -> Path:
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "brat" / "a.ann").write_text("\n".join(LINES), "utf-8")
    return tmp_path / "brat"


def test_the_form_is_told_by_the_files(qtbot: QtBot, brat: Path) -> None:
    dialog = AnnotationsDialog("", "ريم")
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.choose([brat])
    assert dialog.go.isEnabled()
    wish = dialog.wish()
    assert (wish.paths, wish.format, wish.names, wish.author) == ((brat,), Format.BRAT, None, "")


def test_decisions_need_a_name(qtbot: QtBot, brat: Path) -> None:
    dialog = AnnotationsDialog("", "")
    qtbot.addWidget(dialog)
    dialog.choose([brat / "a.ann"])
    dialog.decisions.setChecked(True)
    assert not dialog.go.isEnabled()
    dialog.author.setText(" لمى ")
    assert dialog.go.isEnabled()
    assert dialog.wish().author == "لمى"
    assert dialog.format.count() == len(READABLE)


@pytest.mark.parametrize("author", ["", "لمى"])
def test_what_was_left_out_is_in_the_log(window: MainWindow, brat: Path, author: str) -> None:
    project = window.session.project
    assert project is not None
    dialog = AnnotationsDialog("", author, window)
    dialog.choose([brat])
    dialog.decisions.setChecked(bool(author))
    window.work.import_annotations(dialog.wish())
    (row,) = [row for row in find_reports(project) if row.file == "a.txt"]
    (span,) = open_report(project, row.id).spans
    assert span.span.text == "بلدة سراقب"
    assert span.state is (State.CONFIRMED if author else State.PROPOSED)
    told = window.work.log.text()
    assert "T2" in told
    assert "X" in told


@pytest.fixture
def arabic(settings: Settings, window: MainWindow) -> MainWindow:
    """The window, in Arabic."""
    window.preferences.switch_language()
    assert settings.language is Language.ARABIC
    return window


def test_what_was_left_out_is_said_in_arabic(arabic: MainWindow, brat: Path) -> None:
    dialog = AnnotationsDialog("", "", arabic)
    dialog.choose([brat])
    arabic.work.import_annotations(dialog.wish())
    told = arabic.work.log.text().replace("\u2068", "").replace("\u2069", "")
    assert "مكان لم يدخل: «حلب» ليس في التقرير" in told
