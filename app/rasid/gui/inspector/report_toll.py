"""The dead of a whole report by who they were, and what the sum leaves out and why."""

from PySide6.QtWidgets import QWidget

from rasid.core.tally import Bounds, Tally, tally_dead
from rasid.core.vocabulary import State
from rasid.gui.inspector.describe import bounds_text, omission_text, victims_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.link_chips import not_counted
from rasid.gui.inspector.toll import TollFrame
from rasid.gui.report.marks import same_rows
from rasid.storage.queries import Opened


def dead_of_report(desk: Desk) -> Tally:
    """The dead of all events that stand, each counted once as far as links say."""
    rows = desk.opened.events if desk.opened else ()
    standing = [row.event for row in rows if row.state is not State.REJECTED]
    return tally_dead(standing, not_counted(desk))


class RunningSum:
    """The sum of a report's dead, added up again only where an event or a link has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._opened: Opened | None = None
        self._total = Bounds()

    def total(self) -> Bounds:
        """The sum as it stands now; links may lead to events elsewhere, which are read again."""
        was, now = self._opened, self._desk.opened
        if was is None or now is None or was.links or now.links or was.report.id != now.report.id:
            same = False
        else:
            same = same_rows(was.events, now.events)
        if not same:
            self._total = dead_of_report(self._desk).total
        self._opened = now
        return self._total


class ReportToll(TollFrame):
    """As on a card, with the number of the event before each count that is left out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tally = dead_of_report(desk)
        numbers = desk.opened.numbers if desk.opened else {}
        parts = [
            self.part(victims_text(victims), bounds_text(bounds), None)
            for victims, bounds in tally.by_victims.items()
        ]
        omissions = [
            self.tr("event %1: %2")
            .replace("%1", str(numbers.get(omission.event, 0)))
            .replace("%2", omission_text(omission, desk))
            for omission in tally.left_out
        ]
        self.show_tally(tally, parts, omissions)
