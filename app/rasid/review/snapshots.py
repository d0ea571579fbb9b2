"""Snapshots: moments of a project that bear a name."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project, now
from rasid.storage.standing import decisions

_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A moment: all that was decided until that instant (UTC), and who named it."""

    name: str
    until: str
    author: str


def make_snapshot(project: Project, name: str, *, author: str) -> Outcome:
    """Give the present moment a name, in the log like any decision.

    RasidError for a name that is empty, too long or given already.
    """
    clean = " ".join(name.split())
    if not clean or len(clean) > _LONGEST:
        raise RasidError("A snapshot has a name of at most {most} letters.", most=_LONGEST)
    if any(each.name == clean for each in find_snapshots(project)):
        raise RasidError("There is a snapshot {name} already. Choose another name.", name=clean)
    body: Mapping[str, Any] = {"name": clean, "until": now()}
    subject = f"n-{hashlib.sha256(clean.encode('utf-8')).hexdigest()[:20]}"
    drafted = Draft(subject=subject, kind=RevisionKind.CREATE, report=None, body=body, seen=None)
    return write(project, author, [drafted])


def find_snapshots(project: Project) -> list[Snapshot]:
    """The snapshots of a project, the oldest first."""
    found = decisions(project.connection, "subject GLOB ?", ("n-*",))
    snapshots = [
        Snapshot(name=each.body["name"], until=each.body["until"], author=each.author)
        for each in found
        if "until" in each.body
    ]
    return sorted(snapshots, key=lambda each: each.until)


def get_snapshot(project: Project, name: str) -> Snapshot:
    """A snapshot by its name; RasidError where there is none of it."""
    known = find_snapshots(project)
    for each in known:
        if each.name == " ".join(name.split()):
            return each
    raise RasidError(
        "There is no snapshot {name}. There are: {known}.",
        name=name,
        known=", ".join(each.name for each in known) or "–",
    )
