"""What the rules said of some words, as lines that can be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.why_words import Entry


class Answer(QWidget):
    """Notes and proposals, one beneath the other."""

    def __init__(self, notes: list[str], shown: list[Entry], desk: Desk) -> None:
        super().__init__()
        px = desk.appearance.px
        self.setProperty("ground", "surface")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(px(16), px(4), px(16), px(12))
        self._layout.setSpacing(px(2))
        self._said: list[str] = []
        for note in notes:
            self._add(note, "secondary")
        heading = ""
        for entry in shown:
            if entry.beaten and not heading:
                heading = self.tr("What gave way")
                self._layout.addSpacing(px(8))
                self._add(heading, "panel")
            self._layout.addSpacing(px(6))
            self._add(entry.title, "secondary" if entry.beaten else "strong")
            for line in entry.lines:
                self._add(line, "caption")
        self._layout.addStretch(1)
        self.setAccessibleDescription("\n".join(self._said))

    def _add(self, text: str, type_: str) -> None:
        label = quiet_label(text, type_=type_)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        self._layout.addWidget(label)
        self._said.append(text)
