"""A project as it was at a moment, as one person left it, or as the machine proposed it."""

import sqlite3
from dataclasses import dataclass, replace

from rasid.storage.links import links_of_report
from rasid.storage.numbering import event_numbers
from rasid.storage.opened import Opened
from rasid.storage.project import Project
from rasid.storage.reports import get_report, get_text
from rasid.storage.rows import EventRow, SpanRow
from rasid.storage.standing import (
    LATEST,
    NO_PROPOSALS,
    Decision,
    Proposals,
    decided_span,
    event_row,
    proposals_of_row,
    read_decision,
    span_row,
    standing_of,
    untouched,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which decisions and proposals count.

    ``until`` is the last instant that does (as revisions tell time), ``author`` the one person
    whose decisions do, ``version`` the rules whose proposals do. ``decided`` False leaves all
    decisions out: what is left is the machine's. Where a person's view is taken, what others
    decided before or after is not in it: it is the proposal with that person's own decisions.
    """

    until: str | None = None
    author: str | None = None
    version: str | None = None
    decided: bool = True


NOW = View()
"""Everything counts: the project as it stands."""

MACHINE = View(decided=False)
"""No decision counts: the latest proposals."""


_STANDING = """
    WITH seen AS (
        SELECT id, report, time FROM revision
        WHERE report IS NOT NULL AND (:until IS NULL OR time <= :until)
    )
    SELECT report, id FROM seen AS r
    WHERE NOT EXISTS (
        SELECT 1 FROM revision_parent JOIN revision ON revision.id = child
        WHERE parent = r.id AND (:until IS NULL OR revision.time <= :until)
    )
    ORDER BY report, id
"""

_STANDING_OF_ONE = """
    SELECT report, id FROM (
        SELECT report, id, max(time) FROM revision
        WHERE report IS NOT NULL AND author = :author AND (:until IS NULL OR time <= :until)
        GROUP BY subject
    )
    ORDER BY report, id
"""

_READ = f"""
    SELECT report.id, (
        SELECT id FROM extraction
        WHERE report = report.id
            AND (:until IS NULL OR created <= :until) AND (:version IS NULL OR version = :version)
        ORDER BY {LATEST} LIMIT 1
    )
    FROM report WHERE :until IS NULL OR imported <= :until ORDER BY seq
"""


def fingerprints(project: Project, view: View) -> dict[str, tuple[str, ...]]:
    """For each report of a view, in order, the extraction and the revisions that stand in it.

    Equal ones say the same; different ones may.
    """
    values = {"until": view.until, "version": view.version, "author": view.author}
    if view.author is not None:
        values["author"] = project.known_as(view.author)
    db = project.connection
    heads: dict[str, list[str]] = {}
    if view.decided:
        query = _STANDING_OF_ONE if view.author is not None else _STANDING
        for report, id_ in db.execute(query, values):
            heads.setdefault(report, []).append(id_)
    read = db.execute(_READ, values)
    return {
        report: (extraction or "", *heads.get(report, ()))
        for report, extraction in read
        if view.author is None or report in heads
    }


def open_view(project: Project, report: str, view: View = NOW) -> Opened:
    """A report as a view has it; RasidError where there is none of that id.

    Verified events are said to be verified as whoever verified them said it. Numbers and links of
    events are those of today.
    """
    if view.author is not None:
        view = replace(view, author=project.known_as(view.author))
    spans, events = view_rows(project.connection, report, view)
    return Opened(
        report=get_report(project, report),
        text=get_text(project, report),
        spans=spans,
        events=events,
        numbers=event_numbers(project.connection, report),
        links=tuple(links_of_report(project, report)),
    )


def view_rows(
    db: sqlite3.Connection, report: str, view: View
) -> tuple[tuple[SpanRow, ...], tuple[EventRow, ...]]:
    """The spans and events of a report as a view has them, in the order of the text.

    The ``author`` of the view is called as the project calls them.
    """
    proposed = _proposals(db, report, view)
    said = _decisions(db, report, view) if view.decided else {}
    spans = [
        span
        for subject in said
        if subject.startswith("s-")
        and (span := span_row(report, subject, proposed, said[subject])) is not None
    ]
    spans += [
        SpanRow(span=span, report=report, extraction=proposed.extraction)
        for span in untouched(proposed, [decided_span(row) for row in spans])
    ]
    wanted = dict.fromkeys((*proposed.events, *(s for s in said if s.startswith("e-"))))
    events = [
        event
        for subject in wanted
        if (event := event_row(report, subject, proposed, said.get(subject))) is not None
    ]
    ordered = sorted(events, key=lambda row: (row.event.anchor, row.id))
    return tuple(sorted(spans, key=_in_text)), tuple(ordered)


def _in_text(row: SpanRow) -> tuple[int, int, str, str]:
    return (row.span.start, row.span.end, row.span.label, row.id)


def _proposals(db: sqlite3.Connection, report: str, view: View) -> Proposals:
    row = db.execute(
        f"""
        SELECT id, record FROM extraction
        WHERE report = ? AND (? IS NULL OR created <= ?) AND (? IS NULL OR version = ?)
        ORDER BY {LATEST} LIMIT 1
        """,
        (report, view.until, view.until, view.version, view.version),
    ).fetchone()
    return proposals_of_row(*row) if row else NO_PROPOSALS


_HEADS = """
    WITH seen AS (
        SELECT id, subject, body, author, time FROM revision
        WHERE report = ? AND (? IS NULL OR time <= ?)
    )
    SELECT subject, body, author, time, id FROM seen AS r
    WHERE NOT EXISTS (
        SELECT 1 FROM revision_parent JOIN seen ON seen.id = child WHERE parent = r.id
    )
    ORDER BY subject, time DESC, id DESC
"""

_NEWEST = """
    SELECT subject, body, author, max(time), id FROM revision
    WHERE report = ? AND (? IS NULL OR time <= ?) AND author = ?
    GROUP BY subject
"""


def _decisions(db: sqlite3.Connection, report: str, view: View) -> dict[str, Decision]:
    values: list[str | None] = [report, view.until, view.until]
    query = _HEADS
    if view.author is not None:
        query = _NEWEST  # a person's own newest: others may have decided in between
        values.append(view.author)
    heads: dict[str, list[Decision]] = {}
    for row in db.execute(query, values):
        head = read_decision(row)
        heads.setdefault(head.subject, []).append(head)
    return {subject: standing_of(found) for subject, found in heads.items()}
