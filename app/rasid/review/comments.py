"""What reviewers say to one another: comments, questions, answers, and what stops the export."""

from dataclasses import replace
from itertools import count

from rasid.core.comment import FIELDS, CommentBody, CommentKind
from rasid.core.identity import comment_id
from rasid.core.record import to_builtins
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.storage.comments import CommentRow, get_comment
from rasid.storage.log import Draft, Outcome, write
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span
from rasid.storage.reports import get_report
from rasid.storage.standing import decision

LONGEST = 4000
"""Code points of a comment; what is longer belongs into the codebook."""


def add_comment(
    project: Project,
    about: str,
    text: str,
    *,
    author: str,
    field: str | None = None,
    kind: CommentKind = CommentKind.COMMENT,
    stops_export: bool = False,
    resolved: bool = False,
) -> Outcome:
    """Say something about a report, a span, an event or a field of an event.

    One that is ``resolved`` from the first waits for nobody.

    RasidError where there is no such thing, or nothing is said.
    """
    if field is not None and (not about.startswith("e-") or field not in FIELDS):
        raise RasidError(
            "{field} is no field of an event. Write one of: {known}.",
            field=field,
            known=", ".join(sorted(FIELDS)),
        )
    body = CommentBody(
        report=_report_of(project, about),
        about=about,
        field=field,
        kind=kind,
        text=_said(text),
        stops_export=stops_export,
        resolved=resolved,
    )
    return write(project, author, [_new(project, body, author)])


def reply(
    project: Project, comment: str, text: str, *, author: str, resolve: bool = True
) -> Outcome:
    """Answer a comment, and with the same step say that it is settled."""
    row = get_comment(project, comment)
    asked = get_comment(project, row.replies_to) if row.replies_to else row
    body = CommentBody(
        report=asked.report,
        about=asked.about,
        field=asked.field,
        text=_said(text),
        replies_to=asked.id,
    )
    drafts = [_new(project, body, author)]
    if resolve and not asked.resolved:
        drafts.append(_changed(asked, replace(_body(asked), resolved=True)))
    return write(project, author, drafts)


def change_comment(
    project: Project,
    comment: str,
    *,
    author: str,
    text: str | None = None,
    kind: CommentKind | None = None,
    stops_export: bool | None = None,
    resolved: bool | None = None,
) -> Outcome:
    """Write a comment anew, resolve it or open it again; values left out stay as they are.

    RasidError where that would change nothing.
    """
    row = get_comment(project, comment)
    before = _body(row)
    body = replace(
        before,
        text=before.text if text is None else _said(text),
        kind=kind or before.kind,
        stops_export=before.stops_export if stops_export is None else stops_export,
        resolved=before.resolved if resolved is None else resolved,
    )
    if body == before:
        raise RasidError("The comment says so already. Change something in it.")
    return write(project, author, [_changed(row, body)])


def _said(text: str) -> str:
    said = text.strip()
    if not said:
        raise RasidError("The comment is empty. Write what you want to say.")
    if len(said) > LONGEST:
        raise RasidError("A comment has at most {most} letters. Shorten it.", most=LONGEST)
    return said


def _report_of(project: Project, about: str) -> str:
    if about.startswith("s-"):
        return get_span(project, about).report
    if about.startswith("e-"):
        return get_event(project, about).report
    return get_report(project, about).id


def _new(project: Project, body: CommentBody, author: str) -> Draft:
    """A comment under an id that nobody has used."""
    name = project.known_as(author)
    ids = (comment_id(body.about, body.field, name, body.text, nth) for nth in count())
    fresh = next(id_ for id_ in ids if decision(project.connection, id_) is None)
    return Draft(
        subject=fresh,
        kind=RevisionKind.CREATE,
        report=body.report,
        body=to_builtins(body),
        seen=None,
    )


def _changed(row: CommentRow, body: CommentBody) -> Draft:
    return Draft(
        subject=row.id,
        kind=RevisionKind.CORRECT,
        report=row.report,
        body=to_builtins(body),
        seen=row.head,
    )


def _body(row: CommentRow) -> CommentBody:
    return CommentBody(
        report=row.report,
        about=row.about,
        field=row.field,
        kind=row.kind,
        text=row.text,
        stops_export=row.stops_export,
        resolved=row.resolved,
        replies_to=row.replies_to,
    )
