"""Asks the project beside the window: the newest question counts, answers come in pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from rasid.errors import RasidError
from rasid.gui.refusal import refusal
from rasid.gui.search.spoken import spoken
from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks, Work
from rasid.review.search import Hit, Question, read_question, search
from rasid.storage.project import Project
from rasid.storage.search import index_words, unindexed

FIRST_PAGE, PAGE = 8, 30
"""Reports found before the first are shown, and at a time later on."""
_PATIENCE = 0.3  # seconds after which what has been found is shown, page or not


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits; ``has_more`` says whether it is worth going on."""

    hits: tuple[Hit, ...]
    has_more: bool


class Searcher(QObject):
    """Puts questions to the open project, one after the other.

    Signals:
        answered: the next page of the present question.
        refused: a sentence; the question means nothing, or the project cannot be read.
        indexing: so many of so many reports are in the index; 0, 0 when all are.
    """

    answered = Signal(object)  # Found
    refused = Signal(str)  # the sentence of a RasidError
    indexing = Signal(int, int)  # done, total

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._question: Question | None = None
        self._last = ""
        self._ticket = 0  # answers to an older one are not for us any more
        self._control: Control | None = None
        session.project_changed.connect(self._forget)

    def ask(self, asked: str) -> None:
        """Search for something else from now on."""
        self.cancel()
        try:
            self._question = read_question(asked, spoken())
        except RasidError as error:
            self._question = None
            self.refused.emit(refusal(error))
            return
        self._last = ""
        self._find(FIRST_PAGE)

    def more(self) -> None:
        """Go on with the present question."""
        self._find(PAGE)

    def prepare(self) -> None:
        """Take reports that came in into the index, so that the next search need not."""
        project = self._session.project
        if project is not None and unindexed(project):
            path = project.path
            self.cancel()
            self._start(lambda control: _index(path, control), lambda _: None)

    def cancel(self) -> None:
        """Give up what is under way; what is in the index stays there."""
        self._ticket += 1
        if self._control is not None:
            self._control.cancel()
            self._control = None

    def _forget(self) -> None:
        self.cancel()
        self._question = None

    def _find(self, size: int) -> None:
        project, question = self._session.project, self._question
        if project is not None and question is not None:
            path, last, reader = project.path, self._last, self._session.reviewer
            self._start(
                lambda control: _find(path, reader, question, last, size, control), self._on_found
            )

    def _start(self, work: Work, done: Callable[[Found], None]) -> None:
        self._ticket += 1
        ticket = self._ticket

        def over(answer: Found) -> None:
            if ticket == self._ticket:
                self.indexing.emit(0, 0)
                done(answer)

        def failed(sentence: str) -> None:
            if ticket == self._ticket:
                self.indexing.emit(0, 0)
                self.refused.emit(sentence)

        def report(done: int, total: int) -> None:
            if ticket == self._ticket:
                self.indexing.emit(done, total)

        self._control = self._tasks.run(work, done=over, failed=failed, report=report)

    def _on_found(self, found: Found) -> None:
        if found.hits:
            self._last = found.hits[-1].report.id
        self.answered.emit(found)


def _index(path: Path, control: Control) -> None:
    with Project.open(path) as project:
        _fill_index(project, control)


def _fill_index(project: Project, control: Control) -> None:
    total = unindexed(project)
    if total:
        index_words(project, lambda done: control.report(done, total), control.cancelled)


def _find(
    path: Path, reader: str, question: Question, last: str, size: int, control: Control
) -> Found:
    """The next ``size`` hits, or those found when patience ends."""
    if control.cancelled():
        return Found((), has_more=False)
    with Project.open(path, reader=reader) as project:
        _fill_index(project, control)
        hits: list[Hit] = []
        begun = monotonic()

        def enough() -> bool:
            return control.cancelled() or (bool(hits) and monotonic() - begun > _PATIENCE)

        has_more = False
        for hit in search(project, question, after=last, cancelled=enough):
            hits.append(hit)
            if len(hits) == size:
                has_more = True
                break
        return Found(tuple(hits), has_more or enough())
