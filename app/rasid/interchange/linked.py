"""Which events of an export another one counts for: by a link, or by a nearly equal report."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from rasid.core.event import Event
from rasid.core.link import Link, left_out_by
from rasid.core.policy import CODEBOOK, Policy
from rasid.core.tally import LeftOut, adds_no_dead, said_of_dead, victims_key, why_left_out
from rasid.core.vocabulary import CasualtyKind, Relation, State
from rasid.storage.links import find_links
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.reports import find_reports

Told = tuple[str, str, frozenset[tuple[str, int | None, int | None, int | None]]]
"""The type of an event, where it was, and what it says of the dead, however it is worded."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The links between events that go out, and why some of them are in no total."""

    links: tuple[Link, ...]
    left_out: Mapping[str, LeftOut]


def find_linked(project: Project, states: Collection[State], policy: Policy = CODEBOOK) -> Linked:
    """What stands back for what among the events in these states that nobody disputes.

    People's links come first. Of nearly equal reports, an event that says the same of the dead at
    the same place as one in the report it is near to stands back for that too, each for another,
    where no link says how the one is to the other report: the sum would count one bulletin twice.
    Of events that stand back for one another one counts, whatever they stand back by.
    """
    reports = {row.id: (row.near, row.published) for row in find_reports(project)}
    rows = [row for row in find_links(project) if not row.contested]
    ends = {end for row in rows for end in (row.link.source, row.link.target)}
    going = [row for row in find_events(project, ids=ends, states=states) if not row.contested]
    days = {row.id: reports[row.report][1] for row in going}
    links = tuple(row.link for row in rows if row.link.source in days and row.link.target in days)
    silent = {row.id for row in going if adds_no_dead(row.event, policy)}
    joined = joined_to({row.id: row.report for row in going}, links)
    repeats: list[Link] = []
    for report, (near, published) in reports.items():
        if near is not None and near in reports:
            again, before = (
                [(event, told) for event, told in _told_in(project, one, states, policy)
                 if other not in joined.get(event, ())]
                for one, other in ((report, near), (near, report))
            )  # fmt: skip
            for event, former in _pairs(again, before):
                repeats.append(Link(event, Relation.PART_OF, former))
                days |= {event: published, former: reports[near][1]}
    by_people = left_out_by(links, days, silent)
    left_out = left_out_by((*links, *repeats), days, silent) if repeats else by_people
    why = {event: by_people.get(event, LeftOut.NEAR_REPORT) for event in left_out}
    return Linked(links, why)


def joined_to(report_of: Mapping[str, str], links: Iterable[Link]) -> dict[str, frozenset[str]]:
    """For each event the reports that links of people lead to from it, by whatever relation."""
    group = {event: {event} for event in report_of}
    for link in links:
        both = group[link.source] | group[link.target]
        for event in both:
            group[event] = both
    return {event: frozenset(report_of[one] for one in ones) for event, ones in group.items()}


def _told_in(
    project: Project, report: str, states: Collection[State], policy: Policy
) -> list[tuple[str, Told]]:
    """The events of a report that say how many died, by their ids."""
    rows = [row for row in find_events(project, report, states) if not row.contested]
    told = [(row.id, _told(row.event, policy)) for row in rows]
    return sorted(((event, said) for event, said in told if said is not None), key=itemgetter(0))


def _pairs(
    again: Iterable[tuple[str, Told]], before: Iterable[tuple[str, Told]]
) -> list[tuple[str, str]]:
    """Events that tell the same, each with one of the other report that nobody else has."""
    waiting: dict[Told, list[str]] = {}
    for former, told in before:
        waiting.setdefault(told, []).append(former)
    return [(event, waiting[told].pop(0)) for event, told in again if waiting.get(told)]


def _told(event: Event, policy: Policy) -> Told | None:
    """None where an event adds no dead: there is nothing to count twice."""
    said = frozenset(
        (victims_key(fact), *said_of_dead(event, fact, policy))
        for fact in event.casualties
        if fact.kind is CasualtyKind.KILLED and why_left_out(event, fact, policy) is None
    )
    place = (event.places[0].id or event.places[0].name) if event.places else ""
    return (event.type.value, place, said) if said else None
