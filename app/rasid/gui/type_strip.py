"""The nine commonest types of events with their digits, in the decision bar."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rasid.core.vocabulary import EventType
from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import LOW_BUTTONS
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import TYPE_COMMANDS, Command
from rasid.gui.words import word

TYPES = (
    EventType.CLASH,
    EventType.SHELLING,
    EventType.AIR_STRIKE,
    EventType.TERRITORY_GAIN_STATE,
    EventType.TERRITORY_GAIN_NONSTATE,
    EventType.SIEGE,
    EventType.AGREEMENT,
    EventType.TROOP_MOVEMENT,
    EventType.EVACUATION_DISPLACEMENT,
)
"""The types the digits 1 to 9 give an event, the order fixed so that fingers learn it: those
most often coded in the five sample reports; fighting first, then land, then the rest."""

_COLUMNS = 5


class TypeStrip(QWidget):
    """Two rows of buttons; that of the present type is pressed in, the last asks for factuality.

    Signals:
        command_requested: a button was pressed.
    """

    command_requested = Signal(object)  # Command

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present: EventType | None = None
        self.setStyleSheet(LOW_BUTTONS)
        commands = (*TYPE_COMMANDS, Command.FACTUALITY)
        self.buttons = [
            KeyButton(appearance, command, kind="quiet", caps_first=True) for command in commands
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for nth, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_clicked, button.command))
            align = Qt.AlignmentFlag.AlignLeading
            grid.addWidget(button, nth % 2, nth // 2, align)
        self._retranslate()

    def show_type(self, present: EventType | None) -> None:
        """Show which type the event has."""
        if present is not self._present:
            self._present = present
            self._press_in()

    def _press_in(self) -> None:
        present = self._present
        for button, type_ in zip(self.buttons, TYPES, strict=False):
            button.setCheckable(True)
            button.setChecked(type_ is present)
            button.setProperty("kind", "" if type_ is present else "quiet")
            button.style().unpolish(button)
            button.style().polish(button)
            button.setAccessibleDescription(self.tr("Its present type") if type_ is present else "")

    def fit(self, width: int) -> None:
        """Leave out columns from the end where there is no room; F1 lists them all."""
        used = 0
        for column in range(_COLUMNS):
            pair = self.buttons[2 * column : 2 * column + 2]
            used += max(button.sizeHint().width() for button in pair) + 2
            for button in pair:
                button.setVisible(used <= width)

    def changeEvent(self, event: QEvent) -> None:
        """Name the types in the present language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_clicked(self, command: Command) -> None:
        self.command_requested.emit(command)
        self._press_in()  # a click alone would have let go of the present one

    def _retranslate(self) -> None:
        short = {  # else the last column would not fit beside the decisions at 1280 pixels
            EventType.TERRITORY_GAIN_STATE: self.tr("State gain"),
            EventType.TERRITORY_GAIN_NONSTATE: self.tr("Other gain"),
            EventType.TROOP_MOVEMENT: self.tr("Movement"),
        }
        for button, type_ in zip(self.buttons, TYPES, strict=False):
            button.set_words(short.get(type_, word(type_)))
            button.setToolTip(word(type_))
        self.buttons[-1].set_words(self.tr("Factuality"))
        self._press_in()
