"""What became of a span, event, report or project: proposals, decisions, what each changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasid.core.body import event_body, is_undecided, span_body
from rasid.core.revision import Revision
from rasid.core.vocabulary import State
from rasid.review.differences import Difference, differences
from rasid.storage.chronicle import PAGE, Flaw, Logged, Place, Scope, Wish, bodies_of, read_page
from rasid.storage.extractions import extraction_origin
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
    """One entry of the timeline: a revision, or a proposal.

    ``body`` is the whole state it led to, None for nothing; ``changes`` lead there from the state
    it was made in sight of. ``logged`` is the entry of the log, where it was read from there; one
    that cannot be read has no revision.
    """

    revision: Revision | None
    proposal: Proposal | None
    body: Body | None
    changes: tuple[Difference, ...]
    logged: Logged | None = None

    @property
    def flaw(self) -> Flaw | None:
        """What is wrong with its entry in the log."""
        return self.logged.flaw if self.logged else None

    @property
    def by(self) -> tuple[str, str]:
        """Who did it, and when; no name for the machine."""
        if self.logged is not None:
            return self.logged.author, self.logged.time
        if self.revision is not None:
            return self.revision.author, self.revision.time
        return "", self.proposal.created if self.proposal else ""


def timeline_page(
    project: Project,
    scope: Scope,
    wish: Wish | None = None,
    *,
    before: Place | None = None,
    limit: int = PAGE,
) -> list[Moment]:
    """The newest entries before a place, the newest first.

    A page with fewer than ``limit`` revisions is the last; that of a span or event ends with its
    proposal, unless only some entries are wished for.
    """
    known = _Proposals(project)
    page = read_page(project, scope, wish, before=before, limit=limit)
    entries = _moments(project, page, known)
    if len(page) < limit and scope.subject and scope.report and not wish:
        proposal = known.of(scope.report, scope.subject)
        if proposal is not None:
            entries.append(_proposed(proposal))
    return entries


_RUN = timedelta(minutes=10)


def runs(entries: Iterable[Moment]) -> list[list[Moment]]:
    """Entries in runs: what one person did in a row within ten minutes; broken ones stand alone."""
    found: list[list[Moment]] = []
    for entry in entries:
        if found and _goes_on(found[-1][0], entry):
            found[-1].append(entry)
        else:
            found.append([entry])
    return found


def _goes_on(first: Moment, entry: Moment) -> bool:
    if first.flaw or entry.flaw or not first.revision or not entry.revision:
        return False
    (name, newest), (author, time) = first.by, entry.by
    return name == author and _when(newest) - _when(time) <= _RUN


def _when(time: str) -> datetime:
    return datetime.fromisoformat(time)


class _Proposals:
    """What answers are to, each read once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[tuple[str, str], Proposal | None] = {}

    def of(self, report: str, subject: str) -> Proposal | None:
        """What was proposed for a subject."""
        if (report, subject) not in self._known:
            self._known[report, subject] = find_proposal(self._project, report, subject)
        return self._known[report, subject]


def _moments(project: Project, page: Sequence[Logged], known: _Proposals) -> list[Moment]:
    """The entries of a page, each against what it was made in sight of."""
    revisions = [logged.revision for logged in page if logged.revision]
    bodies: dict[str, Body] = {revision.id: revision.body for revision in revisions}
    parents = {parent for revision in revisions for parent in revision.parents}
    bodies |= bodies_of(project.connection, parents - bodies.keys())
    return [_moment(logged, bodies, known) for logged in page]


def _moment(logged: Logged, bodies: Mapping[str, Body], known: _Proposals) -> Moment:
    revision = logged.revision
    if revision is None:
        return Moment(revision=None, proposal=None, body=None, changes=(), logged=logged)
    report = revision.body.get("report")
    proposal = None
    if report and revision.subject[:2] in ("s-", "e-"):
        proposal = known.of(report, revision.subject)
    return _decided(revision, bodies, proposal, logged)


def _decided(
    revision: Revision,
    bodies: Mapping[str, Body],
    proposal: Proposal | None,
    logged: Logged | None = None,
) -> Moment:
    """What a revision changed in what it was made in sight of, of several in the first of them."""
    start = proposal.body if proposal else None
    parents = (bodies[parent] for parent in revision.parents if parent in bodies)
    seen = next((_said(parent, proposal) for parent in parents), start)
    body = _said(revision.body, proposal)
    changes = differences(seen, body)
    return Moment(revision=revision, proposal=None, body=body, changes=changes, logged=logged)


def _proposed(proposal: Proposal) -> Moment:
    return Moment(revision=None, proposal=proposal, body=proposal.body, changes=())


def walk(project: Project, report: str, subject: str) -> Iterator[Moment]:
    """All that happened to a subject of a report, newest first, read as it is asked for."""
    known = _Proposals(project)
    scope, before = Scope(subject=subject), None
    while page := read_page(project, scope, before=before):
        yield from _moments(project, page, known)
        before = page[-1].place
    proposal = known.of(report, subject)
    if proposal is not None:
        yield _proposed(proposal)


def timeline(project: Project, report: str, subject: str) -> list[Moment]:
    """All that happened to a subject of a report, newest first."""
    return list(walk(project, report, subject))


def moments(revisions: Sequence[Revision], proposal: Proposal | None) -> list[Moment]:
    """The timeline of revisions, oldest first, that answer a proposal; newest first."""
    bodies = {revision.id: revision.body for revision in revisions}
    entries = [_proposed(proposal)] if proposal is not None else []
    entries += [_decided(revision, bodies, proposal) for revision in revisions]
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


def _said(body: Body, proposal: Proposal | None) -> Body | None:
    """The state a decision left; one that takes all decisions back leaves the proposal."""
    if "state" in body and is_undecided(body):
        return proposal.body if proposal else None
    return body
