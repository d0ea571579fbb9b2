"""Starts the window, or paints it into a file where there is no display."""

import gc
import os
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QSettings,
    QSize,
    QStandardPaths,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from rasid.errors import RasidError
from rasid.gui.announcer import Announcer
from rasid.gui.appearance import Appearance
from rasid.gui.icons import icon
from rasid.gui.language import Translation
from rasid.gui.main_window import MainWindow
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline, SerialLane, Tasks
from rasid.gui.theme import ThemeName, load_theme
from rasid.hub.signing import find_signer
from rasid.secrecy import without_passwords
from rasid.storage.signer import use_signers

_STARTED = 2000  # milliseconds after which all that a window consists of has been made
_PICTURE = (1440, 900)  # pixels
_FRAME = QSize(8, 40)  # pixels: edges, and title bar with the foot


def run(project_path: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code."""
    app = _application()
    QTimer.singleShot(_STARTED, app, look_for_garbage)
    settings = Settings(QSettings())
    window = make_window(settings, SerialLane(app))
    theme = load_theme(ThemeName.LIGHT)
    app.setWindowIcon(icon("eye", theme.color("accent"), theme.color("surface")))
    report_bugs(window)
    _fit(window)
    window.show()
    if not settings.reviewer and not window.ask_reviewer():
        return 0
    if project_path is not None:
        window.projects.open_path(project_path)
    return app.exec()


def look_for_garbage() -> None:
    """Let Python look for it again, but not among what the start has made: that stays, and going
    through it would hold up a key for as long as it takes to paint one.
    """
    gc.freeze()
    gc.enable()


def _fit(window: MainWindow) -> None:
    """No larger than the screen has room for, with the frame the desktop puts round it."""
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size() - _FRAME))
    window.move(room.topLeft() + QPoint(_FRAME.width() // 2, 0))


def render_png(project_path: Path, png_path: Path) -> None:
    """Paint the window with a project into a PNG, without a display.

    RasidError where the project cannot be opened or the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    problems: list[str] = []
    with TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "rasid.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.rest = 0  # nobody types
        window = make_window(settings, Inline())
        window.session.problem_raised.connect(problems.append)
        window.resize(*_PICTURE)
        window.show()
        window.projects.open_path(project_path)
        app.processEvents()
        if not problems and not window.grab().save(str(png_path)):
            problems.append(f"{png_path} could not be written. Choose a folder you may write to.")
        window.close()
        window.deleteLater()  # and with it the language it has set for the application
        app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    if problems:
        raise RasidError(problems[0])


def report_bugs(window: MainWindow) -> None:
    """Let an error of ours be seen: one sentence in the window, the traceback in a log file."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    log = Path(home) / "rasid.log"

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(without_passwords("".join(traceback.format_exception(kind, error, trace))))
        window.messages.problem(
            QCoreApplication.translate(
                "Bugs", "Rasid has made a mistake; what was decided is saved. It is noted in {log}."
            ).format(log=log)
        )

    sys.excepthook = hook


def make_window(settings: Settings, tasks: Tasks) -> MainWindow:
    """The window as the settings want it, without a project; the application must be there."""
    use_signers(find_signer)
    appearance = Appearance()
    translation = Translation()
    translation.use(settings.language)
    appearance.apply(sheet=False)
    appearance.set_scale(settings.scale)
    appearance.set_theme(settings.theme)
    appearance.set_report_font(settings.report_family, settings.report_size)
    window = MainWindow(Session(settings.reviewer), appearance, translation, settings, tasks)
    appearance.wear_sheet()
    Announcer(window.session, window.report)
    # Python would let go of them, and Qt with them.
    for part in (appearance, translation, window.session):
        part.setParent(window)
    return window


def _application() -> QApplication:
    QApplication.setApplicationName("Rasid")
    QApplication.setOrganizationName("Rasid")
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
