"""How parties, places and weapons are shown and edited in a form."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rasid.core.event import Participant, Place, Weapon
from rasid.core.vocabulary import Category, Label
from rasid.gui.inspector.describe import participant_face, place_face, side_word, weapon_face
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.evidence_field import EvidenceField
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.member_editor import MemberEditor
from rasid.gui.inspector.members_field import MemberKind
from rasid.gui.inspector.participant_editor import ParticipantEditor
from rasid.gui.inspector.place_editor import PlaceEditor


def participants(side: str, desk: Desk) -> MemberKind:
    """The parties on side "a" or "b"."""
    return MemberKind(
        name=side_word(side),
        add=QCoreApplication.translate("Inspector", "Party"),
        face=lambda participant: participant_face(participant, side, desk),
        editor=partial(ParticipantEditor, desk=desk),
        blank=partial(Participant, category=Category.UNIDENTIFIED),
    )


def places(desk: Desk) -> MemberKind:
    """Where the event was."""
    return MemberKind(
        name=field_word("places"),
        add=QCoreApplication.translate("Inspector", "Place"),
        face=lambda place: place_face(place, desk),
        editor=partial(PlaceEditor, desk=desk),
        blank=partial(Place, name=""),
    )


def weapons(desk: Desk) -> MemberKind:
    """What the event was done with."""
    return MemberKind(
        name=field_word("weapons"),
        add=QCoreApplication.translate("Inspector", "Weapon"),
        face=lambda weapon: weapon_face(weapon, desk),
        editor=partial(WeaponEditor, desk=desk),
        blank=partial(Weapon, span=""),
    )


class WeaponEditor(MemberEditor):
    """The words that name a weapon."""

    def __init__(self, weapon: Weapon, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.evidence = EvidenceField(Label.WEAPON, weapon.span or None, desk, required=True)
        self.add_row(field_word("span"), self.evidence)
        self.add_removal(self.tr("Remove this weapon"))
        self.evidence.changed.connect(self.changed)

    def value(self) -> Weapon:
        """The weapon."""
        return Weapon(span=self.evidence.span or "")

    def problem(self) -> str:
        """A weapon is its words."""
        if self.evidence.span is None:
            return self.tr("A weapon has no words of the text. Select them, or remove it.")
        return ""

    def first_field(self) -> QWidget:
        """The words."""
        return self.evidence.spans
