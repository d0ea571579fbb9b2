"""How a project stands with its hub, and the words for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

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


def status_words(status: HubStatus, now: datetime) -> str:
    """One short line, such as “synced 2 minutes ago, 14 to send”."""
    translate = QCoreApplication.translate
    parts = [_phase_words(status, now)]
    if count := status.to_send:
        parts.append(translate("HubStatus", "%n to send", "", count))
    if count := status.apart:
        parts.append(translate("HubStatus", "%n set apart", "", count))
    if status.exposed:
        parts.append(translate("HubStatus", "not encrypted"))
    return translate("HubStatus", ", ").join(parts)


def _phase_words(status: HubStatus, now: datetime) -> str:
    translate = QCoreApplication.translate
    match status.phase:
        case Phase.SYNCHRONISING:
            return translate("HubStatus", "synchronising")
        case Phase.OFFLINE:
            return translate("HubStatus", "offline")
        case Phase.REFUSED:
            return translate("HubStatus", "the hub says no")
        case Phase.RESTING:
            return (
                _synced_words(now - status.synced)
                if status.synced
                else translate("HubStatus", "not synced yet")
            )


def _synced_words(ago: timedelta) -> str:
    translate = QCoreApplication.translate
    minutes = int(ago.total_seconds() // 60)
    if ago < _JUST_NOW:
        return translate("HubStatus", "synced just now")
    if minutes < 60:
        return translate("HubStatus", "synced %n minute(s) ago", "", minutes)
    hours = minutes // 60
    if hours < 24:
        return translate("HubStatus", "synced %n hour(s) ago", "", hours)
    days = hours // 24
    return translate("HubStatus", "synced %n day(s) ago", "", days)
