"""Words of the text given to an event, marked where they are not: one act, and one step."""

from collections.abc import Callable
from dataclasses import replace

from rasid.core.event import Event, Range
from rasid.core.identity import span_id
from rasid.core.span import Span
from rasid.core.vocabulary import Label, RevisionKind, State
from rasid.review.decisions import cut_span, fresh
from rasid.review.drafts import creation, draft, proposed_spans
from rasid.review.validity import refuse_impossible
from rasid.storage.log import Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import SpanRow, get_event, open_report

Seat = Callable[[Event, Span], Event]
"""The event with a span as one of its values, or without it."""


def give_words(
    project: Project, subject: str, label: Label, where: Range, seat: Seat, *, author: str
) -> Outcome:
    """Correct an event by words of its report; this confirms it and no spans but those of them.

    The words are those of the standing span of that label there, else they are marked.
    RasidError where the event cannot be so (``rasid.review.validity``).
    """
    row = get_event(project, subject)
    opened = open_report(project, row.report)
    marked = _marked(opened.spans, label, where)
    drafts = []
    if marked is None:
        sha256, start, end = opened.report.sha256, where.start, where.end
        span = cut_span(project, row.report, "", label, start, end, None)
        span = replace(span, id=fresh(project, span_id, sha256, label, start, end))
        drafts.append(creation(project, row.report, span))
        opened = replace(opened, spans=(*opened.spans, SpanRow(report=row.report, span=span)))
    else:
        span = marked.span
    event = seat(row.event, span)
    refuse_impossible(event, opened)
    drafts.insert(0, draft(replace(row, event=event), RevisionKind.CORRECT))
    drafts.extend(proposed_spans(project, row.report, event, before=row.event))
    return write(project, author, drafts)


def _marked(rows: tuple[SpanRow, ...], label: Label, where: Range) -> SpanRow | None:
    for row in rows:
        same = (row.span.label, row.span.start, row.span.end) == (label, where.start, where.end)
        if same and row.state is not State.REJECTED:
            return row
    return None
