"""Who has which report open: told while it lasts, and nothing is locked by it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rasid.hub.faults import explaining

if TYPE_CHECKING:
    from psycopg import Connection

SECONDS_BETWEEN_SIGNS = 40
"""How often who stays at a report says so."""

_STALE_AFTER = timedelta(seconds=3 * SECONDS_BETWEEN_SIGNS)


def be_at(connection: Connection, report: str | None) -> None:
    """Say that whoever connects has this report open now; None: none."""
    with explaining():
        connection.execute("SELECT rasid.be_at(%s)", (report,))


def who_is_where(connection: Connection) -> dict[str, str]:
    """The report that each of the other members has open now."""
    with explaining():
        rows = connection.execute(
            "SELECT member, report FROM rasid.presence"
            " WHERE at > now() - %s AND member <> rasid.me() ORDER BY at",
            (_STALE_AFTER,),
        )
        return dict(rows.fetchall())
