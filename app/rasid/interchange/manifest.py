"""What an export holds, counted and hashed: ``manifest.json``.

Nothing in it depends on when or where the export was made, so the same state gives the same bytes.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import IO, Any

from rasid.core.link import Link
from rasid.core.policy import CODEBOOK, Policy, policy_values
from rasid.core.record import to_builtins
from rasid.core.tally import Tally
from rasid.interchange.doubts import Doubts
from rasid.interchange.obstacles import Obstacle
from rasid.interchange.selection import Include, Selected
from rasid.interchange.totals import Totals
from rasid.storage.comments import CommentRow
from rasid.storage.project import ProjectInfo

FORMAT = "rasid-export/2"


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

    def masked(self, says: Callable[[str], str]) -> "Release":
        """It with other names."""
        return replace(self, snapshot=says(self.snapshot), author=says(self.author))


class Ids:
    """Very many ids in the order they come, kept in a file instead of memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def add(self, ids: Iterable[str]) -> None:
        """Append ids."""
        self._file.write("".join([f"{id_}\n" for id_ in ids]).encode())

    def __iter__(self) -> Iterator[str]:
        self._file.seek(0)
        return (line.decode().rstrip() for line in self._file)


@dataclass(slots=True)
class Manifest:
    """The sums of an export as it is written, report by report.

    ``versions`` are of the resources, ``agreement`` the figures of how far people agree;
    ``despite`` are comments, ``forced`` other things that ought to have stopped it.
    """

    project: ProjectInfo
    include: Include
    policy: Policy = CODEBOOK
    release: Release | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    agreement: Mapping[str, Any] | None = None
    masking: Mapping[str, Any] | None = None
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    held_back: Counter[str] = field(default_factory=Counter)
    totals: Totals = field(default_factory=Totals)
    doubts: Doubts = field(default_factory=Doubts)
    links: list[Link] = field(default_factory=list)
    despite: list[CommentRow] = field(default_factory=list)
    forced: list[Obstacle] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)
    days: list[str] = field(default_factory=list)

    def name_links(self, links: Iterable[Link]) -> None:
        """Keep the links between events that go out: the dead they settle are in no doubt."""
        self.links += links
        self.doubts.linked = {end for each in self.links for end in (each.source, each.target)}

    def add_report(self, selected: Selected, versions: Mapping[str, str]) -> Iterator[str]:
        """Count what goes out of a report; yields the ids of the revisions behind it.

        ``versions`` is of extractions by id.
        """
        self.counts["reports"] += 1
        self.counts["spans"] += len(selected.spans)
        self.counts["events"] += len(selected.events)
        self.counts["verified_events"] += sum(e.state == "verified" for e in selected.events)
        self.counts["casualties"] += sum(len(e.event.casualties) for e in selected.events)
        if selected.opened.report.head is not None:
            yield selected.opened.report.head
        for row in (*selected.spans, *selected.events):
            if row.extraction is not None:
                self.rules.add(versions[row.extraction])
            if row.head is not None:
                yield row.head
        for row in selected.events:
            self._span_days(row.event.date.start, row.event.date.end)

    def _span_days(self, *days: str | None) -> None:
        known = [*self.days, *(day for day in days if day)]
        self.days = [min(known), max(known)] if known else []

    def add_dead(self, selected: Selected, tallies: Mapping[str, Tally]) -> None:
        """Add the dead of the events of a report, and the facts kept out of the sums."""
        for row in selected.events:
            self.totals.add(tallies[row.id])
            self.doubts.add(row, selected.opened.report.near, tallies[row.id])

    def hold_back(self, why: str, tally: Tally) -> None:
        """Count an event that stays behind, and its dead."""
        self.held_back[why] += 1
        self.totals.hold_back(why, tally)

    def values(self) -> dict[str, Any]:
        """The manifest as JSON values, but for the revisions."""
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
            "masking": self.masking,
            "offsets": "Unicode code points of the canonical text, half open",
            "rules": sorted(self.rules),
            "resources": dict(self.versions),
            "files": self.files,
            "counts": dict(sorted(self.counts.items())),
            "days": self.days or None,
            "held_back_events": dict(sorted(self.held_back.items())),
            "dead": {
                **self.totals.values(),
                "may_be_counted_twice": [each.values() for each in self.doubts.found()],
            },
            "agreement": self.agreement,
            "links": [_link(link) for link in self.links],
            "despite_comments": [_comment(comment) for comment in self.despite],
            "forced": [to_builtins(obstacle) for obstacle in self.forced],
        }


_AT_ONCE = 1000


def encode(values: Mapping[str, Any], revisions: Iterable[str]) -> Iterator[str]:
    """The text of ``manifest.json``, piece by piece, the revisions last."""
    text = json.dumps({**values, "revisions": []}, ensure_ascii=False, indent=1)
    yield text.removesuffix("]\n}")
    between, ids = "\n", iter(revisions)
    while some := [f'  "{id_}"' for id_ in islice(ids, _AT_ONCE)]:
        yield between + ",\n".join(some)
        between = ",\n"
    yield "\n ]\n}\n"


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
