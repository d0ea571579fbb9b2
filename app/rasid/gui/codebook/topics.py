"""Which words of the codebook matter where the keyboard is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import Basis, CasualtyKind, Factuality, Label, Qualifier
from rasid.gui.codebook.entries import FIELDS, Entry, entries, entry_of
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.field_row import FieldRow
from rasid.gui.inspector.field_words import field_word
from rasid.gui.session import Session
from rasid.gui.words import word


@dataclass(frozen=True, slots=True)
class Topic:
    """One word and what the codebook says of it; ``field`` is what notes on it are filed under."""

    name: str
    entry: Entry
    field: str = ""


def topics(widget: QWidget | None, session: Session) -> list[Topic]:
    """The field a widget belongs to with the value chosen in it, else what is on the desk."""
    return list(_of_field(widget)) or list(_of_desk(session))


def _of_field(widget: QWidget | None) -> Iterator[Topic]:
    # Two fields may bear one name: the first of them, as the form has them, is meant.
    known = reversed(list(entries(FIELDS).items()))
    fields = {field_word(field): entry for field, entry in known}
    at = widget
    while at is not None and not at.isWindow():
        value = at.value() if isinstance(at, Choice) else None
        if isinstance(value, StrEnum):
            yield from _of_values(value)
        name = at.name if isinstance(at, FieldRow) else at.accessibleName()
        if name in fields:
            yield Topic(name, fields[name], _named(name))
            return
        at = at.parentWidget()


def _of_desk(session: Session) -> Iterator[Topic]:
    span = session.span_row(session.focus.span_id)
    event = session.event_row(session.focus.event_id)
    if span is not None:
        yield from _of_values(span.span.label)
        if event is not None and span.span.label is Label.CASUALTY:
            facts = (fact for fact in event.event.casualties if fact.span == span.id)
            for fact in facts:
                yield from _of_values(fact.kind, fact.qualifier, fact.basis)
    elif event is not None:
        yield from _of_values(event.event.type, event.event.factuality)


def _of_values(*values: StrEnum) -> Iterator[Topic]:
    for value in values:
        entry = entry_of(value)
        if entry is not None:
            yield Topic(word(value), entry, _filed_under(value))


def _named(name: str) -> str:
    """The field of that name; of two that bear it the first, as the form has them."""
    return next(field for field in entries(FIELDS) if field_word(field) == name)


def _filed_under(value: StrEnum) -> str:
    if isinstance(value, Label):
        return f"span.{value.value}"
    if isinstance(value, CasualtyKind | Qualifier | Basis):
        return "casualties"
    return "factuality" if isinstance(value, Factuality) else "type"
