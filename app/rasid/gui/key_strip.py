"""Commands in two rows beside the decisions; those without room are listed behind their number."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import LOW_BUTTONS
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command, keycaps

_ROWS, _GAP = 2, 2  # rows, pixels between them
_HEIGHT = 26  # pixels at 100 %


class KeyStrip(QWidget):
    """Fills column by column; nothing is dropped without a sign of it.

    Signals:
        command_requested: a button was pressed, or an entry of the menu chosen.
    """

    command_requested = Signal(object)  # Command

    def __init__(
        self, appearance: Appearance, commands: Sequence[Command], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(LOW_BUTTONS)
        self.buttons = [
            KeyButton(appearance, command, kind="quiet", caps_first=True) for command in commands
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for nth, button in enumerate(self.buttons):
            button.set_height(_HEIGHT)
            button.clicked.connect(partial(self._on_clicked, button.command))
            align = Qt.AlignmentFlag.AlignLeading
            grid.addWidget(button, nth % _ROWS, nth // _ROWS, align)
        self.more = QToolButton()
        self.more.setProperty("kind", "quiet")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        grid.addWidget(self.more, 0, grid.columnCount(), _ROWS, 1)
        self.more.hide()
        self._name_more()

    def name(self, words: Sequence[str]) -> None:
        """Name the commands, in their order, in the language of the interface."""
        for button, said in zip(self.buttons, words, strict=True):
            button.set_words(said)

    def fit(self, width: int) -> None:
        """Show as many columns as there is room for, and the rest in a menu."""
        columns = [
            self.buttons[first : first + _ROWS] for first in range(0, len(self.buttons), _ROWS)
        ]
        widths = [max(each.sizeHint().width() for each in column) + _GAP for column in columns]
        self.more.setText(f"\u2066+{len(self.buttons)}\u2069")  # as wide as it may become
        if sum(widths) > width:
            width -= self.more.sizeHint().width() + _GAP
        used, left_out = 0, list[KeyButton]()
        for column, needed in zip(columns, widths, strict=True):
            used += needed
            for button in column:
                button.setVisible(used <= width)
            left_out += [] if used <= width else column
        self.more.setVisible(bool(left_out))
        if left_out:
            self._offer(left_out)

    def _offer(self, left_out: Sequence[KeyButton]) -> None:
        self.more.setText(f"\u2066+{len(left_out)}\u2069")
        menu = self.more.menu()
        menu.clear()
        for button in left_out:
            action = QAction(f"{button.words()}\t{' '.join(keycaps(button.command))}", menu)
            action.triggered.connect(partial(self._on_clicked, button.command))
            menu.addAction(action)

    def _on_clicked(self, command: Command, _checked: bool = False) -> None:
        self.command_requested.emit(command)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_more()

    def _name_more(self) -> None:
        self.more.setAccessibleName(self.tr("More keys"))
        self.more.setToolTip(self.tr("More keys"))
