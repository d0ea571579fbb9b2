"""Whether a row that came from another desk says what its id or its hash says it said."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from json.encoder import encode_basestring
from typing import Any

import msgspec

from rasid.core.body import (
    PROJECT,
    EventBody,
    LinkBody,
    ProjectBody,
    ReportBody,
    SpanBody,
    is_undecided,
)
from rasid.core.comment import CommentBody
from rasid.core.event import Range
from rasid.core.identity import report_id
from rasid.core.note import NoteBody
from rasid.core.record import Record, decode, from_builtins, misplaced
from rasid.core.report import text_sha256
from rasid.core.revision import MAGIC, Reason, canonical_json
from rasid.core.vocabulary import Label, RevisionKind, State
from rasid.errors import RasidError
from rasid.storage.seal import seal
from rasid.storage.travelling import Row


class Amiss(StrEnum):
    """Why a row is not taken in."""

    HASH = "hash"
    FORM = "form"
    PLACE = "place"
    REPORT = "report"
    PARENT = "parent"
    REVISION = "revision"

    @property
    def waits(self) -> bool:
        """Whether the row is sound by itself, and what it rests on is missing."""
        return self in (Amiss.REPORT, Amiss.PARENT, Amiss.REVISION)


def report_fault(row: Row) -> Amiss | None:
    """What is wrong with a report, in the columns of ``travelling.COLUMNS``."""
    id_, sha256, characters, *_, hash_, text = row
    if text_sha256(text) != sha256 or report_id(sha256) != id_ or len(text) != characters:
        return Amiss.HASH
    return None if seal(*row[:-2]) == hash_ else Amiss.HASH


def extraction_fault(row: Row, text: str) -> Amiss | None:
    """What is wrong with an extraction of the report with this text."""
    *sealed, hash_ = row
    if seal(*sealed) != hash_:
        return Amiss.HASH
    if not _is_time(sealed[4]):
        return Amiss.FORM
    try:
        record = decode(sealed[5], Record)
    except (RasidError, RecursionError):
        return Amiss.FORM
    ranges = chain.from_iterable(
        (*event.evidence, *([event.trigger] if event.trigger else [])) for event in record.events
    )
    outside = not all(_is_within(each, text) for each in ranges)
    return Amiss.PLACE if outside or any(misplaced(record, text)) else None


def _is_within(place: Range, text: str) -> bool:
    return 0 <= place.start <= place.end <= len(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _WordsBody:
    """Words that are rightly marked as they are: see ``rasid.review.consistency``."""

    state: State
    words: str
    labels: tuple[Label, ...] = ()


_quoted = encode_basestring  # as canonical_json writes a string
_KINDS = frozenset(kind.value for kind in RevisionKind)
_BODIES: dict[str, type[Any]] = {
    "s-": SpanBody,
    "e-": EventBody,
    "l-": LinkBody,
    "r-": ReportBody,
    "m-": CommentBody,
    "g-": NoteBody,
    "w-": _WordsBody,
    PROJECT: ProjectBody,
}
_IN_A_REPORT = ("s-", "e-", "l-", "r-", "m-")
_SUBJECT = re.compile(rf"[a-z]-[0-9a-f]+|{PROJECT}")
_TAKEN_BACK = {"report", "state"}
_DEEPEST = 100
"""Of values within values. SQLite reads 1000 of them, Python's stack is as deep as that."""
_LAST_TIME = "9000"
"""After anything that is decided there is an instant left for what is decided next."""


def revision_fault(row: Row) -> tuple[Amiss | None, Mapping[str, Any]]:
    """What is wrong with a revision by itself, and its body."""
    id_, subject, kind, report, parents, author, time, reason, said = row
    try:
        body = msgspec.json.decode(said)
        why = None if reason is None else msgspec.json.decode(reason)
        canonical = canonical_json(body) == said and (why is None or canonical_json(why) == reason)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return Amiss.FORM, {}
    whole = (
        f'{MAGIC}{{"author":{_quoted(author)},"body":{said},"kind":{_quoted(kind)},'
        f'"parents":[{",".join(map(_quoted, sorted(parents)))}],"reason":{reason or "null"},'
        f'"subject":{_quoted(subject)},"time":{_quoted(time)}}}'
    )
    if not canonical or hashlib.sha256(whole.encode("utf-8")).hexdigest() != id_:
        return Amiss.HASH, {}
    if not isinstance(body, dict) or _is_deep(said, body):
        return Amiss.FORM, {}
    fits = kind in _KINDS and author.strip() and _is_time(time) and _is_about(subject, report, body)
    if fits and (reason is None or _is(why, Reason)) and _fits(subject, body):
        return None, body
    return Amiss.FORM, {}


def is_misplaced(subject: str, body: Mapping[str, Any], text: str) -> bool:
    """Whether a sound body of a span or event speaks of what does not stand in the report."""
    if subject.startswith("s-") and "end" in body:
        start, end = body["start"], body["end"]
        return not 0 <= start < end <= len(text) or text[start:end] != body["text"]
    if subject.startswith("e-") and "event" in body:
        return not all(_is_within(each, text) for each in _ranges(body["event"]))
    return False


def _ranges(event: Mapping[str, Any]) -> Iterator[Range]:
    for said in (*event.get("evidence", ()), event.get("trigger")):
        if said is not None:
            yield from_builtins(said, Range)


def _is_about(subject: str, report: str | None, body: Mapping[str, Any]) -> bool:
    """Whether a body speaks of the report and the subject it is kept under."""
    if not _SUBJECT.fullmatch(subject) or body.get("report") != report:
        return False
    if subject.startswith("e-") and isinstance(event := body.get("event"), dict):
        return report is not None and event.get("id") == subject
    return report is not None or not subject.startswith(_IN_A_REPORT)


def _is_deep(said: str, body: Mapping[str, Any]) -> bool:
    if said.count("{") + said.count("[") <= _DEEPEST:  # nearly all of them
        return False
    level: list[Any] = [body]
    depth = 0
    while level and depth <= _DEEPEST:
        inner = chain.from_iterable(
            each.values() if isinstance(each, dict) else each for each in level
        )
        level = [each for each in inner if isinstance(each, dict | list)]
        depth += 1
    return bool(level)


def _fits(subject: str, body: Mapping[str, Any]) -> bool:
    if is_undecided(body) and body.keys() <= _TAKEN_BACK:
        return True
    shape = _BODIES.get(subject if subject == PROJECT else subject[:2])
    return shape is None or _is(body, shape)


def _is(said: object, shape: type[Any]) -> bool:
    try:
        from_builtins(said, shape)
    except RasidError:
        return False
    return True


def _is_time(value: str) -> bool:
    """Whether it is an instant in the one form of it, for instants are compared as they stand."""
    try:
        is_instant = len(value) == 27 and value[-1] == "Z" and bool(datetime.fromisoformat(value))
    except ValueError:
        return False
    return is_instant and value < _LAST_TIME
