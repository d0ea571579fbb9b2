"""Low, best and high of a casualty fact as three cards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.describe import number
from rasid.gui.inspector.field_words import field_word

_WIDTH, _FIGURE = 150, 30  # pixels at 100 %
_FIELDS = ("low", "best", "high")


class BoundsCards(QWidget):
    """Three figures; the best is framed, a missing one is a dash."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._names = {field: QLabel() for field in _FIELDS}
        self._figures = {field: QLabel() for field in _FIELDS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._cards = [self._card(field) for field in _FIELDS]
        for card in self._cards:
            row.addWidget(card)

    def show_bounds(self, bounds: tuple[int | None, int | None, int | None] | None) -> None:
        """Show low, best and high, or nothing."""
        self.setVisible(bounds is not None)
        for card in self._cards:
            card.setMinimumWidth(self._appearance.px(_WIDTH))
        for field, value in zip(_FIELDS, bounds or (None, None, None), strict=True):
            self._names[field].setText(field_word(field))
            figure = self._figures[field]
            figure.setText(number(value))
            figure.setStyleSheet(f"font: bold {self._appearance.px(_FIGURE)}px")
            figure.setAccessibleName(f"{field_word(field)}: {number(value)}")

    def _card(self, field: str) -> QFrame:
        card = QFrame()
        card.setProperty("card", "current" if field == "best" else "true")
        column = QVBoxLayout(card)
        for label in (self._names[field], self._figures[field]):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._names[field].setProperty("type", "caption")
        return card
