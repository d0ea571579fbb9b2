"""Annotations as other tools hold them: marks on a text, and arms between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from rasid.core.offsets import Utf16Map
from rasid.interchange.sources import Remark, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A labelled stretch of a text; ``name`` is what its document calls it, ``label`` is theirs.

    ``start`` and ``end`` are code points of the document's text, None where only a ``quote`` is
    told. ``otherwise`` is the place the same numbers name in the other unit some tools count in.
    ``said`` is the whole span or event that Rasid sent along as JSON.
    """

    name: str
    label: str
    start: int | None = None
    end: int | None = None
    otherwise: tuple[int, int] | None = None
    quote: str | None = None
    prefix: str = ""
    suffix: str = ""
    said: Mapping[str, Any] | None = None
    factuality: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Arm:
    """What one mark is to another, by their names."""

    source: str
    role: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one tool says of one report.

    ``text`` is the text as the tool has it, None where it tells none; ``whole`` says that it is
    the report itself, not words put together. ``report`` is what names the report: its id here,
    or its address. ``known`` is what Rasid sent along of it.
    """

    where: str
    text: str | None
    marks: tuple[Mark, ...]
    arms: tuple[Arm, ...] = ()
    report: str | None = None
    known: Mapping[str, Any] | None = None
    whole: bool = True


class Reader(Protocol):
    """Reads the annotations of a file; whatever in it is none costs a remark."""

    def __call__(self, source: Source, encoding: str | None) -> Iterator[Document | Remark]:
        """RasidError where the file is nothing of this format."""
        ...


def number(value: object) -> int | None:
    """An offset as told, None for what is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def in_utf16(text: str, units: Utf16Map, start: object, end: object) -> dict[str, Any]:
    """The place of a mark whose tool counts UTF-16 units; read as code points it is another."""
    first, last = number(start), number(end)
    if first is None or last is None:
        return {}
    there = {"start": units.to_code_point(first), "end": units.to_code_point(last)}
    if last > len(text) + len(units.wide):  # outside stays outside
        there = {"start": first, "end": last}
    return {**there, "otherwise": (first, last) if units.wide else None}


def as_said(value: object) -> Mapping[str, Any] | None:
    """JSON values that Rasid sent along, None where they are of somebody else."""
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return value
    return None
