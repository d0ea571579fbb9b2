"""What a project comes to at a glance: how far the work is, who died, who took part, and where."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rasid.core.bounds import Bounds
from rasid.core.cells import distinct, main_places
from rasid.core.event import Event
from rasid.core.policy import Policy
from rasid.core.tally import LeftOut, bounds, facts_of_dead, victims_of
from rasid.core.vocabulary import Include, PlacePrecision, ReportState, State
from rasid.errors import RasidError
from rasid.extraction.gazetteer import Gazetteer, GazetteerPlace, read_gazetteer
from rasid.extraction.resources import resource_files
from rasid.interchange.linked import find_linked
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import STATES
from rasid.publishing.monthly import by_month
from rasid.review.policies import policy_in_force
from rasid.storage.project import Project
from rasid.storage.queries import report_events
from rasid.storage.reports import ReportRow, find_reports
from rasid.storage.rows import EventRow

_STEP = 200  # reports between two words about progress


@dataclass(frozen=True, slots=True)
class Line:
    """An event as a list tells it; ``dead`` is what it adds to the sum."""

    id: str
    report: str
    title: str
    type: str
    state: State
    day: str | None
    place: str
    dead: Bounds


@dataclass(slots=True)
class Sum:
    """Dead, and the events they are of."""

    dead: Bounds = field(default_factory=Bounds)
    facts: int = 0
    events: list[str] = field(default_factory=list)

    def add(self, dead: Bounds, event: str) -> None:
        """Add what one fact says."""
        self.dead += dead
        self.facts += 1
        if not self.events or self.events[-1] != event:
            self.events.append(event)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an event: how closely it is known, and in which governorate ("" unknown)."""

    event: str
    name: str
    precision: PlacePrecision
    governorate: str
    lat: float | None
    lon: float | None


@dataclass(slots=True)
class Overview:
    """Counts of all reports and events; sums, actors and places of the events that stand.

    ``dead`` is by the victims' categories and month, both as the keys of a ``Tally`` have them.
    ``held_back`` holds what is said of dead in events that do not stand, by why.
    """

    policy: Policy
    include: Include
    titles: dict[str, str] = field(default_factory=dict)
    events: dict[str, Line] = field(default_factory=dict)
    report_days: dict[tuple[str, ReportState], list[str]] = field(default_factory=dict)
    event_days: dict[tuple[str, State], list[str]] = field(default_factory=dict)
    total: Sum = field(default_factory=Sum)
    dead: dict[tuple[str, str], Sum] = field(default_factory=lambda: defaultdict(Sum))
    left_out: dict[LeftOut, Sum] = field(default_factory=lambda: defaultdict(Sum))
    held_back: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    actors: dict[str, list[str]] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)
    standing: int = 0


def read_overview(
    path: Path,
    *,
    reader: str = "",
    include: Include = Include.CONFIRMED,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Overview:
    """Look through a project as ``reader`` may see it, under the policy in force.

    RasidError where it was cancelled.
    """
    with Project.open(path, reader=reader) as project:
        return _Reading(project, include).read(progress, cancelled)


class _Reading:
    def __init__(self, project: Project, include: Include) -> None:
        self._project = project
        self._policy = policy_in_force(project)
        self._states = STATES[include]
        self._linked = find_linked(project, self._states, self._policy).left_out
        self._places: Gazetteer = read_gazetteer(
            resource_files(own_resources(project.path))["gazetteer"]
        )
        self._made = Overview(self._policy, include)

    def read(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Overview:
        reports = find_reports(self._project)
        for done, report in enumerate(reports):
            if done % _STEP == 0:
                progress(done, len(reports))
                if cancelled():
                    raise RasidError("The dashboard was stopped.")
            self._add_report(report)
        return self._made

    def _add_report(self, report: ReportRow) -> None:
        made = self._made
        made.titles[report.id] = report.title
        of_day = made.report_days.setdefault((report.published or "", report.state), [])
        of_day.append(report.id)
        for row in report_events(self._project.connection, report.id):
            stands = row.state in self._states and not row.contested
            self._add_event(row, report.title, stands=stands)

    def _add_event(self, row: EventRow, title: str, *, stands: bool) -> None:
        made, event = self._made, row.event
        made.event_days.setdefault((event.date.start or "", row.state), []).append(row.id)
        dead = self._add_dead(row, stands=stands)
        made.events[row.id] = Line(
            id=row.id,
            report=row.report,
            title=title,
            type=event.type.value,
            state=row.state,
            day=event.date.start,
            place=event.places[0].name if event.places else "",
            dead=dead,
        )
        if stands:
            made.standing += 1
            parties = (*event.side_a, *event.side_b)
            for actor in dict.fromkeys(party.actor or party.name or "" for party in parties):
                if actor:
                    made.actors.setdefault(actor, []).append(row.id)
            made.spots += self._spots(event)

    def _add_dead(self, row: EventRow, *, stands: bool) -> Bounds:
        made, counted = self._made, list[tuple[str, Bounds]]()
        for fact, says in facts_of_dead(row.event, self._linked, self._policy):
            if not isinstance(says, Bounds):
                if stands:
                    made.left_out[says].add(bounds(fact), row.id)
            elif not stands:
                why = "contested" if row.contested else row.state.value
                made.held_back[why].add(says, row.id)
            else:
                made.total.add(says, row.id)
                victims = "+".join(sorted(victims_of(row.event, fact, self._policy)))
                counted.append((victims, says))
        for victims, month, dead in by_month(row.event, counted, self._policy):
            made.dead[victims, month].add(dead, row.id)
        return sum((says for _, says in counted), Bounds())

    def _spots(self, event: Event) -> Iterator[Spot]:
        """Where it happened, each place once; a whole country is none beside a place in it."""
        places = distinct(main_places(event))
        within = [place for place in places if place.precision is not PlacePrecision.COUNTRY]
        for place in within or places[:1]:
            known = self._places.places.get(place.id or "")
            lat, lon = (place.lat, place.lon) if place.lat is not None else _at(known)
            home = self._places.governorate(place.id)
            yield Spot(event.id, place.name, place.precision, home, lat, lon)
        if not places:
            yield Spot(event.id, "", PlacePrecision.COUNTRY, "", None, None)


def _at(known: GazetteerPlace | None) -> tuple[float | None, float | None]:
    return (known.lat, known.lon) if known else (None, None)


def period(day: str, grain: str) -> str:
    """The "day", "month", "quarter" or "year" a day or month lies in; "" for none."""
    if not day:
        return ""
    first, _, last = day.partition("/")
    if last and period(first, grain) != period(last, grain):
        return SEVERAL
    if grain == "quarter":
        return f"{first[:4]}-Q{(int(first[5:7]) + 2) // 3}"
    return first[: {"day": 10, "month": 7, "year": 4}[grain]]


SEVERAL = "several"
"""The period of what reaches over more than one."""


def grain_of(days: Iterable[str], most: int, finest: str = "day") -> str:
    """The finest grain under which these days or months make no more than so many periods."""
    known = [*days]
    grains = ("day", "month", "quarter", "year")
    for grain in grains[grains.index(finest) :]:
        if len({period(day, grain) for day in known}) <= most:
            return grain
    return "year"


def shares(actors: Mapping[str, list[str]], most: int) -> list[tuple[str, list[str]]]:
    """The actors of the most events, the first of them first."""
    ordered = sorted(actors.items(), key=lambda each: (-len(each[1]), each[0]))
    return ordered[:most]
