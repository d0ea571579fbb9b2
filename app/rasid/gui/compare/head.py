"""The head of a pane: which state stands there, and the menu to put another one."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.compare.which import Which, named
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.words import word
from rasid.storage.log import report_history
from rasid.storage.project import Project

_LATEST = 15  # revisions offered


class SideHead(QFrame):
    """Names a side.

    Signals:
        chosen: another state is wanted here.
    """

    chosen = Signal(object)  # Which

    def __init__(self, side: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._appearance = side, appearance
        self._which = Which()
        self._project: Project | None = None
        self._report = ""
        self.setProperty("edge", "below")
        self.setProperty("ground", "surface")
        self._name, self._hint = QLabel(), QLabel()
        self._name.setProperty("type", "card")
        self._hint.setProperty("type", "secondary")
        self.change = QPushButton()
        self.change.setProperty("kind", "quiet")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.change.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._hint, 1)
        row.addWidget(self.change)
        self._retranslate()

    def show_which(self, which: Which, project: Project | None, report: str) -> None:
        """Name the state of a project; ``report`` is whose revisions can be chosen."""
        self._which, self._project, self._report = which, project, report
        name, hint = named(which)
        self._name.setText(name)
        self._hint.setText(hint)

    def words(self) -> str:
        """What the side is called."""
        return self._name.text()

    # The menu

    def _fill(self) -> None:
        menu, project = self.menu, self._project
        menu.clear()
        self._add(menu, self.tr("Now"), "")
        self._add(menu, self.tr("The machine: the latest proposals"), "machine")
        if project is not None:
            self._add_rules(menu, project)
            people = self._submenu(menu, self.tr("A person"))
            for name in project.people():
                self._add(people, in_own_direction(name), f"by:{name}")
            people.setEnabled(bool(people.actions()))
            self._add_revisions(menu, project)
        menu.addAction(self.tr("A moment…"), self._ask_moment)
        menu.addSeparator()
        menu.addAction(self.tr("Another project file…"), self._ask_file)
        if self._which.file is not None:
            menu.addAction(self.tr("The open project"), lambda: self.chosen.emit(Which()))

    def _submenu(self, menu: QMenu, title: str) -> QMenu:
        submenu = QMenu(title, menu)
        menu.addMenu(submenu)
        return submenu

    def _add(self, menu: QMenu, name: str, state: str, older: str = "") -> None:
        wanted = replace(self._which, state=state, older=older)
        menu.addAction(name, partial(self.chosen.emit, wanted))

    def _add_rules(self, menu: QMenu, project: Project) -> None:
        rows = project.connection.execute(
            "SELECT version FROM extraction GROUP BY version ORDER BY max(created) DESC, version"
        )
        versions = [version for (version,) in rows]
        rules = self._submenu(menu, self.tr("Rules of a version"))
        for version in versions:
            self._add(rules, in_own_direction(version), f"rules:{version}")
        rules.setEnabled(bool(versions))
        upgrades = self._submenu(menu, self.tr("New rules against people"))
        said = self.tr("{new}, where it differs from {old} and from people")
        for nth, new in enumerate(versions[:-1]):
            for old in versions[nth + 1 : nth + 4]:
                name = said.format(new=in_own_direction(new), old=in_own_direction(old))
                self._add(upgrades, name, f"rules:{new}", old)
        upgrades.setEnabled(self._which.file is None and len(versions) > 1)

    def _add_revisions(self, menu: QMenu, project: Project) -> None:
        revisions = self._submenu(menu, self.tr("A revision of this report"))
        for revision in reversed(report_history(project, self._report)[-_LATEST:]):
            when = revision.time[:16].replace("T", " ")
            name = (
                f"\u2068{when}\u2069 · {in_own_direction(revision.author)} · {word(revision.kind)}"
            )
            self._add(revisions, name, f"revision:{revision.id}")
        revisions.setEnabled(bool(revisions.actions()))

    def _ask_moment(self) -> None:
        dialog = MomentDialog(self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.chosen.emit(replace(self._which, state=dialog.moment(), older=""))

    def _ask_file(self) -> None:
        title, kinds = self.tr("Compare with a project file"), self.tr("Projects (*.rasid)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.chosen.emit(Which(file=Path(path)))

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.change.setText(self.tr("Change"))
        sides = self.tr("Change the first side"), self.tr("Change the second side")
        self.change.setAccessibleName(sides[self._side])
        self.show_which(self._which, self._project, self._report)


class MomentDialog(QDialog):
    """Asks for a day and a time in UTC, as revisions tell it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A moment"))
        self.field = QDateTimeEdit(QDateTime.currentDateTimeUtc())
        self.field.setTimeZone(QTimeZone.utc())
        self.field.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setCalendarPopup(True)
        label = QLabel(self.tr("Day and time, UTC:"))
        label.setBuddy(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (label, self.field, buttons):
            column.addWidget(part)

    def moment(self) -> str:
        """As ``rasid.review.sides`` reads it."""
        return self.field.dateTime().toString("yyyy-MM-ddTHH:mm")
