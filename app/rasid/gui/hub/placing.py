"""Puts the hub into the window: its two lines, and what the menu asks for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from rasid.gui.hub.dialogs import JoinDialog
from rasid.gui.hub.link import HubLink
from rasid.gui.hub.notice import HubNotice, PresenceNotice
from rasid.gui.project_actions import SUFFIX
from rasid.gui.queue.filter_menu import term
from rasid.gui.tasks import Inline, SerialLane, Tasks

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow
    from rasid.hub.syncing import Synced


class Hub(QObject):
    """What the menu of the project does with a hub, and what is said of it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        # a lane of its own: a slow network keeps no import waiting
        lane: Tasks = window.tasks if isinstance(window.tasks, Inline) else SerialLane(self)
        self.link = HubLink(window.session, lane, window)
        self.notice = HubNotice(self.link)
        self.presence = PresenceNotice(self.link, window.session)
        window.top_bar.add_notice(self.presence)
        window.top_bar.add_notice(self.notice)
        self._path = Path()
        self.link.problem_raised.connect(window.messages.problem)
        self.link.arrived.connect(self._on_arrived)
        self.link.joined.connect(self._on_joined)
        window.session.project_changed.connect(self._show_own)

    def synchronise(self) -> None:
        """One round now; where no hub was joined, ask which."""
        if self.link.status is None:
            self.join()
        else:
            self.link.synchronise()

    def join(self) -> None:
        """Ask for a hub; without a project, also where to put the hub's."""
        dialog = JoinDialog(self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        project = self._window.session.project
        path = project.path if project is not None else self._ask_path()
        if path is not None:
            insecure = dialog.insecure.isChecked()
            self.join_at(path, dialog.address.text().strip(), dialog.password.text(), insecure)

    def join_at(self, path: Path, address: str, password: str, insecure: bool = False) -> None:
        """Join the project at ``path``, or a new one there."""
        self._path = path
        self.link.join(path, address, password, insecure=insecure)

    def _show_own(self) -> None:
        """An annotator of a hub begins with what was given to them; the filter can be cleared."""
        queue, own = self._window.queue, term("assigned", self.tr("me"))
        if self.link.role == "annotator" and not queue.filter.text():
            queue.set_filter(own)
        elif self.link.role != "annotator" and queue.filter.text() == own:
            queue.set_filter("")

    def _ask_path(self) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Where to put the project of the hub"), "", f"Rasid (*{SUFFIX})"
        )
        path = Path(chosen)
        if not chosen:
            return None
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def _on_joined(self, member: str) -> None:
        """From here on one decides under the name the hub knows."""
        window = self._window
        window.settings.reviewer = member
        window.session.set_reviewer(member)
        project = window.session.project
        if project is None or project.path != self._path:
            window.projects.open_path(self._path)
        else:
            self.link.take_up()
            self._show_own()
        window.messages.done(self.tr("You work on the hub as {name}.").format(name=member))

    def _on_arrived(self, synced: "Synced") -> None:
        """The queue shows what came in; the report on the desk shows it already."""
        self._window.work.reports_changed.emit()
        if not synced.contested:
            return
        said = self.tr("Decided in two ways now: %n thing(s).", "", len(synced.contested))
        action = (self.tr("Settle them"), lambda: self._window.teamwork.show_disagreements())
        self._window.messages.done(said, action)
