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


def blame(moments: Iterable[Moment], head: str | None = None) -> list[Blame]:
    """The values of what stands, by a timeline, newest first, in the codebook's order.

    ``head`` is the revision that stands, the newest one where it is not said. Values are followed
    through what it was made in sight of: what was decided beside it gave it nothing. Of the
    timeline no more is read than is needed to tell.
    """
    traces: list[_Trace] | None = None
    for moment in moments:
        if moment.flaw is Flaw.UNREADABLE:
            continue
        if traces is None:
            if head is not None and moment.revision is not None and moment.revision.id != head:
                continue
            traces = [_Trace(cell, moment) for cell in _cells(moment.body)]
        else:
            for trace in traces:
                trace.look(moment)
        if not any(trace.line for trace in traces):
            break
    return [trace.found for trace in traces or ()]


_PROPOSAL = ""  # what stands for the machine in a line of revisions


class _Trace:
    """Goes back to who gave a value; ``line`` are the ids it may still have come from."""

    def __init__(self, cell: "Cell", moment: Moment) -> None:
        self._cell = cell
        self._is_joined = False
        self._go(moment)

    def look(self, moment: Moment) -> None:
        """See whether the value came from here."""
        revision = moment.revision
        if not self.line or (revision is not None and revision.id not in self.line):
            return
        if self._is_joined and not _says(moment.body, self._cell):
            self.line.discard(revision.id if revision else _PROPOSAL)
        else:
            self._go(moment)

    def _go(self, moment: Moment) -> None:
        change = next((c for c in moment.changes if _is_about(c, *self._cell[:3])), None)
        parents = moment.revision.parents if moment.revision else ()
        self.found = _blamed(self._cell, moment, change.before if change else None)
        self._is_joined = len(parents) > 1
        self.line = set() if moment.revision is None else set(parents or (_PROPOSAL,))
        if change is not None and not self._is_joined:
            self.line = set()


def _says(body: Item | None, cell: "Cell") -> bool:
    """Whether a state has the value, of the same member."""
    field, part, item, value = cell
    return any(
        (one, two, said) == (field, part, value)
        and (member is None) == (item is None)
        and (member is None or item is None or same_member(field, member, item))
        for one, two, member, said in _cells(body)
    )


def _blamed(cell: "Cell", moment: Moment, before: Any) -> Blame:
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
