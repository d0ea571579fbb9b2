"""Where a value stands in the text: one of the report's spans, or the words now selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rasid.core.vocabulary import Label
from rasid.gui.inspector.describe import first_words
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated

_SHOWN = 36  # letters of a span in the list


class EvidenceField(QWidget):
    """Chooses the span behind a value.

    Signals:
        changed: another span was chosen or made.
    """

    changed = Signal()

    def __init__(
        self,
        label: Label,
        span_id: str | None,
        desk: Desk,
        *,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._desk = desk
        self._required = required
        self._ids: list[str | None] = []
        self.spans = _QuietComboBox()
        self.spans.setAccessibleName(self.tr("Evidence"))
        self.spans.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take = QPushButton(self.tr("Take the selected words"))
        self.take.setProperty("kind", "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.spans)
        layout.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        self._fill(span_id)
        self.spans.currentIndexChanged.connect(self._on_chosen)
        self.take.clicked.connect(self.take_selection)
        desk.selection_changed.connect(self._show_selection)
        self._show_selection()

    @property
    def span(self) -> str | None:
        """Id of the span, None for a value without evidence."""
        index = self.spans.currentIndex()
        return self._ids[index] if 0 <= index < len(self._ids) else None

    def set_span(self, span_id: str | None) -> None:
        """Choose a span of the report; it may be new or of another label."""
        changed = span_id != self.span
        self._fill(span_id)
        if changed:
            self.changed.emit()

    def take_selection(self) -> None:
        """Rest the value on the words selected in the text, marking them where they are not."""
        if self._desk.selection is None:
            return
        span_id = self._desk.span_for(self._label, self._desk.selection)
        if span_id is not None:
            self.set_span(span_id)

    def _fill(self, span_id: str | None) -> None:
        rows = self._desk.spans_labelled(self._label)
        own = self._desk.span(span_id)
        if own is not None and own not in rows:
            rows.append(own)
        self.spans.blockSignals(True)
        self.spans.clear()
        self._ids = [] if self._required else [None]
        if not self._required:
            self.spans.addItem(self.tr("No words of the text"))
        for row in rows:
            self._ids.append(row.span.id)
            self.spans.addItem(isolated(first_words(row.span.text, _SHOWN)))
        self.spans.setCurrentIndex(self._ids.index(span_id) if span_id in self._ids else -1)
        self.spans.blockSignals(False)

    def _on_chosen(self, _index: int) -> None:
        self._desk.show_span(self.span)
        self.changed.emit()

    def _show_selection(self) -> None:
        self.take.setEnabled(self._desk.selection is not None)


class _QuietComboBox(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a list must not change it."""
        event.ignore()
