"""Joins claims about the same happening, so that nothing is counted twice."""

from collections.abc import Sequence

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
    _refuse(project, wanted, [row.link for row in find_links(project)])
    return _decide(project, wanted, State.CONFIRMED, RevisionKind.CREATE, author, reason)


def relink(
    project: Project,
    wanted: Link,
    *,
    author: str,
    reason: Reason | None = None,
) -> Outcome:
    """Say what one event is to another in place of whatever they were said to be, as one step."""
    wanted = in_order(wanted)
    standing = [row.link for row in find_links(project)]
    ends = {wanted.source, wanted.target}
    before = [each for each in standing if {each.source, each.target} == ends and each != wanted]
    _refuse(project, wanted, [each for each in standing if each not in before])
    drafts = [
        _draft(project, wanted, State.CONFIRMED, RevisionKind.CREATE, reason),
        *(_draft(project, each, State.REJECTED, RevisionKind.REJECT, reason) for each in before),
    ]
    return write(project, author, drafts)


def _refuse(project: Project, wanted: Link, standing: Sequence[Link]) -> None:
    """RasidError where a link cannot be made beside those that stand."""
    if wanted.source == wanted.target:
        raise RasidError("An event cannot be linked to itself. Choose another one.")
    for event in (wanted.source, wanted.target):
        if get_event(project, event).state is State.REJECTED:
            raise RasidError("{event} is rejected. Restore it, or link another event.", event=event)
    if wanted in standing:
        raise RasidError("These events are linked so already. Choose another relation.")
    back = stands_back(wanted)
    if back and back[0] in leads_to(standing, back[1]):
        raise RasidError(
            "The other event stands back for this one already, so neither would be counted. "
            "Take that link away first."
        )


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


def _draft(
    project: Project, wanted: Link, state: State, kind: RevisionKind, reason: Reason | None
) -> Draft:
    report = get_event(project, wanted.source).report
    return link_draft(project, wanted, state, kind, report, reason)


def _decide(
    project: Project,
    wanted: Link,
    state: State,
    kind: RevisionKind,
    author: str,
    reason: Reason | None,
) -> Outcome:
    return write(project, author, [_draft(project, wanted, state, kind, reason)])
