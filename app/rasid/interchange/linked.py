"""Which events of an export another one counts for: by a link, or by a nearly equal report."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rasid.core.event import Event
from rasid.core.link import Link, left_out_by
from rasid.core.policy import CODEBOOK, Policy
from rasid.core.tally import LeftOut, adds_no_dead, victims_key, why_left_out
from rasid.core.vocabulary import CasualtyKind, State
from rasid.storage.links import find_links
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.reports import find_reports

Dead = tuple[str, frozenset[tuple[str, int | None, int | None, int | None]]]
"""The type of an event and what it says of the dead, however it is worded."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The links between events that go out, and why some of them are in no total."""

    links: tuple[Link, ...]
    left_out: Mapping[str, LeftOut]


def find_linked(project: Project, states: Collection[State], policy: Policy = CODEBOOK) -> Linked:
    """What stands back for what among the events in these states that nobody disputes.

    People's links come first. Of nearly equal reports that nobody has linked, an event that says
    the same of the dead as one in the report it is near to is left out too: the sum would count
    one bulletin twice.
    """
    reports = {row.id: (row.near, row.published) for row in find_reports(project)}
    rows = [row for row in find_links(project) if not row.contested]
    ends = {end for row in rows for end in (row.link.source, row.link.target)}
    going = [row for row in find_events(project, ids=ends, states=states) if not row.contested]
    days = {row.id: reports[row.report][1] for row in going}
    links = tuple(row.link for row in rows if row.link.source in days and row.link.target in days)
    silent = {row.id for row in going if adds_no_dead(row.event, policy)}
    left_out = left_out_by(links, days, silent)
    for report, (near, _) in reports.items():
        if near is not None and near in reports:
            for event in _told_again(project, report, near, states, policy):
                left_out.setdefault(event, LeftOut.NEAR_REPORT)
    return Linked(links, left_out)


def _told_again(
    project: Project, report: str, near: str, states: Collection[State], policy: Policy
) -> list[str]:
    def told(of: str) -> list[tuple[str, Dead | None]]:
        rows = find_events(project, of, states)
        return [(row.id, _dead(row.event, policy)) for row in rows if not row.contested]

    before = {dead for _, dead in told(near)} - {None}
    return [event for event, dead in told(report) if dead in before] if before else []


def _dead(event: Event, policy: Policy) -> Dead | None:
    """None where an event adds no dead: there is nothing to count twice."""
    said = frozenset(
        (victims_key(fact), fact.low, fact.best, fact.high)
        for fact in event.casualties
        if fact.kind is CasualtyKind.KILLED and why_left_out(event, fact, policy) is None
    )
    return (event.type.value, said) if said else None
