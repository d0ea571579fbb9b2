"""Who may verify an event, and when."""

from rasid.core.vocabulary import RevisionKind, State, Verification
from rasid.errors import RasidError
from rasid.review.checks import check_event, sentence
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, open_report

_DECIDING = frozenset(
    {
        RevisionKind.CREATE,
        RevisionKind.CONFIRM,
        RevisionKind.CORRECT,
        RevisionKind.RESTORE,
        RevisionKind.REDO,
    }
)


def deciders(project: Project, event: str) -> set[str]:
    """Everyone who had a hand in what the event now says."""
    return {r.author for r in history(project, event) if r.kind in _DECIDING}


def refuse_unfit_verifier(project: Project, row: EventRow, author: str) -> None:
    """RasidError with the reason where this event may not be verified by this person now."""
    if row.contested:
        raise RasidError("Two decisions on this event stand side by side. Settle them first.")
    if row.state is State.VERIFIED:
        raise RasidError("This event is verified already. Choose another one.")
    if row.state is not State.CONFIRMED:
        raise RasidError("Only a confirmed event can be verified. Confirm or correct it first.")
    for finding in check_event(row, open_report(project, row.report)):
        if finding.blocks:
            raise RasidError(f"{sentence(finding)} The event cannot be verified before that.")
    second = project.info.verification is Verification.SECOND_PERSON
    if second and " ".join(author.split()) in deciders(project, row.id):
        raise RasidError(
            f"{author} decided this event, and the project asks for a second person to verify it. "
            "Leave it to another reviewer, or allow one person to do both."
        )
