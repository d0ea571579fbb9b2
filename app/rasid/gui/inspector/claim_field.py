"""Edits what a claim is and how far it holds: type, factuality, re-report, phase of a siege."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.core.vocabulary import EventType, Factuality, SiegePhase
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.tick_box import TickBox


class ClaimField(QWidget):
    """The four values at the head of a form.

    Signals:
        changed: one of them is another.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type = Choice(EventType, field_word("type"))
        self.type.setPlaceholderText(self.tr("Choose"))
        self.type.setMaxVisibleItems(20)
        self.factuality = Choice(Factuality, field_word("factuality"))
        self.rereport = TickBox(self.tr("Retells an earlier bulletin"), desk.appearance)
        self.phase = Choice(SiegePhase, field_word("phase"), none=self.tr("not said"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.appearance.px(4))
        for name, widget in (
            ("type", self.type),
            ("factuality", self.factuality),
            ("rereport", self.rereport),
        ):
            row = FieldRow(field_word(name), desk.appearance)
            row.add(widget)
            layout.addWidget(row)
        self._phase_row = FieldRow(field_word("phase"), desk.appearance)
        self._phase_row.add(self.phase)
        layout.addWidget(self._phase_row)
        for choice in (self.type, self.factuality, self.phase):
            choice.value_changed.connect(self._on_changed)
        self.rereport.toggled.connect(self._on_changed)

    def set_value(
        self,
        type_: EventType | None,
        factuality: Factuality,
        phase: SiegePhase | None,
        *,
        rereport: bool,
    ) -> None:
        """Show values; a type of None is still to be chosen."""
        self.type.set_value(type_)
        self.factuality.set_value(factuality)
        self.phase.set_value(phase)
        self.rereport.setChecked(rereport)
        self._show_phase()

    def problem(self) -> str:
        """An event needs a type."""
        if self.type.value() is None:
            return self.tr("The event has no type. Choose what happened.")
        return ""

    def _on_changed(self) -> None:
        self._show_phase()
        self.changed.emit()

    def _show_phase(self) -> None:
        """Only a siege has a phase; one that was given elsewhere can be seen and taken back."""
        is_siege = self.type.value() is EventType.SIEGE
        self._phase_row.setVisible(is_siege or self.phase.value() is not None)
