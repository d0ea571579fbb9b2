"""Asks what goes into a packet and for whom, and who reads a share of the reports blind."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

_LEAST = 420  # pixels


class Which(StrEnum):
    """Which reports go into a packet."""

    GIVEN = "given"
    ALL = "all"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class PacketWish:
    """For whom, which reports (``found`` by the filter of the queue), and whether blind."""

    name: str
    which: Which
    found: str
    blind: bool


class PacketDialog(QDialog):
    """The person, the reports, and what they are to see of others."""

    def __init__(
        self, people: Sequence[str], found: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make a packet"))
        self.setMinimumWidth(_LEAST)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.addItems([*people])
        self.name.setCurrentText("")
        self.name.setAccessibleName(self.tr("For whom"))
        self.which = {
            Which.GIVEN: QRadioButton(self.tr("The reports that are given to them")),
            Which.ALL: QRadioButton(self.tr("All reports")),
            Which.FOUND: QRadioButton(self.tr("The reports this filter finds")),
        }
        group = QButtonGroup(self)
        for button in self.which.values():
            group.addButton(button)
        self.which[Which.FOUND if found else Which.GIVEN].setChecked(True)
        self.found = QLineEdit(found)
        self.found.setAccessibleName(self.tr("Filter"))
        self.found.setPlaceholderText("state:proposed date:2017-11")
        self.found.textEdited.connect(lambda _: self.which[Which.FOUND].setChecked(True))
        self.blind = QCheckBox(self.tr("Blind: without what others decided in them"))
        hint = QLabel(
            self.tr(
                "The packet is a project file of its own. What is decided in it comes back by "
                "merging."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("type", "secondary")
        heading = QLabel(self.tr("For whom"))
        heading.setProperty("type", "panel")
        self._buttons, self._make = _buttons(self, self.tr("Choose where to save it…"))
        self.name.currentTextChanged.connect(lambda _: self._refresh())
        parts: tuple[QWidget, ...] = (heading, self.name, *self.which.values(), self.found)
        _stack(self, *parts, self.blind, hint, self._buttons)
        self._refresh()

    def wish(self) -> PacketWish:
        """What was chosen."""
        which = next(which for which, button in self.which.items() if button.isChecked())
        name = self.name.currentText().strip()
        return PacketWish(name, which, self.found.text(), self.blind.isChecked())

    def _refresh(self) -> None:
        self._make.setEnabled(bool(self.name.currentText().strip()))


class DoubleCodingDialog(QDialog):
    """How large a share, and between whom it is drawn."""

    def __init__(self, people: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw reports for double coding"))
        self.setMinimumWidth(_LEAST)
        heading = QLabel(self.tr("Two of these people read each report that is drawn, blind"))
        heading.setProperty("type", "panel")
        heading.setWordWrap(True)
        self.people = QListWidget()
        self.people.setAccessibleName(self.tr("People of the project"))
        for name in people:
            self._add(name)
        self.people.itemChanged.connect(lambda _: self._refresh())
        self.more = QLineEdit()
        self.more.setPlaceholderText(self.tr("Other names, with commas between"))
        self.more.setAccessibleName(self.tr("Other names"))
        self.more.textChanged.connect(lambda _: self._refresh())
        self.share = QSpinBox()
        self.share.setRange(1, 100)
        self.share.setValue(15)
        self.share.setSuffix(" %")
        self.share.setAccessibleName(self.tr("Share of the reports"))
        hint = QLabel(
            self.tr(
                "The draw follows from the ids of the project and the reports, so that anyone can "
                "repeat it. Reports somebody works on already are not drawn."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("type", "secondary")
        self._buttons, self._draw = _buttons(self, self.tr("Draw"))
        _stack(self, heading, self.people, self.more, self.share, hint, self._buttons)
        self._refresh()

    def chosen(self) -> list[str]:
        """The names that are ticked or written."""
        items = (self.people.item(place) for place in range(self.people.count()))
        ticked = [it.text() for it in items if it.checkState() is Qt.CheckState.Checked]
        written = (name.strip() for name in self.more.text().replace("،", ",").split(","))
        return [*ticked, *(name for name in written if name)]

    def _add(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.people.addItem(item)

    def _refresh(self) -> None:
        self._draw.setEnabled(len(self.chosen()) > 1)


def _buttons(dialog: QDialog, verb: str) -> tuple[QDialogButtonBox, QWidget]:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setProperty("kind", "primary")
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, accept


def _stack(dialog: QDialog, *widgets: QWidget) -> None:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
