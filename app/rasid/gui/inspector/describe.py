"""The values of an event as chips and lines, in the language of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.tally import Bounds, Omission
from rasid.core.vocabulary import CasualtyKind, Category, DatePrecision, PlacePrecision
from rasid.gui.inspector.chip import Face
from rasid.gui.inspector.drawing import isolated
from rasid.gui.words import word

if TYPE_CHECKING:
    from rasid.gui.inspector.desk import Desk

_HEDGE = 4  # words a hedge may have before its number («ما لا يقل عن 17»)


def participant_name(participant: Participant, desk: "Desk") -> str:
    """The report's own words for a party where the interface is Arabic, else the register's."""
    actor = desk.register.get(participant.actor)
    own = participant.name or desk.words(participant.span)
    if actor is not None and not desk.rtl:
        return actor.english
    if own:
        return own
    return actor.arabic if actor else participant.actor or word(participant.category)


def participant_face(participant: Participant, side: str, desk: "Desk") -> Face:
    """A party on side "a" or "b"."""
    hints = [word(participant.category)]
    if participant.role == "ally":
        hints.append(QCoreApplication.translate("Inspector", "ally"))
    if participant.certainty is not None:
        hints.append(certainty_word(participant.certainty))
    name = participant_name(participant, desk)
    where = side_word(side)
    return Face(
        text=isolated(name) if desk.rtl or not name.isascii() else name,
        hint=_joined(hints),
        side=side,
        spoken=_joined([where, name, *hints]),
    )


def certainty_word(certainty: str) -> str:
    """The word for how sure the text is of a party."""
    if certainty == "probable":
        return QCoreApplication.translate("Inspector", "probable")
    return QCoreApplication.translate("Inspector", "one of several")


def side_word(side: str) -> str:
    """What side "a" or "b" is called."""
    if side == "a":
        return QCoreApplication.translate("Inspector", "Side A")
    return QCoreApplication.translate("Inspector", "Side B")


def side_letter(side: str | None) -> str:
    """The letter of a side; a dash for none."""
    if side is None:
        return "–"
    if side == "a":
        return QCoreApplication.translate("Inspector", "A", "side")
    return QCoreApplication.translate("Inspector", "B", "side")


def place_face(place: Place, _desk: "Desk") -> Face:
    """A place with the sign of its precision."""
    hints = [word(place.precision)] if place.precision is not PlacePrecision.EXACT else []
    if place.role is not None:
        hints.append(word(place.role))
    place_word = QCoreApplication.translate("Inspector", "Place")
    return Face(
        text=isolated(place.name),
        hint=_joined(hints),
        precision=place.precision,
        spoken=_joined([place_word, place.name, word(place.precision), *hints[-1:]]),
    )


def weapon_face(weapon: Weapon, desk: "Desk") -> Face:
    """A weapon in the words of the report."""
    text = desk.words(weapon.span)
    weapon_word = QCoreApplication.translate("Inspector", "Weapon")
    return Face(text=isolated(text), spoken=_joined([weapon_word, text]))


def range_face(where: Range, desk: "Desk") -> Face:
    """A stretch of the report by its first words."""
    text = " ".join(desk.quote(where).split())
    return Face(text=isolated(first_words(text)), spoken=text)


def first_words(text: str, limit: int = 24) -> str:
    """The beginning of a long text, in whole words; no number near the cut, nor its hedge."""
    if len(text) <= limit:
        return text
    words = text.split(" ")
    kept = max(1, len(text[: limit + 1].split(" ")) - 1)
    for index in reversed([n for n, each in enumerate(words) if _has_digit(each)]):
        if index - _HEDGE <= kept <= index + 1:
            before = index - _HEDGE
            kept = before if before >= _HEDGE - 1 else index + 2  # the number and its noun
    return f"{' '.join(words[:kept])} …"


def _has_digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)


def date_text(date: EventDate) -> str:
    """The days of a date; "–" where they are unknown."""
    if date.start is None and date.end is None:
        return "–"
    if date.start == date.end:
        return ltr(date.start or "")
    return ltr(f"{date.start or '…'} – {date.end or '…'}")


def date_face(date: EventDate, desk: "Desk") -> Face:
    """When, and how closely that is known."""
    missing = date.start is None and date.end is None
    text = QCoreApplication.translate("Inspector", "No date") if missing else date_text(date)
    hint = "" if missing and date.precision is DatePrecision.UNKNOWN else word(date.precision)
    date_word = QCoreApplication.translate("Inspector", "Date")
    return Face(
        text=text,
        hint=hint,
        missing=missing,
        strong=not missing,
        spoken=_joined([date_word, text, hint, desk.words(date.span)]),
    )


def as_written(casualty: Casualty, desk: "Desk") -> str:
    """A casualty count in the report's words, or in ours where no words stand behind it."""
    text = desk.words(casualty.span)
    if text:
        return isolated(text)
    if casualty.count is None:
        return word(casualty.qualifier)
    return f"{word(casualty.qualifier)} {casualty.count}"


def number(value: int | None) -> str:
    """A bound; a dash for none."""
    return "–" if value is None else str(value)


def bounds_text(bounds: Bounds) -> str:
    """Best, with how low and high it may be; an open end is written out."""
    if bounds.high is None and bounds.low == bounds.best:
        return QCoreApplication.translate("Inspector", "%1+").replace("%1", str(bounds.best))
    if bounds.high is None:
        low = QCoreApplication.translate("Inspector", "%1+").replace("%1", str(bounds.low))
        return f"{bounds.best} ({low})"
    if bounds.low == bounds.high:
        return str(bounds.best)
    return f"{bounds.best} ({ltr(f'{bounds.low}–{bounds.high}')})"


def omission_text(omission: Omission, desk: "Desk") -> str:
    """One count that no sum holds, and why."""
    return f"{as_written(omission.casualty, desk)} ({word(omission.why)})"


def victims_text(key: str) -> str:
    """The categories of a key of ``Tally.by_victims``."""
    if not key:
        return QCoreApplication.translate("Inspector", "Others")
    return " + ".join(word(Category(category)) for category in key.split("+"))


def casualty_spoken(event: Event, casualty: Casualty, side: str | None, desk: "Desk") -> str:
    """A casualty fact as a screen reader says it."""
    parts = [word(casualty.kind)]
    if side is not None:
        parts.append(side_word(side))
    parts.append(as_written(casualty, desk))
    for bound, value in _bounds_words(casualty):
        parts.append(f"{bound} {number(value)}")
    parts.append(word(casualty.basis))
    whole = next((c for c in event.casualties if c.id == casualty.subset_of), None)
    if whole is not None:
        parts.append(f"{as_written(whole, desk)}")
    return _joined(parts)


def _bounds_words(casualty: Casualty) -> list[tuple[str, int | None]]:
    return [
        (QCoreApplication.translate("Inspector", "low"), casualty.low),
        (QCoreApplication.translate("Inspector", "best"), casualty.best),
        (QCoreApplication.translate("Inspector", "high"), casualty.high),
    ]


def is_dead(casualty: Casualty) -> bool:
    """Whether a fact is about dead only."""
    return casualty.kind is CasualtyKind.KILLED


def ltr(text: str) -> str:
    """Numbers with a dash between, which Arabic lines would else turn round."""
    return f"\u2066{text}\u2069"


def _joined(parts: list[str]) -> str:
    separator = QCoreApplication.translate("Inspector", ", ")
    return separator.join(part for part in parts if part)
