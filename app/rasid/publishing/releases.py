"""What changed from one release to the next: events that came, went or changed, and the totals."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from rasid.core.revision import canonical_json
from rasid.core.tally import Bounds
from rasid.errors import RasidError
from rasid.interchange.release_folder import ReleaseFolder, Told
from rasid.review.differences import Difference, differences

_OF_THE_DECISION = frozenset({"author", "time", "revision"})
_WITH_SPANS = ("side_a", "side_b", "places", "weapons", "casualties")


class What(StrEnum):
    """What became of an event from one release to the next.

    ``elsewhere``: another event counts for it now, or no longer does; ``policy``: the policy reads
    its numbers in another way. In both the event itself is the same.
    """

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    ELSEWHERE = "elsewhere"
    POLICY = "policy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An event that is not as it was, or does not count as it did, with its dead before and after.

    ``told`` is as it is now, or as it was where it went.
    """

    what: What
    told: Told
    before: Bounds
    after: Bounds
    differences: tuple[Difference, ...] = ()


@dataclass(slots=True)
class Sum:
    """How many events changed in one way, and their dead before and after."""

    events: int = 0
    before: Bounds = field(default_factory=Bounds)
    after: Bounds = field(default_factory=Bounds)

    def add(self, change: Change) -> None:
        """Count one more."""
        self.events += 1
        self.before += change.before
        self.after += change.after


def refuse_strangers(first: ReleaseFolder, second: ReleaseFolder) -> None:
    """RasidError where two exports cannot be compared."""
    if first.manifest["project"]["id"] != second.manifest["project"]["id"]:
        raise RasidError(
            "{first} and {second} are of different projects. Name two exports of one.",
            first=first.path,
            second=second.path,
        )
    if (first.manifest["masking"] is None) != (second.manifest["masking"] is None):
        raise RasidError(
            "Names are masked in one of {first} and {second} only. Compare two that are alike.",
            first=first.path,
            second=second.path,
        )


def changes(first: ReleaseFolder, second: ReleaseFolder) -> Iterator[Change]:
    """What became of each event, in the order of the second release; those withdrawn come last."""
    old = {told.id: _digest(told) for told in first.events()}
    for told in second.events():
        digest = old.pop(told.id, None)
        if digest is None:
            dead = second.dead(told).total
            yield Change(what=What.ADDED, told=told, before=Bounds(), after=dead)
            continue
        counts_alike = first.elsewhere.get(told.id) == second.elsewhere.get(told.id)
        if digest == _digest(told) and counts_alike and first.policy == second.policy:
            continue
        before = first.find(told.id)
        change = _change(first, second, before, told) if before else None
        if change is not None:
            yield change
    for id_ in old:
        gone = first.find(id_)
        if gone is not None:
            dead = first.dead(gone).total
            yield Change(what=What.WITHDRAWN, told=gone, before=dead, after=Bounds())


def _digest(told: Told) -> bytes:
    """Equal for events that say the same: most have not changed, and need no second look."""
    return hashlib.sha256(canonical_json(_said(told)).encode()).digest()


def _change(
    first: ReleaseFolder, second: ReleaseFolder, before: Told, after: Told
) -> Change | None:
    found = differences(_said(before), _said(after))
    dead = first.dead(before).total, second.dead(after).total
    if found:
        what = What.CHANGED
    elif first.elsewhere.get(after.id) != second.elsewhere.get(after.id):
        what = What.ELSEWHERE
    elif dead[0] != dead[1]:
        what = What.POLICY
    else:
        return None
    return Change(what=what, told=after, before=dead[0], after=dead[1], differences=found)


def _said(told: Told) -> dict[str, Any]:
    """What an event says, with the words its spans are in place of their ids."""

    def rested(value: Mapping[str, Any]) -> dict[str, Any]:
        span = value.get("span")
        return {**value, "span": told.words.get(span, span) if span else None}

    values = {name: value for name, value in told.values.items() if name not in _OF_THE_DECISION}
    for name in _WITH_SPANS:
        values[name] = [rested(each) for each in values.get(name) or ()]
    if values.get("date"):
        values["date"] = rested(values["date"])
    return values


PARTS = ("total", "by_victims", "by_month", "by_governorate")
Numbers = Mapping[str, int | None]


def totals(
    first: ReleaseFolder, second: ReleaseFolder
) -> Iterator[tuple[str, str, Numbers, Numbers]]:
    """Every total that either has: its part, its key ("" for all), and the numbers of each."""
    for part in PARTS:
        old, new = (
            {"": each.manifest["dead"][part]} if part == "total" else each.manifest["dead"][part]
            for each in (first, second)
        )
        for key in sorted({**old, **new}):
            yield part, key, old.get(key, _NONE), new.get(key, _NONE)


_NONE: Numbers = {"low": 0, "best": 0, "high": 0}
