"""``rasid reports`` and ``rasid events``: tables of what is in a project."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.core.vocabulary import ReportState, State

if TYPE_CHECKING:
    from rasid.core.event import Event, Participant
    from rasid.storage.project import Project
    from rasid.storage.queries import EventRow

_ORDERS = (
    *("added", "published", "title", "state", "assigned", "waiting", "source", "confidence"),
)


@click.command()
@project_argument
@click.option(
    "--find",
    "written",
    default="",
    metavar="FILTER",
    help="Words in title or file, and assigned: waits: source: date: confidence: state: fields.",
)
@click.option("--state", "states", multiple=True, type=click.Choice([s.value for s in ReportState]))
@click.option("--order", type=click.Choice(_ORDERS), default="added")
@click.option("--descending", is_flag=True, help="The other way round.")
@json_option
@bidi_option
def reports(
    project: Path,
    written: str,
    states: tuple[str, ...],
    order: Any,
    descending: bool,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """List the reports of PROJECT with their states and counts.

    \b
    rasid reports p.rasid --find "إدلب assigned:none waits:question date:2017..2018"
    rasid reports p.rasid --find "source:سانا confidence:<0.6" --order confidence
    """
    from rasid.core.record import to_builtins
    from rasid.review.report_filter import read_filter
    from rasid.storage.project import Project
    from rasid.storage.reports import find_reports

    query = read_filter(written)
    query = replace(
        query,
        states=query.states | frozenset(map(ReportState, states)),
        order=order,
        descending=descending,
    )
    with Project.open(project, read_only=True) as opened:
        found = find_reports(opened, query)
    if as_json:
        print_json(to_builtins(row) for row in found)
        return
    Screen(bidi).table(
        ("report", "state", "published", "events", "decided", "open", "given to", "title"),
        [
            (
                *(r.id, r.state, r.published or "–", r.events, r.decided, r.comments or ""),
                *(", ".join(r.assigned), r.title or r.file),
            )
            for r in found
        ],
    )


@click.command()
@project_argument
@click.option("--report", metavar="ID", help="Only the events of this report.")
@click.option("--state", "states", multiple=True, type=click.Choice([s.value for s in State]))
@json_option
@bidi_option
def events(
    project: Path, report: str | None, states: tuple[str, ...], as_json: bool, bidi: Bidi
) -> None:
    """List the events of PROJECT: proposed, confirmed, verified and rejected."""
    from rasid.storage.project import Project
    from rasid.storage.queries import find_events
    from rasid.storage.reports import get_report

    with Project.open(project, read_only=True) as opened:
        if report is not None:
            get_report(opened, report)  # says that there is none of that id
        found = find_events(opened, report, map(State, states) if states else None)
        if as_json:
            print_json(event_values(row) for row in found)
            return
        rows = list(_event_lines(opened, found))
    Screen(bidi).table(("event", "state", "type", "date", "dead", "sides", "places", "words"), rows)


def event_values(row: "EventRow") -> dict[str, Any]:
    """An event in the codebook's form, with where it stands beside its fields."""
    from rasid.core.record import to_builtins

    values: dict[str, Any] = to_builtins(row)
    event = values.pop("event")
    return {**event, **values}


def _event_lines(project: "Project", found: list["EventRow"]) -> Iterator[tuple[object, ...]]:
    from rasid.storage.reports import get_text

    text, of = "", None
    for row in found:
        if row.report != of:
            text, of = get_text(project, row.report), row.report
        event = row.event
        yield (
            row.id,
            row.state,
            event.type,
            days(event),
            dead(event),
            sides(event),
            [place.name for place in event.places],
            text[event.trigger.start : event.trigger.end] if event.trigger else "",
        )


def sides(event: "Event") -> str:
    """Who stands against whom; a dash for a side that is not named."""
    named = [", ".join(map(party, side)) or "–" for side in (event.side_a, event.side_b)]
    return " × ".join(named if event.side_b else named[:1])


def party(participant: "Participant") -> str:
    """What a participant is called: its slug, else the words of the text, else its category."""
    return participant.actor or participant.name or participant.category


def days(event: "Event") -> str:
    """When, as one ISO day or two."""
    start, end = event.date.start, event.date.end
    return f"{start}…{end}" if start and end and start != end else start or end or "–"


def dead(event: "Event") -> str:
    """The dead an event adds to a sum, such as "18 (18–…)"; empty where it adds none."""
    from rasid.core.tally import Bounds, tally_dead

    total = tally_dead([event]).total
    if total == Bounds():
        return ""
    if total.low == total.best == total.high:
        return str(total.best)
    return f"{total.best} ({total.low}–{'…' if total.high is None else total.high})"
