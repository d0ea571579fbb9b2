"""Asks to whom reports are to be given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)


class AssignDialog(QDialog):
    """The people of the project to tick, a name to add, and whether they work blind."""

    def __init__(
        self,
        people: Sequence[str],
        assigned: Sequence[str],
        count: int,
        *,
        blind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Give to"))
        self.setMinimumWidth(360)
        heading = QLabel(self.tr("Give %n report(s) to", "", count))
        heading.setProperty("type", "panel")
        self.people = QListWidget()
        self.people.setAccessibleName(self.tr("People of the project"))
        for name in people:
            self._add(name, ticked=name in assigned)
        self.people.itemChanged.connect(lambda _: self._refresh())
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Another name; Enter adds it"))
        self.name.setAccessibleName(self.tr("Another name"))
        self.blind = QCheckBox(self.tr("Blind: they do not see one another's work"))
        self.blind.setChecked(blind)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._give = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._give.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (heading, self.people, self.name, self.blind, self._buttons):
            column.addWidget(widget)
        self._refresh()
        (self.people if people else self.name).setFocus()

    def chosen(self) -> list[str]:
        """The names that are ticked, and the one being typed."""
        items = (self.people.item(place) for place in range(self.people.count()))
        ticked = [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]
        return [*ticked, *([self.name.text().strip()] if self.name.text().strip() else [])]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field adds the name; elsewhere it gives."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.focusWidget() is self.name and self.name.text().strip():
            self._add(self.name.text().strip(), ticked=True)
            self.name.clear()
            self._refresh()
        else:
            self.accept()

    def _add(self, name: str, *, ticked: bool) -> None:
        item = QListWidgetItem(name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.people.addItem(item)

    def _refresh(self) -> None:
        several = len(self.chosen()) > 1
        self.blind.setEnabled(several)
        if not several:
            self.blind.setChecked(False)
        self._give.setText(self.tr("Give") if self.chosen() else self.tr("Give to nobody"))
