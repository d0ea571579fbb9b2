"""The window refuses an export that comments stop, unless it is forced there and then."""

import json
from pathlib import Path

from PySide6.QtCore import Qt

from rasid.core.vocabulary import Include
from rasid.gui.export.dialog import ExportDialog
from rasid.gui.main_window import MainWindow
from rasid.review.comments import add_comment
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
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    dialog.choose(Include.CONFIRMED)
    assert dialog.gate.count
    assert "كم؟" in dialog.gate.list.item(0).text()
    assert dialog.pages.tabText(1) == f"What stops it ({dialog.gate.count})"
    assert not dialog.go.isEnabled()
    dialog.force.setChecked(True)
    assert dialog.go.isEnabled()
    window.work.export(dialog.wish())
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert [each["text"] for each in manifest["despite_comments"]] == ["كم؟"]


def test_without_force_it_is_refused_in_a_sentence(
    window: MainWindow, press: Press, tmp_path: Path
) -> None:
    stopped(window, press)
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    dialog.choose(Include.CONFIRMED)
    window.work.export(dialog.wish())
    assert "Open comments stop the export: 1" in window.banner.words()
    assert not (tmp_path / "out").exists()


def test_nothing_is_said_where_nothing_stops_it(window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    assert dialog.gate.count == 0
    assert dialog.gate.says.text() == "Nothing stops the export."
    assert dialog.force.isHidden()
