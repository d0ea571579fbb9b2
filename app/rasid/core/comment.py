"""What people say about a report, an event, one of its fields or a span: comments and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from rasid.core.event import Event


class CommentKind(StrEnum):
    """A question waits for an answer; a comment does not."""

    COMMENT = "comment"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentBody:
    """The whole state of a comment.

    ``about`` is the report itself or a span or event in it, ``field`` a field of that event.
    ``replies_to`` is the comment this one answers. While a comment that ``stops_export`` is not
    resolved, the project is not exported.
    """

    report: str
    about: str
    text: str
    field: str | None = None
    kind: CommentKind = CommentKind.COMMENT
    stops_export: bool = False
    resolved: bool = False
    replies_to: str | None = None


FIELDS = frozenset(each.name for each in fields(Event)) - {"id", "rule", "confidence", "inferred"}
"""The fields of an event that a comment may be about."""


def old_question(report: str) -> str:
    """The id of the comment that the one question of a report, as it was once kept, is now."""
    return f"m-{report[2:]}f1a9"


def is_comment(subject: str) -> bool:
    """Whether a subject of revisions is a comment."""
    return subject.startswith("m-")


def answered(body: Mapping[str, Any]) -> bool:
    """Whether a comment no longer stands open: it is resolved, or itself a reply."""
    return bool(body.get("resolved")) or body.get("replies_to") is not None
