"""Edits one party on one side of an event."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from rasid.core.event import Participant
from rasid.core.vocabulary import Category, Label
from rasid.gui.inspector.actor_field import ActorField
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.describe import certainty_word
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.evidence_field import EvidenceField
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.member_editor import MemberEditor
from rasid.gui.inspector.tick_box import TickBox


class Certainty(StrEnum):
    """How sure the text is of a party, where it is not."""

    PROBABLE = "probable"
    ALTERNATIVE = "alternative"


class ParticipantEditor(MemberEditor):
    """Actor, category, ally, certainty and the words it rests on."""

    def __init__(self, participant: Participant, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.actor = ActorField(participant.actor, participant.name, desk)
        self.category = Choice(Category, field_word("category"))
        self.category.set_value(participant.category)
        self.ally = TickBox(self.tr("Ally of this side"), desk.appearance)
        self.ally.setChecked(participant.role == "ally")
        self.certainty = Choice(
            Certainty, field_word("certainty"), none=self.tr("certain"), words=certainty_word
        )
        self.certainty.set_value(next((c for c in Certainty if c == participant.certainty), None))
        self.evidence = EvidenceField(Label.ACTOR, participant.span, desk)
        self.add_row(field_word("actor"), self.actor)
        self.add_row(field_word("category"), self.category)
        self.add_row(field_word("role"), self.ally)
        self.add_row(field_word("certainty"), self.certainty)
        self.add_row(field_word("span"), self.evidence)
        self.add_removal(self.tr("Remove this party"))
        self.actor.changed.connect(self._on_actor)
        self.category.value_changed.connect(self.changed)
        self.ally.toggled.connect(self.changed)
        self.certainty.value_changed.connect(self.changed)
        self.evidence.changed.connect(self._on_evidence)

    def value(self) -> Participant:
        """The party."""
        certainty = self.certainty.value()
        return Participant(
            category=self.category.value() or Category.UNIDENTIFIED,
            actor=self.actor.slug,
            span=self.evidence.span,
            name=self.actor.name,
            role="ally" if self.ally.isChecked() else None,
            certainty=certainty.value if certainty else None,
        )

    def problem(self) -> str:
        """A party needs a name or words."""
        party = self.value()
        if party.actor is None and party.name is None and party.span is None:
            return self.tr("A party has neither a name nor evidence. Name it or remove it.")
        return ""

    def first_field(self) -> QWidget:
        """The name."""
        return self.actor.line

    def _on_actor(self, chosen: bool) -> None:
        actor = self.actor.actor
        if chosen and actor is not None:
            self.category.set_value(actor.category)
        self.changed.emit()

    def _on_evidence(self) -> None:
        """Words of a party yet unnamed also say who it is."""
        row = self.desk.span(self.evidence.span)
        if row is not None and not self.actor.line.text().strip():
            register = self.desk.register
            actor = register.get(row.span.link) or register.named(row.span.text)
            if actor is not None:
                self.actor.choose(actor)
        self.changed.emit()
