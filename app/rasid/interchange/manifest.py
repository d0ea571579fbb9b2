"""What an export holds, counted and hashed: ``manifest.json``.

Nothing in it depends on when or where the export was made, so the same state gives the same bytes.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from rasid.core.event import Event
from rasid.core.link import Link
from rasid.core.policy import Policy, policy_values
from rasid.core.record import to_builtins
from rasid.core.tally import Bounds, Omission, Tally, bounds
from rasid.core.vocabulary import Basis, CasualtyKind
from rasid.interchange.selection import Include, Selected
from rasid.storage.comments import CommentRow
from rasid.storage.project import ProjectInfo
from rasid.storage.queries import EventRow

FORMAT = "rasid-export/1"
_NOT_NAMED = "not_named"


class Doubt(StrEnum):
    """Why dead that are in the total may also be in it from another report.

    What a link settles is left out of the total and not listed; the rest a reader must judge.
    """

    NEAR_REPORT = "near_report"
    REREPORT = "rereport"
    RUNNING_TOTAL = "running_total"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Dead of one event that may be counted twice; ``near`` is the report nearly equal to its."""

    why: Doubt
    report: str
    event: str
    near: str | None
    dead: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The snapshot an export was made from: who made it when, the hash of its revisions, and the
    versions of the resources then.
    """

    snapshot: str
    until: str
    author: str
    hash: str
    versions: Mapping[str, str]


@dataclass(slots=True)
class Manifest:
    """The sums of an export as it is written, report by report."""

    project: ProjectInfo
    include: Include
    policy: Policy = field(default_factory=Policy)
    release: Release | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    held_back: Counter[str] = field(default_factory=Counter)
    total: Bounds = field(default_factory=Bounds)
    by_victims: dict[str, Bounds] = field(default_factory=dict)
    left_out: list[Omission] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    with_dead: set[str] = field(default_factory=set)
    doubtful: list[Doubtful] = field(default_factory=list)
    despite: list[CommentRow] = field(default_factory=list)
    revisions: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)

    def add_report(self, selected: Selected, versions: dict[str, str]) -> None:
        """Count what goes out of a report; ``versions`` is of extractions by id."""
        self.counts["reports"] += 1
        self.counts["spans"] += len(selected.spans)
        self.counts["events"] += len(selected.events)
        self.counts["verified_events"] += sum(e.state == "verified" for e in selected.events)
        self.counts["casualties"] += sum(len(e.event.casualties) for e in selected.events)
        for row in (*selected.spans, *selected.events):
            if row.head is not None:
                self.revisions.add(row.head)
            if row.extraction is not None:
                self.rules.add(versions[row.extraction])
        if selected.opened.report.head is not None:
            self.revisions.add(selected.opened.report.head)

    def add_dead(self, selected: Selected, row: EventRow, tally: Tally) -> None:
        """Add the dead of one event, and the facts that were kept out of the sum."""
        self.total += tally.total
        for victims, of_these in tally.by_victims.items():
            self.by_victims[victims] = self.by_victims.get(victims, Bounds()) + of_these
        self.left_out += tally.left_out
        if tally.total == Bounds():
            return
        self.with_dead.add(row.report)
        near = selected.opened.report.near
        self.doubtful += [
            Doubtful(
                why, row.report, row.id, near if why is Doubt.NEAR_REPORT else None, tally.total
            )
            for why in _doubts(row.event, near)
        ]

    @property
    def counted_twice(self) -> list[Doubtful]:
        """The dead that may be in the total twice, now that all reports in it are known."""
        if len(self.with_dead) < 2:
            return []
        return [each for each in self.doubtful if each.near is None or each.near in self.with_dead]

    def hold_back(self, selected: Selected) -> None:
        """Count the events of a report that stay behind."""
        self.held_back.update(selected.held_back)

    def values(self) -> dict[str, Any]:
        """The manifest as JSON values."""
        return {
            "format": FORMAT,
            "project": {
                "id": self.project.id,
                "name": self.project.name,
                "verification": self.project.verification,
            },
            "release": None if self.release is None else to_builtins(self.release),
            "include": self.include,
            "policy": policy_values(self.policy),
            "offsets": "Unicode code points of the canonical text, half open",
            "rules": sorted(self.rules),
            "resources": dict(self.versions),
            "files": self.files,
            "counts": dict(sorted(self.counts.items())),
            "held_back_events": dict(sorted(self.held_back.items())),
            "dead": {
                "total": _bounds(self.total),
                "by_victims": {
                    victims or _NOT_NAMED: _bounds(of_these)
                    for victims, of_these in sorted(self.by_victims.items())
                },
                "left_out": [_omission(omission) for omission in self.left_out],
                "may_be_counted_twice": [_doubtful(each) for each in self.counted_twice],
            },
            "links": [_link(link) for link in self.links],
            "despite_comments": [_comment(comment) for comment in self.despite],
            "revisions": sorted(self.revisions),
        }

    def encode(self) -> str:
        """The bytes of ``manifest.json``, as text."""
        return json.dumps(self.values(), ensure_ascii=False, indent=1) + "\n"


def _doubts(event: Event, near: str | None) -> Iterator[Doubt]:
    if near is not None:
        yield Doubt.NEAR_REPORT
    if event.rereport:
        yield Doubt.REREPORT
    if any(c.basis is Basis.CUMULATIVE and c.kind is CasualtyKind.KILLED for c in event.casualties):
        yield Doubt.RUNNING_TOTAL


def _link(link: Link) -> dict[str, str]:
    return {"source": link.source, "relation": link.relation, "target": link.target}


def _comment(comment: CommentRow) -> dict[str, str | None]:
    return {
        "id": comment.id,
        "report": comment.report,
        "about": comment.about,
        "field": comment.field,
        "kind": comment.kind,
        "author": comment.author,
        "text": comment.text,
    }


def _bounds(of_these: Bounds) -> dict[str, int | None]:
    return {"low": of_these.low, "best": of_these.best, "high": of_these.high}


def _omission(omission: Omission) -> dict[str, Any]:
    fact = omission.casualty
    return {
        "why": omission.why,
        "event": omission.event,
        "casualty": fact.id,
        "kind": fact.kind,
        "victims": list(fact.victims),
        **_bounds(bounds(fact)),
    }


def _doubtful(each: Doubtful) -> dict[str, Any]:
    return {
        "why": each.why,
        "report": each.report,
        "near": each.near,
        "event": each.event,
        **_bounds(each.dead),
    }
