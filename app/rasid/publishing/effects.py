"""What each choice of a policy does to the totals of an export, before it is made."""

from collections.abc import Callable, Collection, Mapping
from itertools import groupby
from operator import attrgetter

from rasid.core.effect import Effect, effects
from rasid.core.policy import Policy
from rasid.core.tally import LeftOut
from rasid.core.vocabulary import State
from rasid.extraction.gazetteer import read_gazetteer
from rasid.extraction.resources import resource_files
from rasid.interchange.linked import find_linked
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import STATES, Include
from rasid.publishing.frozen_state import as_kept
from rasid.review.policies import policy_in_force
from rasid.review.snapshots import get_snapshot
from rasid.storage.links import find_links
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.reports import find_reports


def policy_effects(
    project: Project,
    policy: Policy,
    *,
    include: Include = Include.CONFIRMED,
    snapshot: str | None = None,
) -> list[Effect]:
    """Every alternative of every choice over the events that would go out."""
    kept = get_snapshot(project, snapshot) if snapshot is not None else None
    places = read_gazetteer(resource_files(own_resources(project.path))["gazetteer"])
    with as_kept(project, kept) as state:
        states = STATES[kept.include if kept else include]
        linked = _linked(state, states)
        going = [row for row in find_events(state, states=states) if not row.contested]
        reports = ([row.event for row in rows] for _, rows in groupby(going, attrgetter("report")))
        return effects(reports, linked, policy, lambda place: places.governorate(place.id))


def policy_of(project: Project, snapshot: str | None = None) -> Policy:
    """The policy an export takes where nobody names one: that in force, in a snapshot's own state.

    RasidError as of ``policy_in_force``, and where this file has not all of the snapshot.
    """
    if snapshot is None:
        return policy_in_force(project)
    with as_kept(project, get_snapshot(project, snapshot)) as state:
        return policy_in_force(state)


def _linked(
    project: Project, states: Collection[State]
) -> Callable[[Policy], Mapping[str, LeftOut]]:
    """What stands back for what under a policy; most projects need not be asked for each."""
    if not find_links(project) and all(row.near is None for row in find_reports(project)):
        return lambda _: {}
    return lambda policy: find_linked(project, states, policy).left_out
