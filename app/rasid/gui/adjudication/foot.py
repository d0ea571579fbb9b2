"""The foot of the page: what can be done with the disagreement, with its keys."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command

_HEIGHT = 40  # pixels at 100 %, of the buttons


class AdjudicationFoot(QFrame):
    """Where one is, one primary button, the other ways, and what there is to say."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self.place = QLabel()
        self.place.setProperty("type", "strong")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.rule = KeyButton(appearance, Command.ACCEPT_EVENT, kind="primary")
        self.whole = KeyButton(appearance, Command.ACCEPT_SPAN)
        self.hand = KeyButton(appearance, Command.EDIT)
        self.none = KeyButton(appearance, Command.REMOVE_LABEL)
        self.undo = KeyButton(appearance, Command.UNDO, kind="quiet")
        px = appearance.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.place)
        for button in self.buttons:
            button.set_height(_HEIGHT)
            row.addWidget(button)
        row.addWidget(self.said, 1)
        self._retranslate()

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """All of them, the primary one first."""
        return (self.rule, self.whole, self.hand, self.none, self.undo)

    def say(self, sentence: str, *, tone: str = "") -> None:
        """Say what is to be done next, or what cannot be."""
        self.said.setText(sentence)
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.rule.set_words(self.tr("Settle it so"))
        self.whole.set_words(self.tr("All of this column"))
        self.hand.set_words(self.tr("Another value"))
        self.none.set_words(self.tr("Nothing here"))
        self.undo.set_words(self.tr("Undo"))
