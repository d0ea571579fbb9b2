"""Splits an event: what goes to the new one is ticked, the dead of both are shown."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from rasid.core.event import Casualty, Event, Place, Weapon
from rasid.core.reshaping import split
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import EventType
from rasid.gui.grid.rows import Told, fact_text
from rasid.gui.grid.sheet import EventSheet
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.describe import bounds_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.words import word
from rasid.review.event_edits import split_event
from rasid.review.parts import Part, given_by_default, parts_of, share_of, with_companions


class PartList(QListWidget):
    """Values with ticks; Space ticks the current one, all other keys are for the sheet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space ticks."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in (*moves, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()


class SplitSheet(EventSheet):
    """The values of an event with a tick at each that goes to the new one.

    Signals:
        made: the id of the new event.
    """

    made = Signal(str)  # event id

    def __init__(self, told: Told, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self._told = told
        self._selection = desk.selection
        self.parts = parts_of(told.row.event, told.opened.spans)
        self._given = given_by_default(self.parts, told.row.event, self._selection)
        number = told.number
        self.setWindowTitle(self.tr("Split event {number}").format(number=number))
        self.head.setText(
            self.tr("What goes from event {number} to a new one?").format(number=number)
        )
        self.list = PartList()
        self.list.setAccessibleName(self.head.text())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self.parts:
            self.list.addItem(self._item(part))
        self.type = Choice(EventType, field_word("type"))
        self.type.set_value(self._type_read())
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("Type of the new event")))
        line.addWidget(self.type, 1)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(line)
        self.add_comment()
        self.add_key(("Space",), self.tr("Goes or stays"), self._toggle)
        self.add_ends(self.tr("Split"), self.on_accept)
        self._show()
        self.list.itemChanged.connect(self._on_ticked)
        self.list.setCurrentRow(min(self._given, default=0))
        self.list.setFocus()

    def halves(self) -> tuple[Event, Event]:
        """The event and the new one as they would be."""
        share = share_of(self.parts, self._given, self._selection)
        first, second = split(self._told.row.event, share)
        return first, self._typed(second)

    def on_accept(self) -> None:
        """Write it as one step."""
        row, share = self._told.row, share_of(self.parts, self._given, self._selection)
        done = self.desk.session.write(
            lambda project, author: split_event(
                project, row, share, author=author, type_=self._typed, comment=self.why()
            )
        )
        if done is not None:
            self.accept()
            self.made.emit(done.subject)

    def _typed(self, event: Event) -> Event:
        return replace(event, type=self.type.value() or event.type)

    def _type_read(self) -> EventType:
        """What the trigger that goes states, else the type the event has."""
        share = share_of(self.parts, self._given, self._selection)
        read = self.desk.event_type(share.trigger) if share.trigger else None
        return read or self._told.row.event.type

    def _item(self, part: Part) -> QListWidgetItem:
        item = QListWidgetItem(f"{field_word(part.field)}: {self._text(part)}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        return item

    def _text(self, part: Part) -> str:
        value, told = part.value, self._told
        if isinstance(value, Casualty):
            return f"{word(value.kind)} · {fact_text(value, told)}".replace("\n", " · ")
        if isinstance(value, Place):
            return isolated(value.name)
        if isinstance(value, Weapon):
            return isolated(told.words(value.span))
        return isolated(told.quote(value.start, value.end))

    def _toggle(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        """What must go along goes, what must stay along stays; an event has one trigger."""
        row, event = self.list.row(item), self._told.row.event
        if item.checkState() is Qt.CheckState.Checked:
            if self.parts[row].field == "trigger":
                others = {n for n, part in enumerate(self.parts) if part.field == "trigger"}
                self._given -= others
                self._given.add(row)
                self.type.set_value(self._type_read())
            self._given = with_companions(self.parts, event, self._given | {row})
        else:
            self._given -= with_companions(self.parts, event, {row})
        self._show()

    def _show(self) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            given = row in self._given
            state = Qt.CheckState.Checked if given else Qt.CheckState.Unchecked
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self.list.viewport().update()
        first, second = (bounds_text(tally_dead([half]).total) for half in self.halves())
        said = self.tr(
            "Dead: {first} stay in event {number}, {second} go to the new one. "
            "Sides and date are in both; what is part of a count goes with it."
        )
        self.say(said.format(first=first, second=second, number=self._told.number))
