"""Opens a project in the real window and types without end, until it is killed."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rasid.gui.app import make_window
from rasid.gui.inspector.inspector import Tab
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline


def open_at(place: str, window: MainWindow) -> None:
    """Put the keyboard where is typed: the note of the form or of a new event's, the reason beside
    its Save, a comment, or the details of the report.
    """
    if place == "details":
        window.inspector.tabs.setCurrentIndex(Tab.REPORT)
        window.inspector.report.source.setFocus()
        return
    if place == "comment":
        window.runner.run(Command.COMMENT)
        window.comments.box.entry.setFocus()
        return
    window.runner.run(Command.NEW_EVENT if place == "new" else Command.EDIT)
    events = window.inspector.events
    assert events.form is not None
    (events.foot.comment if place == "reason" else events.form.note).setFocus()


def main(project: Path, place: str, settings: Path) -> None:
    app = QApplication([])
    app.setApplicationName("Rasid")
    app.setOrganizationName("Rasid")
    stored = Settings(QSettings(str(settings), QSettings.Format.IniFormat))
    stored.reviewer = "سلمى"
    window = make_window(stored, Inline())
    window.show()
    window.projects.open_path(project)
    if place == "new":
        row = window.session.opened.spans[0]
        window.commands.select_span(row.id)
    app.processEvents()
    open_at(place, window)
    typed = 0
    while True:
        typed += 1
        letter = "ابتثجحخد"[typed % 8]
        target = app.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            app.sendEvent(target, QKeyEvent(kind, ord(letter), none, letter))
        app.processEvents()
        sys.stdout.write(f"{typed}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
