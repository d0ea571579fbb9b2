"""What changed between two states of a subject, field by field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from rasid.core.body import ProjectBody, ReportBody, SpanBody
from rasid.core.event import Casualty, Event, EventDate, Participant, Place
from rasid.core.record import decode, encode

Item = Mapping[str, Any]

# What names or explains a state rather than being part of what it says.
# What a verification was given in sight of is told by the state it led to.
_NOT_CONTENT = frozenset({"report", "answers", "id", "rule", "confidence", "verified"})

# Members of a list are the same member where the first of these that both have agrees.
_SAME_BY: dict[str, tuple[str, ...]] = {
    "side_a": ("span", "actor", "name", "category"),
    "side_b": ("span", "actor", "name", "category"),
    "places": ("span", "name"),
    "weapons": ("span",),
    "casualties": ("id", "span"),
    "evidence": (),
}


def _names(*types: type[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(field.name for type_ in types for field in fields(type_)))


_FIELDS = ("state", *_names(Event, SpanBody, ReportBody, ProjectBody))
_PARTS = _names(Casualty, Participant, Place, EventDate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One changed value; ``before`` or ``after`` is None where there was or is none.

    ``field`` is a name of the codebook. ``item`` is the member of a list the change is about, as
    it now stands or last stood, and ``part`` the value within it; a member that came or went
    as a whole has no ``part``.
    """

    field: str
    part: str | None = None
    item: Item | None = None
    before: Any = None
    after: Any = None


def differences(before: Item | None, after: Item | None) -> tuple[Difference, ...]:
    """The changes that lead from one body to another, in the order of the codebook's fields.

    None stands for a subject that does not exist. The order of members of a list says nothing
    and is not compared.
    """
    old, new = content_of(before), content_of(after)
    unequal = (name for name in {**old, **new} if old.get(name) != new.get(name))
    return tuple(
        difference
        for name in in_order(unequal)
        for difference in _of_field(name, old.get(name), new.get(name))
    )


def in_order(names: Iterable[str], order: Sequence[str] = _FIELDS) -> list[str]:
    """Names in the order of the codebook; those it does not know follow as they come."""
    return sorted(names, key=lambda name: order.index(name) if name in order else len(order))


def content_of(body: Item | None) -> dict[str, Any]:
    """The values of a body, those of an event beside those that every subject has."""
    if body is None:
        return {}
    plain = decode(encode(body), dict)  # one spelling of lists, wherever a body comes from
    flat = {**plain, **(plain.get("event") or {})}
    return {key: value for key, value in flat.items() if key not in _NOT_CONTENT | {"event"}}


def _of_field(name: str, old: Any, new: Any) -> Iterator[Difference]:
    if name in _SAME_BY:
        yield from _of_list(name, old or (), new or ())
    elif name in ("date", "inferred"):
        yield from _of_mapping(name, old or {}, new or {}, item=None)
    elif (old or None) != (new or None):  # an empty list or text says what null says
        yield Difference(field=name, before=old, after=new)


def _of_mapping(name: str, old: Item, new: Item, item: Item | None) -> Iterator[Difference]:
    for part in in_order({**old, **new}, _PARTS):
        if old.get(part) != new.get(part):
            yield Difference(
                field=name, part=part, item=item, before=old.get(part), after=new.get(part)
            )


def _of_list(name: str, old: Sequence[Item], new: Sequence[Item]) -> Iterator[Difference]:
    pairs = _pairs(old, new, _SAME_BY[name])
    gone = [index for index in range(len(old)) if index not in pairs.values()]
    for index, item in enumerate(new):
        if index in pairs:
            yield from _of_mapping(name, old[pairs[index]], item, item=item)
        else:
            yield Difference(field=name, item=item, after=item)
    for index in gone:
        yield Difference(field=name, item=old[index], before=old[index])


def _pairs(old: Sequence[Item], new: Sequence[Item], keys: Sequence[str]) -> dict[int, int]:
    """Index in ``new`` → index in ``old`` of the same member; equal ones first, then by key."""
    found: dict[int, int] = {}
    for index, item in enumerate(new):
        _pair(found, index, (i for i, other in enumerate(old) if other == item))
    for key in keys:
        for index, item in enumerate(new):
            value = item.get(key)
            if index not in found and value is not None:
                _pair(found, index, (i for i, other in enumerate(old) if other.get(key) == value))
    return found


def same_member(field: str, one: Item, other: Item) -> bool:
    """Whether two items are the same member of a list, by the first thing that both tell."""
    for key in _SAME_BY.get(field, ()):
        if one.get(key) is not None and other.get(key) is not None:
            return bool(one[key] == other[key])
    return one == other


def find_member(field: str, item: Item, members: Sequence[Item]) -> int | None:
    """Where the member stands that answers an item: the same one, else one with its key."""
    found = _pairs(members, [item], _SAME_BY.get(field, ()))
    return found.get(0)


def _pair(found: dict[int, int], index: int, candidates: Iterator[int]) -> None:
    taken = found.values()
    match = next((candidate for candidate in candidates if candidate not in taken), None)
    if match is not None:
        found[index] = match
