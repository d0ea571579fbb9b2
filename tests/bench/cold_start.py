"""One process from its start to a painted report: Rasid's window, or a bare one with the text."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit


class Painted(QObject):
    """Ends the process once the page has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return super().eventFilter(watched, event)


def bare(text: Path) -> None:
    """What any program must do: load Qt, read the text, lay it out, paint it."""
    app = QApplication([])
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    edit.setPlainText(text.read_text("utf-8"))
    edit.resize(1440, 900)
    painted = Painted()
    edit.viewport().installEventFilter(painted)
    edit.show()
    app.exec()


def rasid(project: Path, settings: Path) -> None:
    """The same as ``rasid open``, with settings of its own."""
    from PySide6.QtCore import QSettings

    from rasid.gui.app import make_window
    from rasid.gui.settings import Settings
    from rasid.gui.tasks import SerialLane

    app = QApplication([])
    stored = Settings(QSettings(str(settings), QSettings.Format.IniFormat))
    stored.reviewer = "سلمى"
    lane = SerialLane(app)
    window = make_window(stored, lane)
    assert window.projects.open_path(project)
    assert window.session.opened is not None
    painted = Painted()
    window.report.viewport().installEventFilter(painted)
    window.resize(1440, 900)
    window.show()
    app.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(Path(sys.argv[2]))
    else:
        rasid(Path(sys.argv[2]), Path(sys.argv[3]))
