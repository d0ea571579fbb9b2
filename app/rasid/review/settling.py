"""Decisions on what is of the whole project, such as a policy: the newest settles all before it."""

from collections.abc import Mapping
from typing import Any

from rasid.core.revision import Revision
from rasid.core.vocabulary import RevisionKind
from rasid.storage.log import Draft, read_revisions
from rasid.storage.project import Project

_HEADS = "AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = revision.id)"


def heads(project: Project, condition: str, value: str) -> list[Revision]:
    """The last decisions of every desk on subjects that fulfil an SQL condition, newest first."""
    found = read_revisions(project.connection, f"{condition} {_HEADS}", (value,))
    return sorted(found, key=lambda each: (each.time, each.id), reverse=True)


def settling(project: Project, subject: str, body: Mapping[str, Any]) -> Draft:
    """A decision that joins whatever people had decided differently on a subject."""
    before = heads(project, "subject = ?", subject)
    return Draft(
        subject=subject,
        kind=RevisionKind.CORRECT if before else RevisionKind.CREATE,
        report=None,
        body=body,
        seen=before[0].id if before else None,
        settles=tuple(each.id for each in before[1:]),
    )
