"""What became of a span, event or report: proposal and revisions, with what each changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rasid.core.body import event_body, is_undecided, span_body
from rasid.core.revision import Revision
from rasid.core.vocabulary import State
from rasid.review.differences import Difference, differences
from rasid.storage.extractions import extraction_origin
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.standing import proposals

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the machine proposed for a subject; ``version`` names the rules that did.

    ``created`` is when it was put into the project, as revisions tell time; "" where unknown.
    """

    body: Body
    version: str
    created: str
    rule: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of the timeline: a revision, or the proposal where ``revision`` is None.

    ``body`` is the whole state it led to, None for nothing; ``changes`` lead there from the state
    it was made in sight of.
    """

    revision: Revision | None
    proposal: Proposal | None
    body: Body | None
    changes: tuple[Difference, ...]


def timeline(project: Project, report: str, subject: str) -> list[Moment]:
    """All that happened to a subject of a report, newest first."""
    return moments(history(project, subject), find_proposal(project, report, subject))


def moments(revisions: Sequence[Revision], proposal: Proposal | None) -> list[Moment]:
    """The timeline of revisions, oldest first, that answer a proposal; newest first."""
    bodies = {revision.id: _said(revision, proposal) for revision in revisions}
    start = proposal.body if proposal else None
    entries = []
    if proposal is not None:
        entries.append(Moment(revision=None, proposal=proposal, body=start, changes=()))
    for revision in revisions:
        seen = next((bodies[parent] for parent in revision.parents if parent in bodies), start)
        body = bodies[revision.id]
        changes = differences(seen, body)
        entries.append(Moment(revision=revision, proposal=None, body=body, changes=changes))
    return entries[::-1]


def find_proposal(project: Project, report: str, subject: str) -> Proposal | None:
    """What the latest extraction proposed for a subject, or None."""
    proposed = proposals(project.connection, report)
    span, event = proposed.spans.get(subject), proposed.events.get(subject)
    version, created = extraction_origin(project, proposed.extraction)
    if span is not None:
        return Proposal(
            body=span_body(report, span, State.PROPOSED, None),
            version=version,
            created=created,
            rule=span.rule,
            confidence=span.confidence,
        )
    if event is not None:
        return Proposal(
            body=event_body(report, event, State.PROPOSED, None),
            version=version,
            created=created,
            rule=event.rule,
            confidence=event.confidence,
        )
    return None


def _said(revision: Revision, proposal: Proposal | None) -> Body | None:
    """The state a revision left; one that takes all decisions back leaves the proposal."""
    if "state" in revision.body and is_undecided(revision.body):
        return proposal.body if proposal else None
    return revision.body
