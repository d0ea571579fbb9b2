"""One round with the hub: send what is new here, take in what is new there."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from psycopg import Connection, IsolationLevel

from rasid.errors import RasidError
from rasid.hub.faults import explaining
from rasid.hub.greeting import Greeting, greet, member_of
from rasid.hub.joined import (
    Joined,
    begin_anew,
    find_held,
    find_refused,
    get_joined,
    keep_joined,
    pulled_upto,
    withheld,
)
from rasid.hub.pulling import Pulled, pull
from rasid.hub.pushing import has_more, push, to_send
from rasid.hub.signing import start_signing
from rasid.storage.connection import transaction
from rasid.storage.project import Project, now
from rasid.storage.soundness import Amiss
from rasid.storage.travelling import Travels


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What one round came to.

    ``sent`` and ``received`` count decisions, ``new_reports`` and ``new_extractions`` what came
    in beside them, ``reports`` are those something was said of. ``refused`` counts what the hub
    does not take, ``waiting`` and ``quarantined`` what came and is kept apart. ``contested`` are
    the subjects of what came in that are decided in different ways now.
    """

    sent: int = 0
    received: int = 0
    new_reports: int = 0
    new_extractions: int = 0
    reports: frozenset[str] = frozenset()
    contested: tuple[str, ...] = ()
    refused: int = 0
    waiting: int = 0
    quarantined: int = 0

    def __bool__(self) -> bool:
        return bool(self.sent or self.received or self.new_reports or self.new_extractions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a project and its hub stand to one another, without asking the hub."""

    joined: Joined
    to_send: int
    refused: int
    waiting: int
    quarantined: int


def sync(project: Project, connection: Connection) -> Synced:
    """Send and take in; sending twice, or stopping anywhere, changes nothing of what it comes to.

    RasidError with one sentence where the hub cannot or does not want to; nothing here is changed
    by that but what had come in whole before.
    """
    db = project.connection
    joined = get_joined(db)
    with explaining():
        greeting = greet(connection, joined.last, joined.last_id)
        member, role = _still(joined, greeting)
        if not greeting.holds:  # it was put back to an earlier state: what it lost is sent again
            with transaction(db):
                begin_anew(db)
        pushed, pulled = {}, Pulled()
        changed = role != joined.role
        if changed or has_more(db, member) or _has_news(project, greeting):
            changed = True
            if role != "reader":
                pushed = push(project, connection, member).sent
            connection.isolation_level = IsolationLevel.REPEATABLE_READ
            try:
                with connection.transaction():
                    greeting = greet(connection)
                    pulled = pull(project, connection, greeting)
            finally:
                connection.isolation_level = None
        if joined.synced is None and role != "reader":
            _sign_earlier(project, connection, member)
    _write_down(project, joined, greeting, role, changed=changed)
    standing = get_standing(project)
    return Synced(
        sent=pushed.get(Travels.REVISION, 0),
        received=pulled.taken.get(Travels.REVISION, 0),
        new_reports=pulled.taken.get(Travels.REPORT, 0),
        new_extractions=pulled.taken.get(Travels.EXTRACTION, 0),
        reports=frozenset(pulled.reports),
        contested=tuple(sorted(pulled.contested)),
        refused=standing.refused,
        waiting=standing.waiting,
        quarantined=standing.quarantined,
    )


def get_standing(project: Project) -> Standing:
    """How far a project is with its hub; RasidError where it joined none."""
    db = project.connection
    joined = get_joined(db)
    held = find_held(db)
    waiting = sum(Amiss(kept.reason).waits for kept in held)
    return Standing(
        joined=joined,
        to_send=0 if joined.role == "reader" else to_send(db, joined.member),
        refused=len(find_refused(db)),
        waiting=waiting,
        quarantined=len(held) - waiting,
    )


def _still(joined: Joined, greeting: Greeting) -> tuple[str, str]:
    """Who one is on the hub; RasidError where it is not the hub that was joined."""
    if greeting.hub != joined.id:
        raise RasidError(
            "This address leads to another hub than the one this project joined. Join again with "
            "`rasid hub join`."
        )
    member, role = member_of(greeting)
    if member != joined.member:
        raise RasidError(
            "On the hub you are {member}, and this project joined as {joined}. Join again with "
            "`rasid hub join`.",
            member=member,
            joined=joined.member,
        )
    return member, role


def _sign_earlier(project: Project, connection: Connection, member: str) -> None:
    """What stood in the member's name on the hub before they had a key, once and at the first."""
    if start_signing(project, member):
        push(project, connection, member)


def _has_news(project: Project, greeting: Greeting) -> bool:
    db = project.connection
    new = any(greeting.last[kind] > pulled_upto(db, kind) for kind in Travels)
    return new or withheld(db) != greeting.withheld


_WRITTEN_ANEW_AFTER = timedelta(minutes=1)


def _write_down(
    project: Project, joined: Joined, greeting: Greeting, role: str, *, changed: bool
) -> None:
    """When it was, and what the hub had; rarely where nothing is new, as others watch the file."""
    time = now()
    if not changed and joined.synced is not None:
        since = datetime.fromisoformat(time) - datetime.fromisoformat(joined.synced)
        if timedelta(0) <= since < _WRITTEN_ANEW_AFTER:
            return
    last = greeting.last[Travels.REVISION]
    with transaction(project.connection) as db:
        keep_joined(
            db, replace(joined, role=role, last=last, last_id=greeting.last_id, synced=time)
        )
