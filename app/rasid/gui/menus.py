"""The two menus of the top bar, with the keys that work everywhere."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Menus(QObject):
    """Actions by name; their words are set anew when the language changes."""

    def __init__(self, window: QWidget, project: QMenu, view: QMenu) -> None:
        super().__init__(window)
        self._window = window
        self._project, self._view = project, view
        self.actions: dict[str, QAction] = {}
        self._faces = QMenu()
        window.installEventFilter(self)

    def add_project(self, name: str, does: Callable[[], object], keys: str = "") -> QAction:
        """Add to the menu of the project."""
        return self._add(self._project, name, does, keys)

    def add_view(self, name: str, does: Callable[[], object], keys: str = "") -> QAction:
        """Add to the menu of the view."""
        return self._add(self._view, name, does, keys)

    def add_faces(self, faces: Sequence[str], choose: Callable[[str], object]) -> None:
        """A list of faces for the report, each named by itself."""
        self._faces = QMenu(self._view)
        group = QActionGroup(self._faces)
        for face in faces:
            action = QAction(face, self._faces)
            action.setCheckable(True)
            action.triggered.connect(partial(choose, face))
            group.addAction(action)
            self._faces.addAction(action)
        self._view.addMenu(self._faces)

    def check_face(self, face: str) -> None:
        """Tick the face in use."""
        for action in self._faces.actions():
            action.setChecked(action.text() == face)

    def _add(self, menu: QMenu, name: str, does: Callable[[], object], keys: str) -> QAction:
        action = QAction(menu)
        action.triggered.connect(lambda: does())
        if keys:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        # Of the window too, so that the keys work while the menu is shut.
        self._window.addAction(action)
        self.actions[name] = action
        return action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Name everything in the present language."""
        words = {
            "new": self.tr("New project…"),
            "open": self.tr("Open project…"),
            "import_files": self.tr("Import files…"),
            "import_folder": self.tr("Import folder…"),
            "extract": self.tr("Read new reports"),
            "export": self.tr("Export…"),
            "second_person": self.tr("A second person verifies"),
            "one_person": self.tr("One person may verify alone"),
            "close": self.tr("Close project"),
            "quit": self.tr("Quit"),
            "language": self.tr("Interface in Arabic", "names the language one would switch to"),
            "theme": self.tr("Light or dark"),
            "larger": self.tr("Larger report"),
            "smaller": self.tr("Smaller report"),
            "larger_interface": self.tr("Larger interface"),
            "smaller_interface": self.tr("Smaller interface"),
            "filter": self.tr("Filter the reports"),
            "rejected": self.tr("Show what was rejected"),
            "queue": self.tr("Show the list of reports"),
            "inspector": self.tr("Show the events"),
            "keys": self.tr("Keys"),
        }
        for name, action in self.actions.items():
            action.setText(words[name])
        self._faces.setTitle(self.tr("Face of the report"))
