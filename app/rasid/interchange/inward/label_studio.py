"""Reads tasks of Label Studio with their annotations, or what it calls predictions."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rasid.core.offsets import Utf16Map
from rasid.errors import RasidError
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said, in_utf16
from rasid.interchange.json_objects import Value, json_values
from rasid.interchange.sources import Remark, Source

_LABELS = ("labels", "hypertextlabels", "paragraphlabels")


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document a task; places are UTF-16 units."""
    for each in json_values(source, encoding):
        if isinstance(each, Remark):
            yield each
        else:
            yield from _task(each)


def _task(each: Value) -> Iterator[Document | Remark]:
    task, where = each.value, each.where
    data = task.get("data") if isinstance(task, dict) else None
    text = _text(data) if isinstance(data, dict) else None
    if text is None or not isinstance(data, dict):
        yield Remark(where, RasidError("is no task with a text"))
        return
    answers = [
        one
        for name in ("annotations", "completions", "predictions")
        for one in _dicts(task.get(name))
        if not one.get("was_cancelled")
    ]
    own = [one for one in answers if one not in _dicts(task.get("predictions"))] or answers
    if len(own) > 1:
        what = RasidError("has {count} annotations, of which the last was read", count=len(own))
        yield Remark(where, what)
    results = _Results(where, text)
    for result in _dicts(own[-1].get("result")) if own else []:
        results.read(result)
    yield from results.remarks()
    known = data.get("report")
    known = known if isinstance(known, dict) else {"title": data.get("title")}
    yield Document(
        where=where,
        text=text,
        marks=tuple(results.marks()),
        arms=tuple(results.arms),
        report=_string(known.get("id")),
        known=known,
    )


def _text(data: Mapping[str, Any]) -> str | None:
    """The text of a task, under whatever name its project has for it."""
    named = data.get("text")
    if isinstance(named, str):
        return named
    return max((each for each in data.values() if isinstance(each, str)), key=len, default=None)


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


class _Results:
    """The results of one annotation: regions, what is said of regions, and relations."""

    def __init__(self, where: str, text: str) -> None:
        self.arms: list[Arm] = []
        self._where = where
        self._text = text
        self._units = Utf16Map.of(text)
        self._regions: list[tuple[str, dict[str, Any], Mapping[str, Any], str]] = []
        self._factuality: dict[str, str] = {}
        self._left_out: Counter[str] = Counter()

    def read(self, result: dict[str, Any]) -> None:
        """One result; several of one id are about one region."""
        kind, value = result.get("type"), result.get("value")
        if kind == "relation":
            self._relation(result)
            return
        id_ = _string(result.get("id"))
        if id_ is None or not isinstance(value, dict):
            self._left_out[str(kind)] += 1
            return
        chosen = value.get("choices")
        if result.get("from_name") == "factuality" and isinstance(chosen, list) and chosen:
            self._factuality[id_] = str(chosen[0])
            return
        held = (value[name] for name in _LABELS if isinstance(value.get(name), list))
        labels: list[Any] = next(held, [])
        if not labels:
            self._left_out[str(kind)] += 1
        for label in labels:
            self._regions.append((id_, value, result.get("meta") or {}, str(label)))

    def marks(self) -> Iterator[Mark]:
        """A mark for each label of each region."""
        seen = Counter[str]()
        for id_, value, meta, label in self._regions:
            name = f"{id_} {seen[id_] + 1}" if seen[id_] else id_
            seen[id_] += 1
            place = in_utf16(self._text, self._units, value.get("start"), value.get("end"))
            yield Mark(
                name=name,
                label=label,
                **place,
                quote=_string(value.get("text")),
                said=as_said(meta.get("rasid")) if isinstance(meta, dict) else None,
                factuality=self._factuality.get(id_),
            )

    def remarks(self) -> Iterator[Remark]:
        """What has no place in Rasid."""
        for kind, count in self._left_out.items():
            what = RasidError(
                "annotations of the kind “{name}” left out: {count}", name=kind, count=count
            )
            yield Remark(self._where, what)

    def _relation(self, result: dict[str, Any]) -> None:
        ends = _string(result.get("from_id")), _string(result.get("to_id"))
        labels = result.get("labels")
        roles = [str(each) for each in labels] if isinstance(labels, list) else []
        if None in ends or not roles:
            self._left_out["relation"] += 1
        for role in roles:
            self.arms.append(Arm(str(ends[0]), role, str(ends[1])))
