"""Looks for words marked in different ways beside the window, and settles them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.beside import Beside
from rasid.gui.clitics import ProjectClitics
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.consistency.sheet import ConsistencySheet
from rasid.gui.keys import LABEL_COMMANDS, Command
from rasid.gui.marking.model import Row
from rasid.gui.tasks import Control, Tasks
from rasid.review.consistency import Usage, find_inconsistent, leave, places_of
from rasid.review.marking import Found, mark_all
from rasid.storage.log import Outcome
from rasid.storage.project import Project

if TYPE_CHECKING:
    from rasid.extraction.clitics import Clitics

_Places = dict[str, list[tuple[int, int]]]


class Consistency(QObject):
    """Words, their places, and what is done with them; ``undo`` takes a whole step back.

    The sheet lies over ``beside`` (the inspector) inside ``room``, so that the text stays in sight.
    """

    def __init__(
        self,
        bench: Workbench,
        appearance: Appearance,
        tasks: Tasks,
        room: QWidget,
        beside: QWidget,
        undo: Callable[[], object],
    ) -> None:
        super().__init__(room)
        self._bench, self._session = bench, bench.session
        self._tasks = tasks
        self._undo = undo
        self._clitics = ProjectClitics(bench.session)
        self.sheet = ConsistencySheet(appearance, room)
        self._place = Beside(self.sheet, room, beside, bench.view, appearance)
        self._label = Label.ACTOR
        self._ticket = 0  # answers to an older question are not for us any more
        self._control: Control | None = None
        self.sheet.closed.connect(self.leave)
        self.sheet.words_chosen.connect(self._show_words)
        self.sheet.label_chosen.connect(self._hold_against)
        self.sheet.place_chosen.connect(self._show_place)
        self.sheet.marked.connect(self._mark)
        self.sheet.left_as_is.connect(self._leave_as_is)
        self._session.project_changed.connect(self.leave)

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the sheet has the focus."""
        labels = zip(Label, LABEL_COMMANDS, strict=True)
        return {
            Command.SKIP: self.sheet.toggle,
            Command.NEXT_CANDIDATE: lambda: self.sheet.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self.sheet.step(-1),
            Command.NEXT_EVENT: lambda: self.sheet.step_words(+1),
            Command.PREVIOUS_EVENT: lambda: self.sheet.step_words(-1),
            Command.ACCEPT_EVENT: self._mark,
            Command.REMOVE_LABEL: self._leave_as_is,
            Command.CONSISTENCY: self.leave,
            **{command: partial(self._hold_against, label) for label, command in labels},
        }

    def start(self) -> None:
        """Look through the project; once shown, put it away."""
        project = self._session.project
        if not self.sheet.isHidden():
            self.leave()
        elif project is not None:
            self._place.show()
            self.sheet.view.setFocus()
            self._survey(project.path)

    def leave(self) -> bool:
        """Put the sheet away; False where it was not shown."""
        if self.sheet.isHidden():
            return False
        self._cancel()
        self.sheet.hide()
        self._bench.view.found.clear()
        self._bench.view.setFocus()
        return True

    # Looking

    def _survey(self, path: Path) -> None:
        clitics, reader = self._clitics(), self._session.reviewer
        self._run(
            lambda control: _survey(path, reader, clitics, control),
            self.sheet.show_usages,
        )

    def _show_words(self, usage: Usage) -> None:
        self._hold_against(usage.usual)

    def _hold_against(self, label: Label | None) -> None:
        usage, project = self.sheet.current(), self._session.project
        if usage is None or project is None or label is None:
            return
        self._label = label
        path, reader = project.path, self._session.reviewer
        self._run(
            lambda control: _look(path, reader, usage, label, control),
            lambda found: self.sheet.show_places(found, label),
        )

    def _show_place(self, row: Row) -> None:
        """Lay the report on the desk and frame the place."""
        if row.occurrence is None or self.sheet.isHidden():
            return
        opened, view, report = self._session.opened, self._bench.view, row.found.report.id
        if opened is None or opened.report.id != report:
            self._session.open_report(report)
        places = [(each.start, each.end) for each in row.found.occurrences]
        view.found.show(places, (row.occurrence.start, row.occurrence.end))
        view.bring_into_sight(*view.found.current)

    # Settling

    def _mark(self) -> None:
        places, label, project = self.sheet.places.chosen(), self._label, self._session.project
        if project is None or not places:
            return
        path, author = project.path, self._session.reviewer
        self.sheet.show_progress(0, 0)
        self._tasks.run(  # what is written is told of even when the sheet has been put away
            lambda _control: _write(path, label, places, author),
            done=self._on_marked,
            failed=self.sheet.show_refusal,
            report=self.sheet.show_progress,
        )

    def _on_marked(self, outcome: Outcome) -> None:
        self._session.adopt(outcome)
        count = sum(revision.subject.startswith("s-") for revision in outcome.revisions)
        self._settled(self.tr("%n place(s) marked.", "", count))

    def _leave_as_is(self) -> None:
        usage = self.sheet.current()
        if usage is not None and self._session.write(
            lambda project, author: leave(project, usage, author=author)
        ):
            self._settled(self.tr("Left as it is."))

    def _settled(self, said: str) -> None:
        self._bench.messages.decided(said, (self.tr("Undo"), self._undo))
        if not self.sheet.isHidden() and self._session.project is not None:
            self._survey(self._session.project.path)

    # Beside the window

    def _run(self, work: Callable[[Control], object], done: Callable[..., object]) -> None:
        self._cancel()
        ticket = self._ticket

        def over(answer: object) -> None:
            if ticket == self._ticket:
                done(answer)

        def failed(sentence: str) -> None:
            if ticket == self._ticket:
                self.sheet.show_refusal(sentence)

        def report(at: int, total: int) -> None:
            if ticket == self._ticket:
                self.sheet.show_progress(at, total)

        self.sheet.show_progress(0, 0)
        self._control = self._tasks.run(work, done=over, failed=failed, report=report)

    def _cancel(self) -> None:
        self._ticket += 1
        if self._control is not None:
            self._control.cancel()
            self._control = None


def _survey(path: Path, reader: str, clitics: "Clitics", control: Control) -> list[Usage]:
    with Project.open(path, reader=reader) as project:
        return find_inconsistent(
            project, clitics, progress=control.report, cancelled=control.cancelled
        )


def _look(path: Path, reader: str, usage: Usage, label: Label, control: Control) -> list[Found]:
    """The places where something is left to do."""
    with Project.open(path, reader=reader) as project:
        found = places_of(
            project, usage, label, progress=control.report, cancelled=control.cancelled
        )
        left = [
            replace(each, occurrences=tuple(o for o in each.occurrences if not o.is_settled))
            for each in found
        ]
    return [each for each in left if each.occurrences]


def _write(path: Path, label: Label, places: _Places, author: str) -> Outcome:
    with Project.open(path, reader=author) as project:
        return mark_all(project, label, places, author=author)
