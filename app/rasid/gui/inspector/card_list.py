"""A column of cards that scrolls, and keeps in view what the keyboard is on."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance

_ROOM = 8  # pixels kept free beside what is brought into view


class CardList(QScrollArea):
    """Cards under one another, each as wide as the panel."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = appearance.px
        self._inside = QWidget()
        self._inside.setProperty("ground", "raised")
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(px(10), px(4), px(10), px(12))
        self._cards.setSpacing(px(6))
        self._cards.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def place(self, card: QWidget, index: int) -> None:
        """Put a card at an index, wherever it was."""
        if self._cards.indexOf(card) != index:
            self._cards.insertWidget(index, card)

    def discard(self, card: QWidget) -> None:
        """Take a card away for good."""
        card.hide()
        self._cards.removeWidget(card)
        card.deleteLater()

    def bring_into_view(self, card: QWidget) -> None:
        """Scroll to a card: all of it where there is room, else its head first."""
        QTimer.singleShot(0, card, lambda: self._scroll_to(card))

    def to_top(self) -> None:
        """Begin at the first card."""
        self.verticalScrollBar().setValue(0)

    def _scroll_to(self, card: QWidget) -> None:
        self._cards.activate()  # heights are only known once the layout has run
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, bottom = card.y() - _ROOM, card.y() + card.height() + _ROOM
        if top < bar.value() or bottom - top > room:
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inside.isAncestorOf(new):
            QTimer.singleShot(0, new, lambda: self.ensureWidgetVisible(new, 0, _ROOM))
