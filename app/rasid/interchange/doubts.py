"""Dead that may be in a total twice, for readers to judge: what no link has settled."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from rasid.core.arabic import fold
from rasid.core.event import Event
from rasid.core.tally import Bounds, Tally, victims_key
from rasid.core.vocabulary import Basis, CasualtyKind
from rasid.interchange.totals import bounds_values
from rasid.storage.queries import EventRow


class Doubt(StrEnum):
    """Why dead that are in the total may also be in it from another report.

    What a link settles is left out of the total and not listed; the rest a reader must judge.
    """

    NEAR_REPORT = "near_report"
    REREPORT = "rereport"
    RUNNING_TOTAL = "running_total"
    SAME_DEAD = "same_dead"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Dead of one event that may be counted twice. ``near`` is the report nearly equal to its,
    ``other`` the event that tells of the same dead in the same place within a day.
    """

    why: Doubt
    report: str
    event: str
    near: str | None
    dead: Bounds
    other: str | None = None

    def values(self) -> dict[str, Any]:
        """It as JSON values."""
        return {
            "why": self.why,
            "report": self.report,
            "near": self.near,
            "event": self.event,
            "other": self.other,
            **bounds_values(self.dead),
        }


@dataclass(slots=True)
class Doubts:
    """Finds them as events go by; ``linked`` are those whose links people have settled."""

    linked: Collection[str] = ()
    _with_dead: set[str] = field(default_factory=set)
    _found: list[Doubtful] = field(default_factory=list)
    _told: dict[int, list[tuple[int, str, str, Bounds]]] = field(default_factory=dict)

    def add(self, row: EventRow, near: str | None, tally: Tally) -> None:
        """Look at an event that adds dead to the total; ``near`` is what its report is near to."""
        if tally.total == Bounds():
            return
        self._with_dead.add(row.report)
        for why in _doubts(row.event, near):
            other_report = near if why is Doubt.NEAR_REPORT else None
            self._found.append(Doubtful(why, row.report, row.id, other_report, tally.total))
        day = row.event.date.start
        if day is None or row.id in self.linked:
            return
        for sign in _signs(row.event):  # by their hash: there are as many as events
            told = (date.fromisoformat(day).toordinal(), row.id, row.report, tally.total)
            self._told.setdefault(hash(sign), []).append(told)

    def found(self) -> list[Doubtful]:
        """All doubts, now that all reports with dead in the total are known."""
        found = list(dict.fromkeys(self._same_dead()))
        if len(self._with_dead) > 1:
            found += [
                each for each in self._found if each.near is None or each.near in self._with_dead
            ]
        return sorted(found, key=lambda each: (each.report, each.event, each.why, each.other or ""))

    def _same_dead(self) -> Iterator[Doubtful]:
        for told in self._told.values():
            for (one_day, other, _, _), (day, event, report, dead) in pairwise(
                sorted(told, key=_when)
            ):
                if day - one_day <= 1 and event != other:
                    yield Doubtful(Doubt.SAME_DEAD, report, event, None, dead, other)


def _when(told: tuple[int, str, str, Bounds]) -> tuple[int, str]:
    return told[:2]


def _signs(event: Event) -> Iterator[tuple[object, ...]]:
    """What two events that tell of the same dead share: type, counts, and a place."""
    dead = tuple(
        sorted(
            (victims_key(fact), fact.low or 0, fact.best or 0, fact.high or 0)
            for fact in event.casualties
            if fact.kind is CasualtyKind.KILLED
        )
    )
    for place in {place.id or fold(place.name) for place in event.places}:
        yield (event.type, place, dead)


def _doubts(event: Event, near: str | None) -> Iterator[Doubt]:
    if near is not None:
        yield Doubt.NEAR_REPORT
    if event.rereport:
        yield Doubt.REREPORT
    if any(c.basis is Basis.CUMULATIVE and c.kind is CasualtyKind.KILLED for c in event.casualties):
        yield Doubt.RUNNING_TOTAL
