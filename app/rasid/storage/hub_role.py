"""What somebody's role on the hub lets them decide, said at once rather than when it is sent.

The hub itself refuses by row-level security, whatever a desk says: db/hub has the same rules.
"""

import sqlite3
from collections.abc import Iterable

from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError

_MAY_DECIDE = {"annotator": "selrmw", "reviewer": "selrmwgn"}
"""By role, the first letters of the subjects they may decide. A lead decides everything."""


def refuse_beyond_role(
    db: sqlite3.Connection, author: str, decisions: Iterable[tuple[str, RevisionKind]]
) -> None:
    """RasidError where the member of a hub decides, by subject and kind, what the hub won't take.

    Nothing is refused where no hub was joined, nor to others in the same file.
    """
    row = db.execute("SELECT member, role FROM hub").fetchone()
    if row is None or row[0] != author:
        return
    role = row[1]
    if role == "reader":
        raise RasidError(
            "You joined the hub as a reader: what you decide would reach nobody. Ask who runs it "
            "for another role."
        )
    if role not in _MAY_DECIDE:
        return
    for subject, kind in decisions:
        if role == "annotator" and kind is RevisionKind.VERIFY:
            raise RasidError("Annotators of the hub do not verify. Leave it to a reviewer.")
        if subject[1:2] != "-" or subject[0] not in _MAY_DECIDE[role]:
            raise RasidError(
                "Your role on the hub does not decide this: it holds for the whole project. Ask a "
                "lead."
            )
