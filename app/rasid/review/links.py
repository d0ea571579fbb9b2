"""Joins claims about the same happening, so that nothing is counted twice."""

from rasid.core.body import LinkBody
from rasid.core.identity import link_id
from rasid.core.link import Link, in_order, leads_to, stands_back
from rasid.core.record import to_builtins
from rasid.core.revision import Reason
from rasid.core.vocabulary import Relation, RevisionKind, State
from rasid.errors import RasidError
from rasid.storage.links import find_links
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.standing import decision


def link(
    project: Project,
    source: str,
    relation: Relation,
    target: str,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Say what one event is to another, in the same report or in two.

    RasidError where one of them is rejected or not there, where they are linked so already, or
    where the claims would stand back for one another in a ring and none would be counted.
    """
    wanted = in_order(Link(source, relation, target))
    if source == target:
        raise RasidError("An event cannot be linked to itself. Choose another one.")
    for event in (source, target):
        if get_event(project, event).state is State.REJECTED:
            raise RasidError("{event} is rejected. Restore it, or link another event.", event=event)
    standing = [row.link for row in find_links(project)]
    if wanted in standing:
        raise RasidError("These events are linked so already. Choose another relation.")
    back = stands_back(wanted)
    if back and back[0] in leads_to(standing, back[1]):
        raise RasidError(
            "The other event stands back for this one already, so neither would be counted. "
            "Take that link away first."
        )
    return _decide(project, wanted, State.CONFIRMED, RevisionKind.CREATE, author, reason)


def unlink(
    project: Project,
    source: str,
    relation: Relation,
    target: str,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Say that a link is wrong; it stays in the log. RasidError where there is no such link."""
    wanted = in_order(Link(source, relation, target))
    if wanted not in [row.link for row in find_links(project)]:
        raise RasidError("These events are not linked so. Look at the links of the event.")
    return _decide(project, wanted, State.REJECTED, RevisionKind.REJECT, author, reason)


def link_draft(
    project: Project,
    wanted: Link,
    state: State,
    kind: RevisionKind,
    report: str,
    reason: Reason | None = None,
) -> Draft:
    """Decide so on a link, given in its order; ``report`` is that of its source."""
    subject = link_id(wanted.source, wanted.relation, wanted.target)
    said = decision(project.connection, subject)
    body = LinkBody(
        report=report,
        state=state,
        relation=wanted.relation,
        source=wanted.source,
        target=wanted.target,
    )
    return Draft(
        subject=subject,
        kind=kind,
        report=report,
        body=to_builtins(body),
        seen=said.head if said else None,
        reason=reason,
    )


def _decide(
    project: Project,
    wanted: Link,
    state: State,
    kind: RevisionKind,
    author: str,
    reason: Reason | None,
) -> Outcome:
    report = get_event(project, wanted.source).report
    return write(project, author, [link_draft(project, wanted, state, kind, report, reason)])
