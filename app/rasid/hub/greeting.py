"""The first question to a hub: of which version it is, who one is there, and what is new."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from psycopg import Connection

from rasid.errors import RasidError
from rasid.hub.schema import refuse_other_version
from rasid.storage.project import CLOCKS_APART
from rasid.storage.travelling import Travels


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """What a hub says of itself.

    ``project`` holds the values of its project, None while it has none. ``member`` and ``role``
    are None for whoever runs it and is no member. ``last`` is the newest place of each kind of row,
    ``holds`` whether the hub still has the decision that was the newest before, and ``withheld``
    the reports of which it keeps the work of others back.
    """

    hub: str
    project: Mapping[str, str] | None
    member: str | None
    role: str | None
    last: Mapping[Travels, int]
    last_id: str | None
    holds: bool
    withheld: frozenset[str]


def greet(connection: Connection, last: int = 0, last_id: str | None = None) -> Greeting:
    """Ask a hub; RasidError where it is of another version or the clocks differ by an hour."""
    row = connection.execute("SELECT rasid.hello(%s, %s)", (last, last_id)).fetchone()
    assert row is not None, "a function returns a row"
    said: dict[str, Any] = row[0]
    refuse_other_version(said["migrations"])
    _refuse_wrong_clock(time.time() - float(said["now"]))
    return Greeting(
        hub=said["hub"],
        project=said["project"],
        member=said["member"],
        role=said["role"],
        last={kind: said[kind.value] for kind in Travels},
        last_id=said["last_id"],
        holds=said["holds"],
        withheld=frozenset(said["withheld"]),
    )


def member_of(greeting: Greeting) -> tuple[str, str]:
    """Name and role of who asked; RasidError where they are no member."""
    if greeting.member is None or greeting.role is None:
        raise RasidError("You are no member of this hub. Ask who runs it to invite you.")
    return greeting.member, greeting.role


def _refuse_wrong_clock(ahead: float) -> None:
    """Times decide which of two decisions is the newer one, on every desk."""
    if abs(ahead) <= CLOCKS_APART.total_seconds():
        return
    if ahead > 0:
        raise RasidError(
            "The clock here is {hours} hours ahead of the hub's. Set it right and synchronise "
            "again; until then work goes on here.",
            hours=round(ahead / 3600),
        )
    raise RasidError(
        "The clock here is {hours} hours behind the hub's. Set it right and synchronise again; "
        "until then work goes on here.",
        hours=round(-ahead / 3600),
    )
