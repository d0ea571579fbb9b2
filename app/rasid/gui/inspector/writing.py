"""Writes what was done to an event on a card or in a form, each as one step."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from rasid.core.event import Event, Range
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import (
    LABELS,
    Part,
    has_span,
    with_evidence,
    with_value,
    without_span,
)
from rasid.gui.inspector.drafts_file import Draft
from rasid.gui.inspector.values import value_of
from rasid.review.decisions import correct_event, create_event
from rasid.review.giving import give_words
from rasid.storage.log import Outcome


def correct(desk: Desk, before: Event, after: Event) -> Outcome | None:
    """Write an event that was changed on its card; nothing where it was not changed."""
    if after == before:
        return None
    return desk.session.write(
        lambda project, author: correct_event(project, after, author=author, in_full=False)
    )


def give(desk: Desk, event_id: str, part: Part, where: Range) -> Outcome | None:
    """Make words of the text a value of an event, or take them out of it; one step."""
    return desk.session.write(
        lambda project, author: give_words(
            project,
            event_id,
            LABELS[part],
            where,
            lambda event, span: given(desk, event, part, span),
            author=author,
        )
    )


def assign_words(desk: Desk, event: Event, part: Part, where: Range) -> str:
    """Make words a value of an event on its card; a sentence where they tell nothing."""
    if part is Part.EVIDENCE:
        correct(desk, event, with_evidence(event, where))
    elif part is Part.DATE and not holds(desk, event, part, where) and not desk.tells_when(where):
        said = QCoreApplication.translate(
            "EventsPage", "“%1” tells of no time that can be read. Press D to set the date by hand."
        )
        return said.replace("%1", desk.quote(where))
    else:
        give(desk, event.id, part, where)
    return ""


def save_draft(desk: Desk, draft: Draft, reason: Reason | None) -> Outcome | None:
    """Write what a form holds, in sight of what it was begun on; None where it was refused."""
    return desk.session.write(
        lambda project, author: correct_event(
            project, draft.event, author=author, seen=draft.seen, reason=reason
        )
    )


def create(desk: Desk, event: Event, reason: Reason | None) -> Outcome | None:
    """Write an event that was made here; None where it was refused."""
    opened = desk.opened
    if opened is None:
        return None
    return desk.session.write(
        lambda project, author: create_event(
            project, opened.report.id, event, author=author, reason=reason
        )
    )


def given(desk: Desk, event: Event, part: Part, span: Span) -> Event:
    """The event with a span as one of its parts, or without it where it is that already.

    Who was on the other side changes sides.
    """
    if has_span(event, part, span.id):
        return without_span(event, part, span.id)
    other = _OTHER_SIDE.get(part)
    if other is not None and has_span(event, other, span.id):
        event = without_span(event, other, span.id)
    return with_words(desk, event, part, span)


def holds(desk: Desk, event: Event, part: Part, where: Range) -> bool:
    """Whether some words are a value of a part already."""
    rows = desk.spans_labelled(LABELS[part]) if part in LABELS else []
    there = (row for row in rows if Range(row.span.start, row.span.end) == where)
    return any(has_span(event, part, row.id) for row in there)


_OTHER_SIDE = {Part.SIDE_A: Part.SIDE_B, Part.SIDE_B: Part.SIDE_A}


def with_words(desk: Desk, event: Event, part: Part, span: Span) -> Event:
    """The event with the words of a span as one of its parts."""
    if part is Part.TRIGGER:
        return replace(event, trigger=Range(span.start, span.end))
    return with_value(event, part, value_of(part, span, event, desk))
