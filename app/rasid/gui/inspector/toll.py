"""The foot of a card: its dead by side, how wide the sum is, and what it leaves out and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.core.event import Event
from rasid.gui.inspector.describe import (
    bounds_text,
    omission_text,
    side_letter,
    side_word,
    victims_text,
)
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import Flow, quiet_label
from rasid.gui.inspector.sides import dead_of


class Toll(QFrame):
    """The sum of the dead of one event; empty where it has no fact about dead."""

    def __init__(self, event: Event, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setProperty("edge", "above")
        self._desk = desk
        dead = dead_of(event)
        self.has_dead = dead is not None
        if dead is None:
            self.hide()
            return
        px = desk.appearance.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(8))
        layout.setSpacing(px(4))
        parts = Flow()
        parts.add(self._part(self.tr("Dead"), "", None))
        for side, bounds in (("a", dead.side_a), ("b", dead.side_b)):
            if bounds is not None:
                part = self._part(side_letter(side), bounds_text(bounds), side)
                part.setAccessibleName(f"{side_word(side)}: {bounds_text(bounds)}")
                parts.add(part)
        for victims, bounds in dead.others.items():
            parts.add(self._part(victims_text(victims), bounds_text(bounds), None))
        line = QHBoxLayout()
        line.addWidget(parts, 1)
        total = self._part(self.tr("Total"), bounds_text(dead.whole.total), None, size=15)
        line.addWidget(total, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        if dead.whole.left_out:
            left_out = self.tr("; ").join(omission_text(o, desk) for o in dead.whole.left_out)
            layout.addWidget(quiet_label(self.tr("Left out: %1").replace("%1", left_out)))

    def _part(self, name: str, value: str, side: str | None, *, size: int = 13) -> QLabel:
        appearance = self._desk.appearance
        theme = appearance.theme
        ink = theme.side(side) if side else theme.color("text2")
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(appearance.font(size))
        weight = QFont.Weight.Bold.value if side else QFont.Weight.Normal.value
        label.setText(
            f'<span style="color:{ink.name()};font-weight:{weight}">{name}</span> '
            f'<span style="font-size:{appearance.px(size)}px;font-weight:700">{value}</span>'
            "&nbsp;&nbsp;"
        )
        label.setAccessibleName(f"{name} {value}")
        return label
