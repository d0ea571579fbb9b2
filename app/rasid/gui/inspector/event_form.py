"""A card turned into a form: every field of the codebook's event, each with its evidence."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rasid.core.event import Casualty, Event, Range
from rasid.core.span import Span
from rasid.core.vocabulary import EventType
from rasid.gui.inspector.casualties_field import CasualtiesField
from rasid.gui.inspector.claim_field import ClaimField
from rasid.gui.inspector.date_field import DateField
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import FIELDS, LABELS, Part, swapped, without_evidence
from rasid.gui.inspector.drafts_file import Unread
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.flags_field import FlagsField
from rasid.gui.inspector.inferred_field import InferredField
from rasid.gui.inspector.member_kinds import participants, places, weapons
from rasid.gui.inspector.members_field import MembersField
from rasid.gui.inspector.ranges_field import RangesField
from rasid.gui.inspector.values import date_from, kind_known, value_of

_NOTE = 56  # pixels of the note


class EventForm(QWidget):
    """Edits a draft of one event; whoever holds the form writes what it comes to.

    ``standing`` is the event as it stands, None for one that is being made.

    Signals:
        changed: the draft is another one.
    """

    changed = Signal()

    def __init__(
        self, draft: Event, standing: Event | None, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._standing = standing
        self._base = draft
        self._type_chosen = standing is not None or draft.type is not EventType.OTHER
        self._build(draft)
        self._lay_out()
        self._before = self.value()
        self._touched = standing is None or draft != standing
        for field in self._fields():
            field.changed.connect(self._on_changed)
        self.note.textChanged.connect(self._on_changed)
        self._on_evidence()

    def value(self) -> Event:
        """The event as edited."""
        claim = self.claim
        trigger = self.trigger.value()
        return replace(
            self._base,
            type=claim.type.value() or self._base.type,
            factuality=claim.factuality.value() or self._base.factuality,
            rereport=claim.rereport.isChecked(),
            phase=claim.phase.value(),
            trigger=trigger[0] if trigger else None,
            evidence=self.evidence.value(),
            side_a=self.side_a.value(),
            side_b=self.side_b.value(),
            places=self.places.value(),
            date=self.date.value(),
            weapons=self.weapons.value(),
            casualties=self.casualties.value(),
            flags=self.flags.value(),
            note=self.note.toPlainText().strip() or None,
            inferred=self.inferred.value(),
        )

    def is_changed(self) -> bool:
        """Whether leaving would lose something."""
        return self._touched or self.value() != self._before or bool(self.unread())

    def unread(self) -> Unread:
        """What was typed and says nothing as yet, for ``type_again``."""
        found: dict[str, Mapping[str, str]] = {"date": self.date.unread()}
        for field, members in self._members().items():
            for index, typed in members.unread().items():
                found[f"{field}/{index}"] = typed
        return {place: typed for place, typed in found.items() if typed}

    def type_again(self, unread: Unread) -> None:
        """Show what was typed before and says nothing as yet."""
        for place, typed in unread.items():
            field, _, index = place.partition("/")
            members = self._members().get(field)
            if members is not None and index.isdecimal():
                members.type_again(int(index), typed)
            elif field == "date":
                self.date.type_again(typed)

    def problem(self) -> str:
        """The first sentence on what cannot be saved; what it is about is opened."""
        for members in (self.side_a, self.side_b, self.places, self.weapons, self.casualties):
            sentence = members.problem()
            if sentence:
                members.open_problem()
                return sentence
        return self.claim.problem() or self.date.problem() or self._evidence_problem()

    def open(self, field: str, index: int) -> None:
        """Open one value of a field for editing, or put the keyboard on the field."""
        members = self._members().get(field)
        if members is not None and index < len(members.value()):
            members.open(index)
            return
        single: dict[str, QWidget] = {
            "date": self.date.start,
            "factuality": self.claim.factuality,
            "trigger": self.trigger.take,
            "evidence": self.evidence.take,
        }
        target = members.chips[-1] if members else single.get(field, self.claim.type)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def opened(self) -> dict[str, int]:
        """Which value of each field is open, -1 for none."""
        return {field: members.opened for field, members in self._members().items()}

    def open_again(self, opened: Mapping[str, int]) -> None:
        """Open what was open in a form of the same event."""
        for field, members in self._members().items():
            index = opened.get(field, -1)
            if members.opened != index and 0 <= index < len(members.value()):
                members.open(index)

    def assign(self, part: Part, where: Range) -> None:
        """Put words of the text into the draft and open what they became."""
        if part is Part.EVIDENCE:
            self.evidence.set_value([*self.evidence.value(), where])
            return
        row = self._desk.span(self._desk.span_for(LABELS[part], where))
        if row is None:
            return
        span = row.span
        if part is Part.TRIGGER:
            self.trigger.set_value([where])
        elif part is Part.DATE:
            self.date.set_value(date_from(span, self.value(), self._desk))
        else:
            self._add_member(part, span)

    def swap_sides(self) -> None:
        """Exchange the sides."""
        event = swapped(self.value())
        self.inferred.set_value(event.inferred)
        self.side_a.set_value(event.side_a)
        self.side_b.set_value(event.side_b)

    def show_span(self, span_id: str) -> bool:
        """Tint the values that rest on a span; False where none does."""
        found = [members.show_span(span_id) for members in self._members().values()]
        return any(found) or (bool(span_id) and self.date.evidence.span == span_id)

    def _add_member(self, part: Part, span: Span) -> None:
        members = self._members()[FIELDS[part]]
        held = [value.span for value in members.value()]
        if span.id in held:
            members.open(held.index(span.id))
            return
        value = value_of(part, span, self.value(), self._desk)
        if isinstance(value, Casualty):
            self.casualties.add_on(value, kind_known=kind_known(span, self._base, self._desk))
        else:
            members.add(value)

    def _build(self, draft: Event) -> None:
        desk = self._desk
        self.claim = ClaimField(desk)
        self.claim.set_value(
            draft.type if self._type_chosen else None,
            draft.factuality,
            draft.phase,
            rereport=draft.rereport,
        )
        self.side_a = MembersField(participants("a", desk), draft.side_a, desk)
        self.side_b = MembersField(participants("b", desk), draft.side_b, desk)
        self.swap = QPushButton(self.tr("Swap the sides"))
        self.swap.setProperty("kind", "link")
        self.swap.clicked.connect(self.swap_sides)
        self.places = MembersField(places(desk), draft.places, desk)
        self.date = DateField(draft.date, desk)
        self.weapons = MembersField(weapons(desk), draft.weapons, desk)
        self.casualties = CasualtiesField(draft, desk)
        self.trigger = RangesField(
            field_word("trigger"), [draft.trigger] if draft.trigger else [], desk, most=1
        )
        self.evidence = RangesField(field_word("evidence"), draft.evidence, desk)
        self.flags = FlagsField(draft.flags, desk)
        self.inferred = InferredField(draft.inferred, desk)
        self.note = QPlainTextEdit(draft.note or "")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(desk.appearance.px(_NOTE))

    def _lay_out(self) -> None:
        px = self._desk.appearance.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(4), 0, px(12))
        layout.setSpacing(px(4))
        note = FieldRow(field_word("note"), self._desk.appearance)
        note.add(self.note)
        swap = FieldRow("", self._desk.appearance)
        swap.add(self.swap, stretched=False)
        head = (self.claim, self.side_a, self.side_b, swap, self.places, self.date)
        foot = (self.trigger, self.evidence, self.flags, self.inferred, note)
        for widget in (*head, self.weapons, *foot):
            widget.setContentsMargins(px(12), 0, px(9), 0)
        for widget in (*head, self.weapons, self.casualties, *foot):
            layout.addWidget(widget)

    def _members(self) -> dict[str, MembersField]:
        return {
            "side_a": self.side_a,
            "side_b": self.side_b,
            "places": self.places,
            "weapons": self.weapons,
            "casualties": self.casualties,
        }

    def _fields(self) -> list[Any]:
        others = (self.claim, self.date, self.trigger, self.evidence, self.flags, self.inferred)
        return [*self._members().values(), *others]

    def _on_changed(self) -> None:
        self._on_evidence()
        self.changed.emit()

    def _on_evidence(self) -> None:
        event = self.value()
        self.inferred.ask_for(without_evidence(event))
        self.casualties.set_event(event)

    def _evidence_problem(self) -> str:
        event = self.value()
        if event.trigger is None and not event.evidence:
            return self.tr("The event has no evidence. Select the words that tell of it.")
        return ""
