"""How a project stands with its hub, and the words for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from PySide6.QtCore import QObject

_JUST_NOW = timedelta(minutes=1)


class Phase(Enum):
    """What is going on between desk and hub."""

    RESTING = auto()
    SYNCHRONISING = auto()
    OFFLINE = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class HubStatus:
    """``why`` is the sentence of what went wrong last; ``apart`` how many rows either side does
    not take; ``exposed`` whether the way to the hub is not sure to be encrypted.
    """

    phase: Phase
    synced: datetime | None
    to_send: int
    apart: int
    exposed: bool
    why: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing needs a look."""
        return self.phase in (Phase.RESTING, Phase.SYNCHRONISING) and not self.apart


class StatusWords(QObject):
    """How it stands, in the language of the interface."""

    def line(self, status: HubStatus, now: datetime) -> str:
        """One short line, such as “synced 2 minutes ago, 14 to send”."""
        parts = [self._phase(status, now)]
        if status.to_send:
            parts.append(self.tr("%n to send", "", status.to_send))
        if status.apart:
            parts.append(self.tr("%n set apart", "", status.apart))
        if status.exposed:
            parts.append(self.tr("not encrypted"))
        return self.tr(", ").join(parts)

    def _phase(self, status: HubStatus, now: datetime) -> str:
        match status.phase:
            case Phase.SYNCHRONISING:
                return self.tr("synchronising")
            case Phase.OFFLINE:
                return self.tr("offline")
            case Phase.REFUSED:
                return self.tr("the hub says no")
            case Phase.RESTING:
                never = self.tr("not synced yet")
                return self._ago(now - status.synced) if status.synced else never

    def _ago(self, ago: timedelta) -> str:
        minutes = int(ago.total_seconds() // 60)
        hours, days = minutes // 60, minutes // (24 * 60)
        if ago < _JUST_NOW:
            return self.tr("synced just now")
        if not hours:
            return self.tr("synced %n minute(s) ago", "", minutes)
        if not days:
            return self.tr("synced %n hour(s) ago", "", hours)
        return self.tr("synced %n day(s) ago", "", days)
