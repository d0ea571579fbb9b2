"""The record: a report with its spans and events, and its JSON form (codebook §5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from rasid.core.event import Event
from rasid.core.report import Report
from rasid.core.span import Span
from rasid.errors import RasidError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One report in, one record out."""

    report: Report
    spans: tuple[Span, ...] = ()
    events: tuple[Event, ...] = ()


def to_builtins(value: object) -> Any:
    """A core value as plain dicts, lists, strings and numbers, ready for any JSON writer."""
    return msgspec.to_builtins(value)


def from_builtins(data: object, type_: type[T]) -> T:
    """The reverse; raises RasidError naming the path of the first value that does not fit."""
    try:
        return msgspec.convert(data, type_)
    except msgspec.ValidationError as error:
        raise RasidError(
            "The {name} does not fit the codebook: {error}.", name=_name(type_), error=str(error)
        ) from error


def _name(type_: type[object]) -> str:
    return type_.__name__.removesuffix("Body").lower()


def encode(value: object) -> str:
    """A core value as one line of JSON, fields in the order of the codebook."""
    return msgspec.json.encode(value).decode("utf-8")


def decode(text: str | bytes, type_: type[T]) -> T:
    """Read one JSON value; raises RasidError naming what does not fit and where."""
    try:
        return msgspec.json.decode(text, type=type_)
    except msgspec.DecodeError as error:
        raise RasidError(
            "The {name} could not be read: {error}.", name=_name(type_), error=str(error)
        ) from error


def misplaced(record: Record, text: str) -> Iterator[Span]:
    """The spans of a record whose words do not stand in ``text`` at their offsets."""
    for span in record.spans:
        if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
            yield span
