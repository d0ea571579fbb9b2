"""Listens to a hub in a thread of its own, so that others' decisions come in within seconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rasid.errors import RasidError
from rasid.hub.connecting import OfflineError, connect
from rasid.hub.faults import explaining
from rasid.hub.presence import SECONDS_BETWEEN_SIGNS, be_at, who_is_where
from rasid.hub.secrets import HubUrl

if TYPE_CHECKING:
    from psycopg import Connection

_CHANNELS = ("rasid", "rasid_presence")
_LOOK = 0.5  # seconds after which a listener looks whether its desk has moved or is to stop
_WAITS = (1, 2, 5, 10, 30)  # seconds before each further attempt to come back


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """What is called in the listener's thread.

    ``changed``: something came to the hub, or may have while nobody listened. ``present``: who
    has which report open now. ``away``: why the hub cannot be heard; it is tried again.
    """

    changed: Callable[[], None]
    present: Callable[[dict[str, str]], None]
    away: Callable[[RasidError], None]


class Listener(threading.Thread):
    """Hears what happens on a hub, and says there which report is open at this desk."""

    def __init__(self, url: HubUrl, ears: Ears) -> None:
        super().__init__(name="rasid-hub", daemon=True)
        self._url, self._ears = url, ears
        self._stopped = threading.Event()
        self._report: str | None = None

    def stand_at(self, report: str | None) -> None:
        """Let the others know which report is open here."""
        self._report = report

    def stop(self) -> None:
        """Listen no longer; ``join`` waits until it is so."""
        self._stopped.set()

    def run(self) -> None:
        """Listen, and come back after every break, until stopped.

        Where the hub says no, as to a password, it is not asked again.
        """
        attempts = 0
        while not self._stopped.is_set():
            try:
                with connect(self._url) as connection, explaining():
                    attempts = 0
                    self._listen(connection)
            except OfflineError as error:
                self._lose(error)
                self._stopped.wait(_WAITS[min(attempts, len(_WAITS) - 1)])
                attempts += 1
            except RasidError as error:
                self._lose(error)
                return

    def _lose(self, error: RasidError) -> None:
        if not self._stopped.is_set():  # who stopped it hears nothing more
            self._ears.away(error)

    def _listen(self, connection: Connection) -> None:
        for channel in _CHANNELS:
            connection.execute(f"LISTEN {channel}")
        self._ears.changed()
        heard, said, at = set(_CHANNELS[1:]), None, float("-inf")
        while not self._stopped.is_set():
            report, now = self._report, time.monotonic()
            if report != said or (report and now - at > SECONDS_BETWEEN_SIGNS):
                be_at(connection, report)
                said, at = report, now
            if "rasid_presence" in heard:
                self._ears.present(who_is_where(connection))
            if "rasid" in heard:
                self._ears.changed()
            heard = {notice.channel for notice in connection.notifies(timeout=_LOOK, stop_after=1)}
        if said is not None:
            be_at(connection, None)
