"""The three menus of the top bar, with the keys that work everywhere."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from rasid.gui.keyboard import Key
from rasid.gui.naming import Name, name_of

_NAMES = {
    "new": QT_TRANSLATE_NOOP("Menus", "New project…"),
    "open": QT_TRANSLATE_NOOP("Menus", "Open project…"),
    "import_files": QT_TRANSLATE_NOOP("Menus", "Import files…"),
    "import_folder": QT_TRANSLATE_NOOP("Menus", "Import folder…"),
    "import_annotations": QT_TRANSLATE_NOOP("Menus", "Import annotations…"),
    "extract": QT_TRANSLATE_NOOP("Menus", "Read new reports"),
    "ledger": QT_TRANSLATE_NOOP("Menus", "Ledger of the rules…"),
    "export": QT_TRANSLATE_NOOP("Menus", "Export…"),
    "masks": QT_TRANSLATE_NOOP("Menus", "Mask a person's name…"),
    "second_person": QT_TRANSLATE_NOOP("Menus", "A second person verifies"),
    "one_person": QT_TRANSLATE_NOOP("Menus", "One person may verify alone"),
    "log": QT_TRANSLATE_NOOP("Menus", "Log of imports, readings and exports…"),
    "close": QT_TRANSLATE_NOOP("Menus", "Close project"),
    "quit": QT_TRANSLATE_NOOP("Menus", "Quit"),
    "language": QT_TRANSLATE_NOOP("Menus", "Switch the interface language"),
    "theme": QT_TRANSLATE_NOOP("Menus", "Light or dark theme"),
    "contrast": QT_TRANSLATE_NOOP("Menus", "High contrast"),
    "larger": QT_TRANSLATE_NOOP("Menus", "Text size: larger report"),
    "smaller": QT_TRANSLATE_NOOP("Menus", "Text size: smaller report"),
    "larger_interface": QT_TRANSLATE_NOOP("Menus", "Text size: larger interface"),
    "smaller_interface": QT_TRANSLATE_NOOP("Menus", "Text size: smaller interface"),
    "adjudication": QT_TRANSLATE_NOOP("Menus", "Settle disagreements"),
    "agreement": QT_TRANSLATE_NOOP("Menus", "How far people agree"),
    "double_coding": QT_TRANSLATE_NOOP("Menus", "Draw reports for double coding…"),
    "make_packet": QT_TRANSLATE_NOOP("Menus", "Make a packet…"),
    "merge_packet": QT_TRANSLATE_NOOP("Menus", "Merge a packet…"),
    "join_hub": QT_TRANSLATE_NOOP("Menus", "Join a hub…"),
    "synchronise": QT_TRANSLATE_NOOP("Menus", "Synchronise now"),
    "workload": QT_TRANSLATE_NOOP("Menus", "Give out the work"),
    "dashboard": QT_TRANSLATE_NOOP("Menus", "Dashboard"),
    "history": QT_TRANSLATE_NOOP("Menus", "History"),
    "past": QT_TRANSLATE_NOOP("Menus", "The project as it was…"),
    "compare": QT_TRANSLATE_NOOP("Menus", "Compare two states"),
    "reading": QT_TRANSLATE_NOOP("Menus", "Reading mode: the text only"),
    "focus": QT_TRANSLATE_NOOP("Menus", "Focus mode: one decision at a time"),
    "pause": QT_TRANSLATE_NOOP("Menus", "Take a pause: hide the report"),
    "pauses": QT_TRANSLATE_NOOP("Menus", "When to offer a pause…"),
    "filter": QT_TRANSLATE_NOOP("Menus", "Filter the reports"),
    "rejected": QT_TRANSLATE_NOOP("Menus", "Show what was rejected"),
    "queue": QT_TRANSLATE_NOOP("Menus", "Show the list of reports"),
    "inspector": QT_TRANSLATE_NOOP("Menus", "Show the events"),
    "keys": QT_TRANSLATE_NOOP("Menus", "Keys"),
    "tour": QT_TRANSLATE_NOOP("Menus", "Tour: show me round"),
    "codebook": QT_TRANSLATE_NOOP("Menus", "Codebook beside the field"),
}


class Menus(QObject):
    """Actions by name; their words are set anew when the language changes."""

    def __init__(self, window: QWidget, project: QMenu, view: QMenu, help_: QMenu) -> None:
        super().__init__(window)
        self._window = window
        self._project, self._view, self._help = project, view, help_
        self.actions: dict[str, QAction] = {}
        self._faces = QMenu()
        window.installEventFilter(self)

    def add_project(self, name: str, does: Callable[[], object], keys: str = "") -> QAction:
        """Add to the menu of the project."""
        return self._add(self._project, name, does, keys)

    def add_view(self, name: str, does: Callable[[], object], keys: str = "") -> QAction:
        """Add to the menu of the view."""
        return self._add(self._view, name, does, keys)

    def add_help(self, name: str, does: Callable[[], object], keys: str = "") -> QAction:
        """Add to the menu of help."""
        return self._add(self._help, name, does, keys)

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

    def faces(self) -> list[QAction]:
        """One action for each face the report can be read in."""
        return self._faces.actions()

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
        for name, action in self.actions.items():
            action.setText(QCoreApplication.translate("Menus", _source(name)))
        self._faces.setTitle(self.tr("Face of the report"))

    def key(self, action: str) -> Key | None:
        """The key of an action; None where it has none."""
        written = self.actions[action].shortcut().toString()
        return Key.read(written) if written else None

    def name(self, action: str) -> Name:
        """What an action is called in both languages."""
        return name_of("Menus", _source(action))


def _source(action: str) -> str:
    return cast(str, _NAMES[action])
