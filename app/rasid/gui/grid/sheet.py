"""What the sheets that reshape events have in common: keys by position, a note, a foot of keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import Flow
from rasid.gui.keyboard import key_of
from rasid.gui.keycap import CapButton
from rasid.gui.keys import Command, command_of

_SIZE = (980, 620)  # pixels at 100 %


class EventSheet(QDialog):
    """A sheet over the window; Enter does what it is for, Esc leaves and changes nothing."""

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = desk.appearance.px
        self.head = QLabel(title)
        self.head.setProperty("type", "panel")
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("type", "secondary")
        self.comment = QLineEdit()
        self.comment.setAccessibleName(self.tr("Comment"))
        self.column = QVBoxLayout()
        self.column.setSpacing(px(8))
        self._keys = Flow()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        foot = QFrame()
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(8))
        lines.addWidget(self.note)
        lines.addWidget(self._keys)
        lines.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(self.head)
        layout.addLayout(self.column, 1)
        layout.addWidget(foot)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        desk.session.problem_raised.connect(self._on_problem)

    def add_key(self, caps: Sequence[str], words: str, does: Callable[[], object]) -> CapButton:
        """A key of the sheet that can be clicked, too."""
        button = self._button(caps, words, does, "quiet")
        self._keys.add(button)
        return button

    def add_comment(self) -> None:
        """A line for why, which goes into the history with the reason."""
        line = QHBoxLayout()
        name = QLabel(self.tr("Comment"))
        name.setBuddy(self.comment)
        line.addWidget(name)
        line.addWidget(self.comment, 1)
        self.column.addLayout(line)

    def why(self) -> str | None:
        """What was written as a comment."""
        return self.comment.text().strip() or None

    def add_ends(self, words: str, does: Callable[[], object]) -> CapButton:
        """The button for what the sheet is for, and that which leaves it."""
        accept = self._button(("Enter",), words, does, "primary")
        leave = self._button(("Esc",), self.tr("Leave"), self.reject, "")
        for button in (accept, leave):
            button.setMinimumHeight(self.desk.appearance.px(36))
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        return accept

    def say(self, sentence: str, *, tone: str = "") -> None:
        """Say what comes of it, or what cannot be done, also to a screen reader."""
        self.note.setText(sentence)
        self.note.setProperty("tone", tone)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        announce(self, sentence)

    def on_digit(self, digit: int) -> None:
        """A digit was pressed."""

    def on_step(self, by: int) -> None:
        """An arrow to the side was pressed: +1 onward in the direction of reading."""

    def on_accept(self) -> None:
        """Enter was pressed."""

    def on_undo(self) -> None:
        """The key that undoes was pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, arrows and Enter are of the sheet; the layout of the keyboard makes no odds."""
        key = key_of(event)
        if key is not None and key.name.isdecimal() and not (key.control or key.alt):
            self.on_digit(int(key.name))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            self.on_step(+1 if event.key() == onward else -1)
        elif key is not None and key.name == "Enter":
            self.on_accept()
        elif command_of(event) is Command.UNDO:
            self.on_undo()
        else:
            super().keyPressEvent(event)

    def _on_problem(self, sentence: str) -> None:
        self.say(sentence, tone="bad")

    def _button(
        self, caps: Sequence[str], words: str, does: Callable[[], object], kind: str
    ) -> CapButton:
        button = CapButton(self.desk.appearance, caps, kind=kind, caps_first=kind == "quiet")
        button.set_words(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: does())
        return button
