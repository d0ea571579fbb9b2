"""The dead of both sides: by victims and in all, how wide the sums are, and what they leave out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.core.tally import Bounds, Tally
from rasid.gui.appearance import Appearance
from rasid.gui.compare.both import BothSides
from rasid.gui.inspector.describe import bounds_text, omission_text, victims_text
from rasid.gui.inspector.field_row import Flow

_NONE = Bounds()


class Totals(QFrame):
    """Before and after, side by side; a total without a difference is told once."""

    def __init__(
        self, desk: BothSides, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._appearance = desk, appearance
        self._dead = (Tally(), Tally())
        self.setProperty("ground", "raised")
        self.setProperty("edge", "above")
        self._parts = Flow()
        self._total, self._left_out = QLabel(), QLabel()
        self._total.setTextFormat(Qt.TextFormat.RichText)
        self._left_out.setProperty("type", "caption")
        self._left_out.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addWidget(self._parts, 1)
        line.addWidget(self._total, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._left_out)

    def show_dead(self, before: Tally, after: Tally) -> None:
        """Show the sums of both sides."""
        self._dead = (before, after)
        self._parts.clear()
        name = QLabel(self.tr("Dead, before and after") + "  ")
        name.setProperty("type", "secondary")
        self._parts.add(name)
        for victims in sorted({*before.by_victims, *after.by_victims}):
            one = before.by_victims.get(victims, _NONE)
            two = after.by_victims.get(victims, _NONE)
            self._parts.add(self._part(victims_text(victims), one, two, size=13))
        part = self._part(self.tr("Total"), before.total, after.total, size=15)
        self._total.setText(part.text())
        self._total.setAccessibleName(part.accessibleName())
        self._total.setFont(part.font())
        self._show_left_out(before, after)

    def words(self) -> str:
        """The totals as a screen reader says them."""
        return self._total.accessibleName()

    def left_out(self) -> str:
        """What no sum holds, and why."""
        return self._left_out.text()

    def _part(self, name: str, one: Bounds, two: Bounds, *, size: int) -> QLabel:
        theme = self._appearance.theme
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(self._appearance.font(size))
        arrow = "←" if self.isRightToLeft() else "→"
        before, after = bounds_text(one), bounds_text(two)
        said = f"<b>{after}</b>"
        if one != two:
            said = f"{before} {arrow} <b>{after}</b>"
        ink = theme.color("text2").name()
        label.setText(f'<span style="color:{ink}">{name}</span>&nbsp; {said}&nbsp;&nbsp;')
        spoken = self.tr("{name}: {before}, then {after}")
        label.setAccessibleName(spoken.format(name=name, before=before, after=after))
        return label

    def _show_left_out(self, before: Tally, after: Tally) -> None:
        told = []
        for tally in (before, after):
            said = [omission_text(each, self._desk) for each in tally.left_out]
            told.append(self.tr("; ").join(said) or self.tr("nothing"))
        arrow = " ← " if self.isRightToLeft() else " → "
        words = told[0] if told[0] == told[1] else arrow.join(told)
        self._left_out.setText(self.tr("Left out: {what}").format(what=words))
        self._left_out.setVisible(bool(before.left_out or after.left_out))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_dead(*self._dead)
