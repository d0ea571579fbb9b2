"""Marks the people whose names go out as pseudonyms, and lists them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.inspector.drawing import isolated
from rasid.gui.session import Session
from rasid.publishing.masked import find_masking
from rasid.review.masks import add_mask, find_masks, remove_mask

_SIZE = (520, 460)


class MasksDialog(QDialog):
    """A name to mark, taken from the selection, and everybody who is marked."""

    def __init__(self, session: Session, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Masked names"))
        self.resize(*_SIZE)
        self._session = session
        self.name = QLineEdit(" ".join(name.split()))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("A person's name"))
        self.others = QLineEdit()
        self.others.setAccessibleName(self.tr("Other names"))
        self.others.setPlaceholderText(self.tr("Other names of theirs, with commas between"))
        self.mark = QPushButton(self.tr("Mark"))
        self.mark.setProperty("kind", "primary")
        self.mark.clicked.connect(self._on_mark)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Masked names"))
        self.list.currentRowChanged.connect(lambda _: self._refresh())
        self.remove = QPushButton(self.tr("Mark no longer"))
        self.remove.clicked.connect(self._on_remove)
        self.name.textChanged.connect(lambda _: self._refresh())
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "An export with pseudonyms puts the same one in the place of a name everywhere, "
                "however it is spelt. Parts of the name go in every report that names the person."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("type", "secondary")
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.mark)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addLayout(line)
        column.addWidget(self.others)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        self.list.clear()
        project = self._session.project
        masks = find_masks(project) if project else []
        masking = find_masking(project) if project and masks else None
        comma = self.tr(", ")
        for mask in masks:
            names = comma.join(map(isolated, (mask.name, *mask.spellings)))
            pseudonym = masking.pseudonym(mask.name) if masking else ""
            item = QListWidgetItem(f"{names}\n{isolated(pseudonym)}")
            item.setData(Qt.ItemDataRole.UserRole, mask.name)
            self.list.addItem(item)
        self._refresh()

    def _refresh(self) -> None:
        self.mark.setEnabled(bool(self.name.text().strip()))
        self.remove.setEnabled(self.list.currentItem() is not None)

    def _on_mark(self) -> None:
        name = self.name.text()
        others = tuple(
            each for each in self.others.text().replace("،", ",").split(",") if each.strip()
        )
        if self._session.write(
            lambda p, author: add_mask(p, name, spellings=others, author=author)
        ):
            self.name.clear()
            self.others.clear()
            self._fill()

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        if name and self._session.write(lambda p, author: remove_mask(p, name, author=author)):
            self._fill()
