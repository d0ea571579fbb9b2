"""What selected words are as a value of an event: a party, a place, days, a count of people."""

from collections.abc import Iterator
from dataclasses import replace

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.span import Span
from rasid.core.vocabulary import Basis, CasualtyKind, Category, State
from rasid.extraction.candidate import ActorReading, PlaceReading, QuantityReading
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import Part, fresh_casualty_id
from rasid.storage.queries import EventRow

Value = Participant | Place | EventDate | Weapon | Casualty


def value_of(part: Part, span: Span, event: Event, desk: Desk) -> Value:
    """The value a span gives to a part of an event, as far as register and rules can read it."""
    match part:
        case Part.PLACE:
            return place_from(span, desk)
        case Part.DATE:
            return date_from(span, event, desk)
        case Part.WEAPON:
            return Weapon(span=span.id)
        case Part.CASUALTY:
            return casualty_from(span, event, desk)
        case _:
            return participant_from(span, event, desk)


def participant_from(span: Span, event: Event, desk: Desk) -> Participant:
    """The party some words name, as in an event of the report somebody has decided; one the
    register does not know keeps its words.
    """
    for row in _others(event, desk):
        parties = (*row.event.side_a, *row.event.side_b)
        said = next((party for party in parties if party.span == span.id), None)
        if said is not None and row.state is not State.PROPOSED:
            return replace(said, role=None)
    reading = desk.read(_range(span), ActorReading)
    actor = desk.register.get(span.link) or desk.register.named(span.text)
    if actor is None and reading is not None:
        actor = desk.register.get(reading.slug)
    if actor is None:
        category = reading.category if reading else Category.UNIDENTIFIED
        return Participant(category=category, name=span.text, span=span.id)
    certainty = reading.certainty if reading is not None and reading.slug == actor.slug else None
    return Participant(category=actor.category, actor=actor.slug, span=span.id, certainty=certainty)


def place_from(span: Span, desk: Desk) -> Place:
    """The place some words name, with the precision of the words before it."""
    reading = desk.read(_range(span), PlaceReading)
    if reading is None:
        return Place(name=span.text, span=span.id, id=span.link)
    return Place(
        name=span.text,
        span=span.id,
        precision=reading.precision,
        id=span.link or next(iter(reading.candidates), None),
        lat=reading.lat,
        lon=reading.lon,
        candidates=reading.candidates,
    )


def date_from(span: Span, event: Event, desk: Desk) -> EventDate:
    """The days some words mean; where they mean none the event keeps those it has."""
    period = desk.period(_range(span))
    if period is None or (period.start is None and event.date.start is not None):
        before = event.date
        return EventDate(
            start=before.start, end=before.end, precision=before.precision, span=span.id
        )
    return EventDate(start=period.start, end=period.end, precision=period.precision, span=span.id)


def casualty_from(span: Span, event: Event, desk: Desk) -> Casualty:
    """The fact some words state, as another event of the report tells it, else as they read; see
    ``kind_known`` for what befell the people.
    """
    id_ = fresh_casualty_id(span.id, event)
    told = _fact_elsewhere(span, event, desk)
    if told is not None:
        own = {fact.id for fact in event.casualties}
        return replace(told, id=id_, subset_of=told.subset_of if told.subset_of in own else None)
    reading = desk.read(_range(span), QuantityReading)
    if reading is None:
        return Casualty(id=id_, kind=CasualtyKind.KILLED, span=span.id)
    return Casualty(
        id=id_,
        kind=reading.kind or CasualtyKind.KILLED,
        count=reading.count,
        qualifier=reading.qualifier,
        low=reading.low,
        best=reading.best,
        high=reading.high,
        basis=Basis.SUBSET if reading.subset else Basis.INCREMENTAL,
        victims=(reading.category,) if reading.category else (),
        status=reading.status,
        span=span.id,
    )


def _others(event: Event, desk: Desk) -> Iterator[EventRow]:
    """The other events of the report that stand."""
    for row in desk.opened.events if desk.opened else ():
        if row.id != event.id and row.state is not State.REJECTED:
            yield row


def _fact_elsewhere(span: Span, event: Event, desk: Desk) -> Casualty | None:
    facts = (fact for row in _others(event, desk) for fact in row.event.casualties)
    return next((fact for fact in facts if fact.span == span.id), None)


def kind_known(span: Span, event: Event, desk: Desk) -> bool:
    """Whether another event or the rules tell what befell the people of a span."""
    if _fact_elsewhere(span, event, desk) is not None:
        return True
    reading = desk.read(_range(span), QuantityReading)
    return reading is not None and reading.kind is not None


def _range(span: Span) -> Range:
    return Range(span.start, span.end)
