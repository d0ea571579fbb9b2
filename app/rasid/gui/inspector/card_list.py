"""A column of cards that scrolls, and keeps in view what the keyboard is on."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.member_editor import MemberEditor

_ROOM = 8  # pixels kept free beside what is brought into view
_VALUES_ABOVE = 48  # pixels above an editor, where the value stands that it edits


class CardList(QScrollArea):
    """Cards under one another, each as wide as the panel."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = appearance.px
        self._inside = QWidget()
        self._inside.setProperty("ground", "raised")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(px(10), px(4), px(10), px(12))
        self._column.setSpacing(px(6))
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def place(self, card: QWidget, index: int) -> None:
        """Put a card at an index, wherever it was."""
        if self._column.indexOf(card) != index:
            self._column.insertWidget(index, card)
            card.show()  # a layout would only do so later, and focus goes to what is shown

    def discard(self, card: QWidget) -> None:
        """Take a card away for good."""
        card.hide()
        self._column.removeWidget(card)
        card.deleteLater()

    def bring_into_view(self, card: QWidget) -> None:
        """Scroll to a card: all of it where there is room, else its head first."""
        QTimer.singleShot(0, card, lambda: self._scroll_to(card))

    def to_top(self) -> None:
        """Begin at the first card."""
        self.verticalScrollBar().setValue(0)

    def _scroll_to(self, part: QWidget, room_above: int = _ROOM) -> None:
        # Heights are only known once the layout has run and the panel has given it the room. A
        # card opened before the first show has asked for it too early, and is not asked again.
        self._column.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        bar, room = self.verticalScrollBar(), self.viewport().height()
        y = part.mapTo(self._inside, QPoint(0, 0)).y()
        top, bottom = y - room_above, y + part.height() + _ROOM
        if top < bar.value() or bottom - top > room:
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring what the keyboard is on into view; an editor it has just come to, all of it."""
        if new is None or not self._inside.isAncestorOf(new):
            return
        editor = _editor_around(new)
        if editor is not None and (old is None or not editor.isAncestorOf(old)):
            QTimer.singleShot(0, editor, lambda: self._scroll_to(editor, _VALUES_ABOVE))
        else:
            QTimer.singleShot(0, new, lambda: self.ensureWidgetVisible(new, 0, _ROOM))


def _editor_around(widget: QWidget) -> MemberEditor | None:
    around: QWidget | None = widget
    while around is not None and not isinstance(around, MemberEditor):
        around = around.parentWidget()
    return around
