"""What the editors of one party, place, weapon or casualty fact have in common."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow


class MemberEditor(QFrame):
    """Edits one member of a list of values; whoever holds the list takes ``value`` as it changes.

    Signals:
        changed: the value is another one.
        removal_requested: the member is to go.
    """

    changed = Signal()
    removal_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("ground", "raised")
        px = desk.appearance.px
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(px(12), px(6), px(12), px(8))
        self._rows.setSpacing(px(4))

    def value(self) -> Any:
        """The member as it is edited to be."""
        raise NotImplementedError

    def problem(self) -> str:
        """A sentence on what cannot be saved as it stands, empty where all can."""
        return ""

    def unread(self) -> dict[str, str]:
        """What was typed and is nothing the member can hold as yet, by line."""
        lines = self.lines_unread()
        return {name: line.text() for name, line in lines.items() if line.text().strip()}

    def lines_unread(self) -> dict[str, QLineEdit]:
        """The lines, by name, whose words are none of the member's values."""
        return {}

    def lines(self) -> dict[str, QLineEdit]:
        """The lines one types into of which something can be left unread, by name."""
        return {}

    def type_again(self, unread: Mapping[str, str]) -> None:
        """Show what was typed before; the member stays as it is."""
        for name, line in self.lines().items():
            if name in unread:
                put_quietly(line, unread[name])

    def first_field(self) -> QWidget:
        """Where the keyboard goes when the editor opens."""
        raise NotImplementedError

    def add_row(self, name: str, *widgets: QWidget) -> FieldRow:
        """One named value."""
        row = FieldRow(name, self.desk.appearance)
        for widget in widgets:
            row.add(widget)
        self._rows.addWidget(row)
        return row

    def add_removal(self, text: str) -> None:
        """The button that takes the member away."""
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        button.clicked.connect(self.removal_requested)
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)


def put_quietly(line: QLineEdit, text: str) -> None:
    """Show a text that was typed before; nobody is told, for nothing is changed by it."""
    line.blockSignals(True)
    line.setText(text)
    line.blockSignals(False)


class WordsField(QLineEdit):
    """A line of words; untouched it gives back what it was given, line breaks and all."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._given = words
        self._shown = self.text()
        self.setAccessibleName(name)

    def value(self) -> str:
        """The words."""
        return self._given if self.text() == self._shown else self.text().strip()


class NumberField(QLineEdit):
    """A whole number of people, or nothing.

    Signals:
        value_changed: another number stands there, or something that is none.
    """

    value_changed = Signal()

    def __init__(self, value: int | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__("" if value is None else str(value), parent)
        self.setAccessibleName(name)
        self.setPlaceholderText("–")
        self.textChanged.connect(lambda _text: self.value_changed.emit())

    def value(self) -> int | None:
        """The number; Arabic digits count as digits."""
        text = self.text().strip()
        return int(text) if text.isdecimal() else None

    def is_number(self) -> bool:
        """Whether it holds a number or nothing."""
        text = self.text().strip()
        return not text or text.isdecimal()

    def set_value(self, value: int | None) -> None:
        """Show a number."""
        self.setText("" if value is None else str(value))
