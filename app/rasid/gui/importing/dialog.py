"""Asks which annotations to import, in which form, and whether somebody decided them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from rasid.interchange.formats.names import READABLE, Format

_NAMES = {
    Format.JSONL: QT_TRANSLATE_NOOP("AnnotationsDialog", "Records of Rasid (JSON Lines)"),
    Format.BRAT: "brat",
    Format.LABEL_STUDIO: "Label Studio",
    Format.DOCCANO: "doccano",
    Format.WEB_ANNOTATION: "W3C Web Annotation",
    Format.CONLL: "CoNLL",
    Format.CONLLU: "CoNLL-U",
    Format.CAS_XMI: "UIMA CAS XMI (INCEpTION)",
    Format.CAS_JSON: "UIMA CAS JSON (INCEpTION)",
}
_ENDINGS = {
    ".ann": Format.BRAT,
    ".jsonld": Format.WEB_ANNOTATION,
    ".conll": Format.CONLL,
    ".conllu": Format.CONLLU,
    ".xmi": Format.CAS_XMI,
    ".zip": Format.CAS_XMI,
}
_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class AnnotationsWish:
    """What to import, and how; ``author`` is "" for proposals, ``names`` their table of labels."""

    paths: tuple[Path, ...]
    format: Format
    names: Path | None
    author: str


class AnnotationsDialog(QDialog):
    """The choice between proposals and decisions is made with open eyes."""

    def __init__(self, folder: str, reviewer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import annotations"))
        self.setMinimumWidth(560)
        self._folder = folder
        self._paths: tuple[Path, ...] = ()
        self.files = QLineEdit(readOnly=True)
        self.files.setPlaceholderText(self.tr("Files or a folder of another tool"))
        self.format = QComboBox()
        for each in READABLE:
            self.format.addItem(
                QCoreApplication.translate("AnnotationsDialog", str(_NAMES[each])), each
            )
        self.proposals = QRadioButton(self.tr("As proposals, to be reviewed"))
        self.decisions = QRadioButton(self.tr("As decisions of"))
        self.proposals.setChecked(True)
        self._which = QButtonGroup(self)
        self._which.addButton(self.proposals)
        self._which.addButton(self.decisions)
        self.author = QLineEdit(reviewer)
        self.author.setAccessibleName(self.tr("As decisions of"))
        self.names = QLineEdit()
        self.names.setPlaceholderText(self.tr("None: the labels are those of Rasid"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self._buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for field, words in (
            (self.files, self.tr("Files")),
            (self.format, self.tr("Format")),
            (self.names, self.tr("Table of labels")),
        ):
            field.setAccessibleName(words)
        self.decisions.toggled.connect(self._refresh)
        self.author.textChanged.connect(self._refresh)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        whose = QHBoxLayout()
        whose.addWidget(self.decisions)
        whose.addWidget(self.author, 1)
        form = QFormLayout()
        choices = (
            (self.tr("Choose files…"), self._choose_files),
            (self.tr("Choose a folder…"), self._choose_folder),
        )
        form.addRow(self.tr("Files"), _beside(self.files, choices))
        form.addRow(self.tr("Format"), self.format)
        form.addRow(
            self.tr("Table of labels"),
            _beside(self.names, ((self.tr("Choose…"), self._choose_names),)),
        )
        said = QLabel(
            self.tr(
                "Annotations are put to the reports with their texts; a new text becomes a report. "
                "What stood in a wrong place is found by its words where they stand once. The log "
                "names all that was repaired or left out."
            )
        )
        said.setWordWrap(True)
        said.setProperty("type", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.proposals)
        column.addLayout(whose)
        column.addWidget(said)
        column.addWidget(self._buttons)

    def choose(self, paths: Sequence[Path]) -> None:
        """Take these files or folders; the form is that of their endings where they tell it."""
        self._paths = tuple(paths)
        self.files.setText(_SEPARATOR.join(path.name for path in paths))
        for path in paths:
            inside = path.iterdir() if path.is_dir() else (path,)
            told = (_ENDINGS.get(each.suffix.lower()) for each in inside)
            if (form := next((each for each in told if each), None)) is not None:
                self.format.setCurrentIndex(READABLE.index(form))
                break
        self._refresh()

    def wish(self) -> AnnotationsWish:
        """What was chosen."""
        names = self.names.text().strip()
        return AnnotationsWish(
            paths=self._paths,
            format=READABLE[self.format.currentIndex()],
            names=Path(names) if names else None,
            author=self.author.text().strip() if self.decisions.isChecked() else "",
        )

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.windowTitle(), self._folder)
        if chosen:
            self.choose([Path(path) for path in chosen])

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.windowTitle(), self._folder)
        if chosen:
            self.choose([Path(chosen)])

    def _choose_names(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Table of labels"), self._folder)
        if chosen:
            self.names.setText(chosen)

    def _refresh(self) -> None:
        self.author.setEnabled(self.decisions.isChecked())
        signed = self.proposals.isChecked() or bool(self.author.text().strip())
        self.go.setEnabled(bool(self._paths) and signed)


def _beside(field: QLineEdit, buttons: Sequence[tuple[str, Callable[[], None]]]) -> QHBoxLayout:
    """A field with what fills it."""
    row = QHBoxLayout()
    row.addWidget(field, 1)
    for words, choose in buttons:
        button = QPushButton(words)
        button.clicked.connect(choose)
        row.addWidget(button)
    return row
