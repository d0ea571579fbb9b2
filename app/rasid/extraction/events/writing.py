"""Writes drafts down as events of the record, with ids, spans, evidence, rule and confidence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.identity import casualty_id, event_id
from rasid.core.vocabulary import (
    Category,
    EventType,
    Factuality,
    SiegePhase,
)
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.camps import actor_reading
from rasid.extraction.events.draft import Draft, Implied
from rasid.extraction.events.evidence import evidence
from rasid.extraction.events.flags import flags
from rasid.extraction.events.places import PlaceReader
from rasid.extraction.events.skeleton import Mark, Skeleton

_NO_CASUALTIES = (Factuality.PLANNED, Factuality.NEGATED)
_PHASES = (
    (("فك", "كسر", "فتح", "رفع", "انهاء"), SiegePhase.BROKEN),
    (("معاوده", "اعاده", "فرض", "اطبق", "قطع"), SiegePhase.LAID),
    (("تشديد", "احكم"), SiegePhase.TIGHTENED),
)


class EventWriter:
    """Writes the events of one report; ids are unique within it."""

    def __init__(self, skeleton: Skeleton, sha256: str, spans: Mapping[int, str]) -> None:
        self.skeleton, self.sha256, self.spans = skeleton, sha256, spans
        self.places = PlaceReader(skeleton)
        self.seen: Counter[tuple[str, int, int]] = Counter()
        self.fact_ids: dict[int, str] = {}

    def event(self, draft: Draft) -> Event:
        """One draft as an event."""
        first = draft.first
        facts = [] if draft.factuality in _NO_CASUALTIES else draft.facts
        marks = first.mention.marks
        ranges = evidence(self.skeleton, (told.mention for told in draft.told), facts)
        trigger = Range(marks[0].candidate.start, marks[0].candidate.end) if marks else None
        anchor = trigger or ranges[0]
        return Event(
            id=self._event_id(draft.type, anchor.start, anchor.end),
            type=draft.type,
            factuality=draft.factuality,
            rereport=first.telling.retold,
            trigger=trigger,
            evidence=ranges,
            side_a=self._side(draft, draft.sides.a, draft.implied_a),
            side_b=self._side(draft, draft.sides.b, draft.implied_b),
            places=self._places(draft),
            date=self._date(draft),
            weapons=tuple(Weapon(span=self._span(mark)) for mark in draft.weapons),
            casualties=self._casualties(facts),
            phase=self._phase(draft),
            flags=flags(self.skeleton, draft, facts),
            inferred=draft.inferred,
            rule=f"event.{first.mention.role.value}" if marks else "event.casualty",
            confidence=self._confidence(draft),
        )

    def _confidence(self, draft: Draft) -> float:
        """That of the surest trigger, less for every field that was inferred."""
        marks = draft.first.mention.marks
        base = max((mark.candidate.confidence for mark in marks), default=0.6)
        return round(base * 0.95 ** (1 + len(draft.inferred)), 2)

    def _event_id(self, type_: EventType, start: int, end: int) -> str:
        nth = self.seen[type_, start, end]
        self.seen[type_, start, end] += 1
        return event_id(self.sha256, type_, start, end, nth)

    def _span(self, mark: Mark) -> str:
        return self.spans[mark.candidate.start]

    def _side(
        self, draft: Draft, marks: Iterable[Mark], implied: Iterable[Implied]
    ) -> tuple[Participant, ...]:
        once = {mark.at: mark for mark in marks}
        found = [self._participant(draft, mark) for mark in once.values()]
        # «تنظيم “الدولة الإسلامية”» and «التنظيم» are one party, named by its first span
        named = {party.actor or party.span: party for party in reversed(found)}
        return (*reversed(named.values()), *map(self._implied, implied))

    def _implied(self, party: Implied) -> Participant:
        span = self._span(party.mark) if party.mark else None
        return Participant(category=party.category, actor=party.slug, span=span)

    def _participant(self, draft: Draft, mark: Mark) -> Participant:
        reading, sides = actor_reading(mark), draft.sides
        category = reading.category
        if draft.type is EventType.PROTEST and category is Category.CIVILIANS:
            category = Category.PROTESTERS
        text = self.skeleton.document.text
        return Participant(
            category=category,
            actor=reading.slug,
            span=self._span(mark),
            name=None if reading.slug else text[mark.candidate.start : mark.candidate.end],
            role="ally" if mark.at in sides.allies else None,
            certainty="alternative" if mark.at in sides.alternatives else reading.certainty,
        )

    def _places(self, draft: Draft) -> tuple[Place, ...]:
        once = {mark.at: mark for mark in draft.places}
        return self.places.places(list(once.values()), draft.type, self.spans)

    def _date(self, draft: Draft) -> EventDate:
        when = draft.when
        if when is None:
            return EventDate()
        span = self._span(when.mark) if when.mark else None
        return EventDate(start=when.start, end=when.end, precision=when.precision, span=span)

    def _casualties(self, facts: Sequence[Fact]) -> tuple[Casualty, ...]:
        return tuple(self._casualty(fact) for fact in sorted(facts, key=lambda f: f.at))

    def _casualty(self, fact: Fact) -> Casualty:
        return Casualty(
            id=self._fact_id(fact),
            kind=fact.kind,
            count=fact.count,
            qualifier=fact.qualifier,
            low=fact.low,
            best=fact.best,
            high=fact.high,
            basis=fact.basis,
            victims=tuple(dict.fromkeys(fact.categories)),
            status=fact.status,
            subset_of=self._fact_id(fact.parent) if fact.parent else None,
            span=self._span(fact.mark),
        )

    def _fact_id(self, fact: Fact) -> str:
        if id(fact) not in self.fact_ids:
            candidate = fact.mark.candidate
            self.fact_ids[id(fact)] = casualty_id(
                self.sha256, fact.kind, candidate.start, candidate.end
            )
        return self.fact_ids[id(fact)]

    def _phase(self, draft: Draft) -> SiegePhase | None:
        if draft.type is not EventType.SIEGE:
            return None
        mention = draft.first.mention
        line = self.skeleton.line
        words = line[max(mention.start, mention.at - 20) : mention.at] + " ".join(
            self.skeleton.folded(mark) for mark in mention.marks
        )
        for keys, phase in _PHASES:
            if any(key in words for key in keys):
                return phase
        return SiegePhase.ONGOING
