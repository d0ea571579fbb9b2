"""What one person has decided since a moment, counted from the revision log."""

from dataclasses import dataclass

from rasid.storage.project import Project


@dataclass(frozen=True, slots=True)
class Decided:
    """How many subjects a person's decisions stand on, and in how many reports."""

    reports: int
    events: int
    spans: int


def decided_since(project: Project, person: str, since: str) -> Decided:
    """What ``person`` has decided since ``since`` (UTC, as revisions have it).

    A subject counts once however often it was decided, and not at all where the last thing the
    person did to it was to undo.
    """
    row = project.connection.execute(
        """
        WITH touched AS (
            SELECT subject, report, kind, max(seq)
            FROM revision
            WHERE author = ? AND time >= ?
            GROUP BY subject
        )
        SELECT count(DISTINCT report), coalesce(sum(subject GLOB 'e-*'), 0),
            coalesce(sum(subject GLOB 's-*'), 0)
        FROM touched
        WHERE kind <> 'undo'
        """,
        (person, since),
    ).fetchone()
    return Decided(*row)
