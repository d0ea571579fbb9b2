"""Settles disagreements: one ruling for all that was decided of a thing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasid.core.body import content, event_body, read_event, span_body
from rasid.core.comment import FIELDS
from rasid.core.event import Event
from rasid.core.note import NoteBody
from rasid.core.record import to_builtins
from rasid.core.revision import Reason
from rasid.core.span import Span
from rasid.core.vocabulary import ReasonCode, RevisionKind, Ruling, State, Verification
from rasid.errors import RasidError
from rasid.review.codebook_notes import note_draft
from rasid.review.disagreements import Candidate, Disagreement
from rasid.review.drafts import proposed_spans
from rasid.review.ruling import overrules
from rasid.review.validity import refuse_impossible
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import get_text
from rasid.storage.standing import decision

_LONGEST_EXAMPLE = 200  # code points


def rule(
    project: Project,
    disagreement: Disagreement,
    ruling: Event | Span | Mapping[str, Any] | None,
    *,
    author: str,
    why: Ruling = Ruling.MERITS,
    note: str | None = None,
    field: str | None = None,
) -> Outcome:
    """Say what holds of a thing people decided differently, as one step.

    ``ruling`` is the event or span as it is to be, the body of a candidate, or None: there is no
    such thing. A guideline gap is written into the codebook of the project with its note, on
    ``field`` or else the first they differ on. RasidError where ``author`` is a party to it and
    the project asks for a second person, where all candidates are overruled or a gap is named
    without a note, or where it does not fit its text.
    """
    refuse_party(project, disagreement, author)
    body = _body(disagreement, ruling)
    said = (note or "").strip() or None
    if said is None and overrules(disagreement.candidates, body):
        raise RasidError("This is what none of them said. Write a note why.")
    reason = Reason(code=why.value, comment=said)
    if body is not None and "event" in body:
        event = read_event(body).event
        refuse_impossible(event, open_report(project, str(disagreement.report)))
    drafts = _drafts(project, disagreement, body, reason)
    if why is Ruling.GUIDELINE_GAP:
        drafts.append(_gap(project, disagreement, author, said or "", field))
    return write(project, author, drafts)


def gap_field(disagreement: Disagreement) -> str:
    """What a gap is about unless the judge says so: a label, or the first field they differ on."""
    bodies = [each.body for each in disagreement.candidates if each.body is not None]
    label = next((body["label"] for body in bodies if "label" in body), None)
    fields = (change.field for change in disagreement.changes)
    return f"span.{label}" if label else next((name for name in fields if name in FIELDS), "type")


def _gap(
    project: Project, disagreement: Disagreement, author: str, note: str, field: str | None
) -> Draft:
    """The note in the codebook of the project, with the case it was found in."""
    body = NoteBody(
        field=field or gap_field(disagreement),
        text=note,
        example=_example(project, disagreement),
        about=disagreement.subject,
    )
    return note_draft(project.known_as(author), body)


def _example(project: Project, disagreement: Disagreement) -> str:
    """The words the disagreement is about, on one line; none where it is about no words."""
    for each in disagreement.candidates:
        if each.body is not None and "label" in each.body:
            return " ".join(str(each.body["text"]).split())
        if each.body is not None and "event" in each.body:
            event = read_event(each.body).event
            start, end = event.anchor, max((part.end for part in event.evidence), default=0)
            if event.trigger is not None:
                end = max(end, event.trigger.end)
            text = get_text(project, str(disagreement.report))
            return " ".join(text[start : min(end, start + _LONGEST_EXAMPLE)].split())
    return ""


def refuse_party(project: Project, disagreement: Disagreement, author: str) -> None:
    """RasidError where somebody may not settle a disagreement, for being a party to it."""
    name = project.known_as(author)
    needs_another = project.info.verification is Verification.SECOND_PERSON
    if needs_another and name in {project.known_as(each) for each in disagreement.parties}:
        raise RasidError(
            "{author} is a party to this, and the project asks for a second person to settle it. "
            "Leave it to another reviewer, or allow one person to do both.",
            author=name,
        )


def _body(
    disagreement: Disagreement, ruling: Event | Span | Mapping[str, Any] | None
) -> Mapping[str, Any] | None:
    report = str(disagreement.report)
    if isinstance(ruling, Event):
        return event_body(report, ruling, State.CONFIRMED, None)
    if isinstance(ruling, Span):
        return span_body(report, ruling, State.CONFIRMED, None)
    return ruling


def _said(body: Mapping[str, Any] | None) -> str | None:
    """What a body says, whatever the subject is called."""
    if body is None:
        return None
    if "event" in body:
        return content({**body, "event": {**body["event"], "id": ""}, "state": ""})
    return content({**body, "state": ""})


def _drafts(
    project: Project,
    disagreement: Disagreement,
    body: Mapping[str, Any] | None,
    reason: Reason,
) -> list[Draft]:
    """One for the thing that goes on, and a rejection for each other telling of it."""
    subjects = list(dict.fromkeys(each.subject for each in disagreement.candidates))
    adopted = next(
        (each for each in disagreement.candidates if _said(each.body) == _said(body)),
        disagreement.candidates[0],
    )
    kept = adopted.subject
    drafts = [_settle(project, disagreement, adopted, kept, body, reason)]
    for other in subjects:
        if other != kept:
            double = Reason(code=reason.code, comment=reason.comment or ReasonCode.DUPLICATE_MERGED)
            candidate = next(each for each in disagreement.candidates if each.subject == other)
            drafts.append(_settle(project, disagreement, candidate, other, None, double))
    if body is not None and "event" in body:
        event = replace(read_event(body).event, id=kept)
        drafts += proposed_spans(project, str(disagreement.report), event)
    return drafts


def _settle(
    project: Project,
    disagreement: Disagreement,
    candidate: Candidate,
    subject: str,
    body: Mapping[str, Any] | None,
    reason: Reason,
) -> Draft:
    standing = decision(project.connection, subject)
    heads = {
        head for each in disagreement.candidates if each.subject == subject for head in each.heads
    }
    if body is None:
        kind, settled = RevisionKind.REJECT, _rejected(disagreement, subject, standing)
    elif _said(body) == _said(candidate.body):
        kind, settled = RevisionKind.CONFIRM, dict(body)
    else:
        kind, settled = RevisionKind.CORRECT, dict(body)
    if "event" in settled:
        settled["event"] = {**settled["event"], "id": subject}
    if settled.get("answers") is None and standing and standing.body.get("answers"):
        settled["answers"] = standing.body["answers"]
    seen = standing.head if standing else None
    return Draft(
        subject=subject,
        kind=kind,
        report=disagreement.report,
        body=to_builtins(settled),
        seen=seen,
        reason=reason,
        settles=tuple(sorted(heads - {seen})),
    )


def _rejected(disagreement: Disagreement, subject: str, standing: Any) -> dict[str, Any]:
    """The body that says there is no such thing, with the values that were last given to it."""
    bodies = [each.body for each in disagreement.candidates if each.subject == subject]
    said = next((body for body in bodies if body is not None), None)
    if said is None and standing is not None:
        said = standing.body
    if said is None:
        raise RasidError("There is nothing to decide here. Choose a span or an event.")
    return {**said, "state": State.REJECTED.value}
