"""The dead of an export in all and by parts, and for each sum what is not in it and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rasid.core.tally import Bounds, Omission, Tally, bounds, victims_key

NOT_NAMED = "not_named"
"""Stands for the empty key of a sum: the text names no victims, no day, no known place."""

Sums = dict[str, Bounds]


@dataclass(slots=True)
class Totals:
    """Sums of the dead, added up event by event; ``held_back`` is by why an event stays behind."""

    total: Bounds = field(default_factory=Bounds)
    by_victims: Sums = field(default_factory=dict)
    by_month: Sums = field(default_factory=dict)
    by_governorate: Sums = field(default_factory=dict)
    held_back: Sums = field(default_factory=dict)
    left_out: list[Omission] = field(default_factory=list)

    def add(self, tally: Tally) -> None:
        """Add the dead of one event, and keep what was left out of them."""
        self.total += tally.total
        for sums, more in (
            (self.by_victims, tally.by_victims),
            (self.by_month, tally.by_month),
            (self.by_governorate, tally.by_governorate),
        ):
            for key, dead in more.items():
                sums[key] = sums.get(key, Bounds()) + dead
        self.left_out += tally.left_out

    def hold_back(self, why: str, tally: Tally) -> None:
        """Count the dead of an event that stays behind."""
        if tally.total != Bounds():
            self.held_back[why] = self.held_back.get(why, Bounds()) + tally.total

    def values(self) -> dict[str, Any]:
        """The sums as JSON values: each with what was left out of it, by reason."""
        parts: dict[str, tuple[Sums, Callable[[Omission], str]]] = {
            "by_victims": (self.by_victims, lambda each: victims_key(each.casualty)),
            "by_month": (self.by_month, lambda each: each.month),
            "by_governorate": (self.by_governorate, lambda each: each.governorate),
        }
        without: dict[str, Any] = {"total": _by_reason(self.left_out)}
        for name, (_, key) in parts.items():
            groups: dict[str, list[Omission]] = {}
            for each in self.left_out:
                groups.setdefault(key(each), []).append(each)
            without[name] = {
                k or NOT_NAMED: _by_reason(group) for k, group in sorted(groups.items())
            }
        return {
            "total": bounds_values(self.total),
            **{name: _sums(sums) for name, (sums, _) in parts.items()},
            "held_back": _sums(self.held_back),
            "left_out_by_reason": without,
            "left_out": [_omission(omission) for omission in self.left_out],
        }


def _by_reason(omissions: Iterable[Omission]) -> dict[str, Any]:
    """For each reason how many facts were left out, and what they say."""
    found: dict[str, tuple[int, Bounds]] = {}
    for each in omissions:
        facts, dead = found.get(each.why, (0, Bounds()))
        found[each.why] = (facts + 1, dead + bounds(each.casualty))
    return {
        why: {"facts": facts, **bounds_values(dead)} for why, (facts, dead) in sorted(found.items())
    }


def _sums(sums: Sums) -> dict[str, Any]:
    return {key or NOT_NAMED: bounds_values(dead) for key, dead in sorted(sums.items())}


def bounds_values(dead: Bounds) -> dict[str, int | None]:
    """Low, best and high as JSON values; a high of null is an open end."""
    return {"low": dead.low, "best": dead.best, "high": dead.high}


def _omission(omission: Omission) -> dict[str, Any]:
    fact = omission.casualty
    return {
        "why": omission.why,
        "event": omission.event,
        "casualty": fact.id,
        "kind": fact.kind,
        "victims": list(fact.victims),
        "month": omission.month or None,
        "governorate": omission.governorate or None,
        **bounds_values(bounds(fact)),
    }
