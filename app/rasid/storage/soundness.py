"""Whether a row that came from another desk says what its id or its hash says it said."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
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
from rasid.core.identity import report_id
from rasid.core.note import NoteBody
from rasid.core.record import Record, decode, from_builtins, misplaced
from rasid.core.report import text_sha256
from rasid.core.revision import MAGIC, canonical_json
from rasid.core.vocabulary import RevisionKind
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
    except RasidError:
        return Amiss.FORM
    return Amiss.PLACE if any(misplaced(record, text)) else None


_quoted = encode_basestring  # as canonical_json writes a string
_KINDS = frozenset(kind.value for kind in RevisionKind)
_BODIES: dict[str, type[Any]] = {
    "s-": SpanBody,
    "e-": EventBody,
    "l-": LinkBody,
    "r-": ReportBody,
    "m-": CommentBody,
    "g-": NoteBody,
    PROJECT: ProjectBody,
}


def revision_fault(row: Row) -> tuple[Amiss | None, Mapping[str, Any]]:
    """What is wrong with a revision by itself, and its body."""
    id_, subject, kind, report, parents, author, time, reason, said = row
    try:
        body = msgspec.json.decode(said)
        canonical = canonical_json(body) == said
        same = reason is None or canonical_json(msgspec.json.decode(reason)) == reason
    except msgspec.DecodeError:
        return Amiss.FORM, {}
    whole = (
        f'{MAGIC}{{"author":{_quoted(author)},"body":{said},"kind":{_quoted(kind)},'
        f'"parents":[{",".join(map(_quoted, sorted(parents)))}],"reason":{reason or "null"},'
        f'"subject":{_quoted(subject)},"time":{_quoted(time)}}}'
    )
    if not (canonical and same) or hashlib.sha256(whole.encode("utf-8")).hexdigest() != id_:
        return Amiss.HASH, {}
    fits = kind in _KINDS and author.strip() and _is_time(time) and body.get("report") == report
    return (None if fits and _fits(subject, body) else Amiss.FORM), body


def _fits(subject: str, body: Mapping[str, Any]) -> bool:
    shape = _BODIES.get(subject if subject == PROJECT else subject[:2])
    if shape is None or is_undecided(body):
        return True
    try:
        from_builtins(body, shape)
    except RasidError:
        return False
    return True


def _is_time(value: str) -> bool:
    """Whether it is an instant in the one form of it, for instants are compared as they stand."""
    try:
        return len(value) == 27 and value[-1] == "Z" and bool(datetime.fromisoformat(value))
    except ValueError:
        return False
