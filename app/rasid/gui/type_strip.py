"""The nine commonest types of events with their digits, in the decision bar."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import EventType
from rasid.gui.appearance import Appearance
from rasid.gui.key_strip import KeyStrip
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


class TypeStrip(KeyStrip):
    """The button of the present type is pressed in; the last one asks for factuality."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, (*TYPE_COMMANDS, Command.FACTUALITY), parent)
        self._present: EventType | None = None
        self._retranslate()

    def show_type(self, present: EventType | None) -> None:
        """Show which type the event has."""
        if present is not self._present:
            self._present = present
            self._press_in()

    def changeEvent(self, event: QEvent) -> None:
        """Name the types in the present language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_clicked(self, command: Command, _checked: bool = False) -> None:
        super()._on_clicked(command)
        self._press_in()  # a click alone would have let go of the present one

    def _press_in(self) -> None:
        for button, type_ in zip(self.buttons, TYPES, strict=False):
            pressed = type_ is self._present
            button.setCheckable(True)
            button.setChecked(pressed)
            button.setAccessibleDescription(self.tr("Its present type") if pressed else "")
            kind = "" if pressed else "quiet"
            if kind != button.property("kind"):  # to be styled anew takes long
                button.setProperty("kind", kind)
                button.style().unpolish(button)
                button.style().polish(button)

    def _retranslate(self) -> None:
        short = {  # else the last column would not fit beside the decisions at 1280 pixels
            EventType.TERRITORY_GAIN_STATE: self.tr("State gain"),
            EventType.TERRITORY_GAIN_NONSTATE: self.tr("Other gain"),
            EventType.TROOP_MOVEMENT: self.tr("Movement"),
        }
        self.name([*(short.get(type_, word(type_)) for type_ in TYPES), self.tr("Factuality")])
        for button, type_ in zip(self.buttons, TYPES, strict=False):
            button.setToolTip(word(type_))
        self._press_in()
