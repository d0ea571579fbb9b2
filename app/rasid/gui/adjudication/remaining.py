"""What is left to settle, looked for beside the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks
from rasid.review.disagreements import Disagreement, disagreements
from rasid.storage.log import Outcome
from rasid.storage.project import Project


class Remaining(QObject):
    """Looks through the project, or after a decision through the reports it touched.

    Signals:
        found: the disagreements that are left, the worst first.
        refused: a sentence on why they could not be looked for.
    """

    found = Signal(list)
    refused = Signal(str)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self.looking = False

    def look(self) -> None:
        """Look through the whole project."""
        project = self._session.project
        if project is None:
            return
        path = project.path
        self.looking = True
        self._tasks.run(
            lambda control: _find(path, control),
            done=self._on_found,
            failed=self._on_failed,
            report=lambda _done, _total: None,
        )

    def look_after(self, outcome: Outcome, left: Sequence[Disagreement]) -> None:
        """Look again where a decision may have settled something, or opened it again."""
        project = self._session.project
        if project is None:
            return
        if not outcome.reports:
            self.look()
            return
        kept = [each for each in left if each.report not in outcome.reports]
        self.found.emit(sorted([*kept, *disagreements(project, outcome.reports)], key=_order))

    def _on_found(self, found: list[Disagreement]) -> None:
        self.looking = False
        self.found.emit(found)

    def _on_failed(self, sentence: str) -> None:
        self.looking = False
        self.refused.emit(sentence)


def _order(found: Disagreement) -> tuple[int, str, str]:
    return (-found.weight, found.report or "", found.subject)


def _find(path: Path, _control: Control) -> list[Disagreement]:
    with Project.open(path, read_only=True) as project:
        return disagreements(project)
