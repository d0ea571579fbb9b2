"""Comments already made, as lines of text: who, when, what, and whether it is settled."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from rasid.core.comment import CommentKind
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.inspector.field_words import field_word
from rasid.storage.comments import CommentRow


def kind_word(row: CommentRow) -> str:
    """What a comment is: a question, a comment or an answer."""
    if row.replies_to is not None:
        return QCoreApplication.translate("Comment", "Answer")
    if row.kind is CommentKind.QUESTION:
        return QCoreApplication.translate("Comment", "Question")
    return QCoreApplication.translate("Comment", "Comment")


def notices(row: CommentRow) -> list[str]:
    """What is to be known of a comment beside its words."""
    said = []
    if row.stops_export and row.is_open:
        said.append(QCoreApplication.translate("Comment", "stops the export"))
    if row.resolved:
        said.append(QCoreApplication.translate("Comment", "resolved"))
    return said


def about_word(row: CommentRow) -> str:
    """What kind of thing a comment is about: a span, an event, a field of one, the report."""
    if row.field:
        return field_word(row.field)
    if row.about.startswith("s-"):
        return QCoreApplication.translate("Comment", "Span")
    if row.about.startswith("e-"):
        return QCoreApplication.translate("Comment", "Event")
    return QCoreApplication.translate("Comment", "Report")


def heading(row: CommentRow) -> str:
    """Kind, author, day, and what else is to be known."""
    day = f"\u2066{row.time[:10]}\u2069"
    return " · ".join([kind_word(row), isolated(row.author), day, *notices(row)])


def thread(rows: Iterable[CommentRow], first: str) -> list[CommentRow]:
    """A comment and its answers, the oldest first."""
    return [row for row in rows if first in (row.id, row.replies_to)]


def told(rows: Iterable[CommentRow]) -> str:
    """Comments one below the other."""
    return "\n\n".join(f"{heading(row)}\n{in_own_direction(row.text)}" for row in rows)
