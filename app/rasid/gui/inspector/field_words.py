"""What the fields of the codebook are called on a card and in the history."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_FIELDS: dict[str, object] = {
    "type": QT_TRANSLATE_NOOP("Field", "Type"),
    "factuality": QT_TRANSLATE_NOOP("Field", "Factuality"),
    "rereport": QT_TRANSLATE_NOOP("Field", "Re-report"),
    "trigger": QT_TRANSLATE_NOOP("Field", "Trigger"),
    "evidence": QT_TRANSLATE_NOOP("Field", "Evidence"),
    "side_a": QT_TRANSLATE_NOOP("Field", "Side A"),
    "side_b": QT_TRANSLATE_NOOP("Field", "Side B"),
    "sides": QT_TRANSLATE_NOOP("Field", "Both sides"),
    "places": QT_TRANSLATE_NOOP("Field", "Places"),
    "date": QT_TRANSLATE_NOOP("Field", "Date"),
    "weapons": QT_TRANSLATE_NOOP("Field", "Weapons"),
    "casualties": QT_TRANSLATE_NOOP("Field", "Casualties"),
    "phase": QT_TRANSLATE_NOOP("Field", "Phase"),
    "flags": QT_TRANSLATE_NOOP("Field", "Flags"),
    "note": QT_TRANSLATE_NOOP("Field", "Note"),
    "inferred": QT_TRANSLATE_NOOP("Field", "Inferred"),
    "state": QT_TRANSLATE_NOOP("Field", "State"),
    "label": QT_TRANSLATE_NOOP("Field", "Label"),
    "start": QT_TRANSLATE_NOOP("Field", "Start"),
    "end": QT_TRANSLATE_NOOP("Field", "End"),
    "text": QT_TRANSLATE_NOOP("Field", "Words"),
    "link": QT_TRANSLATE_NOOP("Field", "Link"),
    "title": QT_TRANSLATE_NOOP("Field", "Title"),
    "published": QT_TRANSLATE_NOOP("Field", "Published"),
    "published_basis": QT_TRANSLATE_NOOP("Field", "Basis of the date"),
    "source": QT_TRANSLATE_NOOP("Field", "Source"),
    "url": QT_TRANSLATE_NOOP("Field", "Address"),
    "flag": QT_TRANSLATE_NOOP("Field", "Question"),
    "assigned": QT_TRANSLATE_NOOP("Field", "Given to"),
    "blind": QT_TRANSLATE_NOOP("Field", "Blind"),
    "finished": QT_TRANSLATE_NOOP("Field", "Finished"),
    "category": QT_TRANSLATE_NOOP("Field", "Category"),
    "actor": QT_TRANSLATE_NOOP("Field", "Actor"),
    "span": QT_TRANSLATE_NOOP("Field", "Evidence"),
    "name": QT_TRANSLATE_NOOP("Field", "Name"),
    "role": QT_TRANSLATE_NOOP("Field", "Role"),
    "certainty": QT_TRANSLATE_NOOP("Field", "Certainty"),
    "precision": QT_TRANSLATE_NOOP("Field", "Precision"),
    "id": QT_TRANSLATE_NOOP("Field", "Gazetteer id"),
    "lat": QT_TRANSLATE_NOOP("Field", "Latitude"),
    "lon": QT_TRANSLATE_NOOP("Field", "Longitude"),
    "candidates": QT_TRANSLATE_NOOP("Field", "Candidates"),
    "kind": QT_TRANSLATE_NOOP("Field", "Kind"),
    "count": QT_TRANSLATE_NOOP("Field", "Count"),
    "qualifier": QT_TRANSLATE_NOOP("Field", "Hedge"),
    "low": QT_TRANSLATE_NOOP("Field", "Low"),
    "best": QT_TRANSLATE_NOOP("Field", "Best"),
    "high": QT_TRANSLATE_NOOP("Field", "High"),
    "basis": QT_TRANSLATE_NOOP("Field", "Basis"),
    "victims": QT_TRANSLATE_NOOP("Field", "Victims"),
    "status": QT_TRANSLATE_NOOP("Field", "Status"),
    "subset_of": QT_TRANSLATE_NOOP("Field", "Part of"),
}


def field_word(field: str) -> str:
    """The word for a field; a path such as "date.start" is named by its parts."""
    return " · ".join(_word(part) for part in field.split("."))


def _word(field: str) -> str:
    if field not in _FIELDS:
        return field
    return QCoreApplication.translate("Field", str(_FIELDS[field]))
