"""What is done with a hub beside the window: one round of synchronising, and joining."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rasid.errors import RasidError
from rasid.hub.joined import find_joined, get_joined
from rasid.storage.project import Project

if TYPE_CHECKING:
    from rasid.hub.connecting import Ask
    from rasid.hub.syncing import Synced


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """How one round ended: what it came to, or why it did not come about.

    ``before`` is the place in the log after which everything is new.
    """

    before: int
    synced: "Synced | None" = None
    error: RasidError | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """Who one is on which hub; the password, which this system may have no keyring for."""

    name: str
    address: str
    password: str | None = field(repr=False)


def synchronise(path: Path, password: str | None) -> Round:
    """One round with the hub of a project, with a password where the system has none for it."""
    from rasid.hub.connecting import connect
    from rasid.hub.secrets import joined_url
    from rasid.hub.syncing import sync

    with Project.open(path) as project:
        (before,) = project.connection.execute(
            "SELECT coalesce(max(seq), 0) FROM revision"
        ).fetchone()
        try:
            url = joined_url(get_joined(project.connection).url)
            with connect(url, ask=_once(password)) as connection:
                return Round(before=before, synced=sync(project, connection))
        except RasidError as error:
            return Round(before=before, error=error)


def join_hub(path: Path, address: str, password: str | None, *, insecure: bool) -> Membership:
    """Join a project file to a hub, or make it from the hub's."""
    from rasid.hub.connecting import connect
    from rasid.hub.joining import join
    from rasid.hub.secrets import read_url

    url = read_url(address, insecure=insecure)
    with connect(url, ask=_once(password)) as connection, join(connection, url, path) as project:
        joined = find_joined(project.connection)
        assert joined is not None, "it has just been joined"
        return Membership(joined.member, joined.url, url.password or password)


def _once(password: str | None) -> "Ask":
    """Says the password when it is first asked for; the second time it was the wrong one."""
    said = iter([password] if password else [])
    answer: Callable[[object], str | None] = lambda _url: next(said, None)  # noqa: E731
    return answer
