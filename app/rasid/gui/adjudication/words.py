"""What a disagreement is called in the queue."""

from PySide6.QtCore import QCoreApplication

from rasid.core.vocabulary import EventType, Label
from rasid.errors import RasidError
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.refusal import refusal
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.review.adjudicating import refuse_party
from rasid.review.disagreements import Disagreement


def title(found: Disagreement) -> str:
    """What it is about, by its type and place, or its label and words."""
    for body in (each.body for each in found.candidates if each.body is not None):
        if "event" in body:
            said = body["event"]
            places = [isolated(place["name"]) for place in said.get("places", ())[:1]]
            return " · ".join([word(EventType(said["type"])), *places])
        if "label" in body:
            words = isolated(" ".join(str(body["text"]).split()))
            return f"{word(Label(body['label']))} · {words}"
    if found.subject.startswith("l-"):
        return QCoreApplication.translate("Adjudication", "A link between events")
    if found.subject.startswith("r-"):
        return QCoreApplication.translate("Adjudication", "What is said of the report")
    return QCoreApplication.translate("Adjudication", "What is settled for the project")


def fields(found: Disagreement) -> str:
    """What they differ on, in the words of the card."""
    if any(each.body is None for each in found.candidates):
        return QCoreApplication.translate("Adjudication", "whether it is there")
    names = dict.fromkeys(field_word(change.field) for change in found.changes)
    return QCoreApplication.translate("Inspector", ", ").join(names)


def people(found: Disagreement) -> str:
    """Who they are."""
    return " × ".join(f"\u2068{name}\u2069" for name in sorted(found.parties))


def why_not(session: Session, found: Disagreement) -> str:
    """Why the reviewer may not settle it; empty where they may."""
    if session.project is None or not session.reviewer:
        return QCoreApplication.translate(
            "Adjudication", "Give your name first: a ruling is signed."
        )
    try:
        refuse_party(session.project, found, session.reviewer)
    except RasidError as error:
        return refusal(error)
    return ""
