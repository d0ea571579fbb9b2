"""Where people decided differently without sight of one another, the worst first."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from rasid.core.body import PROJECT, content, event_body, is_undecided, read_event, span_body
from rasid.core.revision import Revision
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import RevisionKind, Ruling, State
from rasid.review.comparing import compare_report
from rasid.review.differences import Difference, differences
from rasid.review.pairs import EventPair, SpanPair
from rasid.storage.blindness import under_way
from rasid.storage.log import history, read_revisions
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, SpanRow
from rasid.storage.standing import proposals
from rasid.storage.views import View, open_view

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing that was decided: by whom, and the body; None where it is nothing to them.

    ``subject`` is what it was decided of, ``heads`` are the revisions that say so.
    """

    subject: str
    authors: tuple[str, ...]
    body: Body | None
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two or more candidates for one thing; ``report`` is None where it is about the project.

    ``changes`` lead from the first candidate to the others; ``weight`` says how bad it is.
    """

    report: str | None
    subject: str
    candidates: tuple[Candidate, ...]
    changes: tuple[Difference, ...]
    weight: int

    @property
    def parties(self) -> frozenset[str]:
        """Everyone whose decision is in question."""
        return frozenset(name for each in self.candidates for name in each.authors)


def disagreements(project: Project, reports: Iterable[str] | None = None) -> list[Disagreement]:
    """What people decided differently and nobody has settled, the worst first.

    That is a fork: decisions on one subject made without sight of one another. And in a report
    that several people finished blind, it is what only some of them have, or have elsewhere.
    Reports that are still being read blind are left out until all their readers are through.
    """
    wanted = None if reports is None else set(reports)
    reading = under_way(project.connection)
    forks = [
        each
        for each in _forks(project)
        if (wanted is None or each.report in wanted) and each.report not in reading
    ]
    forked = {each.subject for each in forks}
    apart = [
        each
        for report, readers in read_twice(project).items()
        if (wanted is None or report in wanted) and report not in reading
        for each in _apart(project, report, readers, forked)
    ]
    return sorted(
        (*forks, *apart), key=lambda each: (-each.weight, each.report or "", each.subject)
    )


# --- forks ------------------------------------------------------------------------------------

_FORKED = """
    subject IN (
        SELECT id FROM event WHERE contested UNION ALL SELECT id FROM span WHERE contested
        UNION ALL SELECT id FROM link WHERE contested
        UNION ALL SELECT report FROM report_state WHERE contested
        UNION ALL SELECT 'project' FROM project_state WHERE contested
    )
    AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = revision.id)
"""


def _forks(project: Project) -> Iterator[Disagreement]:
    by_subject: dict[str, list[Revision]] = {}
    for revision in read_revisions(project.connection, _FORKED):
        if not is_undecided(revision.body):
            by_subject.setdefault(revision.subject, []).append(revision)
    for subject, heads in by_subject.items():
        said: dict[str, list[Revision]] = {}
        for head in sorted(heads, key=lambda head: (head.time, head.id)):
            said.setdefault(content(head.body), []).append(head)
        candidates = tuple(
            Candidate(
                subject=subject,
                authors=tuple(dict.fromkeys(_decider(project, head) for head in group)),
                body=None if _is_nothing(subject, group[0].body) else group[0].body,
                heads=tuple(head.id for head in group),
            )
            for group in said.values()
        )
        yield _disagreement(heads[0].body.get("report"), subject, candidates)


def _decider(project: Project, head: Revision) -> str:
    """Who decided so: of what undo brought back, whoever said it first of all."""
    if head.kind not in (RevisionKind.UNDO, RevisionKind.REDO):
        return head.author
    said = content(head.body)
    earlier = (each for each in history(project, head.subject) if content(each.body) == said)
    return next(earlier, head).author


def _is_nothing(subject: str, body: Body) -> bool:
    return subject != PROJECT and body.get("state") == State.REJECTED.value


# --- what only some have ----------------------------------------------------------------------

_FINISHED = """
    SELECT report, json_group_array(DISTINCT author) FROM revision
    WHERE subject GLOB 'r-*' AND json_extract(body, '$.finished')
        AND report IN (SELECT report FROM report_state WHERE blind)
    GROUP BY report HAVING count(DISTINCT author) > 1
"""

_RULED = """
    subject IN (
        SELECT subject FROM revision
        WHERE report = ? AND json_extract(reason, '$.code') IN (SELECT value FROM json_each(?))
    )
"""


def read_twice(project: Project) -> dict[str, list[str]]:
    """The reports that several people finished blind, and who they are."""
    rows = project.connection.execute(_FINISHED)
    return {report: sorted(json.loads(authors)) for report, authors in rows}


def _apart(
    project: Project, report: str, readers: Sequence[str], forked: set[str]
) -> Iterator[Disagreement]:
    ruled = _ruled(project, report)
    views = {reader: open_view(project, report, View(author=reader)) for reader in readers}
    for one, two in combinations(readers, 2):
        compared = compare_report(views[one], views[two])
        pairs: list[EventPair | SpanPair] = [*compared.differing_events, *compared.differing_spans]
        for pair in pairs:
            rows = [row for row in (pair.left, pair.right, _rejected(pair)) if row is not None]
            decided = max(row.time or "" for row in rows)
            if forked.intersection(row.id for row in rows):
                continue
            if any(ruled.get(row.id, "") > decided for row in rows):
                continue
            candidates = (_candidate(one, pair, pair.left), _candidate(two, pair, pair.right))
            yield _disagreement(report, rows[0].id, candidates)


def _ruled(project: Project, report: str) -> dict[str, str]:
    """When each subject of a report was ruled on, for rulings that were not taken back."""
    codes = frozenset(each.value for each in Ruling)
    values = (report, json.dumps(sorted(codes)))
    when: dict[str, str] = {}  # revision → the ruling that holds with it
    before: dict[str, str] = {}  # revision → the one that held before it
    ruled: dict[str, str] = {}
    for each in read_revisions(project.connection, _RULED, values):
        before[each.id] = max(
            (when[parent] for parent in each.parents if parent in when), default=""
        )
        if each.kind in (RevisionKind.UNDO, RevisionKind.REDO):
            when[each.id] = max((before.get(parent, "") for parent in each.parents), default="")
        elif each.reason is not None and each.reason.code in codes:
            when[each.id] = each.time
        else:
            when[each.id] = before[each.id]
        ruled[each.subject] = when[each.id]
    return ruled


def machine(project: Project, disagreement: Disagreement) -> Candidate | None:
    """What the machine proposes for the thing, to be seen beside what people say."""
    report, subject = disagreement.report, disagreement.subject
    if report is None:
        return None
    proposed = proposals(project.connection, report)
    body: Body | None = None
    if subject in proposed.events:
        body = event_body(report, proposed.events[subject], State.CONFIRMED, None)
    elif subject in proposed.spans:
        body = span_body(report, proposed.spans[subject], State.CONFIRMED, None)
    if body is None:
        return None
    return Candidate(subject=subject, authors=(), body=body, heads=())


def _rejected(pair: EventPair | SpanPair) -> EventRow | SpanRow | None:
    return pair.rejected if isinstance(pair, EventPair) else None


def _candidate(
    reader: str, pair: EventPair | SpanPair, row: EventRow | SpanRow | None
) -> Candidate:
    other = pair.left or pair.right
    assert other is not None, "a pair has one side at least"
    return Candidate(
        subject=(row or other).id,
        authors=(reader,),
        body=None if row is None else said(row),
        heads=(row.head,) if row is not None and row.head else (),
    )


def said(row: EventRow | SpanRow) -> Body:
    """The body of a decision that leaves a span or event as it is."""
    if isinstance(row, EventRow):
        return event_body(row.report, row.event, State.CONFIRMED, None)
    return span_body(row.report, row.span, State.CONFIRMED, None)


# --- how bad it is ----------------------------------------------------------------------------

_EXISTENCE = 100
_WEIGHTS = {
    "casualties": 60,
    "type": 50,
    "factuality": 45,
    "side_a": 40,
    "side_b": 40,
    "places": 30,
    "date": 30,
    "label": 10,
}
_OTHER, _EDGES = 5, 2
_OF_SPANS = {"start": _EDGES, "end": _EDGES, "text": 0}


def _disagreement(
    report: str | None, subject: str, candidates: tuple[Candidate, ...]
) -> Disagreement:
    first, *others = candidates
    changes = tuple(change for other in others for change in differences(first.body, other.body))
    return Disagreement(
        report=report,
        subject=subject,
        candidates=candidates,
        changes=changes,
        weight=_weight(candidates, changes),
    )


def _weight(candidates: Sequence[Candidate], changes: Iterable[Difference]) -> int:
    """What it would cost to leave it: whether it happened, then the dead, then who, where, when.

    A difference in the dead weighs as many points more as there are dead in question.
    """
    dead = [_dead(candidate.body) for candidate in candidates]
    weight = max(dead) - min(dead)
    if any(candidate.body is None for candidate in candidates):
        is_event = candidates[0].subject.startswith("e-")
        return weight + (_EXISTENCE if is_event else _OTHER)
    fields = {change.field for change in changes}
    return weight + sum(_WEIGHTS.get(field, _OF_SPANS.get(field, _OTHER)) for field in fields)


def _dead(body: Body | None) -> int:
    """The most dead a body adds to a sum, as far as it says."""
    if body is None or "event" not in body:
        return 0
    total = tally_dead([read_event(body).event]).total
    return max(total.best, total.high or 0)
