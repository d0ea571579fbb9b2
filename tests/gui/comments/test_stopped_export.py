"""The window refuses an export that comments stop, unless it is forced there and then."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from rasid.gui.export_dialog import ExportDialog
from rasid.gui.main_window import MainWindow
from rasid.review.comments import add_comment
from rasid.storage.comments import find_comments
from tests.gui.conftest import Press


def stopped(window: MainWindow, press: Press) -> None:
    press(window.report, "", Qt.Key.Key_Return)
    opened = window.session.opened
    assert opened is not None
    window.session.write(
        lambda p, author: add_comment(
            p, opened.events[0].id, "كم؟", author=author, stops_export=True
        )
    )


def test_the_dialog_says_so_and_goes_on_only_when_forced(
    window: MainWindow, press: Press, tmp_path: Path
) -> None:
    stopped(window, press)
    assert window.session.project is not None
    stopping = find_comments(window.session.project, stopping=True)
    dialog = ExportDialog(tmp_path / "out", window, stopping=stopping)
    dialog.confirmed.setChecked(True)
    go = next(
        button
        for button in dialog.findChild(QDialogButtonBox).findChildren(QPushButton)
        if button.text() == "Export"
    )
    assert dialog.stopped.text() == "Open comments that stop the export: 1"
    assert not go.isEnabled()
    dialog.force.setChecked(True)
    assert go.isEnabled()
    window.work.export(dialog.wish())
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert [each["text"] for each in manifest["despite_comments"]] == ["كم؟"]


def test_without_force_it_is_refused_in_a_sentence(
    window: MainWindow, press: Press, tmp_path: Path
) -> None:
    stopped(window, press)
    dialog = ExportDialog(tmp_path / "out", window)
    dialog.confirmed.setChecked(True)
    window.work.export(dialog.wish())
    assert "Open comments stop the export: 1" in window.banner.words()
    assert not (tmp_path / "out").exists()


def test_nothing_is_said_where_nothing_stops_it(window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out", window)
    assert dialog.stopped.isHidden()
    assert dialog.force.isHidden()
