"""What a split can give to the new event, and what it gives unless somebody says otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rasid.core.event import Casualty, Event, Place, Range, Weapon
from rasid.core.reshaping import Share, go_together
from rasid.core.vocabulary import Label
from rasid.storage.queries import SpanRow

Value = Range | Place | Weapon | Casualty


@dataclass(frozen=True, slots=True)
class Part:
    """One value of the event: the field it is of, and where its words stand, if they do."""

    field: str
    value: Value
    where: Range | None


def parts_of(event: Event, spans: Iterable[SpanRow]) -> list[Part]:
    """The values of an event that can go, field by field; ``spans`` are those of its report.

    Triggers are those the event could have: its own, and others within its evidence.
    """
    known = {row.id: row for row in spans}

    def at(span: str | None) -> Range | None:
        row = known.get(span or "")
        return Range(row.span.start, row.span.end) if row else None

    return [
        *(Part("casualties", fact, at(fact.span)) for fact in event.casualties),
        *(Part("places", place, at(place.span)) for place in event.places),
        *(Part("weapons", weapon, at(weapon.span)) for weapon in event.weapons),
        *(Part("trigger", where, where) for where in _triggers(event, known.values())),
        *(Part("evidence", where, where) for where in event.evidence),
    ]


def _triggers(event: Event, spans: Iterable[SpanRow]) -> list[Range]:
    inside = [
        Range(row.span.start, row.span.end)
        for row in spans
        if row.span.label is Label.TRIGGER
        and any(r.start <= row.span.start and row.span.end <= r.end for r in event.evidence)
    ]
    own = [event.trigger] if event.trigger else []
    return sorted(dict.fromkeys((*own, *inside)), key=lambda where: where.start)


def given_by_default(parts: Sequence[Part], event: Event, selection: Range | None) -> set[int]:
    """The places of the parts that go: those in the selected words, else those in the evidence of
    the second trigger, else those in the last stretch of evidence.
    """
    area = selection or _second(parts, event)
    if area is None:
        return set()
    given = {n for n, part in enumerate(parts) if part.where and _within(part.where, area)}
    moved = sorted(n for n in given if parts[n].field == "trigger")
    given -= set(moved[1:])  # an event has one trigger
    return with_companions(parts, event, given)


def _second(parts: Sequence[Part], event: Event) -> Range | None:
    """The evidence of what seems to be a second event; None where there is but one stretch."""
    ranges = sorted(event.evidence, key=lambda where: where.start)
    own = event.trigger
    if len(ranges) < 2:
        return None
    for part in parts:
        if part.field == "trigger" and part.where and own and part.where.start > own.start:
            around = [r for r in ranges if _within(part.where, r) and not _within(own, r)]
            if around:
                return around[0]
    return ranges[-1]


def _within(where: Range, area: Range) -> bool:
    return area.start <= where.start and where.end <= area.end


def with_companions(parts: Sequence[Part], event: Event, given: set[int]) -> set[int]:
    """The parts that go, with the casualty facts that must go along."""
    facts = {n: part.value for n, part in enumerate(parts) if isinstance(part.value, Casualty)}
    chosen = {fact.id for n, fact in facts.items() if n in given}
    along = go_together(event, chosen)
    return given | {n for n, fact in facts.items() if fact.id in along}


def share_of(parts: Sequence[Part], given: set[int], selection: Range | None) -> Share:
    """What goes, as the split takes it; selected words are evidence where no other goes."""
    chosen = [parts[n] for n in sorted(given)]
    evidence = tuple(part.where for part in chosen if part.field == "evidence" and part.where)
    trigger = next((part.where for part in chosen if part.field == "trigger"), None)
    if not evidence and selection is not None:
        evidence = (selection,)
    if not evidence and trigger is not None:  # the sentence of a trigger tells of both
        evidence = tuple(
            part.where
            for part in parts
            if part.field == "evidence" and part.where and _within(trigger, part.where)
        )
    return Share(
        evidence=evidence,
        trigger=trigger,
        places=tuple(p.value for p in chosen if isinstance(p.value, Place)),
        weapons=tuple(p.value for p in chosen if isinstance(p.value, Weapon)),
        casualties=frozenset(p.value.id for p in chosen if isinstance(p.value, Casualty)),
    )
