"""What a span says of itself when the mouse rests on it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from rasid.core.event import Event
from rasid.core.tally import bounds
from rasid.core.vocabulary import State
from rasid.gui.inspector.describe import bounds_text, date_text
from rasid.gui.words import corrected, word
from rasid.storage.queries import EventRow, SpanRow


def state_word(state: State, *, edited: bool) -> str:
    """The word of a state; a confirmed value a person changed has its own."""
    return corrected() if edited and state is State.CONFIRMED else word(state)


def describe(row: SpanRow, events: Iterable[EventRow] = ()) -> str:
    """The span's words, label, state, link, what events read in it, rule, confidence and reviewer,
    a line each.
    """
    span = row.span
    lines = [f"«{span.text}»", f"{word(span.label)} · {state_word(row.state, edited=row.edited)}"]
    if span.link:
        lines.append(span.link)
    standing = (each.event for each in events if each.state is not State.REJECTED)
    lines += dict.fromkeys(value for event in standing for value in _values(event, span.id))
    if span.rule:
        rule = QCoreApplication.translate("SpanTooltip", "Rule: {rule}").format(rule=span.rule)
        lines.append(rule if span.confidence is None else f"{rule} · {span.confidence:.2f}")
    if row.author:
        lines.append(
            QCoreApplication.translate("SpanTooltip", "Reviewer: {name}").format(name=row.author)
        )
    return "\n".join(lines)


def _values(event: Event, span: str) -> Iterator[str]:
    """What an event takes a span for."""
    for party in (*event.side_a, *event.side_b):
        if party.span == span:
            yield " · ".join(part for part in (word(party.category), party.actor) if part)
    for place in event.places:
        if place.span == span:
            yield f"{place.name} · {word(place.precision)}"
    if event.date.span == span:
        yield f"{date_text(event.date)} · {word(event.date.precision)}"
    for fact in event.casualties:
        if fact.span == span:
            yield f"{word(fact.kind)} · {bounds_text(bounds(fact))} · {word(fact.basis)}"
