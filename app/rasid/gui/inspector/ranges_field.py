"""Edits which words tell of an event: its trigger and the stretches that are its evidence."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rasid.core.event import Range
from rasid.gui.inspector.describe import range_face
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow, Flow
from rasid.gui.inspector.members_field import EditChip


class RangesField(QWidget):
    """Stretches of the text as chips, taken from what is selected there.

    Signals:
        changed: a stretch came or went.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        ranges: Sequence[Range],
        desk: Desk,
        *,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ranges = list(ranges)
        self._most = most
        self._flow = Flow()
        self.take = QPushButton(self.tr("Take the selected words"))
        self.take.setAccessibleName(f"{name}: {self.take.text()}")
        self.take.setProperty("kind", "link")
        self.take.clicked.connect(self.take_selection)
        row = FieldRow(name, desk.appearance)
        row.add(self._flow)
        row.add(self.take, stretched=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self.chips: list[EditChip] = []
        desk.selection_changed.connect(self._show_selection)
        self._show()
        self._show_selection()

    def value(self) -> tuple[Range, ...]:
        """The stretches in the order of the text."""
        return tuple(self._ranges)

    def set_value(self, ranges: Sequence[Range]) -> None:
        """Hold other stretches."""
        self._ranges = sorted(dict.fromkeys(ranges), key=lambda r: (r.start, r.end))
        self._show()
        self.changed.emit()

    def take_selection(self) -> None:
        """Take the selected words; where only one stretch fits they replace it."""
        selection = self._desk.selection
        if selection is not None:
            kept = [] if self._most == 1 else self._ranges
            self.set_value([*kept, selection])

    def _remove(self, where: Range) -> None:
        self.set_value([other for other in self._ranges if other != where])

    def _show(self) -> None:
        self._flow.clear()
        self.chips = []
        for where in self._ranges:
            chip = EditChip(range_face(where, self._desk), self._desk.appearance)
            chip.clicked.connect(partial(self._desk.show_ranges, [where]))
            chip.removal_requested.connect(partial(self._remove, where))
            chip.setAccessibleDescription(self.tr("Delete takes it away"))
            self._flow.add(chip)
            self.chips.append(chip)

    def _show_selection(self) -> None:
        self.take.setEnabled(self._desk.selection is not None)
