"""Long work leaves a log: what, when, how many, what was refused and why."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from rasid.gui.export.wish import ExportWish
from rasid.gui.main_window import MainWindow
from rasid.gui.work_log import WorkLog, WorkLogDialog
from rasid.interchange.formats.registry import Format
from rasid.interchange.selection import Include


def test_the_log_is_empty_before_anything_was_done(window: MainWindow) -> None:
    assert window.work.log.text() == ""


def test_an_import_is_noted_with_its_numbers_and_its_refusals(
    window: MainWindow, tmp_path: Path
) -> None:
    good, broken = tmp_path / "good.txt", tmp_path / "broken.jsonl"
    good.write_text("قصف على بلدة حريتان في ريف حلب أدى إلى مقتل 3 مدنيين", encoding="utf-8")
    broken.write_text("{no json", encoding="utf-8")
    window.work.import_paths([good, broken])
    imported, read = window.work.log.entries
    assert "1 report imported" in imported.outcome
    assert imported.ended is not None
    assert imported.ended >= imported.began
    assert len(imported.remarks) == 1
    assert "broken.jsonl" in imported.remarks[0]
    assert "read" in read.outcome
    text = window.work.log.text()
    assert "Importing" in text
    assert "broken.jsonl" in text


def test_work_that_could_not_be_done_says_why(window: MainWindow, tmp_path: Path) -> None:
    window.work.import_paths([tmp_path / "missing.txt"])
    (entry,) = window.work.log.entries
    assert entry.outcome
    assert entry.ended is not None


def test_an_export_names_its_folder(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    window.work.export(
        ExportWish(folder, (Format.JSONL,), Include.CONFIRMED, replacing=False, force=False)
    )
    (entry,) = window.work.log.entries
    assert "exported" in entry.outcome
    assert entry.remarks == [str(folder)]


def test_the_log_can_be_opened_read_and_copied(window: MainWindow) -> None:
    window.work.extract()
    window.menus.actions["log"].trigger()
    dialog = window.findChild(WorkLogDialog)
    assert dialog is not None
    assert dialog.page.isReadOnly()
    assert dialog.page.toPlainText() == window.work.log.text() != ""
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == window.work.log.text()
    entry = window.work.log.begin("Importing")
    assert "under way" in dialog.page.toPlainText()
    window.work.log.end(entry, "2 reports imported.")
    assert "2 reports imported." in dialog.page.toPlainText()
    dialog.close()


def test_a_log_keeps_the_last_entries_only() -> None:
    log = WorkLog()
    for number in range(600):
        log.end(log.begin(str(number)), "done")
    assert len(log.entries) == 500
    assert log.entries[-1].what == "599"
