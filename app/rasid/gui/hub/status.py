"""How a project stands with its hub, and the words for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from PySide6.QtCore import QObject

from rasid.gui.hub.reasons import reason_word
from rasid.gui.inspector.describe import ltr

_JUST_NOW = timedelta(minutes=1)


class Phase(Enum):
    """What is going on between desk and hub."""

    RESTING = auto()
    SYNCHRONISING = auto()
    OFFLINE = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class HubStatus:
    """``why`` is the sentence of what went wrong last; ``reasons`` how many rows either side does
    not take, by a word of ``gui.hub.reasons``; ``exposed`` whether the way to the hub may be
    without encryption.
    """

    phase: Phase
    synced: datetime | None
    to_send: int
    exposed: bool
    reasons: Mapping[str, int] = field(default_factory=dict)
    why: str = ""

    @property
    def apart(self) -> int:
        """How many rows either side does not take."""
        return sum(self.reasons.values())


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

    def details(self, status: HubStatus, address: str) -> str:
        """What is behind it, a line for each thing."""
        line = self.tr("{count} set apart: {reason}")
        apart = [
            line.format(count=count, reason=reason_word(reason))
            for reason, count in sorted(status.reasons.items())
        ]
        return "\n".join([status.why or ltr(address), *apart])

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
