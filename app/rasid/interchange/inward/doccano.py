"""Reads doccano's JSON Lines: texts with labels, or with entities and relations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasid.core.offsets import Utf16Map
from rasid.errors import RasidError
from rasid.interchange.inward.anchoring import cuts, sent_along
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said, in_utf16
from rasid.interchange.json_objects import Value, json_values
from rasid.interchange.sources import Remark, Source

_LABELS = ("label", "labels", "entities")


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document a line; places are UTF-16 units, as where doccano's grapheme mode is off."""
    for each in json_values(source, encoding):
        if isinstance(each, Remark):
            yield each
        else:
            yield from _line(each)


def _line(each: Value) -> Iterator[Document | Remark]:
    line, where = each.value, each.where
    text = line.get("text", line.get("data")) if isinstance(line, dict) else None
    if not isinstance(text, str):
        yield Remark(where, RasidError("has no text"))
        return
    units, marks, lost = Utf16Map.of(text), list[Mark](), 0
    for name in _LABELS:
        for entity in line.get(name) or [] if isinstance(line.get(name), list) else []:
            read = _entity(entity, len(marks) + 1)
            if read is None:
                lost += 1
                continue
            called, label, start, end = read
            marks.append(Mark(name=called, label=label, **in_utf16(text, units, start, end)))
    arms, strange = _relations(line.get("relations"))
    if lost + strange:
        what = RasidError(
            "entities and relations that are none left out: {count}", count=lost + strange
        )
        yield Remark(where, what)
    sent = line.get("rasid")
    marks, doubt = _in_unit(where, text, marks, sent=isinstance(sent, dict))
    if doubt is not None:
        yield doubt
    known = sent.get("report") if isinstance(sent, dict) else None
    known = known if isinstance(known, dict) else {}
    report = known.get("id")
    yield Document(
        where=where,
        text=text,
        marks=tuple(_with_said(marks, sent if isinstance(sent, dict) else {})),
        arms=tuple(arms),
        report=report if isinstance(report, str) else None,
        known=known,
    )


def _entity(entity: Any, number: int) -> tuple[str, str, object, object] | None:
    """Name, label and place, from an object or from a list of three."""
    if isinstance(entity, list) and len(entity) == 3:
        start, end, label = entity
        return (str(number), label, start, end) if isinstance(label, str) else None
    if not isinstance(entity, dict) or not isinstance(entity.get("label"), str):
        return None
    name = str(entity.get("id", f"({number})"))
    return name, entity["label"], entity.get("start_offset"), entity.get("end_offset")


def _relations(value: object) -> tuple[list[Arm], int]:
    arms, lost = list[Arm](), 0
    for each in value if isinstance(value, list) else []:
        ends = (each.get("from_id"), each.get("to_id")) if isinstance(each, dict) else (None, None)
        if None in ends or not isinstance(each.get("type"), str):
            lost += 1
        else:
            arms.append(Arm(str(ends[0]), each["type"], str(ends[1])))
    return arms, lost


_Waiting = dict[tuple[str, int, int], list[Mapping[str, Any]]]


def _slip(marks: Sequence[Mark], waiting: _Waiting) -> int:
    """How far the marks are from where they were sent: 0, or what fits every single one."""
    places = {(mark.label, mark.start or 0, mark.end or 0) for mark in marks}
    if not places or not places.isdisjoint(waiting):
        return 0
    label, start, _ = min(places)
    for by in sorted({start - there for named, there, _ in waiting if named == label}, key=abs):
        if all((name, first - by, last - by) in waiting for name, first, last in places):
            return by
    return 0


def _in_unit(
    where: str, text: str, marks: list[Mark], *, sent: bool
) -> tuple[list[Mark], Remark | None]:
    """The marks in the unit by which fewer of them cut a word: other tools count code points.

    Where they cut words by either the file is told to be doubtful; what Rasid sent is as sent.
    """
    turned = [
        replace(mark, start=mark.otherwise[0], end=mark.otherwise[1]) if mark.otherwise else mark
        for mark in marks
    ]
    if sent or turned == marks:
        return marks, None
    cut, other = (
        sum(cuts(text, mark.start or 0, mark.end or 0) for mark in each) for each in (marks, turned)
    )
    if other < cut:
        marks, cut = turned, other
        return marks, Remark(where, RasidError("its places were read as code points"), lost=False)
    if cut:
        what = RasidError(
            "{count} of its marks cut words; look whether its places are right", count=cut
        )
        return marks, Remark(where, what, lost=False)
    return marks, None


def _with_said(marks: list[Mark], sent: Mapping[str, Any]) -> Iterator[Mark]:
    """The marks with what was sent along of them, which is told by label and place."""
    waiting: _Waiting = {}
    for kind, label in (("spans", "label"), ("events", "type")):
        for value in sent.get(kind) or [] if isinstance(sent.get(kind), list) else []:
            said = as_said(value)
            where = sent_along(Mark(name="", label="", said=said)) if said else None
            if said is not None and where is not None:
                at = where[0]
                waiting.setdefault((str(said.get(label)), at.start, at.end), []).append(said)
    by = _slip(marks, waiting)
    for mark in marks:
        found = waiting.get((mark.label, (mark.start or 0) - by, (mark.end or 0) - by))
        yield replace(mark, said=found.pop(0)) if found else mark
