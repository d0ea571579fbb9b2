"""The desk over a report that need not lie on it, for what is said of the whole project."""

from collections import OrderedDict

from PySide6.QtCore import QObject

from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.desk import Desk
from rasid.gui.session import Session
from rasid.storage.queries import Opened, open_report

_KEPT = 32  # reports


class Elsewhere(Desk):
    """What names the values of one report after the other."""

    def __init__(self, session: Session, appearance: Appearance, parent: QObject) -> None:
        super().__init__(session, appearance, parent)
        self._reports: OrderedDict[str, Opened | None] = OrderedDict()
        self._report = ""
        session.decisions_written.connect(self._forget)
        session.project_changed.connect(self._forget)

    @property
    def opened(self) -> Opened | None:
        """The report that is spoken of."""
        on_desk = self.session.opened
        if not self._report or (on_desk and on_desk.report.id == self._report):
            return on_desk
        if self._report not in self._reports:
            self._reports[self._report] = self._read()
            while len(self._reports) > _KEPT:
                self._reports.popitem(last=False)
        return self._reports[self._report]

    def speak_of(self, report: str) -> None:
        """Turn to a report; "" for the one on the desk."""
        self._report = report

    def _forget(self) -> None:
        self._reports.clear()

    def _read(self) -> Opened | None:
        project = self.session.project
        if project is None:
            return None
        try:
            return open_report(project, self._report)
        except RasidError:  # damaged; what is broken in it the history says in its place
            return None
