"""The report with the spans and events of both sides, so that any value can be told in words."""

from dataclasses import replace

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.desk import Desk
from rasid.gui.session import Session
from rasid.review.comparing import ReportComparison
from rasid.storage.queries import Opened


class BothSides(Desk):
    """A desk on which both states lie; where they name a span alike, that of the second counts."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__(session, appearance)
        self._both: Opened | None = None

    @property
    def opened(self) -> Opened | None:
        """What either side knows of the report."""
        return self._both

    def show(self, compared: ReportComparison | None) -> None:
        """Lay two states out."""
        self._both = None
        if compared is None:
            return
        sides = [side for side in (compared.left, compared.right) if side is not None]
        spans = {row.id: row for side in sides for row in side.spans}
        events = {row.id: row for side in sides for row in side.events}
        self._both = replace(sides[-1], spans=tuple(spans.values()), events=tuple(events.values()))
