"""What became of one's own work: which decisions somebody else changed since, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from rasid.core.body import content
from rasid.core.revision import Revision
from rasid.review.differences import Difference, differences
from rasid.storage.log import history
from rasid.storage.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruled:
    """A decision of somebody's that another changed: ``theirs`` is the newest that differs.

    ``answered`` says that its author has since commented on it.
    """

    report: str | None
    subject: str
    mine: Revision
    theirs: Revision
    changes: tuple[Difference, ...]
    answered: bool


def overruled(project: Project, author: str) -> list[Overruled]:
    """The decisions of a person that stand no more as they made them, the newest change first.

    What the person decided anew after the change is not among them: that accepts or answers it.
    """
    name = project.known_as(author)
    found = [
        each
        for subject in _subjects(project, name)
        if (each := _changed(project, subject, name)) is not None
    ]
    return sorted(found, key=lambda each: (each.theirs.time, each.subject), reverse=True)


def _subjects(project: Project, name: str) -> Iterator[str]:
    """Subjects the person decided that somebody else decided later."""
    rows = project.connection.execute(
        """
        SELECT subject FROM revision
        WHERE subject IN (SELECT subject FROM revision WHERE author = :name)
            AND subject NOT GLOB 'm-*' AND subject <> 'project'
        GROUP BY subject
        HAVING max(time) > max(CASE WHEN author = :name THEN time ELSE '' END)
        """,
        {"name": name},
    )
    return (subject for (subject,) in rows.fetchall())


def _changed(project: Project, subject: str, name: str) -> Overruled | None:
    revisions = history(project, subject)
    mine = next(revision for revision in reversed(revisions) if revision.author == name)
    theirs = revisions[-1]
    if content(theirs.body) == content(mine.body):
        return None
    return Overruled(
        report=theirs.body.get("report"),
        subject=subject,
        mine=mine,
        theirs=theirs,
        changes=differences(mine.body, theirs.body),
        answered=_answered(project, subject, name, theirs.time),
    )


def _answered(project: Project, subject: str, name: str, since: str) -> bool:
    answer = project.connection.execute(
        "SELECT 1 FROM comment WHERE about = ? AND author = ? AND time > ?", (subject, name, since)
    )
    return answer.fetchone() is not None
