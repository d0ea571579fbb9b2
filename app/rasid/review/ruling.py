"""A ruling while it is made: the candidates field by field, and what is chosen of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rasid.core.record import decode, encode
from rasid.review.differences import same_member
from rasid.review.disagreements import Body, Candidate

EXISTENCE = "existence"
"""The line on whether there is such a thing at all."""

FACT = "casualties:"
"""Lines on casualty facts begin so; what follows is the id of the fact."""

_EVENT = (
    "type",
    "factuality",
    "rereport",
    "side_a",
    "side_b",
    "places",
    "date",
    "weapons",
    "trigger",
    "evidence",
    "phase",
    "flags",
    "note",
)
_EDGES = ("start", "end", "text")
_NOT_SAID = frozenset({"report", "state", "answers", "verified", "flag"})
_UNORDERED = frozenset({"side_a", "side_b", "places", "weapons", "evidence", "flags"})


class Nothing:
    """What a candidate says of a fact or a field it does not have."""

    def __repr__(self) -> str:
        return "NOTHING"


NOTHING: Final = Nothing()


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what each candidate says of it; ``people`` are the first of them that count.

    A candidate without the thing has ``NOTHING`` on all lines but that of existence.
    """

    key: str
    values: tuple[Any, ...]
    people: int

    @property
    def differs(self) -> bool:
        """Whether people who have the thing say different things of it."""
        said = [value for value in self.values[: self.people] if value is not NOTHING]
        return any(_spelling(self.key, one) != _spelling(self.key, said[0]) for one in said[1:])


def lines_of(candidates: Sequence[Candidate], *others: Candidate) -> list[Line]:
    """The fields candidates speak of, in the order of the card; casualty facts follow one by one.

    ``others`` are no party to the disagreement, as the machine, or the judge's own hand.
    """
    every = [*candidates, *others]
    bodies = [None if each.body is None else _values(each.body) for each in every]
    known = [body for body in bodies if body is not None]
    people = len(candidates)
    lines = []
    if any(each.body is None for each in candidates):
        lines.append(Line(EXISTENCE, tuple(body is not None for body in bodies), people))
    is_event = any(each.body is not None and "event" in each.body for each in every)
    keys = _EVENT if is_event else tuple(dict.fromkeys(key for body in known for key in body))
    for key in keys:
        values = [NOTHING if body is None else body.get(key) for body in bodies]
        lines.append(Line(key, tuple(values), people))
    if is_event:
        lines += _fact_lines(bodies, people)
    return lines


def _values(body: Body) -> dict[str, Any]:
    """The values of a body as JSON; the edges of a span are one."""
    plain = _plain(body)
    said = dict(plain.get("event") or plain)
    if "label" in said and all(part in said for part in _EDGES):
        said["edges"] = {part: said.pop(part) for part in _EDGES}
    return {key: value for key, value in said.items() if key not in _NOT_SAID}


def _plain(body: Body | None) -> dict[str, Any]:
    """A body as JSON values of our own, wherever it comes from."""
    return dict(decode(encode(body), dict))


def _fact_lines(bodies: Sequence[Mapping[str, Any] | None], people: int) -> list[Line]:
    groups: list[dict[int, Any]] = []
    for place, body in enumerate(bodies):
        for fact in (body or {}).get("casualties", ()):
            alike = (
                group
                for group in groups
                if place not in group
                and any(same_member("casualties", fact, other) for other in group.values())
            )
            group = next(alike, None)
            if group is None:
                groups.append({place: fact})
            else:
                group[place] = fact
    return [
        Line(
            FACT + next(iter(group.values()))["id"],
            tuple(
                NOTHING if body is None else group.get(place) for place, body in enumerate(bodies)
            ),
            people,
        )
        for group in groups
    ]


def _spelling(key: str, value: Any) -> Any:
    """A value as it is compared: the order of members says nothing, nor what proposed them."""
    if key in _UNORDERED and isinstance(value, list):
        return sorted(value, key=repr)
    return value or None


# --- choosing ---------------------------------------------------------------------------------

Choice = Mapping[str, int]
"""Key of a line → which candidate's value holds there."""


def undecided(lines: Iterable[Line], chosen: Choice) -> list[str]:
    """Keys of the lines people differ on and nothing was chosen for."""
    if _is_none(lines := list(lines), chosen):
        return []
    return [line.key for line in lines if line.differs and line.key not in chosen]


def _is_none(lines: Iterable[Line], chosen: Choice) -> bool:
    existence = next((line for line in lines if line.key == EXISTENCE), None)
    return (
        existence is not None
        and existence.key in chosen
        and not existence.values[chosen[existence.key]]
    )


def settled_by(line: Line, chosen: Choice) -> int | None:
    """Which candidate's value holds on a line; None where that is still to be chosen."""
    if line.key in chosen:
        return chosen[line.key]
    if line.differs:
        return None
    return next((at for at, value in enumerate(line.values) if value is not NOTHING), 0)


def compose(candidates: Sequence[Candidate], lines: Sequence[Line], chosen: Choice) -> Body | None:
    """The body the choices come to; None for no such thing.

    ``candidates`` are all those the lines were made of. Lines nothing was
    chosen for have the value of the candidate most was taken from.
    """
    if _is_none(lines, chosen):
        return None
    having = [at for at, each in enumerate(candidates) if each.body is not None]
    taken = [at for at in chosen.values() if at in having]
    base = max(having, key=lambda at: (taken.count(at), -at))
    body = _plain(candidates[base].body)
    if all(at == base for at in taken):
        return body
    said = body.get("event", body)
    facts, reasons = [], dict(said.get("inferred") or {})
    for line in lines:
        at = chosen.get(line.key, base)
        value = line.values[at] if at in having else line.values[base]
        if line.key == EXISTENCE or value is NOTHING:
            continue
        if line.key.startswith(FACT):
            facts += [value] if value is not None else []
        elif line.key == "edges":
            said.update(value)
        else:
            said[line.key] = value
            _take_reason(reasons, line.key, candidates[at])
    if "event" in body:
        said["casualties"], said["inferred"] = facts, reasons
    return body


def _take_reason(reasons: dict[str, str], field: str, candidate: Candidate) -> None:
    """Why a value has no words behind it goes with the value."""
    theirs = ((candidate.body or {}).get("event") or {}).get("inferred") or {}
    reasons.pop(field, None)
    if field in theirs:
        reasons[field] = theirs[field]


def overrules(candidates: Sequence[Candidate], body: Body | None) -> bool:
    """Whether a ruling says something that none of the candidates said."""
    if body is None:
        return all(each.body is not None for each in candidates)
    ruling = Candidate(subject="", authors=(), body=body, heads=())
    for line in lines_of(candidates, ruling):
        *theirs, ours = (
            value if value is NOTHING else _spelling(line.key, value) for value in line.values
        )
        if line.key != EXISTENCE and ours not in theirs:
            return True
    return False
