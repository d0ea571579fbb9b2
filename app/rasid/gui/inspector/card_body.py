"""The inside of an open card: every value of the event, and where each comes from."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.core.event import Event, Range
from rasid.gui.comments.signs import comment_sign
from rasid.gui.comments.subject import FIELD
from rasid.gui.inspector.casualty_table import CasualtyTable
from rasid.gui.inspector.chip import Chip, Face
from rasid.gui.inspector.describe import (
    date_face,
    ltr,
    participant_face,
    place_face,
    range_face,
    side_word,
    weapon_face,
)
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.inspector.field_row import FieldRow, Flow, quiet_label
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.inferred_words import reason_in_words
from rasid.gui.inspector.link_chips import (
    link_face,
    links_of,
    open_other,
    take_away,
    why_not_counted,
)
from rasid.gui.inspector.toll import Toll
from rasid.gui.words import word

_STRETCHES = 3  # of evidence shown before the rest is asked for
_FLASH = 600  # milliseconds a chip stays tinted after its words were shown


class CardBody(QWidget):
    """The values of one event.

    Signals:
        edit_requested: a value was to be edited: the name of its field, its place in the field.
        clear_requested: a value was to go: the same.
    """

    edit_requested = Signal(str, int)  # field of the codebook, index
    clear_requested = Signal(str, int)  # field of the codebook, index

    def __init__(self, event: Event, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self._desk = desk
        self._chips: list[tuple[Chip, str | None]] = []  # with the span a chip rests on
        self._evidence: list[Chip] = []
        self._links: list[Chip] = []
        self._table: CasualtyTable | None = None
        layout = QVBoxLayout(self)
        px = desk.appearance.px
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        fields = QVBoxLayout()
        fields.setContentsMargins(px(12), px(4), px(9), px(8))
        fields.setSpacing(px(2))
        layout.addLayout(fields)
        self._add_fields(fields)
        self._show_comments()
        if event.casualties:
            self._add_casualties(layout)
        self._add_links(layout)
        self._add_evidence(layout)
        self._add_notes(layout)

    @property
    def table(self) -> CasualtyTable | None:
        """The casualty facts, None where the event has none."""
        return self._table

    @property
    def chips(self) -> list[tuple[Chip, str | None]]:
        """The chips in the order of the fields, each with the span it rests on."""
        return list(self._chips)

    @property
    def evidence(self) -> list[Chip]:
        """The stretches of the text that are shown as evidence."""
        return list(self._evidence)

    @property
    def links(self) -> list[Chip]:
        """A chip for each link of the event."""
        return list(self._links)

    def show_span(self, span_id: str) -> bool:
        """Tint what rests on a span; False where nothing does."""
        for chip, span in self._chips:
            chip.set_lit(bool(span_id) and span == span_id)
        in_table = self._table is not None and self._table.select_span(span_id)
        return in_table or any(chip.lit for chip, _ in self._chips)

    def _add_fields(self, fields: QVBoxLayout) -> None:
        event, desk = self._event, self._desk
        for side in ("a", "b"):
            members = event.side_a if side == "a" else event.side_b
            faces = [(participant_face(m, side, desk), m.span) for m in members]
            self._add_row(fields, f"side_{side}", side_word(side), faces, always=True)
        places = [(place_face(place, desk), place.span) for place in event.places]
        self._add_row(fields, "places", field_word("places"), places, always=True)
        row = self._add_row(
            fields,
            "date",
            field_word("date"),
            [(date_face(event.date, desk), event.date.span)],
            always=True,
        )
        written = desk.words(event.date.span)
        if row is not None and written:
            row.add(quiet_label(isolated(f"«{written}»")))
        weapons = [(weapon_face(weapon, desk), weapon.span) for weapon in event.weapons]
        self._add_row(fields, "weapons", field_word("weapons"), weapons)
        phase = (
            [(Face(text=word(event.phase), spoken=word(event.phase)), None)] if event.phase else []
        )
        self._add_row(fields, "phase", field_word("phase"), phase)

    def _show_comments(self) -> None:
        """A sign at each field that somebody said something about."""
        rows = {row.property(FIELD): row for row in self.findChildren(FieldRow)}
        for comment in self._desk.comments_on(self._event.id):
            if row := rows.pop(comment.field, None):
                row.show_sign(comment_sign(comment, self._desk.appearance), comment.text)

    def _add_evidence(self, layout: QVBoxLayout) -> None:
        ranges = ([self._event.trigger] if self._event.trigger else []) + [*self._event.evidence]
        if not ranges:
            return
        row = FieldRow(field_word("evidence"), self._desk.appearance)
        row.setProperty(FIELD, "evidence")
        flow = Flow()
        stretches = self._desk.joined(ranges)
        for where in stretches[:_STRETCHES]:
            flow.add(self._stretch(where))
        if more := stretches[_STRETCHES:]:
            said = self.tr("%n more", "", len(more))
            rest = Chip(Face(text=ltr(f"+{len(more)}"), spoken=said), self._desk.appearance)
            rest.clicked.connect(partial(self._unfold, flow, rest, more))
            flow.add(rest)
        row.add(flow)
        px = self._desk.appearance.px
        row.setContentsMargins(px(12), px(6), px(9), 0)
        layout.addWidget(row)

    def _add_links(self, layout: QVBoxLayout) -> None:
        """What the event is to others; Enter opens the other one, Delete takes the link away."""
        event_id, desk = self._event.id, self._desk
        links = links_of(desk, event_id)
        if not links:
            return
        row, flow = FieldRow(self.tr("Links"), desk.appearance), Flow()
        for link in links:
            chip = ValueChip(link_face(desk, link, event_id), desk)
            for asks in (chip.clicked, chip.edit_requested):
                asks.connect(partial(_later, chip, partial(open_other, desk, link, event_id)))
            chip.clear_requested.connect(partial(_later, desk, partial(take_away, desk, link)))
            flow.add(chip)
            self._links.append(chip)
        row.add(flow)
        why = why_not_counted(desk, event_id)
        if why is not None:
            row.add(quiet_label(self.tr("In no sum: %1").replace("%1", word(why))))
        px = desk.appearance.px
        row.setContentsMargins(px(12), px(6), px(9), 0)
        layout.addWidget(row)

    def _stretch(self, where: Range) -> Chip:
        chip = Chip(range_face(where, self._desk), self._desk.appearance)
        chip.clicked.connect(partial(self._desk.show_ranges, [where]))
        self._evidence.append(chip)
        return chip

    def _unfold(self, flow: Flow, rest: Chip, more: Iterable[Range]) -> None:
        chips = [self._stretch(where) for where in more]
        for chip in chips:
            flow.add(chip)
            chip.show()
        chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        flow.drop(rest)

    def _add_row(
        self,
        fields: QVBoxLayout,
        field: str,
        name: str,
        values: Iterable[tuple[Face, str | None]],
        *,
        always: bool = False,
    ) -> FieldRow | None:
        listed = list(values)
        if not listed and not always:
            return None
        row = FieldRow(name, self._desk.appearance)
        row.setProperty(FIELD, field)
        flow = Flow()
        for index, (face, span) in enumerate(listed):
            chip = self._chip(face, span, partial(self.edit_requested.emit, field, index))
            chip.clear_requested.connect(partial(self.clear_requested.emit, field, index))
            flow.add(chip)
        if not listed:
            missing = Face(text=self.tr("None"), spoken=f"{name}: {self.tr('None')}", missing=True)
            flow.add(self._chip(missing, None, partial(self.edit_requested.emit, field, -1)))
        row.add(flow)
        fields.addWidget(row)
        return row

    def _chip(self, face: Face, span: str | None, edit: Callable[[], None]) -> "ValueChip":
        chip = ValueChip(face, self._desk)
        chip.clicked.connect(partial(self._show_words, chip, span))
        chip.edit_requested.connect(edit)
        chip.evidence_requested.connect(partial(self._show_words, chip, span))
        self._chips.append((chip, span))
        return chip

    def _show_words(self, chip: Chip, span: str | None) -> None:
        self._desk.show_span(span)
        chip.set_lit(True)
        QTimer.singleShot(_FLASH, chip, partial(chip.set_lit, False))

    def _add_casualties(self, layout: QVBoxLayout) -> None:
        table = CasualtyTable(self._event, self._desk)
        table.setProperty(FIELD, "casualties")
        table.casualty_activated.connect(self._edit_casualty)
        holder = QVBoxLayout()
        px = self._desk.appearance.px
        holder.setContentsMargins(px(8), 0, px(8), 0)
        holder.addWidget(table)
        layout.addLayout(holder)
        layout.addWidget(Toll(self._event, self._desk))
        self._table = table

    def _edit_casualty(self, casualty_id: str) -> None:
        ids = [casualty.id for casualty in self._event.casualties]
        self.edit_requested.emit("casualties", ids.index(casualty_id))

    def _add_notes(self, layout: QVBoxLayout) -> None:
        event = self._event
        lines = [word(flag) for flag in event.flags]
        if event.rereport:
            lines.append(self.tr("Retells an earlier bulletin"))
        lines += [
            self.tr("Inferred: %1 (%2)")
            .replace("%1", field_word(field))
            .replace("%2", in_own_direction(reason_in_words(why)))
            for field, why in event.inferred.items()
        ]
        if event.note:
            lines.append(in_own_direction(event.note))
        if event.rule:
            lines.append(self.tr("Proposed by rule %1").replace("%1", f"\u2066{event.rule}\u2069"))
        if not lines:
            return
        px = self._desk.appearance.px
        notes = QVBoxLayout()
        notes.setContentsMargins(px(12), px(6), px(12), px(10))
        notes.setSpacing(px(3))
        for line in lines:
            notes.addWidget(quiet_label(line))
        layout.addLayout(notes)


def _later(context: QObject, act: Callable[[], None]) -> None:
    """Do it once the chip that asked has done its work: the card may be made anew by it."""
    QTimer.singleShot(0, context, act)


class ValueChip(Chip):
    """A chip of a card: a click shows its words, Enter edits it, Delete clears it.

    Signals:
        edit_requested: Enter was pressed on it.
        clear_requested: Delete was pressed on it.
        evidence_requested: Alt and Down were pressed on it.
    """

    edit_requested = Signal()
    clear_requested = Signal()
    evidence_requested = Signal()

    def __init__(self, face: Face, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(face, desk.appearance, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete clears, Alt+Down shows the evidence; the rest is for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear_requested.emit()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.evidence_requested.emit()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
