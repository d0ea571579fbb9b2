"""Takes what one side of a comparison says into the open project, as one step of the log."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasid.core.event import Event, spans_of
from rasid.core.record import from_builtins, to_builtins
from rasid.core.revision import Reason
from rasid.core.vocabulary import RevisionKind, State
from rasid.errors import RasidError
from rasid.review.comparing import ReportComparison
from rasid.review.differences import Difference, find_member, same_member
from rasid.review.drafts import draft
from rasid.review.pairs import EventPair, SpanPair, resting_on
from rasid.review.points import Point
from rasid.review.validity import refuse_impossible
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, SpanRow
from rasid.storage.standing import decision


def take_left(
    project: Project,
    now: Opened,
    compared: ReportComparison,
    point: Point,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome | None:
    """Have the project say what the left side says on a point; None where it does already.

    ``now`` is the report as it stands in the project and as the author saw it; neither side need
    be of this project. An event brings the spans it rests on with it. RasidError where the report
    is not on the left side, or where it cannot be.
    """
    return _take(project, now, compared.left, point, 0, author, reason)


def take_right(
    project: Project,
    now: Opened,
    compared: ReportComparison,
    point: Point,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome | None:
    """The same for the right side."""
    return _take(project, now, compared.right, point, 1, author, reason)


def _take(
    project: Project,
    now: Opened,
    chosen: Opened | None,
    point: Point,
    side: int,
    author: str,
    reason: Reason | None,
) -> Outcome | None:
    if chosen is None:
        raise RasidError(
            "The report is not on that side, so there is nothing to take. Compare another state."
        )
    desk = _Desk(project, now, chosen, reason)
    if isinstance(point.pair, SpanPair):
        drafts = desk.span(*_in_order(point.pair, side))
    elif point.whole:
        drafts = desk.event(*_in_order(point.pair, side))
    else:
        drafts = desk.values(point.pair, point.changes, side)
    return write(project, author, drafts) if drafts else None


def _in_order(pair: Any, side: int) -> tuple[Any, Any]:
    """The row that is taken, and the other one."""
    return (pair.right, pair.left) if side else (pair.left, pair.right)


class _Desk:
    """The report as it stands, and the state of it that is taken from."""

    def __init__(
        self, project: Project, now: Opened, chosen: Opened, reason: Reason | None
    ) -> None:
        self._project, self._now, self._reason = project, now, reason
        self._spans = {row.id: row for row in now.spans}
        self._events = {row.id: row for row in now.events}
        self._brought = {row.id: row for row in chosen.spans if row.state is not State.REJECTED}

    # Spans

    def span(self, row: SpanRow | None, other: SpanRow | None) -> list[Draft]:
        """One that is to be as in ``row``, or not to be; ``other`` is what it was paired with."""
        if row is None:
            return self._without(other.id if other else None, self._spans)
        subject = _subject(row.id, other.id if other else None, self._spans)
        drafts = self._span(subject, row)
        if other is not None and other.id != subject:
            drafts += self._without(other.id, self._spans)
        return drafts

    def _span(self, subject: str, row: SpanRow) -> list[Draft]:
        standing = self._spans.get(subject)
        span = replace(row.span, id=subject)
        if standing is None:
            fresh = SpanRow(report=self._now.report.id, span=span, head=self._head(subject))
            return [draft(fresh, RevisionKind.CREATE, self._reason)]
        was = standing.span
        said = (was.label, was.start, was.end, was.link)
        alike = said == (span.label, span.start, span.end, span.link)
        return self._decided(replace(standing, span=span), standing.state, alike=alike)

    # Events

    def event(self, row: EventRow | None, other: EventRow | None) -> list[Draft]:
        """One that is to be as in ``row``, or not to be; ``other`` is what it was paired with."""
        if row is None:
            return self._without(other.id if other else None, self._events)
        subject = _subject(row.id, other.id if other else None, self._events)
        drafts = self._event(subject, row.event)
        if other is not None and other.id != subject:
            drafts += self._without(other.id, self._events)
        return drafts

    def values(self, pair: EventPair, changes: tuple[Difference, ...], side: int) -> list[Draft]:
        """Some values of an event that both sides have."""
        row, other = _in_order(pair, side)
        subject = _subject(row.id, other.id, self._events)
        standing = self._events.get(subject)
        if standing is None or standing.state is State.REJECTED:
            raise RasidError("There is no event {id}. Open its report again.", id=subject)
        said: dict[str, Any] = to_builtins(standing.event)
        for change in changes:
            _adopt(said, change, change.after if side else change.before)
        event = from_builtins(said, Event)
        if event == standing.event:
            return []
        return self._event(subject, event)

    def _event(self, subject: str, event: Event) -> list[Draft]:
        names, brought = self._resting(event)
        event = resting_on(replace(event, id=subject), names)
        standing = self._events.get(subject)
        spans = [draft.subject for draft in brought]
        known = (*self._now.spans, *(self._brought[span] for span in spans))
        refuse_impossible(event, replace(self._now, spans=known))
        if standing is None:
            fresh = EventRow(report=self._now.report.id, event=event, head=self._head(subject))
            return [draft(fresh, RevisionKind.CREATE, self._reason), *brought]
        bare = replace(standing.event, rule=None, confidence=None)
        alike = bare == replace(event, rule=None, confidence=None)
        changed = replace(standing, event=event)
        return [*self._decided(changed, standing.state, alike=alike), *brought]

    def _resting(self, event: Event) -> tuple[dict[str, str], list[Draft]]:
        """What the spans of an event are called here; those that are not here are brought."""
        standing = {
            _place(row): row.id for row in self._now.spans if row.state is not State.REJECTED
        }
        here = set(standing.values())
        names, drafts = dict[str, str](), list[Draft]()
        for span in spans_of(event):
            row = self._brought.get(span)
            if span in here or row is None:
                continue
            if _place(row) in standing:
                names[span] = standing[_place(row)]
            else:
                drafts += self._span(span, row)
        return names, drafts

    # Both

    def _decided(self, row: SpanRow | EventRow, state: State, *, alike: bool) -> list[Draft]:
        """Nothing where it stands so and somebody has said so."""
        if alike and state not in (State.PROPOSED, State.REJECTED):
            return []
        kind = RevisionKind.CONFIRM if alike else RevisionKind.CORRECT
        return [draft(row, kind, self._reason)]

    def _without(
        self, subject: str | None, standing: Mapping[str, SpanRow | EventRow]
    ) -> list[Draft]:
        row = standing.get(subject or "")
        if row is None or row.state is State.REJECTED:
            return []
        return [draft(row, RevisionKind.REJECT, self._reason)]

    def _head(self, subject: str) -> str | None:
        """The newest revision of something that was made and taken back."""
        said = decision(self._project.connection, subject)
        return said.head if said else None


def _subject(
    row: str, other: str | None, standing: Mapping[str, SpanRow] | Mapping[str, EventRow]
) -> str:
    """What is to bear the values: that which stands here, the side's own first."""
    for name in (row, other):
        found = standing.get(name or "")
        if found is not None and found.state is not State.REJECTED:
            return found.id
    return row


def _place(row: SpanRow) -> tuple[str, int, int]:
    return (row.span.label, row.span.start, row.span.end)


def _adopt(said: dict[str, Any], change: Difference, value: Any) -> None:
    """Give a value to the field, the member or the part of a member a change is about."""
    if change.item is None and change.part is None:
        said[change.field] = value
    elif change.item is None:
        parts = dict(said.get(change.field) or {})
        parts[change.part] = value
        if value is None and change.field == "inferred":
            del parts[change.part]
        said[change.field] = parts
    else:
        said[change.field] = _members(list(said.get(change.field) or ()), change, value)


def _members(members: list[Any], change: Difference, value: Any) -> list[Any]:
    assert change.item is not None
    if change.part is not None:
        at = find_member(change.field, change.item, members)
        if at is None:
            raise RasidError("There is no such value here any more. Take the whole event.")
        members[at] = {**members[at], change.part: value}
        return members
    others = [each for each in members if not same_member(change.field, each, change.item)]
    return others if value is None else [*others, dict(value)]
