"""Edits what a coder warns the next reader of."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.core.vocabulary import EventFlag
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.tick_box import TickBox
from rasid.gui.words import word


class FlagsField(QWidget):
    """One box for each flag.

    Signals:
        changed: a flag was set or taken back.
    """

    changed = Signal()

    def __init__(
        self, flags: Sequence[EventFlag], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order = [*flags, *(flag for flag in EventFlag if flag not in flags)]
        self.boxes = {flag: TickBox(word(flag), desk.appearance) for flag in EventFlag}
        row = FieldRow(field_word("flags"), desk.appearance)
        for flag, box in self.boxes.items():
            box.setAccessibleName(word(flag))
            box.setChecked(flag in flags)
            box.toggled.connect(lambda _on: self.changed.emit())
            row.add(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def value(self) -> tuple[EventFlag, ...]:
        """The flags that are set; those that were there before keep their order."""
        return tuple(flag for flag in self._order if self.boxes[flag].isChecked())
