"""Synchronises whenever something is new here or on the hub, until told to stop."""

import threading
import time
from collections.abc import Callable

from psycopg import Connection

from rasid.errors import RasidError
from rasid.hub.connecting import Ask, NotNowError, OfflineError, connect
from rasid.hub.joined import get_joined
from rasid.hub.listening import Ears, Listener
from rasid.hub.secrets import HubUrl, joined_url
from rasid.hub.syncing import Synced, sync
from rasid.storage.project import Project

_LOOK = 0.5  # seconds between looks at the file
_AGAIN = 60.0  # seconds after which it is tried again whatever was heard


def watch(
    project: Project,
    tell: Callable[[Synced | RasidError], None],
    stopped: Callable[[], bool],
    *,
    ask: Ask | None = None,
) -> None:
    """Synchronise again and again; ``tell`` is told what each round came to, or why it failed.

    While the hub is away, or takes nothing in, it is tried again; RasidError where it says no for
    good.
    """
    url = joined_url(get_joined(project.connection).url)
    news = threading.Event()
    first = connect(url, ask=ask)
    url = url.with_password(first.info.password or None)  # so as not to be asked again
    connection: Connection | None = first
    listener = Listener(url, Ears(changed=news.set, present=lambda _: None, away=lambda _: None))
    listener.start()
    try:
        seen, tried = -1, float("-inf")
        while not stopped():
            written = _written(project)
            if written != seen or news.is_set() or time.monotonic() - tried > _AGAIN:
                news.clear()
                seen, tried = written, time.monotonic()
                connection = _round(project, connection or _back(url, tell), tell)
            news.wait(_LOOK)
    finally:
        listener.stop()
        if connection is not None:
            connection.close()


def _round(
    project: Project, connection: Connection | None, tell: Callable[[Synced | RasidError], None]
) -> Connection | None:
    """One round; returns the connection where it still holds."""
    if connection is None:
        return None
    try:
        tell(sync(project, connection))
    except (OfflineError, NotNowError) as error:
        tell(error)
        connection.close()
        return None
    return connection


def _back(url: HubUrl, tell: Callable[[Synced | RasidError], None]) -> Connection | None:
    try:
        return connect(url)
    except OfflineError as error:
        tell(error)
        return None


def _written(project: Project) -> int:
    """A number that is another one when somebody else has written into the file."""
    return int(project.connection.execute("PRAGMA data_version").fetchone()[0])
