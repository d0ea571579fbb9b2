"""A project open for reading, for programs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from rasid.api.record import (
    Casualty,
    Event,
    Report,
    read_casualty,
    read_event,
    read_report,
)
from rasid.core.event import Place
from rasid.core.policy import Policy
from rasid.core.tally import Tally, add_up, facts_of_dead, tally_dead
from rasid.core.vocabulary import Include
from rasid.errors import RasidError
from rasid.extraction.gazetteer import Gazetteer, read_gazetteer
from rasid.extraction.resources import resource_files
from rasid.interchange.linked import find_linked
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import STATES
from rasid.publishing.frozen_state import as_kept
from rasid.review.policies import get_policy, policy_in_force
from rasid.review.snapshots import get_snapshot
from rasid.storage.project import Project
from rasid.storage.queries import open_report, report_events
from rasid.storage.reports import find_reports
from rasid.storage.rows import EventRow

Included = Literal["confirmed", "verified"]


def open(path: str | Path) -> "ProjectReader":
    """A project, to be read and never changed; use it in ``with``, or ``close`` it.

    RasidError where the file is no project, or was made by an older Rasid and never opened since.

    >>> with rasid.open("war.rasid") as project:
    ...     project.name, len(list(project.reports))
    ('تجربة', 1)
    """
    project = Project.open(path, read_only=True)
    with ExitStack() as opened:
        opened.callback(project.close)
        return ProjectReader(project, closing=opened.pop_all())


class ProjectReader:
    """A project open for reading. It belongs to the thread that opened it."""

    def __init__(
        self,
        project: Project,
        *,
        closing: ExitStack,
        own: Path | None = None,
        include: Include = Include.CONFIRMED,
    ) -> None:
        self._project = project
        self._closed = False
        self._closing = closing
        self._own = own or own_resources(project.path)
        self._include = include

    @property
    def name(self) -> str:
        """What the project is called.

        >>> project.name
        'تجربة'
        """
        return self._open.info.name

    @property
    def reports(self) -> Iterator[Report]:
        """Every report with its spans and events, in the order of the project.

        >>> [(report.title, report.state.value) for report in project.reports]
        [('اشتباكات في ريف إدلب', 'flagged')]
        """
        for row in find_reports(self._open):
            yield read_report(open_report(self._open, row.id))

    @property
    def events(self) -> Iterator[Event]:
        """Every event, whatever its state, in the order of reports and texts.

        >>> [(event.type.value, event.state.value) for event in project.events]
        [('CLASH', 'verified'), ('AIR_STRIKE', 'proposed')]
        """
        return map(read_event, self._events())

    @property
    def casualties(self) -> Iterator[Casualty]:
        """Every casualty fact, and whether it is in the sum of dead under the policy in force.

        >>> [(fact.kind.value, fact.best, fact.in_dead_total) for fact in project.casualties]
        [('killed', 4, True)]
        """
        policy = self.policy
        linked = find_linked(self._open, STATES[self._include], policy).left_out
        for row in self._events():
            dead = {fact.id: adds for fact, adds in facts_of_dead(row.event, linked, policy)}
            for fact in row.event.casualties:
                adds = dead.get(fact.id)
                why = None if adds is None else _held_back(row, self._include)
                yield read_casualty(row, fact, why or adds)

    def totals(
        self,
        policy: Policy | str | None = None,
        *,
        include: Included | None = None,
        where: Callable[[Event], bool] = lambda _: True,
    ) -> Tally:
        """The dead of the events that stand, summed under a policy, and what is not in the sum.

        ``policy`` is one, or the name of one; None is the one in force in the project. ``include``
        says how far an event must have come: "confirmed" takes the verified ones too. ``where``
        chooses events by what they say; what another event counts for is left out all the same.
        RasidError where there is no such policy, and no such ``include``.

        >>> project.totals().total
        Bounds(low=4, best=4, high=4)
        >>> project.totals("acled-like", where=lambda event: event.type == "SHELLING").total
        Bounds(low=0, best=0, high=0)
        """
        chosen = self.policy if policy is None else policy
        if isinstance(chosen, str):
            chosen = get_policy(self._open, chosen)
        wanted = _include(include) if include else self._include
        linked = find_linked(self._open, STATES[wanted], chosen).left_out
        return add_up(
            tally_dead([row.event], linked, chosen, self._governorate)
            for row in self._events()
            if _held_back(row, wanted) is None and where(read_event(row))
        )

    @property
    def policy(self) -> Policy:
        """The policy in force in the project.

        >>> project.policy.name
        'codebook'
        """
        return policy_in_force(self._open)

    def snapshot(self, name: str) -> "ProjectReader":
        """The project as a snapshot keeps it, closed with this one or before.

        RasidError where there is none of that name, or this file has not all it holds.
        """
        kept = get_snapshot(self._open, name)
        with ExitStack() as opening:
            state = opening.enter_context(as_kept(self._open, kept))
            reader = ProjectReader(
                state, closing=opening.pop_all(), own=self._own, include=kept.include
            )
        self._closing.push(reader)
        return reader

    def close(self) -> None:
        """Let go of the file."""
        self._closed = True
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _open(self) -> Project:
        if self._closed:
            raise RasidError("The project is closed. Open it again.")
        return self._project

    def _events(self) -> Iterator[EventRow]:
        for report in find_reports(self._open):
            yield from report_events(self._open.connection, report.id)

    def _governorate(self, place: Place) -> str:
        return self._gazetteer.governorate(place.id)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return read_gazetteer(resource_files(self._own)["gazetteer"])


def _include(name: str) -> Include:
    if name not in set(Include):
        raise RasidError(
            "{name} says nothing of events to include. Take one of: {known}.",
            name=name,
            known=", ".join(Include),
        )
    return Include(name)


def _held_back(row: EventRow, include: Include) -> str | None:
    """Why an event is in no sum, whatever it says; None where it may be."""
    if row.contested:
        return "contested"
    return None if row.state in STATES[include] else row.state.value
