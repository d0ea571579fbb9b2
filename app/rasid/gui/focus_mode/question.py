"""The one question of focus mode: what is asked, the values it is about, and the rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.event import Casualty, Event
from rasid.core.vocabulary import CasualtyKind, Label
from rasid.gui.codebook.entries import Entry, entry_of
from rasid.gui.inspector.chip import Face
from rasid.gui.inspector.describe import (
    date_face,
    participant_face,
    place_face,
    side_word,
    weapon_face,
)
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.sides import side_of
from rasid.gui.words import word
from rasid.storage.queries import EventRow, SpanRow

_OF_LABEL: dict[Label, object] = {
    Label.ACTOR: QT_TRANSLATE_NOOP("Question", "Is this a party?"),
    Label.PLACE: QT_TRANSLATE_NOOP("Question", "Is this a place?"),
    Label.TIME: QT_TRANSLATE_NOOP("Question", "Is this when it happened?"),
    Label.CASUALTY: QT_TRANSLATE_NOOP("Question", "Are these people harmed?"),
    Label.WEAPON: QT_TRANSLATE_NOOP("Question", "Is this a weapon?"),
    Label.TRIGGER: QT_TRANSLATE_NOOP("Question", "Is this what happened?"),
    Label.ATTRIBUTION: QT_TRANSLATE_NOOP("Question", "Is this who says so?"),
    Label.BOILERPLATE: QT_TRANSLATE_NOOP("Question", "Is this residue of the page?"),
}
_HOW_MANY: dict[CasualtyKind, object] = {
    CasualtyKind.KILLED: QT_TRANSLATE_NOOP("Question", "How many were killed?"),
    CasualtyKind.WOUNDED: QT_TRANSLATE_NOOP("Question", "How many were wounded?"),
    CasualtyKind.CAPTURED: QT_TRANSLATE_NOOP("Question", "How many were captured?"),
    CasualtyKind.ABDUCTED: QT_TRANSLATE_NOOP("Question", "How many were abducted?"),
    CasualtyKind.MISSING: QT_TRANSLATE_NOOP("Question", "How many are missing?"),
    CasualtyKind.ARRESTED: QT_TRANSLATE_NOOP("Question", "How many were arrested?"),
    CasualtyKind.DISPLACED: QT_TRANSLATE_NOOP("Question", "How many were displaced?"),
    CasualtyKind.KILLED_OR_WOUNDED: QT_TRANSLATE_NOOP(
        "Question", "How many were killed or wounded?"
    ),
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; ``bounds`` are low, best and high of a casualty fact, else None."""

    words: str
    faces: tuple[Face, ...] = ()
    bounds: tuple[int | None, int | None, int | None] | None = None
    entries: tuple[Entry, ...] = ()
    rule: str = ""


def about_span(row: SpanRow, event: EventRow | None, desk: Desk) -> Question:
    """The question of a span, with what the current event makes of it."""
    fact = _fact(row, event)
    rule = row.span.rule or ""
    if event is not None and fact is not None:
        return _about_fact(fact, event.event, rule)
    faces = tuple(_faces(event.event, desk, of_span=row.id)) if event else ()
    entry = entry_of(row.span.label)
    asked = _translated(_OF_LABEL[row.span.label])
    return Question(asked, faces, None, (entry,) if entry else (), rule)


def about_event(row: EventRow, desk: Desk) -> Question:
    """The question of an event as a whole."""
    asked = QCoreApplication.translate("Question", "Did this happen: {type}?")
    entries = (entry_of(row.event.type), entry_of(row.event.factuality))
    faces = (_plain(word(row.event.factuality)), *_faces(row.event, desk))
    return Question(
        asked.format(type=word(row.event.type)), faces, None, tuple(e for e in entries if e)
    )


def _about_fact(fact: Casualty, event: Event, rule: str) -> Question:
    side = side_of(event, fact)
    faces = [_plain(word(fact.basis)), *[_plain(word(victims)) for victims in fact.victims]]
    if side:
        faces.insert(0, _plain(side_word(side), side))
    entries = (entry_of(fact.qualifier), entry_of(fact.basis))
    return Question(
        _translated(_HOW_MANY[fact.kind]),
        tuple(faces),
        (fact.low, fact.best, fact.high),
        tuple(entry for entry in entries if entry),
        rule,
    )


def _fact(row: SpanRow, event: EventRow | None) -> Casualty | None:
    facts = event.event.casualties if event else ()
    return next((fact for fact in facts if fact.span == row.id), None)


def _faces(event: Event, desk: Desk, of_span: str = "") -> Iterable[Face]:
    """The values of an event, or those that rest on one span."""
    for side, members in (("a", event.side_a), ("b", event.side_b)):
        for member in members:
            if of_span in ("", member.span):
                yield participant_face(member, side, desk)
    for place in event.places:
        if of_span in ("", place.span):
            yield place_face(place, desk)
    if (event.date.start or event.date.span) and of_span in ("", event.date.span):
        yield date_face(event.date, desk)
    for weapon in event.weapons:
        if of_span in ("", weapon.span):
            yield weapon_face(weapon, desk)


def _plain(words: str, side: str = "") -> Face:
    return Face(text=words, spoken=words, side=side)


def _translated(source: object) -> str:
    return QCoreApplication.translate("Question", str(source))
