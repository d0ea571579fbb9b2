"""Counts, beside the window, what others have changed in one's own decisions."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rasid.gui.rest import Rest
from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks
from rasid.storage.project import Project

if TYPE_CHECKING:
    from rasid.review.overruled import Overruled


_LATER = 400  # milliseconds after a decision: nothing waits for this count


class MyWork(QObject):
    """The changes in one's own decisions that wait for an answer.

    Signals:
        counted: how many there are; they have been looked for anew.
    """

    counted = Signal(int)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject, *, rest: bool) -> None:
        """``rest`` waits after a decision until the hands rest."""
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self.changes: list[Overruled] = []
        self._ticket = 0
        self._following = Rest(self.survey, _LATER if rest else 0, self)
        session.decisions_written.connect(self._following.ask)
        session.project_changed.connect(self._following.ask)
        session.reviewer_changed.connect(lambda _: self.survey())

    def notice(self) -> str:
        """How many there are, in words."""
        return self.tr("%n of your decisions changed", "", len(self.changes))

    def survey(self) -> None:
        """Look for them anew."""
        self._following.drop()
        project, author = self._session.project, self._session.reviewer
        self._ticket += 1
        ticket = self._ticket
        if project is None or not author:
            self._take(ticket, [])
            return
        path = project.path
        self._tasks.run(
            lambda _control: _survey(path, author, _control),
            done=lambda found: self._take(ticket, found),
            failed=lambda _sentence: None,  # the count is no reason to disturb; the page says why
            report=lambda _done, _total: None,
        )

    def _take(self, ticket: int, found: "list[Overruled]") -> None:
        if ticket == self._ticket:
            self.changes = found
            self.counted.emit(len(found))


def _survey(path: Path, author: str, _control: Control) -> "list[Overruled]":
    from rasid.review.overruled import overruled

    with Project.open(path, read_only=True) as project:
        return [each for each in overruled(project, author) if not each.answered]
