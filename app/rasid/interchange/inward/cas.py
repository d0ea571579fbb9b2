"""Reads the annotations of a UIMA CAS that dkpro-cassis has opened, ours or anybody's."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from rasid.errors import RasidError
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said, number
from rasid.interchange.inward.understood import understood
from rasid.interchange.sources import Remark

_GRAMMAR = (
    "uima.tcas.DocumentAnnotation",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.",
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.",
    "de.tudarmstadt.ukp.dkpro.core.api.syntax.",
)
"""Layers that say nothing of what a report tells."""
_LABELS = ("label", "value")
_OURS = "label"


def documents(where: str, name: str, cas: Any) -> Iterator[Document | Remark]:
    """The one document of a CAS; cassis has turned its places into code points."""
    with understood("CAS"):
        text = cas.sofa_string
        found = [
            each
            for each in cas.select_all()
            if hasattr(each, "begin") and not each.type.name.startswith(_GRAMMAR)
        ]
    if not isinstance(text, str):
        yield Remark(where, RasidError("has no text"))
        return
    marks, arms, lost = list[Mark](), list[Arm](), 0
    for each in found:
        with understood("CAS"):
            features = _features(each)
            ends = _relation(features)
            if ends is not None:
                arms.append(Arm(*ends))
                continue
            mark = _mark(each, features)
            if mark is None:
                lost += 1
                continue
            marks.append(mark)
            arms += _links(mark.name, features)
    if lost:
        yield Remark(where, RasidError("annotations without a label left out: {count}", count=lost))
    yield Document(
        where=where,
        text=text,
        marks=tuple(marks),
        arms=tuple(arms),
        report=name,
        known={"file": name},
    )


def _features(each: Any) -> dict[str, Any]:
    return {
        feature.name: getattr(each, feature.name, None)
        for feature in each.type.all_features
        if feature.name not in ("sofa", "begin", "end")
    }


def _mark(each: Any, features: Mapping[str, Any]) -> Mark | None:
    """An annotation by its label, else by the name of its layer."""
    told = (features.get(name) for name in _LABELS)
    label = next((value for value in told if isinstance(value, str) and value), None)
    if label is None and any(name in features for name in _LABELS):
        return None
    return Mark(
        name=_name(each),
        label=label or each.type.name.rpartition(".")[2],
        start=number(each.begin),
        end=number(each.end),
        said=_sent(features.get("json")),
    )


def _name(each: Any) -> str:
    given = getattr(each, "uid", None)
    return given if isinstance(given, str) else f"{each.type.name.rpartition('.')[2]} {each.xmiID}"


def _sent(value: object) -> Mapping[str, Any] | None:
    if not isinstance(value, str):
        return None
    try:
        return as_said(msgspec.json.decode(value))
    except (msgspec.DecodeError, RecursionError):
        return None


def _relation(features: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """A relation of INCEpTION: from its governor to its dependent, in the role of its label."""
    ends = features.get("Governor"), features.get("Dependent")
    if ends[0] is None or ends[1] is None:
        return None
    told = (features.get(name) for name in (*_LABELS, "role"))
    role = next((value for value in told if isinstance(value, str)), "relation")
    return _name(ends[0]), role, _name(ends[1])


def _links(name: str, features: Mapping[str, Any]) -> Iterator[Arm]:
    """The slots of an annotation: lists of links with a role and a target."""
    for value in features.values():
        for link in getattr(value, "elements", None) or []:
            target = getattr(link, "target", None)
            role = getattr(link, "role", None)
            if target is not None and isinstance(role, str):
                yield Arm(name, role, _name(target))
