"""Snapshots: the decisions that stand in a project at one moment, kept under a name."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rasid.core.revision import Revision
from rasid.core.vocabulary import Include, RevisionKind
from rasid.errors import RasidError
from rasid.storage.connection import snapshot as one_state
from rasid.storage.frozen import Frozen, freeze, frozen_values, read_frozen
from rasid.storage.log import Draft, Outcome, get_revision, read_revisions, write
from rasid.storage.project import Project, now
from rasid.storage.standing import decision
from rasid.storage.views import View

_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What was decided until an instant (UTC), who named it, and what is to go out of it.

    ``hash`` is over the very revisions that stood, "" where an older Rasid kept the instant alone.
    ``reports`` are how many it holds; ``versions`` are of the register, gazetteer and lexicons
    that were laid under it.
    """

    name: str
    until: str
    author: str
    include: Include = Include.VERIFIED
    reports: int = 0
    hash: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    revision: str


def make_snapshot(
    project: Project,
    name: str,
    *,
    author: str,
    include: Include = Include.VERIFIED,
    reports: Collection[str] | None = None,
    versions: Mapping[str, str] | None = None,
) -> Outcome:
    """Freeze what stands now in these reports, or in all, under a name, in the log.

    ``versions`` are hashes of what the project looks parties and places up in. RasidError for a
    name that is empty, too long or given already, and where no report would be in it.
    """
    clean = _clean(name)
    if not clean or len(clean) > _LONGEST:
        raise RasidError("A snapshot has a name of at most {most} letters.", most=_LONGEST)
    if any(each.name == clean for each in find_snapshots(project)):
        raise RasidError("There is a snapshot {name} already. Choose another name.", name=clean)
    with one_state(project.connection):
        frozen = freeze(project.connection, reports)
    if not frozen.reports:
        raise RasidError("There is no report to take. Choose other reports.")
    body: Mapping[str, Any] = {
        "name": clean,
        "until": now(),
        "include": include.value,
        "versions": dict(versions or {}),
        "frozen": frozen_values(frozen),
    }
    subject = f"n-{hashlib.sha256(clean.encode('utf-8')).hexdigest()[:20]}"
    taken_back = decision(project.connection, subject)
    drafted = Draft(
        subject=subject,
        kind=RevisionKind.CREATE,
        report=None,
        body=body,
        seen=taken_back.head if taken_back else None,
    )
    return write(project, author, [drafted])


_FOUND = """
    SELECT id, author, json_extract(body, '$.name'), json_extract(body, '$.until'),
        coalesce(json_extract(body, '$.include'), 'verified'),
        (SELECT count(*) FROM json_each(body, '$.frozen.reports')),
        coalesce(json_extract(body, '$.frozen.hash'), ''),
        coalesce(json_extract(body, '$.versions'), '{}')
    FROM revision AS made
    WHERE subject GLOB 'n-*' AND kind = 'create' AND EXISTS (
        SELECT 1 FROM revision AS head
        WHERE head.subject = made.subject
            AND json_extract(head.body, '$.until') = json_extract(made.body, '$.until')
            AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = head.id)
    )
    ORDER BY json_extract(body, '$.until'), id
"""
"""As they were made: whoever restores one is not its author."""


def find_snapshots(project: Project) -> list[Snapshot]:
    """The snapshots of a project, the oldest first."""
    return [
        Snapshot(
            name=name,
            until=until,
            author=author,
            include=Include(include),
            reports=reports,
            hash=hash_,
            versions=json.loads(versions),
            revision=id_,
        )
        for id_, author, name, until, include, reports, hash_, versions in (
            project.connection.execute(_FOUND)
        )
    ]


def get_snapshot(project: Project, name: str) -> Snapshot:
    """A snapshot by its name; RasidError where there is none of it, or two desks gave it to two."""
    known = find_snapshots(project)
    found = [each for each in known if each.name == _clean(name)]
    if len({(each.until, each.hash) for each in found}) > 1:
        raise RasidError(
            "{count} snapshots were called {name} on different desks. Make one under a new name.",
            count=len(found),
            name=name,
        )
    if found:
        return found[0]
    raise RasidError(
        "There is no snapshot {name}. There are: {known}.",
        name=name,
        known=", ".join(each.name for each in known) or "–",
    )


def frozen_in(project: Project, snapshot: Snapshot) -> Frozen | None:
    """The revisions a snapshot holds; None for one that only kept the instant.

    RasidError where this file has not all of them.
    """
    if not snapshot.hash:
        return None
    return read_frozen(project.connection, _body(project, snapshot)["frozen"])


def revisions_of(project: Project, snapshot: Snapshot) -> Iterable[Revision]:
    """The revisions a snapshot holds, in the order they arrived; none where it kept the instant."""
    frozen = frozen_in(project, snapshot)
    heads = json.dumps([*frozen.heads()] if frozen else [])
    return read_revisions(project.connection, "id IN (SELECT value FROM json_each(?))", [heads])


def snapshot_view(project: Project, name: str) -> View:
    """The project as a snapshot keeps it; RasidError where there is none, or not all of it."""
    snapshot = get_snapshot(project, name)
    return View(until=snapshot.until, frozen=frozen_in(project, snapshot))


def _body(project: Project, snapshot: Snapshot) -> Mapping[str, Any]:
    return get_revision(project.connection, snapshot.revision).body


def _clean(name: str) -> str:
    return " ".join(name.split())
