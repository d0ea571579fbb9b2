"""Scores extracted records against coded ones, report by report."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rasid.core.event import Casualty, Event, Participant, Range
from rasid.core.record import Record
from rasid.core.vocabulary import Basis, CasualtyKind, EventType, Label
from rasid.extraction.scoring.measures import Miss, Score
from rasid.extraction.scoring.pairing import common, likeness, pair_up, same_event, same_place

_COUNTED_ELSEWHERE = (Basis.SUBSET, Basis.RESTATEMENT)


@dataclass(frozen=True, slots=True)
class Coded:
    """A record made by a person; only the text before ``until`` was coded, all where None."""

    name: str
    record: Record
    until: int | None = None


def score(predictions: Iterable[Record], coded: Iterable[Coded]) -> Score:
    """Every coded record against the prediction for the same text."""
    by_text = {record.report.sha256: record for record in predictions}
    total = Score()
    for gold in coded:
        found = by_text.get(gold.record.report.sha256)
        if found is None:
            total.absent.append(gold.name)
            found = Record(report=gold.record.report)
        total.reports += 1
        _Comparison(
            total, gold.name, _Part(gold.record, gold.until), _Part(found, gold.until)
        ).run()
    return total


@dataclass(frozen=True, slots=True)
class _Fact:
    """A casualty fact with the place of its span."""

    casualty: Casualty
    place: Range

    @property
    def adds_dead(self) -> bool:
        return (
            self.casualty.kind is CasualtyKind.KILLED
            and self.casualty.basis not in _COUNTED_ELSEWHERE
        )

    @property
    def dead(self) -> int:
        best = self.casualty.best
        return (best if best is not None else self.casualty.low or 0) if self.adds_dead else 0


class _Part:
    """What a record says of the text before ``until``."""

    def __init__(self, record: Record, until: int | None) -> None:
        def within(at: int) -> bool:
            return until is None or at < until

        self.spans = [span for span in record.spans if within(span.start)]
        self.places = {span.id: Range(span.start, span.end) for span in self.spans}
        self.events = [
            event
            for event in record.events
            if (event.trigger or event.evidence) and within(_anchor(event).start)
        ]
        self.facts = [
            _Fact(casualty, self.places[casualty.span])
            for event in self.events
            for casualty in event.casualties
            if casualty.span in self.places
        ]

    def ranges(self, label: Label) -> list[Range]:
        """Where spans of a label stand."""
        return [Range(span.start, span.end) for span in self.spans if span.label is label]

    def event_places(self, event: Event) -> list[Range]:
        """Where the places of an event are named."""
        return [self.places[place.span] for place in event.places if place.span in self.places]


def _anchor(event: Event) -> Range:
    return event.trigger or event.evidence[0]


class _Comparison:
    """One report: what was coded and what was found."""

    def __init__(self, total: Score, name: str, coded: _Part, found: _Part) -> None:
        self.total, self.name, self.coded, self.found = total, name, coded, found

    def run(self) -> None:
        for label in Label:
            self._spans(label)
        self._facts()
        self._events()

    def _miss(self, what: str, how: str, place: Range) -> None:
        self.total.misses.append(Miss(self.name, what, how, place.start, place.end))

    def _spans(self, label: Label) -> None:
        coded, found = self.coded.ranges(label), self.found.ranges(label)
        pairs = dict(pair_up(coded, found, likeness))
        for counts, hits in (
            (self.total.exact[label], len(set(coded) & set(found))),
            (self.total.overlapping[label], len(pairs)),
        ):
            counts.hits += hits
            counts.predicted += len(found)
            counts.coded += len(coded)
        for nth, place in enumerate(coded):
            if nth not in pairs:
                self._miss(label, "missed", place)
            elif found[pairs[nth]] != place:
                self._miss(label, f"coded {place.start}-{place.end}", found[pairs[nth]])
        for other, place in enumerate(found):
            if other not in pairs.values():
                self._miss(label, "spurious", place)

    def _facts(self) -> None:
        coded, found = self.coded.facts, self.found.facts
        pairs = pair_up(coded, found, lambda a, b: likeness(a.place, b.place))
        counts = self.total.casualties
        counts.coded += len(coded)
        counts.predicted += len(found)
        for nth, other in pairs:
            ours, theirs = coded[nth].casualty, found[other].casualty
            said = {name: (read(ours), read(theirs)) for name, read in _TUPLE.items()}
            wrong = {name: pair for name, pair in said.items() if pair[0] != pair[1]}
            counts.hits += not wrong
            if wrong:
                self._miss("CASUALTY fact", _differences(wrong), found[other].place)
            for name, read in _FACT_FIELDS.items():
                self.total.fields[name].add(read(ours) == read(theirs))
        self._false_dead({other: nth for nth, other in pairs})
        dead = (sum(fact.dead for fact in part.facts) for part in (self.coded, self.found))
        self.total.fields["report.dead_total"].add(len(set(dead)) == 1)

    def _false_dead(self, answers: Mapping[int, int]) -> None:
        """Dead that no coded fact knows of, or that answer a fact about something else."""
        for other, fact in enumerate(self.found.facts):
            if not fact.dead:
                continue
            nth = answers.get(other)
            known = any(common(fact.place, coded.place) for coded in self.coded.facts)
            other_kind = nth is not None and (
                self.coded.facts[nth].casualty.kind is not CasualtyKind.KILLED
            )
            if not known or other_kind:
                self.total.false_dead += 1
                self._miss("FALSE DEAD", str(fact.dead), fact.place)

    def _events(self) -> None:
        coded, found = self.coded.events, self.found.events
        pairs = dict(pair_up(coded, found, same_event))
        for counts, hits in (
            (self.total.typed_events, len(pairs)),
            (self.total.events, len(pair_up(coded, found, same_place))),
        ):
            counts.hits += hits
            counts.predicted += len(found)
            counts.coded += len(coded)
        for nth, event in enumerate(coded):
            if nth not in pairs:
                self._miss("EVENT", f"missed {event.type} {event.factuality}", _anchor(event))
        for other, event in enumerate(found):
            if other not in pairs.values():
                self._miss("EVENT", f"spurious {event.type}", _anchor(event))
        for nth, other in pairs.items():
            self._event_fields(coded[nth], found[other])

    def _event_fields(self, coded: Event, found: Event) -> None:
        fields = self.total.fields
        fields["event.factuality"].add(coded.factuality is found.factuality)
        if coded.date.start:
            days = ((event.date.start, event.date.end) for event in (coded, found))
            fields["event.date (where one is coded)"].add(len(set(days)) == 1)
        ours, theirs = self.coded.event_places(coded), self.found.event_places(found)
        shared = any(common(a, b) for a in ours for b in theirs)
        fields["event.place"].add(shared or not (ours or theirs))
        fields["event.sides"].add(_same_sides(coded, found))


def _same_sides(coded: Event, found: Event) -> bool:
    """The same categories on the same sides; those of a clash may be swapped."""
    ours = (_categories(coded.side_a), _categories(coded.side_b))
    theirs = (_categories(found.side_a), _categories(found.side_b))
    return ours == theirs or (coded.type is EventType.CLASH and ours == theirs[::-1])


def _categories(side: Sequence[Participant]) -> frozenset[str]:
    return frozenset(participant.category for participant in side)


def _differences(wrong: Mapping[str, tuple[object, object]]) -> str:
    return ", ".join(f"{name} {coded} read as {found}" for name, (coded, found) in wrong.items())


_TUPLE: Mapping[str, Callable[[Casualty], object]] = {
    "kind": lambda fact: fact.kind,
    "count": lambda fact: fact.count,
    "qualifier": lambda fact: fact.qualifier,
}
_FACT_FIELDS: Mapping[str, Callable[[Casualty], object]] = {
    "casualty.bounds": lambda fact: (fact.low, fact.best, fact.high),
    "casualty.basis": lambda fact: fact.basis,
    "casualty.victims": lambda fact: frozenset(fact.victims),
    "casualty.status": lambda fact: fact.status,
}
