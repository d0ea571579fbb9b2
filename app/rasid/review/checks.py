"""What does not fit in an event, told while it is being corrected (DOMAIN §1.13).

A blocking finding stops verification: with it, a total of dead or a date would be wrong. The
others ask for a second look. Each names its field, so that the window can go there.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rasid.core.arabic import fold
from rasid.core.event import Casualty, Event, spans_of
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Factuality,
    Label,
    Qualifier,
    State,
)
from rasid.storage.queries import EventRow, Opened, SpanRow


class Check(StrEnum):
    """What can be found, by a name that stays."""

    LOST_EVIDENCE = "lost_evidence"
    NO_EVIDENCE = "no_evidence"
    WRONG_LABEL = "wrong_label"
    PAGE_RESIDUE = "page_residue"
    BOUNDS = "bounds"
    WOUNDED_AS_DEAD = "wounded_as_dead"
    SUBSET_WITHOUT_WHOLE = "subset_without_whole"
    SUBSET_EXCEEDS_WHOLE = "subset_exceeds_whole"
    COUNTED_TWICE = "counted_twice"
    DID_NOT_HAPPEN = "did_not_happen"
    TOTAL_DIFFERS = "total_differs"
    DATE_ORDER = "date_order"
    DATE_AFTER_PUBLICATION = "date_after_publication"
    DATE_UNRESOLVED = "date_unresolved"
    HOMONYM = "homonym"


BLOCKING = frozenset(
    {
        Check.LOST_EVIDENCE,
        Check.WRONG_LABEL,
        Check.PAGE_RESIDUE,
        Check.BOUNDS,
        Check.WOUNDED_AS_DEAD,
        Check.SUBSET_WITHOUT_WHOLE,
        Check.SUBSET_EXCEEDS_WHOLE,
        Check.DID_NOT_HAPPEN,
        Check.DATE_ORDER,
        Check.DATE_AFTER_PUBLICATION,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit: where, what, and the words or numbers it is about.

    ``field`` is the name of a field of the event, ``item`` the id of the casualty fact or span
    within it, if one is meant.
    """

    check: Check
    field: str
    item: str | None = None
    about: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the event may not be verified with it."""
        return self.check in BLOCKING

    def __str__(self) -> str:
        """What was found and what to do, in English; the window has the same in both languages."""
        return _SENTENCES[self.check].format(about=self.about, field=self.field)


_Context = tuple[EventRow, Opened, Mapping[str, SpanRow]]


def check_event(row: EventRow, opened: Opened) -> list[Finding]:
    """Everything that does not fit in one event of an opened report, blocking findings first."""
    spans = {span.id: span for span in opened.spans}
    context = (row, opened, spans)
    found = [finding for check in _CHECKS for finding in check(context)]
    return sorted(found, key=lambda finding: not finding.blocks)


# --- evidence ---------------------------------------------------------------------------------


def _evidence(context: _Context) -> Iterator[Finding]:
    row, _, spans = context
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


def _wrong_label(context: _Context) -> Iterator[Finding]:
    event, spans = context[0].event, context[2]
    for field, labels in _LABELS.items():
        values = (event.date,) if field == "date" else getattr(event, field)
        for value in values:
            row = spans.get(value.span or "")
            if row and row.span.label not in labels:
                yield Finding(Check.WRONG_LABEL, field, row.id, row.span.text)


def _page_residue(context: _Context) -> Iterator[Finding]:
    """A number the page put there is no number of people."""
    row, opened, spans = context
    residue = [s.span for s in opened.spans if s.span.label is Label.BOILERPLATE]
    for fact in row.event.casualties:
        found = spans.get(fact.span or "")
        if found and any(
            r.start < found.span.end and found.span.start < r.end
            for r in residue
            if r.id != found.id
        ):
            yield Finding(Check.PAGE_RESIDUE, "casualties", fact.id, found.span.text)


# --- casualty facts ---------------------------------------------------------------------------

_WOUNDED = ("جريح", "جرحي", "مصاب", "اصيب", "اصابه")
_KILLED = ("قتل", "قتيل", "شهيد", "شهداء", "ضحيه", "ضحايا", "وفاه", "جثه", "جثث")


def _bounds(context: _Context) -> Iterator[Finding]:
    for fact in context[0].event.casualties:
        known = [n for n in (fact.low, fact.best, fact.high) if n is not None]
        if known != sorted(known) or any(n < 0 for n in known):
            about = " ≤ ".join("–" if n is None else str(n) for n in _numbers(fact))
            yield Finding(Check.BOUNDS, "casualties", fact.id, about)


def _numbers(fact: Casualty) -> tuple[int | None, int | None, int | None]:
    return (fact.low, fact.best, fact.high)


def _wounded_as_dead(context: _Context) -> Iterator[Finding]:
    row, _, spans = context
    for fact in row.event.casualties:
        found = spans.get(fact.span or "")
        if fact.kind is not CasualtyKind.KILLED or found is None:
            continue
        words = fold(found.span.text)
        if any(word in words for word in _WOUNDED) and not any(word in words for word in _KILLED):
            yield Finding(Check.WOUNDED_AS_DEAD, "casualties", fact.id, found.span.text)


def _subsets(context: _Context) -> Iterator[Finding]:
    event, opened = context[0].event, context[1]
    facts = {fact.id: fact for other in opened.events for fact in other.event.casualties}
    facts |= {fact.id: fact for fact in event.casualties}
    for fact in event.casualties:
        whole = facts.get(fact.subset_of or "")
        if fact.basis is Basis.SUBSET and whole is None:
            yield Finding(Check.SUBSET_WITHOUT_WHOLE, "casualties", fact.id)
        elif whole is not None and _least(fact) > _most(whole):
            about = f"{_least(fact)} > {_most(whole)}"
            yield Finding(Check.SUBSET_EXCEEDS_WHOLE, "casualties", fact.id, about)


def _least(fact: Casualty) -> int:
    return next((n for n in (fact.low, fact.best, fact.count) if n is not None), 0)


def _most(fact: Casualty) -> float:
    if fact.high is not None:
        return fact.high
    if fact.count is None or fact.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return float("inf")  # «17 at least» may hold twenty officers
    return fact.best if fact.best is not None else fact.count


def _counted_twice(context: _Context) -> Iterator[Finding]:
    """A running total beside increments of the same people: one of them holds the other."""
    added = [
        fact
        for fact in context[0].event.casualties
        if fact.kind is CasualtyKind.KILLED and fact.best is not None
    ]
    for fact in added:
        if fact.basis is Basis.CUMULATIVE and any(
            other.basis is Basis.INCREMENTAL and set(other.victims) & set(fact.victims)
            for other in added
        ):
            yield Finding(Check.COUNTED_TWICE, "casualties", fact.id, str(fact.count))


def _did_not_happen(context: _Context) -> Iterator[Finding]:
    event = context[0].event
    if event.casualties and event.factuality in (Factuality.PLANNED, Factuality.NEGATED):
        yield Finding(Check.DID_NOT_HAPPEN, "factuality", None, event.factuality.value)


def _total_differs(context: _Context) -> Iterator[Finding]:
    """A headline that says another number than its parts come to."""
    event = context[0].event
    dead = [fact for fact in event.casualties if fact.kind is CasualtyKind.KILLED]
    parts = [f.best for f in dead if f.basis is Basis.INCREMENTAL and f.best is not None]
    if len(parts) < 2:
        return
    for fact in dead:
        if fact.basis is not Basis.RESTATEMENT or fact.count is None:
            continue
        total, exact = sum(parts), fact.qualifier is Qualifier.EXACT
        at_least = fact.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
        if (exact and fact.count != total) or (at_least and (fact.low or fact.count) > total):
            yield Finding(Check.TOTAL_DIFFERS, "casualties", fact.id, f"{fact.count} ≠ {total}")


# --- date and place ---------------------------------------------------------------------------


def _date(context: _Context) -> Iterator[Finding]:
    row, opened, _ = context
    date, published = row.event.date, opened.report.published
    if date.start and date.end and date.start > date.end:
        yield Finding(Check.DATE_ORDER, "date", None, f"{date.start} – {date.end}")
    happened = row.event.factuality is not Factuality.PLANNED
    last = date.end or date.start
    if published and last and last > published and happened:
        yield Finding(Check.DATE_AFTER_PUBLICATION, "date", None, f"{last} > {published}")
    if date.span and not date.start:
        yield Finding(Check.DATE_UNRESOLVED, "date", date.span)


def _homonym(context: _Context) -> Iterator[Finding]:
    for place in context[0].event.places:
        if place.id is None and len(place.candidates) > 1:
            yield Finding(Check.HOMONYM, "places", place.span, place.name)


_CHECKS: tuple[Callable[[_Context], Iterator[Finding]], ...] = (
    _evidence,
    _wrong_label,
    _page_residue,
    _bounds,
    _wounded_as_dead,
    _subsets,
    _counted_twice,
    _did_not_happen,
    _total_differs,
    _date,
    _homonym,
)

_SENTENCES = {
    Check.LOST_EVIDENCE: "The evidence “{about}” was rejected or is gone. Point to other words.",
    Check.NO_EVIDENCE: "{field} has neither evidence nor a reason. Select the words, or say why.",
    Check.WRONG_LABEL: "“{about}” is marked as something else. Relabel it, or choose other words.",
    Check.PAGE_RESIDUE: "“{about}” is page residue, not people. Remove the casualty fact.",
    Check.BOUNDS: "Low, best and high do not ascend ({about}). Correct the numbers.",
    Check.WOUNDED_AS_DEAD: "“{about}”: wounded are counted as dead. Separate them.",
    Check.SUBSET_WITHOUT_WHOLE: "A part is not tied to its whole. Say which fact it is part of.",
    Check.SUBSET_EXCEEDS_WHOLE: "A part is greater than its whole ({about}). Correct one of them.",
    Check.COUNTED_TWICE: "A running total ({about}) stands beside parts of it. Keep one of them.",
    Check.DID_NOT_HAPPEN: "What is {about} has no casualties. Remove them, or correct factuality.",
    Check.TOTAL_DIFFERS: "The total and its parts differ ({about}). Flag it, or correct a number.",
    Check.DATE_ORDER: "The event ends before it begins ({about}). Correct the date.",
    Check.DATE_AFTER_PUBLICATION: "The event lies after its report ({about}). Correct one date.",
    Check.DATE_UNRESOLVED: "The date could not be resolved. Set the publication date, or the day.",
    Check.HOMONYM: "Several places are called “{about}”. Choose one.",
}
