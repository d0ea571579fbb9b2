"""The project's own codebook notes: what a gap in the guidelines was settled to be.

A note is written once, with its day, author, field and example, and stays in the revision log.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rasid.core.comment import FIELDS
from rasid.core.identity import note_id
from rasid.core.note import NoteBody
from rasid.core.record import from_builtins, to_builtins
from rasid.core.revision import Revision
from rasid.core.vocabulary import Label, RevisionKind
from rasid.errors import RasidError
from rasid.storage.log import Draft, Outcome, read_revisions, write
from rasid.storage.project import Project, now

LONGEST = 4000
"""Code points of a note."""

SPAN_FIELDS = frozenset(f"span.{label.value}" for label in Label) | {"span"}
"""Fields a note on spans is about: a label, or spans in general."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as it stands; ``day`` is the ISO day (UTC) it was written on, by ``author``."""

    id: str
    author: str
    day: str
    head: str
    body: NoteBody


def note_draft(author: str, body: NoteBody) -> Draft:
    """A new note, to be written with the step it belongs to; RasidError where it says nothing."""
    text = body.text.strip()
    if not text:
        raise RasidError("The note is empty. Write what holds from now on.")
    if len(text) > LONGEST:
        raise RasidError("A note has at most {most} letters. Shorten it.", most=LONGEST)
    if body.field not in FIELDS | SPAN_FIELDS:
        raise RasidError(
            "{field} is no field of an event. Write one of: {known}.",
            field=body.field,
            known=", ".join(sorted(FIELDS | SPAN_FIELDS)),
        )
    return Draft(
        subject=note_id(body.field, author, text, now()),
        kind=RevisionKind.CREATE,
        report=None,
        body=to_builtins(body),
        seen=None,
    )


def add_note(project: Project, body: NoteBody, *, author: str) -> Outcome:
    """Write a note into the codebook of the project."""
    return write(project, author, [note_draft(project.known_as(author), body)])


def withdraw_note(project: Project, note: str, *, author: str) -> Outcome:
    """Say that a note holds no longer; it stays in the log."""
    found = next((each for each in find_notes(project, withdrawn=True) if each.id == note), None)
    if found is None or found.body.withdrawn:
        raise RasidError("There is no note {id}. List the notes of the project.", id=note)
    body = to_builtins(found.body) | {"withdrawn": True}
    drafted = Draft(subject=note, kind=RevisionKind.REJECT, report=None, body=body, seen=found.head)
    return write(project, author, [drafted])


_STANDING = """
    subject GLOB 'g-*' AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = revision.id)
"""


def find_notes(
    project: Project, field: str | None = None, *, withdrawn: bool = False
) -> list[Note]:
    """The notes that hold, on one field or all, the oldest first."""
    written = {
        revision.subject: revision
        for revision in read_revisions(
            project.connection, "subject GLOB 'g-*' AND kind = ?", (RevisionKind.CREATE.value,)
        )
    }
    notes = []
    for head in sorted(read_revisions(project.connection, _STANDING), key=_written(written)):
        if "field" not in head.body:  # its writing was taken back
            continue
        first, body = written[head.subject], from_builtins(head.body, NoteBody)
        if (withdrawn or not body.withdrawn) and field in (None, body.field):
            notes.append(
                Note(
                    id=head.subject,
                    author=first.author,
                    day=first.time[:10],
                    head=head.id,
                    body=body,
                )
            )
    return notes


def _written(first: Mapping[str, Revision]) -> Callable[[Revision], tuple[str, str]]:
    return lambda head: (first[head.subject].time, head.subject)
