"""One process from its start to a painted report, or to a complete window; or a bare one with the
text.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow


class Painted(QObject):
    """Ends the process once the page has been painted: at once, as nothing later is asked about."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return super().eventFilter(watched, event)


class Complete(QTimer):
    """Ends the process once all parts of Rasid's window have been made and the card is open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, interval=1)
        self._window = window
        self.timeout.connect(self._look)

    def _look(self) -> None:
        made = vars(self._window)
        if "codebook" in made and any(card.is_open for card in made["inspector"].events.cards):
            os._exit(0)


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


def rasid(project: Path, settings: Path, *, complete: bool) -> None:
    """The same as ``rasid open``, with settings of its own."""
    gc.disable()
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
    if complete:
        Complete(window).start()
    else:
        window.report.viewport().installEventFilter(painted)
    window.resize(1440, 900)
    window.show()
    app.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(Path(sys.argv[2]))
    else:
        rasid(Path(sys.argv[2]), Path(sys.argv[3]), complete=sys.argv[1] == "complete")
