"""Finds events that may tell of the same happening as one, in its report and in others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import cos, hypot, radians

from rasid.core.arabic import fold
from rasid.core.event import Event, Place
from rasid.core.tally import said_of_dead, victims_key, why_left_out
from rasid.core.vocabulary import CasualtyKind, State
from rasid.storage.links import find_links
from rasid.storage.project import Project
from rasid.storage.rows import EVENT_COLUMNS, EventRow, read_event_row
from rasid.storage.seen import seen

_DAYS = 3  # between the publication of two reports of one happening
_MOST = 3000  # events looked at
_NEAR = 10.0  # kilometres
_KILOMETRES = 111.2  # a degree of latitude


class Common(StrEnum):
    """What two events have in common."""

    TYPE = "type"
    DATE = "date"
    PLACE = "place"
    ACTORS = "actors"
    DEAD = "dead"


_WEIGHT = {
    Common.TYPE: 1,
    Common.DATE: 1,
    Common.PLACE: 2,
    Common.ACTORS: 2,
    Common.DEAD: 3,
}
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be the same, and what it has in common with the one asked about."""

    row: EventRow
    common: frozenset[Common]

    @property
    def weight(self) -> int:
        """How much speaks for it."""
        return sum(_WEIGHT[each] for each in self.common)


def common(one: Event, other: Event) -> frozenset[Common]:
    """What two events have in common: days no further apart than one, places no further than
    10 km or of one name, a party, the same counted dead.
    """
    found = {
        Common.TYPE: one.type is other.type,
        Common.DATE: _same_days(one, other),
        Common.PLACE: any(_same_place(a, b) for a in one.places for b in other.places),
        Common.ACTORS: bool(_actors(one) & _actors(other)),
        Common.DEAD: same_dead(one, other),
    }
    return frozenset(each for each, holds in found.items() if holds)


def same_dead(one: Event, other: Event) -> bool:
    """Whether two events count the same dead: there are some, and they are told alike."""
    dead = _dead(one)
    return bool(dead) and dead == _dead(other)


def find_candidates(project: Project, row: EventRow, limit: int = 8) -> list[Candidate]:
    """Events linked with one, then those that are most like it, nearest first.

    They are looked for in its own report, in reports published within three days of it, and in
    the one nearly equal to it. Rejected events are none.
    """
    linked = {
        end
        for each in find_links(project, row.id)
        for end in (each.link.source, each.link.target)
        if end != row.id
    }
    first = [
        Candidate(other, common(row.event, other.event))
        for other in find_existing(project, sorted(linked))
    ]
    others = (Candidate(o, common(row.event, o.event)) for o in _around(project, row))
    likely = [
        each
        for each in others
        if each.row.id not in linked and each.row.id != row.id and each.weight >= _ENOUGH
    ]
    likely.sort(key=lambda each: (-each.weight, each.row.report != row.report, each.row.id))
    return [*first, *likely][: max(limit, len(first))]


def find_existing(project: Project, ids: Iterable[str]) -> list[EventRow]:
    """Those of some events that are there, in the same order."""
    source = seen(project.connection, "event")
    query = f"SELECT {EVENT_COLUMNS} FROM {source} AS event WHERE id = ?"
    rows = (project.connection.execute(query, (id_,)).fetchone() for id_ in ids)
    return [read_event_row(row) for row in rows if row is not None]


def _around(project: Project, row: EventRow) -> list[EventRow]:
    columns = ", ".join(f"e.{column.strip()}" for column in EVENT_COLUMNS.split(","))
    db = project.connection
    published, near = db.execute(
        "SELECT s.published, r.near FROM report_state AS s JOIN report AS r ON r.id = s.report"
        " WHERE s.report = ?",
        (row.report,),
    ).fetchone()
    first, last = _window(published)
    found = db.execute(
        f"""
        SELECT {columns} FROM {seen(db, "event")} AS e WHERE e.state <> ? AND e.report IN (
            SELECT report FROM report_state WHERE published BETWEEN ? AND ?
            UNION SELECT ? UNION SELECT ? UNION SELECT id FROM report WHERE near = ?
        ) LIMIT {_MOST}
        """,
        (State.REJECTED.value, first, last, row.report, near, row.report),
    )
    return [read_event_row(values) for values in found]


def _window(published: str | None) -> tuple[str, str]:
    """The days in which other reports of the same may have been published; none where unknown."""
    if published is None:
        return "9999-12-31", "0001-01-01"
    day = date.fromisoformat(published)
    return (day - timedelta(_DAYS)).isoformat(), (day + timedelta(_DAYS)).isoformat()


def _same_days(one: Event, other: Event) -> bool:
    if not (one.date.start and other.date.start):
        return False
    first, second = (date.fromisoformat(each.date.start or "") for each in (one, other))
    ends = (date.fromisoformat(each.date.end or each.date.start or "") for each in (one, other))
    one_end, other_end = ends
    slack = timedelta(1)
    return first <= other_end + slack and second <= one_end + slack


def _same_place(one: Place, other: Place) -> bool:
    if one.id and other.id:
        return one.id == other.id or _kilometres(one, other) <= _NEAR
    return fold(one.name) == fold(other.name)


def _kilometres(one: Place, other: Place) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    north = one.lat - other.lat
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return _KILOMETRES * hypot(north, east)


def _actors(event: Event) -> set[str]:
    parties = (*event.side_a, *event.side_b)
    return {party.actor or fold(party.name or "") for party in parties} - {""}


def _dead(event: Event) -> frozenset[tuple[str, int | None, int | None, int | None]]:
    return frozenset(
        (victims_key(fact), *said_of_dead(event, fact))
        for fact in event.casualties
        if fact.kind is CasualtyKind.KILLED and why_left_out(event, fact) is None
    )
