"""A report after a decision: only what the decision can have changed is read again."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import replace

from rasid.core.vocabulary import State
from rasid.storage.comments import find_comments
from rasid.storage.links import links_of_report
from rasid.storage.log import Outcome
from rasid.storage.numbering import event_numbers
from rasid.storage.opened import Opened
from rasid.storage.project import Project
from rasid.storage.queries import open_report, stamp_of
from rasid.storage.reports import get_report
from rasid.storage.rows import (
    EVENT_COLUMNS,
    SPAN_COLUMNS,
    EventRow,
    SpanRow,
    read_event_row,
    read_span_row,
)
from rasid.storage.standing import Place, in_text, place_of, proposals


def reopen_report(project: Project, was: Opened, outcome: Outcome) -> Opened:
    """``open_report`` after this connection has written ``outcome``, with the rows that are as
    they were taken from ``was``.

    It is read whole where somebody else has written since, or where it is read blind.
    """
    report = was.report.id
    stamp = stamp_of(project.connection, report)
    if stamp != was.stamp or stamp.reader is not None:
        return open_report(project, report)
    subjects = {revision.subject for revision in outcome.revisions}
    kinds = {subject[:2] for subject in subjects}
    events = _events(project, was, subjects)
    numbers = was.numbers
    if any(row.id not in numbers for row in events):
        numbers = event_numbers(project.connection, report)
    links, comments = was.links, was.comments
    if "l-" in kinds or [row.id for row in events] != [row.id for row in was.events]:
        links = tuple(links_of_report(project, report))
    if kinds & {"m-", "r-"}:
        comments = tuple(find_comments(project, report=report))
    return replace(
        was,
        report=get_report(project, report),
        spans=_spans(project, was, {each for each in subjects if each.startswith("s-")}),
        events=events,
        numbers=numbers,
        links=links,
        comments=comments,
    )


def _spans(project: Project, was: Opened, subjects: set[str]) -> tuple[SpanRow, ...]:
    """Proposals come and go with the decided spans that say the same."""
    if not subjects:
        return was.spans
    db, report = project.connection, was.report.id
    proposed = proposals(db, report)
    query = f"SELECT {SPAN_COLUMNS} FROM span WHERE report = ? AND id = ?"
    found = (db.execute(query, (report, id_)).fetchone() for id_ in subjects)
    decided = {row.id: row for row in map(read_span_row, filter(None, found))}
    places = {place_of(row.span) for row in was.spans if row.id in subjects}
    places |= {place_of(row.span) for row in decided.values()}
    places |= {place_of(proposed.spans[id_]) for id_ in subjects if id_ in proposed.spans}
    told = {span.id: span for place in places for span in proposed.at(place)}
    changed = subjects | told.keys()
    kept = [row for row in was.spans if row.id not in changed]
    rows = list(decided.values())
    for id_ in told.keys() - subjects:  # decided on before, they stay as they are
        rows += [row for row in was.spans if row.id == id_ and row.head is not None]
    known = {row.id for row in rows}
    taken = _taken((*kept, *rows), places)
    rows += [
        proposed.row(report, span)
        for span in told.values()
        if span.id not in known and place_of(span) not in taken
    ]
    for row in rows:
        insort(kept, row, key=in_text)
    return tuple(kept)


def _taken(rows: Iterable[SpanRow], places: set[Place]) -> set[Place]:
    """Of these places, those somebody has decided on."""
    starts = {start for _, start, _ in places}
    near = (row for row in rows if row.span.start in starts and row.state is not State.PROPOSED)
    return places.intersection(place_of(row.span) for row in near)


def _events(project: Project, was: Opened, subjects: set[str]) -> tuple[EventRow, ...]:
    """A verification may begin or cease to hold with any span, so all states are looked at."""
    query = "SELECT id, state FROM event WHERE report = ?"
    states = dict(project.connection.execute(query, (was.report.id,)).fetchall())
    kept = [
        row
        for row in was.events
        if row.id not in subjects and states.get(row.id) == row.state.value
    ]
    if len(kept) == len(was.events) == len(states):
        return was.events
    there = {row.id for row in kept}
    query = f"SELECT {EVENT_COLUMNS} FROM event WHERE id = ?"
    for id_ in states.keys() - there:
        row = read_event_row(project.connection.execute(query, (id_,)).fetchone())
        insort(kept, row, key=lambda one: (one.event.anchor, one.id))
    return tuple(kept)
