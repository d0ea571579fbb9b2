"""What of a report counts: up to a moment, by one person, by some version of the rules."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rasid.storage.blindness import hidden_from
from rasid.storage.frozen import Frozen
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

    ``until`` is the last instant that does (as revisions tell time), ``frozen`` the very revisions
    that do, whatever has come in since, ``author`` the one person whose decisions do, ``version``
    the rules whose proposals do. ``decided`` False leaves all decisions out: what is left is the
    machine's. Where a person's view is taken, what others decided before or after is not in it,
    nor is what is frozen: it is the proposal with that person's own decisions.
    """

    until: str | None = None
    author: str | None = None
    version: str | None = None
    decided: bool = True
    frozen: Frozen | None = None


NOW = View()
"""Everything counts: the project as it stands."""

MACHINE = View(decided=False)
"""No decision counts: the latest proposals."""


def view_rows(
    db: sqlite3.Connection, report: str, view: View
) -> tuple[tuple[SpanRow, ...], tuple[EventRow, ...]]:
    """The spans and events of a report as a view has them, in the order of the text.

    The ``author`` of the view is called as the project calls them. Of a report that the reader of
    the connection reads blind, it is their own part of the view.
    """
    reader = hidden_from(db, report)
    if reader is not None and view.author != reader and view.decided:
        mine = view.author is None
        view = replace(view, author=reader) if mine else replace(view, decided=False)
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
    if view.frozen is not None:
        frozen = view.frozen.reports.get(report)
        wanted = frozen.extraction if frozen else ""
        row = db.execute("SELECT id, record FROM extraction WHERE id = ?", (wanted,)).fetchone()
        return proposals_of_row(*row) if row else NO_PROPOSALS
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


_THESE = """
    SELECT subject, body, author, time, id FROM revision
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY subject, time DESC, id DESC
"""


def _decisions(db: sqlite3.Connection, report: str, view: View) -> dict[str, Decision]:
    if view.frozen is not None and view.author is None:
        frozen = view.frozen.reports.get(report)
        return _standing(db.execute(_THESE, (json.dumps(frozen.revisions if frozen else ()),)))
    values: list[str | None] = [report, view.until, view.until]
    query = _HEADS
    if view.author is not None:
        query = _NEWEST  # a person's own newest: others may have decided in between
        values.append(view.author)
    return _standing(db.execute(query, values))


def _standing(rows: Iterable[tuple[str, str, str, str, str]]) -> dict[str, Decision]:
    """What stands for each subject, of its heads."""
    heads: dict[str, list[Decision]] = {}
    for row in rows:
        head = read_decision(row)
        heads.setdefault(head.subject, []).append(head)
    return {subject: standing_of(found) for subject, found in heads.items()}
