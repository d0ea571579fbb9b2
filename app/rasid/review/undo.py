"""Undo and redo, without limit and across restarts, read off the log itself.

An undo is a step that gives each subject of an earlier step the body it had before it; where that
step settled a disagreement, the bodies it had, which disagree again. Undo and
redo steps cancel one another like brackets, so the log alone tells what can be undone next. A step
that changes no body, as one that only gives a reason, goes with the step it explains.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from rasid.core.body import content, undecided, united
from rasid.core.revision import Revision
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.storage.log import Draft, Outcome, get_revision, read_revisions, write
from rasid.storage.project import Project, latest_instant
from rasid.storage.standing import Decision, decision, decisions

Step = tuple[Revision, ...]
T = TypeVar("T")


def next_undo(project: Project, *, author: str) -> Step:
    """The author's newest step that is not undone; empty where there is none."""
    return _not_undone((step[0].kind, step) for step in _steps(project, author)) or ()


def can_undo(project: Project, *, author: str) -> bool:
    """Whether ``next_undo`` has a step to give; a long one is not read for that."""
    times = _times(project, author)
    kinds = ((kind, True) for name, time in times if (kind := _kind(project, name, time)))
    return bool(_not_undone(kinds))


def _not_undone(steps: Iterable[tuple[RevisionKind, T]]) -> T | None:
    """The first, from the newest on, that no undo takes back; undos and redos are brackets."""
    skipped = 0
    for kind, step in steps:
        if kind is RevisionKind.UNDO:
            skipped += 1
        elif skipped:
            skipped -= 1
        else:
            return step
    return None


def next_redo(project: Project, *, author: str) -> Step:
    """The author's newest undo that is not redone; empty where anything was decided since."""
    skipped = 0
    for step in _steps(project, author):
        if step[0].kind is RevisionKind.REDO:
            skipped += 1
        elif step[0].kind is not RevisionKind.UNDO:
            break
        elif skipped:
            skipped -= 1
        else:
            return step
    return ()


def undo(project: Project, *, author: str, step: Step | None = None) -> Outcome | None:
    """Take back the author's newest step, as a new one; None where there is nothing to undo.

    ``step`` is what ``next_undo`` gave, where that was asked already.

    RasidError where somebody has decided one of its subjects since.
    """
    step = next_undo(project, author=author) if step is None else step
    return _take_back(project, author, step, RevisionKind.UNDO)


def redo(project: Project, *, author: str, step: Step | None = None) -> Outcome | None:
    """Bring back the author's newest undone step; None where there is nothing to redo.

    ``step`` is what ``next_redo`` gave, where that was asked already.
    """
    step = next_redo(project, author=author) if step is None else step
    return _take_back(project, author, step, RevisionKind.REDO)


def _take_back(project: Project, author: str, step: Step, kind: RevisionKind) -> Outcome | None:
    if not step:
        return None
    drafts = []
    for revision in step:
        project.watch(0, len(step))
        said = _still_said(project, revision) or decision(project.connection, revision.subject)
        if said is None:
            raise RasidError(
                "Somebody has decided here since, so your step cannot be taken back. "
                "Look at the history and restore the state you want."
            )
        if said.body != revision.body:
            raise RasidError(
                "{author} has decided here since, so your step cannot be taken back. "
                "Look at the history and restore the state you want.",
                author=said.author,
            )
        drafts += [
            Draft(
                subject=revision.subject,
                kind=kind,
                report=revision.body.get("report"),
                body=body,
                seen=said.head,
            )
            for body in _bodies_before(project, revision)
        ]
    return write(project, author, drafts)


def _still_said(project: Project, revision: Revision) -> Decision | None:
    """A revision that nobody decided after, though another may stand beside it."""
    condition = "subject = ? AND id = ?"
    heads = decisions(project.connection, condition, (revision.subject, revision.id))
    return heads[0] if heads else None


def _bodies_before(project: Project, revision: Revision) -> list[dict[str, object]]:
    """What stood before a revision: several bodies where it settled a disagreement."""
    if not revision.parents:
        report = revision.body.get("report")
        return [undecided(report) if report else {"state": "proposed"}]
    parents = [get_revision(project.connection, parent) for parent in revision.parents]
    parents.sort(key=lambda parent: (parent.time, parent.id), reverse=True)
    alike: dict[str, list[Mapping[str, Any]]] = {}
    for parent in parents:
        alike.setdefault(content(parent.body), []).append(parent.body)
    of_report = revision.subject.startswith("r-")
    before = [united(bodies) if of_report else dict(bodies[0]) for bodies in alike.values()]
    return before[::-1]


def _steps(project: Project, author: str) -> Iterator[Step]:
    """The author's steps that changed something, newest first, each in the order written."""
    for name, time in _times(project, author):
        if _kind(project, name, time):
            yield tuple(read_revisions(project.connection, _OF_A_STEP, (name, time)))


_OF_A_STEP = "author = ? AND time = ?"


def _times(project: Project, author: str) -> Iterator[tuple[str, str]]:
    """The author's name and the instants of their steps, newest first.

    Those of a clock that ran far ahead come last: what was decided since is newer.
    """
    if not author.strip():  # nobody has said who they are yet
        return
    known = (project.known_as(author), latest_instant())
    for plausible in ("time <= ?", "time > ?"):
        yield from project.connection.execute(
            f"SELECT DISTINCT author, time FROM revision WHERE author = ? AND {plausible}"
            " ORDER BY time DESC",
            known,
        )


def _kind(project: Project, author: str, time: str) -> RevisionKind | None:
    """The kind of a step; None where it changed nothing."""
    for revision in read_revisions(project.connection, _OF_A_STEP, (author, time)):
        if _bodies_before(project, revision) != [revision.body]:
            return revision.kind
    return None
