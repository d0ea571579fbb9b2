"""A project as it was at a moment, as one person left it, or as the machine proposed it."""

from dataclasses import replace

from rasid.storage.blindness import all_hidden, reader_of
from rasid.storage.links import links_of_report
from rasid.storage.numbering import event_numbers
from rasid.storage.opened import Opened
from rasid.storage.project import Project
from rasid.storage.reports import get_report, get_text
from rasid.storage.standing import LATEST
from rasid.storage.viewing import MACHINE, NOW, View, view_rows

__all__ = ["MACHINE", "NOW", "View", "fingerprints", "open_view", "view_rows"]

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

    Equal ones say the same; different ones may. Nobody has been in a report but they themselves,
    to somebody who reads it blind.
    """
    if view.frozen is not None and view.author is None:
        order = project.connection.execute("SELECT id FROM report ORDER BY seq")
        there = ((id_, view.frozen.reports.get(id_)) for (id_,) in order)
        return {id_: (each.extraction, *each.revisions) for id_, each in there if each is not None}
    values = {"until": view.until, "version": view.version, "author": view.author}
    if view.author is not None:
        values["author"] = project.known_as(view.author)
    db = project.connection
    heads: dict[str, list[str]] = {}
    if view.decided:
        query = _STANDING_OF_ONE if view.author is not None else _STANDING
        for report, id_ in db.execute(query, values):
            heads.setdefault(report, []).append(id_)
    reader = reader_of(db)
    if view.author is not None and reader is not None and reader != values["author"]:
        for report in all_hidden(db, reader):
            heads.pop(report, None)
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
