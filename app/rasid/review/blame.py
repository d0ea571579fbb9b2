"""Whose value each value is: who gave it, since when, and what it was before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rasid.review.differences import Difference, Item, content_of, same_member
from rasid.review.timeline import Moment


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


def blame(moments: Sequence[Moment]) -> list[Blame]:
    """The values of the newest entry of a timeline, newest first, in the codebook's order."""
    if not moments:
        return []
    return [_given(moments, *cell) for cell in _cells(moments[0].body)]


Cell = tuple[str, str | None, Item | None, Any]


def _cells(body: Item | None) -> Iterator[Cell]:
    for field, value in content_of(body).items():
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


def _given(
    moments: Sequence[Moment], field: str, part: str | None, item: Item | None, value: Any
) -> Blame:
    """The newest entry that changed a value; where none did, the one it all began with."""
    for moment in moments:
        for change in moment.changes:
            if _is_about(change, field, part, item):
                before = change.before
                return Blame(
                    field=field, part=part, item=item, value=value, moment=moment, before=before
                )
    first = moments[-1]
    return Blame(field=field, part=part, item=item, value=value, moment=first)


def _is_about(change: Difference, field: str, part: str | None, item: Item | None) -> bool:
    if change.field != field or (change.part is not None and change.part != part):
        return False
    if item is None or change.item is None:
        return item is None and change.item is None
    return change.after is not None and same_member(field, change.item, item)
