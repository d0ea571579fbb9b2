"""Reads our own records as other tools' annotations are read: repaired where they can be."""

import json
from collections.abc import Iterator
from typing import Any

from rasid.core.event import Event
from rasid.core.record import Record, encode, from_builtins
from rasid.errors import RasidError
from rasid.interchange.formats.frames import arms
from rasid.interchange.inward.anchoring import sent_along
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said, number
from rasid.interchange.json_objects import Value, json_values
from rasid.interchange.sources import Remark, Source


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document a record; places are code points."""
    for each in json_values(source, encoding):
        if isinstance(each, Remark):
            yield each
        else:
            yield from _record(each)


def document_of(where: str, record: Record, text: str) -> Document:
    """A record as a document of the text it is about, to be repaired."""
    value = Value(where, {**json.loads(encode(record)), "text": text}, "utf-8")
    return next(each for each in _record(value) if isinstance(each, Document))


def _record(each: Value) -> Iterator[Document | Remark]:
    record, where = each.value, each.where
    report = record.get("report") if isinstance(record, dict) else None
    if not isinstance(report, dict) or not isinstance(report.get("sha256"), str):
        yield Remark(where, RasidError("is no record of the codebook"))
        return
    text = record.get("text", report.get("text"))
    marks, found = list[Mark](), list[Arm]()
    for kind, label in (("spans", "label"), ("events", "type")):
        for place, value in enumerate(_listed(record.get(kind)), 1):
            said = as_said(value)
            if said is None or not isinstance(said.get(label), str):
                what = RasidError(
                    "{kind} {number} has no id or no {label}", kind=kind, number=place, label=label
                )
                yield Remark(where, what)
                continue
            marks.append(_mark(said, label))
            found += _arms(said) if kind == "events" else []
    yield Document(
        where=where,
        text=text if isinstance(text, str) else None,
        marks=tuple(marks),
        arms=tuple(found),
        report=f"r-{report['sha256'][:16]}",
        known=report,
    )


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mark(said: Any, label: str) -> Mark:
    """A span with its words, an event where it stands."""
    sent = sent_along(Mark(name="", label="", said=said))
    at = sent[0] if sent else None
    words = said.get("text")
    return Mark(
        name=said["id"],
        label=said[label],
        start=at.start if at else number(said.get("start")),
        end=at.end if at else number(said.get("end")),
        quote=words if isinstance(words, str) else None,
        said=said,
    )


def _arms(said: Any) -> Iterator[Arm]:
    try:
        event = from_builtins(dict(said), Event)
    except RasidError:
        return  # told where the event itself is read
    for role, span in arms(event):
        yield Arm(event.id, role, span)
