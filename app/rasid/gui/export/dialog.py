"""Asks what to export, in which form, under which policy, and into which folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from rasid.core.effect import Effect
from rasid.core.policy import Policy
from rasid.core.vocabulary import Include
from rasid.gui.export.formats import FormatList
from rasid.gui.export.gate_list import MOST, GateList
from rasid.gui.export.policy_page import PolicyPage
from rasid.gui.export.wish import ExportWish
from rasid.gui.inspector.describe import ltr
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.interchange.obstacles import Obstacle
from rasid.publishing.effects import policy_effects, policy_of
from rasid.publishing.gate import find_obstacles
from rasid.review.masks import find_masks
from rasid.review.snapshots import find_snapshots
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import find_reports

_SIZE = (1200, 700)
_ASIDE = 350  # pixels of the column of questions


class ExportDialog(QDialog):
    """Publication is worth a dialog: it says what goes out before it does.

    Signals:
        jumped: the obstacle whoever exports wants to see to first.
    """

    jumped = Signal(object)  # Obstacle

    def __init__(self, folder: Path, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.resize(*_SIZE)
        self._session = session
        self._asked = 0
        self._over = False
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("What goes out"))
        self._states: list[tuple[Include, str | None]] = []
        self.formats = FormatList()
        self.masked = QCheckBox()
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.replacing = QCheckBox(self.tr("Replace an earlier export in this folder"))
        self.force = QCheckBox(self.tr("Export all the same; the manifest names them"))
        self.policy = PolicyPage(session)
        self.gate = GateList()
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.policy, self.tr("Policy and totals"))
        self.pages.addTab(self.gate, self.tr("What stops it"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self._buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        self._fill()
        self._lay_out()
        self._connect()
        self._sum()
        self._look()

    def wish(self) -> ExportWish:
        """What was chosen."""
        include, snapshot = self._states[self.what.currentIndex()]
        return ExportWish(
            folder=Path(self.folder.text()),
            formats=self.formats.chosen(),
            include=include,
            replacing=self.replacing.isChecked(),
            force=self.force.isChecked(),
            snapshot=snapshot,
            policy=self.policy.named,
            masked=self.masked.isChecked(),
        )

    def choose(self, include: Include, snapshot: str | None = None) -> None:
        """Let this go out."""
        self.what.setCurrentIndex(self._states.index((include, snapshot)))

    def _fill(self) -> None:
        project = self._session.project
        for include, words in (
            (Include.VERIFIED, self.tr("Verified events only")),
            (Include.CONFIRMED, self.tr("Confirmed and verified events")),
        ):
            self._states.append((include, None))
            self.what.addItem(words)
        for each in reversed(find_snapshots(project)) if project else ():
            self._states.append((each.include, each.name))
            said = self.tr("Snapshot {name}, {day}")
            self.what.addItem(
                said.format(name=in_own_direction(each.name), day=ltr(each.until[:10]))
            )
        masks = len(find_masks(project)) if project else 0
        self.masked.setText(
            self.tr("Pseudonyms for the %n person(s) who are masked", "", masks)
            if masks
            else self.tr("Pseudonyms: nobody is marked to be masked")
        )
        self.masked.setEnabled(masks > 0)

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        manifest = QLabel(
            self.tr("A manifest with hashes, totals and what they leave out is always written.")
        )
        manifest.setWordWrap(True)
        manifest.setProperty("type", "secondary")
        aside = QVBoxLayout()
        aside.setSpacing(8)
        for words, part in (
            (self.tr("What goes out"), self.what),
            (self.tr("Formats"), self.formats),
            (self.tr("Names"), self.masked),
        ):
            aside.addWidget(_heading(words))
            aside.addWidget(part, int(part is self.formats))
        aside.addWidget(_heading(self.tr("Folder")))
        aside.addLayout(where)
        aside.addWidget(self.replacing)
        aside.addWidget(manifest)
        questions = QFrame()
        questions.setLayout(aside)
        questions.setFixedWidth(_ASIDE)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(questions)
        both.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.force, 1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.what.currentIndexChanged.connect(self._sum)
        self.what.currentIndexChanged.connect(self._look)
        self.finished.connect(self._on_finished)
        self.policy.changed.connect(self._sum)
        self.gate.chosen.connect(self._on_chosen)
        for signal in (
            self.folder.textChanged, self.formats.changed, self.force.toggled,
        ):  # fmt: skip
            signal.connect(self._refresh)

    def _sum(self) -> None:
        """Ask for the totals under every choice; only the last answer counts."""
        self._asked += 1
        state = self._states[self.what.currentIndex()]
        self.policy.tell(None)
        self._session.read(
            partial(_effects, *state, self.policy.named), partial(self._on_summed, self._asked)
        )

    def _on_summed(self, asked: int, found: tuple[Policy | None, list[Effect]]) -> None:
        base, effects = found
        if asked == self._asked and not self._over:
            if base is not None:
                self.policy.begin_with(base)
            self.policy.tell(effects)

    def _look(self) -> None:
        """Ask what stands in the way."""
        state = self._states[self.what.currentIndex()]
        self.gate.tell(None, {})
        self._refresh()
        self._session.read(partial(_obstacles, *state), partial(self._on_looked, state))

    def _on_looked(
        self, state: tuple[Include, str | None], found: tuple[list[Obstacle], dict[str, str]]
    ) -> None:
        if not self._over and state == self._states[self.what.currentIndex()]:
            self.gate.tell(*found)
            self._refresh()

    def _on_finished(self) -> None:
        """What is still being summed beside the window comes too late."""
        self._over = True

    def _on_chosen(self, obstacle: Obstacle) -> None:
        self.reject()
        self.jumped.emit(obstacle)

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Export"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _refresh(self) -> None:
        stopped = bool(self.gate.count)
        words = self.tr("What stops it")
        self.pages.setTabText(1, f"{words} ({self.gate.count})" if stopped else words)
        self.force.setVisible(stopped)
        self.go.setEnabled(
            bool(self.folder.text().strip())
            and bool(self.formats.chosen())
            and (not stopped or self.force.isChecked())
        )


def _effects(
    include: Include, snapshot: str | None, named: Policy | None, project: Project
) -> tuple[Policy | None, list[Effect]]:
    """What each choice does to the totals, with the policy that holds where none is named."""
    base = policy_of(project, snapshot) if named is None else None
    policy = named or base or Policy()
    return base, policy_effects(project, policy, include=include, snapshot=snapshot)


def _obstacles(
    include: Include, snapshot: str | None, project: Project
) -> tuple[list[Obstacle], dict[str, str]]:
    """What stands in the way, with what the reports and events it is in are called."""
    found = [*find_obstacles(project, include=include, snapshot=snapshot)]
    meant = {id_ for each in found[:MOST] for id_ in (each.report, each.about)}
    names = {
        row.id: in_own_direction(row.title) for row in find_reports(project) if row.id in meant
    }
    for id_ in meant:
        if id_.startswith("e-"):
            event = get_event(project, id_).event
            place = isolated(event.places[0].name) if event.places else ""
            names[id_] = " · ".join(filter(None, (word(event.type), place)))
    return found, names


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("type", "panel")
    return label
