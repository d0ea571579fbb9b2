"""The project as it was at a past moment, opened for reading in place of the present one."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.history.entries import local
from rasid.gui.icons import icon_pixmap
from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks
from rasid.storage.excerpt import write_past
from rasid.storage.project import Project


class PastBar(QFrame):
    """Says which moment is shown while it is not the present, and leads back."""

    def __init__(self, appearance: Appearance, back: Callable[[], object]) -> None:
        super().__init__()
        self._appearance = appearance
        self._moment = ""
        self.setProperty("banner", "warn")
        self._sign, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.back = QPushButton()
        self.back.clicked.connect(lambda: back())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        self.hide()

    def show_moment(self, moment: str) -> None:
        """Tell of an instant; "" for the present."""
        self._moment = moment
        self.setVisible(bool(moment))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        theme = self._appearance.theme
        sign = icon_pixmap("flagged", theme.color("warn"), theme.color("warn_tint"))
        self._sign.setPixmap(sign)
        said = self.tr("This is the project as it stood on %1. Nothing can be decided in it.")
        self.words.setText(said.replace("%1", local(self._moment)))
        self.back.setText(self.tr("Back to the present"))


class Past(QObject):
    """Goes to a moment and back; what is shown of it lies in a file of its own until then."""

    def __init__(self, session: Session, appearance: Appearance, tasks: Tasks, room: QWidget):
        super().__init__(room)
        self._session, self._tasks = session, tasks
        self._folder: TemporaryDirectory[str] | None = None
        self._origin: tuple[Path, str] | None = None  # the project, and the report on the desk
        self.bar = PastBar(appearance, self.leave)
        session.project_changed.connect(self._on_project_changed)

    @property
    def is_shown(self) -> bool:
        """Whether the project on the desk is a past one."""
        return self._origin is not None

    def open(self, until: str) -> None:
        """Show the project as it was at an instant; from a past one to an earlier one, too."""
        project, opened = self._session.project, self._session.opened
        if project is None:
            return
        source, report = self._origin or (project.path, opened.report.id if opened else "")
        folder = TemporaryDirectory(prefix="rasid-")
        path = Path(folder.name) / source.name
        self._tasks.run(
            lambda _control: _cut(source, path, until, _control),
            done=lambda _: self._show(folder, path, (source, report), until),
            failed=lambda sentence: self._refuse(folder, sentence),
            report=lambda _done, _total: None,
        )

    def leave(self) -> bool:
        """Back to the project as it stands; False where that is shown already."""
        if self._origin is None:
            return False
        source, report = self._origin
        if self._session.open_project(source) and report:
            self._session.open_report(report)
        return True

    def _refuse(self, folder: "TemporaryDirectory[str]", sentence: str) -> None:
        folder.cleanup()
        self._session.problem_raised.emit(sentence)

    def _show(
        self, folder: "TemporaryDirectory[str]", path: Path, origin: tuple[Path, str], until: str
    ) -> None:
        if not self._session.open_project(path):
            folder.cleanup()
            return
        self._origin, self._folder = origin, folder
        self.bar.show_moment(until)
        project, report = self._session.project, origin[1]
        if project is not None and report and _holds(project, report):
            self._session.open_report(report)

    def _on_project_changed(self) -> None:
        """Another project is on the desk, or none: the past one is over."""
        self._origin = None
        self.bar.show_moment("")
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _cut(source: Path, path: Path, until: str, _control: Control) -> None:
    with Project.open(source, read_only=True) as project:
        write_past(project, path, until).close()


def _holds(project: Project, report: str) -> bool:
    found = project.connection.execute("SELECT 1 FROM report WHERE id = ?", (report,))
    return found.fetchone() is not None
