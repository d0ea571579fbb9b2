"""Edits why a field says something no words of the text stand behind."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow, quiet_label
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.inferred_words import reason_as_stored, reason_in_words


class InferredField(QWidget):
    """A reason for each field without evidence, and for each that already has one.

    Signals:
        changed: a reason is another one.
    """

    changed = Signal()

    def __init__(
        self, inferred: Mapping[str, str], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._title = quiet_label(self.tr("Without words of the text, because …"))
        self._layout.addWidget(self._title)
        self.lines: dict[str, QLineEdit] = {}
        self._rows: dict[str, FieldRow] = {}
        for field, reason in inferred.items():
            self._add(field, reason)

    def value(self) -> dict[str, str]:
        """Field and reason; fields without a reason are left out."""
        reasons = {
            field: reason_as_stored(line.text().strip()) for field, line in self.lines.items()
        }
        return {field: reason for field, reason in reasons.items() if reason}

    def set_value(self, inferred: Mapping[str, str]) -> None:
        """Show other reasons."""
        for field in {*inferred, *self.lines}:
            if field not in self.lines:
                self._add(field, "")
            self.lines[field].setText(reason_in_words(inferred.get(field, "")))

    def ask_for(self, fields: Iterable[str]) -> None:
        """Offer a line for these fields; others stay while they hold a reason."""
        asked = set(fields)
        for field in sorted(asked - set(self.lines)):
            self._add(field, "")
        for field, row in self._rows.items():
            row.setVisible(field in asked or bool(self.lines[field].text()))
        self._title.setVisible(any(not row.isHidden() for row in self._rows.values()))

    def _add(self, field: str, reason: str) -> None:
        line = QLineEdit(reason_in_words(reason))
        name = self.tr("Reason for %1").replace("%1", field_word(field))
        line.setAccessibleName(name)
        line.textChanged.connect(lambda _text: self.changed.emit())
        row = FieldRow(field_word(field), self._desk.appearance)
        row.add(line)
        self._layout.addWidget(row)
        self.lines[field] = line
        self._rows[field] = row
