"""Turns a decision on a span or event into a draft for the log."""

from collections.abc import Iterator

from rasid.core.body import Answers, Verified, event_body, span_body
from rasid.core.event import (
    Casualty,
    Event,
    EventDate,
    Participant,
    Place,
    Weapon,
    spans_of,
)
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import Label, RevisionKind, State
from rasid.storage.log import Draft
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, SpanRow, report_spans
from rasid.storage.standing import decision

_STATE = {
    RevisionKind.CREATE: State.CONFIRMED,
    RevisionKind.CONFIRM: State.CONFIRMED,
    RevisionKind.CORRECT: State.CONFIRMED,
    RevisionKind.REJECT: State.REJECTED,
    RevisionKind.VERIFY: State.VERIFIED,
}


def draft(
    row: SpanRow | EventRow,
    kind: RevisionKind,
    reason: Reason | None = None,
    verified: Verified | None = None,
    state: State | None = None,
) -> Draft:
    """Decide so on a span or event, with the values it has in ``row``.

    ``verified`` is what a verification of an event holds for. ``state`` is another one than the
    kind brings: a proposal whose values follow its spans stays one.
    """
    answers = None
    if row.extraction:
        answers = Answers(extraction=row.extraction, candidate=row.id)
    if isinstance(row, SpanRow):
        body = span_body(row.report, row.span, state or _STATE[kind], answers)
    else:
        body = event_body(row.report, row.event, state or _STATE[kind], answers, verified)
    return Draft(
        subject=row.id, kind=kind, report=row.report, body=body, seen=row.head, reason=reason
    )


def creation(project: Project, report: str, span: Span, reason: Reason | None = None) -> Draft:
    """Mark a new span; one of its id that was made and taken back is there again."""
    said = decision(project.connection, span.id)
    row = SpanRow(report=report, span=span, head=said.head if said else None)
    return draft(row, RevisionKind.CREATE, reason)


def proposed_spans(
    project: Project, report: str, event: Event, before: Event | None = None
) -> list[Draft]:
    """Confirm those spans of an event that nobody has decided on yet, its trigger among them.

    With ``before``, only spans the event did not rest on before, in the same member: who sets one
    value has looked at no other.
    """
    wanted = set(spans_of(event)) - (_unchanged(event, before) if before else set())
    same_trigger = before is not None and before.trigger == event.trigger
    return [
        draft(row, RevisionKind.CONFIRM)
        for row in report_spans(project.connection, report)
        if row.state is State.PROPOSED
        and (row.id in wanted or (not same_trigger and _is_trigger(row.span, event)))
    ]


def _unchanged(event: Event, before: Event) -> set[str]:
    """The spans of values both events have, on whichever side."""
    held = {*_members(event)} & {*_members(before)}
    return {member.span for member in held if member.span}


def _members(event: Event) -> Iterator[Participant | Place | Weapon | Casualty | EventDate]:
    yield from event.side_a
    yield from event.side_b
    yield from event.places
    yield from event.weapons
    yield from event.casualties
    yield event.date


def _is_trigger(span: Span, event: Event) -> bool:
    trigger = event.trigger
    return (
        span.label is Label.TRIGGER
        and trigger is not None
        and (span.start, span.end) == (trigger.start, trigger.end)
    )
