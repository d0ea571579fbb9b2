"""What people do with one another's work: disagreements, agreement, packets, double coding."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rasid.gui.adjudication.page import AdjudicationPage
from rasid.gui.agreement.page import AgreementPage
from rasid.gui.keys import Command
from rasid.gui.modes import Mode
from rasid.gui.packets.packets import Packets
from rasid.gui.tasks import Tasks
from rasid.gui.workload.page import WorkloadPage

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow

_ON_A_PAGE = frozenset({Command.REDO, Command.PALETTE})


class Teamwork(QObject):
    """Puts these pages and dialogs into the window, and lets one lead to another."""

    def __init__(self, window: "MainWindow", tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        session, appearance = window.session, window.appearance
        self.adjudication = AdjudicationPage(session, appearance, tasks)
        self.agreement = AgreementPage(session, appearance, tasks)
        self.packets = Packets(session, window.work, window.messages, window)
        self._add(Mode.ADJUDICATION, self.adjudication, "adjudication")
        self._add(Mode.AGREEMENT, self.agreement, "agreement")
        self.workload = WorkloadPage(session, appearance, tasks, window.work, window.messages)
        self._add(Mode.WORKLOAD, self.workload, "workload")
        self.workload.report_chosen.connect(self._open_report)
        self.workload.double_coding_requested.connect(self.packets.draw)
        self._report = ""
        self.agreement.case_chosen.connect(self.show_case)
        self.adjudication.missed.connect(self._show_in_text)
        self.packets.disagreements_requested.connect(self.show_disagreements)

    def _add(
        self, mode: Mode, page: AdjudicationPage | AgreementPage | WorkloadPage, action: str
    ) -> None:
        window, own = self._window, page.own()
        window.modes.add(mode, page, frozenset(own) | _ON_A_PAGE)
        window.runner.add_within(page, own)
        page.left.connect(window.modes.leave)
        ticked = window.menus.actions[action]
        window.modes.changed.connect(lambda now: ticked.setChecked(now is mode))

    def show_disagreements(self) -> None:
        """Open the queue of disagreements, or leave it."""
        self._window.modes.toggle(Mode.ADJUDICATION)

    def show_agreement(self) -> None:
        """Open the figures, or leave them."""
        self._window.modes.toggle(Mode.AGREEMENT)

    def show_workload(self) -> None:
        """Open the page that gives out the work, or leave it."""
        self._window.modes.toggle(Mode.WORKLOAD)

    def _open_report(self, report: str) -> None:
        self._window.modes.leave()
        self._window.session.open_report(report)

    def show_case(self, report: str, subjects: list[str]) -> None:
        """Go to the disagreement about one of these, or where none is left to the text itself."""
        self._report = report
        self._window.modes.enter(Mode.ADJUDICATION)
        self.adjudication.show_subjects(*subjects)

    def _show_in_text(self, subjects: tuple[str, ...]) -> None:
        self._window.modes.leave()
        self._window.session.open_report(self._report)
        self._window.session.focus.set_event(subjects[0])
