"""What is done with a whole project: open, make, import, read, export."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from rasid.gui.importing.dialog import AnnotationsDialog
from rasid.gui.long_work import LongWork
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.paths import bundled

if TYPE_CHECKING:
    from rasid.interchange.obstacles import Obstacle

SUFFIX = ".rasid"


class ProjectActions(QObject):
    """Asks for files and folders, then starts the work.

    Signals:
        project_opened: a project is open and remembered as the last one.
    """

    project_opened = Signal()

    def __init__(
        self, session: Session, work: LongWork, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._work = work
        self._settings = settings
        self._window = window

    def open_path(self, path: Path) -> bool:
        """Open a project; False where it can't be, and the reason has been said."""
        if not self._session.open_project(path):
            return False
        self._remember(path)
        return True

    def create_path(self, path: Path) -> bool:
        """Make a project; False where it can't be, and the reason has been said."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if not self._session.create_project(target, target.stem):
            return False
        self._remember(target)
        return True

    def open(self) -> None:
        """Ask for a project and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._folder(), self._projects()
        )
        if chosen:
            self.open_path(Path(chosen))

    def new(self) -> None:
        """Ask for a name, make a project, then ask for its reports."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), self._folder(), self._projects()
        )
        if chosen and self.create_path(Path(chosen)):
            self.import_folder()

    def seeds(self) -> None:
        """Open the project of the five seeds, made at the first time."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
        path = Path(home) / f"seeds{SUFFIX}"
        if path.is_file():
            self.open_path(path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.create_path(path):
            self._work.import_paths([bundled("seeds")])

    def import_files(self) -> None:
        """Ask for files and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            self._folder(),
            self.tr("Reports") + " (*.txt *.html *.htm *.csv *.tsv *.xlsx *.jsonl *.ndjson *.json)",
        )
        if chosen:
            self._work.import_paths([Path(path) for path in chosen])

    def import_folder(self) -> None:
        """Ask for a folder and import all reports in it."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import folder"), self._folder()
        )
        if chosen:
            self._work.import_paths([Path(chosen)])

    def import_annotations(self) -> None:
        """Ask which annotations of another tool to import, then do it."""
        if self._session.project is None:
            return
        dialog = AnnotationsDialog(self._folder(), self._session.reviewer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._work.import_annotations(dialog.wish())

    def extract(self) -> None:
        """Read the reports these rules have not read."""
        self._work.extract()

    def export(self) -> None:
        """Ask what to export, then do it."""
        if self._session.project is None:
            return
        from rasid.gui.export.dialog import ExportDialog  # what it exports with loads slowly

        path = self._session.project.path
        folder = path.with_name(f"{path.stem}-export")
        dialog = ExportDialog(folder, self._session, self._window)
        dialog.jumped.connect(self.jump)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._work.export(dialog.wish())
        dialog.deleteLater()

    def mask(self, name: str) -> None:
        """Mark a person whose name is not to go out, and list those who are marked."""
        from rasid.gui.export.masks_dialog import MasksDialog

        MasksDialog(self._session, name, self._window).exec()

    def jump(self, obstacle: "Obstacle") -> None:
        """Lay what stands in the way of an export on the desk."""
        self._session.open_report(obstacle.report)
        if obstacle.about.startswith("e-"):
            self._session.focus.set_event(obstacle.about)
        elif obstacle.about.startswith("s-"):
            self._session.focus.set_span(obstacle.about)

    def _remember(self, path: Path) -> None:
        self._settings.add_recent(str(path.resolve()))
        self.project_opened.emit()

    def _folder(self) -> str:
        recent = self._settings.recent
        if recent and Path(recent[0]).parent.is_dir():
            return str(Path(recent[0]).parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _projects(self) -> str:
        return self.tr("Rasid projects") + f" (*{SUFFIX})"
