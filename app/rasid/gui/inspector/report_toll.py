"""The dead of a whole report by who they were, and what the sum leaves out and why."""

from PySide6.QtWidgets import QWidget

from rasid.core.tally import Tally, tally_dead
from rasid.core.vocabulary import State
from rasid.gui.inspector.describe import bounds_text, omission_text, victims_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.link_chips import not_counted
from rasid.gui.inspector.toll import TollFrame


def dead_of_report(desk: Desk) -> Tally:
    """The dead of all events that stand, each counted once as far as links say."""
    rows = desk.opened.events if desk.opened else ()
    standing = [row.event for row in rows if row.state is not State.REJECTED]
    return tally_dead(standing, not_counted(desk))


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
