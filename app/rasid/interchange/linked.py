"""Which events of an export another one counts for: by a link, or by a nearly equal report."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rasid.core.event import Event
from rasid.core.link import Link, left_out_by
from rasid.core.tally import LeftOut, adds_no_dead, victims_key, why_left_out
from rasid.core.vocabulary import CasualtyKind, State
from rasid.storage.links import find_links
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, find_events
from rasid.storage.reports import find_reports

Dead = tuple[str, frozenset[tuple[str, int | None, int | None, int | None]]]
"""The type of an event and what it says of the dead, however it is worded."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The links between events that go out, and why some of them are in no total."""

    links: tuple[Link, ...]
    left_out: Mapping[str, LeftOut]


def find_linked(project: Project, states: Collection[State]) -> Linked:
    """What stands back for what among the events in these states that nobody disputes.

    People's links come first. Of nearly equal reports that nobody has linked, an event that says
    the same of the dead as one in the report it is near to is left out too: the sum would count
    one bulletin twice.
    """
    reports = {row.id: row for row in find_reports(project)}
    near = {row.id: row.near for row in reports.values() if row.near}
    rows = find_links(project)
    if not rows and not near:
        return Linked((), {})
    going = [row for row in find_events(project, states=states) if not row.contested]
    days = {row.id: reports[row.report].published for row in going}
    links = tuple(
        row.link
        for row in rows
        if not row.contested and row.link.source in days and row.link.target in days
    )
    linked = {end for link in links for end in (link.source, link.target)}
    silent = {row.id for row in going if row.id in linked and adds_no_dead(row.event)}
    left_out = left_out_by(links, days, silent)
    for event in _told_again(going, near):
        left_out.setdefault(event, LeftOut.NEAR_REPORT)
    return Linked(links, left_out)


def _told_again(going: Iterable[EventRow], near: Mapping[str, str | None]) -> list[str]:
    by_report: dict[str, list[EventRow]] = {}
    for row in going:
        by_report.setdefault(row.report, []).append(row)
    again = list[str]()
    for report, other in near.items():
        told = {_dead(row.event) for row in by_report.get(other or "", [])} - {None}
        again += [row.id for row in by_report.get(report, []) if _dead(row.event) in told]
    return again


def _dead(event: Event) -> Dead | None:
    """None where an event adds no dead: there is nothing to count twice."""
    said = frozenset(
        (victims_key(fact), fact.low, fact.best, fact.high)
        for fact in event.casualties
        if fact.kind is CasualtyKind.KILLED and why_left_out(event, fact) is None
    )
    return (event.type.value, said) if said else None
