"""Whose value each value is: who gave it, since when, and what it was before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rasid.review.differences import Difference, Item, content_of, in_order, same_member
from rasid.review.timeline import Moment
from rasid.storage.chronicle import Flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """One value of what stands now.

    ``field`` is a name of the codebook, ``item`` the member of a list it belongs to and ``part``
    the value within it. ``moment`` is the entry of the timeline that gave it, None where nobody
    knows, and ``before`` what stood there until then.
    """

    field: str
    part: str | None
    item: Item | None
    value: Any
    moment: Moment | None
    before: Any = None

    @property
    def since(self) -> str:
        """The instant since which it stands so; "" where nobody knows."""
        return self.moment.by[1] if self.moment else ""


def blame(moments: Iterable[Moment]) -> list[Blame]:
    """The values of the newest entry of a timeline, newest first, in the codebook's order.

    Of the timeline no more is read than is needed to tell.
    """
    cells: list[Cell] = []
    given: dict[int, Blame] = {}
    last: Moment | None = None
    for last in moments:
        if last.flaw is Flaw.UNREADABLE:
            continue
        cells = cells or list(_cells(last.body))
        for change in last.changes:
            for index, cell in enumerate(cells):
                if index not in given and _is_about(change, *cell[:3]):
                    given[index] = _blamed(cell, last, change.before)
        if len(given) == len(cells):
            break
    return [given.get(index) or _blamed(cell, last) for index, cell in enumerate(cells)]


def _blamed(cell: "Cell", moment: Moment | None, before: Any = None) -> Blame:
    field, part, item, value = cell
    return Blame(field=field, part=part, item=item, value=value, moment=moment, before=before)


def by_member(values: Iterable[Blame]) -> list[list[Blame]]:
    """The values of one thing together: of a party, a place, a count, of all the evidence, or of a
    field that has no members; what was given last comes first in each.
    """
    found: list[list[Blame]] = []
    for value in values:
        last = found[-1][0] if found else None
        if (
            last is not None
            and last.field == value.field
            and (last.item == value.item or value.field == "evidence")
        ):
            found[-1].append(value)
        else:
            found.append([value])
    return [sorted(group, key=lambda each: each.since, reverse=True) for group in found]


Cell = tuple[str, str | None, Item | None, Any]


def _cells(body: Item | None) -> Iterator[Cell]:
    content = content_of(body)
    for field in in_order(content):
        value = content[field]
        members = value if isinstance(value, list) else None
        if members and all(isinstance(member, Mapping) for member in members):
            for member in members:
                for part, said in member.items():
                    if said not in (None, [], {}):
                        yield field, part, member, said
        elif isinstance(value, Mapping):
            for part, said in value.items():
                if said is not None:
                    yield field, part, None, said
        elif value not in (None, [], {}):
            yield field, None, None, value


def _is_about(change: Difference, field: str, part: str | None, item: Item | None) -> bool:
    if change.field != field or (change.part is not None and change.part != part):
        return False
    if item is None or change.item is None:
        return item is None and change.item is None
    return change.after is not None and same_member(field, change.item, item)
