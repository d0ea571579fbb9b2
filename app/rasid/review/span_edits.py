"""Parting a span and joining spans, each one step, with the events that rest on them."""

from dataclasses import replace

from rasid.core.identity import span_id
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import RevisionKind, State
from rasid.errors import RasidError
from rasid.review.decisions import cut_span, fresh
from rasid.review.drafts import creation, draft
from rasid.review.following import Change, follow
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import Opened, get_span, open_report


def split_span(
    project: Project,
    subject: str,
    first_end: int,
    second_start: int,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Part a span in two of its label: ``[start, first_end)`` and ``[second_start, end)``.

    The first keeps the id; where the second is marked already, that span is confirmed. Sides,
    places and weapons that named the whole name both.
    """
    row = get_span(project, subject)
    span = row.span
    if not span.start < first_end <= second_start < span.end:
        raise RasidError("There is nothing to part here. Put the cursor between two of its words.")
    first = cut_span(project, row.report, subject, span.label, span.start, first_end, span.link)
    second = cut_span(project, row.report, "", span.label, second_start, span.end, None)
    opened = open_report(project, row.report)
    marked, drafts = _marked(project, opened, second, reason)
    change = Change(was=span, now=first, added=marked)
    corrected = draft(replace(row, span=first), RevisionKind.CORRECT, reason)
    return write(project, author, [corrected, *drafts, *follow(opened.events, [change], reason)])


def _marked(
    project: Project, opened: Opened, span: Span, reason: Reason | None
) -> tuple[Span, list[Draft]]:
    """The span of that label at that place, with what makes it stand if it does not yet."""
    place = (span.label, span.start, span.end)
    for row in opened.spans:
        if (row.span.label, row.span.start, row.span.end) == place:
            stands = row.state is State.CONFIRMED
            return row.span, [] if stands else [draft(row, RevisionKind.CONFIRM, reason)]
    sha256 = opened.report.sha256
    made = replace(span, id=fresh(project, span_id, sha256, *place))
    return made, [creation(project, opened.report.id, made, reason)]


def merge_spans(
    project: Project,
    subject: str,
    start: int,
    end: int,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Make a span reach over ``[start, end)`` too, and take the others of its label there in.

    Those are rejected as merged, and what events rested on them rests on this span.
    """
    row = get_span(project, subject)
    opened = open_report(project, row.report)
    start, end = min(start, row.span.start), max(end, row.span.end)
    joined = [
        other
        for other in opened.spans
        if other.id != subject
        and other.span.label is row.span.label
        and other.state is not State.REJECTED
        and other.span.start < end
        and start < other.span.end
    ]
    start = min([start, *(other.span.start for other in joined)])
    end = max([end, *(other.span.end for other in joined)])
    if (start, end) == (row.span.start, row.span.end) and not joined:
        raise RasidError("There is no span of this label to merge with. Select the words to add.")
    now = cut_span(project, row.report, subject, row.span.label, start, end, row.span.link)
    merged = Reason(code="duplicate_merged", comment=reason.comment if reason else None)
    change = Change(was=row.span, now=now, joined={other.id: other.span for other in joined})
    drafts = [
        draft(replace(row, span=now), RevisionKind.CORRECT, reason),
        *(draft(other, RevisionKind.REJECT, merged) for other in joined),
        *follow(opened.events, [change], reason),
    ]
    return write(project, author, drafts)
