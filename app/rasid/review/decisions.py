"""What a reviewer does to spans, events and reports; each act is one step in the log.

Every function takes the project first and who decides as ``author``, writes one step, and returns
what it changed. Values left out stay as they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from itertools import count
from typing import Any, Final

from rasid.core.body import (
    PROJECT,
    ProjectBody,
    ReportBody,
)
from rasid.core.event import Event
from rasid.core.identity import event_id, report_id, span_id
from rasid.core.record import to_builtins
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import (
    Label,
    PublishedBasis,
    RevisionKind,
    State,
    Verification,
)
from rasid.errors import RasidError
from rasid.review.drafts import creation, draft, proposed_spans
from rasid.review.following import Change, follow
from rasid.review.validity import refuse_impossible
from rasid.review.verification import verification
from rasid.storage.log import Draft, Outcome, get_revision, write
from rasid.storage.project import Project
from rasid.storage.queries import (
    EventRow,
    get_event,
    get_span,
    open_report,
    report_events,
    report_spans,
)
from rasid.storage.reports import ReportRow, get_report, get_text
from rasid.storage.standing import decision


class Keep(Enum):
    """Marks a value that is left as it is, where None is a value of its own."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


# --- spans and events alike -------------------------------------------------------------------


def confirm(
    project: Project, subject: str, *, author: str, reason: Reason | None = None
) -> Outcome:
    """Say that a span or event is right as it stands.

    An event takes those of its spans with it that nobody has decided yet: who accepts the event
    accepts what it rests on.
    """
    if subject.startswith("s-"):
        span = get_span(project, subject)
        return write(project, author, [draft(span, RevisionKind.CONFIRM, reason)])
    row = get_event(project, subject)
    drafts = [
        draft(row, RevisionKind.CONFIRM, reason),
        *proposed_spans(project, row.report, row.event),
    ]
    return write(project, author, drafts)


def confirm_words(project: Project, subject: str, *, author: str) -> Outcome:
    """Confirm the undecided spans a decided event rests on; the event stays as it is."""
    row = get_event(project, subject)
    return write(project, author, proposed_spans(project, row.report, row.event))


def reject(project: Project, subject: str, *, author: str, reason: Reason | None = None) -> Outcome:
    """Say that a span or event is wrong; it stays in the log and can be restored."""
    is_span = subject.startswith("s-")
    row = get_span(project, subject) if is_span else get_event(project, subject)
    return write(project, author, [draft(row, RevisionKind.REJECT, reason)])


def confirm_spans(project: Project, subjects: Sequence[str], *, author: str) -> Outcome:
    """Say of several spans that they are right, as one step."""
    rows = [get_span(project, subject) for subject in subjects]
    return write(project, author, [draft(row, RevisionKind.CONFIRM) for row in rows])


def confirm_all(project: Project, report: str, *, author: str) -> Outcome:
    """Confirm everything in a report that nobody has decided yet, as one step.

    RasidError where nothing is left to decide.
    """
    events = report_events(project.connection, report)
    spans = report_spans(project.connection, report)
    drafts = [
        *(draft(e, RevisionKind.CONFIRM) for e in events if e.state is State.PROPOSED),
        *(draft(s, RevisionKind.CONFIRM) for s in spans if s.state is State.PROPOSED),
    ]
    return write(project, author, drafts)


def verify(project: Project, subject: str, *, author: str, reason: Reason | None = None) -> Outcome:
    """Say, as a second reader, that a confirmed event is right, on the evidence it has now.

    RasidError where it is not confirmed, where a blocking check is open, or where ``author`` took
    part in deciding it and the project asks for a second person.
    """
    row = get_event(project, subject)
    verified = verification(project, row, author)
    return write(project, author, [draft(row, RevisionKind.VERIFY, reason, verified)])


def restore(
    project: Project, revision: str, *, author: str, reason: Reason | None = None
) -> Outcome:
    """Bring a subject back to what an earlier revision said, as a new revision.

    What was verified comes back as confirmed: verifying is for a reader of the present state.
    """
    earlier = get_revision(project.connection, revision)
    body = dict(earlier.body)
    if body.get("state") == State.VERIFIED.value:
        body["state"] = State.CONFIRMED.value
    drafted = Draft(
        subject=earlier.subject,
        kind=RevisionKind.RESTORE,
        report=body.get("report"),
        body=body,
        seen=_head(project, earlier.subject),
        reason=reason,
    )
    return write(project, author, [drafted])


# --- spans ------------------------------------------------------------------------------------


def create_span(
    project: Project,
    report: str,
    label: Label,
    start: int,
    end: int,
    *,
    author: str,
    link: str | None = None,
    reason: Reason | None = None,
) -> Outcome:
    """Mark ``[start, end)`` of a report; where a proposal says the same, it is confirmed."""
    for row in report_spans(project.connection, report):
        same = (row.span.label, row.span.start, row.span.end) == (label, start, end)
        if same and row.state is not State.CONFIRMED:
            return write(project, author, [draft(row, RevisionKind.CONFIRM, reason)])
        if same:
            raise RasidError("This span is marked already. Choose another label or other words.")
    span = cut_span(project, report, "", label, start, end, link)
    sha256 = get_report(project, report).sha256
    span = replace(span, id=fresh(project, span_id, sha256, label, start, end))
    return write(project, author, [creation(project, report, span, reason)])


def correct_span(
    project: Project,
    subject: str,
    *,
    author: str,
    label: Label | None = None,
    start: int | None = None,
    end: int | None = None,
    link: str | Keep | None = KEEP,
    reason: Reason | None = None,
) -> Outcome:
    """Move the edges of a span, or change its label or link; this confirms it.

    Events whose trigger it is, or a place of that name, say so too.
    """
    row = get_span(project, subject)
    span = cut_span(
        project,
        row.report,
        subject,
        label or row.span.label,
        row.span.start if start is None else start,
        row.span.end if end is None else end,
        row.span.link if isinstance(link, Keep) else link,
    )
    corrected = draft(replace(row, span=span), RevisionKind.CORRECT, reason)
    events = report_events(project.connection, row.report)
    following = follow(events, [Change(was=row.span, now=span)], reason)
    return write(project, author, [corrected, *following])


def cut_span(
    project: Project,
    report: str,
    subject: str,
    label: Label,
    start: int,
    end: int,
    link: str | None,
) -> Span:
    """The span of those words; RasidError where there are none."""
    text = get_text(project, report)
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise RasidError(
            "{start}–{end} holds no words of the report. Select some of its text.",
            start=start,
            end=end,
        )
    return Span(id=subject, label=label, start=start, end=end, text=text[start:end], link=link)


# --- events -----------------------------------------------------------------------------------


def create_event(
    project: Project, report: str, event: Event, *, author: str, reason: Reason | None = None
) -> Outcome:
    """Add an event a person found; it gets its id here, from its trigger or first evidence."""
    refuse_impossible(event, open_report(project, report))
    place = event.trigger or event.evidence[0]
    sha256 = get_report(project, report).sha256
    id_ = fresh(project, event_id, sha256, event.type, place.start, place.end)
    row = EventRow(report=report, event=replace(event, id=id_), head=_head(project, id_))
    drafts = [draft(row, RevisionKind.CREATE, reason), *proposed_spans(project, report, event)]
    return write(project, author, drafts)


def correct_event(
    project: Project,
    event: Event,
    *,
    author: str,
    seen: str | Keep | None = KEEP,
    reason: Reason | None = None,
    in_full: bool = True,
) -> Outcome:
    """Replace an event, named by its id, by this one; this confirms it.

    ``seen`` is the head the author had before their eyes; by default the present one. ``in_full``
    says that the whole event was before them, as in a form: its undecided spans are confirmed with
    it. Who only set a value confirms the spans of that value.
    """
    row = get_event(project, event.id)
    refuse_impossible(event, open_report(project, row.report))
    changed = replace(row, event=event)
    corrected = draft(changed, RevisionKind.CORRECT, reason)
    if not isinstance(seen, Keep):
        corrected = replace(corrected, seen=seen)
    before = None if in_full else row.event
    return write(project, author, [corrected, *proposed_spans(project, row.report, event, before)])


# --- reports and the project ------------------------------------------------------------------


def correct_report(
    project: Project,
    report: str,
    *,
    author: str,
    title: str | Keep = KEEP,
    published: str | Keep | None = KEEP,
    source: str | Keep | None = KEEP,
    url: str | Keep | None = KEEP,
    finished: bool | Keep = KEEP,
    reason: Reason | None = None,
) -> Outcome:
    """Change what is known of a report, or finish it.

    A publication date given here has the basis ``manual`` and is an ISO day.
    """
    row = get_report(project, report)
    given = {"title": title, "source": source, "url": url, "finished": finished}
    changes: dict[str, Any] = {
        name: value for name, value in given.items() if not isinstance(value, Keep)
    }
    if not isinstance(published, Keep):
        changes["published"] = _iso_day(published)
        changes["published_basis"] = PublishedBasis.MANUAL
    return write(project, author, [report_draft(project, row, reason, **changes)])


def report_draft(
    project: Project, row: ReportRow, reason: Reason | None = None, **changes: Any
) -> Draft:
    """A decision on a report: what is known of it, with some values of its body changed.

    A question that an older revision keeps with it stays there (``rasid.core.comment``).
    """
    said = decision(project.connection, row.id)
    body = ReportBody(
        report=row.id,
        title=row.title,
        published=row.published,
        published_basis=row.published_basis,
        source=row.source,
        url=row.url,
        flag=said.body.get("flag") if said else None,
        finished=row.finished,
        assigned=row.assigned,
        blind=row.blind,
    )
    return Draft(
        subject=row.id,
        kind=RevisionKind.CORRECT,
        report=row.id,
        body=to_builtins(replace(body, **changes)),
        seen=row.head,
        reason=reason,
    )


def set_verification(project: Project, verification: Verification, *, author: str) -> Outcome:
    """Say whether an event takes a second person to verify."""
    body = ProjectBody(name=project.info.name, verification=Verification(verification))
    drafted = Draft(
        subject=PROJECT,
        kind=RevisionKind.CORRECT,
        report=None,
        body=to_builtins(body),
        seen=_head(project, PROJECT),
    )
    return write(project, author, [drafted])


def _iso_day(published: str | None) -> str | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError as error:
        raise RasidError(
            "{day} is not a day. Write it as year-month-day, such as 2017-11-03.", day=published
        ) from error


def _head(project: Project, subject: str) -> str | None:
    said = decision(project.connection, subject)
    return said.head if said else None


def fresh(
    project: Project,
    name: Callable[[str, str, int, int, int], str],
    sha256: str,
    label: str,
    start: int,
    end: int,
) -> str:
    """An id for something at a place where a thing that has moved since may have begun."""
    taken = {
        *(row.id for row in report_spans(project.connection, report_id(sha256))),
        *(row.id for row in report_events(project.connection, report_id(sha256))),
    }
    names = (name(sha256, label, start, end, nth) for nth in count())
    return next(id_ for id_ in names if id_ not in taken)
