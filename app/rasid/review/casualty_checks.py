"""Checks of casualty facts: what would make a sum of dead wrong."""

from collections.abc import Iterator

from rasid.core.arabic import fold
from rasid.core.event import Casualty
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    EventType,
    Factuality,
    Qualifier,
    State,
)
from rasid.review.candidates import Common, common, same_dead
from rasid.review.findings import Check, Context, Finding

_WOUNDED = ("جريح", "جرحي", "مصاب", "اصيب", "اصابه")
_KILLED = ("قتل", "قتيل", "شهيد", "شهداء", "ضحيه", "ضحايا", "وفاه", "جثه", "جثث")


def _bounds(context: Context) -> Iterator[Finding]:
    for fact in context.row.event.casualties:
        known = [n for n in (fact.low, fact.best, fact.high) if n is not None]
        if known != sorted(known) or any(n < 0 for n in known):
            about = " ≤ ".join("–" if n is None else str(n) for n in _numbers(fact))
            yield Finding(Check.BOUNDS, "casualties", fact.id, about)


def _numbers(fact: Casualty) -> tuple[int | None, int | None, int | None]:
    return (fact.low, fact.best, fact.high)


def _wounded_as_dead(context: Context) -> Iterator[Finding]:
    row, spans = context.row, context.spans
    for fact in row.event.casualties:
        found = spans.get(fact.span or "")
        if fact.kind is not CasualtyKind.KILLED or found is None:
            continue
        words = fold(found.span.text)
        if any(word in words for word in _WOUNDED) and not any(word in words for word in _KILLED):
            yield Finding(Check.WOUNDED_AS_DEAD, "casualties", fact.id, found.span.text)


def _subsets(context: Context) -> Iterator[Finding]:
    event, opened = context.row.event, context.opened
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


def _counted_twice(context: Context) -> Iterator[Finding]:
    """A running total beside increments of the same people: one of them holds the other."""
    added = [
        fact
        for fact in context.row.event.casualties
        if fact.kind is CasualtyKind.KILLED and fact.best is not None
    ]
    for fact in added:
        if fact.basis is Basis.CUMULATIVE and any(
            other.basis is Basis.INCREMENTAL and set(other.victims) & set(fact.victims)
            for other in added
        ):
            yield Finding(Check.COUNTED_TWICE, "casualties", fact.id, str(fact.count))


def _did_not_happen(context: Context) -> Iterator[Finding]:
    event = context.row.event
    if not event.casualties:
        return
    if event.factuality in (Factuality.PLANNED, Factuality.NEGATED):
        yield Finding(Check.DID_NOT_HAPPEN, "factuality", None, event.factuality.value)
    elif event.type is EventType.PLANNED_OPERATION:
        yield Finding(Check.DID_NOT_HAPPEN, "factuality", None, Factuality.PLANNED.value)


def _total_differs(context: Context) -> Iterator[Finding]:
    """A headline that says another number than its parts come to."""
    event = context.row.event
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


def _part_added(context: Context) -> Iterator[Finding]:
    """A part of another count of the same kind that is added beside it."""
    event, opened = context.row.event, context.opened
    kinds = {f.id: f.kind for row in opened.events for f in row.event.casualties}
    kinds |= {fact.id: fact.kind for fact in event.casualties}
    for fact in event.casualties:
        added = fact.basis in (Basis.INCREMENTAL, Basis.CUMULATIVE)
        if added and fact.subset_of and kinds.get(fact.subset_of) is fact.kind:
            yield Finding(Check.PART_ADDED, "casualties", fact.id, str(_least(fact)))


def _headline_exceeds(context: Context) -> Iterator[Finding]:
    """A headline with more dead than the events of the whole report come to."""
    event, opened = context.row.event, context.opened
    end = opened.text.find("\n")
    told = [
        fact
        for fact in event.casualties
        if fact.kind is CasualtyKind.KILLED
        and fact.basis is Basis.RESTATEMENT
        and (span := context.spans.get(fact.span or ""))
        and span.span.end <= end
    ]
    if not told:
        return
    others = [row.event for row in opened.events if row.id != event.id and row.state in _STANDING]
    total = tally_dead([*others, event]).total
    most = total.best if total.high is None else total.high
    for fact in told:
        if _least(fact) > most:
            yield Finding(Check.HEADLINE_EXCEEDS, "casualties", fact.id, f"{_least(fact)} > {most}")


_STANDING = (State.PROPOSED, State.CONFIRMED, State.VERIFIED)
_SAME = frozenset({Common.PLACE, Common.ACTORS})


def _told_twice(context: Context) -> Iterator[Finding]:
    """Another event of the report with the same parties, place and dead that no link sets right."""
    event, opened = context.row.event, context.opened
    linked = {
        end
        for row in opened.links
        if event.id in (row.link.source, row.link.target)
        for end in (row.link.source, row.link.target)
    }
    for row in opened.events:
        if row.id == event.id or row.id in linked or row.state not in _STANDING:
            continue
        if not same_dead(event, row.event):
            continue
        days = {row.event.date.start, event.date.start} - {None}
        shared = common(event, row.event)
        if shared >= _SAME and (len(days) < 2 or Common.DATE in shared):
            number = str(opened.numbers.get(row.id, 0))
            yield Finding(Check.TOLD_TWICE, "casualties", None, number)


CASUALTY_CHECKS = (
    _bounds,
    _wounded_as_dead,
    _subsets,
    _part_added,
    _counted_twice,
    _did_not_happen,
    _total_differs,
    _headline_exceeds,
    _told_twice,
)
