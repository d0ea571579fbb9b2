"""Keeps the open project and its hub together: sends soon after a decision, takes in on a sign."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from rasid.errors import RasidError
from rasid.gui.hub.dialogs import PasswordDialog
from rasid.gui.hub.reasons import NO_REASONS, count_reasons
from rasid.gui.hub.rounds import Membership, Round, join_hub, synchronise
from rasid.gui.hub.status import HubStatus, Phase
from rasid.gui.refusal import refusal
from rasid.gui.session import Session
from rasid.gui.tasks import Tasks
from rasid.hub.joined import Joined, find_held, find_joined, find_refused
from rasid.hub.library import need
from rasid.storage.log import Outcome, read_revisions

if TYPE_CHECKING:
    from rasid.hub.listening import Listener

_REST = 1500  # milliseconds after a decision: those made at once go together
_GOODBYE = 1.0  # seconds a listener is given to say that nobody is here any more


class HubLink(QObject):
    """The hub of the open project; does nothing where it joined none.

    Signals:
        changed: ``status`` is another.
        present_changed: ``present`` is.
        arrived: what came in from others, a ``Synced``.
        joined: the project joined a hub, as whom.
        problem_raised: a sentence about something that was asked for.
    """

    changed = Signal()
    present_changed = Signal()
    arrived = Signal(object)  # Synced
    joined = Signal(str)  # name
    problem_raised = Signal(str)
    _heard = Signal()
    _saw = Signal(object)  # dict[str, str]
    _lost = Signal(object)  # RasidError

    def __init__(self, session: Session, lane: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._lane, self._window = session, lane, window
        self.status: HubStatus | None = None
        self.present: dict[str, str] = {}
        self.address = self.role = ""
        self._listener: Listener | None = None
        self._passwords: dict[str, str] = {}  # by address, until the window is closed
        self._able = True  # whether the library for it is installed
        self._busy = self._again = self._asked = self._adopting = False
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._begin)
        session.project_changed.connect(self._on_project_changed)
        session.report_opened.connect(self._on_report_opened)
        session.decisions_written.connect(self._on_decisions_written)
        self._heard.connect(self._begin)
        self._saw.connect(self._on_present)
        self._lost.connect(self._on_lost)

    # What the window asks for

    def synchronise(self) -> None:
        """One round now; asks for the password where it is wanted."""
        self._asked = True
        self._begin()

    def join(self, path: Path, address: str, password: str, *, insecure: bool) -> None:
        """Join the project at ``path``, or a new one there, to a hub."""
        self._lane.run(
            lambda _control: join_hub(path, address, password or None, insecure=insecure),
            done=self._on_joined,
            failed=self.problem_raised.emit,
            report=lambda _done, _total: None,
        )

    def close(self) -> None:
        """Leave the hub, as the window does when it is closed."""
        self._soon.stop()
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.stop()
            listener.join(_GOODBYE)

    # Rounds

    def _begin(self) -> None:
        project = self._session.project
        if project is None or self.status is None or not self._able:
            if self._asked and self.status is not None:
                self.problem_raised.emit(self.status.why)
            self._asked = False
        elif self._busy:
            self._again = True
        else:
            self._busy = True
            self._show(Phase.SYNCHRONISING)
            path, password = project.path, self._passwords.get(self.address)
            self._lane.run(
                lambda _control: (path, synchronise(path, password)),
                done=self._on_round,
                failed=self._on_failed,
                report=lambda _done, _total: None,
            )

    def _on_failed(self, sentence: str) -> None:
        self._busy = False
        self._show(Phase.REFUSED, sentence)

    def _on_round(self, ended: tuple[Path, Round]) -> None:
        path, this = ended
        self._busy = False
        project, asked, self._asked = self._session.project, self._asked, False
        if project is None or project.path != path:
            return  # another one was opened meanwhile; this one's work is in its file
        if this.synced is not None:
            self._show(Phase.RESTING)
            self._take_in(this)
        elif this.error is not None:
            self._on_error(this.error, asked=asked)
        if self._again:
            self._again = False
            self._begin()

    def _take_in(self, this: Round) -> None:
        """Show what came in: the report on the desk goes on where it was."""
        project, opened = self._session.project, self._session.opened
        if not this.synced or project is None:
            return
        if opened is not None and opened.report.id in this.synced.reports:
            condition = "seq > ? AND report = ?"
            revisions = read_revisions(
                project.connection, condition, (this.before, opened.report.id)
            )
            self._adopting = True
            self._session.adopt(Outcome(tuple(revisions)))
            self._adopting = False
        if this.synced.received or this.synced.new_reports or this.synced.new_extractions:
            self.arrived.emit(this.synced)

    def _on_error(self, error: RasidError, *, asked: bool) -> None:
        from rasid.hub.connecting import OfflineError, PasswordError

        sentence = refusal(error)
        offline = isinstance(error, OfflineError)
        self._show(Phase.OFFLINE if offline else Phase.REFUSED, sentence)
        if not asked:
            return
        if isinstance(error, PasswordError):
            dialog = PasswordDialog(self.address, self._window)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._passwords[self.address] = dialog.password.text()
                self._listen()
                self.synchronise()
        else:
            self.problem_raised.emit(sentence)

    # What happens

    def _on_joined(self, membership: Membership) -> None:
        if membership.password is not None:
            self._passwords[membership.address] = membership.password
        self.joined.emit(membership.name)

    def _on_project_changed(self) -> None:
        self.close()
        self.present = {}
        self.present_changed.emit()
        project = self._session.project
        self.take_up() if project is not None and not project.read_only else self._put_away()

    def take_up(self) -> None:
        """Begin with the hub of the open project, where it has one."""
        project = self._session.project
        joined = find_joined(project.connection) if project else None
        if joined is None:
            self._put_away()
            return
        self.address, self.role = joined.url, joined.role
        try:
            need("psycopg")
        except RasidError as error:
            self._able = False
            self._say(Phase.REFUSED, joined, why=refusal(error))
            return
        self._able = True
        self._show(Phase.RESTING)
        self._listen()

    def _put_away(self) -> None:
        self.status = None
        self.address = self.role = ""
        self.changed.emit()

    def _listen(self) -> None:
        from rasid.hub.listening import Ears, Listener
        from rasid.hub.secrets import joined_url

        self.close()
        ears = Ears(changed=self._heard.emit, present=self._saw.emit, away=self._lost.emit)
        url = joined_url(self.address).with_password(self._passwords.get(self.address))
        self._listener = Listener(url, ears)
        self._on_report_opened()
        self._listener.start()

    def _on_report_opened(self) -> None:
        if self._listener is not None:
            opened = self._session.opened
            self._listener.stand_at(opened.report.id if opened else None)

    def _on_decisions_written(self, _outcome: Outcome) -> None:
        if self.status is not None and self._able and not self._adopting:
            self._show(self.status.phase, self.status.why)
            self._soon.start()

    def _on_present(self, present: dict[str, str]) -> None:
        self.present = present
        self.present_changed.emit()

    def _on_lost(self, error: RasidError) -> None:
        self._on_present({})
        if self.status is not None and not self._busy:
            self._on_error(error, asked=False)

    def _show(self, phase: Phase, why: str = "") -> None:
        from rasid.hub.secrets import joined_url
        from rasid.hub.syncing import get_standing

        project = self._session.project
        if project is None:
            return
        db, standing = project.connection, get_standing(project)
        self._say(
            phase,
            standing.joined,
            to_send=standing.to_send,
            reasons=count_reasons(find_refused(db), find_held(db)),
            exposed=joined_url(self.address).exposed,
            why=why,
        )

    def _say(
        self,
        phase: Phase,
        joined: Joined,
        *,
        to_send: int = 0,
        reasons: Mapping[str, int] = NO_REASONS,
        exposed: bool = False,
        why: str = "",
    ) -> None:
        synced = datetime.fromisoformat(joined.synced) if joined.synced else None
        self.status = HubStatus(
            phase=phase, synced=synced, to_send=to_send, reasons=reasons, exposed=exposed, why=why
        )
        self.changed.emit()
