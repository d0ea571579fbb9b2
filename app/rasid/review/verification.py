"""Who may verify an event, and when."""

from rasid.core.body import Verified, evidence_seen
from rasid.core.event import spans_of
from rasid.core.vocabulary import RevisionKind, State, Verification
from rasid.errors import RasidError
from rasid.review.checks import check_event
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, open_report

_DECIDING = frozenset(
    {
        RevisionKind.CREATE,
        RevisionKind.CONFIRM,
        RevisionKind.CORRECT,
        RevisionKind.RESTORE,
        RevisionKind.REDO,
    }
)


def deciders(project: Project, row: EventRow, opened: Opened) -> set[str]:
    """Everyone who had a hand in what the event now says: in its values, or in changing the words
    it rests on. Who only confirmed proposed words had none.
    """
    of_event = {r.author for r in history(project, row.id) if r.kind in _DECIDING}
    wanted = set(spans_of(row.event))
    of_evidence = {
        span.author
        for span in opened.spans
        if span.id in wanted and span.author and (span.edited or span.extraction is None)
    }
    return of_event | of_evidence


def verification(project: Project, row: EventRow, author: str) -> Verified:
    """What a verification of this event by this person would hold for.

    RasidError with the reason where it may not be given now.
    """
    if row.contested:
        raise RasidError("Two decisions on this event stand side by side. Settle them first.")
    if row.state is State.VERIFIED:
        raise RasidError("This event is verified already. Choose another one.")
    if row.state is not State.CONFIRMED:
        raise RasidError("Only a confirmed event can be verified. Confirm or correct it first.")
    opened = open_report(project, row.report)
    for finding in check_event(row, opened):
        if finding.blocks:
            raise RasidError("{finding} The event cannot be verified before that.", finding=finding)
    name = project.known_as(author)
    alone = name in deciders(project, row, opened)
    if alone and project.info.verification is Verification.SECOND_PERSON:
        raise RasidError(
            "{author} decided this event, and the project asks for a second person to verify it. "
            "Leave it to another reviewer, or allow one person to do both.",
            author=name,
        )
    spans = ((span.span, span.state) for span in opened.spans)
    return Verified(evidence=evidence_seen(row.event, spans), alone=alone)
