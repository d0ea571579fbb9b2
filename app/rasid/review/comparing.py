"""Compares two states of reports: which spans and events answer one another, and what differs.

A side is a project as a view has it, so that one function compares two people, two moments, two
files, two versions of the rules, or the machine with people.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from rasid.core.revision import canonical_json
from rasid.core.tally import Tally, tally_dead
from rasid.core.vocabulary import State
from rasid.review.differences import content_of
from rasid.review.pairs import EventPair, SpanPair, event_pairs, event_said, same_words, span_pairs
from rasid.storage.project import Project
from rasid.storage.queries import Opened
from rasid.storage.reports import get_report, get_text
from rasid.storage.views import NOW, View, fingerprints, open_view, view_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a comparison, and what it is called."""

    name: str
    project: Project
    view: View = NOW


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
        one = _open(left, report) if report in ours else None
        two = _open(right, report, text=one.text if one else None) if report in theirs else None
        compared = compare_report(one, two)
        if compared:
            yield compared


def _open(side: Side, report: str, *, text: str | None = None) -> Opened:
    """As ``open_view`` does, but for what no comparison needs; a known text is not read again."""
    project, view = side.project, side.view
    if view.author is not None:
        view = replace(view, author=project.known_as(view.author))
    spans, events = view_rows(project.connection, report, view)
    return Opened(
        report=get_report(project, report),
        text=get_text(project, report) if text is None else text,
        spans=spans,
        events=events,
    )


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
    spans = tuple(span_pairs(left.spans if left else (), right.spans if right else ()))
    events = tuple(
        event_pairs(left.events if left else (), right.events if right else (), same_words(spans))
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
            content_of(event_said(row, names))
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
