"""One event of two that tell of the same happening, field by field, its dead counted once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from rasid.core.event import Casualty, Event, EventDate
from rasid.core.reshaping import with_reasons
from rasid.core.tally import victims_key, why_left_out
from rasid.core.vocabulary import Basis


class Take(StrEnum):
    """What of two events goes into one."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


SINGLE = ("type", "factuality", "date", "phase", "trigger")
"""Fields with one value: that of the first event, or where it says nothing of the second."""
SEVERAL = ("side_a", "side_b", "places", "weapons")
"""Fields with any number of values: by default those of both events."""

_NAMES: dict[str, Callable[[Any], object]] = {
    "side_a": lambda party: party.actor or party.name or party.span,
    "side_b": lambda party: party.actor or party.name or party.span,
    "places": lambda place: place.id or place.name,
    "weapons": lambda weapon: weapon.span,
}


@dataclass(frozen=True, slots=True)
class FactPair:
    """What the two events say of the same people; one of them may say nothing."""

    first: Casualty | None
    second: Casualty | None

    @property
    def key(self) -> str:
        """The name under which it is decided what of it is taken."""
        fact = self.first or self.second
        assert fact is not None
        return fact.id

    @property
    def same_words(self) -> bool:
        """Whether both are one fact, told once in the text."""
        first, second = self.first, self.second
        if first is None or second is None:
            return False
        return first.id == second.id or (first.span is not None and first.span == second.span)

    @property
    def takes(self) -> tuple[Take, ...]:
        """What can be taken; first of all what is taken by default."""
        if self.first is None:
            return (Take.SECOND, Take.FIRST)
        if self.second is None or self.same_words:
            return (Take.FIRST, Take.SECOND)
        return (Take.BOTH, Take.FIRST, Take.SECOND)


def fact_pairs(kept: Event, other: Event) -> list[FactPair]:
    """The facts of both: those on the same words side by side, then those of the same figures,
    then those of the same people, and whatever is left alone.
    """
    waiting = list(other.casualties)
    partners: dict[str, Casualty] = {}
    for alike in (_same_words, _same_figures, _same_people):
        for fact in kept.casualties:
            partner = next((each for each in waiting if alike(fact, each)), None)
            if fact.id not in partners and partner is not None:
                partners[fact.id] = partner
                waiting.remove(partner)
    return [
        *(FactPair(fact, partners.get(fact.id)) for fact in kept.casualties),
        *(FactPair(None, fact) for fact in waiting),
    ]


def _same_words(one: Casualty, other: Casualty) -> bool:
    return FactPair(one, other).same_words


def _same_people(one: Casualty, other: Casualty) -> bool:
    return (one.kind, victims_key(one), one.status) == (
        other.kind,
        victims_key(other),
        other.status,
    )


def _same_figures(one: Casualty, other: Casualty) -> bool:
    figures = (one.low, one.best, one.high) == (other.low, other.best, other.high)
    return figures and _same_people(one, other)


@dataclass(frozen=True, slots=True)
class Merged:
    """The event that comes of two, and the facts that are no more: the id of what stands for each
    in it, or None.
    """

    event: Event
    gone: Mapping[str, str | None]


def merge(kept: Event, other: Event, take: Mapping[str, Take] | None = None) -> Merged:
    """One event of two, with the id of the first.

    ``take`` says for a field, or the key of a pair of facts, what is taken instead of what would
    be by default. No fact is counted in it that was not before, and of the same figures for the
    same people one is.
    """
    take = take or {}
    values = {field: _single(kept, other, field, take) for field in SINGLE}
    values |= {field: _several(kept, other, field, take) for field in SEVERAL}
    base = replace(
        kept,
        **values,
        evidence=_evidence(kept, other),
        casualties=(),
        rereport=kept.rereport and other.rereport,
        flags=tuple(dict.fromkeys((*kept.flags, *other.flags))),
        note="\n".join(filter(None, dict.fromkeys((kept.note, other.note)))) or None,
        inferred={**other.inferred, **kept.inferred},
    )
    facts: list[Casualty] = []
    gone: dict[str, str | None] = {}
    for pair in fact_pairs(kept, other):
        taken = _taken(pair, take.get(pair.key, pair.takes[0]), kept, other, base)
        facts += taken
        standing = {fact.id for fact in taken}
        for fact in (pair.first, pair.second):
            if fact is not None and fact.id not in standing:
                gone[fact.id] = next(iter(standing), None)
    # In the order of the text, as a later running total replaces an earlier one.
    own = {fact.id for fact in kept.casualties}
    facts.sort(key=lambda fact: kept.anchor if fact.id in own else other.anchor)
    event = replace(base, casualties=tuple(repointed(facts, gone)))
    return Merged(with_reasons(event), gone)


def repointed(facts: Iterable[Casualty], gone: Mapping[str, str | None]) -> list[Casualty]:
    """Facts whose wholes are no more, tied to what stands for these."""
    return [
        replace(fact, subset_of=gone.get(fact.subset_of or "", fact.subset_of)) for fact in facts
    ]


def _single(kept: Event, other: Event, field: str, take: Mapping[str, Take]) -> Any:
    first, second = getattr(kept, field), getattr(other, field)
    says_nothing = first is None or first == EventDate()
    default = Take.SECOND if says_nothing else Take.FIRST
    return second if take.get(field, default) is Take.SECOND else first


def _several(kept: Event, other: Event, field: str, take: Mapping[str, Take]) -> tuple[Any, ...]:
    first, second = getattr(kept, field), getattr(other, field)
    match take.get(field, Take.BOTH):
        case Take.FIRST:
            return tuple(first)
        case Take.SECOND:
            return tuple(second)
    name = _NAMES[field]
    named = {name(each) for each in first}
    return (*first, *(each for each in second if name(each) not in named))


def _evidence(kept: Event, other: Event) -> tuple[Any, ...]:
    """What both rest on; the words of a second trigger that stand alone are evidence now."""
    ranges = dict.fromkeys((*kept.evidence, *other.evidence))
    second = other.trigger
    if second and not any(r.start <= second.start and second.end <= r.end for r in ranges):
        ranges[second] = None
    return tuple(sorted(ranges, key=lambda each: (each.start, each.end)))


def _taken(
    pair: FactPair, take: Take, kept: Event, other: Event, base: Event
) -> tuple[Casualty, ...]:
    first = pair.first and _no_more_counted(pair.first, kept, base)
    second = pair.second and _no_more_counted(pair.second, other, base)
    match take:
        case Take.FIRST:
            return (first,) if first else ()
        case Take.SECOND:
            return (second,) if second else ()
    added = (Basis.INCREMENTAL, Basis.CUMULATIVE)
    told_again = first and second and _same_figures(first, second) and _counts(base, first)
    if second and told_again and second.basis in added:
        second = replace(second, basis=Basis.RESTATEMENT)
    return tuple(fact for fact in (first, second) if fact)


def _no_more_counted(fact: Casualty, before: Event, after: Event) -> Casualty:
    """A fact that was in no sum, as one of a claim unconfirmed, comes into none by a merger."""
    if _counts(after, fact) and not _counts(before, fact):
        return replace(fact, basis=Basis.CONFLICTING)
    return fact


def _counts(event: Event, fact: Casualty) -> bool:
    return why_left_out(event, fact) is None
