"""The terms a question is written in: words, "phrases", -without and ``field:value``."""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rasid.core.arabic import fold
from rasid.errors import RasidError

_TERM = re.compile(
    r"""(?P<minus>-)?(?:(?P<field>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))"""
)

Spoken = Mapping[str, Mapping[str, str]]
"""By field: what else its values are called, folded, as in ``{"type": {"قصف": "shelling"}}``."""

_Value = TypeVar("_Value", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Term:
    """One term. ``field`` is "" for words; ``quoted`` are meant as they are written."""

    field: str
    value: str
    quoted: bool
    without: bool


def read_terms(asked: str, fields: Mapping[str, str]) -> Iterator[Term]:
    """The terms of a question; ``fields`` gives the name of each field by what it is called.

    A field that is not known is a word like others; one whose value is still to be typed is left
    out.
    """
    for term in _TERM.finditer(asked):
        name = fields.get(term["field"] or "", "")
        quoted = term["phrase"] is not None
        value = term["phrase"] if quoted else term["word"]
        if term["field"] and not name:
            value = f"{term['field']} {value}"
        not_typed_yet = value.endswith(":") and value[:-1] in fields
        if value.strip() and not not_typed_yet:
            yield Term(name, value, quoted, bool(term["minus"]))


def called(value: str, spoken: Mapping[str, str]) -> list[str]:
    """A value as the codebook calls it; all that begin so where none is called just so."""
    wanted = fold(value.replace("_", " "))
    exact = spoken.get(wanted)
    if exact is not None:
        return [exact]
    found = {name for spoken_name, name in spoken.items() if spoken_name.startswith(wanted)}
    return sorted(found) or [value]


def members(kind: type[_Value], value: str) -> frozenset[_Value]:
    """The members that are called so, or begin so: ``air`` is AIR_STRIKE; none for other words."""
    wanted = value.casefold().replace("-", "_")
    exact = {each for each in kind if each.casefold() == wanted}
    return frozenset(exact or {each for each in kind if each.casefold().startswith(wanted)})


class Listed:
    """The members of a closed list, for a sentence; the window has its own words for them."""

    def __init__(self, members: Iterable[StrEnum]) -> None:
        self.members = tuple(members)

    def __str__(self) -> str:
        return ", ".join(each.casefold() for each in self.members)


def listed(kind: type[StrEnum]) -> Listed:
    """All members of a list."""
    return Listed(kind)


def days(value: str) -> tuple[str | None, str | None]:
    """The first and last ISO day of a year, a month, a day, or of two of them with ``..`` between;
    None where an end is left open.
    """
    first, _, last = value.partition("..") if ".." in value else (value, "", value)
    since = _bound(first, last=False) if first else None
    until = _bound(last, last=True) if last else None
    return since, until


def _bound(value: str, *, last: bool) -> str:
    """The first or last day of a year, a month or a day."""
    try:
        numbers = [int(part) for part in value.split("-")]
        year, month, day = (*numbers, *([12, 31] if last else [1, 1])[len(numbers) - 1 :])
        if last and len(numbers) == 2:
            day = calendar.monthrange(year, month)[1]
        return date(year, month, day).isoformat()
    except (ValueError, IndexError) as error:
        raise RasidError(
            "“{value}” is no date. Write 2017, 2017-11 or 2017-11-03, or two with .. between.",
            value=value,
        ) from error
