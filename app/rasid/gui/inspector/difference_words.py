"""Changes of the log in words: which field, from what, to what."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from rasid.core.event import Casualty, Participant, Place, Range
from rasid.core.record import from_builtins
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    Label,
    PlacePrecision,
    PlaceRole,
    PublishedBasis,
    Qualifier,
    SiegePhase,
    State,
    VictimStatus,
)
from rasid.gui.inspector.describe import (
    as_written,
    certainty_word,
    first_words,
    number,
    participant_name,
)
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.inferred_words import reason_in_words
from rasid.gui.words import word
from rasid.review.differences import Difference

_NONE = "–"
_LISTS: dict[tuple[str, str], type[StrEnum]] = {
    ("type", ""): EventType,
    ("factuality", ""): Factuality,
    ("phase", ""): SiegePhase,
    ("state", ""): State,
    ("label", ""): Label,
    ("published_basis", ""): PublishedBasis,
    ("flags", ""): EventFlag,
    ("side_a", "category"): Category,
    ("side_b", "category"): Category,
    ("places", "precision"): PlacePrecision,
    ("places", "role"): PlaceRole,
    ("date", "precision"): DatePrecision,
    ("casualties", "kind"): CasualtyKind,
    ("casualties", "qualifier"): Qualifier,
    ("casualties", "basis"): Basis,
    ("casualties", "victims"): Category,
    ("casualties", "status"): VictimStatus,
}


def change_name(change: Difference, desk: Desk) -> str:
    """The field of a change, with the member and the part of it that changed."""
    names = [field_word(change.field)]
    if change.item is not None and change.part is not None:
        names.append(member_text(change.field, change.item, desk))
    if change.part is not None:
        names.append(field_word(change.part))
    return " · ".join(name for name in names if name)


def value_text(change: Difference, value: Any, desk: Desk) -> str:
    """One side of a change."""
    if value is None or value == [] or value == "":
        return _NONE
    if isinstance(value, Mapping):
        return member_text(change.field, value, desk)
    if isinstance(value, bool):
        return _yes() if value else _no()
    words = _LISTS.get((change.field, change.part or ""))
    if words is not None:
        values = value if isinstance(value, list) else [value]
        return _comma().join(word(words(each)) for each in values)
    if isinstance(value, list):
        return _comma().join(value_text(change, each, desk) for each in value)
    if change.part == "span":
        return isolated(first_words(desk.words(value), 40)) or str(value)
    if change.part == "subset_of":
        return _fact_text(value, desk)
    if change.field == "inferred":
        return in_own_direction(reason_in_words(str(value)))
    if change.part == "certainty":
        return certainty_word(value)
    return in_own_direction(str(value))


def member_text(field: str, item: Mapping[str, Any], desk: Desk) -> str:
    """A party, place, weapon, count or stretch of the text, by its name."""
    if field in ("side_a", "side_b"):
        return isolated(participant_name(from_builtins(item, Participant), desk))
    if field == "places":
        return isolated(from_builtins(item, Place).name)
    if field == "casualties":
        return casualty_text(from_builtins(item, Casualty), desk)
    if field == "weapons":
        return isolated(desk.words(item["span"]))
    return isolated(first_words(" ".join(desk.quote(from_builtins(item, Range)).split()), 40))


def casualty_text(casualty: Casualty, desk: Desk) -> str:
    """A count by its kind and words; where none stand behind it, by its best bound."""
    said = as_written(casualty, desk) if casualty.span else number(casualty.best)
    return f"{word(casualty.kind)} {said}"


def _fact_text(casualty_id: str, desk: Desk) -> str:
    for row in desk.opened.events if desk.opened else ():
        for casualty in row.event.casualties:
            if casualty.id == casualty_id:
                return casualty_text(casualty, desk)
    return casualty_id


def _comma() -> str:
    return QCoreApplication.translate("Inspector", ", ")


def _yes() -> str:
    return QCoreApplication.translate("Inspector", "yes")


def _no() -> str:
    return QCoreApplication.translate("Inspector", "no")
