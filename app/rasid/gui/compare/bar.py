"""The bar below: which difference is current, and what can be done about it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command

_BUTTON = 40  # pixels at 100 %


class CompareBar(QFrame):
    """Buttons for what the keys do.

    Signals:
        command_requested: a button was pressed.
    """

    command_requested = Signal(object)  # Command

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self._place, self._done = QLabel(), QLabel()
        self._place.setProperty("type", "strong")
        self._done.setProperty("type", "secondary")
        self.right = self._button(Command.TAKE_RIGHT)
        self.left = self._button(Command.TAKE_LEFT)
        self.edit = self._button(Command.EDIT)
        self.leave = self._button(Command.SKIP)
        self.undo = self._button(Command.UNDO, "quiet")
        self.next = self._button(Command.NEXT_CANDIDATE, "quiet")
        self.previous = self._button(Command.PREVIOUS_CANDIDATE, "quiet")
        self.report = self._button(Command.NEXT_REPORT, "quiet")
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._place)
        told.addWidget(self._done)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addLayout(told)
        row.addStretch(1)
        # → lies to the right of ← in either language, as the keys do: so they are set by hand.
        self._pair = QHBoxLayout()
        self._pair.setSpacing(8)
        row.addLayout(self._pair)
        for button in (self.edit, self.leave, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.next, self.previous, self.report):
            row.addWidget(button)
        self._retranslate()

    def _button(self, command: Command, kind: str = "") -> KeyButton:
        button = KeyButton(self._appearance, command, kind=kind)
        button.set_height(_BUTTON)
        button.clicked.connect(lambda: self.command_requested.emit(command))
        return button

    def show_place(self, place: int, total: int, chosen: int) -> None:
        """Say at which difference one is, from 1, and how many have been decided."""
        said = self.tr("Difference {place} of {total}").format(place=place, total=total)
        self._place.setText(said if total else self.tr("No difference"))
        self._done.setText(self.tr("decided: {n}").format(n=chosen) if total else "")
        for button in (self.right, self.left, self.edit, self.leave):
            button.setEnabled(total > 0)

    def place(self) -> str:
        """Where one is, in words."""
        return self._place.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where all of them have no room, leave out what the keys and the list of keys tell."""
        spare = (self.report, self.previous, self.next, self.undo)
        for button in spare:
            button.show()
        for button in spare:
            if self._row.sizeHint().width() <= self.width():
                break
            button.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._order()

    def _order(self) -> None:
        """The right one at the right; what stands second is the newer, and so the primary one."""
        leading, trailing = self.left, self.right
        if self.isRightToLeft():
            leading, trailing = self.right, self.left
        for button, kind in ((leading, ""), (trailing, "primary")):
            self._pair.removeWidget(button)
            self._pair.addWidget(button)
            button.setProperty("kind", kind)
            button.style().unpolish(button)
            button.style().polish(button)

    def _retranslate(self) -> None:
        self._order()
        self.right.set_words(self.tr("Take right"))
        self.left.set_words(self.tr("Take left"))
        self.edit.set_words(self.tr("Edit"))
        self.leave.set_words(self.tr("Leave it"))
        self.undo.set_words(self.tr("Undo"))
        self.next.set_words(self.tr("Next"))
        self.previous.set_words(self.tr("Previous"))
        self.report.set_words(self.tr("Next report"))
