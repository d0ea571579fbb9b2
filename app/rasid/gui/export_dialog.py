"""Asks what to export, in which form, and into which folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from rasid.interchange.formats.registry import Format
from rasid.interchange.selection import Include
from rasid.storage.comments import CommentRow


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write, and where.

    ``replacing`` lets an earlier export in the folder give way, ``force`` overrides comments that
    stop the export.
    """

    folder: Path
    formats: tuple[Format, ...]
    include: Include
    replacing: bool
    force: bool


class ExportDialog(QDialog):
    """Publication is worth a dialog: it says what goes out before it does."""

    def __init__(
        self, folder: Path, parent: QWidget | None = None, *, stopping: Sequence[CommentRow] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        self.verified = QRadioButton(self.tr("Verified events only"))
        self.confirmed = QRadioButton(self.tr("Confirmed and verified events"))
        self.verified.setChecked(True)
        self._which = QButtonGroup(self)
        self._which.addButton(self.verified)
        self._which.addButton(self.confirmed)
        self.tables = QCheckBox(self.tr("Tables: events.csv and casualties.csv"))
        self.records = QCheckBox(self.tr("Records: records.jsonl, with spans and evidence"))
        self.replacing = QCheckBox(self.tr("Replace an earlier export in this folder"))
        self.stopped = QLabel(self.tr("Open comments that stop the export: %n", "", len(stopping)))
        self.stopped.setProperty("tone", "warn")
        self.stopped.setToolTip("\n".join(comment.text for comment in stopping))
        self.force = QCheckBox(self.tr("Export all the same; the manifest names them"))
        self.force.toggled.connect(self._refresh)
        self._is_stopped = bool(stopping)
        for widget in (self.stopped, self.force):
            widget.setVisible(self._is_stopped)
        for box in (self.tables, self.records):
            box.setChecked(True)
            box.toggled.connect(self._refresh)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._go.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.folder.textChanged.connect(self._refresh)
        self._lay_out(browse)
        self._refresh()

    def _lay_out(self, browse: QPushButton) -> None:
        manifest = QLabel(
            self.tr("A manifest with hashes, totals and what they leave out is always written.")
        )
        manifest.setWordWrap(True)
        manifest.setProperty("type", "secondary")
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.verified)
        column.addWidget(self.confirmed)
        column.addSpacing(6)
        column.addWidget(self.tables)
        column.addWidget(self.records)
        column.addSpacing(6)
        column.addLayout(where)
        column.addWidget(self.replacing)
        column.addWidget(self.stopped)
        column.addWidget(self.force)
        column.addWidget(manifest)
        column.addWidget(self._buttons)

    def wish(self) -> ExportWish:
        """What was chosen."""
        chosen = ((self.tables, Format.CSV), (self.records, Format.JSONL))
        return ExportWish(
            folder=Path(self.folder.text()),
            formats=tuple(form for box, form in chosen if box.isChecked()),
            include=Include.VERIFIED if self.verified.isChecked() else Include.CONFIRMED,
            replacing=self.replacing.isChecked(),
            force=self.force.isChecked(),
        )

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Export"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _refresh(self) -> None:
        self._go.setEnabled(
            bool(self.folder.text().strip())
            and (self.tables.isChecked() or self.records.isChecked())
            and (self.force.isChecked() or not self._is_stopped)
        )
