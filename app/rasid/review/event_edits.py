"""Splits an event, merges two, copies one: each is one step, and no dead are counted twice by it.

What is split, merged or copied is confirmed by that and no longer verified: a reader verifies what
has come of it. Links follow, so that what another event counted for stays out of the sums.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from rasid.core.event import Event
from rasid.core.identity import event_id
from rasid.core.link import Link, in_order, leads_to, stands_back
from rasid.core.merging import Take, merge, repointed
from rasid.core.reshaping import Share, copied, split
from rasid.core.revision import Reason
from rasid.core.vocabulary import ReasonCode, Relation, RevisionKind, State
from rasid.errors import RasidError
from rasid.review.decisions import fresh
from rasid.review.drafts import draft, proposed_spans
from rasid.review.links import link_draft
from rasid.review.validity import refuse_impossible
from rasid.storage.links import find_links
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, open_report
from rasid.storage.reports import get_report


def split_event(
    project: Project,
    row: EventRow,
    share: Share,
    *,
    author: str,
    type_: Callable[[Event], Event] = lambda event: event,
    comment: str | None = None,
) -> Outcome:
    """Put a share of an event into a new one, which ``type_`` may change before it is written.

    ``row`` is the event as the author saw it. The first revision is that of the new event.
    """
    _refuse_rejected(row)
    opened = open_report(project, row.report)
    first, second = split(row.event, share)
    second = _named(project, opened, type_(second))
    for event, facts in ((first, second.casualties), (second, first.casualties)):
        _refuse(event, opened, {fact.id for fact in facts}, without={row.id})
    reason = Reason(code=ReasonCode.SPLIT.value, comment=comment)
    made = EventRow(report=row.report, event=second)
    drafts = [
        draft(made, RevisionKind.CREATE, reason),
        draft(replace(row, event=first), RevisionKind.CORRECT, reason),
        *_once(_links_of_the_new(project, row.id, second.id, opened, reason)),
        *_spans(project, row.report, first, second),
    ]
    return write(project, author, drafts)


def merge_events(
    project: Project,
    kept: EventRow,
    other: EventRow,
    *,
    author: str,
    take: Mapping[str, Take] | None = None,
    comment: str | None = None,
) -> Outcome:
    """Make one event of two of a report: the first goes on as both, the second is rejected.

    The rows are as the author saw them; see ``rasid.core.merging.merge`` for ``take``.
    """
    if kept.report != other.report:
        raise RasidError("Only events of one report can be merged. Link these instead.")
    if kept.id == other.id:
        raise RasidError("An event cannot be merged with itself. Choose another one.")
    _refuse_rejected(kept, other)
    opened = open_report(project, kept.report)
    merged = merge(kept.event, other.event, take)
    _refuse(merged.event, opened, set(), without={other.id})
    reason = Reason(code=ReasonCode.DUPLICATE_MERGED.value, comment=comment)
    drafts = [
        draft(replace(kept, event=merged.event), RevisionKind.CORRECT, reason),
        draft(other, RevisionKind.REJECT, reason),
        *_repointed(opened, merged.gone, {kept.id, other.id}, reason),
        *_once(_links_of_the_merged(project, kept, other.id, reason)),
        *_spans(project, kept.report, merged.event),
    ]
    return write(project, author, drafts)


def duplicate_event(
    project: Project, row: EventRow, *, author: str, comment: str | None = None
) -> Outcome:
    """Copy an event without its casualty facts: the dead are counted in one event."""
    _refuse_rejected(row)
    opened = open_report(project, row.report)
    copy = _named(project, opened, copied(row.event))
    reason = Reason(code=ReasonCode.REVIEWER_DECISION.value, comment=comment)
    made = EventRow(report=row.report, event=copy)
    drafts = [
        draft(made, RevisionKind.CREATE, reason),
        *_spans(project, row.report, copy),
    ]
    return write(project, author, drafts)


def _refuse_rejected(*rows: EventRow) -> None:
    if any(row.state is State.REJECTED for row in rows):
        raise RasidError("The event is rejected. Restore it first, or choose another one.")


def _refuse(event: Event, opened: Opened, elsewhere: set[str], *, without: set[str]) -> None:
    """RasidError where an event cannot be; ``elsewhere`` are facts another one has after this."""
    others = tuple(row for row in opened.events if row.id not in {*without, event.id})
    known = {fact.id for row in others for fact in row.event.casualties}
    known |= elsewhere | {fact.id for fact in event.casualties}
    whole = [f if f.subset_of in known else replace(f, subset_of=None) for f in event.casualties]
    refuse_impossible(replace(event, casualties=tuple(whole)), replace(opened, events=others))


def _named(project: Project, opened: Opened, event: Event) -> Event:
    """A new event with an id no other has."""
    place = event.trigger or next(iter(event.evidence), None)
    if place is None:
        raise RasidError("An event needs evidence. Select the words that tell of it.")
    sha256 = get_report(project, opened.report.id).sha256
    return replace(event, id=fresh(project, event_id, sha256, event.type, place.start, place.end))


def _spans(project: Project, report: str, *events: Event) -> Iterator[Draft]:
    """Confirm the spans of events that nobody has decided on, each once."""
    yield from _once(d for event in events for d in proposed_spans(project, report, event))


def _once(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft a subject, the last said."""
    return list({draft.subject: draft for draft in drafts}.values())


def _repointed(
    opened: Opened, gone: Mapping[str, str | None], without: set[str], reason: Reason
) -> Iterator[Draft]:
    """Other events whose facts were part of one that is no more."""
    for row in opened.events:
        facts = tuple(repointed(row.event.casualties, gone))
        if row.id in without or row.state is State.REJECTED or facts == row.event.casualties:
            continue
        yield draft(replace(row, event=replace(row.event, casualties=facts)), _KIND, reason)


_KIND = RevisionKind.CORRECT


def _links_of_the_new(
    project: Project, first: str, second: str, opened: Opened, reason: Reason
) -> Iterator[Draft]:
    """What the new event inherits of the links of the one it was part of.

    Where another event stood for the whole, it stands for both halves; where the whole stood for
    another event, both halves do. Two halves are not the same as what the whole was the same as,
    but part of it.
    """
    for row in find_links(project, first):
        link, report = row.link, _report_of(project, row.link.source, opened)
        match link.relation:
            case Relation.SAME_AS:
                other = link.target if link.source == first else link.source
                yield link_draft(project, link, State.REJECTED, RevisionKind.REJECT, report, reason)
                for half in (first, second):
                    part = Link(half, Relation.PART_OF, other)
                    yield _made(project, part, opened.report.id, reason)
            case Relation.PART_OF if link.source == first:
                yield _made(project, replace(link, source=second), opened.report.id, reason)
            case Relation.UPDATES:
                moved = _with(link, first, second)
                yield _made(project, moved, report, reason)


def _links_of_the_merged(
    project: Project, kept: EventRow, other: str, reason: Reason
) -> Iterator[Draft]:
    """The links of the second event become the first one's; those between the two go."""
    opened = open_report(project, kept.report)
    standing = [row.link for row in find_links(project)]
    moving = [row.link for row in find_links(project, other)]
    staying = [link for link in standing if link not in moving]
    for link in moving:
        report = _report_of(project, link.source, opened)
        yield link_draft(project, link, State.REJECTED, RevisionKind.REJECT, report, reason)
        moved = in_order(_with(link, other, kept.id))
        if kept.id in (link.source, link.target) or moved in staying:
            continue
        back = stands_back(moved)
        if back and back[0] in leads_to(staying, back[1]):
            continue  # neither would be counted
        staying.append(moved)
        yield _made(project, moved, _report_of(project, moved.source, opened), reason)


def _with(link: Link, event: str, instead: str) -> Link:
    source = instead if link.source == event else link.source
    target = instead if link.target == event else link.target
    return Link(source, link.relation, target)


def _made(project: Project, link: Link, report: str, reason: Reason) -> Draft:
    return link_draft(project, link, State.CONFIRMED, RevisionKind.CREATE, report, reason)


def _report_of(project: Project, event: str, opened: Opened) -> str:
    """The report of an event, which may be one about to be written."""
    row = project.connection.execute("SELECT report FROM event WHERE id = ?", (event,)).fetchone()
    return str(row[0]) if row else opened.report.id
