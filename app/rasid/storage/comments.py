"""Comments as they stand, for whoever shows them."""

from dataclasses import dataclass
from typing import Any

from rasid.core.comment import CommentKind
from rasid.errors import RasidError
from rasid.storage.project import Project
from rasid.storage.seen import seen, seen_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentRow:
    """A comment: what it is about and says, who wrote it when, who changed it last.

    ``head`` is its newest revision, None for a question kept with its report by an older Rasid.
    """

    id: str
    report: str
    about: str
    field: str | None
    kind: CommentKind
    text: str
    stops_export: bool
    resolved: bool
    replies_to: str | None
    author: str
    time: str
    changed_by: str
    changed: str
    head: str | None
    contested: bool

    @property
    def is_open(self) -> bool:
        """Whether it waits to be looked at; a reply never does."""
        return not self.resolved and self.replies_to is None


_COLUMNS = ", ".join(f"comment.{name}" for name in CommentRow.__slots__)


def find_comments(
    project: Project,
    *,
    report: str | None = None,
    about: str | None = None,
    only_open: bool = False,
    stopping: bool = False,
) -> list[CommentRow]:
    """The comments of a project, of one report or about one thing; the oldest first.

    Those that wait come without their replies; ``stopping`` are those that stop the export.
    """
    conditions, values = ["1"], list[str]()
    for column, value in (("report", report), ("about", about)):
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    if only_open or stopping:
        conditions.append("NOT resolved AND replies_to IS NULL")
    if stopping:
        conditions.append("stops_export")
    db = project.connection
    source = seen(db, "comment") if report is None else seen_of(db, "comment", report)
    where = " AND ".join(conditions)
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM {source} AS comment WHERE {where} ORDER BY time, id", values
    )
    return [_row(row) for row in rows]


def get_comment(project: Project, id_: str) -> CommentRow:
    """One comment; RasidError where there is none of that id."""
    source = seen(project.connection, "comment")
    row = project.connection.execute(
        f"SELECT {_COLUMNS} FROM {source} AS comment WHERE id = ?", (id_,)
    ).fetchone()
    if row is None:
        raise RasidError("There is no comment {id}. List the comments.", id=id_)
    return _row(row)


def _row(values: tuple[Any, ...]) -> CommentRow:
    row = dict(zip(CommentRow.__slots__, values, strict=True))
    row["kind"] = CommentKind(row["kind"])
    for name in ("stops_export", "resolved", "contested"):
        row[name] = bool(row[name])
    return CommentRow(**row)
