"""How far people agree on the reports that several of them read blind."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import combinations
from typing import TypeVar

from rasid.core.agreement import (
    Measured,
    Pair,
    Stretch,
    Undefined,
    Unitised,
    alpha_nominal,
    alpha_unitised,
    cohen_kappa,
    measured,
    observed,
    unitised,
)
from rasid.core.event import Event, Participant
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import EventType, Label, State
from rasid.review.comparing import ReportComparison, compare_report
from rasid.review.disagreements import read_twice
from rasid.review.pairs import EventPair
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, SpanRow
from rasid.storage.views import View, open_view

T = TypeVar("T")

SPANS = "spans"
EVENTS = "events"
WHOLE = "whole_event"
DEAD_TOTAL = "dead_total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report as two people read it blind; ``finished`` is the ISO day the later one was done."""

    report: str
    people: tuple[str, str]
    finished: str
    compared: ReportComparison = field(repr=False)

    @property
    def week(self) -> str:
        """The ISO week in which both were done, such as 2026-W47."""
        year, week, _ = date.fromisoformat(self.finished).isocalendar()
        return f"{year}-W{week:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measure of one thing: ``about`` is a label, a field or one of the names above.

    ``measure`` is observed, kappa, alpha, alpha_unitised, f1_exact or f1_overlap.
    """

    about: str
    measure: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class Case:
    """Where two people said different things: ids of the event on each side, None where absent.

    ``nth`` is the place of the event among those of the report that either has, from 1, ``types``
    are what each says it is, and ``words`` the words of the text it rests on.
    """

    report: str
    left: str | None
    right: str | None
    nth: int = 0
    types: tuple[EventType, ...] = ()
    words: str = ""


def readings(project: Project) -> list[Reading]:
    """All reports that two people finished blind, once for each two of its readers."""
    found = []
    for report, readers in read_twice(project).items():
        views = {name: open_view(project, report, View(author=name)) for name in readers}
        finished = _finished(project, report)
        for one, two in combinations(readers, 2):
            compared = compare_report(views[one], views[two])
            found.append(
                Reading(
                    report=report,
                    people=(one, two),
                    finished=max(finished[one], finished[two]),
                    compared=compared,
                )
            )
    return found


def _finished(project: Project, report: str) -> dict[str, str]:
    """When each reader was last done with a report."""
    rows = project.connection.execute(
        """
        SELECT author, substr(max(time), 1, 10) FROM revision
        WHERE subject = ? AND json_extract(body, '$.finished') GROUP BY author
        """,
        (report,),
    )
    return dict(rows.fetchall())


# --- figures ----------------------------------------------------------------------------------


def figures(read: Sequence[Reading]) -> list[Figure]:
    """Every measure with its interval, resampled over reports, in the codebook's order."""
    return [
        *_span_figures(read),
        _figure(EVENTS, "f1", read, _shared_events, _f1),
        *_field_figures(read),
        _figure(WHOLE, "observed", read, _whole, _over(observed)),
        _figure(DEAD_TOTAL, "observed", read, _dead_totals, _over(observed)),
    ]


def drift(read: Sequence[Reading]) -> dict[str, Measured]:
    """How far whole events are agreed on, by the week in which both were done, in order."""
    return {
        week: _figure(WHOLE, "observed", some, _whole, _over(observed)).measured
        for week, some in by_week(read).items()
    }


def _figure(
    about: str,
    measure: str,
    read: Sequence[Reading],
    taken: Callable[[Reading], T],
    combined: Callable[[Sequence[T]], float | Undefined],
) -> Figure:
    """``taken`` is what counts of each reading, ``combined`` makes the measure of it.

    All readings of one report are drawn together: three readers are not three reports.
    """
    by_report: dict[str, list[T]] = {}
    for reading in read:
        by_report.setdefault(reading.report, []).append(taken(reading))

    def of_reports(drawn: Sequence[list[T]]) -> float | Undefined:
        return combined([each for readings in drawn for each in readings])

    return Figure(
        about=about, measure=measure, measured=measured([*by_report.values()], of_reports)
    )


def _over(
    measure: Callable[[list[Pair]], float | Undefined],
) -> Callable[[Sequence[list[Pair]]], float | Undefined]:
    return lambda taken: measure([pair for pairs in taken for pair in pairs])


# --- events -----------------------------------------------------------------------------------

Said = Callable[[Event, Event], Pair]
"""What two people said of one thing about an event."""


def _each(value: Callable[[Event], Hashable]) -> Said:
    return lambda left, right: (value(left), value(right))


def _sides(left: Event, right: Event) -> Pair:
    """The parties of each side; of a clash, whichever side they are called."""
    said = [(_parties(event.side_a), _parties(event.side_b)) for event in (left, right)]
    if EventType.CLASH in (left.type, right.type):
        return frozenset(said[0]), frozenset(said[1])
    return said[0], said[1]


def _parties(side: Iterable[Participant]) -> frozenset[str]:
    return frozenset(each.actor or each.name or each.category for each in side)


FIELDS: dict[str, Said] = {
    "type": _each(lambda event: event.type),
    "factuality": _each(lambda event: event.factuality),
    "sides": _sides,
    "places": _each(lambda event: frozenset(place.id or place.name for place in event.places)),
    "date": _each(lambda event: (event.date.start, event.date.end)),
    "dead": _each(lambda event: tally_dead([event]).total),
}
"""What of an event is compared, by name."""


def _field_figures(read: Sequence[Reading]) -> Iterator[Figure]:
    of_two = len({each.people for each in read}) == 1
    for about, said in FIELDS.items():
        taken = partial(_of_field, said)
        yield _figure(about, "observed", read, taken, _over(observed))
        if of_two:
            yield _figure(about, "kappa", read, taken, _over(cohen_kappa))
        yield _figure(about, "alpha", read, taken, _over(alpha_nominal))


def _of_field(said: Said, reading: Reading) -> list[Pair]:
    """What both said of each event both have."""
    return [
        said(pair.left.event, pair.right.event)
        for pair in reading.compared.events
        if pair.left and pair.right
    ]


def _whole(reading: Reading) -> list[Pair]:
    """All fields at once, and an event only one has as a thing they do not agree on."""
    return [
        (all(_agree(said, pair.left, pair.right) for said in FIELDS.values()), True)
        for pair in reading.compared.events
    ]


def _agree(said: Said, left: EventRow | None, right: EventRow | None) -> bool:
    if left is None or right is None:
        return False
    one, two = said(left.event, right.event)
    return one == two


def _dead_totals(reading: Reading) -> list[Pair]:
    left, right = reading.compared.dead
    return [(left.total, right.total)]


Shared = tuple[int, int, int]
"""How many of two lists answer one another, and how long each is."""


def _shared_events(reading: Reading) -> Shared:
    pairs = reading.compared.events
    hits = sum(
        pair.left is not None
        and pair.right is not None
        and pair.left.event.type is pair.right.event.type
        for pair in pairs
    )
    return hits, sum(bool(pair.left) for pair in pairs), sum(bool(pair.right) for pair in pairs)


def _f1(shared: Sequence[Shared]) -> float | Undefined:
    hits, ours, theirs = (sum(each[place] for each in shared) for place in range(3))
    return 2 * hits / (ours + theirs) if ours + theirs else Undefined.NOTHING_COMPARED


# --- spans ------------------------------------------------------------------------------------


def _span_figures(read: Sequence[Reading]) -> Iterator[Figure]:
    used = [label for label in Label if any(_has(each, label) for each in read)]
    for about, labels in ((SPANS, used), *((label.value, [label]) for label in used)):
        for measure, exact in (("f1_exact", True), ("f1_overlap", False)):
            yield _figure(about, measure, read, partial(_shared_spans, labels, exact), _f1)
        yield _figure(about, "alpha_unitised", read, partial(_unitised, labels), _alpha)


def _has(reading: Reading, label: Label) -> bool:
    """Whether either reader marked anything so."""
    rows = [row for pair in reading.compared.spans for row in (pair.left, pair.right) if row]
    return any(row.span.label is label for row in rows)


def _shared_spans(labels: Collection[Label], exact: bool, reading: Reading) -> Shared:
    hits = ours = theirs = 0
    for pair in reading.compared.spans:
        left, right = (_of_labels(row, labels) for row in (pair.left, pair.right))
        ours, theirs = ours + (left is not None), theirs + (right is not None)
        if left is not None and right is not None and left[0] == right[0]:
            hits += left == right or not exact
    return hits, ours, theirs


def _of_labels(row: SpanRow | None, labels: Collection[Label]) -> tuple[Label, int, int] | None:
    if row is None or row.span.label not in labels:
        return None
    return (row.span.label, row.span.start, row.span.end)


def _unitised(labels: Collection[Label], reading: Reading) -> dict[Label, Unitised]:
    length = len(reading.compared.text)
    sides = (reading.compared.left, reading.compared.right)
    return {
        label: unitised([_stretches(side, label) for side in sides], length) for label in labels
    }


def _stretches(opened: Opened | None, label: Label) -> list[Stretch]:
    """Where a reader's units stand; of units that overlap the later gives way."""
    units: list[Stretch] = []
    for row in opened.spans if opened else ():
        span = row.span
        is_unit = row.state is not State.REJECTED and span.label is label
        if is_unit and (not units or units[-1][1] <= span.start):
            units.append((span.start, span.end))
    return units


def _alpha(taken: Sequence[Mapping[Label, Unitised]]) -> float | Undefined:
    """Over all readings, which are one continuum after another."""
    labels = taken[0].keys() if taken else ()
    return alpha_unitised([each[label] for each in taken] for label in labels)


# --- where ------------------------------------------------------------------------------------


def cases(read: Sequence[Reading]) -> dict[str, list[Case]]:
    """Where people disagree, by field, those with most cases first; events only one has too."""
    found: dict[str, list[Case]] = {}
    for each in read:
        for pair, case in _in_text_order(each):
            left, right = pair.left, pair.right
            if left is None or right is None:
                found.setdefault(EVENTS, []).append(case)
                continue
            for name, said in FIELDS.items():
                if not _agree(said, left, right):
                    found.setdefault(name, []).append(case)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _in_text_order(reading: Reading) -> Iterator[tuple[EventPair, Case]]:
    """The pairs of a reading as their events come in the text, each with what it is called."""
    compared = reading.compared
    pairs = sorted(compared.events, key=lambda pair: min(row.event.anchor for row in _rows(pair)))
    for nth, pair in enumerate(pairs, 1):
        events = [row.event for row in _rows(pair)]
        where = events[0].evidence[0] if events[0].evidence else None
        case = Case(
            report=reading.report,
            left=pair.left.id if pair.left else None,
            right=pair.right.id if pair.right else None,
            nth=nth,
            types=tuple(dict.fromkeys(event.type for event in events)),
            words=" ".join(compared.text[where.start : where.end].split()) if where else "",
        )
        yield pair, case


def _rows(pair: EventPair) -> list[EventRow]:
    return [row for row in (pair.left, pair.right) if row is not None]


def by_pair(read: Iterable[Reading]) -> dict[str, list[Reading]]:
    """Readings by the two people who made them."""
    return _grouped(read, lambda each: " × ".join(each.people))


def by_week(read: Iterable[Reading]) -> dict[str, list[Reading]]:
    """Readings by the week in which both were done, in order: what drifts shows here."""
    return dict(sorted(_grouped(read, lambda each: each.week).items()))


def _grouped(read: Iterable[Reading], key: Callable[[Reading], str]) -> dict[str, list[Reading]]:
    groups: dict[str, list[Reading]] = {}
    for each in read:
        groups.setdefault(key(each), []).append(each)
    return groups
