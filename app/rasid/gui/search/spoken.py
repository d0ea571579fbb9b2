"""What the values of a search are called in either language."""

from collections.abc import Iterable
from enum import StrEnum

from rasid.core.arabic import fold
from rasid.core.vocabulary import EventType, Label, ReportState, State
from rasid.gui.naming import name_of
from rasid.gui.words import source
from rasid.review.terms import Spoken
from rasid.storage.report_query import Waiting

_FIELDS: dict[str, tuple[Iterable[StrEnum], ...]] = {
    "type": (EventType,),
    "label": (Label,),
    "waits": (Waiting,),
    "state": (State, (ReportState.NEW, ReportState.IN_REVIEW, ReportState.FLAGGED)),
}


def spoken() -> Spoken:
    """By field, the Arabic and the English words of the interface for its values."""
    return {
        field: {
            fold(word): value.casefold()
            for values in lists
            for value in values
            for word in _words(value)
        }
        for field, lists in _FIELDS.items()
    }


def _words(value: StrEnum) -> tuple[str, str]:
    name = name_of(type(value).__name__, source(value))
    return name.english, name.arabic
