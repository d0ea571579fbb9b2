"""Holds a project's signatures against its hub's: so the newest of a chain is missed, too."""

from psycopg import Connection

from rasid.hub.faults import explaining
from rasid.hub.joined import get_joined, sent_upto
from rasid.storage.check import Finding
from rasid.storage.project import Project
from rasid.storage.travelling import Travels

_HUB = """
    SELECT key.id, key.person, coalesce(max(number), 0)
    FROM rasid.key LEFT JOIN rasid.signature ON signature.key = key.id
    GROUP BY key.id, key.person ORDER BY key.person, key.id
"""


def missing_heads(project: Project, connection: Connection) -> list[Finding]:
    """What either side has signed decisions of that the other has not, by key.

    What was made here and not sent yet is no finding; nothing is sent or taken in.
    """
    db = project.connection
    member = get_joined(db).member
    here = dict(db.execute("SELECT key, max(number) FROM signature GROUP BY key"))
    findings = []
    with explaining():
        rows = connection.execute(_HUB).fetchall()
    for key, person, there in rows:
        own = here.get(key, 0)
        due = own if person != member else sent_upto(db, f"{Travels.SIGNATURE} {key}")
        where = f"key {key[:12]}"
        if there > own:
            what = (
                f"later decisions signed by {person} are on the hub and not here: {there - own}. "
                "Synchronise; if they are missing still, they were taken out: rasid sync --anew"
            )
            findings.append(Finding(where, what))
        elif due > there:
            what = f"later decisions signed by {person} are here and not on the hub: {due - there}"
            findings.append(Finding(where, what))
    return findings
