"""What an event says, when the spans it rests on are parted, joined or moved."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TypeVar

from rasid.core.event import Event, Participant, Place, Range, Weapon, spans_of
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import Label, RevisionKind, State
from rasid.review.drafts import draft
from rasid.storage.log import Draft
from rasid.storage.queries import EventRow

_Listed = TypeVar("_Listed", Participant, Place, Weapon)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a span: it ``was`` so and is ``now``; ``added`` was parted from it, and those
    of ``joined``, by id, have become part of it.
    """

    was: Span
    now: Span
    added: Span | None = None
    joined: Mapping[str, Span] = field(default_factory=dict)


def follow(
    events: Iterable[EventRow], changes: Iterable[Change], reason: Reason | None = None
) -> list[Draft]:
    """Drafts for the events that say something else after changes, rejected ones left alone.

    What nobody has decided stays undecided, with the new values; what was verified is confirmed.
    """
    drafts, all_changes = [], list(changes)
    for row in events:
        event = reduce(followed, all_changes, row.event)
        if event is not row.event and event != row.event and row.state is not State.REJECTED:
            state = State.PROPOSED if row.state is State.PROPOSED else State.CONFIRMED
            changed = replace(row, event=event)
            drafts.append(draft(changed, RevisionKind.CORRECT, reason, state=state))
    return drafts


def followed(event: Event, change: Change) -> Event:
    """An event after a change: sides, places and weapons take the added span up beside the first,
    one span names one value of a list, and a date or a casualty fact stays with what is left.
    """
    joined = change.joined
    trigger = _trigger(event.trigger, change)
    if trigger == event.trigger and not {change.now.id, *joined} & set(spans_of(event)):
        return event

    def moved(span: str | None) -> str | None:
        return change.now.id if span in joined else span

    return replace(
        event,
        trigger=trigger,
        side_a=_listed(event.side_a, change, _other_party),
        side_b=_listed(event.side_b, change, _other_party),
        places=_listed(event.places, change, _other_place),
        weapons=_listed(event.weapons, change, lambda _, span: Weapon(span=span.id)),
        date=replace(event.date, span=moved(event.date.span)),
        casualties=tuple(replace(fact, span=moved(fact.span)) for fact in event.casualties),
    )


def _trigger(trigger: Range | None, change: Change) -> Range | None:
    if trigger is None:
        return None
    for span in (change.was, *change.joined.values()):
        if span.label is Label.TRIGGER and (span.start, span.end) == (trigger.start, trigger.end):
            return Range(change.now.start, change.now.end)
    return trigger


def _other_party(party: Participant, span: Span) -> Participant:
    return replace(party, span=span.id, actor=span.link, name=None)


def _other_place(place: Place, span: Span) -> Place:
    bare = Place(name=span.text, span=span.id, precision=place.precision, role=place.role)
    return replace(bare, id=span.link)


def _listed(
    values: tuple[_Listed, ...], change: Change, other: Callable[[_Listed, Span], _Listed]
) -> tuple[_Listed, ...]:
    found: list[_Listed] = []
    here = {value.span for value in values}
    for value in values:
        if value.span in change.joined:
            if change.was.id in here or any(v.span == change.now.id for v in found):
                continue  # what it rests on is named already
            value = replace(value, span=change.now.id)
        of_change = value.span == change.now.id
        if of_change and isinstance(value, Place) and value.name == change.was.text:
            value = replace(value, name=change.now.text)
        found.append(value)
        if of_change and change.added is not None and change.added.id not in here:
            found.append(other(value, change.added))
    return tuple(found)
