"""Reads W3C Web Annotations: a page, a collection, or a list of them in JSON-LD."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from rasid.core.event import Event
from rasid.core.record import from_builtins
from rasid.errors import RasidError
from rasid.interchange.formats.frames import arms
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said, number
from rasid.interchange.json_objects import json_values
from rasid.interchange.sources import Remark, Source

_OURS = "urn:rasid:"
_MOST_NESTED = 50


@dataclass
class _About:
    """What is said of one source."""

    text: str | None = None
    known: Mapping[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    arms: list[Arm] = field(default_factory=list)


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document for each source that is annotated; places are code points."""
    about: dict[str, _About] = {}
    for each in json_values(source, encoding):
        if isinstance(each, Remark):
            yield each
            continue
        for place, item in enumerate(_items(each.value), 1):
            name = item.get("id")
            where = f"{each.where}: {name if isinstance(name, str) else place}"
            if not _take(item, f"{place}" if not isinstance(name, str) else name, about):
                yield Remark(where, RasidError("is no annotation of some words of a text"))
    for name, said in about.items():
        yield Document(
            where=f"{source.name}: {name}",
            text=said.text,
            marks=tuple(said.marks),
            arms=tuple(said.arms),
            report=name.removeprefix(_OURS),
            known=said.known,
        )


def _items(value: Any, nested: int = 0) -> Iterator[dict[str, Any]]:
    """The annotations in whatever holds them."""
    if nested > _MOST_NESTED:
        raise RasidError("nests its annotations too deep")
    if isinstance(value, list):
        for each in value:
            yield from _items(each, nested + 1)
    elif isinstance(value, dict):
        held = value.get("items", value.get("first", value.get("@graph")))
        if held is not None:
            yield from _items(held, nested + 1)
        else:
            yield value


def _take(item: dict[str, Any], name: str, about: dict[str, _About]) -> bool:
    """Put an annotation to its source; False for one that is none Rasid could hold."""
    targets, bodies = _listed(item.get("target")), _listed(item.get("body"))
    if not targets:
        return False
    first = targets[0]
    source = first.get("source") if isinstance(first, dict) else first
    source = source.get("id") if isinstance(source, dict) else source
    if not isinstance(source, str):
        return False
    said = _json(bodies)
    held = about.setdefault(source, _About())
    if isinstance(first, str):
        return _describe(held, bodies, said)
    place = _place(first)
    label = _label(bodies)
    if label is None or not place:
        return False
    mark = Mark(name=name, label=label, said=as_said(said), **place)
    held.marks.append(mark)
    held.arms += _arms(mark, [each for each in targets[1:] if isinstance(each, str)])
    return True


def _describe(held: _About, bodies: list[Any], said: Mapping[str, Any] | None) -> bool:
    """An annotation of a whole report, with its text."""
    for body in bodies:
        is_text = isinstance(body, dict) and body.get("format") == "text/plain"
        if is_text and isinstance(body.get("value"), str):
            held.text, held.known = body["value"], said or {}
            return True
    return False


def _arms(mark: Mark, targets: list[str]) -> Iterator[Arm]:
    """The spans an event is about, in the roles that were sent along with it."""
    if mark.said is None or "type" not in mark.said:
        yield from (Arm(mark.name, "target", target) for target in targets)
        return
    try:
        event = from_builtins(dict(mark.said), Event)
    except RasidError:
        return
    for role, span in arms(event):
        if f"{_OURS}{span}" in targets:
            yield Arm(mark.name, role, f"{_OURS}{span}")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _json(bodies: list[Any]) -> Mapping[str, Any] | None:
    for body in bodies:
        if isinstance(body, dict) and body.get("format") == "application/json":
            try:
                value = msgspec.json.decode(str(body.get("value")))
            except (msgspec.DecodeError, RecursionError):
                return None
            return value if isinstance(value, dict) else None
    return None


def _label(bodies: list[Any]) -> str | None:
    """The tag of an annotation: a text, or the last part of the name of a thing."""
    for body in bodies:
        if isinstance(body, str):
            return body.rpartition("/")[2].rpartition("#")[2]
        if not isinstance(body, dict) or body.get("format") == "application/json":
            continue
        value = body.get("value", body.get("source", body.get("id")))
        if isinstance(value, str):
            return value if "value" in body else value.rpartition("/")[2].rpartition("#")[2]
    return None


def _place(target: dict[str, Any]) -> dict[str, Any]:
    """Offsets and quote of a target, from whichever selectors it has."""
    place: dict[str, Any] = {}
    waiting = _listed(target.get("selector"))
    for selector in waiting[:_MOST_NESTED]:
        if not isinstance(selector, dict):
            continue
        kind = selector.get("type")
        if kind == "TextPositionSelector":
            start, end = number(selector.get("start")), number(selector.get("end"))
            if start is not None and end is not None:
                place |= {"start": start, "end": end}
        elif kind == "TextQuoteSelector":
            told = {"quote": selector.get("exact")}
            told |= {name: selector.get(name) for name in ("prefix", "suffix")}
            place |= {name: value for name, value in told.items() if isinstance(value, str)}
        waiting += _listed(selector.get("refinedBy"))
    return place if "quote" in place or "start" in place else {}
