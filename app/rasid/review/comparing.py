"""Compares two states of reports: which spans and events answer one another, and what differs.

A side is a project as a view has it, so that one function compares two people, two moments, two
files, two versions of the rules, or the machine with people.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from rasid.core.body import event_body, span_body
from rasid.core.event import Event, Range
from rasid.core.revision import canonical_json
from rasid.core.tally import Tally, tally_dead
from rasid.core.vocabulary import State
from rasid.extraction.scoring.pairing import likeness, pair_up, same_place
from rasid.review.differences import Difference, content_of, differences
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, SpanRow
from rasid.storage.views import NOW, View, fingerprints, open_view

Row = TypeVar("Row", SpanRow, EventRow)


class PairedBy(StrEnum):
    """Why two things are taken for the same, the surest first."""

    IDENTITY = "identity"
    PLACE = "place"
    TRIGGER = "trigger"
    EVIDENCE = "evidence"
    OVERLAP = "overlap"
    ALONE = "alone"


Tests = Sequence[tuple[PairedBy, Callable[[Row, Row], float]]]
"""Ways to tell what answers what, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a comparison, and what it is called."""

    name: str
    project: Project
    view: View = NOW


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanPair:
    """A span on both sides, or on one; a rejected one is on neither."""

    left: SpanRow | None
    right: SpanRow | None
    paired_by: PairedBy
    changes: tuple[Difference, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(row.span.start for row in (self.left, self.right) if row)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPair:
    """An event on both sides, or on one; a rejected one is on neither.

    ``rejected`` is the row of the side that rejected it, where the other has it.
    """

    left: EventRow | None
    right: EventRow | None
    paired_by: PairedBy
    changes: tuple[Difference, ...]
    rejected: EventRow | None = None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(row.event.anchor for row in (self.left, self.right) if row)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportComparison:
    """What two sides say of one report; equal spans and events are among them.

    ``left`` or ``right`` is None where the report is not on that side.
    """

    report: str
    title: str
    text: str
    left: Opened | None
    right: Opened | None
    spans: tuple[SpanPair, ...]
    events: tuple[EventPair, ...]
    dead: tuple[Tally, Tally]

    @property
    def differing_spans(self) -> tuple[SpanPair, ...]:
        """The spans the sides do not agree on."""
        return tuple(pair for pair in self.spans if pair.changes)

    @property
    def differing_events(self) -> tuple[EventPair, ...]:
        """The events the sides do not agree on."""
        return tuple(pair for pair in self.events if pair.changes)

    def __bool__(self) -> bool:
        """Whether the sides differ."""
        alone = (self.left is None) != (self.right is None)
        return alone or bool(self.differing_spans or self.differing_events)


def compare(
    left: Side, right: Side, reports: Collection[str] | None = None
) -> Iterator[ReportComparison]:
    """The reports that differ, in the order of the left side, then those only the right has.

    ``reports`` are the ids to compare, all where None. A person's side has the reports the person
    decided something in, and the other side is compared in these alone.
    """
    ours, theirs = fingerprints(left.project, left.view), fingerprints(right.project, right.view)
    for report in _unequal(left, right, ours, theirs):
        if reports is not None and report not in reports:
            continue
        compared = compare_report(
            open_view(left.project, report, left.view) if report in ours else None,
            open_view(right.project, report, right.view) if report in theirs else None,
        )
        if compared:
            yield compared


def may_differ(left: Side, right: Side) -> list[str]:
    """The reports that ``compare`` has to look at, in its order: the others are the same."""
    ours, theirs = fingerprints(left.project, left.view), fingerprints(right.project, right.view)
    return list(_unequal(left, right, ours, theirs))


_Fingerprints = Mapping[str, tuple[str, ...]]


def _unequal(left: Side, right: Side, ours: _Fingerprints, theirs: _Fingerprints) -> Iterator[str]:
    """Reports with other proposals or decisions; where a person is on a side, of those
    both have."""
    of_a_person = left.view.author is not None or right.view.author is not None
    for report in dict.fromkeys((*ours, *theirs)):
        if of_a_person and not (report in ours and report in theirs):
            continue
        if ours.get(report) != theirs.get(report):
            yield report


def compare_report(left: Opened | None, right: Opened | None) -> ReportComparison:
    """What two sides say of one report; None for a side that does not have it."""
    either = left or right
    assert either is not None, "a report is on one side at least"
    spans = tuple(_span_pairs(left.spans if left else (), right.spans if right else ()))
    events = tuple(
        _event_pairs(left.events if left else (), right.events if right else (), _same_words(spans))
    )
    return ReportComparison(
        report=either.report.id,
        title=either.report.title,
        text=either.text,
        left=left,
        right=right,
        spans=spans,
        events=events,
        dead=(
            tally_dead(pair.left.event for pair in events if pair.left),
            tally_dead(pair.right.event for pair in events if pair.right),
        ),
    )


def state_hash(opened: Opened) -> str:
    """A hash of what stands in a report, whoever said it: equal where nothing differs."""
    spans = [row.span for row in opened.spans if row.state is not State.REJECTED]
    names = {span.id: f"{span.label} {span.start} {span.end}" for span in spans}
    said = [
        *([span.label, span.start, span.end, span.text, span.link] for span in spans),
        *(
            content_of(_event_said(row, names))
            for row in opened.events
            if row.state is not State.REJECTED
        ),
    ]
    lines = sorted(map(canonical_json, said))
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def hashes(left: Side, right: Side) -> tuple[str, str]:
    """A hash of each side: equal where nothing differs, as ``state_hash`` is of a report."""
    ours, theirs = fingerprints(left.project, left.view), fingerprints(right.project, right.view)
    unequal = set(_unequal(left, right, ours, theirs))
    found = []
    for side, known in ((left, ours), (right, theirs)):
        whole = hashlib.sha256()
        for report in sorted(known):
            said = "\0".join(known[report])
            if report in unequal:
                said = state_hash(open_view(side.project, report, side.view))
            whole.update(f"{report} {said}\n".encode())
        found.append(whole.hexdigest())
    return found[0], found[1]


def framed_stretches(compared: ReportComparison, side: int) -> Iterator[tuple[int, int]]:
    """What stands on one side only, 0 or 1, in code points: a span that the other has not, the
    words by which it is longer, or a whole span that is another thing there.
    """
    for pair in compared.differing_spans:
        own, other = (pair.right, pair.left) if side else (pair.left, pair.right)
        if own is None:
            continue
        start, end = own.span.start, own.span.end
        if other is None or any(change.field in ("label", "link") for change in pair.changes):
            yield start, end
            continue
        if start < min(end, other.span.start):
            yield start, min(end, other.span.start)
        if max(start, other.span.end) < end:
            yield max(start, other.span.end), end


# --- spans ------------------------------------------------------------------------------------


def _span_pairs(left: Sequence[SpanRow], right: Sequence[SpanRow]) -> list[SpanPair]:
    pairs = [
        SpanPair(
            left=one,
            right=two,
            paired_by=paired_by,
            changes=differences(_span_said(one), _span_said(two)),
        )
        for one, two, paired_by in _paired(left, right, _SPANS_ALIKE)
    ]
    return sorted(pairs, key=lambda pair: pair.start)


def _span_said(row: SpanRow | None) -> Mapping[str, Any] | None:
    """What is said, whatever state it is in."""
    return None if row is None else span_body(row.report, row.span, State.CONFIRMED, None)


def _same_edges(one: SpanRow, two: SpanRow) -> float:
    return float(_edges(one) == _edges(two) and one.span.label is two.span.label)


def _overlap(one: SpanRow, two: SpanRow) -> float:
    """The same words marked as different things answer one another too."""
    if one.span.label is not two.span.label and _edges(one) != _edges(two):
        return 0.0
    return likeness(_edges(one), _edges(two))


def _edges(row: SpanRow) -> Range:
    return Range(row.span.start, row.span.end)


_SPANS_ALIKE: Tests[SpanRow] = (
    (PairedBy.IDENTITY, lambda one, two: float(one.id == two.id)),
    (PairedBy.PLACE, _same_edges),
    (PairedBy.OVERLAP, _overlap),
)


# --- events -----------------------------------------------------------------------------------


def _same_words(spans: Iterable[SpanPair]) -> dict[str, str]:
    """What the left side calls spans of the right one that mark the same words alike."""
    return {
        pair.right.id: pair.left.id
        for pair in spans
        if pair.paired_by is PairedBy.PLACE and pair.left and pair.right
    }


def _event_pairs(
    left: Sequence[EventRow], right: Sequence[EventRow], names: Mapping[str, str]
) -> list[EventPair]:
    """``names`` are those of the left side for spans of the right: what an event rests on is the
    same where the words are, whoever marked them first.
    """
    rejected = {row.id: row for row in (*left, *right) if row.state is State.REJECTED}
    pairs = [
        EventPair(
            left=one,
            right=two,
            paired_by=paired_by,
            changes=differences(_event_said(one), _event_said(two, names)),
            rejected=next(
                (rejected[row.id] for row in (one, two) if row and row.id in rejected), None
            ),
        )
        for one, two, paired_by in _paired(left, right, _EVENTS_ALIKE)
    ]
    return sorted(pairs, key=lambda pair: pair.start)


def _event_said(
    row: EventRow | None, names: Mapping[str, str] | None = None
) -> Mapping[str, Any] | None:
    """What is said, whatever state it is in."""
    if row is None:
        return None
    event = resting_on(row.event, names) if names else row.event
    return event_body(row.report, event, State.CONFIRMED, None)


def resting_on(event: Event, names: Mapping[str, str]) -> Event:
    """An event that calls the spans it rests on by other names."""

    def name(span: str | None) -> str | None:
        return names.get(span, span) if span else span

    return replace(
        event,
        side_a=tuple(replace(each, span=name(each.span)) for each in event.side_a),
        side_b=tuple(replace(each, span=name(each.span)) for each in event.side_b),
        places=tuple(replace(each, span=name(each.span)) for each in event.places),
        date=replace(event.date, span=name(event.date.span)),
        weapons=tuple(
            replace(each, span=names.get(each.span, each.span)) for each in event.weapons
        ),
        casualties=tuple(replace(each, span=name(each.span)) for each in event.casualties),
    )


_SAME_TRIGGER = 3.0  # as ``same_place`` has it
_SAME_TYPE = 0.5


def _one_trigger(one: EventRow, two: EventRow) -> float:
    told = same_place(one.event, two.event)
    return told + _SAME_TYPE * _one_type(one, two) if told >= _SAME_TRIGGER else 0.0


def _one_telling(one: EventRow, two: EventRow) -> float:
    if not _one_type(one, two):
        return 0.0
    return max(same_place(one.event, two.event), same_place(two.event, one.event))


def _one_type(one: EventRow, two: EventRow) -> bool:
    return one.event.type is two.event.type


_EVENTS_ALIKE: Tests[EventRow] = (
    (PairedBy.IDENTITY, lambda one, two: float(one.id == two.id)),
    (PairedBy.TRIGGER, _one_trigger),
    (PairedBy.EVIDENCE, _one_telling),
)


# --- both -------------------------------------------------------------------------------------


def _paired(
    left: Sequence[Row], right: Sequence[Row], tests: Tests[Row]
) -> Iterator[tuple[Row | None, Row | None, PairedBy]]:
    """What answers what, and what stands alone; rejected ones are on neither side."""
    ours = [row for row in left if row.state is not State.REJECTED]
    theirs = [row for row in right if row.state is not State.REJECTED]
    for paired_by, alike in tests:
        pairs = pair_up(ours, theirs, alike)
        for one, two in pairs:
            yield ours[one], theirs[two], paired_by
        taken, answered = {one for one, _ in pairs}, {two for _, two in pairs}
        ours = [row for at, row in enumerate(ours) if at not in taken]
        theirs = [row for at, row in enumerate(theirs) if at not in answered]
    for row in ours:
        yield row, None, PairedBy.ALONE
    for row in theirs:
        yield None, row, PairedBy.ALONE
