"""The dead of an event by side, how wide the sum is, and what it leaves out and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.core.event import Event
from rasid.core.tally import Tally
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


class TollFrame(QFrame):
    """The dead part by part, in all, and beneath it what was left out and why."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setProperty("edge", "above")
        self._desk = desk
        px = desk.appearance.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
        self._column.setSpacing(px(4))

    def show_tally(self, tally: Tally, parts: Sequence[QWidget], omissions: Sequence[str]) -> None:
        """Show a sum with its parts; ``omissions`` are told beneath it."""
        flow = Flow()
        for part in (self.part(self.tr("Dead"), "", None), *parts):
            flow.add(part)
        line = QHBoxLayout()
        line.addWidget(flow, 1)
        total = self.part(self.tr("Total"), bounds_text(tally.total), None, size=15)
        line.addWidget(total, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        if omissions:
            left_out = self.tr("; ").join(omissions)
            self._column.addWidget(quiet_label(self.tr("Left out: %1").replace("%1", left_out)))

    def part(self, name: str, value: str, side: str | None, *, size: int = 13) -> QLabel:
        """A name and a figure; ``side`` is "a", "b" or None."""
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


class Toll(TollFrame):
    """The sum of the dead of one event; empty where it has no fact about dead."""

    def __init__(self, event: Event, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        dead = dead_of(event)
        self.has_dead = dead is not None
        if dead is None:
            self.hide()
            return
        parts: list[QWidget] = []
        for side, bounds in (("a", dead.side_a), ("b", dead.side_b)):
            if bounds is not None:
                part = self.part(side_letter(side), bounds_text(bounds), side)
                part.setAccessibleName(f"{side_word(side)}: {bounds_text(bounds)}")
                parts.append(part)
        for victims, bounds in dead.others.items():
            parts.append(self.part(victims_text(victims), bounds_text(bounds), None))
        omissions = [omission_text(omission, desk) for omission in dead.whole.left_out]
        self.show_tally(dead.whole, parts, omissions)
