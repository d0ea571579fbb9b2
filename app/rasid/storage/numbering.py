"""The number of each event of a report: once seen, it stays within the report."""

import sqlite3

from rasid.storage.standing import proposals_of_row


def event_numbers(db: sqlite3.Connection, report: str) -> dict[str, int]:
    """Numbers from 1 by event id, in the order in which the events first appeared.

    Those of one extraction appeared together and are numbered in the order of the text. An event
    that is rejected, taken back or no longer proposed keeps its number, so that there may be gaps.
    """
    first: dict[str, tuple[str, int, str]] = {}
    extractions = db.execute(
        "SELECT id, record, created FROM extraction WHERE report = ?", (report,)
    )
    for id_, record, created in extractions.fetchall():
        for event in proposals_of_row(id_, record).events.values():
            seen = (created, event.anchor, event.id)
            first[event.id] = min(seen, first.get(event.id, seen))
    made = db.execute(
        """
        SELECT subject, min(time) FROM revision
        WHERE report = ? AND subject GLOB 'e-*' GROUP BY subject
        """,
        (report,),
    )
    for subject, time in made:
        seen = (time, 0, subject)
        first[subject] = min(seen, first.get(subject, seen))
    return {id_: number for number, id_ in enumerate(sorted(first, key=first.__getitem__), 1)}
