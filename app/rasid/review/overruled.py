"""What became of one's own work: which decisions somebody else changed since, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rasid.core.body import content
from rasid.core.revision import Revision, heads
from rasid.core.vocabulary import RevisionKind, State
from rasid.errors import RasidError
from rasid.review.comments import add_comment
from rasid.review.differences import Difference, differences
from rasid.storage.blindness import is_hidden
from rasid.storage.log import Draft, Outcome, history, write
from rasid.storage.project import Project

AGREED = "أوافق."
"""What an author who accepts a change says of it where their decision would undo a verification."""


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
    Nor is what two people decided beside one another: that is a disagreement.
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


def accept(project: Project, overruling: Overruled, *, author: str) -> Outcome:
    """Say as the author of the changed decision that the change is right.

    What stands becomes their own decision too; of a verified event, which their decision would
    take the verification from, they say so in a settled comment. RasidError where somebody has
    decided since.
    """
    theirs = overruling.theirs
    if theirs.body.get("state") == State.VERIFIED.value:
        return add_comment(project, overruling.subject, AGREED, author=author, resolved=True)
    if [head.id for head in heads(history(project, overruling.subject))] != [theirs.id]:
        raise RasidError("This has been decided anew. Look at the new state first.")
    drafted = Draft(
        subject=overruling.subject,
        kind=RevisionKind.CONFIRM,
        report=overruling.report,
        body=theirs.body,
        seen=theirs.id,
    )
    return write(project, author, [drafted])


def _changed(project: Project, subject: str, name: str) -> Overruled | None:
    revisions = history(project, subject)
    mine = next(revision for revision in reversed(revisions) if revision.author == name)
    later = _made_in_sight_of(mine, revisions)
    if not later or content(later[-1].body) == content(mine.body):
        return None
    theirs = later[-1]
    report = theirs.body.get("report")
    if report is not None and is_hidden(project.connection, report, name):
        return None  # they read it blind, and are told when all are through
    return Overruled(
        report=report,
        subject=subject,
        mine=mine,
        theirs=theirs,
        changes=differences(mine.body, theirs.body),
        answered=_answered(project, subject, name, theirs.time),
    )


def _made_in_sight_of(mine: Revision, revisions: Sequence[Revision]) -> list[Revision]:
    """What came of a revision, oldest first."""
    line = {mine.id}
    found = []
    for revision in revisions:
        if line.intersection(revision.parents):
            line.add(revision.id)
            found.append(revision)
    return found


def _answered(project: Project, subject: str, name: str, since: str) -> bool:
    answer = project.connection.execute(
        "SELECT 1 FROM comment WHERE about = ? AND author = ? AND time > ?", (subject, name, since)
    )
    return answer.fetchone() is not None
