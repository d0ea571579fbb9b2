"""Brings a thing back to an earlier state, as a new revision."""

from rasid.core.body import read_event, read_span
from rasid.gui.session import Session
from rasid.review.decisions import correct_event, correct_span, restore
from rasid.review.timeline import Moment, Proposal
from rasid.storage.log import Outcome
from rasid.storage.project import Project


def may_be_restored(moment: Moment) -> bool:
    """Whether an entry tells a state to go back to; one that was tampered with does not."""
    return moment.flaw is None and (moment.revision is not None or moment.proposal is not None)


def restore_moment(session: Session, subject: str, moment: Moment) -> Outcome | None:
    """Write the state an entry led to once more; None where it was refused.

    ``subject`` is what a proposal was about.
    """
    if moment.revision is not None:
        revision = moment.revision.id
        return session.write(lambda project, author: restore(project, revision, author=author))
    proposal = moment.proposal
    if proposal is None:
        return None
    return session.write(lambda p, author: _propose_again(p, subject, author, proposal))


def _propose_again(project: Project, subject: str, author: str, proposal: Proposal) -> Outcome:
    """What the machine proposed becomes what a person says."""
    if subject.startswith("s-"):
        _, span = read_span(subject, proposal.body)
        return correct_span(
            project,
            subject,
            author=author,
            label=span.label,
            start=span.start,
            end=span.end,
            link=span.link,
        )
    return correct_event(project, read_event(proposal.body).event, author=author)
