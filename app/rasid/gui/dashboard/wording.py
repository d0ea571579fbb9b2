"""The words of the dashboard, in the language of the interface."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import Include
from rasid.gui.inspector.describe import ltr
from rasid.publishing.overview import SEVERAL

TITLES = {
    "dead": QT_TRANSLATE_NOOP("Dashboard", "Dead, best count"),
    "events": QT_TRANSLATE_NOOP("Dashboard", "Events that stand"),
    "left_out_count": QT_TRANSLATE_NOOP("Dashboard", "Not in the sum"),
    "policy": QT_TRANSLATE_NOOP("Dashboard", "Policy in force"),
    "dead_by_month": QT_TRANSLATE_NOOP("Dashboard", "Dead by side and month"),
    "map": QT_TRANSLATE_NOOP("Dashboard", "Events on the map"),
    "event_states": QT_TRANSLATE_NOOP("Dashboard", "State of the events"),
    "report_states": QT_TRANSLATE_NOOP("Dashboard", "State of the reports"),
    "actors": QT_TRANSLATE_NOOP("Dashboard", "Actors named most"),
    "left_out": QT_TRANSLATE_NOOP("Dashboard", "What is not in the sum, and why"),
    "event_days": QT_TRANSLATE_NOOP("Dashboard", "Events by day and state"),
    "report_days": QT_TRANSLATE_NOOP("Dashboard", "Reports by day and state"),
}


def title(name: str) -> str:
    """What a figure is called."""
    return QCoreApplication.translate("Dashboard", str(TITLES[name]))


def include_word(include: Include) -> str:
    """How far events must have come to be in the sums."""
    if include is Include.VERIFIED:
        return QCoreApplication.translate("Dashboard", "Verified events only")
    return QCoreApplication.translate("Dashboard", "Confirmed and verified events")


def period_word(period: str) -> str:
    """A day, month, quarter or year as an axis has it."""
    if period == "":
        return QCoreApplication.translate("Dashboard", "no date")
    if period == SEVERAL:
        return QCoreApplication.translate("Dashboard", "several months")
    return ltr(period)
