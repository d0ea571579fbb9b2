"""The list of keys (F1)."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.keycap import Keycaps
from rasid.gui.keys import LABEL_COMMANDS, Command, keycaps
from rasid.gui.words import word

_NAMES: tuple[tuple[Command, object], ...] = (
    (Command.NEXT_CANDIDATE, QT_TRANSLATE_NOOP("KeyList", "Next candidate")),
    (Command.PREVIOUS_CANDIDATE, QT_TRANSLATE_NOOP("KeyList", "Previous candidate")),
    (Command.NEXT_EVENT, QT_TRANSLATE_NOOP("KeyList", "Next event")),
    (Command.PREVIOUS_EVENT, QT_TRANSLATE_NOOP("KeyList", "Previous event")),
    (Command.NEXT_REPORT, QT_TRANSLATE_NOOP("KeyList", "Next report")),
    (Command.PREVIOUS_REPORT, QT_TRANSLATE_NOOP("KeyList", "Previous report")),
    (Command.ACCEPT_EVENT, QT_TRANSLATE_NOOP("KeyList", "Accept or verify the event")),
    (Command.ACCEPT_SPAN, QT_TRANSLATE_NOOP("KeyList", "Accept the span")),
    (Command.REJECT, QT_TRANSLATE_NOOP("KeyList", "Reject the span, or else the event")),
    (Command.SKIP, QT_TRANSLATE_NOOP("KeyList", "Skip; it comes back at the end")),
    (Command.UNDO, QT_TRANSLATE_NOOP("KeyList", "Undo")),
    (Command.REDO, QT_TRANSLATE_NOOP("KeyList", "Redo")),
    (Command.FINISH_REPORT, QT_TRANSLATE_NOOP("KeyList", "Finish the report")),
    (Command.REMOVE_LABEL, QT_TRANSLATE_NOOP("KeyList", "Remove the label")),
    (Command.START_GROW, QT_TRANSLATE_NOOP("KeyList", "Start of the span: one word more")),
    (Command.START_SHRINK, QT_TRANSLATE_NOOP("KeyList", "Start of the span: one word less")),
    (Command.END_GROW, QT_TRANSLATE_NOOP("KeyList", "End of the span: one word more")),
    (Command.END_SHRINK, QT_TRANSLATE_NOOP("KeyList", "End of the span: one word less")),
    (Command.START_GROW_LETTER, QT_TRANSLATE_NOOP("KeyList", "Edge keys with Alt: by letter")),
    (Command.SIDE_A, QT_TRANSLATE_NOOP("KeyList", "Selection to side A")),
    (Command.SIDE_B, QT_TRANSLATE_NOOP("KeyList", "Selection to side B")),
    (Command.PLACE, QT_TRANSLATE_NOOP("KeyList", "Selection to places")),
    (Command.DATE, QT_TRANSLATE_NOOP("KeyList", "Selection to date")),
    (Command.CASUALTY, QT_TRANSLATE_NOOP("KeyList", "Selection to casualties")),
    (Command.WEAPON, QT_TRANSLATE_NOOP("KeyList", "Selection to weapons")),
    (Command.SWAP_SIDES, QT_TRANSLATE_NOOP("KeyList", "Swap the sides")),
    (Command.NEW_EVENT, QT_TRANSLATE_NOOP("KeyList", "New event from the selection")),
    (Command.EDIT, QT_TRANSLATE_NOOP("KeyList", "Edit the event")),
    (Command.LEAVE, QT_TRANSLATE_NOOP("KeyList", "Leave a form or a field; select nothing")),
)
_COLUMNS = 2


class KeyList(QDialog):
    """All keys with what they do, in the language of the interface."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        rows = [
            (command, QCoreApplication.translate("KeyList", str(name))) for command, name in _NAMES
        ]
        for label, command in zip(Label, LABEL_COMMANDS, strict=True):
            rows.append((command, self.tr("Label: {label}").format(label=word(label))))
        height = -(-len(rows) // _COLUMNS)
        for nth, (command, name) in enumerate(rows):
            row, column = nth % height, nth // height * 2
            grid.addWidget(Keycaps(appearance, keycaps(command)), row, column)
            grid.addWidget(QLabel(name), row, column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 24, 24, 16)
        column_.setSpacing(16)
        column_.addLayout(grid)
        column_.addWidget(buttons)
