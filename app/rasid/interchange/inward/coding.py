"""Makes a record of the codebook out of one document of another tool, and says what it is not."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from rasid.core.event import Event, Range, spans_of
from rasid.core.record import Record, from_builtins, to_builtins
from rasid.core.span import Span
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.errors import RasidError
from rasid.extraction.register import Register
from rasid.interchange.inward.alignment import Alignment
from rasid.interchange.inward.anchoring import Anchors
from rasid.interchange.inward.annotation import Document, Mark
from rasid.interchange.inward.framing import completed, field_of, reseated, resting_on
from rasid.interchange.inward.held import Held
from rasid.interchange.inward.names import Names
from rasid.interchange.records import adopt
from rasid.interchange.sources import Remark

T = TypeVar("T", Span, Event)


@dataclass(frozen=True, slots=True)
class Coding:
    """A record ready to be proposed or decided; ``seen`` are the decisions it was made in sight
    of, by subject."""

    where: str
    record: Record
    seen: Mapping[str, str]


class Coder:
    """Reads documents by one table of names, and tells what becomes of each annotation."""

    def __init__(
        self, names: Names, register: Callable[[], Register], tell: Callable[[Remark], None]
    ) -> None:
        self._names = names
        self._register = register
        self._tell = tell
        self.repaired = 0

    def code(self, document: Document, held: Held, alignment: Alignment) -> Coding | None:
        """The record of a document; None where it cannot be one, which is told."""
        work = _Document(document, held, Anchors(held.text, alignment, document.marks), self._names)
        record = Record(report=held.report, spans=(), events=())
        try:
            events = tuple(work.events(self._register))
            record = replace(record, spans=work.spans(), events=events)
            record = adopt(record, held.text, there=held.spans.keys())
        except RasidError as error:
            what = RasidError("its annotations were left out: {why}", why=error)
            self._tell(Remark(document.where, what))
            return None
        finally:
            for remark in work.remarks():
                self._tell(remark)
            self.repaired += work.repaired
        kept = {span.id for span in record.spans} | {event.id for event in record.events}
        seen = {id_: head for id_, head in work.seen.items() if id_ in kept}
        return Coding(document.where, record, seen)


class _Document:
    """One document being read."""

    def __init__(self, document: Document, held: Held, anchors: Anchors, names: Names) -> None:
        self.seen: dict[str, str] = {}
        self.repaired = 0
        self._document = document
        self._held = held
        self._anchors = anchors
        self._names = names
        self._told: list[Remark] = []
        self._strange: Counter[tuple[Callable[[str, int], RasidError], str]] = Counter()
        self._spans: dict[str, Span] = {}
        self._triggers: dict[str, tuple[Mark, EventType, Range]] = {}
        self._used: set[str] = set()
        self._claimed = {str(mark.said.get("id")) for mark in document.marks if mark.said}
        self._at = {
            (span.label.value, span.start, span.end): id_
            for id_, span in reversed([*held.spans.items()])
            if id_ not in self._claimed
        }
        for mark in document.marks:
            self._read(mark)
        placed = self._spans.keys() | self._triggers.keys()
        self._left_out = {mark.name for mark in document.marks} - placed

    def remarks(self) -> Iterator[Remark]:
        """What was repaired or left out, single annotations first."""
        yield from self._told
        for (said, name), times in self._strange.items():
            yield Remark(self._document.where, said(name, times))

    def _read(self, mark: Mark) -> None:
        if self._names.omits(mark.label):
            return
        kind = self._names.label(mark.label)
        if kind is None:
            self._strange[_no_label, mark.label] += 1
            return
        try:
            anchored = self._anchors.place(mark)
        except RasidError as error:
            self._remark(mark, RasidError("{label} was left out: {why}", label=kind, why=error))
            return
        if anchored.repaired:
            self.repaired += 1
            what = RasidError(
                "{label} stands at {start}–{end}, where its words are",
                label=kind,
                start=anchored.at.start,
                end=anchored.at.end,
            )
            self._remark(mark, what, lost=False)
        if isinstance(kind, Label):
            self._spans[mark.name] = self._span(mark, kind, anchored.at)
        else:
            self._triggers[mark.name] = (mark, kind, anchored.at)

    def _span(self, mark: Mark, label: Label, at: Range) -> Span:
        """The span of a mark; of two that say the same nothing the first stands for both."""
        said = self._sent(mark, Span)
        words = self._held.text[at.start : at.end]
        for span in self._spans.values() if said is None else ():
            if (span.label, span.start, span.end) == (label, at.start, at.end):
                return span
        there = self._at.get((label.value, at.start, at.end))
        id_ = self._id(mark, said, there)
        if said is None and there == id_ and there in self._held.decided:
            return self._held.spans[there]
        if said is None:
            return Span(id=id_, label=label, start=at.start, end=at.end, text=words)
        same = said.label is label and said.text == words
        return replace(
            said,
            id=id_,
            label=label,
            start=at.start,
            end=at.end,
            text=words,
            link=said.link if said.label is label else None,
            rule=said.rule if same else None,
            confidence=said.confidence if same else None,
        )

    def spans(self) -> tuple[Span, ...]:
        """The spans that could be placed, and the triggers of events that came without any."""
        return tuple({span.id: span for span in self._spans.values()}.values())

    def events(self, register: Callable[[], Register]) -> list[Event]:
        """The events with the spans that other marks put into their roles."""
        seats: dict[str, list[tuple[str, Span]]] = {name: [] for name in self._triggers}
        for arm in self._document.arms:
            if not self._seat(arm.source, arm.role, arm.target, seats):
                self._strange[_no_role, arm.role] += 1
        there = self._standing(seats)
        return [
            self._event(name, given, there.get(name), register) for name, given in seats.items()
        ]

    def _standing(self, seats: Mapping[str, Sequence[tuple[str, Span]]]) -> dict[str, str]:
        """The events of the report that marks without an id of ours are about, by mark: those of
        their type where they stand, else what is decided there under another type.
        """
        found: dict[str, str] = {}
        for same_type in (True, False):
            for name, given in seats.items():
                mark, type_, at = self._triggers[name]
                if mark.said is not None or name in found:
                    continue
                told = {(field_of(role), span.id) for role, span in given}
                taken = {*self._claimed, *found.values()}
                id_ = self._held.event_at(type_ if same_type else None, at, told, taken)
                if id_ is not None:
                    found[name] = id_
        return found

    def _seat(
        self, source: str, role: str, target: str, seats: Mapping[str, list[tuple[str, Span]]]
    ) -> bool:
        """Give a span to an event; whichever of the two the arm is drawn from.

        What became of an end that was left out has been told.
        """
        ours = self._names.role(role)
        if source not in seats:
            source, target = target, source
        if self._names.omits(role) or (ours and not self._left_out.isdisjoint((source, target))):
            return True
        if ours is None or source not in seats or target not in self._spans:
            return False
        seats[source].append((ours, self._spans[target]))
        return True

    def _event(
        self,
        name: str,
        seats: Sequence[tuple[str, Span]],
        there: str | None,
        register: Callable[[], Register],
    ) -> Event:
        """The event of a mark; ``there`` is the one in the report that it is about."""
        mark, type_, at = self._triggers[name]
        said = self._sent(mark, Event)
        id_ = self._id(mark, said, there)
        known = {span.id for span in self._spans.values()}
        if said is not None:
            event = self._moved(replace(said, id=id_, type=type_), at)
            if self._is_partial(mark):
                known |= self._held.spans.keys()
                seats = completed(event, seats, self._held.spans)
        elif there is not None and there in self._held.decided:
            event = self._held.events[there]
            event = replace(event, type=type_, note=mark.note or event.note)
            known |= self._held.spans.keys()
            seats = completed(event, seats, self._held.spans)
        else:
            event = self._new(mark, id_, type_, at, seats)
        if lost := [span for span in spans_of(event) if span not in known]:
            what = RasidError("{count} of the spans it rests on are not there", count=len(lost))
            self._remark(mark, what)
        event = self._seated(mark, resting_on(event, known), seats, register)
        if mark.factuality in set(Factuality):
            event = replace(event, factuality=Factuality(mark.factuality))
        return event

    def _new(
        self,
        mark: Mark,
        id_: str,
        type_: EventType,
        at: Range,
        seats: Sequence[tuple[str, Span]],
    ) -> Event:
        """An event that nobody stands behind yet, over all its spans."""
        word = replace(mark, name=f"{mark.name} trigger", said=None)
        self._spans[word.name] = self._span(word, Label.TRIGGER, at)
        reach = [at, *(Range(span.start, span.end) for _, span in seats)]
        hull = Range(min(r.start for r in reach), max(r.end for r in reach))
        return Event(id=id_, type=type_, trigger=at, evidence=(hull,), note=mark.note)

    def _seated(
        self,
        mark: Mark,
        event: Event,
        seats: Sequence[tuple[str, Span]],
        register: Callable[[], Register],
    ) -> Event:
        """The event with these spans, but for those it counts without saying what befell them."""
        counted = {fact.span for fact in event.casualties}
        kinds = [(role, span) for role, span in seats if role != "casualty" or span.id in counted]
        if len(kinds) < len(seats):
            self._strange[_no_kind, mark.name] += len(seats) - len(kinds)
        return reseated(event, kinds, self._held.report.sha256, register)

    def _moved(self, event: Event, at: Range) -> Event:
        """An event that was sent along, with its ranges where their words are by now."""
        evidence = [self._anchors.moved(each) for each in event.evidence]
        trigger = at if event.trigger is not None or not evidence else None
        kept = tuple(each for each in evidence if each is not None)
        return replace(event, trigger=trigger, evidence=kept or (at,))

    def _sent(self, mark: Mark, type_: type[T]) -> T | None:
        """The whole span or event that went along, unless it does not fit.

        Where it is one that somebody stands behind here, fields it does not tell are those here.
        """
        if mark.said is None or ("type" in mark.said) is not (type_ is Event):
            return None
        try:
            return from_builtins({**self._decided(mark), **mark.said}, type_)
        except RasidError as error:
            what = RasidError("what was sent along with it was left out: {why}", why=error)
            self._remark(mark, what)
            return None

    def _decided(self, mark: Mark) -> Mapping[str, Any]:
        """What somebody stands behind of the span or event a mark says it is, as JSON values."""
        said = mark.said or {}
        id_ = str(said.get("id"))
        if id_ not in self._held.decided:
            return {}
        found = self._held.events.get(id_) if "type" in said else self._held.spans.get(id_)
        values: dict[str, Any] = to_builtins(found) if found is not None else {}
        return values

    def _is_partial(self, mark: Mark) -> bool:
        """Whether what was sent along tells less than what somebody stands behind here."""
        return not self._decided(mark).keys() <= (mark.said or {}).keys()

    def _id(self, mark: Mark, said: Any, there: str | None) -> str:
        """The id it has, or that of what it is about in the report, or one of its own."""
        given = said.id if said is not None else there or mark.name
        while given in self._used:
            given = f"{given}+"
        self._used.add(given)
        head = (mark.said or {}).get("revision")
        if said is not None and isinstance(head, str):
            self.seen[given] = head
        return str(given)

    def _remark(self, mark: Mark, what: RasidError, *, lost: bool = True) -> None:
        self._told.append(Remark(f"{self._document.where}: {mark.name}", what, lost))


def _no_label(name: str, count: int) -> RasidError:
    return RasidError(
        "“{name}” is no label of Rasid, so {count} were left out; name it in a table (--labels)",
        name=name,
        count=count,
    )


def _no_role(name: str, count: int) -> RasidError:
    return RasidError(
        "“{name}” is no role of a span in an event, so {count} were left out; name it in a table "
        "(--labels)",
        name=name,
        count=count,
    )


def _no_kind(name: str, count: int) -> RasidError:
    return RasidError(
        "{name} does not say what befell those it counts, so {count} were left out; name the role "
        "killed or wounded in a table (--labels)",
        name=name,
        count=count,
    )
