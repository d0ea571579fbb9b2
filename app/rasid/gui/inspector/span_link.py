"""Who or what a span names: a party of the register, a place of the gazetteer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.core.vocabulary import Label
from rasid.gui.inspector.actor_field import ActorField
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.gazetteer_field import GazetteerField
from rasid.storage.queries import SpanRow


class SpanLink(QWidget):
    """A field for the link of a span; hidden for labels that link to nothing.

    Signals:
        link_changed: another link was chosen, or none; said when the field is left.
    """

    link_changed = Signal(object)  # slug, gazetteer id or None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: SpanRow | None = None
        self._field: ActorField | GazetteerField | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def field(self) -> ActorField | GazetteerField | None:
        """What edits the link of the span that is shown."""
        return self._field

    def show_row(self, row: SpanRow | None) -> None:
        """Edit the link of a span; the field stays while it is the same span."""
        before, self._row = self._row, row
        if before is not None and row is not None and before.span == row.span:
            return
        if self._field is not None:
            self._field.hide()
            self._layout.removeWidget(self._field)
            self._field.deleteLater()
        self._field = self._make(row) if row is not None else None
        if self._field is not None:
            self._layout.addWidget(self._field)
            self._field.line.editingFinished.connect(self._on_left)
        self.setVisible(self._field is not None)

    def _make(self, row: SpanRow) -> ActorField | GazetteerField | None:
        if row.span.label is Label.ACTOR:
            return ActorField(row.span.link, None, self._desk)
        if row.span.label is Label.PLACE:
            return GazetteerField(row.span.link, (), self._desk)
        return None

    def _on_left(self) -> None:
        field, row = self._field, self._row
        if field is None or row is None:
            return
        link = field.slug if isinstance(field, ActorField) else field.id
        if link != row.span.link:
            self.link_changed.emit(link)
