"""Checks of the words an event rests on."""

from collections.abc import Iterator

from rasid.core.event import Event, spans_of
from rasid.core.vocabulary import Label, State
from rasid.review.findings import Check, Context, Finding


def _evidence(context: Context) -> Iterator[Finding]:
    row, spans = context.row, context.spans
    event = row.event
    for span in spans_of(event):
        if span not in spans or spans[span].state is State.REJECTED:
            words = spans[span].span.text if span in spans else span
            yield Finding(Check.LOST_EVIDENCE, _field_of(event, span), span, words)
    if not event.evidence and event.trigger is None:
        yield Finding(Check.NO_EVIDENCE, "evidence")
    bare = {
        "side_a": [actor.name or actor.actor or "" for actor in event.side_a if not actor.span],
        "side_b": [actor.name or actor.actor or "" for actor in event.side_b if not actor.span],
        "places": [place.name for place in event.places if not place.span],
        "date": [event.date.start or ""] if event.date.start and not event.date.span else [],
        "casualties": [fact.id for fact in event.casualties if not fact.span],
    }
    for field, values in bare.items():
        if values and field not in event.inferred:
            yield Finding(Check.NO_EVIDENCE, field, None, values[0])


def _field_of(event: Event, span: str) -> str:
    if span == event.date.span:
        return "date"
    for field in ("side_a", "side_b", "places", "weapons", "casualties"):
        if any(value.span == span for value in getattr(event, field)):
            return field
    return "evidence"


_LABELS = {
    "side_a": {Label.ACTOR, Label.CASUALTY},  # whom an act befalls may only be counted
    "side_b": {Label.ACTOR, Label.CASUALTY},
    "places": {Label.PLACE},
    "date": {Label.TIME},
    "weapons": {Label.WEAPON, Label.ACTOR},  # aircraft are both (codebook ruling 9)
    "casualties": {Label.CASUALTY},
}


def _wrong_label(context: Context) -> Iterator[Finding]:
    event, spans = context.row.event, context.spans
    for field, labels in _LABELS.items():
        values = (event.date,) if field == "date" else getattr(event, field)
        for value in values:
            row = spans.get(value.span or "")
            if row and row.span.label not in labels:
                yield Finding(Check.WRONG_LABEL, field, row.id, row.span.text)


def _page_residue(context: Context) -> Iterator[Finding]:
    """A number the page put there is no number of people."""
    row, opened, spans = context.row, context.opened, context.spans
    residue = [s.span for s in opened.spans if s.span.label is Label.BOILERPLATE]
    for fact in row.event.casualties:
        found = spans.get(fact.span or "")
        if found and any(
            r.start < found.span.end and found.span.start < r.end
            for r in residue
            if r.id != found.id
        ):
            yield Finding(Check.PAGE_RESIDUE, "casualties", fact.id, found.span.text)


EVIDENCE_CHECKS = (_evidence, _wrong_label, _page_residue)
